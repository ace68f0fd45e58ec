import { describe, expect, test } from 'vitest';
import type { MethodInput } from '../../shared/contract/index.ts';
import { openEngine, type Shop } from '../fixtures.ts';

/** An owner, Ines, and a colleague, Tom. */
async function aTeam(shop: Shop) {
  const { id: ines } = await shop.call('staff.add', { name: 'Ines', role: 'owner' });
  const { id: tom } = await shop.call('staff.add', { name: 'Tom' });
  return { ines, tom, asInes: { staffId: ines }, asTom: { staffId: tom } };
}

const lastSaid = async (shop: Shop) => (await shop.call('actions.list', { limit: 1 })).actions[0]!.sentence;

describe('roles', () => {
  test('and allowances are free to name while the book has no owner', async () => {
    const shop = openEngine();
    const { id } = await shop.call('staff.add', { name: 'Tom', allowanceMinor: 500 });
    await shop.call('staff.update', { id, allowanceMinor: 900, role: 'staff' }, { staffId: id });
    await shop.call('settings.set', { staffAllowanceMinor: 3000, makeRightBudgetMinor: 9000 });
    await shop.call('staff.update', { id, role: 'owner' }, { staffId: id });
    expect((await shop.call('staff.list', {})).staff).toEqual([
      { id, name: 'Tom', isActive: true, role: 'owner', allowanceMinor: 900 },
    ]);
  });

  test('without one named, a colleague is staff with the allowance of everyone', async () => {
    const shop = openEngine();
    const { id } = await shop.call('staff.add', { name: 'Tom' });
    expect((await shop.call('staff.list', {})).staff[0]).toMatchObject({ id, role: 'staff', allowanceMinor: null });
  });

  test('are said in the history', async () => {
    const shop = openEngine();
    const said: string[] = [];
    const update = async (input: MethodInput<'staff.update'>) => {
      await shop.call('staff.update', input, { staffId: 1 });
      said.push(await lastSaid(shop));
    };
    await shop.call('staff.add', { name: 'Ines', role: 'owner' });
    said.push(await lastSaid(shop));
    await shop.call('staff.add', { name: 'Tom', allowanceMinor: 1500 }, { staffId: 1 });
    said.push(await lastSaid(shop));
    await update({ id: 2, allowanceMinor: null });
    await update({ id: 2, role: 'owner', name: 'Thomas' });
    await update({ id: 2, role: 'staff', isActive: false });
    await update({ id: 2, isActive: true });
    expect(said).toEqual([
      'Ines joined the team as an owner',
      'Tom joined the team, may give €15.00 on a complaint without asking',
      'Tom may give what everyone may',
      'Tom is Thomas now, is an owner now',
      'Thomas left the team, is no owner any more',
      'Thomas is back in the team',
    ]);
  });

  const forbidden: [what: string, method: 'staff.add' | 'staff.update' | 'settings.set', input: object][] = [
    ['name themselves an owner', 'staff.update', { id: 2, role: 'owner' }],
    ['demote the owner', 'staff.update', { id: 1, role: 'staff' }],
    ['send the owner away', 'staff.update', { id: 1, isActive: false }],
    ['raise their own allowance', 'staff.update', { id: 2, allowanceMinor: 1_000_000 }],
    ['take the allowance of another away', 'staff.update', { id: 3, allowanceMinor: null }],
    ['bring back a colleague with an allowance', 'staff.update', { id: 4, isActive: true }],
    ['bring back an owner who left', 'staff.update', { id: 5, isActive: true }],
    ['add an owner', 'staff.add', { name: 'Me too', role: 'owner' }],
    ['add a colleague with an allowance', 'staff.add', { name: 'Me too', allowanceMinor: 1 }],
    ['raise what everyone may give', 'settings.set', { staffAllowanceMinor: 1_000_000 }],
    ['raise the budget', 'settings.set', { makeRightBudgetMinor: 1 }],
    ['take the budget away among other things', 'settings.set', { shopName: 'Mine', makeRightBudgetMinor: null }],
  ];

  test.each(forbidden)('once there is an owner, nobody else may %s, under any name', async (_what, method, input) => {
    const shop = openEngine();
    const { asInes, asTom } = await aTeam(shop);
    await shop.call('settings.set', { makeRightBudgetMinor: 5000 }, asInes);
    await shop.call('staff.add', { name: 'Nora', allowanceMinor: 5000 }, asInes);
    for (const [name, fields] of [
      ['Gone', { allowanceMinor: 5000 }],
      ['Boss', { role: 'owner' }],
    ] as const) {
      const { id } = await shop.call('staff.add', { name, ...fields }, asInes);
      await shop.call('staff.update', { id, isActive: false }, asInes);
    }
    const before = [await shop.call('staff.list', {}), await shop.call('settings.get', {})];
    for (const caller of [asTom, { staffId: 3 }, {}]) {
      const error = await shop.refusal(method, input, caller);
      expect(error.code).toBe('not_allowed');
      expect(error.message).toContain('Only an owner');
    }
    expect([await shop.call('staff.list', {}), await shop.call('settings.get', {})]).toEqual(before);
    const allowed = await shop.ask(method, input, asInes);
    expect(allowed.ok || allowed.error.code).toBe('id' in input && input.id === 1 ? 'conflict' : true);
  });

  test('stand in nobody’s way who changes something else', async () => {
    const shop = openEngine();
    const { tom, asTom } = await aTeam(shop);
    await shop.call('staff.add', { name: 'Meret', role: 'staff', allowanceMinor: null }, asTom);
    await shop.call('staff.update', { id: tom, name: 'Thomas', role: 'staff', allowanceMinor: null }, asTom);
    await shop.call('staff.update', { id: 3, isActive: false }, asTom);
    const settings = await shop.call('settings.get', {});
    await shop.call('settings.set', { shopName: 'Corner', staffAllowanceMinor: settings.staffAllowanceMinor }, asTom);
    expect((await shop.call('settings.get', {})).shopName).toBe('Corner');
  });

  test('leave the shop at least one owner who works there', async () => {
    const shop = openEngine();
    const { ines, tom, asInes } = await aTeam(shop);
    for (const input of [{ role: 'staff' }, { isActive: false }] as const) {
      const error = await shop.refusal('staff.update', { id: ines, ...input }, asInes);
      expect(error).toMatchObject({ code: 'conflict', field: Object.keys(input)[0] });
      expect(error.message).toContain('Ines is the only owner');
    }
    await shop.call('staff.update', { id: tom, role: 'owner' }, asInes);
    await shop.call('staff.update', { id: ines, isActive: false }, asInes);
    expect((await shop.refusal('staff.update', { id: tom, role: 'staff' }, { staffId: tom })).code).toBe('conflict');
  });

  test('cannot be had back, nor got rid of, by somebody else’s undo', async () => {
    const shop = openEngine();
    const named = await shop.call('staff.add', { name: 'Ines', role: 'owner' });
    const asInes = { staffId: named.id };
    const { id: tom } = await shop.call('staff.add', { name: 'Tom', allowanceMinor: 9000 }, asInes);
    const asTom = { staffId: tom };
    const lowered = await shop.call('staff.update', { id: tom, allowanceMinor: 100 }, asInes);
    const raised = await shop.call('settings.set', { staffAllowanceMinor: 9000, shopName: 'Corner' }, asInes);
    const back = await shop.call('actions.undo', { actionId: raised.actionId }, asInes);
    for (const actionId of [named.actionId, lowered.actionId, back.actionId]) {
      for (const caller of [asTom, {}])
        expect((await shop.refusal('actions.undo', { actionId }, caller)).code).toMatch('not_allowed');
    }
    expect((await shop.call('settings.get', {})).staffAllowanceMinor).toBe(2000);
    await shop.call('actions.undo', { actionId: back.actionId }, asInes);
    await shop.call('actions.undo', { actionId: lowered.actionId }, asInes);
    expect((await shop.call('staff.list', {})).staff.map(colleague => colleague.allowanceMinor)).toEqual([null, 9000]);
  });

  test('named by mistake are taken back by the undo of the owner themselves', async () => {
    const shop = openEngine();
    const { id, actionId } = await shop.call('staff.add', { name: 'Ines', role: 'owner' });
    await shop.call('actions.undo', { actionId }, { staffId: id });
    expect((await shop.call('staff.list', {})).staff).toEqual([]);
  });
});

describe('what only an owner decides', () => {
  test('is refused to everyone else, saying whom to ask', async () => {
    const shop = openEngine();
    const decide = { requestId: 1, approve: true };
    expect((await shop.refusal('complaints.decide', decide)).message).toContain('Name an owner in Settings');
    const { ines, asInes, asTom } = await aTeam(shop);
    for (const caller of [asTom, {}]) {
      const error = await shop.refusal('complaints.decide', decide, caller);
      expect(error).toMatchObject({ code: 'not_allowed', message: expect.stringContaining('Only an owner') });
    }
    expect((await shop.refusal('complaints.decide', decide, asInes)).code).toBe('not_found');
    await shop.call('staff.update', { id: 2, role: 'owner' }, asInes);
    await shop.call('staff.update', { id: ines, role: 'staff' }, asTom);
    expect((await shop.refusal('complaints.decide', decide, asInes)).code).toBe('not_allowed');
    await shop.call('staff.update', { id: ines, isActive: false }, asTom);
    expect((await shop.refusal('complaints.decide', decide, asInes)).code).toBe('not_allowed');
  });
});

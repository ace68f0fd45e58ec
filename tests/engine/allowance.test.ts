import { describe, expect, test } from 'vitest';
import { allowanceOf } from '../../electron/complaints/allowance.ts';
import { complaintStep } from '../../shared/contract/complaints.ts';
import type { Caller } from '../../shared/events.ts';
import { openEngine, type Shop } from '../fixtures.ts';

/** Ines owns the shop; Tom may give the usual €20, Nora €50. */
async function aTeam(shop: Shop) {
  const { id: ines } = await shop.call('staff.add', { name: 'Ines', role: 'owner' });
  const asInes = { staffId: ines };
  const { id: tom } = await shop.call('staff.add', { name: 'Tom' }, asInes);
  const { id: nora } = await shop.call('staff.add', { name: 'Nora', allowanceMinor: 5000 }, asInes);
  return { tom, nora, asInes, asTom: { staffId: tom }, asNora: { staffId: nora } };
}

const aComplaint = async (shop: Shop) => (await shop.call('complaints.open', { text: 'The soup was cold' })).id;
const give = (shop: Shop, id: number, costMinor: unknown, caller: Caller, step = 'extra') =>
  shop.ask('complaints.step', { id, step, costMinor }, caller);
const codeOf = async (asked: Promise<Awaited<ReturnType<Shop['ask']>>>) => {
  const result = await asked;
  return result.ok ? 'ok' : result.error.code;
};
const actionOf = async (asked: ReturnType<Shop['ask']>): Promise<number> => {
  const result = await asked;
  if (!result.ok) throw new Error(result.error.message);
  return (result.value as { actionId: number }).actionId;
};
const undo = (shop: Shop, actionId: number, caller: Caller) => shop.ask('actions.undo', { actionId }, caller);
const costOf = async (shop: Shop, id: number) => (await shop.call('complaints.get', { id })).costMinor;

describe('an allowance', () => {
  test.each([
    ['nothing given yet', 2000, 0, 1500, { ok: true, leftMinor: 2000, needs: 'none' }],
    ['exactly all of it', 2000, 0, 2000, { ok: true, leftMinor: 2000, needs: 'none' }],
    ['a cent more', 2000, 0, 2001, { ok: false, leftMinor: 2000, needs: 'owner' }],
    ['what is left', 2000, 1500, 500, { ok: true, leftMinor: 500, needs: 'none' }],
    ['a cent more than what is left', 2000, 1500, 501, { ok: false, leftMinor: 500, needs: 'owner' }],
    ['nothing, when nothing is left', 2000, 2000, 0, { ok: true, leftMinor: 0, needs: 'none' }],
    ['nothing, when somebody who may give more has', 2000, 4000, 0, { ok: true, leftMinor: 0, needs: 'none' }],
    ['a cent, when somebody who may give more has', 2000, 4000, 1, { ok: false, leftMinor: 0, needs: 'owner' }],
    ['no allowance at all', 0, 0, 1, { ok: false, leftMinor: 0, needs: 'owner' }],
  ])('of %s', (_what, limitMinor, given, cost, expected) => {
    expect(allowanceOf(limitMinor, given, cost)).toEqual({ limitMinor, ...expected });
  });

  test('of an owner has no limit', () => {
    expect(allowanceOf(null, 9_999_999, 9_999_999)).toEqual({
      ok: true,
      limitMinor: null,
      leftMinor: null,
      needs: 'none',
    });
  });

  test('is one’s own, else what the settings say; nobody in particular has what everyone has', async () => {
    const shop = openEngine();
    const { asInes, asTom, asNora } = await aTeam(shop);
    const limit = async (caller: Caller) => (await shop.call('complaints.allowance', {}, caller)).limitMinor;
    expect([await limit(asInes), await limit(asTom), await limit(asNora), await limit({})]).toEqual([
      null,
      2000,
      5000,
      2000,
    ]);
    await shop.call('settings.set', { staffAllowanceMinor: 300 }, asInes);
    expect([await limit(asTom), await limit(asNora), await limit({})]).toEqual([300, 5000, 300]);
    expect(await shop.call('complaints.allowance', { costMinor: 301 }, asTom)).toEqual({
      ...{ ok: false, limitMinor: 300, leftMinor: 300, needs: 'owner' },
    });
    expect((await shop.refusal('complaints.allowance', { complaintId: 99 }, asTom)).code).toBe('not_found');
  });
});

describe('the allowance cannot be exceeded', () => {
  test('by one step: the refusal says what is left and whom to ask, and nothing is saved', async () => {
    const shop = openEngine();
    const { asTom } = await aTeam(shop);
    const id = await aComplaint(shop);
    const error = await shop.refusal('complaints.step', { id, step: 'resolve', costMinor: 2001 }, asTom);
    expect(error).toMatchObject({ code: 'over_allowance', field: 'costMinor' });
    expect(error.message).toBe(
      'You may give €20.00 more on this complaint without asking. Ask the owner for more; nothing was saved.',
    );
    expect(await shop.call('complaints.get', { id })).toMatchObject({ stage: 'new', costMinor: 0, steps: [] });
    expect(await shop.call('complaints.step', { id, step: 'resolve', costMinor: 2000 }, asTom)).toMatchObject({
      leftMinor: 0,
    });
    expect((await shop.refusal('complaints.step', { id, step: 'extra', costMinor: 1 }, asTom)).message).toContain(
      'Nothing is left',
    );
  });

  test('by two steps that are each below it, of any kind', async () => {
    for (const step of complaintStep.options) {
      const shop = openEngine();
      const { asTom } = await aTeam(shop);
      const id = await aComplaint(shop);
      if (['followUp', 'verdict', 'reopen'].includes(step))
        await shop.call('complaints.step', { id, step: 'resolve' }, asTom);
      await shop.call('complaints.step', { id, step: 'extra', costMinor: 1500 }, asTom);
      const verdict = step === 'verdict' ? { verdict: 'right' } : {};
      const over = await shop.refusal('complaints.step', { id, step, costMinor: 501, ...verdict }, asTom);
      expect([step, over.code]).toEqual([step, 'over_allowance']);
      const within = await shop.call('complaints.step', { id, step, costMinor: 500, ...verdict } as never, asTom);
      expect([step, within]).toEqual([step, expect.objectContaining({ leftMinor: 0 })]);
    }
  });

  test('by two colleagues, nor by nobody in particular, nor by one who is back', async () => {
    const shop = openEngine();
    const { tom, asInes, asTom, asNora } = await aTeam(shop);
    const id = await aComplaint(shop);
    expect(await codeOf(give(shop, id, 1500, asTom))).toBe('ok');
    expect(await codeOf(give(shop, id, 501, {}))).toBe('over_allowance');
    expect(await codeOf(give(shop, id, 3501, asNora))).toBe('over_allowance');
    expect(await codeOf(give(shop, id, 3500, asNora))).toBe('ok');
    for (const caller of [asTom, {}, asNora]) expect(await codeOf(give(shop, id, 1, caller))).toBe('over_allowance');
    await shop.call('staff.update', { id: tom, isActive: false }, asInes);
    expect(await codeOf(give(shop, id, 1, {}))).toBe('over_allowance');
    expect(await codeOf(give(shop, id, 1, asTom))).toBe('not_allowed');
  });

  test('by reopening, by linking the complaint to somebody, or by making it somebody else’s to see to', async () => {
    const shop = openEngine();
    const { nora, asTom } = await aTeam(shop);
    const id = await aComplaint(shop);
    await give(shop, id, 2000, asTom, 'resolve');
    await shop.call('complaints.step', { id, step: 'reopen' }, asTom);
    const customerId = (await shop.call('customers.create', { givenName: 'Anna' })).id;
    await shop.call('complaints.update', { id, customerId, staffId: nora }, asTom);
    expect(await codeOf(give(shop, id, 1, asTom))).toBe('over_allowance');
  });

  test.each([
    ['below nothing', -1],
    ['far below nothing', -1_000_000],
    ['half a cent', 0.5],
    ['not a number', Number.NaN],
    ['endless', Number.POSITIVE_INFINITY],
    ['beyond all counting', Number.MAX_SAFE_INTEGER],
    ['beyond the limit of an amount', 1_000_000_000_001],
    ['text', '2001'],
    ['a list', [1]],
    ['something that turns into a number', { valueOf: () => 1 }],
    ['a bigint', 10n],
    ['true', true],
  ])('by a cost that is %s', async (_what, costMinor) => {
    const shop = openEngine();
    const { asTom, asInes } = await aTeam(shop);
    const id = await aComplaint(shop);
    for (const caller of [asTom, asInes]) expect(await codeOf(give(shop, id, costMinor, caller))).toBe('bad_input');
    expect(await codeOf(shop.ask('complaints.request', { id, step: 'extra', costMinor }, asTom))).toBe('bad_input');
    expect(await costOf(shop, id)).toBe(0);
  });

  test('by a huge cost; nothing and none at all cost nothing', async () => {
    const shop = openEngine();
    const { asTom } = await aTeam(shop);
    const id = await aComplaint(shop);
    expect(await codeOf(give(shop, id, 1_000_000_000_000, asTom))).toBe('over_allowance');
    for (const none of [0, -0, null, undefined]) expect(await codeOf(give(shop, id, none, asTom))).toBe('ok');
    expect(await codeOf(give(shop, id, 2000, asTom))).toBe('ok');
    for (const none of [0, null]) expect(await codeOf(give(shop, id, none, asTom))).toBe('ok');
    expect(await costOf(shop, id)).toBe(2000);
  });

  test('by naming who approved it, or any field that is not there', async () => {
    const shop = openEngine();
    const { asTom } = await aTeam(shop);
    const id = await aComplaint(shop);
    for (const extra of [
      { approvedBy: 1 },
      { staffId: 1 },
      { approved_by_staff_id: 1 },
      { __proto__: { approvedBy: 1 }, approvedBy: 1 },
    ])
      expect(await codeOf(shop.ask('complaints.step', { id, step: 'extra', costMinor: 9000, ...extra }, asTom))).toBe(
        'bad_input',
      );
  });

  test('by raising it oneself, for oneself or for everyone', async () => {
    const shop = openEngine();
    const { tom, asTom } = await aTeam(shop);
    const id = await aComplaint(shop);
    const tries: [string, object][] = [
      ['staff.update', { id: tom, allowanceMinor: 1_000_000 }],
      ['staff.update', { id: tom, role: 'owner' }],
      ['staff.add', { name: 'Tommy', role: 'owner' }],
      ['staff.add', { name: 'Tommy', allowanceMinor: 1_000_000 }],
      ['settings.set', { staffAllowanceMinor: 1_000_000 }],
    ];
    for (const [method, input] of tries)
      for (const caller of [asTom, {}]) expect(await codeOf(shop.ask(method, input, caller))).toBe('not_allowed');
    expect(await codeOf(give(shop, id, 2001, asTom))).toBe('over_allowance');
  });
});

describe('the owner', () => {
  test('gives without a limit, which leaves the allowance of the others as it was', async () => {
    const shop = openEngine();
    const { asInes, asTom } = await aTeam(shop);
    const id = await aComplaint(shop);
    await give(shop, id, 1500, asTom);
    const given = await shop.call('complaints.step', { id, step: 'extra', costMinor: 100_000 }, asInes);
    expect(given.leftMinor).toBeNull();
    const complaint = await shop.call('complaints.get', { id }, asTom);
    expect(complaint.steps.map(step => step.approvedBy)).toEqual([null, 'Ines']);
    expect(complaint.allowance).toMatchObject({ limitMinor: 2000, leftMinor: 500 });
  });

  test('says yes to what was asked for, once: the step is taken in the name of who asked', async () => {
    const shop = openEngine();
    const { asInes, asTom } = await aTeam(shop);
    const id = await aComplaint(shop);
    const asked = { id, step: 'resolve', costMinor: 9000, note: 'a whole cake' } as const;
    const { id: requestId } = await shop.call('complaints.request', asked, asTom);
    const decide = { requestId, approve: true, note: 'of course' };
    for (const caller of [asTom, {}])
      expect(await codeOf(shop.ask('complaints.decide', decide, caller))).toBe('not_allowed');
    expect(await costOf(shop, id)).toBe(0);
    await shop.call('complaints.decide', decide, asInes);
    expect(await codeOf(shop.ask('complaints.decide', decide, asInes))).toBe('conflict');
    expect(await codeOf(shop.ask('complaints.decide', { ...decide, approve: false }, asInes))).toBe('conflict');
    expect(await shop.call('complaints.get', { id }, asTom)).toMatchObject({
      stage: 'made_right',
      costMinor: 9000,
      waitsForOwner: false,
      steps: [{ step: 'resolve', by: 'Tom', approvedBy: 'Ines', costMinor: 9000, note: 'a whole cake' }],
      requests: [{ state: 'approved', askedBy: 'Tom', decidedBy: 'Ines', decisionNote: 'of course' }],
      allowance: { leftMinor: 2000 },
    });
  });

  test('says no, and nothing is given', async () => {
    const shop = openEngine();
    const { asInes, asTom } = await aTeam(shop);
    const id = await aComplaint(shop);
    const { id: requestId } = await shop.call('complaints.request', { id, step: 'extra', costMinor: 9000 }, asTom);
    expect((await shop.call('complaints.get', { id })).waitsForOwner).toBe(true);
    await shop.call('complaints.decide', { requestId, approve: false, note: 'a coffee will do' }, asInes);
    expect(await shop.call('complaints.get', { id })).toMatchObject({
      ...{ costMinor: 0, steps: [], waitsForOwner: false },
      requests: [{ state: 'declined', decisionNote: 'a coffee will do' }],
    });
  });

  test('is not asked for nothing, nor for what makes no sense where the complaint stands by then', async () => {
    const shop = openEngine();
    const { asInes, asTom } = await aTeam(shop);
    const id = await aComplaint(shop);
    const ask = (step: string, costMinor: number) =>
      codeOf(shop.ask('complaints.request', { id, step, costMinor }, asTom));
    expect([await ask('extra', 0), await ask('verdict', 1), await ask('reopen', 1)]).toEqual([
      'bad_input',
      'bad_input',
      'conflict',
    ]);
    const { id: requestId } = await shop.call('complaints.request', { id, step: 'resolve', costMinor: 9000 }, asTom);
    await shop.call('complaints.step', { id, step: 'resolve' }, asTom);
    expect(await codeOf(shop.ask('complaints.decide', { requestId, approve: true }, asInes))).toBe('conflict');
    expect((await shop.call('complaints.board', {})).requests).toHaveLength(1);
    await shop.call('complaints.decide', { requestId, approve: false }, asInes);
    expect((await shop.call('complaints.board', {})).requests).toEqual([]);
  });
});

describe('an undo is no way around the allowance', () => {
  test('what was taken back and given anew is not put back on top', async () => {
    const shop = openEngine();
    const { asTom } = await aTeam(shop);
    const id = await aComplaint(shop);
    const undone = await actionOf(undo(shop, await actionOf(give(shop, id, 1500, asTom)), asTom));
    await give(shop, id, 1500, asTom);
    for (const caller of [asTom, {}]) expect((await undo(shop, undone, caller)).ok).toBe(false);
    expect(await costOf(shop, id)).toBe(1500);
  });

  test('nor when the sum looks the same because what an owner gave went the other way', async () => {
    const shop = openEngine();
    const { asInes, asTom, asNora } = await aTeam(shop);
    const id = await aComplaint(shop);
    const owners = await actionOf(give(shop, id, 1500, asInes));
    const undone = await actionOf(undo(shop, await actionOf(give(shop, id, 1500, asTom)), asTom));
    await undo(shop, owners, asInes);
    await give(shop, id, 1500, asTom);
    // The row of the complaint is as the undo left it, so only the sum of the steps says that this is too much.
    for (const caller of [asTom, {}]) expect(await codeOf(undo(shop, undone, caller))).toBe('over_allowance');
    expect(await costOf(shop, id)).toBe(1500);
    expect(await codeOf(undo(shop, undone, asNora))).toBe('ok');
    expect(await costOf(shop, id)).toBe(3000);
  });

  test('what was given before the allowance was lowered is not put back after', async () => {
    const shop = openEngine();
    const { asInes, asTom } = await aTeam(shop);
    const id = await aComplaint(shop);
    const undone = await actionOf(undo(shop, await actionOf(give(shop, id, 1500, asTom)), asTom));
    await shop.call('settings.set', { staffAllowanceMinor: 1000 }, asInes);
    expect(await codeOf(undo(shop, undone, asTom))).toBe('over_allowance');
    expect(await codeOf(undo(shop, undone, asInes))).toBe('ok');
  });

  test('what an owner took back comes back only with an owner', async () => {
    const shop = openEngine();
    const { asInes, asTom } = await aTeam(shop);
    const id = await aComplaint(shop);
    const { id: requestId } = await shop.call('complaints.request', { id, step: 'extra', costMinor: 9000 }, asTom);
    const yes = await shop.call('complaints.decide', { requestId, approve: true }, asInes);
    const undone = await actionOf(undo(shop, yes.actionId, asInes));
    expect((await shop.call('complaints.get', { id })).requests[0]?.state).toBe('waiting');
    for (const caller of [asTom, {}]) expect(await codeOf(undo(shop, undone, caller))).toBe('over_allowance');
    expect(await costOf(shop, id)).toBe(0);
    expect(await codeOf(undo(shop, undone, asInes))).toBe('ok');
    expect(await costOf(shop, id)).toBe(9000);
  });

  test('but whoever undid a colleague’s step by mistake puts it back', async () => {
    const shop = openEngine();
    const { asTom, asNora } = await aTeam(shop);
    const id = await aComplaint(shop);
    const given = await actionOf(give(shop, id, 4000, asNora));
    const undone = await actionOf(undo(shop, given, asTom));
    expect(await codeOf(undo(shop, undone, asTom))).toBe('ok');
    expect(await costOf(shop, id)).toBe(4000);
  });

  test('and a step taken back from between others leaves the complaint where the rest leads', async () => {
    const shop = openEngine();
    const id = await aComplaint(shop);
    const first = await shop.call('complaints.step', { id, step: 'acknowledge' });
    shop.clock.set(shop.clock.nowMs() + 60_000);
    await shop.call('complaints.step', { id, step: 'apologise' });
    const before = await shop.call('complaints.get', { id });
    const undone = await actionOf(undo(shop, first.actionId, {}));
    const after = await shop.call('complaints.get', { id });
    expect(after).toMatchObject({ stage: 'acknowledged', steps: [{ step: 'apologise' }] });
    expect(after.firstResponseAtMs).toBe(before.firstResponseAtMs! + 60_000);
    await undo(shop, undone, {});
    expect(await shop.call('complaints.get', { id })).toEqual(before);
  });
});

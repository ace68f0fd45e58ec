import { describe, expect, test } from 'vitest';
import { followUp } from '../../electron/programmes/results.ts';
import type { MethodInput } from '../../shared/contract/index.ts';
import { aCustomer, aVisit, NOW, openEngine, type Shop } from '../fixtures.ts';

const DAY_MS = 86_400_000;

async function aProgramme(shop: Shop, fields: Partial<MethodInput<'programmes.add'>> = {}): Promise<number> {
  const groupId = (await shop.call('groups.create', { name: 'Dog people', filter: { hasCompanion: true } })).id;
  const given = { name: 'Treats in November', give: 'a bag of dog treats', costMinor: 120, groupId };
  return (await shop.call('programmes.add', { ...given, from: '2026-11-01', to: '2026-11-30', ...fields })).id;
}

const aDogOwner = (shop: Shop, givenName = 'Anna') =>
  aCustomer(shop, { givenName, companions: [{ name: 'Biscuit', kind: 'dog' }] });

describe('a giving programme', () => {
  test('is on the card of who is in its group until it was given, and then on the timeline', async () => {
    const shop = openEngine();
    const programmeId = await aProgramme(shop);
    const id = await aDogOwner(shop);
    const card = await shop.call('customers.get', { id });
    const give = { programmeId, programme: 'Treats in November', give: 'a bag of dog treats', isUnexpected: true };
    expect(card.gives).toEqual([give]);
    expect(card.sayNow).toMatchObject({
      kind: 'give',
      headline: 'Give: a bag of dog treats (unexpected: say nothing beforehand).',
    });
    const without = await aCustomer(shop);
    expect((await shop.call('customers.get', { id: without })).gives).toEqual([]);
    shop.clock.set(NOW + 60_000);
    const { actionId, left } = await shop.call('programmes.give', { programmeId, customerId: id, note: 'tail wagged' });
    expect(left).toBeNull();
    const after = await shop.call('customers.get', { id });
    expect(after.gives).toEqual([]);
    expect(after.timeline[0]).toMatchObject({
      kind: 'give',
      text: 'given a bag of dog treats (Treats in November): tail wagged',
    });
    await shop.call('actions.undo', { actionId });
    expect((await shop.call('customers.get', { id })).gives).toEqual([give]);
  });

  test('gives once a person, while it runs, to those in its group', async () => {
    const shop = openEngine();
    const programmeId = await aProgramme(shop);
    const coming = await aProgramme(shop, { from: '2026-12-01', to: '2026-12-24' });
    const over = await aProgramme(shop, { from: '2026-10-01', to: '2026-11-20' });
    const customerId = await aDogOwner(shop);
    const refusal = async (given: { programmeId: number; customerId: number }) =>
      (await shop.refusal('programmes.give', given)).message;
    await shop.call('programmes.give', { programmeId, customerId });
    expect(await refusal({ programmeId, customerId })).toBe(
      'Anna was given a bag of dog treats on 21 Nov already; nothing was saved.',
    );
    expect(await refusal({ programmeId: coming, customerId })).toMatch(/begins on 1 Dec/);
    expect(await refusal({ programmeId: over, customerId })).toMatch(/ended on 20 Nov/);
    const ben = await aCustomer(shop, { givenName: 'Ben' });
    expect(await refusal({ programmeId, customerId: ben })).toBe(
      '“Treats in November” is for Dog people, and Ben is not among them. Nothing was saved.',
    );
    const { programmes } = await shop.call('programmes.list', {});
    expect(programmes.map(({ id, state, people, given }) => [id, state, people, given])).toEqual([
      [programmeId, 'running', 1, 1],
      [coming, 'coming', 1, 0],
      [over, 'over', 1, 0],
    ]);
  });

  test('cannot end before it begins, and ends earlier by an earlier last day', async () => {
    const shop = openEngine();
    const id = await aProgramme(shop);
    const customerId = await aDogOwner(shop);
    expect(await shop.refusal('programmes.update', { id, to: '2026-10-01' })).toMatchObject({ field: 'to' });
    await shop.call('programmes.update', { id, to: '2026-11-20' });
    expect((await shop.call('customers.get', { id: customerId })).gives).toEqual([]);
    expect((await shop.refusal('programmes.give', { programmeId: id, customerId })).code).toBe('conflict');
  });
});

describe('a treat jar', () => {
  test('is emptied by gives, warns when low, and refuses when empty', async () => {
    const shop = openEngine();
    const jarId = (await shop.call('jars.add', { name: 'Biscuits', count: 2, lowAt: 1 })).id;
    const programmeId = await aProgramme(shop, { jarId });
    const ids = [await aDogOwner(shop, 'Anna'), await aDogOwner(shop, 'Ben'), await aDogOwner(shop, 'Cleo')] as const;
    const low = async () =>
      (await shop.call('today.list', {})).entries.filter(entry => entry.kind === 'jar_low').map(one => one.headline);
    expect(await low()).toEqual([]);
    const first = await shop.call('programmes.give', { programmeId, customerId: ids[0] });
    expect(first.left).toBe(1);
    expect(await low()).toEqual(['Only 1 left: fill it up']);
    expect((await shop.call('programmes.give', { programmeId, customerId: ids[1] })).left).toBe(0);
    expect(await low()).toEqual(['Empty: fill it up']);
    const refused = await shop.refusal('programmes.give', { programmeId, customerId: ids[2] });
    expect(refused.message).toBe('“Biscuits” is empty. Fill it up and say how many are in it; nothing was saved.');
    expect((await shop.call('customers.get', { id: ids[2] })).gives).toEqual([]);
    // An earlier give is taken back although later ones came out of the same jar.
    await shop.call('actions.undo', { actionId: first.actionId });
    expect((await shop.call('jars.list', {})).jars).toMatchObject([{ count: 1, isLow: true }]);
    await shop.call('programmes.give', { programmeId, customerId: ids[2] });
    const counted = await shop.call('jars.update', { id: jarId, count: 30 });
    expect((await shop.call('jars.list', {})).jars).toMatchObject([{ count: 30, isLow: false }]);
    await shop.call('jars.update', { id: jarId, name: 'The tin' });
    expect((await shop.call('programmes.give', { programmeId, customerId: ids[0] })).left).toBe(29);
    expect((await shop.refusal('actions.undo', { actionId: counted.actionId })).code).toBe('undo_conflict');
  });
});

describe('what came of it', () => {
  const weekly = ['2026-01-01', '2026-01-08', '2026-01-15', '2026-01-22'];
  type Case = [when: string, visits: string[], median: number | null, until: string, cameBack: boolean];
  const cases: Case[] = [
    ['a weekly regular came within the week', [...weekly, '2026-01-29'], null, '2026-01-29', true],
    ['a weekly regular came a day later', [...weekly, '2026-01-30'], null, '2026-01-29', false],
    ['the visit of the day itself is none', weekly, null, '2026-01-29', false],
    ['a return does not shorten its own window', [...weekly, '2026-01-23', '2026-01-24'], null, '2026-01-29', true],
    ['somebody new leans on the shop', ['2026-01-22', '2026-02-01'], 9.5, '2026-02-01', true],
    ['nobody has a rhythm: thirty days', ['2026-01-22', '2026-02-21'], null, '2026-02-21', true],
    ['somebody who never came before', ['2026-02-22'], null, '2026-02-21', false],
    [
      'somebody who comes every day has a day',
      ['2026-01-19', '2026-01-20', '2026-01-21', '2026-01-22', '2026-01-23'],
      null,
      '2026-01-23',
      true,
    ],
  ];
  test.each(cases)('%s', (_when, visits, median, until, cameBack) => {
    expect(followUp(visits, '2026-01-22', median)).toEqual({ until, cameBack });
  });

  test('counts those whose time has passed, and what a return cost', async () => {
    const shop = openEngine();
    const programmeId = await aProgramme(shop);
    const ids = [await aDogOwner(shop, 'Anna'), await aDogOwner(shop, 'Ben'), await aDogOwner(shop, 'Cleo')] as const;
    for (const id of ids.slice(0, 2))
      for (const day of ['2026-10-24', '2026-10-31', '2026-11-07', '2026-11-14']) await aVisit(shop, id, day);
    for (const customerId of ids.slice(0, 2)) await shop.call('programmes.give', { programmeId, customerId });
    shop.clock.set(NOW + 7 * DAY_MS);
    await aVisit(shop, ids[0], '2026-11-26');
    await shop.call('programmes.give', { programmeId, customerId: ids[2] });
    const waiting = await shop.call('programmes.results', { id: programmeId });
    expect(waiting).toMatchObject({ people: 3, given: 3, returned: { count: 0, of: 0, waiting: 3, share: null } });
    shop.clock.set(NOW + 8 * DAY_MS);
    expect(await shop.call('programmes.results', { id: programmeId })).toEqual({
      ...{ people: 3, given: 3, costMinor: 360, costPerReturnMinor: 240, isEnough: false },
      returned: { count: 1, of: 2, waiting: 1, share: 0.5 },
    });
  });
});

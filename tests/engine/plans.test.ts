import { describe, expect, test } from 'vitest';
import { type Course, consistencyOf } from '../../electron/plans/consistency.ts';
import { aCustomer, aVisit, NOW, openEngine, type Shop, TODAY } from '../fixtures.ts';

const DAY_MS = 86_400_000;
const dueOf = async (shop: Shop, input: { day?: string; staffId?: number; limit?: number } = {}) =>
  (await shop.call('touches.due', input)).due;
const everybody = async (shop: Shop) => (await shop.call('groups.create', { name: 'Everybody', filter: {} })).id;

describe('consistency', () => {
  /** Every 10 days from day 0 on, first due on day 10; the span is everything, today is day 100. */
  const course: Course = { firstDue: 10, everyDays: 10, touches: [], today: 100 };
  const once: Course = { ...course, everyDays: null };
  type Case = [when: string, course: Course, due: number, done: number, span?: { from: number; to: number }];
  const cases: Case[] = [
    ['nobody did anything, which is one miss, not many', course, 1, 0],
    ['it was done on its day', { ...course, touches: [10], today: 20 }, 1, 1],
    ['it was done on the last day of its week', { ...course, touches: [17], today: 30 }, 1, 1],
    ['it was done a day too late', { ...course, touches: [18], today: 30 }, 1, 0],
    ['it was done before its day, which starts the clock anew', { ...course, touches: [9], today: 26 }, 0, 0],
    ['it was done before its day, and then no more', { ...course, touches: [9], today: 27 }, 1, 0],
    ['it is due today', { ...course, today: 10 }, 0, 0],
    ['its week is on its last day', { ...course, today: 17 }, 0, 0],
    ['its week has passed', { ...course, today: 18 }, 1, 0],
    ['it is not due yet', { ...course, today: 9 }, 0, 0],
    ['it was done every time', { ...course, touches: [10, 20, 30, 40], today: 57 }, 4, 4],
    ['late every time, but within the week', { ...course, touches: [15, 30, 47], today: 60 }, 3, 3],
    ['after a miss it stays due until a touch comes', { ...course, touches: [60], today: 77 }, 1, 0],
    ['after a miss and a touch it goes on', { ...course, touches: [60, 70], today: 80 }, 2, 1],
    ['touches one after the other reset the clock each time', { ...course, touches: [3, 6, 9, 19], today: 30 }, 1, 1],
    ['two touches on the day', { ...course, touches: [10, 10], today: 20 }, 1, 1],
    ['the due day lies before the span', { ...course, touches: [10, 20], today: 30 }, 1, 1, { from: 11, to: 99 }],
    ['the due day lies after the span', { ...course, touches: [10, 20], today: 30 }, 1, 1, { from: 0, to: 19 }],
    ['both ends of the span belong to it', { ...course, touches: [10, 20], today: 30 }, 2, 2, { from: 10, to: 20 }],
    ['done in a later span, due in this one', { ...course, touches: [17], today: 30 }, 1, 1, { from: 5, to: 12 }],
    ['every day', { firstDue: 1, everyDays: 1, touches: [1, 2, 3], today: 4 }, 3, 3],
    ['once, and it was done', { ...once, touches: [12] }, 1, 1],
    ['once, done before its day, which is what was wanted', { ...once, touches: [4] }, 1, 1],
    ['once, done too late', { ...once, touches: [18] }, 1, 0],
    ['once, never done', once, 1, 0],
    ['once, and its week is not over', { ...once, today: 17 }, 0, 0],
    ['once, done and touched again', { ...once, touches: [11, 40] }, 1, 1],
  ];
  test.each(cases)('%s', (_when, given, due, done, span = { from: 0, to: 1000 }) => {
    expect(consistencyOf(given, span)).toEqual({ due, done });
  });
});

describe('a plan', () => {
  test('for one person is due so many days after it began', async () => {
    const shop = openEngine();
    const customerId = await aCustomer(shop);
    await shop.call('plans.add', { name: 'Key', kind: 'card', customerId, everyDays: 42 });
    expect(await dueOf(shop, { day: '2027-01-01' })).toEqual([]);
    expect(await dueOf(shop, { day: '2027-01-02' })).toMatchObject([{ customerId, inDays: 0 }]);
  });

  test('for a group is spread over its first round, for everybody in it each day', async () => {
    const shop = openEngine();
    for (let i = 0; i < 14; i++) await aCustomer(shop, { givenName: `Anna ${i}`, isKey: true });
    const groupId = (await shop.call('groups.create', { name: 'Key regulars', filter: { isKey: true } })).id;
    const plan = await shop.call('plans.add', { name: 'Key', kind: 'call', groupId, everyDays: 7 });
    for (let day = 22; day <= 28; day++)
      expect(await dueOf(shop, { day: `2026-11-${day}` })).toHaveLength(2 * (day - 21));
    const late = await aCustomer(shop, { givenName: 'Ben', isKey: true });
    expect(await dueOf(shop, { day: '2026-11-28' })).toHaveLength(15);
    await shop.call('customers.update', { id: late, isKey: false });
    expect(await dueOf(shop, { day: '2026-11-28' })).toHaveLength(14);
    await shop.call('groups.update', { id: groupId, filter: { isKey: false } });
    expect((await dueOf(shop, { day: '2026-11-28' })).map(due => due.customerId)).toEqual([late]);
    expect((await shop.call('plans.list', {})).plans).toMatchObject([{ id: plan.id, people: 1, due: 0 }]);
    await shop.call('plans.update', { id: plan.id, isActive: false });
    expect(await dueOf(shop, { day: '2027-11-28' })).toEqual([]);
  });

  test('of a group counts nobody sooner after a touch than it says', async () => {
    const shop = openEngine();
    const customerId = await aCustomer(shop);
    await shop.call('touches.add', { customerId, kind: 'call', atMs: NOW - DAY_MS });
    await shop.call('plans.add', { name: 'All', kind: 'call', groupId: await everybody(shop), everyDays: 10 });
    expect(await dueOf(shop, { day: '2026-11-29' })).toEqual([]);
    expect(await dueOf(shop, { day: '2026-11-30' })).toHaveLength(1);
  });

  test('after a visit is due once, so many days after it, and done by any touch since', async () => {
    const shop = openEngine();
    const customerId = await aCustomer(shop);
    const old = await aCustomer(shop, { givenName: 'Old' });
    for (const day of ['2026-01-01', '2026-01-08', '2026-01-15', '2026-11-19']) await aVisit(shop, old, day);
    const groupId = await everybody(shop);
    const plan = { name: 'New regulars', kind: 'call', groupId, afterVisit: 3, afterDays: 10 } as const;
    await shop.call('plans.add', plan);
    await aVisit(shop, customerId, '2026-11-10');
    await aVisit(shop, customerId, '2026-11-12');
    expect(await dueOf(shop, { day: '2027-01-01' })).toEqual([]);
    const third = await shop.call('visits.record', { customerId });
    const [due] = await dueOf(shop, { day: '2027-01-01' });
    expect(due).toMatchObject({
      customerId,
      dueOn: '2026-12-01',
      why: '10 days after the 3rd visit, not in touch yet',
    });
    await shop.call('visits.void', { id: third.id });
    expect(await dueOf(shop, { day: '2027-01-01' })).toEqual([]);
    await shop.call('visits.record', { customerId });
    await shop.call('touches.add', { customerId, kind: 'email' });
    expect(await dueOf(shop, { day: '2027-01-01' })).toEqual([]);
  });

  test('is left out until a day, with a reason', async () => {
    const shop = openEngine();
    const customerId = await aCustomer(shop);
    const { id: planId } = await shop.call('plans.add', { name: 'Key', kind: 'call', customerId, everyDays: 7 });
    shop.clock.set(NOW + 10 * DAY_MS);
    expect(await dueOf(shop)).toMatchObject([{ inDays: -3 }]);
    const refused = await shop.refusal('plans.snooze', { planId, customerId, until: '2026-12-01', reason: 'ill' });
    expect(refused).toMatchObject({ code: 'bad_input', field: 'until' });
    await shop.call('plans.snooze', { planId, customerId, until: '2026-12-05', reason: 'on holiday' });
    expect(await dueOf(shop)).toEqual([]);
    expect(await dueOf(shop, { day: '2026-12-05' })).toMatchObject([{ dueOn: '2026-11-28', inDays: -7 }]);
    await shop.call('plans.snooze', { planId, customerId, until: '2026-12-02', reason: 'back early' });
    expect(await dueOf(shop, { day: '2026-12-02' })).toHaveLength(1);
  });

  test('is done by its colleague, else by who knows them best', async () => {
    const shop = openEngine();
    const { id: mara } = await shop.call('staff.add', { name: 'Mara' });
    const { id: tom } = await shop.call('staff.add', { name: 'Tom' });
    const customerId = await aCustomer(shop, { givenName: 'Anna', knownBestBy: mara });
    const { id } = await shop.call('plans.add', { name: 'Key', kind: 'call', customerId, everyDays: 1 });
    const day = '2026-12-24';
    expect(await dueOf(shop, { day, staffId: mara })).toMatchObject([{ staffName: 'Mara' }]);
    await shop.call('plans.update', { id, staffId: tom });
    expect(await dueOf(shop, { day, staffId: mara })).toEqual([]);
    expect(await dueOf(shop, { day, staffId: tom })).toHaveLength(1);
    await shop.call('plans.update', { id, staffId: null });
    await shop.call('customers.update', { id: customerId, knownBestBy: null });
    expect(await dueOf(shop, { day })).toMatchObject([{ staffId: null, staffName: null }]);
  });

  test('that makes no sense is refused in words', async () => {
    const shop = openEngine();
    const customerId = await aCustomer(shop);
    const plan = { name: 'Key', kind: 'call', customerId, everyDays: 7 };
    const codes = async (...inputs: object[]) =>
      Promise.all(inputs.map(async input => (await shop.refusal('plans.add', { ...plan, ...input })).code));
    expect(
      await codes({ groupId: 1 }, { customerId: null }, { everyDays: null }, { afterVisit: 3, afterDays: 2 }),
    ).toEqual(['bad_input', 'bad_input', 'bad_input', 'bad_input']);
    expect(await codes({ customerId: 99 }, { customerId: null, groupId: 99 }, { staffId: 99 })).toEqual([
      'not_found',
      'not_found',
      'not_found',
    ]);
    expect(await codes({ everyDays: null, afterVisit: 3 })).toEqual(['bad_input']);
  });

  test('begins anew when it is taken up again', async () => {
    const shop = openEngine();
    const customerId = await aCustomer(shop);
    const { id } = await shop.call('plans.add', { name: 'Key', kind: 'call', customerId, everyDays: 7 });
    await shop.call('plans.update', { id, isActive: false });
    shop.clock.set(NOW + 100 * DAY_MS);
    await shop.call('plans.update', { id, isActive: true });
    expect(await dueOf(shop)).toEqual([]);
    expect((await shop.call('plans.list', {})).plans[0]?.startedOn).toBe('2027-03-01');
  });
});

describe('nobody is late by a plan from before they were in it', () => {
  const ago = (days: number) => NOW - days * DAY_MS;

  /** Calls key customers every 42 days for 290 days already; of Ben it is the turn, of Anna it was never. */
  async function anOldPlan() {
    const shop = openEngine({ now: ago(400) });
    const anna = await aCustomer(shop, { givenName: 'Anna' });
    const ben = await aCustomer(shop, { givenName: 'Ben', isKey: true });
    shop.clock.set(ago(290));
    const groupId = (await shop.call('groups.create', { name: 'Key', filter: { isKey: true } })).id;
    const plan = await shop.call('plans.add', { name: 'Key', kind: 'call', groupId, everyDays: 42 });
    shop.clock.set(NOW);
    return { shop, anna, ben, groupId, planId: plan.id };
  }

  test('whoever is made key today is due within one round from today on', async () => {
    const { shop, anna, ben } = await anOldPlan();
    await shop.call('customers.update', { id: anna, isKey: true });
    expect((await dueOf(shop)).map(due => due.customerId)).toEqual([ben]);
    const round = await dueOf(shop, { day: '2027-01-02' });
    expect(round.find(due => due.customerId === anna)?.dueOn).toBe('2026-11-23');
    expect((await shop.call('plans.list', {})).plans).toMatchObject([{ people: 2, due: 1 }]);
  });

  test('nor is whoever comes into the book as one, nor does a touch from before count as one of the plan', async () => {
    const { shop, anna, ben } = await anOldPlan();
    await aCustomer(shop, { givenName: 'Cleo', isKey: true });
    shop.clock.set(ago(200));
    await shop.call('touches.add', { customerId: anna, kind: 'call' });
    shop.clock.set(NOW);
    await shop.call('customers.update', { id: anna, isKey: true });
    expect((await dueOf(shop)).map(due => due.customerId)).toEqual([ben]);
    expect(await shop.call('touches.report', { from: '2026-01-01', to: TODAY })).toMatchObject({ due: 1, done: 0 });
  });

  test('a key customer who was none for a moment, until that was undone, is as late as before', async () => {
    const { shop, ben } = await anOldPlan();
    const before = await dueOf(shop);
    const { actionId } = await shop.call('customers.update', { id: ben, isKey: false });
    expect(await dueOf(shop)).toEqual([]);
    await shop.call('actions.undo', { actionId });
    expect(await dueOf(shop)).toEqual(before);
  });

  test('a plan that is for others now begins anew for them', async () => {
    const { shop, planId } = await anOldPlan();
    await shop.call('plans.update', { id: planId, groupId: await everybody(shop) });
    expect(await dueOf(shop)).toEqual([]);
  });

  test('whoever stays away for so long is due on the day they have, not before', async () => {
    const shop = openEngine({ now: ago(290) });
    const customerId = await aCustomer(shop);
    const groupId = (await shop.call('groups.create', { name: 'Away', filter: { lastSeenDays: { min: 60 } } })).id;
    await shop.call('plans.add', { name: 'Ask', kind: 'call', groupId, everyDays: 30 });
    await shop.call('touches.add', { customerId, kind: 'call' });
    shop.clock.set(NOW);
    await aVisit(shop, customerId, '2026-09-21');
    expect(await dueOf(shop)).toMatchObject([{ customerId, dueOn: '2026-11-20', inDays: -1 }]);
  });

  test('a visit from before a plan makes nobody late by it', async () => {
    const shop = openEngine();
    const customerId = await aCustomer(shop);
    await aVisit(shop, customerId, '2026-11-01');
    const groupId = await everybody(shop);
    await shop.call('plans.add', { name: 'New', kind: 'call', groupId, afterVisit: 1, afterDays: 2 });
    expect(await dueOf(shop)).toMatchObject([{ customerId, dueOn: TODAY, inDays: 0 }]);
  });
});

test('whose turn it is changes with the day alone where a group does', async () => {
  const shop = openEngine();
  const customerId = await aCustomer(shop);
  await aVisit(shop, customerId, TODAY);
  const filter = { lastSeenDays: { min: 5 } };
  const groupId = (await shop.call('groups.create', { name: 'Away', filter })).id;
  await shop.call('plans.add', { name: 'Ask', kind: 'call', groupId, everyDays: 1 });
  expect(await dueOf(shop, { day: '2026-12-24' })).toEqual([]);
  shop.clock.set(NOW + 5 * DAY_MS);
  expect(await dueOf(shop)).toMatchObject([{ customerId }]);
});

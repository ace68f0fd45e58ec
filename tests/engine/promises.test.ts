import { describe, expect, test } from 'vitest';
import { aCustomer, NOW, openEngine, type Shop, TODAY } from '../fixtures.ts';

const DAY_MS = 86_400_000;

async function aPromise(shop: Shop, dueOn: string, fields: object = {}): Promise<number> {
  const customerId = await aCustomer(shop);
  return (await shop.call('promises.make', { customerId, text: 'a sourdough put aside', dueOn, ...fields })).id;
}

const get = async (shop: Shop, id: number) => {
  const { promises } = await shop.call('promises.list', { limit: 500 });
  return promises.find(promise => promise.id === id)!;
};
const november = { from: '2026-11-01', to: '2026-11-30' };

describe('a promise', () => {
  test('is seen to by whoever makes it, unless somebody else is named or nobody', async () => {
    const shop = openEngine();
    const { id: mara } = await shop.call('staff.add', { name: 'Mara' });
    const { id: ben } = await shop.call('staff.add', { name: 'Ben' });
    const customerId = await aCustomer(shop);
    const promised = { customerId, text: 'a sourdough put aside', dueOn: '2026-11-28' };
    const made = async (more: object) =>
      get(shop, (await shop.call('promises.make', { ...promised, ...more }, { staffId: mara })).id);
    expect(await made({})).toMatchObject({ staffName: 'Mara', madeBy: 'Mara', inDays: 7, state: 'open', moves: 0 });
    expect(await made({ staffId: ben })).toMatchObject({ staffName: 'Ben', madeBy: 'Mara' });
    expect(await made({ staffId: null })).toMatchObject({ staffId: null, staffName: null, madeBy: 'Mara' });
    await shop.call('staff.update', { id: ben, isActive: false });
    expect((await shop.refusal('promises.make', { ...promised, staffId: ben })).field).toBe('staffId');
  });

  test('says what else is promised for that day', async () => {
    const shop = openEngine();
    const customerId = await aCustomer(shop);
    const make = async (dueOn: string) => shop.call('promises.make', { customerId, text: 'bread', dueOn });
    const first = await make('2026-11-28');
    expect(first.sameDay).toBe(0);
    expect((await make('2026-11-28')).sameDay).toBe(1);
    expect((await make('2026-11-29')).sameDay).toBe(0);
    await shop.call('promises.keep', { id: first.id });
    expect((await make('2026-11-28')).sameDay).toBe(1);
  });

  test('is for somebody who is in the book, about a complaint of theirs, and not for a day long past', async () => {
    const shop = openEngine();
    const customerId = await aCustomer(shop);
    const make = (input: object) =>
      shop.refusal('promises.make', { customerId, text: 'bread', dueOn: TODAY, ...input });
    expect((await make({ customerId: 99 })).code).toBe('not_found');
    expect((await make({ complaintId: 99 })).code).toBe('not_found');
    expect((await make({ text: ' ' })).code).toBe('bad_input');
    expect((await make({ dueOn: '2025-11-19' })).message).toContain('long past');
    const other = await aCustomer(shop, { givenName: 'Bo' });
    const theirs = await shop.call('complaints.open', { customerId: other, text: 'cold soup' });
    expect((await make({ complaintId: theirs.id })).message).toContain('somebody else’s');
  });

  test('is settled once', async () => {
    const shop = openEngine();
    const id = await aPromise(shop, TODAY);
    const { actionId } = await shop.call('promises.keep', { id, note: 'she was glad' });
    expect(await get(shop, id)).toMatchObject({ state: 'kept', settledOn: TODAY, note: 'she was glad', inDays: 0 });
    for (const method of ['promises.keep', 'promises.break']) {
      expect((await shop.refusal(method, { id })).code).toBe('conflict');
    }
    expect((await shop.refusal('promises.move', { id, dueOn: '2026-12-24' })).code).toBe('conflict');
    await shop.call('actions.undo', { actionId });
    await shop.call('promises.break', { id });
    expect(await get(shop, id)).toMatchObject({ state: 'broken', settledOn: TODAY });
  });

  test('is not kept on a day that has not come, nor moved to the past or to the day it is for', async () => {
    const shop = openEngine();
    const id = await aPromise(shop, '2026-11-28');
    expect((await shop.refusal('promises.keep', { id, on: '2026-11-22' })).field).toBe('on');
    expect((await shop.refusal('promises.move', { id, dueOn: '2026-11-20' })).field).toBe('dueOn');
    expect((await shop.refusal('promises.move', { id, dueOn: '2026-11-28' })).code).toBe('conflict');
    expect((await shop.refusal('promises.keep', { id: 99 })).code).toBe('not_found');
  });

  test('remembers its first day, how often it was moved, and whether they were told each time', async () => {
    const shop = openEngine();
    const id = await aPromise(shop, '2026-11-28');
    await shop.call('promises.move', { id, dueOn: '2026-11-29', isTold: true });
    expect(await get(shop, id)).toMatchObject({
      dueOn: '2026-11-29',
      firstDueOn: '2026-11-28',
      moves: 1,
      isTold: true,
    });
    await shop.call('promises.move', { id, dueOn: '2026-12-01' });
    await shop.call('promises.move', { id, dueOn: '2026-12-02', isTold: true });
    expect(await get(shop, id)).toMatchObject({ firstDueOn: '2026-11-28', moves: 3, isTold: false });
  });

  test('refreshes every window that shows promises', async () => {
    const shop = openEngine();
    const customerId = await aCustomer(shop);
    await shop.call('promises.make', { customerId, text: 'bread', dueOn: TODAY });
    expect(shop.events.at(-1)).toMatchObject({ nouns: ['promises'], ids: [customerId] });
  });
});

describe('the list of promises', () => {
  test('has the open ones first, the earliest first, then the settled ones, the latest first', async () => {
    const shop = openEngine();
    const ids: Record<string, number> = {};
    for (const day of ['2026-11-30', '2026-11-20', '2026-11-25', '2026-11-10', '2026-11-12'])
      ids[day] = await aPromise(shop, day);
    await shop.call('promises.keep', { id: ids['2026-11-10']!, on: '2026-11-09' });
    await shop.call('promises.break', { id: ids['2026-11-12']! });
    const listed = async (input: object) =>
      (await shop.call('promises.list', input)).promises.map(promise => promise.dueOn.slice(8));
    expect(await listed({})).toEqual(['20', '25', '30', '12', '10']);
    expect(await listed({ limit: 2, offset: 1 })).toEqual(['25', '30']);
    expect(await listed({ state: 'open' })).toEqual(['20', '25', '30']);
    expect(await listed({ state: 'kept' })).toEqual(['10']);
    expect(await listed({ from: '2026-11-12', to: '2026-11-25' })).toEqual(['20', '25', '12']);
    expect(await listed({ dueOn: '2026-11-25' })).toEqual(['25']);
    expect(await listed({ kind: 'call_back' })).toEqual([]);
    expect((await shop.call('promises.list', { limit: 1 })).total).toBe(5);
  });

  test('can be of one person, or of one colleague', async () => {
    const shop = openEngine();
    const { id: staffId } = await shop.call('staff.add', { name: 'Mara' });
    const mine = await aPromise(shop, TODAY, { staffId });
    await aPromise(shop, TODAY);
    expect((await shop.call('promises.list', { staffId })).promises.map(promise => promise.id)).toEqual([mine]);
    const { customerId } = await get(shop, mine);
    expect((await shop.call('promises.list', { customerId })).total).toBe(1);
  });
});

describe('the kept-promise rate', () => {
  const report = (shop: Shop) => shop.call('promises.report', november);

  test('counts what was kept by its day, of what was due', async () => {
    const shop = openEngine();
    const { id: staffId } = await shop.call('staff.add', { name: 'Mara' });
    const inTime = await aPromise(shop, '2026-11-19', { staffId });
    const late = await aPromise(shop, '2026-11-19', { staffId });
    const broken = await aPromise(shop, '2026-11-25');
    await aPromise(shop, '2026-11-20');
    await aPromise(shop, '2026-11-21');
    await aPromise(shop, '2026-10-30');
    await shop.call('promises.keep', { id: inTime, on: '2026-11-19' });
    await shop.call('promises.keep', { id: late, on: '2026-11-20' });
    await shop.call('promises.break', { id: broken });
    expect(await report(shop)).toEqual({
      ...{ due: 4, kept: 1, keptLate: 1, broken: 1, open: 1, moved: 0, rate: 0.25 },
      byColleague: [
        { staffId: null, name: null, due: 2, kept: 0 },
        { staffId, name: 'Mara', due: 2, kept: 1 },
      ],
    });
  });

  test('is nothing, not zero, when nothing was due', async () => {
    expect(await report(openEngine())).toMatchObject({ due: 0, rate: null, byColleague: [] });
  });

  test('goes by the new day only when they were told before the old one had passed', async () => {
    const outcomes: [now: number, isTold: boolean, kept: number][] = [
      [NOW, true, 1],
      [NOW + DAY_MS, true, 1],
      [NOW + 2 * DAY_MS, true, 0],
      [NOW, false, 0],
    ];
    for (const [movedAt, isTold, kept] of outcomes) {
      const shop = openEngine();
      const id = await aPromise(shop, '2026-11-22');
      shop.clock.set(movedAt);
      await shop.call('promises.move', { id, dueOn: '2026-11-26', isTold });
      shop.clock.set(Date.parse('2026-11-26T12:00:00Z'));
      await shop.call('promises.keep', { id });
      expect(await report(shop), `moved at ${movedAt}, told: ${isTold}`).toMatchObject({ due: 1, kept, moved: 1 });
    }
  });

  test('does not wait for the new day of one that was moved in silence', async () => {
    const shop = openEngine();
    const id = await aPromise(shop, '2026-11-21');
    await shop.call('promises.move', { id, dueOn: '2026-11-28' });
    expect(await report(shop)).toMatchObject({ due: 0 });
    shop.clock.set(NOW + DAY_MS);
    expect(await report(shop)).toMatchObject({ due: 1, kept: 0, open: 1 });
  });

  test('leaves out call-backs, which nobody was promised', async () => {
    const shop = openEngine();
    await shop.call('feedback.add', { customerId: await aCustomer(shop), kind: 'score', score: 2 });
    shop.clock.set(NOW + 5 * DAY_MS);
    expect(await report(shop)).toMatchObject({ due: 0 });
    expect((await shop.call('feedback.report', november)).callBacks).toEqual({ due: 1, doneInTime: 0 });
  });
});

import { describe, expect, test } from 'vitest';
import { aCustomer, NOW, openEngine, type Shop, TODAY } from '../fixtures.ts';

const DAY_MS = 86_400_000;
const dueOf = async (shop: Shop, input: { day?: string; staffId?: number; limit?: number } = {}) =>
  (await shop.call('touches.due', input)).due;

describe('a touch', () => {
  test('is listed, stands on the timeline and on the card, and resets the clock of every plan for them', async () => {
    const shop = openEngine();
    const customerId = await aCustomer(shop);
    await shop.call('plans.add', { name: 'Key regulars', kind: 'card', customerId, everyDays: 42 });
    shop.clock.set(NOW + 50 * DAY_MS);
    expect(await dueOf(shop)).toMatchObject([{ customerId, name: 'Anna Berg', dueOn: '2027-01-02', inDays: -8 }]);
    await shop.call('touches.add', { customerId, kind: 'call', note: 'asked about the knee' });
    expect(await dueOf(shop)).toEqual([]);
    expect(await dueOf(shop, { day: '2027-02-20' })).toEqual([]);
    const [due] = await dueOf(shop, { day: '2027-02-21' });
    expect(due).toMatchObject({ inDays: 0, lastTouchOn: '2027-01-10', lastTouchKind: 'call' });
    expect(due?.why).toBe('every 42 days, last a call on 10 Jan');
    const card = await shop.call('customers.get', { id: customerId });
    expect(card.lastTouch).toEqual({ kind: 'call', day: '2027-01-10' });
    expect(card.timeline[0]).toMatchObject({ kind: 'touch', text: 'call: asked about the knee' });
    const { touches, total } = await shop.call('touches.list', { customerId });
    expect(total).toBe(1);
    expect(touches[0]).toMatchObject({ customerName: 'Anna Berg', kind: 'call', note: 'asked about the knee' });
  });

  test('that is undone sets the clock back', async () => {
    const shop = openEngine();
    const customerId = await aCustomer(shop);
    await shop.call('plans.add', { name: 'A call', kind: 'call', customerId, everyDays: 7 });
    const { actionId } = await shop.call('touches.add', { customerId, kind: 'note' });
    shop.clock.set(NOW + 7 * DAY_MS);
    const before = await dueOf(shop);
    await shop.call('actions.undo', { actionId });
    expect(await dueOf(shop)).toMatchObject([
      { ...before[0], why: 'every 7 days, not in touch yet', lastTouchOn: null, lastTouchKind: null },
    ]);
  });
});

test('the report counts touches by kind, and what was done within a week of its day', async () => {
  const shop = openEngine();
  const customerId = await aCustomer(shop);
  const other = await aCustomer(shop, { givenName: 'Ben' });
  const plan = await shop.call('plans.add', { name: 'Key', kind: 'call', customerId, everyDays: 7 });
  await shop.call('plans.add', { name: 'Ben', kind: 'call', customerId: other, everyDays: 7 });
  shop.clock.set(NOW + 9 * DAY_MS);
  await shop.call('touches.add', { customerId, kind: 'gift' });
  shop.clock.set(NOW + 20 * DAY_MS);
  const report = await shop.call('touches.report', { from: TODAY, to: '2026-12-31' });
  expect(report).toMatchObject({ due: 2, done: 1, rate: 0.5, touches: 1, byKind: [{ kind: 'gift', n: 1 }] });
  expect(report.byPlan).toContainEqual({ planId: plan.id, name: 'Key', due: 1, done: 1, rate: 1 });
  const none = await shop.call('touches.report', { from: '2020-01-01', to: '2020-12-31' });
  expect(none).toMatchObject({ due: 0, done: 0, rate: null, touches: 0, byKind: [] });
});

test('a touch of a day that has not come, or of nobody, is refused', async () => {
  const shop = openEngine();
  const customerId = await aCustomer(shop);
  const refused = await shop.refusal('touches.add', { customerId, kind: 'call', atMs: NOW + 3 * DAY_MS });
  expect(refused).toMatchObject({ code: 'bad_input', field: 'atMs' });
  expect((await shop.refusal('touches.add', { customerId: 99, kind: 'call' })).code).toBe('not_found');
  expect((await shop.refusal('touches.add', { customerId, kind: 'card' })).code).toBe('bad_input');
});

test('there is something to talk about', async () => {
  const shop = openEngine();
  const customerId = await aCustomer(shop, {
    givenName: 'Anna',
    phones: ['031 555'],
    companions: [{ name: 'Biscuit', kind: 'dog' }],
  });
  await shop.call('preferences.add', { customerId, kind: 'note', text: 'starts a new job' });
  await shop.call('plans.add', { name: 'Key', kind: 'call', customerId, everyDays: 7 });
  const [due] = await dueOf(shop, { day: '2026-12-24' });
  expect(due).toMatchObject({ about: 'dog Biscuit · starts a new job', phone: '031 555' });
});

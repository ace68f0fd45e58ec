import { describe, expect, test } from 'vitest';
import { aCustomer, NOW, openEngine, type Shop } from '../fixtures.ts';

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

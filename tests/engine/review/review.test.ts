import { describe, expect, test } from 'vitest';
import { aCustomer, aVisit, NOW, openEngine, type Shop } from '../../fixtures.ts';

const THIS_WEEK = '2026-W47';
const DAY_MS = 86_400_000;

/** A shop with a few weeks behind it: five people, one of them sent by another. */
async function aShop(): Promise<Shop> {
  const shop = openEngine();
  await shop.call('settings.set', { timeZone: 'UTC' });
  for (let i = 0; i < 5; i++) {
    const customerId = await aCustomer(shop, { givenName: `Anna ${i}`, familyName: 'Berg' });
    for (let weeks = 8; weeks >= i; weeks--) {
      const day = new Date(NOW - weeks * 7 * DAY_MS).toISOString().slice(0, 10);
      await aVisit(shop, customerId, day, { amountMinor: 1000 * (i + 1), items: [{ name: 'Rye', amountMinor: 500 }] });
    }
  }
  await shop.call('referrals.set', { customerId: 2, referredBy: 1 });
  return shop;
}

describe('the week', () => {
  test('is the running one when none is named, up to today', async () => {
    const shop = await aShop();
    const week = await shop.call('review.week', {});
    expect(week).toMatchObject({ week: THIS_WEEK, from: '2026-11-16', to: '2026-11-22', asOf: '2026-11-21' });
    expect(week).toMatchObject({ state: 'running', isClosed: false, previousWeek: '2026-W46', nextWeek: null });
    expect(week.figures.map(figure => figure.key)).toEqual(['active', 'retained', 'made_right', 'sent', 'coverage']);
  });

  test('counts all that was said, and shows some of every kind however many complaints came after it', async () => {
    const shop = await aShop();
    const feedback = (kind: 'suggestion' | 'praise', text: string) =>
      shop.call('feedback.add', { customerId: 1, kind, text, atMs: NOW - 3 * DAY_MS });
    await feedback('suggestion', 'Oat milk');
    await feedback('praise', 'Best rye in the county');
    for (let i = 0; i < 14; i++) await shop.call('complaints.open', { customerId: 1, text: `Too salty ${i}` });
    const { said } = await shop.call('review.week', {});
    expect(said.counts).toEqual({ complaint: 14, suggestion: 1, praise: 1 });
    expect(said.voices).toHaveLength(12);
    expect(said.voices.slice(-2).map(voice => voice.text)).toEqual(['Best rye in the county', 'Oat milk']);
  });

  test('that is over knows nothing that came after its Sunday', async () => {
    const shop = await aShop();
    const before = await shop.call('review.week', { week: '2026-W46' });
    expect(before).toMatchObject({ asOf: '2026-11-15', state: 'done', nextWeek: THIS_WEEK });
    await aVisit(shop, 1, '2026-11-20', { amountMinor: 50_000 });
    await shop.call('complaints.open', { customerId: 1, text: 'Too salty' });
    await shop.call('offers.add', { name: 'New', audience: 'new', valueMinor: 100, fromDay: '2026-11-20' });
    const { offers: _, ...again } = await shop.call('review.week', { week: '2026-W46' });
    const { offers: __, ...first } = before;
    // Open now is of now, as the report says.
    again.madeRight.report.openNow = first.madeRight.report.openNow;
    expect(again).toEqual(first);
  });

  test('that does not exist is refused', async () => {
    const shop = openEngine();
    expect(await shop.refusal('review.week', { week: '2026-W54' })).toMatchObject({ code: 'bad_input', field: 'week' });
    expect(await shop.refusal('review.week', { week: '2025-W53' })).toMatchObject({ code: 'bad_input', field: 'week' });
  });

  test('names its decisions in the next review, open or with what came of them, and in Today from their day on', async () => {
    const shop = await aShop();
    const meret = (await shop.call('staff.add', { name: 'Meret' })).id;
    shop.clock.set(Date.parse('2026-11-14T12:00:00Z'));
    const decide = (text: string, due?: string) =>
      shop.call('review.decide', { week: '2026-W46', text, staffId: meret, ...(due === undefined ? {} : { due }) });
    const rye = await decide('Bake rye on Mondays', '2026-11-20');
    const till = await decide('Move the till', '2026-11-30');
    await decide('Paint the door');
    expect((await shop.call('review.week', {})).decisions).toHaveLength(3);
    shop.clock.set(NOW);
    const today = (await shop.call('today.list', {})).entries.filter(entry => entry.kind === 'decision');
    expect(today).toMatchObject([
      {
        decisionId: rye.id,
        detail: 'Bake rye on Mondays',
        headline: 'Decided, 1 day late, Meret',
        inDays: -1,
        name: 'Meret',
      },
    ]);
    await shop.call('review.settle', { id: rye.id, state: 'done', result: '14 loaves' });
    await shop.call('review.settle', { id: till.id, state: 'dropped' });
    expect((await shop.call('today.list', {})).entries.filter(entry => entry.kind === 'decision')).toEqual([]);
    const { decided, decisions } = await shop.call('review.week', {});
    expect(decisions).toEqual([]);
    expect(decided.map(({ text, state, result }) => [text, state, result])).toEqual([
      ['Bake rye on Mondays', 'done', '14 loaves'],
      ['Move the till', 'dropped', null],
      ['Paint the door', 'open', null],
    ]);
    shop.clock.set(NOW + 14 * DAY_MS);
    expect((await shop.call('review.week', {})).decided.map(one => one.text)).toEqual(['Paint the door']);
  });

  test('comes back exactly as it was shown once its review was closed, whatever happens after', async () => {
    const shop = await aShop();
    const shown = await shop.call('review.week', {});
    const { actionId } = await shop.call('review.close', { week: THIS_WEEK });
    const closed = await shop.call('review.week', { week: THIS_WEEK });
    expect(closed).toEqual({ ...shown, isClosed: true, closedAtMs: NOW });
    await aVisit(shop, 1, '2026-11-20', { amountMinor: 50_000 });
    await shop.call('settings.set', { shopName: 'Another', marginPercent: 10 });
    expect(await shop.call('review.week', { week: THIS_WEEK })).toEqual(closed);
    expect((await shop.call('review.weeks', {})).weeks[0]).toMatchObject({ week: THIS_WEEK, isClosed: true });
    expect((await shop.refusal('review.close', { week: THIS_WEEK })).code).toBe('conflict');
    expect((await shop.refusal('review.decide', { week: THIS_WEEK, text: 'Too late' })).code).toBe('conflict');
    await shop.call('actions.undo', { actionId });
    expect((await shop.call('review.week', { week: THIS_WEEK })).isClosed).toBe(false);
  });

  test('lists the weeks from the first visit on, the newest first', async () => {
    const shop = await aShop();
    const { weeks } = await shop.call('review.weeks', {});
    expect(weeks).toHaveLength(9);
    expect(weeks[0]).toEqual({ week: THIS_WEEK, from: '2026-11-16', to: '2026-11-22', isClosed: false });
    expect(weeks.at(-1)?.week).toBe('2026-W39');
  });
});

describe('a decision', () => {
  test('is refused for a week to come, a day that has passed, or somebody who is not here', async () => {
    const shop = openEngine();
    const decide = { week: THIS_WEEK, text: 'Bake rye' };
    expect((await shop.refusal('review.decide', { ...decide, week: '2026-W48' })).field).toBe('week');
    expect((await shop.refusal('review.decide', { ...decide, due: '2026-11-20' })).field).toBe('due');
    expect((await shop.refusal('review.decide', { ...decide, staffId: 9 })).field).toBe('staffId');
    expect((await shop.refusal('review.decide', { ...decide, text: ' ' })).field).toBe('text');
    expect((await shop.refusal('review.settle', { id: 9, state: 'done' })).code).toBe('not_found');
    expect((await shop.refusal('review.close', { week: '2026-W48' })).field).toBe('week');
  });

  test('that was settled can be opened again', async () => {
    const shop = openEngine();
    const { id } = await shop.call('review.decide', { week: THIS_WEEK, text: 'Bake rye' });
    await shop.call('review.settle', { id, state: 'done', result: '14 loaves' });
    expect((await shop.refusal('review.settle', { id, state: 'done' })).code).toBe('conflict');
    await shop.call('review.settle', { id, state: 'open', result: null });
    expect((await shop.call('review.week', {})).decisions).toMatchObject([
      { state: 'open', result: null, settledOn: null },
    ]);
  });
});

describe('a shop', () => {
  const week = async (shop: Shop) => shop.call('review.week', {});

  test('on its first day is told what to do, without a made-up figure', async () => {
    const shop = openEngine();
    const empty = await week(shop);
    expect(empty).toMatchObject({
      shopState: 'first_day',
      previousWeek: null,
      key: { people: [], shareOfSales: null },
    });
    expect(empty.notice).toMatch(/^No visit is in the book yet\. /);
    for (const figure of empty.figures.filter(one => one.value === null)) expect(figure.missing).toMatch(/^Not enough/);
    await aVisit(shop, await aCustomer(shop), '2026-11-21');
    expect((await week(shop)).notice).toMatch(/^This is the first day in the book: 1 visit so far\./);
  });

  test('with ten visits is told how little that is', async () => {
    const shop = openEngine();
    const customerId = await aCustomer(shop);
    for (let i = 11; i <= 20; i++) await aVisit(shop, customerId, `2026-11-${i}`, { amountMinor: 500 });
    const { shopState, notice, key } = await week(shop);
    expect({ shopState, notice }).toMatchObject({ shopState: 'little' });
    expect(notice).toBe(
      'The book begins on 11 Nov and holds 10 visits. Figures that need more say so; everything that is shown is true.',
    );
    expect(key.people).toMatchObject([{ because: ['value'], valueMinor: 5000, visitDays: 10, state: 'on_time' }]);
  });

  test('without amounts ranks people by how often they come', async () => {
    const shop = openEngine();
    const [often, seldom] = [await aCustomer(shop), await aCustomer(shop)];
    for (let i = 1; i <= 20; i++) await aVisit(shop, often, `2026-10-${String(i).padStart(2, '0')}`);
    for (let i = 1; i <= 20; i += 9) await aVisit(shop, seldom, `2026-11-${String(i).padStart(2, '0')}`);
    const { notice, key } = await week(shop);
    expect(notice).toContain('No amounts are noted');
    expect(key.people.map(person => [person.customerId, person.because, person.valueMinor])).toEqual([
      [often, ['visits'], 0],
      [seldom, ['visits'], 0],
    ]);
    expect(key.shareOfSales).toBeNull();
  });

  test('that was closed for three weeks is not told that everybody slipped away', async () => {
    const shop = openEngine();
    const customerId = await aCustomer(shop);
    for (let i = 1; i <= 31; i++) await aVisit(shop, customerId, `2026-10-${String(i).padStart(2, '0')}`);
    const { shopState, notice } = await week(shop);
    expect(shopState).toBe('closed');
    expect(notice).toMatch(/^No visit since 31 Oct, 21 days ago\. If the shop was closed, nobody slipped away/);
  });
});

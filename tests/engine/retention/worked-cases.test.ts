import { describe, expect, test } from 'vitest';
import { addDays } from '../../../shared/dates.ts';
import { aCustomer, aVisit, openEngine, type Shop } from '../../fixtures.ts';

const at = (instant: string) => Date.parse(instant);

async function aShop(now: string, timeZone = 'Europe/Berlin'): Promise<Shop> {
  const shop = openEngine({ now: at(now) });
  await shop.call('settings.set', { timeZone });
  return shop;
}

/** Somebody who came on these days. */
async function whoCame(shop: Shop, days: readonly string[], amountMinor: number | null = 1000): Promise<number> {
  const id = await aCustomer(shop, { givenName: `Anna ${days[0]}` });
  for (const day of days) await aVisit(shop, id, day, { amountMinor });
  return id;
}

const everyDays = (from: string, gap: number, times: number) =>
  Array.from({ length: times }, (_, i) => addDays(from, i * gap));

describe('the day a visit counts on is the day in the shop', () => {
  // Instant of the visit, the shop's day then.
  const cases: [what: string, instant: string, day: string][] = [
    ['the night the clocks go forward, before it', '2024-03-30T22:59:00Z', '2024-03-30'],
    ['the night the clocks go forward, after it', '2024-03-30T23:00:00Z', '2024-03-31'],
    ['the end of the short day', '2024-03-31T21:59:00Z', '2024-03-31'],
    ['the day after the short one', '2024-03-31T22:00:00Z', '2024-04-01'],
    ['the night the clocks go back', '2023-10-28T22:00:00Z', '2023-10-29'],
    ['the end of the long day', '2023-10-29T22:59:00Z', '2023-10-29'],
    ['the day after the long one', '2023-10-29T23:00:00Z', '2023-10-30'],
    ['a leap day', '2024-02-28T23:30:00Z', '2024-02-29'],
    ['the day after a leap day', '2024-02-29T23:30:00Z', '2024-03-01'],
  ];
  test.each(cases)('%s', async (_what, instant, day) => {
    const shop = await aShop('2024-05-06T10:00:00Z');
    const customerId = await aCustomer(shop);
    await shop.call('visits.record', { customerId, atMs: at(instant) });
    const month = `${day.slice(0, 7)}-01`;
    const { cohorts } = await shop.call('retention.cohorts', {});
    expect(cohorts.map(({ start, size }) => ({ start, size }))).toEqual([{ start: month, size: 1 }]);
    expect(await shop.call('rhythm.of', { customerId })).toMatchObject({ firstDay: day, lastDay: day });
    const before = await shop.call('retention.flow', { from: addDays(day, -1), to: addDays(day, -1) });
    const on = await shop.call('retention.flow', { from: day, to: day });
    expect([before.periods[0]!.new, on.periods[0]!.new]).toEqual([0, 1]);
  });
});

describe('cohorts at the ends of months', () => {
  test('a month that has not ended is running on its last day and done on the next', async () => {
    const shop = await aShop('2024-02-29T11:00:00Z');
    await whoCame(shop, ['2024-01-31', '2024-02-29']);
    const states = async () => (await shop.call('retention.cohorts', {})).cohorts[0]!.cells.map(cell => cell.state);
    expect(await states()).toEqual(['done', 'running']);
    shop.clock.set(at('2024-03-01T11:00:00Z'));
    expect(await states()).toEqual(['done', 'done', 'running']);
  });

  test('what has not begun is null in the rows of later cohorts, never 0', async () => {
    const shop = await aShop('2024-03-15T11:00:00Z');
    await whoCame(shop, ['2024-01-31', '2024-03-01']);
    await whoCame(shop, ['2024-02-29']);
    const { cohorts } = await shop.call('retention.cohorts', { mode: 'classic' });
    expect(cohorts.map(cohort => cohort.cells.map(cell => cell.active))).toEqual([
      [1, 0, 1],
      [1, 0, null],
    ]);
    const unbounded = await shop.call('retention.cohorts', { mode: 'unbounded' });
    expect(unbounded.cohorts[0]!.cells.map(cell => cell.active)).toEqual([1, 1, 1]);
  });

  test('quarters begin in January, April, July and October', async () => {
    const shop = await aShop('2024-07-01T11:00:00Z');
    for (const day of ['2023-12-31', '2024-01-01', '2024-03-31', '2024-04-01']) await whoCame(shop, [day]);
    const { cohorts } = await shop.call('retention.cohorts', { unit: 'quarter' });
    expect(cohorts.map(({ start, size }) => [start, size])).toEqual([
      ['2023-10-01', 1],
      ['2024-01-01', 2],
      ['2024-04-01', 1],
    ]);
  });
});

describe('coming and going', () => {
  // Every 10 days, four times: usual gap 10, so active for the 30 days of the floor, lapsed from the 31st on.
  const regular = everyDays('2024-01-01', 10, 4);
  const cases: [what: string, back: string | null, on: string, part: 'returned' | 'wonBack' | 'lapsed' | null][] = [
    ['is active on the last day of the floor', null, '2024-03-01', null],
    ['has lapsed on the day after it', null, '2024-03-02', 'lapsed'],
    ['is won back by a visit on that day', '2024-03-02', '2024-03-02', 'wonBack'],
  ];
  test.each(cases)('somebody who came every ten days %s', async (_what, back, on, part) => {
    const shop = await aShop('2024-03-20T11:00:00Z');
    await whoCame(shop, back === null ? regular : [...regular, back]);
    // Won back is asked of somebody who was not active the day before: the floor may not keep them.
    if (back !== null) await shop.call('settings.set', { activeFloorDays: 1 });
    const { periods } = await shop.call('retention.flow', { from: on, to: on, asOf: on });
    const { returned, wonBack, slipping, lapsed } = periods[0]!;
    expect({ returned, wonBack, slipping, lapsed }).toEqual({
      ...{ returned: 0, wonBack: 0, slipping: 0, lapsed: 0 },
      ...(part === null ? {} : { [part]: 1 }),
    });
  });

  test('who comes back on the last day before they count as lapsed has returned, a day later they are won back', async () => {
    for (const [day, isWonBack] of [
      ['2024-03-01', false],
      ['2024-03-02', true],
    ] as const) {
      const shop = await aShop('2024-03-20T11:00:00Z');
      await shop.call('settings.set', { activeFloorDays: 1 });
      await whoCame(shop, [...regular, day]);
      const { periods } = await shop.call('retention.flow', { from: day, to: day });
      expect([periods[0]!.returned, periods[0]!.wonBack]).toEqual(isWonBack ? [0, 1] : [1, 0]);
    }
  });

  test('somebody new who was gone before the end of the period counts in nothing', async () => {
    const shop = await aShop('2024-06-30T11:00:00Z');
    await shop.call('settings.set', { activeFloorDays: 7 });
    await whoCame(shop, ['2024-06-01']);
    const { periods } = await shop.call('retention.flow', { from: '2024-06-01', to: '2024-06-30', unit: 'month' });
    expect(periods[0]).toMatchObject({
      activeAtStart: 0,
      new: 0,
      activeAtEnd: 0,
      retentionRate: null,
      churnRate: null,
    });
  });
});

describe('a shop', () => {
  test('on its first day says what is missing, and counts the first visit at once', async () => {
    const shop = await aShop('2024-05-06T08:00:00Z');
    const week = { from: '2024-05-06', to: '2024-05-12' };
    expect((await shop.call('retention.cohorts', {})).missing).toContain('Not enough data yet');
    expect((await shop.call('retention.flow', week)).missing).toContain('Not enough data yet');
    expect((await shop.call('retention.rfm', {})).people).toBe(0);
    const empty = await shop.call('retention.summary', week);
    expect([empty.retained.share, empty.repeat.share, empty.coverage.shareOfVisits]).toEqual([null, null, null]);
    await whoCame(shop, ['2024-05-06']);
    const { periods } = await shop.call('retention.flow', week);
    expect(periods).toHaveLength(1);
    expect(periods[0]).toMatchObject({ state: 'running', activeAtStart: 0, new: 1, activeAtEnd: 1 });
    expect((await shop.call('rhythm.slipping', {})).total).toBe(0);
  });

  test('with visits but no amounts has rhythm, cohorts and RFM, and no share of sales', async () => {
    const shop = await aShop('2024-05-31T11:00:00Z');
    const id = await whoCame(shop, everyDays('2024-04-01', 7, 5), null);
    await whoCame(shop, ['2024-05-20'], null);
    const { groups, coverage } = await shop.call('retention.rfm', {});
    expect(groups.reduce((sum, group) => sum + group.people, 0)).toBe(2);
    expect(groups.every(group => group.spentMinor === 0 && group.shareOfSpend === null)).toBe(true);
    expect([coverage.shareOfVisits, coverage.shareOfSales]).toEqual([1, null]);
    const slipping = await shop.call('rhythm.slipping', { states: ['overdue', 'lapsed'] });
    expect(slipping.people.map(person => [person.customerId, person.valueAtRiskMinor])).toEqual([[id, 0]]);
  });

  test('with visits but no amounts has champions and people it can’t lose, by how often they come', async () => {
    const shop = await aShop('2024-05-31T11:00:00Z');
    const champion = await whoCame(shop, everyDays('2024-03-08', 7, 13), null);
    const cantLose = await whoCame(shop, everyDays('2024-01-01', 7, 10), null);
    for (let i = 0; i < 8; i++) await whoCame(shop, everyDays(addDays('2024-04-01', i), 20, 3), null);
    for (const [name, id] of [
      ['champions', champion],
      ['cant_lose', cantLose],
    ] as const) {
      const { people } = await shop.call('retention.people', { of: { kind: 'rfm', name } });
      expect(people.map(person => person.customerId)).toEqual([id]);
    }
  });

  test('closed for three weeks has nobody new and nobody back, and weeks that still add up', async () => {
    const shop = await aShop('2024-06-30T11:00:00Z');
    for (let i = 0; i < 4; i++) await whoCame(shop, everyDays(addDays('2024-04-01', i), 5, 8));
    const { periods } = await shop.call('retention.flow', { from: '2024-05-13', to: '2024-06-30' });
    expect(periods).toHaveLength(7);
    for (const { activeAtStart, new: came, returned, wonBack, slipping, lapsed, activeAtEnd } of periods) {
      expect([came, returned, wonBack]).toEqual([0, 0, 0]);
      expect(activeAtStart - slipping - lapsed).toBe(activeAtEnd);
    }
    expect([periods[0]!.activeAtStart, periods.at(-1)!.activeAtEnd]).toEqual([4, 0]);
  });
});

describe('as of a day, nothing later has happened', () => {
  const days = ['2024-03-31', '2024-04-10', '2024-04-12'];
  const asOf = '2024-04-30';
  const answers = async (shop: Shop) =>
    Promise.all([
      shop.call('rhythm.slipping', { states: ['overdue', 'lapsed'], asOf }),
      shop.call('retention.rfm', { asOf }),
      shop.call('retention.cohorts', { asOf }),
      shop.call('retention.people', { of: { kind: 'rfm', name: 'new' }, asOf }),
    ]);

  test('not even money given back', async () => {
    const shop = await aShop('2024-05-02T11:00:00Z');
    const customerId = await whoCame(shop, days);
    const before = await answers(shop);
    await shop.call('visits.record', { customerId, amountMinor: -1000 });
    expect(await answers(shop)).toEqual(before);
  });

  test('and no visit', async () => {
    const shop = await aShop('2024-05-02T11:00:00Z');
    await whoCame(shop, everyDays('2024-01-01', 10, 5));
    const customerId = await whoCame(shop, days);
    const before = await answers(shop);
    await shop.call('visits.record', { customerId, amountMinor: 700 });
    expect(await answers(shop)).toEqual(before);
  });
});

test('a day that is still to come shows no more than today does', async () => {
  const shop = await aShop('2024-03-15T10:00:00Z');
  await whoCame(shop, ['2024-02-10', '2024-03-02']);
  const asked = { from: '2024-02-01', to: '2024-06-30', unit: 'month' as const };
  const { periods } = await shop.call('retention.flow', { ...asked, asOf: '2024-06-15' });
  expect(periods).toEqual((await shop.call('retention.flow', asked)).periods);
  expect(periods.map(({ state }) => state)).toEqual(['done', 'running']);
  const { cohorts } = await shop.call('retention.cohorts', { unit: 'month', mode: 'classic', asOf: '2024-06-15' });
  expect(cohorts[0]!.cells.filter(({ state }) => state === 'done').map(({ active }) => active)).toEqual([1]);
  shop.close();
});

test('a day at the ends of the calendar is refused in words', async () => {
  const shop = await aShop('2024-03-15T10:00:00Z');
  for (const [method, input] of [
    ['retention.flow', { from: '9999-12-01', to: '9999-12-31', unit: 'week' }],
    ['retention.summary', { from: '0000-01-01', to: '0000-02-01' }],
    ['retention.rfm', { asOf: '0000-06-01' }],
  ] as const)
    expect(await shop.ask(method, input)).toMatchObject({ ok: false, error: { code: 'bad_input' } });
  shop.close();
});

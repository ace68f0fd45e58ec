import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  firstDayPast,
  quantile,
  rankScore,
  rhythmState,
  summariseGaps,
  type UsualGap,
  usualGap,
} from '../../electron/customers/rhythm.ts';
import { addDays } from '../../shared/dates.ts';
import { aCustomer, aVisit, NOW, openEngine, TODAY } from '../fixtures.ts';

const FIRST = '2026-01-01';
const daysAt = (...offsets: number[]) => offsets.map(offset => addDays(FIRST, offset));

describe('a quantile', () => {
  // Type 7 of Hyndman & Fan, as numpy and R give it.
  test.each([
    [[5], 0.9, 5],
    [[1, 2], 0.5, 1.5],
    [[1, 2, 3, 4], 0.5, 2.5],
    [[1, 2, 3, 4], 0.9, 3.7],
    [[1, 2, 3, 4], 0.25, 1.75],
    [[7, 7, 7, 7, 30], 0.9, 20.8],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 0.9, 10],
    [[3, 8], 0, 3],
    [[3, 8], 1, 8],
  ])('of %j at %d is %d', (values, q, wanted) => {
    expect(quantile(values, q)).toBeCloseTo(wanted, 12);
  });

  test('never leaves the values it is of', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, q) => {
          const sorted = values.sort((a, b) => a - b);
          const found = quantile(sorted, q);
          return found >= sorted[0]! - 1e-9 && found <= sorted.at(-1)! + 1e-9;
        },
      ),
    );
  });
});

describe('the gaps between visit days', () => {
  test.each([
    ['nobody', [], null, null],
    ['one day', [0], null, null],
    ['two days', [0, 10], 10, 10],
    ['an even number of gaps', [0, 7, 15], 7.5, 7.9],
    ['four weeks and a holiday', [0, 7, 14, 21, 28, 58], 7, 20.8],
  ])('of %s', (_who, offsets, medianGapDays, p90GapDays) => {
    const gaps = summariseGaps(daysAt(...offsets));
    expect(gaps.medianGapDays).toBe(medianGapDays);
    if (p90GapDays === null) expect(gaps.p90GapDays).toBeNull();
    else expect(gaps.p90GapDays).toBeCloseTo(p90GapDays, 12);
  });

  test('count calendar days over a change of clocks', () => {
    expect(summariseGaps(['2026-03-28', '2026-03-29', '2026-03-30']).medianGapDays).toBe(1);
  });
});

/** [visit days as offsets, the shop's median, median, late after, lapsed after, own] */
type Rhythm = [string, number[], number | null, number | null, number | null, number | null, boolean];

describe('the usual gap', () => {
  const table: Rhythm[] = [
    ['nothing at all', [], null, null, null, null, false],
    ['no visits in a shop with a rhythm', [], 14, 14, 21, 42, false],
    ['one visit, leaning on the shop alone', [0], 14, 14, 21, 42, false],
    ['one visit in a shop without a rhythm', [0], null, null, null, null, false],
    ['two visits: (1 × 6 + 3 × 14) / 4', [0, 6], 14, 12, 18, 36, false],
    ['three visits: (2 × 9 + 3 × 14) / 5', [0, 8, 18], 14, 12, 18, 36, false],
    ['three visits in a shop without a rhythm', [0, 8, 18], null, 9, 13.5, 27, false],
    ['four visits: their own', [0, 7, 14, 21], 30, 7, 10.5, 21, true],
    ['four visits in a shop without a rhythm', [0, 7, 14, 21], null, 7, 10.5, 21, true],
    ['gaps 7 7 7 7 30: late past their own 90th percentile', [0, 7, 14, 21, 28, 58], 30, 7, 20.8, 21, true],
    ['every day: never late before a day and a half', [0, 1, 2, 3], 30, 1, 1.5, 3, true],
  ];
  test.each(table)('of %s', (_who, offsets, shop, medianDays, lateAfterDays, lapsedAfterDays, isOwn) => {
    const found = usualGap(summariseGaps(daysAt(...offsets)), offsets.length, shop);
    const rounded = (value: number | null) => (value === null ? null : Number(value.toFixed(9)));
    const limits = { medianDays: rounded(found.medianDays), lateAfterDays: rounded(found.lateAfterDays) };
    expect({ ...found, ...limits }).toEqual({ medianDays, lateAfterDays, lapsedAfterDays, isOwn });
  });
});

describe('a person', () => {
  const weekly: UsualGap = { medianDays: 7, lateAfterDays: 10.5, lapsedAfterDays: 21, isOwn: true };
  const unknown: UsualGap = { medianDays: null, lateAfterDays: null, lapsedAfterDays: null, isOwn: false };
  test.each([
    ['who never came is new', 0, null, weekly, 'new'],
    ['seen a week ago is on time', 5, 7, weekly, 'on_time'],
    ['seen ten days ago is on time', 5, 10, weekly, 'on_time'],
    ['seen eleven days ago is overdue', 5, 11, weekly, 'overdue'],
    ['seen 21 days ago is overdue', 5, 21, weekly, 'overdue'],
    ['seen 22 days ago has lapsed', 5, 22, weekly, 'lapsed'],
    ['with one visit is new, never overdue', 1, 15, weekly, 'new'],
    ['with one visit long ago has lapsed', 1, 22, weekly, 'lapsed'],
    ['nothing is known of is on time', 2, 500, unknown, 'on_time'],
    ['who is here now is on time', 9, 0, weekly, 'on_time'],
    ['dated ahead by a clock that disagrees is on time', 9, -1, weekly, 'on_time'],
  ] as const)('%s', (_who, visitDays, since, gap, wanted) => {
    expect(rhythmState(visitDays, since, gap)).toBe(wanted);
  });

  test('becomes overdue on the first whole day past the limit', () => {
    expect(firstDayPast('2026-01-01', 10.5)).toBe('2026-01-12');
    expect(firstDayPast('2026-01-01', 21)).toBe('2026-01-23');
    expect(firstDayPast('2026-01-01', null)).toBeNull();
  });

  test('is in the same state by the card, the table and its filters, on every day', async () => {
    const shop = openEngine();
    const gaps = [[0], [0, 5], [0, 7, 15], [0, 7, 14, 21], [0, 1, 2, 3, 4], [0, 7, 14, 21, 28, 58]];
    for (const [i, offsets] of gaps.entries()) {
      const id = await aCustomer(shop, { givenName: `Anna ${i}` });
      for (const day of daysAt(...offsets)) await aVisit(shop, id, day);
    }
    for (let ahead = 0; ahead < 66; ahead++) {
      const today = addDays('2026-01-20', ahead);
      shop.clock.set(Date.parse(`${today}T12:00:00Z`));
      const { rows } = await shop.call('customers.list', {});
      const filtered = new Map<number, string>();
      for (const state of ['new', 'on_time', 'overdue', 'lapsed', 'never'] as const) {
        for (const { id } of (await shop.call('customers.list', { filter: { state } })).rows) filtered.set(id, state);
      }
      const hits = new Map((await shop.call('customers.search', { text: 'anna' })).hits.map(hit => [hit.id, hit]));
      for (const row of rows) {
        const { rhythm } = await shop.call('customers.get', { id: row.id });
        expect([rhythm.state, filtered.get(row.id)], `${row.name} on ${today}`).toEqual([row.state, row.state]);
        expect(hits.get(row.id)?.isOverdue, `${row.name} on ${today}`).toBe(row.state === 'overdue');
      }
    }
  });
});

describe('the rank of a person', () => {
  const visitDays = fc
    .uniqueArray(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 20 })
    .map(offsets => offsets.sort((a, b) => a - b));

  test('is higher for who comes more often, and for who came more lately', () => {
    expect(rankScore([0, 30, 60])).toBeGreaterThan(rankScore([30, 60]));
    expect(rankScore([60])).toBeGreaterThan(rankScore([0]));
    expect(rankScore([])).toBe(0);
  });

  test('counts a visit half after sixty days: two then are worth one now', () => {
    expect(2 ** (rankScore([60]) - rankScore([0]))).toBeCloseTo(2, 9);
  });

  test('keeps the order of any two people while neither comes, so that it never has to be worked out for time passing', () => {
    fc.assert(
      fc.property(visitDays, visitDays, fc.integer({ min: 0, max: 900 }), (one, other, later) => {
        // The score seen from a day: what each visit is worth then, by its age.
        const worth = (days: number[]) => days.reduce((sum, day) => sum + 2 ** (-(900 + later - day) / 60), 0);
        const difference = rankScore(one) - rankScore(other);
        return Math.abs(difference - Math.log2(worth(one) / worth(other))) < 1e-6;
      }),
    );
  });
});

test('a visit that another clock dated tomorrow was no days ago, and is none of today', async () => {
  const shop = openEngine();
  const id = await aCustomer(shop, { givenName: 'Anna' });
  for (const day of ['2026-10-01', '2026-11-01']) await aVisit(shop, id, day);
  await shop.call('visits.record', { customerId: id, atMs: NOW + 20 * 3_600_000 });
  const card = await shop.call('customers.get', { id });
  expect(card.rhythm).toMatchObject({ daysSinceLast: 0, lastDay: addDays(TODAY, 1) });
  expect(card.visitedToday).toBe(false);
  expect(JSON.stringify(card)).not.toMatch(/-\d+ day/);
  const { hits } = await shop.call('customers.search', { text: 'anna' });
  expect(hits[0]?.daysSinceLast).toBe(0);
});

test('as soon as somebody has a rhythm of their own, everybody’s short history leans on it', async () => {
  const shop = openEngine();
  const [regular, newer] = [await aCustomer(shop, { givenName: 'Anna' }), await aCustomer(shop, { givenName: 'Bert' })];
  for (const day of daysAt(0, 20)) await aVisit(shop, newer, day);
  for (const day of daysAt(0, 10, 20)) await aVisit(shop, regular, day);
  expect(await shop.call('rhythm.of', { customerId: newer })).toMatchObject({ usualGapDays: 20 });

  await aVisit(shop, regular, addDays(FIRST, 30));
  const [byReport, { rhythm }, { rows }, { people }] = [
    await shop.call('rhythm.of', { customerId: newer }),
    await shop.call('customers.get', { id: newer }),
    await shop.call('customers.list', { sort: 'name' }),
    await shop.call('rhythm.slipping', { states: ['lapsed'] }),
  ];
  const [row, slipping] = [rows.find(({ id }) => id === newer), people.find(({ customerId }) => customerId === newer)];
  for (const found of [byReport, rhythm, row, slipping]) expect(found?.usualGapDays).toBe(12.5);
});

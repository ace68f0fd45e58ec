import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WriteBook } from '../../electron/book/handles.ts';
import { rebuildStats } from '../../electron/customers/stats.ts';
import { aCustomer, aVisit, openEngine } from '../fixtures.ts';
import { perform, steps } from './random-writes.ts';

const DAY_MS = 86_400_000;
const numberOf = (day: string) => Date.parse(day) / DAY_MS;
const dayOf = (number: number) => new Date(number * DAY_MS).toISOString().slice(0, 10);

interface VisitRow {
  day: string;
  amount_minor: number | null;
  is_refund: number;
}

/** Type 7: the value at rank 1 + (n - 1) × q, a straight line between neighbours. */
function quantileByHand(values: number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const before = (sorted.length - 1) * q;
  const low = sorted[Math.floor(before)]!;
  const high = sorted[Math.ceil(before)]!;
  return low + (high - low) * (before - Math.floor(before));
}

/** The first day later than so many days after the last one, counted day by day. */
function firstDayAfter(last: string, days: number): string {
  let since = 0;
  while (!(since > days)) since++;
  return dayOf(numberOf(last) + since);
}

/** The summary of one person, slowly, from nothing but their visits; null when they never came. */
function recount(rows: VisitRow[], shopMedian: number | null): Record<string, unknown> | null {
  const real = rows.filter(row => row.is_refund === 0);
  const days = [...new Set(real.map(row => row.day))].sort();
  if (days.length === 0) return null;
  const gaps = days.slice(1).map((day, i) => numberOf(day) - numberOf(days[i]!));
  const own = gaps.length > 0 ? quantileByHand(gaps, 0.5) : null;
  const p90 = gaps.length > 0 ? quantileByHand(gaps, 0.9) : null;
  const isOwn = days.length >= 4;
  const n = gaps.length;
  const median = isOwn || shopMedian === null ? own : own === null ? shopMedian : (n * own + 3 * shopMedian) / (n + 3);
  const late = median === null ? null : isOwn ? Math.max(1.5 * median, p90!) : 1.5 * median;
  const last = days.at(-1)!;
  return {
    ...{ first_day: days[0], last_day: last, visit_days: days.length, visits: real.length },
    spent_minor: rows.reduce((sum, row) => sum + (row.amount_minor ?? 0), 0),
    previous_day: days.at(-2) ?? null,
    ...{ median_gap_days: own, p90_gap_days: p90 },
    overdue_day: late === null || days.length < 2 ? null : firstDayAfter(last, late),
    lapsed_day: median === null ? null : firstDayAfter(last, 3 * median),
    usual_gap_days: median,
    gap_band: median === null ? null : [3, 7, 14, 30, 60].filter(end => median > end).length,
    rank: Math.log2(days.reduce((sum, day) => sum + 2 ** (numberOf(day) / 60), 0)).toFixed(9),
  };
}

function recounted(book: WriteBook): Map<number, unknown> {
  const shopMedian = book.pluck<[], number | null>('SELECT shop_median_gap_days FROM book').get() ?? null;
  const counted = new Map<number, unknown>();
  for (const id of book.pluck<[], number>('SELECT id FROM customers ORDER BY id').all()) {
    const rows = book
      .prepare<[number], VisitRow>('SELECT * FROM visits WHERE customer_id = ? AND voided_at_ms IS NULL')
      .all(id);
    const summary = recount(rows, shopMedian);
    if (summary !== null) counted.set(id, summary);
  }
  return counted;
}

function kept(book: WriteBook): Map<number, unknown> {
  const rows = book.prepare<[], Record<string, number>>('SELECT * FROM customer_stats ORDER BY customer_id').all();
  return new Map(
    rows.map(({ customer_id, rank_score, ...row }) => [
      customer_id!,
      {
        ...Object.fromEntries(Object.entries(row).filter(([column]) => !column.startsWith('window_'))),
        rank: rank_score!.toFixed(9),
      },
    ]),
  );
}

const METHODS = [
  'customers.create',
  'visits.record',
  'visits.record',
  'visits.record',
  'visits.void',
  'actions.undo',
  'customers.update',
  'customers.merge',
];

test('the kept summaries equal a slow recount and a rebuild after sales, refunds, back-dated visits, voids and undo', async () => {
  await fc.assert(
    fc.asyncProperty(steps(50, METHODS), fc.boolean(), async (sequence, hasRhythm) => {
      const shop = openEngine();
      const id = await aCustomer(shop);
      // A shop that knows its own median, and one that does not yet.
      if (hasRhythm)
        for (const day of ['2026-10-01', '2026-10-08', '2026-10-16', '2026-11-01']) await aVisit(shop, id, day);
      rebuildStats(shop.book);
      for (const step of sequence) await perform(shop, step);
      expect(kept(shop.book)).toEqual(recounted(shop.book));
      rebuildStats(shop.book);
      expect(kept(shop.book)).toEqual(recounted(shop.book));
      shop.close();
    }),
    { numRuns: 40 },
  );
});

test('a big action works out everyone, and the shop’s median, as small ones do', async () => {
  const shop = openEngine();
  const { runAction } = await import('../../electron/book/actions.ts');
  const { finishAction } = await import('../../electron/engine/finish.ts');
  const insert = shop.book.prepare("INSERT INTO customers (given_name, created_at_ms) VALUES ('Anna', 0)");
  const visit = shop.book.prepare(
    'INSERT INTO visits (customer_id, at_ms, day, amount_minor, is_refund) VALUES (?, 0, ?, 100, ?)',
  );
  runAction(
    shop.book,
    { method: 'transfer.run', atMs: 0, staffId: null },
    () => {
      for (let person = 1; person <= 1100; person++) {
        insert.run();
        for (let i = 0; i < person % 7; i++)
          visit.run(person, dayOf(20_000 + i * (1 + (person % 13)) + (i > 3 ? 2 : 0)), person % 11 === i ? 1 : 0);
      }
    },
    () => finishAction(shop.book),
  );
  expect(shop.book.pluck('SELECT shop_median_gap_days FROM book').get()).toBeGreaterThan(0);
  expect(kept(shop.book)).toEqual(recounted(shop.book));
});

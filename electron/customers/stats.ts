import { dayFromNumber } from '../../shared/dates.ts';
import type { WriteBook } from '../book/handles.ts';
import { type DaysOf, everyonesDays, type PersonDay, visitDaysOf } from '../visits/person-days.ts';
import {
  firstDayPast,
  gapBand,
  gapsBetween,
  OWN_RHYTHM_DAYS,
  rankScore,
  shopMedianOf,
  summariseGapDays,
  usualGap,
} from './rhythm.ts';
import { shopMedianGap } from './rhythm-queries.ts';

/** The first day stays as it is at nearly every visit, and its index is left alone when it is not named. */
const KEPT = [
  'last_day',
  'visit_days',
  'visits',
  'spent_minor',
  'median_gap_days',
  'p90_gap_days',
  'overdue_day',
  'lapsed_day',
  'rank_score',
  'usual_gap_days',
  'gap_band',
  'previous_day',
] as const;

type Kept = Record<(typeof KEPT)[number], number | string | null>;

const UPDATE = `UPDATE customer_stats SET ${KEPT.map(column => `${column} = :${column}`).join(', ')}
  WHERE customer_id = :customer_id AND first_day = :first_day`;
const PUT = `INSERT INTO customer_stats (customer_id, first_day, ${KEPT.join(', ')})
  VALUES (:customer_id, :first_day, ${KEPT.map(column => `:${column}`).join(', ')})
  ON CONFLICT (customer_id) DO UPDATE SET first_day = excluded.first_day, ${KEPT.map(column => `${column} = excluded.${column}`).join(', ')}`;

/** Works the summary of these customers out again from their days. */
export function refreshStats(book: WriteBook, customerIds: Iterable<number>, daysOf: DaysOf): void {
  const write = statsWriter(book);
  const remove = book.prepare('DELETE FROM customer_stats WHERE customer_id = ?');
  for (const customerId of customerIds) {
    const days = daysOf(customerId);
    if (days.some(day => day.visits > 0)) write(customerId, days);
    else remove.run(customerId);
  }
}

/** Writes the summary of somebody with a visit. */
function statsWriter(book: WriteBook): (customerId: number, days: readonly PersonDay[]) => void {
  const shopMedian = shopMedianGap(book);
  const update = book.prepare<[Kept & { customer_id: number; first_day: string }]>(UPDATE);
  const put = book.prepare<[Kept & { customer_id: number; first_day: string }]>(PUT);
  return (customerId, days) => {
    const cameOn = visitDaysOf(days);
    const row = {
      customer_id: customerId,
      first_day: dayFromNumber(cameOn[0]!),
      ...summarise(days, cameOn, shopMedian),
    };
    if (update.run(row).changes === 0) put.run(row);
  };
}

function summarise(days: readonly PersonDay[], cameOn: readonly number[], shopMedian: number | null): Kept {
  const gaps = summariseGapDays(gapsBetween(cameOn));
  const gap = usualGap(gaps, cameOn.length, shopMedian);
  const last = dayFromNumber(cameOn.at(-1)!);
  const previous = cameOn.at(-2);
  return {
    last_day: last,
    visit_days: cameOn.length,
    visits: days.reduce((sum, day) => sum + day.visits, 0),
    spent_minor: days.reduce((sum, day) => sum + day.spentMinor, 0),
    median_gap_days: gaps.medianGapDays,
    p90_gap_days: gaps.p90GapDays,
    overdue_day: cameOn.length > 1 ? firstDayPast(last, gap.lateAfterDays) : null,
    lapsed_day: firstDayPast(last, gap.lapsedAfterDays),
    rank_score: rankScore(cameOn),
    usual_gap_days: gap.medianDays,
    gap_band: gapBand(gap.medianDays),
    previous_day: previous === undefined ? null : dayFromNumber(previous),
  };
}

/**
 * Whether these customers, whose summaries are stale, are the first with a rhythm of their own, or were the last: then everybody's short history
 * leans on another median of the shop. Otherwise that waits for the day's first quiet moment.
 */
export function isShopRhythmTurned(book: WriteBook, customerIds: readonly number[], daysOf: DaysOf): boolean {
  if (customerIds.length === 0) return false;
  const hasMedian = shopMedianGap(book) !== null;
  if (customerIds.some(id => visitDaysOf(daysOf(id)).length >= OWN_RHYTHM_DAYS)) return !hasMedian;
  if (!hasMedian) return false;
  const isOthers = book.pluck<[number], 1>(
    'SELECT 1 FROM customer_stats WHERE visit_days >= ? AND customer_id NOT IN (SELECT customer_id FROM stale) LIMIT 1',
  );
  return isOthers.get(OWN_RHYTHM_DAYS) === undefined;
}

export function refreshShopMedian(book: WriteBook): void {
  const medians = book
    .pluck<[number], number>('SELECT median_gap_days FROM customer_stats WHERE visit_days >= ?')
    .all(OWN_RHYTHM_DAYS);
  book.prepare('UPDATE book SET shop_median_gap_days = ?').run(shopMedianOf(medians));
}

/** Every summary from scratch, but for the windows (retention/summaries.ts); equal to what the writes kept up to date, as a test proves. */
export function rebuildStats(book: WriteBook): void {
  book
    .prepare(
      `DELETE FROM customer_stats WHERE NOT EXISTS (SELECT 1 FROM visits v INDEXED BY visits_customer
       WHERE v.customer_id = customer_stats.customer_id AND v.voided_at_ms IS NULL AND v.is_refund = 0)`,
    )
    .run();
  rewriteStats(book, () => true);
  const before = book.pluck('SELECT shop_median_gap_days FROM book').get();
  refreshShopMedian(book);
  // Short histories lean on the shop's median, so they are worked out again when it moved.
  if (before !== book.pluck('SELECT shop_median_gap_days FROM book').get())
    rewriteStats(book, visitDays => visitDays < OWN_RHYTHM_DAYS);
}

function rewriteStats(book: WriteBook, isMeant: (visitDays: number) => boolean): void {
  const write = statsWriter(book);
  for (const { customerId, days } of everyonesDays(book)) {
    const visitDays = visitDaysOf(days).length;
    if (visitDays > 0 && isMeant(visitDays)) write(customerId, days);
  }
}

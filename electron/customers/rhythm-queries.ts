import type { Rhythm } from '../../shared/contract/card.ts';
import { type Day, daysSince } from '../../shared/dates.ts';
import type { ReadBook } from '../book/handles.ts';
import { rhythmState, type UsualGap, usualGap } from './rhythm.ts';

export interface StatsRow {
  customer_id: number;
  first_day: string;
  last_day: string;
  visit_days: number;
  visits: number;
  spent_minor: number;
  median_gap_days: number | null;
  p90_gap_days: number | null;
  overdue_day: string | null;
  lapsed_day: string | null;
}

/** How many visit days the picture of a rhythm shows. */
const RECENT_DAYS = 14;

export const getStats = (book: ReadBook, customerId: number): StatsRow | null =>
  book.prepare<[number], StatsRow>('SELECT * FROM customer_stats WHERE customer_id = ?').get(customerId) ?? null;

export const shopMedianGap = (book: ReadBook): number | null =>
  book.pluck<[], number | null>('SELECT shop_median_gap_days FROM book').get() ?? null;

/** The rhythm of one person as of `today`; `gap` beside it for what rests on its limits. */
export function getRhythm(
  book: ReadBook,
  customerId: number,
  today: Day,
): { rhythm: Rhythm; gap: UsualGap; stats: StatsRow | null } {
  const stats = getStats(book, customerId);
  const visitDays = stats?.visit_days ?? 0;
  const gap = usualGap(
    { medianGapDays: stats?.median_gap_days ?? null, p90GapDays: stats?.p90_gap_days ?? null },
    visitDays,
    shopMedianGap(book),
  );
  const daysSinceLast = stats ? daysSince(stats.last_day, today) : null;
  const recent = book
    .prepare<[number, number], { day: string; amountMinor: number }>(
      `SELECT day, sum(coalesce(amount_minor, 0)) AS amountMinor FROM visits WHERE customer_id = ? AND voided_at_ms IS NULL
       GROUP BY day HAVING max(NOT is_refund) ORDER BY day DESC LIMIT ?`,
    )
    .all(customerId, RECENT_DAYS)
    .reverse();
  const rhythm: Rhythm = {
    visitDays,
    firstDay: stats?.first_day ?? null,
    lastDay: stats?.last_day ?? null,
    daysSinceLast,
    usualGapDays: gap.medianDays,
    isOwn: gap.isOwn,
    lateAfterDays: gap.lateAfterDays,
    state: rhythmState(visitDays, daysSinceLast, gap),
    recent,
  };
  return { rhythm, gap, stats };
}

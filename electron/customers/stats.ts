import type { Day } from '../../shared/dates.ts';
import type { WriteBook } from '../book/handles.ts';
import { firstDayPast, gapBand, OWN_RHYTHM_DAYS, quantile, rankScore, summariseGaps, usualGap } from './rhythm.ts';

interface DayRow {
  day: Day;
  visits: number;
  spent: number;
  isVisit: number;
}

/** Works the summary of these customers out again from their visits. Voided visits count nowhere; a refund is money, not a visit. */
export function refreshStats(book: WriteBook, customerIds: Iterable<number>): void {
  const shopMedian = book.pluck<[], number | null>('SELECT shop_median_gap_days FROM book').get() ?? null;
  const days = book.prepare<[number], DayRow>(
    `SELECT day, sum(NOT is_refund) AS visits, sum(coalesce(amount_minor, 0)) AS spent, max(NOT is_refund) AS isVisit
     FROM visits WHERE customer_id = ? + 0 AND voided_at_ms IS NULL GROUP BY day ORDER BY day`,
  );
  const remove = book.prepare('DELETE FROM customer_stats WHERE customer_id = ?');
  const put = book.prepare(
    `INSERT INTO customer_stats (customer_id, first_day, last_day, visit_days, visits, spent_minor, median_gap_days, p90_gap_days,
       overdue_day, lapsed_day, rank_score, usual_gap_days, gap_band, previous_day) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (customer_id) DO UPDATE SET first_day = excluded.first_day, last_day = excluded.last_day, visit_days = excluded.visit_days,
       visits = excluded.visits, spent_minor = excluded.spent_minor, median_gap_days = excluded.median_gap_days,
       p90_gap_days = excluded.p90_gap_days, overdue_day = excluded.overdue_day, lapsed_day = excluded.lapsed_day, rank_score = excluded.rank_score, usual_gap_days = excluded.usual_gap_days,
       gap_band = excluded.gap_band, previous_day = excluded.previous_day`,
  );
  for (const customerId of customerIds) {
    const rows = days.all(customerId);
    const visitDays = rows.filter(row => row.isVisit).map(row => row.day);
    if (visitDays.length === 0) {
      remove.run(customerId);
      continue;
    }
    const gaps = summariseGaps(visitDays);
    const gap = usualGap(gaps, visitDays.length, shopMedian);
    const last = visitDays.at(-1)!;
    put.run(
      customerId,
      visitDays[0]!,
      last,
      visitDays.length,
      rows.reduce((sum, row) => sum + row.visits, 0),
      rows.reduce((sum, row) => sum + row.spent, 0),
      gaps.medianGapDays,
      gaps.p90GapDays,
      visitDays.length > 1 ? firstDayPast(last, gap.lateAfterDays) : null,
      firstDayPast(last, gap.lapsedAfterDays),
      rankScore(visitDays),
      gap.medianDays,
      gapBand(gap.medianDays),
      visitDays.at(-2) ?? null,
    );
  }
}

/** The median of the own medians of everyone with a rhythm of their own, in days; null while there is nobody. */
export function refreshShopMedian(book: WriteBook): void {
  const medians = book
    .pluck<[number], number>(
      'SELECT median_gap_days FROM customer_stats WHERE visit_days >= ? ORDER BY median_gap_days',
    )
    .all(OWN_RHYTHM_DAYS);
  book.prepare('UPDATE book SET shop_median_gap_days = ?').run(medians.length > 0 ? quantile(medians, 0.5) : null);
}

/** Every summary from scratch; equal to what the writes kept up to date, as a test proves. */
export function rebuildStats(book: WriteBook): void {
  const everyone = () => book.pluck<[], number>('SELECT DISTINCT customer_id FROM visits').all();
  book.prepare('DELETE FROM customer_stats').run();
  refreshStats(book, everyone());
  const before = book.pluck('SELECT shop_median_gap_days FROM book').get();
  refreshShopMedian(book);
  // Short histories lean on the shop's median, so they are worked out again when it moved.
  if (before !== book.pluck('SELECT shop_median_gap_days FROM book').get()) {
    refreshStats(
      book,
      book.pluck<[number], number>('SELECT customer_id FROM customer_stats WHERE visit_days < ?').all(OWN_RHYTHM_DAYS),
    );
  }
}

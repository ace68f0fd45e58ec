import type { Coverage } from '../../shared/contract/retention.ts';
import type { WeekReview } from '../../shared/contract/review.ts';
import type { Day } from '../../shared/dates.ts';
import type { ReadBook } from '../book/handles.ts';
import type { Context } from '../engine/context.ts';
import { shareOf } from '../retention/share.ts';
import type { ReviewWeek } from './weeks.ts';

type RetentionPart = Pick<WeekReview, 'flow' | 'cohorts' | 'repeat' | 'slipping'>;

const NOT_YET = 'Not worked out yet: the retention reports of this book are not there.';

export function readRetention({ book, today }: Context, week: ReviewWeek, _weeks: number): RetentionPart {
  const coverage = readCoverage(book, week);
  return {
    flow: [],
    cohorts: { asOf: today, unit: 'month', mode: 'classic', cohorts: [], coverage, missing: NOT_YET },
    repeat: shareOf(0, 0),
    slipping: { total: 0, valueAtRiskMinor: 0, people: [] },
  };
}

export function readCoverage(book: ReadBook, { from, to }: { from: Day; to: Day }): Coverage {
  const { visits, sales } = book
    .prepare<[Day, Day], { visits: number; sales: number }>(
      `SELECT count(*) FILTER (WHERE is_refund = 0) AS visits, coalesce(sum(amount_minor), 0) AS sales
       FROM visits WHERE day BETWEEN ? AND ? AND voided_at_ms IS NULL`,
    )
    .get(from, to)!;
  return {
    ...{ from, to, visitsLinked: visits, visitsAll: visits, salesLinkedMinor: sales, salesAllMinor: sales },
    shareOfVisits: visits === 0 ? null : 1,
    shareOfSales: sales === 0 ? null : 1,
  };
}

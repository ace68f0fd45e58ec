import type { WeekReview } from '../../shared/contract/review.ts';
import { addDays } from '../../shared/dates.ts';
import { firstDayOf, periodOf } from '../retention/periods.ts';
import { type Looking, readCohorts, readFlow } from '../retention/queries.ts';
import { listSlipping } from '../retention/slipping.ts';
import { WINDOW_DAYS, windowStart } from '../retention/summaries.ts';
import { readRepeat } from '../retention/summary-report.ts';
import type { ReviewWeek } from './weeks.ts';

type RetentionPart = Pick<WeekReview, 'flow' | 'cohorts' | 'repeat' | 'slipping'>;

/** So many months of first visits are shown, the one that runs included. */
const COHORTS = 12;
const SLIPPING = 12;

/** The last weeks' flow, a year of cohorts, who came again within the year, and who is slipping away. */
export function readRetention(looking: Looking, week: ReviewWeek, weeks: number): RetentionPart {
  const { asOf } = looking;
  const { total, valueAtRiskMinor, people } = listSlipping(looking, {
    states: ['overdue'],
    offset: 0,
    limit: SLIPPING,
  });
  return {
    flow: week.state === 'future' ? [] : readFlow(looking, addDays(week.from, -7 * (weeks - 1)), week.to, 'week'),
    cohorts: readCohorts(looking, {
      ...{ unit: 'month', mode: 'classic' },
      from: firstDayOf(periodOf(asOf, 'month') - COHORTS + 1, 'month'),
    }),
    repeat: readRepeat(looking, windowStart(asOf), addDays(windowStart(asOf), WINDOW_DAYS - 1)),
    slipping: { total, valueAtRiskMinor, people },
  };
}

import { type Day, daysBetween } from '../../shared/dates.ts';
import type { ReadBook } from '../book/handles.ts';
import {
  type GapSummary,
  OWN_RHYTHM_DAYS,
  type RhythmState,
  rhythmState,
  summariseGaps,
  usualGap,
} from '../customers/rhythm.ts';
import { getStats } from '../customers/rhythm-queries.ts';
import { shopMedianThen } from '../retention/rewind.ts';

export interface RhythmAsOf {
  visitDays: number;
  usualGapDays: number | null;
  daysSinceLast: number | null;
  state: RhythmState | 'never';
}

/** One person's rhythm as of a day: from the summary when nothing came after that day, else from their visits up to it. */
export function rhythmAsOf(book: ReadBook, customerId: number, asOf: Day): RhythmAsOf {
  const stats = getStats(book, customerId);
  if (!stats || stats.first_day > asOf)
    return { visitDays: 0, usualGapDays: null, daysSinceLast: null, state: 'never' };
  const { gaps, visitDays, last } =
    stats.last_day <= asOf
      ? {
          gaps: { medianGapDays: stats.median_gap_days, p90GapDays: stats.p90_gap_days } satisfies GapSummary,
          visitDays: stats.visit_days,
          last: stats.last_day,
        }
      : gapsUpTo(book, customerId, asOf);
  const gap = usualGap(gaps, visitDays, visitDays < OWN_RHYTHM_DAYS ? shopMedianThen(book, asOf) : null);
  const daysSinceLast = daysBetween(last, asOf);
  return { visitDays, usualGapDays: gap.medianDays, daysSinceLast, state: rhythmState(visitDays, daysSinceLast, gap) };
}

function gapsUpTo(book: ReadBook, customerId: number, asOf: Day): { gaps: GapSummary; visitDays: number; last: Day } {
  const days = book
    .pluck<[number, Day], Day>(
      'SELECT DISTINCT day FROM visits WHERE customer_id = ? AND day <= ? AND voided_at_ms IS NULL AND is_refund = 0 ORDER BY day',
    )
    .all(customerId, asOf);
  return { gaps: summariseGaps(days), visitDays: days.length, last: days.at(-1)! };
}

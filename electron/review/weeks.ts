import type { WeekReview } from '../../shared/contract/review.ts';
import { addDays, type Day } from '../../shared/dates.ts';
import { Refusal } from '../../shared/result.ts';
import { daysOfWeek, isoWeek } from '../../shared/weeks.ts';

/** A week of the review: its days, and the day up to which it knows. */
export interface ReviewWeek extends Pick<WeekReview, 'week' | 'from' | 'to' | 'asOf' | 'state'> {
  previousWeek: string | null;
  nextWeek: string | null;
}

/** The running week knows up to today, one that is over up to its Sunday. Throws a Refusal for a week that does not exist. */
export function reviewWeek(name: string | undefined, today: Day, firstDay: Day | null): ReviewWeek {
  const week = name ?? isoWeek(today);
  const days = daysOfWeek(week);
  if (!days) throw new Refusal('bad_input', `There is no week ${week} in the calendar.`, 'week');
  const { from, to } = days;
  const state = to < today ? 'done' : from <= today ? 'running' : 'future';
  return {
    ...{ week, from, to, state },
    asOf: to < today ? to : today,
    previousWeek: firstDay !== null && firstDay < from ? isoWeek(addDays(from, -7)) : null,
    nextWeek: addDays(to, 1) <= today ? isoWeek(addDays(to, 1)) : null,
  };
}

/** So many weeks are listed: twenty years. A visit dated further back is a mistake more often than not. */
const MOST_WEEKS = 1040;

/** The weeks from the first visit to today, the newest first. */
export function listWeeks(firstDay: Day | null, today: Day): { week: string; from: Day; to: Day }[] {
  const weeks: { week: string; from: Day; to: Day }[] = [];
  const first = firstDay === null || firstDay > today ? today : firstDay;
  let { from } = daysOfWeek(isoWeek(today))!;
  do {
    weeks.push({ week: isoWeek(from), from, to: addDays(from, 6) });
    from = addDays(from, -7);
  } while (addDays(from, 6) >= first && weeks.length < MOST_WEEKS);
  return weeks;
}

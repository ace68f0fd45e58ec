import { addDays, type Day, dayNumber } from '../../shared/dates.ts';

/** What of a plan decides on which day somebody is due. */
export interface Cadence {
  /** The day it began, or the later day on which somebody was put into its group. */
  startedOn: Day;
  /** Nobody is due sooner: the day on which they came into the group by themselves, by staying away or by so manieth visit. */
  notBefore: Day;
  /** For everyone in a group; otherwise for one person. */
  isForGroup: boolean;
  everyDays: number | null;
  afterDays: number | null;
}

/** Days compare as text. */
export const latest = (...days: Day[]): Day => days.sort().at(-1)!;

/** A visit this long before a plan begins still counts for it. */
export const VISITS_BEFORE_DAYS = 30;

/**
 * The day somebody is due by a plan of every so many days: that many days after the last touch of any kind since the plan began; before there
 * was one, for one person that many days after its beginning. A group is spread over its first round by the customers' ids, so that it
 * does not fall due on one day; nobody in it is due sooner after a touch from before than the plan says.
 */
export function dueByRound(plan: Cadence & { everyDays: number }, customerId: number, lastTouch: Day | null): Day {
  const { startedOn, everyDays } = plan;
  if (lastTouch !== null && lastTouch >= startedOn) return latest(addDays(lastTouch, everyDays), plan.notBefore);
  if (!plan.isForGroup) return addDays(startedOn, everyDays);
  const spread = latest(addDays(startedOn, 1 + (customerId % everyDays)), plan.notBefore);
  return lastTouch === null ? spread : latest(spread, addDays(lastTouch, everyDays));
}

/**
 * The day somebody is due by a plan of once, so many days after a visit but not before the plan began for them: null before that visit has come, when it was too long before the plan
 * began, and once there was a touch since.
 */
export function dueAfterVisit(plan: Cadence, visitOn: Day | null, lastTouch: Day | null): Day | null {
  if (visitOn === null || !countsForPlan(plan, visitOn)) return null;
  if (lastTouch !== null && lastTouch >= visitOn) return null;
  return latest(addDays(visitOn, plan.afterDays ?? 0), plan.startedOn, plan.notBefore);
}

export const countsForPlan = ({ startedOn }: Pick<Cadence, 'startedOn'>, visitOn: Day): boolean =>
  dayNumber(visitOn) >= dayNumber(startedOn) - VISITS_BEFORE_DAYS;

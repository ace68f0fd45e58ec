/** What the visit models know of a person: how often they came back, when last, and for how long they could have. In weeks. */

const DAYS_PER_WEEK = 7;

/** One person up to a day. In the papers: x, t_x and T. */
export interface VisitSummary {
  /** x: visit days after the first; whole, 0 or more. */
  repeatVisits: number;
  /** t_x: weeks from the first to the last visit day; 0 for someone who came once. */
  weeksToLast: number;
  /** T: weeks from the first visit day to the day of looking; never less than `weeksToLast`. */
  weeksObserved: number;
}

/** How many people share one summary: what a fit works on, so that equal people are worked out once. */
export interface CountedSummary extends VisitSummary {
  customers: number;
}

/**
 * The summary of one person, from days as numbers (days since 1970-01-01, ascending; a day twice counts once) up to `asOf`, that
 * day included. Null for someone not seen by then.
 */
export function summariseVisits(visitDays: readonly number[], asOf: number): VisitSummary | null {
  const first = visitDays[0];
  if (first === undefined || first > asOf) return null;
  let repeatVisits = 0;
  let last = first;
  for (const day of visitDays) {
    if (day > asOf) break;
    if (day > last) {
      repeatVisits++;
      last = day;
    }
  }
  return {
    repeatVisits,
    weeksToLast: (last - first) / DAYS_PER_WEEK,
    weeksObserved: (asOf - first) / DAYS_PER_WEEK,
  };
}

/** Each distinct summary once with the number of people who share it, in order of first appearance. */
export function countSummaries(summaries: Iterable<VisitSummary>): CountedSummary[] {
  const byKey = new Map<string, CountedSummary>();
  for (const { repeatVisits, weeksToLast, weeksObserved } of summaries) {
    const key = `${repeatVisits} ${weeksToLast} ${weeksObserved}`;
    const same = byKey.get(key);
    if (same) same.customers++;
    else byKey.set(key, { repeatVisits, weeksToLast, weeksObserved, customers: 1 });
  }
  return [...byKey.values()];
}

/** Throws RangeError unless x is whole and not negative, and 0 <= t_x <= T is finite. */
export function checkSummary(summary: VisitSummary): void {
  const { repeatVisits, weeksToLast, weeksObserved } = summary;
  const isPossible =
    Number.isInteger(repeatVisits) &&
    repeatVisits >= 0 &&
    weeksToLast >= 0 &&
    weeksToLast <= weeksObserved &&
    Number.isFinite(weeksObserved);
  if (!isPossible) {
    throw new RangeError(
      `No such visits: ${repeatVisits} repeat visits, the last after ${weeksToLast} of ${weeksObserved} weeks.`,
    );
  }
}

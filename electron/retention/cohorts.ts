/** Of those who first came in one period, how many came in each one since. Pure. */
import type { CohortTable } from '../../shared/contract/retention.ts';
import type { Day } from '../../shared/dates.ts';
import { type CohortUnit, firstDayOf, lastDayOf, periodOf, periodOfMonth, stateOf } from './periods.ts';

export interface CohortCount {
  /** Period of the first visit. */
  start: number;
  period: number;
  /** People who came in `period`. */
  active: number;
  /** People for whom `period` was the last one. */
  last: number;
}

/** Counts people by the months in which they came (ascending, distinct). */
export function countCohorts(people: Iterable<readonly number[]>, unit: CohortUnit): CohortCount[] {
  const counts = new Map<string, CohortCount>();
  for (const months of people) {
    for (const [key, by] of contributions(months, unit)) {
      const count = counts.get(key);
      if (count) {
        count.active += by.active;
        count.last += by.last;
      } else counts.set(key, { ...by });
    }
  }
  return [...counts.values()];
}

/** What one person adds to the counts, by start and period. */
export function contributions(months: readonly number[], unit: CohortUnit): Map<string, CohortCount> {
  const periods = [...new Set(months.map(month => periodOfMonth(month, unit)))];
  const [start, end] = [periods[0]!, periods.at(-1)];
  return new Map(
    periods.map(period => [`${unit} ${start} ${period}`, { start, period, active: 1, last: period === end ? 1 : 0 }]),
  );
}

/** Somebody who came in later months than was known then. */
export interface CameLater {
  /** The months they first and last came in up to then; null when they had not come yet. */
  until: { first: number; last: number } | null;
  /** The months after the last one, ascending, distinct; at least one. */
  later: readonly number[];
}

/** The counts as they were before some people came in later months. */
export function takeBack(counts: readonly CohortCount[], people: Iterable<CameLater>, unit: CohortUnit): CohortCount[] {
  const byStart = Map.groupBy(
    counts.map(count => ({ ...count })),
    count => count.start,
  );
  const at = (start: number, period: number) => byStart.get(start)!.find(count => count.period === period)!;
  for (const { until, later } of people) {
    const end = until === null ? null : periodOfMonth(until.last, unit);
    const periods = [...new Set(later.map(month => periodOfMonth(month, unit)))].filter(period => period !== end);
    if (periods.length === 0) continue;
    const start = until === null ? periods[0]! : periodOfMonth(until.first, unit);
    for (const period of periods) at(start, period).active -= 1;
    at(start, periods.at(-1)!).last -= 1;
    if (end !== null) at(start, end).last += 1;
  }
  return [...byStart.values()].flat().filter(count => count.active > 0);
}

interface Asked {
  unit: CohortUnit;
  mode: 'classic' | 'unbounded';
  asOf: Day;
  today: Day;
  from?: Day | undefined;
  to?: Day | undefined;
}

/**
 * The table: a row for each period in which somebody first came, a cell for each period since. Classic: came in that period. Unbounded: came
 * in it or later. All rows are as wide as the first.
 */
export function cohortRows(
  counts: readonly CohortCount[],
  { unit, mode, asOf, today, from, to }: Asked,
): CohortTable['cohorts'] {
  const byStart = Map.groupBy(counts, count => count.start);
  const lowest = from === undefined ? Number.NEGATIVE_INFINITY : periodOf(from, unit);
  const highest = to === undefined ? Number.POSITIVE_INFINITY : periodOf(to, unit);
  const starts = [...byStart.keys()].filter(start => start >= lowest && start <= highest).sort((a, b) => a - b);
  const now = periodOf(asOf, unit);
  const width = starts.length === 0 ? 0 : now - starts[0]! + 1;
  return starts.map(start => {
    const own = byStart.get(start)!;
    const size = own.find(count => count.period === start)!.active;
    const active = activeByPeriod(own, mode, start, now);
    const cells = Array.from({ length: width }, (_, n) => {
      const period = start + n;
      const state = stateOf(firstDayOf(period, unit), lastDayOf(period, unit), asOf, today);
      return { n, active: state === 'future' ? null : active[n]!, state };
    });
    return { start: firstDayOf(start, unit), size, cells };
  });
}

function activeByPeriod(own: readonly CohortCount[], mode: Asked['mode'], start: number, now: number): number[] {
  const active = new Array<number>(now - start + 1).fill(0);
  for (const count of own) active[count.period - start] = mode === 'classic' ? count.active : count.last;
  if (mode === 'unbounded') for (let n = active.length - 2; n >= 0; n--) active[n]! += active[n + 1]!;
  return active;
}

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

/** The counts as they were when some people had come in fewer months. */
export function takeBack(
  counts: readonly CohortCount[],
  people: Iterable<{ now: readonly number[]; before: readonly number[] }>,
  unit: CohortUnit,
): CohortCount[] {
  const byKey = new Map(counts.map(count => [`${unit} ${count.start} ${count.period}`, { ...count }]));
  const add = (months: readonly number[], sign: 1 | -1) => {
    if (months.length === 0) return;
    for (const [key, by] of contributions(months, unit)) {
      const count = byKey.get(key) ?? { ...by, active: 0, last: 0 };
      count.active += sign * by.active;
      count.last += sign * by.last;
      byKey.set(key, count);
    }
  };
  for (const { now, before } of people) {
    add(now, -1);
    add(before, 1);
  }
  return [...byKey.values()].filter(count => count.active > 0);
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

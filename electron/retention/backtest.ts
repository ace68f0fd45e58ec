/** How well a visit model would have done: fitted on the days before the last weeks, asked about those weeks, held against what came. */
import { fitVisits, type VisitFit } from './fit-visits.ts';
import { predictVisits } from './predicted-visits.ts';
import type { VisitModel, VisitModelKind } from './visit-model.ts';
import { countSummaries, summariseVisits, type VisitSummary } from './visit-summaries.ts';

export const HOLDOUT_WEEKS = 13;
/** People with so many repeat visits or more are one class. */
const LAST_CLASS = 7;
const BINS = 10;
const DAYS_PER_WEEK = 7;

/** People who came equally often before: how often they were expected, and came, in the held-out weeks. */
export interface VisitClass {
  /** Repeat visits before; the last class is `orMore`. */
  repeatVisits: number;
  orMore: boolean;
  customers: number;
  /** Mean visits per person in the held-out weeks; null when there is nobody. */
  expected: number | null;
  actual: number | null;
}

/** People given about the same chance to come at least once: "of those given 70 %, 68 % came". */
export interface CalibrationBin {
  /** Chances from `from` up to, but not including, `to` (the last includes 1). */
  from: number;
  to: number;
  customers: number;
  /** How many of them came at least once in the held-out weeks. */
  came: number;
  /** Mean chance given (0 to 1), and the share that came; null when there is nobody. */
  predicted: number | null;
  actual: number | null;
}

/** Errors of a forecast of each person's visits in the held-out weeks. */
export interface ForecastError {
  /** Mean of |forecast − visits| per person. */
  meanAbsolute: number;
  /** Root of the mean of (forecast − visits)². */
  rootMeanSquare: number;
  /** Sum over all people. */
  total: number;
}

export interface Backtest {
  /** The fit on the days before the held-out weeks. */
  fit: VisitFit;
  holdoutWeeks: number;
  /** People seen before the held-out weeks. */
  customers: number;
  /** Their visit days in the held-out weeks. */
  actualTotal: number;
  byRepeatVisits: VisitClass[];
  calibration: CalibrationBin[];
  model: ForecastError;
  /** Everybody makes as many visits as in the weeks before, as many weeks as are held out. */
  repeatLastPeriod: ForecastError;
}

interface Person {
  summary: VisitSummary;
  visits: number;
  expected: number;
  willCome: number;
  /** Visit days in as many weeks before the held-out ones, the first visit included. */
  lastPeriod: number;
}

/**
 * Holds out the last `holdoutWeeks` up to `asOf` (a day number, included). `visitDays` has the days of each person as numbers, ascending.
 * Null when nobody was seen before the held-out weeks. Ask `whatIsMissing` about the days before them first.
 */
export function backtest(
  kind: VisitModelKind,
  visitDays: readonly (readonly number[])[],
  asOf: number,
  holdoutWeeks = HOLDOUT_WEEKS,
): Backtest | null {
  const cut = asOf - holdoutWeeks * DAYS_PER_WEEK;
  const seen = visitDays.flatMap(days => {
    const summary = summariseVisits(days, cut);
    return summary ? [{ days, summary }] : [];
  });
  if (seen.length === 0) return null;
  const fit = fitVisits(kind, countSummaries(seen.map(({ summary }) => summary)));
  const predict = predictOnce(fit.model, holdoutWeeks);
  const people = seen.map(
    ({ days, summary }): Person => ({
      summary,
      ...predict(summary),
      visits: countDays(days, cut, asOf),
      lastPeriod: countDays(days, cut - holdoutWeeks * DAYS_PER_WEEK, cut),
    }),
  );
  return {
    fit,
    holdoutWeeks,
    customers: people.length,
    actualTotal: sumOf(people, person => person.visits),
    byRepeatVisits: visitClasses(people),
    calibration: calibrationBins(people),
    model: forecastError(people, person => person.expected),
    repeatLastPeriod: forecastError(people, person => person.lastPeriod),
  };
}

/** People with the same visits behind them are predicted once. */
export function predictOnce(model: VisitModel, weeks: number) {
  const known = new Map<string, Pick<Person, 'expected' | 'willCome'>>();
  return (summary: VisitSummary) => {
    const key = `${summary.repeatVisits} ${summary.weeksToLast} ${summary.weeksObserved}`;
    let prediction = known.get(key);
    if (!prediction) {
      const { visits, willCome } = predictVisits(model, summary, weeks);
      prediction = { expected: visits, willCome };
      known.set(key, prediction);
    }
    return prediction;
  };
}

/** Distinct days after `after`, up to `until`, that day included. */
export function countDays(ascending: readonly number[], after: number, until: number): number {
  let count = 0;
  let last = after;
  for (const day of ascending) {
    if (day > until) break;
    if (day > last) {
      count++;
      last = day;
    }
  }
  return count;
}

function visitClasses(people: readonly Person[]): VisitClass[] {
  const classes = Array.from({ length: LAST_CLASS + 1 }, (): Person[] => []);
  for (const person of people) classes[Math.min(LAST_CLASS, person.summary.repeatVisits)]!.push(person);
  return classes.map((members, repeatVisits) => ({
    repeatVisits,
    orMore: repeatVisits === LAST_CLASS,
    customers: members.length,
    expected: meanOf(members, person => person.expected),
    actual: meanOf(members, person => person.visits),
  }));
}

/** The band of a chance, from 0. */
export const bandOf = (willCome: number): number => Math.min(BINS - 1, Math.floor(willCome * BINS));

function calibrationBins(people: readonly Person[]): CalibrationBin[] {
  const bins = Array.from({ length: BINS }, (): Person[] => []);
  for (const person of people) bins[bandOf(person.willCome)]!.push(person);
  return bins.map((members, i) => ({
    from: i / BINS,
    to: (i + 1) / BINS,
    customers: members.length,
    came: members.filter(person => person.visits > 0).length,
    predicted: meanOf(members, person => person.willCome),
    actual: meanOf(members, person => (person.visits > 0 ? 1 : 0)),
  }));
}

function forecastError(people: readonly Person[], forecast: (person: Person) => number): ForecastError {
  const errors = people.map(person => forecast(person) - person.visits);
  return {
    meanAbsolute: sumOf(errors, Math.abs) / people.length,
    rootMeanSquare: Math.sqrt(sumOf(errors, error => error * error) / people.length),
    total: sumOf(people, forecast),
  };
}

const sumOf = <T>(items: readonly T[], value: (item: T) => number): number =>
  items.reduce((sum, item) => sum + value(item), 0);

const meanOf = <T>(items: readonly T[], value: (item: T) => number): number | null =>
  items.length === 0 ? null : sumOf(items, value) / items.length;

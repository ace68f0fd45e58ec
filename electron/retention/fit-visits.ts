/** The parameters of a visit model by maximum likelihood on one book. */
import { type Bounds, minimiseFromStarts, type Objective } from './minimise.ts';
import { chancesPassed, type VisitModel, type VisitModelKind } from './visit-model.ts';
import { type CountedSummary, checkSummary } from './visit-summaries.ts';

export interface VisitFit {
  model: VisitModel;
  /** Natural log, summed over all customers; time in weeks. */
  logLikelihood: number;
  customers: number;
  isConverged: boolean;
  /** Parameters that came to rest at a bound: the book says too little about them. */
  atBounds: string[];
}

const NAMES = ['r', 'alpha', 'a', 'b'] as const;
/** α in weeks. Beyond them people are all alike (large) or have nothing in common (small), and predictions change no more. */
const LOWEST = { r: 1e-3, alpha: 1e-2, a: 1e-3, b: 1e-3 };
const HIGHEST = { r: 1e3, alpha: 1e4, a: 1e3, b: 1e4 };
/** So many distinct summaries are enough to choose between starts; the fit itself rests on all. */
const COARSE_ROWS = 4000;
/** Several starts, as the likelihood may have more than one top: r, a, b; α follows from the shop's visits per week. */
const STARTS = [
  [0.5, 0.8, 2.5],
  [2, 0.3, 5],
  [1, 3, 3],
] as const;

/**
 * Fits `kind` to people counted by summary. Works on the logs of the parameters, within bounds; a start that leads to a worse top is dropped.
 * A distinct summary costs one exp and one log1p a step, whatever the number of people who share it; gamma and beta functions are tables over x.
 * Throws RangeError when there is nobody, or for impossible visits.
 */
export function fitVisits(kind: VisitModelKind, counted: readonly CountedSummary[]): VisitFit {
  const data = prepare(kind, counted);
  const logs = (from: Record<(typeof NAMES)[number], number>) => NAMES.map(name => Math.log(from[name]));
  const bounds: Bounds = { low: logs(LOWEST), high: logs(HIGHEST) };
  const starts = STARTS.map(([r, a, b]) => logs({ r, alpha: r / data.visitsPerWeek, a, b }));
  const over =
    (people: VisitData): Objective =>
    (at, gradient) =>
      meanNegativeLogLikelihood(people, at, gradient);
  const stride = Math.ceil(counted.length / COARSE_ROWS);
  const coarse = stride === 1 ? undefined : over(prepare(kind, everyNth(counted, stride)));
  const best = minimiseFromStarts(over(data), starts, bounds, coarse);
  const [r, alpha, a, b] = best.at.map(Math.exp) as [number, number, number, number];
  return {
    model: { kind, r, alpha, a, b },
    logLikelihood: -best.value * data.customers,
    customers: data.customers,
    isConverged: best.isConverged,
    atBounds: NAMES.filter((_, i) => best.at[i] === bounds.low[i] || best.at[i] === bounds.high[i]),
  };
}

const everyNth = <T>(items: readonly T[], n: number): T[] => items.filter((_, i) => i % n === 0);

/** The people as columns. Times are few and shared (whole days), so their logs are worked out once each. */
interface VisitData {
  kind: VisitModelKind;
  rows: number;
  customers: number;
  visitsPerWeek: number;
  mostVisits: number;
  times: Float64Array;
  repeatVisits: Int32Array;
  lastIndex: Int32Array;
  observedIndex: Int32Array;
  weights: Float64Array;
}

function prepare(kind: VisitModelKind, counted: readonly CountedSummary[]): VisitData {
  const indexes = new Map<number, number>();
  const indexOf = (weeks: number): number => {
    let index = indexes.get(weeks);
    if (index === undefined) {
      index = indexes.size;
      indexes.set(weeks, index);
    }
    return index;
  };
  let [customers, visits, weeks, mostVisits] = [0, 0, 0, 0];
  for (const summary of counted) {
    checkSummary(summary);
    customers += summary.customers;
    visits += summary.customers * summary.repeatVisits;
    weeks += summary.customers * summary.weeksObserved;
    mostVisits = Math.max(mostVisits, summary.repeatVisits);
  }
  if (!(customers > 0)) throw new RangeError('A model of visits cannot be fitted to nobody.');
  return {
    kind,
    rows: counted.length,
    customers,
    // Without any visit or any time, one visit a month is as good a start as any.
    visitsPerWeek: visits > 0 && weeks > 0 ? visits / weeks : 0.25,
    mostVisits,
    lastIndex: Int32Array.from(counted, summary => indexOf(summary.weeksToLast)),
    observedIndex: Int32Array.from(counted, summary => indexOf(summary.weeksObserved)),
    repeatVisits: Int32Array.from(counted, summary => summary.repeatVisits),
    weights: Float64Array.from(counted, summary => summary.customers),
    times: Float64Array.from(indexes.keys()),
  };
}

/**
 * −(mean log-likelihood per customer) at the logs of r, α, a, b, and its gradient. With w the probability that a person is active, every
 * derivative is the mean of those of the two cases (active, gone), weighted w and 1 − w.
 */
function meanNegativeLogLikelihood(data: VisitData, at: readonly number[], gradient: number[]): number {
  const [r, alpha, a, b] = at.map(Math.exp) as [number, number, number, number];
  const { repeatVisits, weights, lastIndex, observedIndex, times } = data;
  const rates = rateTable(r, data.mostVisits);
  const stays = stayTable(a, b, chancesPassed(data.kind, data.mostVisits));
  const logTimes = times.map(weeks => Math.log(alpha + weeks));
  const firstChances = chancesPassed(data.kind, 0);
  const logAlpha = Math.log(alpha);
  const logA = Math.log(a);
  let value = 0;
  let byR = 0;
  let byAlpha = 0;
  let byA = 0;
  let byB = 0;
  for (let i = 0; i < data.rows; i++) {
    const x = repeatVisits[i]!;
    const weight = weights[i]!;
    const logLast = logTimes[lastIndex[i]!]!;
    const logObserved = logTimes[observedIndex[i]!]!;
    const chances = x + firstChances;
    const logOdds =
      chances === 0 ? Number.NEGATIVE_INFINITY : logA - stays.logLastB[chances]! + (r + x) * (logObserved - logLast);
    // One exp serves the probability and the log-likelihood, and never overflows.
    const small = Math.exp(-Math.abs(logOdds));
    const active = (logOdds > 0 ? small : 1) / (1 + small);
    const gone = 1 - active;
    const logOnePlusOdds = Math.max(0, logOdds) + Math.log1p(small);
    value += weight * (rates.log[x]! + stays.log[chances]! - (r + x) * logObserved + r * logAlpha + logOnePlusOdds);
    byR += weight * (rates.slope[x]! + logAlpha - active * logObserved - gone * logLast);
    const meanInverse = active / (alpha + times[observedIndex[i]!]!) + gone / (alpha + times[lastIndex[i]!]!);
    byAlpha += weight * (r / alpha - (r + x) * meanInverse);
    byA += weight * (stays.slopeA[chances]! + gone / a);
    byB += weight * (stays.slopeB[chances]! - (chances > 0 ? gone / (b + chances - 1) : 0));
  }
  const scale = -1 / data.customers;
  // d/d ln(parameter) = parameter · d/d(parameter).
  for (const [i, slope] of [byR * r, byAlpha * alpha, byA * a, byB * b].entries()) gradient[i] = slope * scale;
  return value * scale;
}

/** ln Γ(r+x) − ln Γ(r) and its derivative by r, for x = 0 … most. */
function rateTable(r: number, most: number): { log: Float64Array; slope: Float64Array } {
  const [log, slope] = [new Float64Array(most + 1), new Float64Array(most + 1)];
  for (let x = 0; x < most; x++) {
    log[x + 1] = log[x]! + Math.log(r + x);
    slope[x + 1] = slope[x]! + 1 / (r + x);
  }
  return { log, slope };
}

interface StayTable {
  /** ln B(a, b+k) − ln B(a, b) for k = 0 … most, and its derivatives by a and b. */
  log: Float64Array;
  slopeA: Float64Array;
  slopeB: Float64Array;
  /** ln(b + k − 1), for k from 1. */
  logLastB: Float64Array;
}

function stayTable(a: number, b: number, most: number): StayTable {
  const column = () => new Float64Array(most + 1);
  const table: StayTable = { log: column(), slopeA: column(), slopeB: column(), logLastB: column() };
  for (let k = 0; k < most; k++) {
    table.log[k + 1] = table.log[k]! - Math.log1p(a / (b + k));
    table.slopeA[k + 1] = table.slopeA[k]! - 1 / (a + b + k);
    table.slopeB[k + 1] = table.slopeB[k]! + a / ((b + k) * (a + b + k));
    table.logLastB[k + 1] = Math.log(b + k);
  }
  return table;
}

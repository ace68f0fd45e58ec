/**
 * Visits to come, as a whole distribution. Somebody active makes at least n visits in t weeks when at least n fall due (negative binomial,
 * as λ is Gamma) and none of the first n − 1 was followed by stopping (as p is Beta); λ and p are independent given the visits so far:
 *
 *   P(Y ≥ n) = P(active) · P(NBD(r, t/(α+t)) ≥ n) · B(a, b+n−1) / B(a, b)
 *
 * The expectation is the sum of these over n. It equals, term by term, the closed forms with a hypergeometric function (Fader, Hardie & Lee
 * 2005, equations 9 and 10; Batislam et al. 2007, equation 9), but has neither their 0/0 at a = 1 nor their cancellation for
 * frequent visitors, and gives exact quantiles: no simulation is needed for the range.
 */
import { type ActiveState, probabilityAlive, stateIfActive, type VisitModel } from './visit-model.ts';
import type { VisitSummary } from './visit-summaries.ts';

/** In so large a share of cases the truth lies within a `range`, as long as the model is right. */
export const RANGE_SHARE = 0.8;

/** Terms are left out once all of them together add less than this share to the expectation. */
const NEGLIGIBLE = 1e-13;
/** exp() of less is not a normal number any more. */
const SMALLEST_LOG = -700;
/** A hundred years: further than any question, and a bound on the work. */
const LONGEST_WEEKS = 5_200;

export interface Range {
  low: number;
  high: number;
}

export interface VisitPrediction {
  /** Probability, 0 to 1, that the person is still active on the day of looking. */
  alive: number;
  /** Probability, 0 to 1, of at least one visit in the time asked about. */
  willCome: number;
  /** Expected visits in that time. */
  visits: number;
  /** Whole visits, both ends included: 80 % of people with such visits behind them make no fewer and no more (10th and 90th percentile). */
  range: Range;
  /** P(Y ≥ n) for n = 1, 2, …, as far as it is not negligible. */
  atLeast: readonly number[];
}

/**
 * What is to be expected of somebody in the next `weeks` (0 to 5,200). The parameters are taken as known: the range holds chance and
 * what is not known of the person, not the error of the fit. Throws RangeError for impossible visits or weeks.
 */
export function predictVisits(model: VisitModel, summary: VisitSummary, weeks: number): VisitPrediction {
  const alive = probabilityAlive(model, summary);
  const atLeast = chancesOfAtLeast(stateIfActive(model, summary), weeks);
  for (let i = 0; i < atLeast.length; i++) atLeast[i]! *= alive;
  return {
    alive,
    willCome: atLeast[0] ?? 0,
    visits: sum(atLeast),
    range: visitsRange(atLeast, RANGE_SHARE),
    atLeast,
  };
}

/** Expected visits in the next `weeks`, alone; the same number as `predictVisits`. */
export function expectedVisits(model: VisitModel, summary: VisitSummary, weeks: number): number {
  return probabilityAlive(model, summary) * sum(chancesOfAtLeast(stateIfActive(model, summary), weeks));
}

/** E[X(t)]: repeat visits to be expected of somebody new in the `weeks` after the first visit. */
export function expectedVisitsOfNewcomer(model: VisitModel, weeks: number): number {
  return expectedVisits(model, { repeatVisits: 0, weeksToLast: 0, weeksObserved: 0 }, weeks);
}

/** The middle `share` of a distribution of visits given as P(Y ≥ n), n = 1, 2, …. */
export function visitsRange(atLeast: readonly number[], share: number): Range {
  const tail = (1 - share) / 2;
  return { low: visitsQuantile(atLeast, tail), high: visitsQuantile(atLeast, 1 - tail) };
}

/** The least n with P(Y ≤ n) ≥ q. */
function visitsQuantile(atLeast: readonly number[], q: number): number {
  let n = 0;
  // P(Y ≤ n) is 1 − P(Y ≥ n + 1), which is at index n.
  while (n < atLeast.length && atLeast[n]! > 1 - q) n++;
  return n;
}

/** P(Y ≥ n), n = 1, 2, …, for somebody who is active; ends where the rest is negligible. Takes about 35 (α + t) / α steps or r t / α. */
function chancesOfAtLeast({ r, alpha, a, b }: ActiveState, weeks: number): number[] {
  if (!(weeks >= 0 && weeks <= LONGEST_WEEKS)) throw new RangeError(`Weeks ahead must be 0 to 5,200, not ${weeks}.`);
  const z = weeks / (alpha + weeks);
  const atLeast: number[] = [];
  if (z === 0) return atLeast;
  const logNone = -r * Math.log1p(weeks / alpha);
  let logExactly = logNone;
  let n = 0;
  let stays = 1;
  const next = () => {
    stays *= n === 0 ? 1 : (b + n - 1) / (a + b + n - 1);
    n++;
  };
  // For frequent visitors the chance of few visits is no number a computer can hold: until it is, at least n is certain.
  while (logExactly < SMALLEST_LOG) {
    logExactly += Math.log(((r + n) / (n + 1)) * z);
    next();
    atLeast.push(stays);
  }
  let exactly = Math.exp(logExactly);
  let due = n === 0 ? -Math.expm1(logNone) : 1 - exactly;
  let total = sum(atLeast);
  for (;;) {
    next();
    const chance = Math.max(0, due) * stays;
    atLeast.push(chance);
    total += chance;
    exactly *= ((r + n - 1) / n) * z;
    due -= exactly;
    // From here on each chance is at most `ratio` times the one before it.
    const ratio = Math.max(z, ((r + n) / (n + 1)) * z);
    if (ratio < 1 && (exactly * stays) / (1 - ratio) ** 2 <= NEGLIGIBLE * total) return atLeast;
  }
}

/** From the smallest up, so that nothing is lost. */
function sum(descending: readonly number[]): number {
  let total = 0;
  for (let i = descending.length - 1; i >= 0; i--) total += descending[i]!;
  return total;
}

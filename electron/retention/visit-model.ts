/**
 * When people come and when they stop coming. While active, a person's visits are Poisson with rate λ, and λ differs between people
 * as Gamma(r, α); each chance to stop is taken with probability p, and p differs between people as Beta(a, b).
 *
 * - BG/NBD (Fader, Hardie & Lee 2005, "Counting Your Customers" the Easy Way, Marketing Science 24(2)): a chance to stop after each
 *   repeat visit, so that whoever came once is active for certain.
 * - MBG/NBD (Batislam, Denizel & Filiztekin 2007, Empirical validation and comparison of models for customer base analysis,
 *   Int. J. of Research in Marketing 24(3)): a chance to stop after the first visit too.
 *
 * The two differ only in the number of chances to stop that somebody still active has passed: x, or x + 1. Unit of time: weeks.
 */
import { logOnePlusExp } from './special-functions.ts';
import { checkSummary, type VisitSummary } from './visit-summaries.ts';

export type VisitModelKind = 'bgnbd' | 'mbgnbd';

/** r, a, b have no unit; α is in weeks. All above 0. */
export interface VisitParameters {
  r: number;
  alpha: number;
  a: number;
  b: number;
}

export interface VisitModel extends VisitParameters {
  kind: VisitModelKind;
}

/** What is known of somebody who is active now: the rate of visits (per week) is Gamma(r, α), the chance to stop Beta(a, b). */
export type ActiveState = VisitParameters;

/** Chances to stop that somebody who is still active after x repeat visits has passed without stopping. */
export const chancesPassed = (kind: VisitModelKind, repeatVisits: number): number =>
  repeatVisits + (kind === 'mbgnbd' ? 1 : 0);

/**
 * Log-likelihood of one person's visits (natural log of a density per week^x). Fader, Hardie & Lee (2005), equation 6, and Batislam
 * et al. (2007), equation 3, in log space: the ratios of gamma and beta functions are sums over x terms, so nothing overflows.
 * Throws RangeError for impossible visits.
 */
export function logLikelihood(model: VisitModel, summary: VisitSummary): number {
  checkSummary(summary);
  const { r, alpha, a, b } = model;
  const { repeatVisits: x, weeksToLast, weeksObserved } = summary;
  const chances = chancesPassed(model.kind, x);
  let logRate = r * Math.log(alpha);
  for (let j = 0; j < x; j++) logRate += Math.log(r + j);
  let logStays = 0;
  for (let j = 0; j < chances; j++) logStays -= Math.log1p(a / (b + j));
  // If still active: nothing came until T. If not: nothing came until t_x, and the last chance was taken.
  const logActive = logStays - (r + x) * Math.log(alpha + weeksObserved);
  return logRate + logActive + logOnePlusExp(logOddsOfGone(model, chances, x, weeksToLast, weeksObserved));
}

/**
 * Probability (0 to 1) that somebody is still active at T. Fader, Hardie & Lee: 1 / [1 + a/(b+x−1) · ((α+T)/(α+t_x))^(r+x)], and 1 for
 * x = 0; Batislam et al.: the same with b+x. Throws RangeError for impossible visits.
 */
export function probabilityAlive(model: VisitModel, summary: VisitSummary): number {
  checkSummary(summary);
  const { repeatVisits: x, weeksToLast, weeksObserved } = summary;
  const logOdds = logOddsOfGone(model, chancesPassed(model.kind, x), x, weeksToLast, weeksObserved);
  return 1 / (1 + Math.exp(logOdds));
}

/** ln P(gone) − ln P(active); −∞ for somebody who has had no chance to stop. */
function logOddsOfGone(model: VisitParameters, chances: number, x: number, weeksToLast: number, weeksObserved: number) {
  if (chances === 0) return Number.NEGATIVE_INFINITY;
  const { r, alpha, a, b } = model;
  const silence = Math.log1p((weeksObserved - weeksToLast) / (alpha + weeksToLast));
  return Math.log(a) - Math.log(b + chances - 1) + (r + x) * silence;
}

/** What the visits say about somebody, should they still be active at T (Bayes' rule; both priors are conjugate). */
export function stateIfActive(model: VisitModel, summary: VisitSummary): ActiveState {
  checkSummary(summary);
  return {
    r: model.r + summary.repeatVisits,
    alpha: model.alpha + summary.weeksObserved,
    a: model.a,
    b: model.b + chancesPassed(model.kind, summary.repeatVisits),
  };
}

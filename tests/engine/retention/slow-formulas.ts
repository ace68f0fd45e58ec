/** The formulas as printed in the papers, without logs and without care: right for small numbers only, to hold the careful ones against. */
import { logGamma } from '../../../electron/retention/special-functions.ts';
import type { VisitModel, VisitParameters } from '../../../electron/retention/visit-model.ts';
import type { VisitSummary } from '../../../electron/retention/visit-summaries.ts';

const gamma = (x: number) => Math.exp(logGamma(x));
const beta = (a: number, b: number) => (gamma(a) * gamma(b)) / gamma(a + b);

/** 2F1(a, b; c; z) by its defining series, cut off after `terms`. */
export function hypergeometric(a: number, b: number, c: number, z: number, terms: number): number {
  let term = 1;
  let sum = 1;
  for (let j = 1; j <= terms; j++) {
    term *= ((a + j - 1) * (b + j - 1) * z) / ((c + j - 1) * j);
    sum += term;
  }
  return sum;
}

/** Fader, Hardie & Lee (2005), equation 9: E[X(t)] of the BG/NBD model. */
export function newcomerClosedForm({ r, alpha, a, b }: VisitParameters, t: number, terms: number): number {
  const series = hypergeometric(r, b, a + b - 1, t / (alpha + t), terms);
  return ((a + b - 1) / (a - 1)) * (1 - (alpha / (alpha + t)) ** r * series);
}

/** Fader, Hardie & Lee (2005), equation 10, and Batislam et al. (2007), equation 9. */
export function conditionalClosedForm(model: VisitModel, summary: VisitSummary, t: number, terms: number): number {
  const { r, alpha, a, b } = model;
  const { repeatVisits: x, weeksToLast, weeksObserved: T } = summary;
  const k = model.kind === 'mbgnbd' ? x + 1 : x;
  const series = hypergeometric(r + x, b + k, a + b + k - 1, t / (alpha + T + t), terms);
  const ifActive = ((a + b + k - 1) / (a - 1)) * (1 - ((alpha + T) / (alpha + T + t)) ** (r + x) * series);
  const odds = k === 0 ? 0 : (a / (b + k - 1)) * ((alpha + T) / (alpha + weeksToLast)) ** (r + x);
  return ifActive / (1 + odds);
}

/** Fader, Hardie & Lee (2005), equation 6, and Batislam et al. (2007), equation 3: the likelihood itself. */
export function directLikelihood({ kind, r, alpha, a, b }: VisitModel, summary: VisitSummary): number {
  const { repeatVisits: x, weeksToLast, weeksObserved } = summary;
  const k = kind === 'mbgnbd' ? x + 1 : x;
  const visits = (gamma(r + x) * alpha ** r) / gamma(r);
  const active = beta(a, b + k) / beta(a, b) / (alpha + weeksObserved) ** (r + x);
  const gone = k === 0 ? 0 : beta(a + 1, b + k - 1) / beta(a, b) / (alpha + weeksToLast) ** (r + x);
  return visits * (active + gone);
}

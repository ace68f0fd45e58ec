/**
 * What people spend when they come. A person's spend per visit is Gamma(p, ν), and ν differs between people as Gamma(q, γ), whatever the number
 * of their visits. Fader & Hardie 2013, The Gamma-Gamma Model of Monetary Value, http://www.brucehardie.com/notes/025/.
 * p and q have no unit; γ is in the unit of the amounts that were fitted (give major units, such as dollars, to compare likelihoods).
 */
import { type Bounds, minimiseFromStarts, type Objective } from './minimise.ts';
import type { Range } from './predicted-visits.ts';
import { digamma, gammaProbability, logGamma, quantileOf } from './special-functions.ts';

export interface SpendModel {
  p: number;
  q: number;
  gamma: number;
}

/** One person. In the paper: x and m_x (repeat visit days that have an amount, and their mean; the first visit day is left out). */
export interface SpendSummary {
  /** Whole, 0 or more. */
  visits: number;
  /** Mean amount of those visits; anything (say 0) when there were none. */
  meanSpend: number;
}

export interface SpendFit {
  model: SpendModel;
  /** Natural log of the density of the mean spends, summed; depends on the unit of money. */
  logLikelihood: number;
  /** People with at least one such visit and a mean above 0: those that were fitted. */
  customers: number;
  isConverged: boolean;
  atBounds: string[];
}

const NAMES = ['p', 'q', 'gamma'] as const;
/** γ as a share of the mean spend. With q at 1 or below, expected spend would be infinite. */
const LOWEST = [1e-2, 1.05, 1e-4];
const HIGHEST = [1e4, 1e4, 1e6];
/** So many people are enough to choose between starts; the fit itself rests on all. */
const COARSE_ROWS = 4000;
const STARTS = [
  [2, 4, 1.5],
  [6, 4, 0.5],
  [1, 10, 9],
] as const;

/** Fits to those who came back and spent something; the others say nothing about spend. Throws RangeError when there is nobody. */
export function fitSpend(summaries: readonly SpendSummary[]): SpendFit {
  const spenders = summaries.filter(summary => totalSpend(summary) > 0);
  const data = prepare(spenders);
  const bounds: Bounds = { low: LOWEST.map(Math.log), high: HIGHEST.map(Math.log) };
  const starts = STARTS.map(start => start.map(Math.log));
  const over =
    (people: SpendData): Objective =>
    (at, gradient) =>
      meanNegativeLogLikelihood(people, at, gradient);
  const stride = Math.ceil(spenders.length / COARSE_ROWS);
  const some = spenders.filter((_, i) => i % stride === 0);
  const best = minimiseFromStarts(over(data), starts, bounds, stride === 1 ? undefined : over(prepare(some)));
  const [p, q, gamma] = best.at.map(Math.exp) as [number, number, number];
  return {
    model: { p, q, gamma: gamma * data.scale },
    // The density of an amount in its own unit is that of the scaled amount divided by the scale.
    logLikelihood: -data.customers * (best.value + Math.log(data.scale)),
    customers: data.customers,
    isConverged: best.isConverged,
    atBounds: NAMES.filter((_, i) => best.at[i] === bounds.low[i] || best.at[i] === bounds.high[i]),
  };
}

/**
 * Expected spend per visit, in the unit of the amounts: (γ + x m_x) p / (p x + q − 1), the person's own mean drawn towards the shop's. For somebody
 * without such visits it is the shop's own. Throws RangeError for impossible visits.
 */
export function expectedSpend({ p, q, gamma }: SpendModel, summary: SpendSummary): number {
  return (p * (gamma + totalSpend(summary))) / (p * summary.visits + q - 1);
}

/** The middle `share` of what a person's true mean spend per visit may be, given what they spent. */
export function spendRange(model: SpendModel, summary: SpendSummary, share: number): Range {
  const { p, q, gamma } = model;
  const shape = q + p * summary.visits;
  const scale = p * (gamma + totalSpend(summary));
  // The mean p/ν is small where ν is large, and ν ~ Gamma(shape, scale / p).
  const probability = (mean: number) => 1 - gammaProbability(shape, scale / mean);
  const guess = expectedSpend(model, summary);
  const tail = (1 - share) / 2;
  return { low: quantileOf(probability, tail, guess), high: quantileOf(probability, 1 - tail, guess) };
}

/** x · m_x, checked. */
export function totalSpend({ visits, meanSpend }: SpendSummary): number {
  const total = visits === 0 ? 0 : visits * meanSpend;
  if (!Number.isInteger(visits) || visits < 0 || !Number.isFinite(total) || total < 0) {
    throw new RangeError(`No such spending: ${visits} visits of ${meanSpend} on average.`);
  }
  return total;
}

/** People as columns; amounts divided by `scale`, so that the unit of money does not matter to the descent. */
interface SpendData {
  customers: number;
  scale: number;
  visits: Int32Array;
  means: Float64Array;
  mostVisits: number;
}

function prepare(spenders: readonly SpendSummary[]): SpendData {
  if (spenders.length === 0) throw new RangeError('A model of spending cannot be fitted to nobody.');
  const scale = spenders.reduce((sum, { meanSpend }) => sum + meanSpend / spenders.length, 0);
  return {
    customers: spenders.length,
    scale,
    visits: Int32Array.from(spenders, ({ visits }) => visits),
    means: Float64Array.from(spenders, ({ meanSpend }) => meanSpend / scale),
    mostVisits: spenders.reduce((most, { visits }) => Math.max(most, visits), 0),
  };
}

/** −(mean log-likelihood per person) at the logs of p, q, γ, and its gradient. Fader & Hardie 2013, equation 1a. */
function meanNegativeLogLikelihood(data: SpendData, at: readonly number[], gradient: number[]): number {
  const [p, q, gamma] = at.map(Math.exp) as [number, number, number];
  const logGammaParameter = Math.log(gamma);
  const tables = visitTables(p, q, data.mostVisits);
  let [value, byP, byQ, byGamma] = [0, 0, 0, 0];
  for (let i = 0; i < data.customers; i++) {
    const x = data.visits[i]!;
    const mean = data.means[i]!;
    const sum = gamma + mean * x;
    const logShare = Math.log((mean * x) / sum);
    const logRest = logGammaParameter - Math.log(sum);
    // (px − 1) ln m + px ln x − (px + q) ln(γ + mx) + q ln γ, with powers of the sum put where they cancel.
    value += tables.log[x]! + p * x * logShare + q * logRest - Math.log(mean);
    byP += tables.slopeP[x]! + x * logShare;
    byQ += tables.slopeQ[x]! + logRest;
    byGamma += q / gamma - (p * x + q) / sum;
  }
  const scale = -1 / data.customers;
  for (const [i, slope] of [byP * p, byQ * q, byGamma * gamma].entries()) gradient[i] = slope * scale;
  return value * scale;
}

/** ln Γ(px+q) − ln Γ(px) − ln Γ(q) and its derivatives, for x = 1 … most (0 is not used). */
function visitTables(p: number, q: number, most: number) {
  const column = () => new Float64Array(most + 1);
  const tables = { log: column(), slopeP: column(), slopeQ: column() };
  const [logQ, digammaQ] = [logGamma(q), digamma(q)];
  for (let x = 1; x <= most; x++) {
    const digammaBoth = digamma(p * x + q);
    tables.log[x] = logGamma(p * x + q) - logGamma(p * x) - logQ;
    tables.slopeP[x] = x * (digammaBoth - digamma(p * x));
    tables.slopeQ[x] = digammaBoth - digammaQ;
  }
  return tables;
}

/** Recency, frequency and money: quintiles and the named groups. Pure. */
import type { RfmName } from '../../shared/contract/retention.ts';

/** A column for each fact, a place in it for each person: a hundred thousand people are scored on every look. */
export interface RfmFacts {
  daysSinceLast: Float64Array;
  /** Visit days in the window. */
  visitDays: Float64Array;
  spentMinor: Float64Array;
}

export interface RfmScores {
  r: Uint8Array;
  f: Uint8Array;
  m: Uint8Array;
  /** Anybody spent anything. */
  hasSpend: boolean;
}

export interface RfmScore {
  r: number;
  f: number;
  m: number;
}

const QUINTILES = 5;

/**
 * Quintile of each value, 1 to 5, 5 the highest: 1 + floor(5 x people below / people). Equal values share a quintile, that of the lowest of
 * them, so nobody is told apart from somebody just like them.
 */
export function quintiles(values: Float64Array): Uint8Array {
  const n = values.length;
  const ascending = values.toSorted();
  const cuts: { value: number; quintile: number }[] = [];
  for (let i = 0; i < n; i++) {
    if (i > 0 && ascending[i] === ascending[i - 1]) continue;
    const quintile = 1 + Math.floor((QUINTILES * i) / n);
    if (cuts.at(-1)?.quintile !== quintile) cuts.push({ value: ascending[i]!, quintile });
  }
  const quintile = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    let at = cuts.length - 1;
    while (cuts[at]!.value > values[i]!) at--;
    quintile[i] = cuts[at]!.quintile;
  }
  return quintile;
}

/** Scores of everybody; recency counts backwards, the shortest time since the last visit is 5. */
export const scoreRfm = ({ daysSinceLast, visitDays, spentMinor }: RfmFacts): RfmScores => ({
  r: quintiles(daysSinceLast.map(days => -days)),
  f: quintiles(visitDays),
  m: quintiles(spentMinor),
  hasSpend: spentMinor.some(minor => minor > 0),
});

export const scoreAt = ({ r, f, m }: RfmScores, i: number): RfmScore => ({ r: r[i]!, f: f[i]!, m: m[i]! });

/** The groups in the order in which they are asked: the first that fits is the one. `v` is the mean of frequency and money, frequency alone in a shop without amounts. */
const RULES: readonly [RfmName, (score: { r: number; v: number }, isNew: boolean) => boolean][] = [
  ['new', ({ r }, isNew) => isNew && r >= 4],
  ['champions', ({ r, v }) => r >= 4 && v >= 4],
  ['loyal', ({ r, v }) => r >= 3 && v >= 3],
  ['promising', ({ r }) => r >= 4],
  ['needs_attention', ({ r }) => r === 3],
  ['cant_lose', ({ v }) => v >= 4],
  ['at_risk', ({ v }) => v >= 2.5],
  ['dormant', () => true],
];

/** `visitDaysInAll` tells who is new: seen on one or two days ever. */
export function rfmName(scores: RfmScores, i: number, visitDaysInAll: number): RfmName {
  const { r, f, m } = scoreAt(scores, i);
  const score = { r, v: scores.hasSpend ? (f + m) / 2 : f };
  return RULES.find(([, fits]) => fits(score, visitDaysInAll <= 2))![0];
}

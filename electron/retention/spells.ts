/** When somebody counted as active, and how they came and went. Days are numbers: days since 1970-01-01. */
import { usualGap } from '../customers/rhythm.ts';

export type Came = 'new' | 'returned' | 'won_back';

/** A stretch of days in which somebody was active without a break. */
export interface Spell {
  from: number;
  /** The last day on which they count as active unless they come again. */
  until: number;
  /** The first day on which they count as lapsed unless they come again; null while there is no rhythm to go by. */
  lapsedFrom: number | null;
  /** New: their first visit. Won back: the visit came when they were lapsed by their own rhythm. Returned: any other. */
  came: Came;
}

export interface ActiveRule {
  /** Nobody stops being active before so many days without a visit. */
  floorDays: number;
  /** The shop's median gap as of the day of looking, which short histories lean on, earlier ones too. */
  shopMedianDays: number | null;
}

/**
 * The spells of one person, from the days they came (distinct, ascending). Active at a day: the last visit up to that day is at most
 * max(2 x usual gap, floor) days ago, the usual gap being that of the visits up to that day. Lapsed: more than 3 x the usual gap ago.
 */
export function spellsOf(visitDays: readonly number[], { floorDays, shopMedianDays }: ActiveRule): Spell[] {
  const spells: Spell[] = [];
  const gaps: number[] = [];
  let [until, lapsedFrom]: [number, number | null] = [0, null];
  for (const [i, day] of visitDays.entries()) {
    const spell = spells.at(-1);
    const isBreak = spell === undefined || day > until + 1;
    const came: Came = spell === undefined ? 'new' : lapsedFrom !== null && day >= lapsedFrom ? 'won_back' : 'returned';
    if (i > 0) insertSorted(gaps, day - visitDays[i - 1]!);
    const gap = usualGap({ medianGapDays: medianOf(gaps), p90GapDays: null }, i + 1, shopMedianDays);
    until = day + Math.floor(Math.max(2 * (gap.medianDays ?? 0), floorDays));
    lapsedFrom = gap.lapsedAfterDays === null ? null : day + Math.floor(gap.lapsedAfterDays) + 1;
    if (isBreak) spells.push({ from: day, until, lapsedFrom, came });
    else Object.assign(spell, { until, lapsedFrom });
  }
  return spells;
}

function insertSorted(ascending: number[], value: number): void {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  ascending.splice(low, 0, value);
}

function medianOf(ascending: readonly number[]): number | null {
  const middle = ascending.length >> 1;
  if (ascending.length === 0) return null;
  return ascending.length % 2 === 1 ? ascending[middle]! : (ascending[middle - 1]! + ascending[middle]!) / 2;
}

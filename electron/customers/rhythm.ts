import { addDays, type Day, daysBetween } from '../../shared/dates.ts';

/** With fewer visit days than this, a rhythm leans on the shop's. */
export const OWN_RHYTHM_DAYS = 4;
/** How many gaps of the shop's median a short history is weighed against. */
const SHRINK_GAPS = 3;
/** Visits count half after so many days when people are ranked by how often and how recently they come. */
const RANK_HALF_LIFE_DAYS = 60;

export interface GapSummary {
  /** Days between visit days; null with fewer than two of them. */
  medianGapDays: number | null;
  p90GapDays: number | null;
}

export interface UsualGap {
  /** Days; null when neither the person nor the shop has gaps to go by. */
  medianDays: number | null;
  /** Overdue when more days than this have passed since the last visit. */
  lateAfterDays: number | null;
  /** Lapsed when more days than this have passed since the last visit. */
  lapsedAfterDays: number | null;
  /** Rests on the person alone. */
  isOwn: boolean;
}

/** Quantile q (0 to 1) of ascending numbers, linear between the closest ranks (type 7 of Hyndman & Fan 1996). */
export function quantile(ascending: ArrayLike<number>, q: number): number {
  const position = (ascending.length - 1) * q;
  const below = Math.floor(position);
  const low = ascending[below]!;
  const high = ascending[Math.min(below + 1, ascending.length - 1)]!;
  return low + (high - low) * (position - below);
}

/** Gaps between distinct visit days, which come in ascending order. */
export function summariseGaps(visitDays: readonly Day[]): GapSummary {
  if (visitDays.length < 2) return { medianGapDays: null, p90GapDays: null };
  const gaps: number[] = [];
  for (let i = 1; i < visitDays.length; i++) gaps.push(daysBetween(visitDays[i - 1]!, visitDays[i]!));
  return summariseGapDays(gaps);
}

/** The same from the gaps themselves, in days and any order. */
export function summariseGapDays(gaps: number[]): GapSummary {
  if (gaps.length === 0) return { medianGapDays: null, p90GapDays: null };
  gaps.sort((a, b) => a - b);
  return { medianGapDays: quantile(gaps, 0.5), p90GapDays: quantile(gaps, 0.9) };
}

/** Between distinct days as numbers, ascending. */
export function gapsBetween(days: readonly number[]): number[] {
  const gaps: number[] = [];
  for (let i = 1; i < days.length; i++) gaps.push(days[i]! - days[i - 1]!);
  return gaps;
}

/** The shop's median gap: the median of the own medians of everyone with a rhythm of their own, in days and any order; null while there is nobody. */
export const shopMedianOf = (medians: readonly number[]): number | null =>
  medians.length > 0 ? quantile(Float64Array.from(medians).sort(), 0.5) : null;

/**
 * A person's own rhythm: with 4 or more visit days the median gap; with fewer, (n x own + k x shop) / (n + k), n gaps, k = 3.
 * Overdue past the own 90th-percentile gap, never less than 1.5 x the median; lapsed past 3 x the median.
 */
export function usualGap(gaps: GapSummary, visitDays: number, shopMedianDays: number | null): UsualGap {
  const isOwn = visitDays >= OWN_RHYTHM_DAYS;
  const n = Math.max(0, visitDays - 1);
  const own = gaps.medianGapDays;
  let medianDays = own;
  if (!isOwn && shopMedianDays !== null) {
    medianDays = own === null ? shopMedianDays : (n * own + SHRINK_GAPS * shopMedianDays) / (n + SHRINK_GAPS);
  }
  if (medianDays === null) return { medianDays: null, lateAfterDays: null, lapsedAfterDays: null, isOwn: false };
  const lateAfterDays = Math.max(1.5 * medianDays, isOwn ? (gaps.p90GapDays ?? 0) : 0);
  return { medianDays, lateAfterDays, lapsedAfterDays: 3 * medianDays, isOwn };
}

/** Upper ends of the bands in which people count as coming about as often, in days; the last band has no end. */
export const GAP_BAND_ENDS = [3, 7, 14, 30, 60] as const;

/** The band of a usual gap, from 0; null for someone without one. */
export const gapBand = (usualGapDays: number | null): number | null =>
  usualGapDays === null ? null : GAP_BAND_ENDS.filter(end => usualGapDays > end).length;

export type RhythmState = 'new' | 'on_time' | 'overdue' | 'lapsed';

/** Someone with a single visit day is new, never overdue: one visit has no rhythm to be late by. */
export function rhythmState(visitDays: number, daysSinceLast: number | null, gap: UsualGap): RhythmState {
  if (visitDays === 0 || daysSinceLast === null) return 'new';
  if (gap.lapsedAfterDays !== null && daysSinceLast > gap.lapsedAfterDays) return 'lapsed';
  if (visitDays === 1) return 'new';
  return gap.lateAfterDays !== null && daysSinceLast > gap.lateAfterDays ? 'overdue' : 'on_time';
}

/** The first day on which someone last seen on `lastDay` is past `afterDays`. */
export function firstDayPast(lastDay: Day, afterDays: number | null): Day | null {
  return afterDays === null ? null : addDays(lastDay, Math.floor(afterDays) + 1);
}

/**
 * How often and how recently, as one number: log2 of the sum of 2^(day / 60) over the visit days, numbered since 1970-01-01. A visit counts half after 60 days,
 * and the order of two people stays the same while neither comes, so that it never has to be worked out again for time passing.
 */
export function rankScore(visitDays: readonly number[]): number {
  const newest = visitDays.at(-1);
  if (newest === undefined) return 0;
  let sum = 0;
  for (const day of visitDays) sum += 2 ** ((day - newest) / RANK_HALF_LIFE_DAYS);
  return newest / RANK_HALF_LIFE_DAYS + Math.log2(sum);
}

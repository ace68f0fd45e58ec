import { daysBetween } from '../../../shared/dates.ts';

export interface RhythmBar {
  day: string;
  amountMinor: number;
  x: number;
  height: number;
}

export interface RhythmPicture {
  bars: RhythmBar[];
  /** The time since the last visit, from its day to today. */
  wait: { x: number; width: number } | null;
  /** Where the visit was to be expected by the usual gap, when that lies within the picture. */
  expectedX: number | null;
  barWidth: number;
}

const shortest = 0.28;
const inset = 4;

/**
 * Places visit days on a line of time that ends today. Heights grow with the root of the amount, so that one large sale
 * does not flatten the rest; a visit without an amount is the shortest bar. `width` and `height` in any unit.
 */
export function placeRhythmBars(
  recent: readonly { day: string; amountMinor: number }[],
  today: string,
  usualGapDays: number | null,
  width: number,
  height: number,
): RhythmPicture {
  const first = recent[0]?.day;
  const last = recent.at(-1)?.day;
  if (first === undefined || last === undefined) return { bars: [], wait: null, expectedX: null, barWidth: 0 };
  const span = Math.max(daysBetween(first, today), 1);
  const barWidth = Math.min(6, Math.max(2, (width / (recent.length * 2)) * 0.8));
  const xOf = (daysIn: number) => inset + (daysIn / span) * (width - 2 * inset - barWidth);
  const largest = Math.max(...recent.map(({ amountMinor }) => amountMinor), 1);
  const bars = recent.map(({ day, amountMinor }) => ({
    day,
    amountMinor,
    x: xOf(daysBetween(first, day)),
    height: height * (shortest + (1 - shortest) * Math.sqrt(Math.max(amountMinor, 0) / largest)),
  }));
  const waitFrom = xOf(daysBetween(first, last)) + barWidth + 2;
  const waitedDays = daysBetween(last, today);
  const expected = usualGapDays === null ? null : daysBetween(first, last) + usualGapDays;
  return {
    bars,
    wait: waitedDays > 0 ? { x: waitFrom, width: Math.max(width - waitFrom, 0) } : null,
    expectedX: expected !== null && expected <= span ? xOf(expected) + barWidth / 2 : null,
    barWidth,
  };
}

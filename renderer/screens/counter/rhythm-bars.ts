import { daysBetween } from '../../../shared/dates.ts';

interface RhythmBar {
  day: string;
  amountMinor: number;
  x: number;
  height: number;
}

export interface RhythmPicture {
  bars: RhythmBar[];
  /** The time since the last visit, from its day to today. */
  wait: { x: number; width: number } | null;
  /** The wait was too long to be drawn to scale. */
  isWaitCut: boolean;
  /** Where the visit was to be expected by the usual gap, when that lies within the picture. */
  expectedX: number | null;
  barWidth: number;
}

const shortest = 0.28;
const inset = 4;
/** The visits keep this share of the width, however long ago they were, unless two usual gaps need more. */
const visitsShare = 0.62;

const noPicture: RhythmPicture = { bars: [], wait: null, isWaitCut: false, expectedX: null, barWidth: 0 };

/**
 * Places visit days on a line of time that ends today, the wait cut short when it would crowd the visits. Heights grow with the root of the amount, so that one large sale
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
  if (first === undefined || last === undefined) return noPicture;
  const waitedDays = daysBetween(last, today);
  const visitsDays = daysBetween(first, last);
  const room = Math.max(visitsDays / visitsShare - visitsDays, 2 * (usualGapDays ?? 0));
  const longestWait = visitsDays === 0 ? waitedDays : room;
  const isWaitCut = waitedDays > longestWait;
  const span = Math.max(visitsDays + (isWaitCut ? longestWait : waitedDays), 1);
  const barWidth = Math.min(6, Math.max(2, (width / (recent.length * 2)) * 0.8));
  const xOf = (daysIn: number) => inset + (daysIn / span) * (width - 2 * inset - barWidth);
  const largest = Math.max(...recent.map(({ amountMinor }) => amountMinor), 1);
  const bars = recent.map(({ day, amountMinor }) => ({
    day,
    amountMinor,
    x: xOf(daysBetween(first, day)),
    height: height * (shortest + (1 - shortest) * Math.sqrt(Math.max(amountMinor, 0) / largest)),
  }));
  const waitFrom = xOf(visitsDays) + barWidth + 2;
  const expected = usualGapDays === null ? null : visitsDays + usualGapDays;
  return {
    bars,
    wait: waitedDays > 0 ? { x: waitFrom, width: Math.max(width - waitFrom, 0) } : null,
    isWaitCut,
    expectedX: expected !== null && expected <= span ? xOf(expected) + barWidth / 2 : null,
    barWidth,
  };
}

import type { ComplaintRow } from '../../shared/contract/complaints.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import type { OpenCalendar } from '../../shared/opening-hours.ts';
import { calendarOf } from './open-calendar.ts';

const MINUTE_MS = 60_000;

interface Answered {
  openedAtMs: number;
  firstResponseAtMs: number | null;
  resolvedAtMs: number | null;
}

export type Age = NonNullable<ComplaintRow['age']>;

/** Whole minutes in which the shop was open from one instant to another; null without the second. */
export const openMinutesBetween = (calendar: OpenCalendar, fromMs: number, toMs: number | null): number | null =>
  toMs === null ? null : Math.floor(calendar.openMsBetween(fromMs, toMs) / MINUTE_MS);

/**
 * Gives the age of a complaint at `nowMs` against its target, in opening minutes since it was opened: until its first answer the target of
 * the first answer, from then on that of making it right; null once made right. Late is past the target, not at it.
 */
export function ageReader(settings: Settings, nowMs: number): (complaint: Answered) => Age | null {
  const calendar = calendarOf(settings);
  return ({ openedAtMs, firstResponseAtMs, resolvedAtMs }) => {
    if (resolvedAtMs !== null) return null;
    const openMinutes = openMinutesBetween(calendar, openedAtMs, nowMs)!;
    const targetMinutes =
      firstResponseAtMs === null ? settings.firstResponseTargetMinutes : settings.resolutionTargetMinutes;
    return { openMinutes, targetMinutes, isLate: openMinutes > targetMinutes };
  };
}

/** The furthest past its target first, so the late ones come first and those that will be late next follow; ties by the older. */
export const byLateness = (a: ComplaintRow, b: ComplaintRow): number =>
  minutesPast(b) - minutesPast(a) || a.openedAtMs - b.openedAtMs || a.id - b.id;

const minutesPast = ({ age }: ComplaintRow): number =>
  age === null ? Number.NEGATIVE_INFINITY : age.openMinutes - age.targetMinutes;

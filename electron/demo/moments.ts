import { dayNumber } from '../../shared/dates.ts';
import { nextOpenDay, type ShopCalendar } from './calendar.ts';
import type { DemoMoment, DemoVisit } from './demo-shop.ts';
import type { Random } from './random.ts';

export const MINUTE = 60;
export const HOUR = 3600;

export function isAfter(one: DemoMoment, other: DemoMoment): boolean {
  return one.day > other.day || (one.day === other.day && one.secondsOfDay > other.secondsOfDay);
}

/** The moment since which the shop was open `openSeconds` until `until`; the shop is open then. */
export function openBefore(calendar: ShopCalendar, until: DemoMoment, openSeconds: number): DemoMoment {
  let left = openSeconds;
  for (let number = dayNumber(until.day), latest = until.secondsOfDay; ; number -= 1, latest = Infinity) {
    const { text, hours } = calendar.day(number);
    if (hours === null || latest <= hours.fromSeconds) continue;
    const end = Math.min(latest, hours.untilSeconds);
    if (end - left >= hours.fromSeconds)
      return { day: text, secondsOfDay: Math.min(end - left, hours.untilSeconds - 1) };
    left -= end - hours.fromSeconds;
  }
}

/** The moment at which the shop was open `openSeconds` since `from`; the shop is open then. May lie later than now. */
export function openAfter(calendar: ShopCalendar, from: DemoMoment, openSeconds: number): DemoMoment {
  let left = Math.round(openSeconds);
  for (let number = dayNumber(from.day), earliest = from.secondsOfDay; ; number += 1, earliest = 0) {
    const { text, hours } = calendar.day(number);
    if (hours === null || earliest >= hours.untilSeconds) continue;
    const start = Math.max(earliest, hours.fromSeconds);
    if (start + left < hours.untilSeconds) return { day: text, secondsOfDay: start + left };
    left -= hours.untilSeconds - start;
  }
}

/** Seconds the shop was open from one moment to a later one. */
export function openBetween(calendar: ShopCalendar, from: DemoMoment, to: DemoMoment): number {
  let open = 0;
  for (let number = dayNumber(from.day); number <= dayNumber(to.day); number += 1) {
    const { text, hours } = calendar.day(number);
    if (hours === null) continue;
    const start = text === from.day ? Math.max(from.secondsOfDay, hours.fromSeconds) : hours.fromSeconds;
    const end = text === to.day ? Math.min(to.secondsOfDay, hours.untilSeconds) : hours.untilSeconds;
    open += Math.max(0, end - start);
  }
  return open;
}

/** Some moment of the first open day from `number` on. */
export function momentOn(calendar: ShopCalendar, number: number, random: Random): DemoMoment {
  const { text, hours } = calendar.day(nextOpenDay(calendar, number));
  const { fromSeconds, untilSeconds } = hours ?? { fromSeconds: 0, untilSeconds: 0 };
  return { day: text, secondsOfDay: random.int(fromSeconds, untilSeconds - 1) };
}

/** While they were still there: up to so many minutes after a visit, and before the shop closed. */
export function afterVisit(calendar: ShopCalendar, visit: DemoVisit, random: Random, minutes: number): DemoMoment {
  const hours = calendar.day(dayNumber(visit.day)).hours;
  const later = visit.secondsOfDay + random.int(20, minutes * MINUTE);
  return { day: visit.day, secondsOfDay: Math.min(later, (hours?.untilSeconds ?? later + 1) - 1) };
}

/** How many of the visits have happened, oldest first; the rest are still to come this evening. */
export function pastCount(visits: readonly DemoVisit[], { now }: ShopCalendar): number {
  let count = visits.length;
  while (count > 0 && isAfter(visits[count - 1]!, now)) count -= 1;
  return count;
}

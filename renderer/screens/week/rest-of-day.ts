/** A day's sales from the till beside what is noted of it: what is missing goes down as sold to nobody we know. */
import type { MethodOutput } from '../../../shared/contract/index.ts';
import { addDays, type Day, startOfDayMs, wallClockMs } from '../../../shared/dates.ts';
import { type OpeningHours, openCalendar } from '../../../shared/opening-hours.ts';
import { isClosedOn } from '../../components/day-choices.ts';

/** Sales that are no refunds, and what all came to in minor units. */
export interface Takings {
  sales: number;
  minor: number;
}

/** What is noted of a day, with a name and without. */
export interface Noted {
  linked: Takings;
  unlinked: Takings;
  all: Takings;
}

type DaySales = MethodOutput<'passersBy.days'>['days'][number];

/** `days` leaves out those on which nothing was noted. */
export function notedOn(day: Day, days: readonly DaySales[]): Noted {
  const of = days.find(other => other.day === day);
  const linked = { sales: of?.visitsLinked ?? 0, minor: of?.salesLinkedMinor ?? 0 };
  const unlinked = { sales: of?.visitsUnlinked ?? 0, minor: of?.salesUnlinkedMinor ?? 0 };
  const all = { sales: linked.sales + unlinked.sales, minor: linked.minor + unlinked.minor };
  return { linked, unlinked, all };
}

export type RestOfDay =
  /** There is something to note. */
  | { kind: 'rest'; rest: Takings }
  /** The till agrees with what is noted. */
  | { kind: 'nothing' }
  /** The till has taken less than is noted. */
  | { kind: 'less' }
  /** The till counts fewer sales than are noted. */
  | { kind: 'fewer' }
  /** Every sale is noted, but not what all of them came to. */
  | { kind: 'amountOnly'; minor: number };

/** What the till has and the book has not. */
export function restOfDay(till: Takings, noted: Takings): RestOfDay {
  const rest = { sales: till.sales - noted.sales, minor: till.minor - noted.minor };
  if (rest.minor < 0) return { kind: 'less' };
  if (rest.sales < 0) return { kind: 'fewer' };
  if (rest.sales > 0) return { kind: 'rest', rest };
  return rest.minor === 0 ? { kind: 'nothing' } : { kind: 'amountOnly', minor: rest.minor };
}

/** The most sales a day may have. */
const MOST_SALES = 100_000;

/** "1,234", "1 234" or "1234" as a number of sales; null when it is none. */
export function parseSales(text: string): number | null {
  const typed = text.normalize('NFKC').trim();
  if (!/^(\d{1,6}|\d{1,3}([.,'’ ]\d{3})+)$/.test(typed)) return null;
  const sales = Number(typed.replace(/\D/g, ''));
  return sales <= MOST_SALES ? sales : null;
}

/** The days of a week, `from` to `to`, that have come. */
export function daysSoFar(from: Day, to: Day, today: Day): Day[] {
  const days = Array.from({ length: 7 }, (_, at) => addDays(from, at));
  return days.filter(day => day <= to && day <= today);
}

/** The last of `days` on which the shop is open; the last one when it is closed on all of them. */
export function lastOpenDay(days: readonly Day[], hours: OpeningHours, timeZone: string): Day | undefined {
  return days.findLast(day => !isClosedOn(day, hours, timeZone)) ?? days.at(-1);
}

/**
 * When the rest of a day goes down, UTC epoch milliseconds: at the closing of that day, at noon when the shop is closed, always
 * on that day in the shop and never after `nowMs`.
 */
export function restOfDayAtMs(day: Day, hours: OpeningHours, timeZone: string, nowMs: number): number {
  const [startMs, endMs] = [startOfDayMs(day, timeZone), startOfDayMs(addDays(day, 1), timeZone)];
  const calendar = openCalendar(hours, timeZone);
  const openMs = calendar.openMsBetween(startMs, endMs);
  const closingMs = openMs > 0 ? calendar.openAfter(startMs, openMs) : null;
  // Who closes at midnight or later closes on the next day.
  return Math.min(closingMs ?? wallClockMs(day, 12 * 60, timeZone, 'first'), endMs - 1, Math.floor(nowMs));
}

import { addDays, dayFromNumber, dayNumber } from '../../shared/dates.ts';
import type { OpeningHours as OpeningHoursSetting, OpeningSpan } from '../../shared/opening-hours.ts';
import type { DemoMoment } from './demo-shop.ts';

/** One day of the shop. Seconds count from midnight on its clock. */
interface ShopDay {
  text: string;
  /** 0 Sunday … 6 Saturday. */
  weekday: number;
  /** 1 … 12 */
  month: number;
  /** Null when the shop is closed. */
  hours: OpeningHours | null;
}

export interface OpeningHours {
  fromSeconds: number;
  untilSeconds: number;
}

/** The three years of the book, by day number. */
export interface ShopCalendar {
  first: number;
  today: number;
  todayText: string;
  /** What is later than this has not happened. */
  now: DemoMoment;
  /** The day prices went up; the fortnight from here was a bad one. */
  pricesRose: number;
  day(number: number): ShopDay;
}

const YEARS_IN_BOOK = 3;
const DAYS_IN_BOOK = Math.round(YEARS_IN_BOOK * 365.25);
const PRICES_ROSE_DAYS_AGO = 210;
export const BAD_DAYS = 14;
/** The day of the week of day number 0, 1970-01-01: a Thursday. */
const EPOCH_WEEKDAY = 4;
const CLOSED = ['12-25', '12-26', '01-01'];
const HOUR = 3600;
const DAY_SECONDS = 24 * HOUR;

/** How busy each month is, January first: quiet after Christmas, half the town away in August. */
const SEASON = [0.8, 0.9, 1, 1, 1.03, 1, 0.92, 0.8, 1.03, 1.04, 1.06, 1.18];

/** Opening hours of a day, or null: 25 and 26 December and New Year's Day are closed, Sundays are short. */
export function openingHours(day: string): OpeningHours | null {
  return hoursOf(day, weekdayOf(dayNumber(day)));
}

/** `nowSeconds` since midnight of `today`; left out, the day is over. */
export function calendarUntil(today: string, nowSeconds = DAY_SECONDS - 1): ShopCalendar {
  const last = dayNumber(today);
  const first = last - DAYS_IN_BOOK;
  const days = Array.from({ length: DAYS_IN_BOOK + 1 }, (_, at) => shopDay(first + at));
  return {
    first,
    today: last,
    todayText: today,
    now: { day: today, secondsOfDay: nowSeconds },
    pricesRose: last - PRICES_ROSE_DAYS_AGO,
    day: number => days[number - first] ?? shopDay(number),
  };
}

/** The same hours as the shop's settings say them, with the days it is closed from the book's first year to the next one. */
export function openingHoursSetting(today: string): OpeningHoursSetting {
  const weekday: OpeningSpan[] = [{ from: '07:00', to: '18:00' }];
  const saturday: OpeningSpan[] = [{ from: '08:00', to: '17:00' }];
  const sunday: OpeningSpan[] = [{ from: '09:00', to: '14:00' }];
  const thisYear = Number(today.slice(0, 4));
  const years = Array.from({ length: YEARS_IN_BOOK + 2 }, (_, at) => thisYear - YEARS_IN_BOOK + at);
  return {
    week: { mon: weekday, tue: weekday, wed: weekday, thu: weekday, fri: weekday, sat: saturday, sun: sunday },
    closed: years.flatMap(year => [
      { from: `${year}-01-01`, to: `${year}-01-01`, name: 'New Year’s Day' },
      { from: `${year}-12-25`, to: `${year}-12-26`, name: 'Christmas' },
    ]),
  };
}

/** 1 is an ordinary month. */
export function seasonOf({ month }: ShopDay): number {
  return SEASON[month - 1] ?? 1;
}

/** The nearest open day at or before `day`: where a visit has to be put that the calendar would not allow. */
export function lastOpenDay(calendar: ShopCalendar, day: number): number {
  let open = day;
  while (calendar.day(open).hours === null) open -= 1;
  return open;
}

/** The nearest open day at or after `day`. */
export function nextOpenDay(calendar: ShopCalendar, day: number): number {
  let open = day;
  while (calendar.day(open).hours === null) open += 1;
  return open;
}

/** The birthday that comes `days` after `today`, born `years` ago; without a year where that year had no such day. */
export function birthdayIn(today: string, days: number, years: number): string {
  const next = addDays(today, days);
  const isLeapDay = next.endsWith('02-29');
  return isLeapDay ? next.slice(5) : `${Number(next.slice(0, 4)) - years}${next.slice(4)}`;
}

function shopDay(number: number): ShopDay {
  const text = dayFromNumber(number);
  const weekday = weekdayOf(number);
  return { text, weekday, month: Number(text.slice(5, 7)), hours: hoursOf(text, weekday) };
}

function weekdayOf(number: number): number {
  return (((number + EPOCH_WEEKDAY) % 7) + 7) % 7;
}

function hoursOf(day: string, weekday: number): OpeningHours | null {
  if (CLOSED.includes(day.slice(5))) return null;
  if (weekday === 0) return { fromSeconds: 9 * HOUR, untilSeconds: 14 * HOUR };
  if (weekday === 6) return { fromSeconds: 8 * HOUR, untilSeconds: 17 * HOUR };
  return { fromSeconds: 7 * HOUR, untilSeconds: 18 * HOUR };
}

/** Shop-local days and birthdays. Instants are UTC epoch milliseconds; days are `YYYY-MM-DD` in the shop's time zone. */
import { asciiDigits } from './fold.ts';

/** A calendar day, `YYYY-MM-DD`, years 0000 to 9999. Sorts and compares as text. */
export type Day = string;

/** When a birthday comes next: the day, how many days from today (0 is today), the age then, null when unknown. */
export interface Anniversary {
  on: Day;
  inDays: number;
  turns: number | null;
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
// No zone was ever further than this from UTC.
const FURTHEST_OFFSET_MS = 16 * 3_600_000;
const LATEST_DAY_NUMBER = 2_932_896;
const EARLIEST_DAY_NUMBER = -719_528;
// A leap year, so that 29 February is a valid month and day.
const ANY_LEAP_YEAR = '2000';
// Nobody alive was born then: such years stand for "unknown" (Apple writes 1604, spreadsheets 1900, databases 0000 or 0001).
const LAST_PLACEHOLDER_YEAR = 1900;

/** Whether `text` is a day that exists, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(text);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** Days since 1970-01-01, negative before. Throws RangeError for text that is no day. */
export function dayNumber(day: Day): number {
  const number = Date.parse(day) / DAY_MS;
  if (!Number.isInteger(number)) throw new RangeError(`"${day}" is not a day written as YYYY-MM-DD.`);
  return number;
}

const dayNames = new Map<number, Day>();

/** The day `number` days after 1970-01-01. Throws RangeError outside the years 0000 to 9999. */
export function dayFromNumber(number: number): Day {
  const known = dayNames.get(number);
  if (known !== undefined) return known;
  if (!Number.isInteger(number) || number < EARLIEST_DAY_NUMBER || number > LATEST_DAY_NUMBER) {
    throw new RangeError(`Day number ${number} is outside the years 0000 to 9999.`);
  }
  const day = new Date(number * DAY_MS).toISOString().slice(0, 10);
  if (dayNames.size > 50_000) dayNames.clear();
  dayNames.set(number, day);
  return day;
}

export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days);
}

/** Days from `from` to `to`: `to - from`, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** Days from `day` to `today`; 0 when it is still to come, which happens where two clocks disagree. */
export function daysSince(day: Day, today: Day): number {
  return Math.max(0, daysBetween(day, today));
}

/** The day it is in `timeZone` (an IANA name) at `atMs`. Throws RangeError for an unknown zone or an impossible instant. */
export function dayOf(atMs: number, timeZone: string): Day {
  return dayFromNumber(Math.floor((atMs + offsetMs(atMs, zoneOf(timeZone))) / DAY_MS));
}

/** The hour, 0 to 23, that clocks in `timeZone` show at `atMs`. */
export function hourOf(atMs: number, timeZone: string): number {
  return Math.floor(((((atMs + offsetMs(atMs, zoneOf(timeZone))) % DAY_MS) + DAY_MS) % DAY_MS) / HOUR_MS);
}

/**
 * The first instant of `day` in `timeZone`, right where clocks change at midnight. For a day the zone skipped
 * (Apia, 2011-12-30) it is the instant the clocks jumped over it.
 */
export function startOfDayMs(day: Day, timeZone: string): number {
  return wallClockMs(day, 0, timeZone, 'first');
}

/**
 * The instant at which clocks in `timeZone` show `minutes` after midnight of `day` (1440 and more are the next day). A time
 * shown twice when clocks go back is its first or its last `occurrence`; one that is skipped is the instant clocks jump over it.
 */
export function wallClockMs(day: Day, minutes: number, timeZone: string, occurrence: 'first' | 'last'): number {
  const zone = zoneOf(timeZone);
  const wall = dayNumber(day) * DAY_MS + minutes * MINUTE_MS;
  const before = offsetMs(wall - FURTHEST_OFFSET_MS, zone);
  const after = offsetMs(wall + FURTHEST_OFFSET_MS, zone);
  // The further ahead of UTC, the earlier the instant.
  const offsets = [Math.max(before, after), Math.min(before, after)];
  if (occurrence === 'last') offsets.reverse();
  for (const offset of offsets) {
    if (offsetMs(wall - offset, zone) === offset) return wall - offset;
  }
  let early = wall - FURTHEST_OFFSET_MS;
  let late = wall + FURTHEST_OFFSET_MS;
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (middle + offsetMs(middle, zone) >= wall) late = middle;
    else early = middle;
  }
  return late;
}

interface Zone {
  format: Intl.DateTimeFormat;
  /** Offset from UTC at the start of each UTC day asked for, by day number. */
  offsets: Map<number, number>;
}

const zones = new Map<string, Zone>();

function zoneOf(timeZone: string): Zone {
  let zone = zones.get(timeZone);
  if (zone === undefined) {
    const fields = { year: 'numeric', month: 'numeric', day: 'numeric', era: 'short' } as const;
    const time = { hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' } as const;
    zone = {
      format: new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', { timeZone, ...fields, ...time }),
      offsets: new Map(),
    };
    zones.set(timeZone, zone);
  }
  return zone;
}

/** Local time minus UTC. A UTC day that begins and ends with one offset has it throughout; only the others ask Intl each time. */
function offsetMs(atMs: number, zone: Zone): number {
  const utcDay = Math.floor(atMs / DAY_MS);
  const start = offsetAtDayStart(utcDay, zone);
  return start === offsetAtDayStart(utcDay + 1, zone) ? start : exactOffsetMs(atMs, zone);
}

function offsetAtDayStart(utcDay: number, zone: Zone): number {
  let offset = zone.offsets.get(utcDay);
  if (offset === undefined) {
    offset = exactOffsetMs(utcDay * DAY_MS, zone);
    if (zone.offsets.size > 50_000) zone.offsets.clear();
    zone.offsets.set(utcDay, offset);
  }
  return offset;
}

function exactOffsetMs(atMs: number, zone: Zone): number {
  const parts: Record<string, string> = {};
  for (const { type, value } of zone.format.formatToParts(atMs)) parts[type] = value;
  const year = parts.era?.startsWith('B') ? 1 - Number(parts.year) : Number(parts.year);
  const local = new Date(0);
  // Date.UTC would take the years 0 to 99 for 1900 to 1999.
  local.setUTCFullYear(year, Number(parts.month) - 1, Number(parts.day));
  local.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second));
  return local.getTime() - Math.floor(atMs / 1000) * 1000;
}

/** Whether `text` is a birthday as the book stores it: `YYYY-MM-DD`, or `MM-DD` when the year is not known. */
export function isBirthday(text: string): boolean {
  return isDay(text.length === 5 ? `${ANY_LEAP_YEAR}-${text}` : text);
}

/**
 * A birthday as cards and exports write it: `YYYY-MM-DD`, `YYYYMMDD`, `--MM-DD`, `--MMDD`, `MM-DD`, a time after it ignored.
 * Years up to 1900 (1604, 0000, 0001) are placeholders and left out. Null for anything else, and for the dates programs
 * write to mean "none" (1900-01-00, 1900-01-01, 0001-01-01, 0000-00-00).
 */
export function parseBirthday(text: string): string | null {
  const [, year, month, day] =
    /^(?:(\d{4})-?|--)?(\d{2})-?(\d{2})(?:[T ].{0,40})?$/.exec(
      asciiDigits(text)
        .trim()
        .replace(/[‐‑–−]/g, '-'),
    ) ?? [];
  if (month === undefined || day === undefined) return null;
  if (year !== undefined && Number(year) > LAST_PLACEHOLDER_YEAR) {
    const birthday = `${year}-${month}-${day}`;
    return isDay(birthday) ? birthday : null;
  }
  if ((year === '1900' || year === '0001') && month === '01' && day === '01') return null;
  return isBirthday(`${month}-${day}`) ? `${month}-${day}` : null;
}

/**
 * The next time `birthday` (`YYYY-MM-DD` or `MM-DD`) comes round, today included. Someone born on 29 February has it on
 * 28 February in years without one. `turns` is null without a year of birth, and for one not yet born.
 */
export function nextAnniversary(birthday: string, today: Day): Anniversary {
  const monthDay = birthday.slice(-5);
  const thisYear = Number(today.slice(0, 4));
  let year = thisYear;
  if (anniversaryIn(year, monthDay) < today) year += 1;
  const on = anniversaryIn(year, monthDay);
  const turns = birthday.length === 10 ? year - Number(birthday.slice(0, 4)) : 0;
  return { on, inDays: daysBetween(today, on), turns: turns > 0 ? turns : null };
}

function anniversaryIn(year: number, monthDay: string): Day {
  const day = `${String(year).padStart(4, '0')}-${monthDay}`;
  return monthDay === '02-29' && !isDay(day) ? `${day.slice(0, 8)}28` : day;
}

/** How long ago, in English: whole days up to 20, then weeks, from 61 days months, from two years years. Negative is ahead. */
export function agoInWords(days: number): string {
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days === -1) return 'tomorrow';
  const span = spanInWords(Math.abs(days));
  return days > 0 ? `${span} ago` : `in ${span}`;
}

function spanInWords(days: number): string {
  if (days < 21) return `${days} days`;
  if (days < 61) return `${Math.floor(days / 7)} weeks`;
  const months = Math.floor(days / 30.4);
  if (months === 12) return 'a year';
  return months < 24 ? `${months} months` : `${Math.floor(months / 12)} years`;
}

/** `day` in the language of `locale`, short ("5 Nov"); with its year unless that is the year of `today`. */
export function formatDay(day: Day, locale: string, today?: Day): string {
  return dayFormat(locale, today?.slice(0, 4) !== day.slice(0, 4)).format(dayNumber(day) * DAY_MS);
}

/** A stored birthday in the language of `locale`, short, with its year when it has one. */
export function formatBirthday(birthday: string, locale: string): string {
  return birthday.length === 5
    ? formatDay(`${ANY_LEAP_YEAR}-${birthday}`, locale, `${ANY_LEAP_YEAR}-01-01`)
    : formatDay(birthday, locale);
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(locale: string, withYear: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${withYear}`;
  let format = dayFormats.get(key);
  if (format === undefined) {
    const year = withYear ? ({ year: 'numeric' } as const) : {};
    format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', ...year, timeZone: 'UTC' });
    dayFormats.set(key, format);
  }
  return format;
}

import { monthFromName } from './month-names.ts';

/** Which number of `10/05/2026` is the day. */
export type DateOrder = 'DMY' | 'MDY' | 'YMD';

/** A point in time as a file writes it: the shop's own clock unless `offsetMinutes` (east of UTC) says otherwise. */
export interface DayTime {
  /** YYYY-MM-DD. */
  day: string;
  /** Seconds since midnight, 0 to 86,399; null when only the day is given. */
  secondsOfDay: number | null;
  offsetMinutes: number | null;
}

interface DateParts {
  year: number;
  month: number;
  day: number;
  /** What follows the date. */
  rest: string;
}

/** Two-digit years after this one belong to the century before, unless the caller knows better. */
const LATEST_SHORT_YEAR = 2049;

const ISO = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?![\d.,])/;
const NUMERIC = /^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?!\d)/;
const DAY_MONTH = /^(\d{1,2})(?:st|nd|rd|th|er|\.|º)?[\s-]*(?:de\s+)?(\p{L}+)\.?,?[\s-]*(?:de\s+)?(\d{4}|\d{2})(?!\d)/u;
const MONTH_DAY = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u;
const YEAR_MONTH_NAME = /^(\d{4})[\s-](\p{L}+)\.?[\s-](\d{1,2})(?!\d)/u;
const WEEKDAY = /^\p{L}{2,12}\.?,?\s+(?=\d|\p{L})/u;
const TIME =
  /^(?:[Tt]|,?\s+(?:at\s+)?|,)?\s*(\d{1,2})(?:[:.h]?(\d{2})(?:[:.]?(\d{2})(?:[.,]\d+)?)?)?\s*(?:([AaPp])\.?\s?[Mm]\.?|Uhr)?/;
const OFFSET = /^\s*(?:(Z|z|UTC|GMT)|(?:UTC|GMT)?([+−-])(\d{1,2}):?(\d{2})?)?(?:\s*[A-Z]{2,5}|\s*\([^)]*\))?\s*$/;

/** Reads a day, ignoring a time after it; null for what is no day or is not in the calendar (31 February). */
export function parseDay(text: string, order: DateOrder, latestYear = LATEST_SHORT_YEAR): string | null {
  return parseDayTime(text, order, latestYear)?.day ?? null;
}

/** Reads a day with or without a time and an offset. Order only matters for numbers such as 10/05/2026. */
export function parseDayTime(text: string, order: DateOrder, latestYear = LATEST_SHORT_YEAR): DayTime | null {
  const date = readDate(text.trim(), order, latestYear);
  if (!date || !isInCalendar(date.year, date.month, date.day)) return null;
  const day = formatDay(date.year, date.month, date.day);
  if (date.rest.trim() === '') return { day, secondsOfDay: null, offsetMinutes: null };
  const time = readTime(date.rest);
  return time && { day, ...time };
}

/** Reads a time of its own: `21:50:48`, `2:30:00 PM`. Seconds since midnight, or null. */
export function parseTime(text: string): number | null {
  const trimmed = text.trim();
  return /[:.h]|[ap]\.?m/i.test(trimmed) ? (readTime(trimmed)?.secondsOfDay ?? null) : null;
}

/**
 * Reads a birthday: YYYY-MM-DD, or MM-DD where the year is missing or stands for "unknown" (Apple's 1604, 0000).
 * `latestYear` is the current year, so that 14.3.85 is 1985 and nobody is born in the future.
 */
export function parseBirthday(text: string, order: DateOrder, latestYear: number): string | null {
  const trimmed = text.trim();
  const date = readDate(trimmed, order, latestYear) ?? readYearless(trimmed, order);
  if (!date) return null;
  if (date.year <= 1604)
    return isInCalendar(2024, date.month, date.day) ? formatDay(2024, date.month, date.day).slice(5) : null;
  if (date.year > latestYear || !isInCalendar(date.year, date.month, date.day)) return null;
  return formatDay(date.year, date.month, date.day);
}

function readDate(text: string, order: DateOrder, latestYear: number): DateParts | null {
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) return readNumeric(text, order, latestYear) ?? readNamed(text, latestYear);
  return readNamed(text, latestYear);
}

function readNumeric(text: string, order: DateOrder, latestYear: number): DateParts | null {
  const iso = ISO.exec(text) ?? COMPACT.exec(text);
  if (iso) {
    const isCompact = iso.length === 4;
    return {
      year: Number(iso[1]),
      month: Number(iso[isCompact ? 2 : 3]),
      day: Number(iso[isCompact ? 3 : 4]),
      rest: text.slice(iso[0].length),
    };
  }
  const match = NUMERIC.exec(text);
  if (!match) return null;
  const rest = text.slice(match[0].length);
  const [a, b, c] = [Number(match[1]), Number(match[3]), Number(match[4])];
  if (order === 'YMD' && match[4]!.length === 2) return { year: fullYear(a, 2, latestYear), month: b, day: c, rest };
  const year = fullYear(c, match[4]!.length, latestYear);
  // A file in one order may hold a date that only makes sense in the other; a wrong day is worse than none.
  return order === 'MDY' && match[2] !== '.' ? { year, month: a, day: b, rest } : { year, month: b, day: a, rest };
}

function readNamed(text: string, latestYear: number): DateParts | null {
  const start =
    /^\p{L}/u.test(text) && monthFromName(/^\p{L}+/u.exec(text)![0]) === 0 ? text.replace(WEEKDAY, '') : text;
  const dayFirst = DAY_MONTH.exec(start);
  if (dayFirst) {
    const year = fullYear(Number(dayFirst[3]), dayFirst[3]!.length, latestYear);
    return named(year, dayFirst[2]!, Number(dayFirst[1]), start.slice(dayFirst[0].length));
  }
  const monthFirst = MONTH_DAY.exec(start);
  if (monthFirst) {
    return named(Number(monthFirst[3]), monthFirst[1]!, Number(monthFirst[2]), start.slice(monthFirst[0].length));
  }
  const yearFirst = YEAR_MONTH_NAME.exec(start);
  if (!yearFirst) return null;
  return named(Number(yearFirst[1]), yearFirst[2]!, Number(yearFirst[3]), start.slice(yearFirst[0].length));
}

function named(year: number, word: string, day: number, rest: string): DateParts | null {
  const month = monthFromName(word);
  return month === 0 ? null : { year, month, day, rest };
}

function readYearless(text: string, order: DateOrder): DateParts | null {
  const dashed = /^--(\d{2})-?(\d{2})(?!\d)/.exec(text);
  if (dashed) return { year: 0, month: Number(dashed[1]), day: Number(dashed[2]), rest: '' };
  const numeric = /^(\d{1,2})[-/.](\d{1,2})\.?$/.exec(text);
  if (numeric) {
    const [a, b] = [Number(numeric[1]), Number(numeric[2])];
    const isDayFirst = a > 12 || (b <= 12 && (order === 'DMY' || text.endsWith('.')));
    return isDayFirst ? { year: 0, month: b, day: a, rest: '' } : { year: 0, month: a, day: b, rest: '' };
  }
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|er|\.)?[\s-]*(?:de\s+)?(\p{L}+)\.?$/u.exec(text);
  if (dayFirst) return named(0, dayFirst[2]!, Number(dayFirst[1]), '');
  const monthFirst = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?$/u.exec(text);
  return monthFirst ? named(0, monthFirst[1]!, Number(monthFirst[2]), '') : null;
}

function readTime(text: string): { secondsOfDay: number; offsetMinutes: number | null } | null {
  const match = TIME.exec(text);
  if (!match || (match[2] === undefined && match[4] === undefined)) return null;
  let hour = Number(match[1]);
  const minute = Number(match[2] ?? 0);
  const second = Math.min(Number(match[3] ?? 0), 59);
  if (match[4] !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (match[4].toLowerCase() === 'p' ? 12 : 0);
  }
  if (hour > 23 || minute > 59) return null;
  const offset = OFFSET.exec(text.slice(match[0].length));
  if (!offset) return null;
  return { secondsOfDay: hour * 3600 + minute * 60 + second, offsetMinutes: offsetOf(offset) };
}

function offsetOf(match: RegExpExecArray): number | null {
  if (match[1] !== undefined) return 0;
  if (match[2] === undefined) return null;
  const minutes = Number(match[3]) * 60 + Number(match[4] ?? 0);
  return match[2] === '+' ? minutes : -minutes;
}

function fullYear(year: number, digits: number, latestYear: number): number {
  if (digits > 2) return year;
  const century = latestYear - (latestYear % 100);
  return century + year <= latestYear ? century + year : century - 100 + year;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isInCalendar(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1 || year < 1 || year > 9999) return false;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (month === 2 && isLeap ? 29 : MONTH_LENGTHS[month - 1]!);
}

function formatDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

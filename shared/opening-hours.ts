/**
 * When the shop is open, and how long it was open between two instants: ages of complaints count in opening hours.
 * Hours are what the clock on the shop's wall shows; ages are real elapsed time. So when clocks go back, the repeated hour
 * counts twice if the shop is open in it, and a skipped hour counts not at all. A time that is skipped is the instant the clock
 * jumps over it. Of a time that comes twice, an opening is the first and a closing the last: a shop open 20:00 to 02:30 closes
 * at the second 02:30.
 */
import { z } from 'zod';
import { day, nameText } from './contract/common.ts';
import { type Day, dayFromNumber, dayNumber, dayOf, wallClockMs } from './dates.ts';

/** Monday first, as weeks are counted here. */
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const SPANS_A_DAY = 4;
const EXCEPTIONS = 200;

const span = z
  .strictObject({
    from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'An opening time looks like 09:00, from 00:00 to 23:59.'),
    to: z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'A closing time looks like 18:00, from 00:00 to 24:00.'),
  })
  .describe('HH:MM on the shop’s clock; a `to` not after `from` is on the next day, 00:00 to 00:00 is the whole day');

const spans = z.array(span).max(SPANS_A_DAY, `A day has at most ${SPANS_A_DAY} spans of opening hours.`);

const closedRange = z
  .strictObject({ from: day, to: day, name: nameText.optional() })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'The last closed day is before the first.' });

/** Opening hours as a setting. Spans that overlap count once; a span belongs to the day it begins on. */
export const openingHoursSchema = z.strictObject({
  week: z.strictObject({ mon: spans, tue: spans, wed: spans, thu: spans, fri: spans, sat: spans, sun: spans }),
  closed: z
    .array(closedRange)
    .max(EXCEPTIONS, `At most ${EXCEPTIONS} closed times fit here: take out those long past.`)
    .describe('first and last day of holidays; what begins on them is cancelled, not the night before’s last hours'),
  special: z
    .array(z.strictObject({ day, spans }))
    .max(EXCEPTIONS, `At most ${EXCEPTIONS} special days fit here: take out those long past.`)
    .refine(days => new Set(days.map(special => special.day)).size === days.length, 'A special day is listed twice.')
    .optional()
    .describe('other hours on one day, also when it lies in a closed time; no spans is closed'),
});

export type OpeningHours = z.infer<typeof openingHoursSchema>;
export type OpeningSpan = z.infer<typeof span>;

const NINE_TO_SIX: OpeningSpan[] = [{ from: '09:00', to: '18:00' }];

/** Monday to Saturday from 9 to 18, Sunday closed, no holidays. */
export const DEFAULT_OPENING_HOURS: OpeningHours = {
  week: {
    mon: NINE_TO_SIX,
    tue: NINE_TO_SIX,
    wed: NINE_TO_SIX,
    thu: NINE_TO_SIX,
    fri: NINE_TO_SIX,
    sat: NINE_TO_SIX,
    sun: [],
  },
  closed: [],
};

/** All instants are UTC epoch milliseconds in the years 1800 to 2199; RangeError outside. */
export interface OpenCalendar {
  /** Milliseconds the shop was open from `fromMs` to `toMs`; 0 when `toMs` is not after `fromMs`. */
  openMsBetween(fromMs: number, toMs: number): number;
  /**
   * The first instant at which the shop has been open for `openMs` since `fromMs`, which may be a closing; `fromMs` itself when
   * `openMs` is not above 0. Null when the shop is not open that long within 400 days.
   */
  openAfter(fromMs: number, openMs: number): number | null;
  /** Open from the instant of opening up to, not at, the instant of closing. */
  isOpenAt(ms: number): boolean;
  /** The first instant from `ms` on at which the shop is open: `ms` itself when it is. Null when not within 400 days. */
  nextOpening(ms: number): number | null;
}

const DAY_MS = 86_400_000;
const HORIZON_MS = 400 * DAY_MS;
// Further away is a mistake, and working out thousands of years would take minutes.
const FIRST_MS = Date.UTC(1800, 0);
const LAST_MS = Date.UTC(2200, 0);
const PAGE_DAYS = 512;
const PAGE_MS = PAGE_DAYS * DAY_MS;

/** Opening times of a stretch of PAGE_DAYS days of UTC: apart, in order, cut at both ends. */
interface Page {
  starts: number[];
  ends: number[];
  /** Milliseconds open since the page began, before each start. */
  before: number[];
  openMs: number;
}

/**
 * Opening hours made ready for asking often: keep it as long as the settings stay. Pages are worked out when first
 * asked for; after that a question costs a binary search or two. RangeError for an unknown zone.
 */
export function openCalendar(hours: OpeningHours, timeZone: string): OpenCalendar {
  const pageAt = pageReader(hours, timeZone);

  function openMsBetween(fromMs: number, toMs: number): number {
    const first = pageOf(fromMs);
    const last = pageOf(toMs);
    if (toMs <= fromMs) return 0;
    let openMs = openUntil(pageAt(last), toMs) - openUntil(pageAt(first), fromMs);
    for (let index = first; index < last; index++) openMs += pageAt(index).openMs;
    return openMs;
  }

  function openAfter(fromMs: number, openMs: number): number | null {
    const first = pageOf(fromMs);
    if (openMs <= 0) return fromMs;
    let wanted = openMs + openUntil(pageAt(first), fromMs);
    for (let index = first; index * PAGE_MS < fromMs + HORIZON_MS; index++) {
      const { starts, before, openMs: inPage } = pageAt(index);
      if (wanted <= inPage) {
        const at = lastBelow(before, wanted);
        const reachedMs = starts[at]! + wanted - before[at]!;
        return reachedMs <= fromMs + HORIZON_MS ? reachedMs : null;
      }
      wanted -= inPage;
    }
    return null;
  }

  function nextOpening(ms: number): number | null {
    for (let index = pageOf(ms); index * PAGE_MS < ms + HORIZON_MS; index++) {
      const { starts, ends } = pageAt(index);
      const at = lastBelow(starts, ms);
      if (at >= 0 && ends[at]! > ms) return ms;
      const next = starts[at + 1];
      if (next !== undefined) return next <= ms + HORIZON_MS ? next : null;
    }
    return null;
  }

  function isOpenAt(ms: number): boolean {
    const { starts, ends } = pageAt(pageOf(ms));
    // Instants are whole, so this is the last start at or before `ms`.
    const at = lastBelow(starts, ms + 1);
    return at >= 0 && ends[at]! > ms;
  }

  return { openMsBetween, openAfter, isOpenAt, nextOpening };
}

/** Gives the page of an index, worked out the first time. */
function pageReader(hours: OpeningHours, timeZone: string): (index: number) => Page {
  // An unknown zone is refused here rather than at the first question.
  dayOf(0, timeZone);
  const spansOn = spansByDay(hours);
  const pages = new Map<number, Page>();
  return index => {
    let page = pages.get(index);
    if (page === undefined) {
      page = workOutPage(index, spansOn, timeZone);
      pages.set(index, page);
    }
    return page;
  };
}

function pageOf(ms: number): number {
  if (!(ms >= FIRST_MS && ms < LAST_MS)) throw new RangeError(`${ms} is no instant in the years 1800 to 2199.`);
  return Math.floor(ms / PAGE_MS);
}

/** The place of the last of the ascending `values` below `limit`, -1 when there is none. */
function lastBelow(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Milliseconds open from the beginning of `page` to `ms`. */
function openUntil({ starts, ends, before }: Page, ms: number): number {
  const at = lastBelow(starts, ms);
  return at < 0 ? 0 : before[at]! + Math.min(ms, ends[at]!) - starts[at]!;
}

/** A span in minutes after midnight of the day it begins on; `until` is above 1440 when it runs past midnight. */
interface Minutes {
  from: number;
  until: number;
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const inOrder = (spans: readonly OpeningSpan[]): Minutes[] =>
  spans
    .map(({ from, to }) => ({ from: minutesOf(from), until: minutesOf(to) + (to <= from ? 1440 : 0) }))
    .sort((a, b) => a.from - b.from);

/** What begins on a day, earliest first: its special hours, else nothing on a closed day, else those of the weekday. */
function spansByDay({ week, closed, special = [] }: OpeningHours): (day: Day) => readonly Minutes[] {
  const weekly = WEEKDAYS.map(weekday => inOrder(week[weekday]));
  const specials = new Map(special.map(({ day, spans }) => [day, inOrder(spans)]));
  return day => {
    const spans = specials.get(day);
    if (spans) return spans;
    if (closed.some(({ from, to }) => from <= day && day <= to)) return [];
    return weekly[weekdayOf(dayNumber(day))]!;
  };
}

/** 0 is Monday: 1970-01-01 was a Thursday. */
function weekdayOf(number: number): number {
  return (((number + 3) % 7) + 7) % 7;
}

function workOutPage(index: number, spansOn: (day: Day) => readonly Minutes[], timeZone: string): Page {
  const starts: number[] = [];
  const ends: number[] = [];
  const pageStart = index * PAGE_MS;
  const pageEnd = pageStart + PAGE_MS;
  // Two days early: the last span of a day lasts into the next, and west of Greenwich that ends on the day after by UTC.
  for (let number = index * PAGE_DAYS - 2; number <= (index + 1) * PAGE_DAYS; number++) {
    const day = dayFromNumber(number);
    for (const { from, until } of spansOn(day)) {
      const start = Math.max(wallClockMs(day, from, timeZone, 'first'), pageStart);
      const end = Math.min(wallClockMs(day, until, timeZone, 'last'), pageEnd);
      if (end <= start) continue;
      const latest = ends.length - 1;
      if (latest >= 0 && start <= ends[latest]!) ends[latest] = Math.max(end, ends[latest]!);
      else {
        starts.push(start);
        ends.push(end);
      }
    }
  }
  let openMs = 0;
  const before = starts.map((start, at) => {
    const soFar = openMs;
    openMs += ends[at]! - start;
    return soFar;
  });
  return { starts, ends, before, openMs };
}

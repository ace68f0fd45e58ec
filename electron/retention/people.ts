/** Everybody who ever came, as of a day: what RFM, comparisons and windows are worked out from. */
import { addDays, type Day, dayNumber, daysBetween } from '../../shared/dates.ts';
import type { ReadBook } from '../book/handles.ts';
import {
  type GapSummary,
  gapsBetween,
  OWN_RHYTHM_DAYS,
  shopMedianOf,
  summariseGapDays,
  usualGap,
} from '../customers/rhythm.ts';
import { shopMedianGap } from '../customers/rhythm-queries.ts';
import { dayNumberSql, everyonesDays, type PersonsDays, visitDaysOf } from '../visits/person-days.ts';
import { isAnythingAfter } from './day-sales.ts';
import { rewind, shopMedianThen } from './rewind.ts';
import { isFresh, readState, WINDOW_DAYS, type WindowSums, windowOf } from './summaries.ts';

/** Days are numbers: days since 1970-01-01. */
export interface PersonFacts {
  customerId: number;
  firstDay: number;
  lastDay: number;
  /** Distinct days with a visit, ever. */
  visitDays: number;
  spentMinor: number;
  usualGapDays: number | null;
  /** The 365 days up to the day of looking. */
  window: WindowSums;
}

/** So many days the windows may be behind and still be mended by looking at the days between. */
const MOST_BEHIND = 40;
/** So many days they may be ahead of a day that is over; of an earlier one all visits are read. */
const MOST_AHEAD = 91;
const EMPTY: WindowSums = { visitDays: 0, visits: 0, spentMinor: 0 };

/** Everybody with a visit up to a day, in the order of their numbers: from the summaries, or of a day too far from theirs from all visits up to it. */
export function readPeople(book: ReadBook, floorDays: number, asOf: Day): PersonFacts[] {
  return isNear(book, floorDays, asOf) ? fromSummaries(book, asOf) : fromVisits(book, asOf);
}

function isNear(book: ReadBook, floorDays: number, asOf: Day): boolean {
  const { windowDay } = readState(book);
  if (windowDay === null || !isFresh(book, floorDays)) return false;
  const behind = daysBetween(windowDay, asOf);
  return behind <= MOST_BEHIND && behind >= -MOST_AHEAD;
}

/** Whether the summaries tell how things stood on a day: nothing was noted for later, and the windows are not far behind. */
export function isSummarised(book: ReadBook, floorDays: number, asOf: Day): boolean {
  const { windowDay } = readState(book);
  if (windowDay === null || windowDay > asOf || daysBetween(windowDay, asOf) > MOST_BEHIND) return false;
  return isFresh(book, floorDays) && !isAnythingAfter(book, asOf);
}

type Row = [number, number, number, number, number, number | null, number | null, number, number];

function fromSummaries(book: ReadBook, asOf: Day): PersonFacts[] {
  const rows = book.raw
    .prepare(
      `SELECT s.customer_id, ${dayNumberSql('s.first_day')}, ${dayNumberSql('s.last_day')}, s.visit_days, s.spent_minor, s.usual_gap_days,
         s.window_visit_days, s.window_visits, s.window_spent_minor
       FROM customer_stats s ORDER BY s.customer_id`,
    )
    .raw()
    .all() as Row[];
  const moved = windowChanges(book, readState(book).windowDay!, asOf);
  const rewound = rewind(book, asOf);
  const shopMedian = shopMedianThen(book, asOf);
  const people: PersonFacts[] = [];
  for (const [customerId, firstDay, lastDay, visitDays, spentMinor, usualGapDays, days, visits, spent] of rows) {
    const kept = days === null ? EMPTY : { visitDays: days, visits, spentMinor: spent };
    const change = moved.get(customerId);
    const window = change === undefined ? kept : sumOf(kept, change);
    const then = rewound.get(customerId);
    if (then === undefined) people.push({ customerId, firstDay, lastDay, visitDays, spentMinor, usualGapDays, window });
    else if (then.cameOn.length > 0)
      people.push({ customerId, ...rhythmOf(then.cameOn, then.gaps, shopMedian), spentMinor: then.spentMinor, window });
  }
  return people;
}

const sumOf = (a: WindowSums, b: WindowSums): WindowSums => ({
  visitDays: a.visitDays + b.visitDays,
  visits: a.visits + b.visits,
  spentMinor: a.spentMinor + b.spentMinor,
});

/** What entered and what left the window between the day it was worked out for and another, before or after it. */
function windowChanges(book: ReadBook, windowDay: Day, asOf: Day): Map<number, WindowSums> {
  const changes = new Map<number, WindowSums>();
  if (windowDay === asOf) return changes;
  const add = (from: Day, to: Day, sign: 1 | -1) => {
    for (const { customerId, visits, spentMinor } of readDaySums(book, from, to)) {
      const change = { visitDays: visits > 0 ? sign : 0, visits: sign * visits, spentMinor: sign * spentMinor };
      changes.set(customerId, sumOf(changes.get(customerId) ?? EMPTY, change));
    }
  };
  const [first, last, sign] = windowDay < asOf ? [windowDay, asOf, 1 as const] : [asOf, windowDay, -1 as const];
  add(addDays(first, 1), last, sign);
  add(addDays(first, 1 - WINDOW_DAYS), addDays(last, -WINDOW_DAYS), sign === 1 ? -1 : 1);
  return changes;
}

/** What each person did on each day between two days, both included. */
const readDaySums = (book: ReadBook, from: Day, to: Day) =>
  book
    .prepare<[Day, Day], { customerId: number; visits: number; spentMinor: number }>(
      `SELECT customer_id AS customerId, sum(NOT is_refund) AS visits, sum(coalesce(amount_minor, 0)) AS spentMinor
       FROM visits INDEXED BY visits_day WHERE day BETWEEN ? AND ? AND voided_at_ms IS NULL GROUP BY day, customer_id`,
    )
    .all(from, to);

function fromVisits(book: ReadBook, asOf: Day): PersonFacts[] {
  const endDay = dayNumber(asOf);
  const people: PersonFacts[] = [];
  const allGaps: GapSummary[] = [];
  for (const person of everyonesDays(book, asOf)) {
    const cameOn = visitDaysOf(person.days);
    if (cameOn.length === 0) continue;
    const gaps = summariseGapDays(gapsBetween(cameOn));
    allGaps.push(gaps);
    people.push(factsOf(person, cameOn, gaps, endDay));
  }
  const shopMedian = isAnythingAfter(book, asOf) ? shopMedianOf(ownMedians(people, allGaps)) : shopMedianGap(book);
  for (const [i, person] of people.entries())
    person.usualGapDays = usualGap(allGaps[i]!, person.visitDays, shopMedian).medianDays;
  return people;
}

const ownMedians = (people: readonly PersonFacts[], gaps: readonly GapSummary[]): number[] =>
  people.flatMap(({ visitDays }, i) => (visitDays >= OWN_RHYTHM_DAYS ? gaps[i]!.medianGapDays! : []));

/** The usual gap of short histories waits for the shop's median. */
const factsOf = (
  { customerId, days }: PersonsDays,
  cameOn: readonly number[],
  gaps: GapSummary,
  endDay: number,
): PersonFacts => ({
  customerId,
  ...rhythmOf(cameOn, gaps, null),
  spentMinor: days.reduce((sum, day) => sum + day.spentMinor, 0),
  window: windowOf(days, endDay) ?? EMPTY,
});

/** What the days tell on which somebody came: distinct, ascending, at least one. */
function rhythmOf(cameOn: readonly number[], gaps: GapSummary, shopMedian: number | null) {
  return {
    firstDay: cameOn[0]!,
    lastDay: cameOn.at(-1)!,
    visitDays: cameOn.length,
    usualGapDays: usualGap(gaps, cameOn.length, shopMedian).medianDays,
  };
}

/** Active: the last visit at most max(2 x usual gap, floor) days ago. */
export const isActive = ({ lastDay, usualGapDays }: PersonFacts, asOfDay: number, floorDays: number): boolean =>
  asOfDay - lastDay <= Math.max(2 * (usualGapDays ?? 0), floorDays);

/** What each person did in a span of days, both included: distinct visit days, visits and spend. */
export function readWindow(book: ReadBook, from: Day, to: Day): Map<number, WindowSums> {
  const rows = book.raw
    .prepare<[Day, Day]>(
      `SELECT customer_id, sum(visits > 0), sum(visits), sum(spent) FROM (
         SELECT customer_id, sum(NOT is_refund) AS visits, sum(coalesce(amount_minor, 0)) AS spent
         FROM visits INDEXED BY visits_day WHERE day BETWEEN ? AND ? AND voided_at_ms IS NULL GROUP BY day, customer_id)
       GROUP BY customer_id`,
    )
    .raw()
    .all(from, to) as [number, number, number, number][];
  return new Map(rows.map(([id, visitDays, visits, spentMinor]) => [id, { visitDays, visits, spentMinor }]));
}

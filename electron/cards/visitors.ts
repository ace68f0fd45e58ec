import { addDays, type Day, daysBetween } from '../../shared/dates.ts';
import type { ReadBook } from '../book/handles.ts';
import { FREQUENT_VISIT_DAYS, isRound } from './reasons.ts';
import type { Week } from './week.ts';

/** Somebody who was here in a week. */
export interface Visitor {
  customerId: number;
  /** Visit days by the end of the week. */
  visitDays: number;
  /** Those of the week, the earliest first; at least the last one, and all where a number worth a card may be among them. */
  weekDays: Day[];
}

export const isSecond = ({ visitDays, weekDays }: Visitor): boolean =>
  visitDays >= 2 && visitDays - weekDays.length < 2;

/** Whether a round number of visits was reached in the week. */
export function hasRound({ visitDays, weekDays }: Visitor): boolean {
  for (let number = visitDays; number > visitDays - weekDays.length; number--) if (isRound(number)) return true;
  return false;
}

export const daysFrom = (from: Day, until: Day): Day[] =>
  Array.from({ length: daysBetween(from, until) + 1 }, (_, i) => addDays(from, i));

/** The most frequent of those who were here since a day. */
export const listOften = (book: ReadBook, from: Day, limit: number): number[] =>
  book
    .pluck<[Day, number, number], number>(
      'SELECT customer_id FROM customer_stats WHERE last_day >= ? AND visit_days >= ? ORDER BY visit_days DESC, customer_id LIMIT ?',
    )
    .all(from, FREQUENT_VISIT_DAYS, limit);

/** Who may have reached their second or a round number of visits in a week, and of `others` those who were here in it. */
export function readVisitors(book: ReadBook, week: Week, today: Day, others: Set<number>): Map<number, Visitor> {
  if (week.until < today) return visitorsOfPastWeek(book, week, others);
  const near = listNearNumbers(book, week);
  const isTold = (row: StatsRow) => (row.visitDays === 2 || isRound(row.visitDays)) && row.lastDay <= week.until;
  const visitors = readDays(
    book,
    near.filter(row => !isTold(row)).map(row => row.customerId),
    week,
  );
  for (const row of [...near.filter(isTold), ...listSeen(book, others, week)]) {
    const { customerId, visitDays, lastDay } = row;
    if (!visitors.has(customerId)) visitors.set(customerId, { customerId, visitDays, weekDays: [lastDay] });
  }
  return visitors;
}

interface StatsRow {
  customerId: number;
  visitDays: number;
  lastDay: Day;
}

/**
 * As long as a week lasts, who may have reached a number in it is told by the number itself: it was reached at most as many visit days ago
 * as there are days, and if it is just the number, on the last day. Of four visits or more, with the second in this week, all gaps but one
 * are short.
 */
const listNearNumbers = (book: ReadBook, { from, until }: Week): StatsRow[] =>
  book
    .prepare<[object], StatsRow>(
      `SELECT customer_id AS customerId, visit_days AS visitDays, last_day AS lastDay FROM customer_stats
       WHERE last_day >= :from AND visit_days >= 2 AND (visit_days <= 3 OR (visit_days < 2 + :days AND median_gap_days < :days)
         OR visit_days BETWEEN 10 AND 9 + :days OR visit_days BETWEEN 25 AND 24 + :days OR (visit_days >= 50 AND visit_days % 50 < :days))`,
    )
    .all({ from, days: daysBetween(from, until) + 1 });

const listSeen = (book: ReadBook, ids: Iterable<number>, { from, until }: Week): StatsRow[] =>
  book
    .prepare<[string, Day, Day], StatsRow>(
      `SELECT s.customer_id AS customerId, s.visit_days AS visitDays, s.last_day AS lastDay
       FROM json_each(?) j CROSS JOIN customer_stats s ON s.customer_id = j.value WHERE s.last_day BETWEEN ? AND ?`,
    )
    .all(JSON.stringify([...ids]), from, until);

/** Of these people those who were here in the week, day by day, so that somebody's many visits of one day cost no more than one. */
function readDays(book: ReadBook, ids: readonly number[], { from, until }: Week): Map<number, Visitor> {
  const rows = book
    .prepare<[string, string], { customerId: number; visitDays: number; day: Day }>(
      `SELECT j.value AS customerId, s.visit_days AS visitDays, d.value AS day
       FROM json_each(?) j CROSS JOIN customer_stats s ON s.customer_id = j.value CROSS JOIN json_each(?) d
       WHERE EXISTS (SELECT 1 FROM visits v INDEXED BY visits_customer
         WHERE v.customer_id = j.value AND v.day = d.value AND v.voided_at_ms IS NULL AND v.is_refund = 0)`,
    )
    .all(JSON.stringify(ids), JSON.stringify(daysFrom(from, until)));
  const visitors = new Map<number, Visitor>();
  for (const { customerId, visitDays, day } of rows) {
    const known = visitors.get(customerId);
    if (known === undefined) visitors.set(customerId, { customerId, visitDays, weekDays: [day] });
    else known.weekDays.push(day);
  }
  for (const { weekDays } of visitors.values()) weekDays.sort();
  return visitors;
}

/** Of a week that is over everybody who was here is looked at: what they have come to since says nothing of it. */
function visitorsOfPastWeek(book: ReadBook, week: Week, others: Set<number>): Map<number, Visitor> {
  const seen = book
    .pluck<[Day, Day], number>(
      'SELECT DISTINCT customer_id FROM visits INDEXED BY visits_day WHERE day BETWEEN ? AND ? AND voided_at_ms IS NULL',
    )
    .all(week.from, week.until);
  const visitors = readDays(book, [...new Set([...seen, ...others])], week);
  const later = book
    .prepare<[Day, string], { customerId: number; later: number }>(
      `SELECT j.value AS customerId, (SELECT count(DISTINCT v.day) FROM visits v INDEXED BY visits_customer
         WHERE v.customer_id = j.value AND v.day > ? AND v.voided_at_ms IS NULL AND v.is_refund = 0) AS later FROM json_each(?) j`,
    )
    .all(week.until, JSON.stringify([...visitors.keys()]));
  for (const { customerId, later: days } of later) visitors.get(customerId)!.visitDays -= days;
  return visitors;
}

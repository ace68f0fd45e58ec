/** Who came in a span of days that reaches until now, counted from what is kept of each person. */
import { addDays, type Day, dayNumber } from '../../shared/dates.ts';
import type { ReadBook } from '../book/handles.ts';

export interface Seen {
  /** People who came in the span, on one day or more. */
  people: number;
  /** Those of them who came on two days or more. */
  again: number;
}

/** From the last two visit days of each, so nothing may be noted for a day after the span. */
export const countSeenSince = (book: ReadBook, from: Day): Seen =>
  book
    .prepare<[Day, Day], Seen>(
      `SELECT count(*) AS people, count(*) FILTER (WHERE previous_day >= ?) AS again
       FROM customer_stats WHERE last_day >= ?`,
    )
    .get(from, from)!;

/** The same person by person: who, and 1 for those who came on two days or more. */
export const listSeenSince = (book: ReadBook, from: Day): [customerId: number, isAgain: number][] =>
  book.raw
    .prepare<[Day, Day]>(`SELECT customer_id, coalesce(previous_day >= ?, 0) FROM customer_stats WHERE last_day >= ?`)
    .raw()
    .all(from, from) as [number, number][];

export interface Bought {
  people: number;
  visits: number;
  spentMinor: number;
}

/** What those did between two days, both included, who were seen on a single day ever. */
export const sumOfOnceSeen = (book: ReadBook, from: Day, to: Day): Bought =>
  book
    .prepare<[Day, Day], Bought>(
      `SELECT count(DISTINCT CASE WHEN v.is_refund = 0 THEN v.customer_id END) AS people, coalesce(sum(NOT v.is_refund), 0) AS visits,
         coalesce(sum(v.amount_minor), 0) AS spentMinor
       FROM customer_stats s INDEXED BY customer_stats_once CROSS JOIN visits v INDEXED BY visits_customer ON v.customer_id = s.customer_id
       WHERE s.visit_days = 1 AND v.day BETWEEN ? AND ? AND v.voided_at_ms IS NULL`,
    )
    .get(from, to)!;

/** Money given back between two days, both included, to people of whom no visit is noted: below nothing. They are found in the index first. */
export const givenBackToUnseen = (book: ReadBook, from: Day, to: Day): number =>
  book
    .pluck<[Day, Day], number>(
      `SELECT coalesce(sum(v.amount_minor), 0)
       FROM (SELECT DISTINCT customer_id FROM visits INDEXED BY visits_negative WHERE amount_minor < 0 AND voided_at_ms IS NULL
         AND customer_id NOT IN (SELECT customer_id FROM customer_stats)) unseen
       CROSS JOIN visits v INDEXED BY visits_customer ON v.customer_id = unseen.customer_id
       WHERE v.day BETWEEN ? AND ? AND v.voided_at_ms IS NULL`,
    )
    .get(from, to)!;

/** Of those active on the day before `from`, how many were at `end`, too. The spells must stand (see isFresh). */
export function countStayed(book: ReadBook, from: Day, end: Day): { stayed: number; before: number } {
  return book
    .prepare<[{ before: number; end: number }], { stayed: number; before: number }>(
      `SELECT count(*) AS before, count(*) FILTER (WHERE until_day_number >= @end OR EXISTS (SELECT 1 FROM customer_spells later
           WHERE later.customer_id = s.customer_id AND later.from_day_number BETWEEN s.from_day_number + 1 AND @end
             AND later.until_day_number >= @end)) AS stayed
       FROM customer_spells s INDEXED BY customer_spells_until WHERE s.until_day_number >= @before AND s.from_day_number <= @before`,
    )
    .get({ before: dayNumber(addDays(from, -1)), end: dayNumber(end) })!;
}

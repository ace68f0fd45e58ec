/** The days of one person's visits, as summaries need them. */
import type { ReadBook } from '../book/handles.ts';

export interface PersonDay {
  /** Days since 1970-01-01. */
  day: number;
  /** Sales and visits of the day; 0 for a day with nothing but refunds. */
  visits: number;
  spentMinor: number;
}

/** SQL: a day in the shop as days since 1970-01-01. */
export const dayNumberSql = (day: string): string => `unixepoch(${day}) / 86400`;

/** People are read in stretches of so many numbers, because a connection that iterates can do nothing else. */
const AT_ONCE = 2000;
/** The days of so many people are kept at a time. */
const MOST_KEPT = 1000;

/** Every day of one person's that has something that counts, ascending. Voided visits count nowhere; a refund is money, not a visit. */
export type DaysOf = (customerId: number) => readonly PersonDay[];

/** Reads each person once: several summaries rest on the same days. */
export function personDaysReader(book: ReadBook): DaysOf {
  const read = new Map<number, PersonDay[]>();
  // “+ 0”: with a bare parameter a statement that groups is planned anew at each call.
  const days = book.prepare<[number], PersonDay>(
    `SELECT ${dayNumberSql('v.day')} AS day, sum(NOT is_refund) AS visits, sum(coalesce(amount_minor, 0)) AS spentMinor
     FROM visits v INDEXED BY visits_customer WHERE customer_id = ? + 0 AND voided_at_ms IS NULL GROUP BY v.day ORDER BY v.day`,
  );
  return customerId => {
    const known = read.get(customerId);
    if (known) return known;
    if (read.size === MOST_KEPT) read.clear();
    const found = days.all(customerId);
    read.set(customerId, found);
    return found;
  };
}

/** The numbers of the days with a visit. */
export const visitDaysOf = (days: readonly PersonDay[]): number[] =>
  days.filter(day => day.visits > 0).map(({ day }) => day);

export interface PersonsDays {
  customerId: number;
  days: PersonDay[];
}

/** The same for everybody who has anything that counts up to a day (all when left out), in the order of their numbers. */
export function* everyonesDays(book: ReadBook, upTo = '9999-12-31'): Generator<PersonsDays> {
  const most = book.pluck<[], number | null>('SELECT max(customer_id) FROM visits').get() ?? 0;
  const rows = book.raw
    .prepare<[number, number, string]>(
      `SELECT customer_id, ${dayNumberSql('day')}, NOT is_refund, coalesce(amount_minor, 0)
       FROM visits INDEXED BY visits_customer WHERE customer_id > ? AND customer_id <= ? AND voided_at_ms IS NULL AND day <= ?
       ORDER BY customer_id, day`,
    )
    .raw();
  for (let from = 0; from < most; from += AT_ONCE)
    yield* gather(rows.all(from, from + AT_ONCE, upTo) as [number, number, number, number][]);
}

function gather(rows: readonly [number, number, number, number][]): PersonsDays[] {
  const people: PersonsDays[] = [];
  for (const [customerId, day, visits, spentMinor] of rows) {
    let person = people.at(-1);
    if (person?.customerId !== customerId) {
      person = { customerId, days: [] };
      people.push(person);
    }
    const last = person.days.at(-1);
    if (last?.day === day) {
      last.visits += visits;
      last.spentMinor += spentMinor;
    } else person.days.push({ day, visits, spentMinor });
  }
  return people;
}

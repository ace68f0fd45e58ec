import { type Day, dayNumber } from '../../shared/dates.ts';
import type { ReadBook } from '../book/handles.ts';
import type { SpendSummary } from '../retention/gamma-gamma.ts';

/** Everybody who came up to a day, as the models want them: the same place in both lists is the same person. */
export interface People {
  /** Day numbers of the visits of each, ascending, each once. */
  visitDays: number[][];
  /** Repeat visit days with an amount, and their mean in major units. */
  spends: SpendSummary[];
}

/** So many people are read at a time; between, somebody may cancel. */
const AT_ONCE = 4000;

type Row = [customerId: number, day: Day, spentMinor: number | null, isVisit: number];

/**
 * Visits of one day are one; voided ones count nowhere, a refund is no visit but takes away from what was spent on a day with one. An amount is in
 * major units: `unit` minor ones. `pause` is called now and then with the share that is read, and may throw.
 */
export function readPeople(book: ReadBook, asOf: Day, unit: number, pause: (share: number) => void): People {
  const people: People = { visitDays: [], spends: [] };
  const last = book.pluck<[], number | null>('SELECT max(id) FROM customers').get() ?? 0;
  const page = book.raw
    .prepare<[number, number, Day]>(
      `SELECT customer_id, day, sum(amount_minor), max(is_refund = 0) FROM visits INDEXED BY visits_customer
       WHERE customer_id >= ? AND customer_id < ? AND day <= ? AND voided_at_ms IS NULL GROUP BY customer_id, day`,
    )
    .raw();
  for (let from = 1; from <= last; from += AT_ONCE) {
    pause(from / last);
    let of: Row[] = [];
    for (const row of page.all(from, from + AT_ONCE, asOf) as Row[]) {
      if (of.length > 0 && of[0]![0] !== row[0]) {
        addPerson(people, of, unit);
        of = [];
      }
      of.push(row);
    }
    addPerson(people, of, unit);
  }
  return people;
}

function addPerson({ visitDays, spends }: People, rows: readonly Row[], unit: number): void {
  const days = rows.filter(row => row[3] === 1);
  if (days.length === 0) return;
  visitDays.push(days.map(row => numberOf(row[1])));
  spends.push(spendOf(days, unit));
}

/** The first visit day is left out, and so are days without an amount; more given back than taken counts as nothing. */
function spendOf(days: readonly Row[], unit: number): SpendSummary {
  let [visits, total] = [0, 0];
  for (let i = 1; i < days.length; i++) {
    const spent = days[i]![2];
    if (spent === null) continue;
    visits++;
    total += spent;
  }
  return { visits, meanSpend: visits === 0 ? 0 : Math.max(0, total) / visits / unit };
}

/** Of a few thousand different days each is worked out once. */
const numbers = new Map<Day, number>();

function numberOf(day: Day): number {
  let number = numbers.get(day);
  if (number === undefined) {
    number = dayNumber(day);
    numbers.set(day, number);
  }
  return number;
}

/** One person the same way; null for somebody who had not come by that day. */
export function readPerson(
  book: ReadBook,
  customerId: number,
  asOf: Day,
  unit: number,
): { days: number[]; spend: SpendSummary } | null {
  const people: People = { visitDays: [], spends: [] };
  const rows = book.raw
    .prepare<[number, Day]>(
      `SELECT customer_id, day, sum(amount_minor), max(is_refund = 0) FROM visits INDEXED BY visits_customer
       WHERE customer_id = ? AND day <= ? AND voided_at_ms IS NULL GROUP BY day ORDER BY day`,
    )
    .raw()
    .all(customerId, asOf) as Row[];
  addPerson(people, rows, unit);
  const [days] = people.visitDays;
  return days ? { days, spend: people.spends[0]! } : null;
}

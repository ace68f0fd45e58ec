import type { DoubleLine } from '../../shared/contract/doubles.ts';
import { initials } from '../../shared/names.ts';
import type { ReadBook, WriteBook } from '../book/handles.ts';
import { type CustomerRow, nameOf } from '../customers/queries.ts';

type LineRow = CustomerRow & { companions: string | null; visit_days: number; last_day: string | null };

/** What tells these people apart, by number. */
export function readLines(book: ReadBook, ids: readonly number[]): Map<number, DoubleLine> {
  const rows = book
    .prepare<[string], LineRow>(
      `SELECT c.*, EXISTS (SELECT 1 FROM photos p WHERE p.id = c.id) AS has_photo, coalesce(s.visit_days, 0) AS visit_days, s.last_day,
         (SELECT group_concat(name, ', ') FROM companions d WHERE d.customer_id = c.id) AS companions
       FROM json_each(?) j CROSS JOIN customers c ON c.id = j.value LEFT JOIN customer_stats s ON s.customer_id = c.id`,
    )
    .all(JSON.stringify(ids));
  return new Map(rows.map(row => [row.id, rowToLine(row)]));
}

function rowToLine(row: LineRow): DoubleLine {
  const name = nameOf(row);
  return {
    ...{ customerId: row.id, name, initials: initials(name), hasPhoto: row.has_photo === 1, isKey: row.is_key === 1 },
    ...{ knownAs: row.known_as, company: row.company, birthday: row.birthday, language: row.language },
    ...{ phones: JSON.parse(row.phones_json), emails: JSON.parse(row.emails_json) },
    ...{ street: row.street, postalCode: row.postal_code, city: row.city, companions: row.companions ?? '' },
    ...{ visitDays: row.visit_days, lastDay: row.last_day },
  };
}

interface ApartRow {
  customer_id: number;
  other_customer_id: number;
}

/** Two people, the lower number first, whichever is named first. */
export const inOrder = (a: number, b: number): readonly [number, number] => (a < b ? [a, b] : [b, a]);

export const pairKey = (pair: readonly [number, number]): string => pair.join(' ');

/** The pairs of which somebody said that they are two people. */
export const listApart = (book: ReadBook): Set<string> =>
  new Set(
    book
      .prepare<[], ApartRow>('SELECT customer_id, other_customer_id FROM apart_customers')
      .all()
      .map(row => pairKey([row.customer_id, row.other_customer_id])),
  );

export const isApart = (book: ReadBook, pair: readonly [number, number]): boolean =>
  book
    .pluck<[number, number], number>('SELECT 1 FROM apart_customers WHERE customer_id = ? AND other_customer_id = ?')
    .get(...pair) !== undefined;

export function insertApart(
  book: WriteBook,
  [lower, higher]: readonly [number, number],
  saidAtMs: number,
  staffId: number | null,
): void {
  book
    .prepare('INSERT INTO apart_customers (customer_id, other_customer_id, said_at_ms, staff_id) VALUES (?, ?, ?, ?)')
    .run(lower, higher, saidAtMs, staffId);
}

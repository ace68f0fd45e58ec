import type { Card } from '../../shared/contract/card.ts';
import type { ParsedInput } from '../../shared/contract/index.ts';
import type { Touch, TouchKind } from '../../shared/contract/touches.ts';
import type { Day } from '../../shared/dates.ts';
import type { ReadBook, WriteBook } from '../book/handles.ts';
import { type CustomerRow, nameOf } from '../customers/queries.ts';

type TouchRow = CustomerRow & {
  touch_id: number;
  kind: TouchKind;
  touch_note: string | null;
  at_ms: number;
  on_day: string;
  by: string | null;
};

const rowToTouch = (row: TouchRow): Touch => ({
  id: row.touch_id,
  customerId: row.id,
  customerName: nameOf(row),
  kind: row.kind,
  note: row.touch_note,
  atMs: row.at_ms,
  day: row.on_day,
  by: row.by,
});

type Wanted = ParsedInput<'touches.list'>;

/** Only what is asked for is in the condition, so that its index is used. */
function conditionOf(wanted: Wanted): string {
  const conditions = [
    wanted.customerId === undefined ? null : 't.customer_id = :customerId',
    wanted.from === undefined ? null : 't.on_day >= :from',
    wanted.to === undefined ? null : 't.on_day <= :to',
  ].filter(condition => condition !== null);
  return conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
}

/** Newest first. */
export function listTouches(book: ReadBook, wanted: Wanted): Touch[] {
  const page = `SELECT t.id FROM touches t ${conditionOf(wanted)} ORDER BY t.on_day DESC, t.id DESC LIMIT :limit OFFSET :offset`;
  const ids = book.pluck<[object], number>(page).all(wanted);
  return book
    .prepare<[string], TouchRow>(
      `SELECT t.id AS touch_id, t.kind, t.note AS touch_note, t.at_ms, t.on_day, s.name AS by,
         c.id, c.given_name, c.family_name, c.known_as, c.company, c.phones_json, c.emails_json, c.language
       FROM json_each(?) j CROSS JOIN touches t ON t.id = j.value CROSS JOIN customers c ON c.id = t.customer_id LEFT JOIN staff s ON s.id = t.staff_id
       ORDER BY j.key`,
    )
    .all(JSON.stringify(ids))
    .map(rowToTouch);
}

export const countTouches = (book: ReadBook, wanted: Wanted): number =>
  book.pluck<[object], number>(`SELECT count(*) FROM touches t ${conditionOf(wanted)}`).get(wanted)!;

/** How and when we were last in touch with somebody. */
export const getLastTouch = (book: ReadBook, customerId: number): Card['lastTouch'] =>
  book
    .prepare<[number], { kind: TouchKind; day: string }>(
      'SELECT kind, on_day AS day FROM touches WHERE customer_id = ? ORDER BY on_day DESC, id DESC LIMIT 1',
    )
    .get(customerId) ?? null;

export interface NewTouch {
  customerId: number;
  kind: TouchKind;
  note: string | null;
  atMs: number;
  onDay: Day;
  staffId: number | null;
  /** The batch of cards it comes from. */
  batchId: number | null;
}

export const insertTouch = (book: WriteBook, touch: NewTouch): number =>
  Number(
    book
      .prepare(
        `INSERT INTO touches (customer_id, kind, note, at_ms, on_day, staff_id, batch_id)
         VALUES (:customerId, :kind, :note, :atMs, :onDay, :staffId, :batchId)`,
      )
      .run(touch).lastInsertRowid,
  );

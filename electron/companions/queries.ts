import type { Companion, CompanionKind } from '../../shared/contract/companions.ts';
import { fold } from '../../shared/fold.ts';
import { Refusal } from '../../shared/result.ts';
import type { ReadBook, WriteBook } from '../book/handles.ts';
import { AS_TEXT } from '../book/json-rows.ts';

interface CompanionRow {
  id: number;
  customer_id: number;
  kind: CompanionKind;
  name: string;
  birthday: string | null;
  note: string | null;
}

const rowToCompanion = (row: CompanionRow): Companion => ({
  id: row.id,
  customerId: row.customer_id,
  kind: row.kind,
  name: row.name,
  birthday: row.birthday,
  note: row.note,
});

export const listCompanions = (book: ReadBook, customerId: number): Companion[] =>
  book
    .prepare<[number], CompanionRow>(
      'SELECT id, customer_id, kind, name, birthday, note FROM companions WHERE customer_id = ? ORDER BY id',
    )
    .all(customerId)
    .map(rowToCompanion);

export function getCompanion(book: ReadBook, id: number): Companion {
  const row = book
    .prepare<[number], CompanionRow>('SELECT id, customer_id, kind, name, birthday, note FROM companions WHERE id = ?')
    .get(id);
  if (!row) throw new Refusal('not_found', 'That companion is not on any card.', 'id');
  return rowToCompanion(row);
}

export interface NewCompanion {
  customerId: number;
  kind: string;
  name: string;
  birthday?: string | null | undefined;
  note?: string | null | undefined;
}

export function insertCompanion(book: WriteBook, companion: NewCompanion, nowMs: number): number {
  return Number(
    book
      .prepare(
        'INSERT INTO companions (customer_id, kind, name, birthday, note, created_at_ms) VALUES (?, ?, ?, ?, ?, ?)',
      )
      .run(
        companion.customerId,
        companion.kind,
        companion.name,
        companion.birthday ?? null,
        companion.note || null,
        nowMs,
      ).lastInsertRowid,
  );
}

/** One kind and one name, however it is written, is the same companion. */
export const companionKey = ({ kind, name }: Pick<NewCompanion, 'kind' | 'name'>): string =>
  `${kind} ${fold(name) || name}`;

/** Inserts companions of customers who have ids from `firstId` on: `json` lists kind and name of each one's, or null. Gives how many. */
export const insertCompanionsOf = (book: WriteBook, json: Uint8Array, firstId: number, nowMs: number): number =>
  book
    .prepare(
      `INSERT INTO companions (customer_id, kind, name, created_at_ms)
       SELECT ? + p.key, d.value ->> 0, d.value ->> 1, ? FROM jsonb_each(${AS_TEXT}) p, jsonb_each(p.value) d WHERE p.type = 'array'`,
    )
    .run(firstId, nowMs, json).changes;

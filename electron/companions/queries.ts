import type { Companion, CompanionKind } from '../../shared/contract/companions.ts';
import { Refusal } from '../../shared/result.ts';
import type { ReadBook, WriteBook } from '../book/handles.ts';

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

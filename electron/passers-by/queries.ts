import { Refusal } from '../../shared/result.ts';
import type { ReadBook, WriteBook } from '../book/handles.ts';

interface PassersByRow {
  id: number;
  day: string;
  voided_at_ms: number | null;
}

export interface NewPassersBy {
  atMs: number;
  day: string;
  sales: number;
  amountMinor: number | null;
  note: string | null;
  staffId: number | null;
  /** Tells a sale of another system apart, so that it is never taken in twice; null for one recorded here. */
  sourceKey: string | null;
}

export function getPassersBy(book: ReadBook, id: number): PassersByRow {
  const row = book.prepare<[number], PassersByRow>('SELECT id, day, voided_at_ms FROM passers_by WHERE id = ?').get(id);
  if (!row) throw new Refusal('not_found', 'That sale is not in the book; perhaps it was undone.', 'id');
  return row;
}

/** Null when a sale with this source key is in the book already. An amount below nothing is a refund. */
export function insertPassersBy(book: WriteBook, sale: NewPassersBy): number | null {
  const { changes, lastInsertRowid } = book
    .prepare(
      `INSERT INTO passers_by (at_ms, day, sales, amount_minor, is_refund, note, staff_id, source_key)
       VALUES (:atMs, :day, :sales, :amountMinor, coalesce(:amountMinor, 0) < 0, :note, :staffId, :sourceKey)
       ON CONFLICT (source_key) WHERE source_key IS NOT NULL DO NOTHING`,
    )
    .run(sale);
  return changes === 0 ? null : Number(lastInsertRowid);
}

/** A sale of another system that turns out to be somebody's is nobody's no more. */
export const removePassersBy = (book: WriteBook, sourceKey: string): void =>
  void book.prepare('DELETE FROM passers_by WHERE source_key = ?').run(sourceKey);

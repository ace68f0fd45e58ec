import type { BatchSummary, CardReason } from '../../shared/contract/cards.ts';
import type { Day } from '../../shared/dates.ts';
import { Refusal } from '../../shared/result.ts';
import type { Flip } from '../../shared/sheet-layout.ts';
import type { ReadBook, WriteBook } from '../book/handles.ts';
import { jsonRows } from '../book/json-rows.ts';

/** What a batch is, besides who is in it. */
export interface BatchFields {
  name: string;
  stock: string;
  design: string;
  text: string;
  /** The same text in other languages, by language. */
  texts: Record<string, string>;
  signedBy: string;
  cropMarks: boolean;
  flip: Flip;
}

export interface Batch extends BatchFields {
  id: number;
  state: BatchSummary['state'];
  madeOn: Day;
  printedOn: Day | null;
  sentOn: Day | null;
}

interface BatchRow {
  id: number;
  name: string;
  stock: string;
  design: string;
  text: string;
  texts_json: string;
  signed_by: string;
  crop_marks: number;
  flip: Flip;
  state: BatchSummary['state'];
  made_on_day: Day;
  printed_on_day: Day | null;
  sent_on_day: Day | null;
}

const rowToBatch = (row: BatchRow): Batch => ({
  id: row.id,
  name: row.name,
  stock: row.stock,
  design: row.design,
  text: row.text,
  texts: JSON.parse(row.texts_json),
  signedBy: row.signed_by,
  cropMarks: row.crop_marks === 1,
  flip: row.flip,
  state: row.state,
  madeOn: row.made_on_day,
  printedOn: row.printed_on_day,
  sentOn: row.sent_on_day,
});

export function getBatch(book: ReadBook, id: number): Batch {
  const row = book.prepare<[number], BatchRow>('SELECT * FROM card_batches WHERE id = ?').get(id);
  if (!row)
    throw new Refusal(
      'not_found',
      'Those cards are not in the book; perhaps the draft was thrown away. Nothing was changed.',
      'batchId',
    );
  return rowToBatch(row);
}

export const countBatches = (book: ReadBook): number =>
  book.pluck<[], number>('SELECT count(*) FROM card_batches').get()!;

/** Newest first. */
export const listBatches = (book: ReadBook, offset: number, limit: number): BatchSummary[] =>
  book
    .prepare<[number, number], BatchSummary>(
      `SELECT b.id, b.name, b.stock, b.design, b.state, b.made_on_day AS madeOn, b.printed_on_day AS printedOn, b.sent_on_day AS sentOn,
         (SELECT count(*) FROM card_people p WHERE p.batch_id = b.id) AS people
       FROM card_batches b ORDER BY b.id DESC LIMIT ? OFFSET ?`,
    )
    .all(limit, offset);

export const insertBatch = (
  book: WriteBook,
  fields: BatchFields,
  made: { atMs: number; onDay: Day; staffId: number | null },
): number =>
  Number(
    book
      .prepare(
        `INSERT INTO card_batches (name, stock, design, text, texts_json, signed_by, crop_marks, flip, made_at_ms, made_on_day, made_by_staff_id)
         VALUES (:name, :stock, :design, :text, :textsJson, :signedBy, :hasMarks, :flip, :atMs, :onDay, :staffId)`,
      )
      .run({ ...stored(fields), ...made }).lastInsertRowid,
  );

export const updateBatch = (book: WriteBook, id: number, fields: BatchFields): void =>
  void book
    .prepare(
      `UPDATE card_batches SET name = :name, stock = :stock, design = :design, text = :text, texts_json = :textsJson,
         signed_by = :signedBy, crop_marks = :hasMarks, flip = :flip WHERE id = :id`,
    )
    .run({ ...stored(fields), id });

const stored = ({ name, stock, design, text, texts, signedBy, cropMarks, flip }: BatchFields) => ({
  ...{ name, stock, design, text, signedBy, flip },
  textsJson: jsonRows([texts]).slice(1, -1),
  hasMarks: cropMarks ? 1 : 0,
});

export function deleteBatch(book: WriteBook, id: number): void {
  book.prepare('DELETE FROM card_people WHERE batch_id = ?').run(id);
  book.prepare('DELETE FROM card_batches WHERE id = ?').run(id);
}

export interface BatchMember {
  customerId: number;
  line: string;
  reason: CardReason | null;
  evidence: string | null;
  printedOn: Day | null;
}

/** Everyone in a batch, in the order in which they were added. */
export const listMembers = (book: ReadBook, batchId: number): BatchMember[] =>
  book
    .prepare<[number], BatchMember>(
      `SELECT customer_id AS customerId, line, reason, evidence, printed_on_day AS printedOn
       FROM card_people WHERE batch_id = ? ORDER BY id`,
    )
    .all(batchId);

export const countMembers = (book: ReadBook, batchId: number): number =>
  book.pluck<[number], number>('SELECT count(*) FROM card_people WHERE batch_id = ?').get(batchId)!;

/** Adds people; who is in the batch already stays as they are. Gives how many came to it. */
export const insertMembers = (
  book: WriteBook,
  batchId: number,
  people: readonly Omit<BatchMember, 'printedOn'>[],
): number =>
  book
    .prepare(
      `INSERT INTO card_people (batch_id, customer_id, line, reason, evidence)
       SELECT ?, value ->> 'customerId', value ->> 'line', value ->> 'reason', value ->> 'evidence' FROM json_each(?) WHERE true
       ORDER BY key ON CONFLICT (batch_id, customer_id) DO NOTHING`,
    )
    .run(batchId, jsonRows(people)).changes;

export const deleteMember = (book: WriteBook, batchId: number, customerId: number): boolean =>
  book.prepare('DELETE FROM card_people WHERE batch_id = ? AND customer_id = ?').run(batchId, customerId).changes > 0;

export const updateLine = (book: WriteBook, batchId: number, customerId: number, line: string): boolean =>
  book.prepare('UPDATE card_people SET line = ? WHERE batch_id = ? AND customer_id = ?').run(line, batchId, customerId)
    .changes > 0;

/** One of these who is not in the book; null when all are. */
export const findStranger = (book: ReadBook, customerIds: readonly number[]): number | null =>
  book
    .pluck<[string], number>(
      'SELECT value FROM json_each(?) WHERE NOT EXISTS (SELECT 1 FROM customers c WHERE c.id = value) LIMIT 1',
    )
    .get(JSON.stringify(customerIds)) ?? null;

/** Printed on a day, all of a batch or these of it; one that was sent stays sent. */
export function printMembers(
  book: WriteBook,
  batchId: number,
  customerIds: readonly number[] | null,
  onDay: Day,
): number {
  book
    .prepare(
      `UPDATE card_batches SET state = CASE state WHEN 'draft' THEN 'printed' ELSE state END, printed_on_day = coalesce(printed_on_day, ?)
       WHERE id = ? AND (state = 'draft' OR printed_on_day IS NULL)`,
    )
    .run(onDay, batchId);
  const whom = customerIds === null ? '' : 'AND customer_id IN (SELECT value FROM json_each(?))';
  return book
    .prepare(`UPDATE card_people SET printed_on_day = ? WHERE batch_id = ? ${whom}`)
    .run(...[onDay, batchId], ...(customerIds === null ? [] : [JSON.stringify(customerIds)])).changes;
}

/** Sent: a touch of kind card for each person, with the name of the batch and their line; clocks start anew by it. */
export function sendMembers(
  book: WriteBook,
  batchId: number,
  at: { atMs: number; onDay: Day; staffId: number | null },
): number {
  book.prepare("UPDATE card_batches SET state = 'sent', sent_on_day = ? WHERE id = ?").run(at.onDay, batchId);
  return book
    .prepare(
      `INSERT INTO touches (customer_id, kind, note, at_ms, on_day, staff_id, batch_id)
       SELECT p.customer_id, 'card', CASE p.line WHEN '' THEN b.name ELSE b.name || ': ' || p.line END, :atMs, :onDay, :staffId, b.id
       FROM card_people p JOIN card_batches b ON b.id = p.batch_id WHERE p.batch_id = :batchId ORDER BY p.id`,
    )
    .run({ ...at, batchId }).changes;
}

import type { FeedbackKind, FeedbackRow } from '../../shared/contract/feedback.ts';
import type { ParsedInput } from '../../shared/contract/index.ts';
import type { Day } from '../../shared/dates.ts';
import { initials } from '../../shared/names.ts';
import { Refusal } from '../../shared/result.ts';
import type { ReadBook, WriteBook } from '../book/handles.ts';
import { type CustomerRow, nameOf } from '../customers/queries.ts';

type StoredFeedback = Omit<CustomerRow, 'id'> & {
  id: number | null;
  feedback_id: number;
  kind: FeedbackKind;
  score: number | null;
  text: string | null;
  at_ms: number;
  on_day: string;
  taken_by: string | null;
  slip_id: number | null;
  about_staff_id: number | null;
  about: string | null;
  seen_at_ms: number | null;
  status: FeedbackRow['status'];
  told_at_ms: number | null;
  call_back_id: number | null;
};

const COLUMNS = `f.id AS feedback_id, f.kind, f.score, f.text, f.at_ms, f.on_day, t.name AS taken_by, f.slip_id, f.about_staff_id, a.name AS about,
    f.seen_at_ms, f.status, f.told_at_ms, (SELECT p.id FROM promises p WHERE p.feedback_id = f.id ORDER BY p.id LIMIT 1) AS call_back_id,
    c.id, c.given_name, c.family_name, c.known_as, c.company, c.phones_json, c.emails_json, c.language,
    EXISTS (SELECT 1 FROM photos i WHERE i.id = c.id) AS has_photo`;
const NAMES =
  'LEFT JOIN customers c ON c.id = f.customer_id LEFT JOIN staff t ON t.id = f.taken_by_staff_id LEFT JOIN staff a ON a.id = f.about_staff_id';

function rowToFeedback(row: StoredFeedback): FeedbackRow {
  const customerName = row.id === null ? null : nameOf(row);
  return {
    id: row.feedback_id,
    kind: row.kind,
    customerId: row.id,
    customerName,
    initials: customerName === null ? null : initials(customerName),
    hasPhoto: row.has_photo === 1,
    score: row.score,
    text: row.text,
    atMs: row.at_ms,
    day: row.on_day,
    takenBy: row.taken_by,
    source: row.slip_id === null ? 'counter' : 'slip',
    aboutStaffId: row.about_staff_id,
    aboutStaffName: row.about,
    isSeen: row.seen_at_ms !== null,
    status: row.status,
    isTold: row.told_at_ms !== null,
    callBackId: row.call_back_id,
  };
}

type Wanted = ParsedInput<'feedback.list'>;

function conditionOf(wanted: Wanted): string {
  const conditions = [
    wanted.customerId === undefined ? null : 'f.customer_id = :customerId',
    wanted.kind === undefined ? null : 'f.kind = :kind',
    wanted.status === undefined ? null : 'f.status = :status',
    wanted.aboutStaffId === undefined ? null : 'f.about_staff_id = :aboutStaffId',
    wanted.from === undefined ? null : 'f.on_day >= :from',
    wanted.to === undefined ? null : 'f.on_day <= :to',
  ].filter(condition => condition !== null);
  return conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
}

/** Newest first. */
export function listFeedback(book: ReadBook, wanted: Wanted): FeedbackRow[] {
  const page = `SELECT f.id FROM feedback f ${conditionOf(wanted)} ORDER BY f.on_day DESC, f.at_ms DESC, f.id DESC LIMIT :limit OFFSET :offset`;
  const ids = book.pluck<[object], number>(page).all(wanted);
  return book
    .prepare<[string], StoredFeedback>(
      `SELECT ${COLUMNS} FROM json_each(?) j CROSS JOIN feedback f ON f.id = j.value ${NAMES} ORDER BY j.key`,
    )
    .all(JSON.stringify(ids))
    .map(rowToFeedback);
}

export const countFeedback = (book: ReadBook, wanted: Wanted): number =>
  book.pluck<[object], number>(`SELECT count(*) FROM feedback f ${conditionOf(wanted)}`).get(wanted)!;

export function getFeedback(book: ReadBook, id: number): FeedbackRow {
  const row = book
    .prepare<[number], StoredFeedback>(`SELECT ${COLUMNS} FROM feedback f ${NAMES} WHERE f.id = ?`)
    .get(id);
  if (!row) throw new Refusal('not_found', 'That is not in the book; perhaps it was undone.', 'id');
  return rowToFeedback(row);
}

/** Suggestions that were decided and whose author does not know yet, the longest waiting first. */
export const listUntold = (book: ReadBook, limit: number): FeedbackRow[] =>
  book
    .prepare<[number], StoredFeedback>(
      `SELECT ${COLUMNS} FROM feedback f INDEXED BY feedback_untold ${NAMES}
       WHERE f.kind = 'suggestion' AND f.told_at_ms IS NULL AND f.status IN ('done', 'declined') AND f.customer_id IS NOT NULL ORDER BY f.id LIMIT ?`,
    )
    .all(limit)
    .map(rowToFeedback);

/** Praise that a colleague has not seen yet, newest first. */
export const listUnseenPraise = (book: ReadBook, staffId: number, limit: number): FeedbackRow[] =>
  book
    .prepare<[number, number], StoredFeedback>(
      `SELECT ${COLUMNS} FROM feedback f ${NAMES} WHERE f.about_staff_id = ? AND f.kind = 'praise' AND f.seen_at_ms IS NULL ORDER BY f.id DESC LIMIT ?`,
    )
    .all(staffId, limit)
    .map(rowToFeedback);

export interface NewFeedback {
  kind: FeedbackKind;
  customerId: number | null;
  score: number | null;
  text: string | null;
  atMs: number;
  day: Day;
  takenBy: number | null;
  aboutStaffId: number | null;
  slipId: number | null;
}

/** A suggestion begins as new. */
export function insertFeedback(book: WriteBook, feedback: NewFeedback): number {
  return Number(
    book
      .prepare(
        `INSERT INTO feedback (kind, customer_id, score, text, at_ms, on_day, taken_by_staff_id, about_staff_id, status, slip_id)
         VALUES (:kind, :customerId, :score, :text, :atMs, :day, :takenBy, :aboutStaffId, :status, :slipId)`,
      )
      .run({ ...feedback, status: feedback.kind === 'suggestion' ? 'new' : null }).lastInsertRowid,
  );
}

export interface FeedbackChange {
  text: string | null;
  aboutStaffId: number | null;
  status: FeedbackRow['status'];
  isTold: boolean;
  isSeen: boolean;
}

/** What is known to have been told or seen keeps the time at which it was. */
export function updateFeedback(book: WriteBook, id: number, change: FeedbackChange, nowMs: number): void {
  book
    .prepare(
      `UPDATE feedback SET text = :text, about_staff_id = :aboutStaffId, status = :status,
         told_at_ms = CASE WHEN :isTold THEN coalesce(told_at_ms, :nowMs) END, seen_at_ms = CASE WHEN :isSeen THEN coalesce(seen_at_ms, :nowMs) END
       WHERE id = :id`,
    )
    .run({ ...change, isTold: Number(change.isTold), isSeen: Number(change.isSeen), nowMs, id });
}

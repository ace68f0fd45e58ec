import type { ParsedInput } from '../../shared/contract/index.ts';
import type { PromiseRow } from '../../shared/contract/promises.ts';
import { type Day, dayOf, daysBetween } from '../../shared/dates.ts';
import { initials } from '../../shared/names.ts';
import { Refusal } from '../../shared/result.ts';
import type { ReadBook, WriteBook } from '../book/handles.ts';
import { type CustomerRow, nameOf } from '../customers/queries.ts';

type StoredPromise = CustomerRow & {
  promise_id: number;
  kind: PromiseRow['kind'];
  text: string;
  due_on_day: string;
  first_due_on_day: string;
  counted_on_day: string;
  moves: number;
  is_told: number;
  state: PromiseRow['state'];
  staff_id: number | null;
  staff_name: string | null;
  made_at_ms: number;
  made_by: string | null;
  settled_on_day: string | null;
  promise_note: string | null;
  complaint_id: number | null;
  feedback_id: number | null;
};

const SELECT = `SELECT p.id AS promise_id, p.kind, p.text, p.due_on_day, p.first_due_on_day, p.counted_on_day, p.moves, p.is_told, p.state, p.staff_id,
    s.name AS staff_name, p.made_at_ms, m.name AS made_by, p.settled_on_day, p.note AS promise_note, p.complaint_id, p.feedback_id,
    c.id, c.given_name, c.family_name, c.known_as, c.company, c.phones_json, c.emails_json, c.language, c.is_key,
    EXISTS (SELECT 1 FROM photos f WHERE f.id = c.id) AS has_photo
  FROM promises p CROSS JOIN customers c ON c.id = p.customer_id LEFT JOIN staff s ON s.id = p.staff_id LEFT JOIN staff m ON m.id = p.made_by_staff_id`;

function rowToPromise(row: StoredPromise, today: Day): PromiseRow {
  const customerName = nameOf(row);
  return {
    id: row.promise_id,
    kind: row.kind,
    customerId: row.id,
    customerName,
    initials: initials(customerName),
    hasPhoto: row.has_photo === 1,
    isKey: row.is_key === 1,
    text: row.text,
    dueOn: row.due_on_day,
    firstDueOn: row.first_due_on_day,
    moves: row.moves,
    isTold: row.is_told === 1,
    state: row.state,
    inDays: daysBetween(row.settled_on_day ?? today, row.due_on_day),
    staffId: row.staff_id,
    staffName: row.staff_name,
    madeAtMs: row.made_at_ms,
    madeBy: row.made_by,
    settledOn: row.settled_on_day,
    note: row.promise_note,
    complaintId: row.complaint_id,
    feedbackId: row.feedback_id,
  };
}

type Wanted = ParsedInput<'promises.list'>;

/** Only what is asked for is in the condition, so that its index is used. */
function conditionOf(wanted: Wanted): string {
  const conditions = [
    wanted.customerId === undefined ? null : 'p.customer_id = :customerId',
    wanted.dueOn === undefined ? null : 'p.due_on_day = :dueOn',
    wanted.from === undefined ? null : 'p.due_on_day >= :from',
    wanted.to === undefined ? null : 'p.due_on_day <= :to',
    wanted.staffId === undefined ? null : 'p.staff_id = :staffId',
    wanted.state === 'open' ? "p.state = 'open'" : wanted.state === 'all' ? null : 'p.state = :state',
    wanted.kind === 'all' ? null : 'p.kind = :kind',
  ].filter(condition => condition !== null);
  return conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
}

/** Open ones by their day come from their index as they are. */
const orders = {
  open: 'p.due_on_day, p.id',
  kept: 'p.settled_on_day DESC, p.id',
  broken: 'p.settled_on_day DESC, p.id',
  all: "p.state <> 'open', CASE WHEN p.state = 'open' THEN p.due_on_day END, p.settled_on_day DESC, p.id",
};

/** Open ones the earliest first, then settled ones the latest first. */
export function listPromises(book: ReadBook, wanted: Wanted, today: Day): PromiseRow[] {
  const page = `SELECT p.id FROM promises p ${conditionOf(wanted)} ORDER BY ${orders[wanted.state]} LIMIT :limit OFFSET :offset`;
  const ids = book.pluck<[object], number>(page).all(wanted);
  const rows = book
    .prepare<[string], StoredPromise>(
      `${SELECT.replace('FROM promises p', 'FROM json_each(?) j CROSS JOIN promises p ON p.id = j.value')} ORDER BY j.key`,
    )
    .all(JSON.stringify(ids));
  return rows.map(row => rowToPromise(row, today));
}

export const countPromises = (book: ReadBook, wanted: Wanted): number =>
  book.pluck<[object], number>(`SELECT count(*) FROM promises p ${conditionOf(wanted)}`).get(wanted)!;

/** What one person is still owed, by its day; call-backs included. */
export const listOpenPromises = (book: ReadBook, customerId: number, today: Day): PromiseRow[] =>
  book
    .prepare<[number], StoredPromise>(
      `${SELECT} WHERE p.customer_id = ? AND p.state = 'open' ORDER BY p.due_on_day, p.id`,
    )
    .all(customerId)
    .map(row => rowToPromise(row, today));

/** What is to be done by a day and was not, the latest first. */
export const listDuePromises = (book: ReadBook, today: Day, limit: number): PromiseRow[] =>
  book
    .prepare<[string, number], StoredPromise>(
      `${SELECT.replace('FROM promises p', 'FROM promises p INDEXED BY promises_open')}
       WHERE p.state = 'open' AND p.due_on_day <= ? ORDER BY p.due_on_day, p.id LIMIT ?`,
    )
    .all(today, limit)
    .map(row => rowToPromise(row, today));

/** A promise and the day by which it counts as kept. */
export function getPromise(book: ReadBook, id: number, today: Day): PromiseRow & { countedOn: Day } {
  const row = book.prepare<[number], StoredPromise>(`${SELECT} WHERE p.id = ?`).get(id);
  if (!row) throw new Refusal('not_found', 'That promise is not in the book; perhaps making it was undone.', 'id');
  return { ...rowToPromise(row, today), countedOn: row.counted_on_day };
}

export const countOpenOn = (book: ReadBook, day: Day): number =>
  book.pluck<[string], number>("SELECT count(*) FROM promises WHERE state = 'open' AND due_on_day = ?").get(day)!;

export interface NewPromise {
  kind: PromiseRow['kind'];
  customerId: number;
  text: string;
  dueOn: Day;
  /** Who sees to it. */
  staffId: number | null;
  madeAtMs: number;
  madeBy: number | null;
  complaintId: number | null;
  feedbackId: number | null;
}

export function insertPromise(book: WriteBook, promise: NewPromise): number {
  return Number(
    book
      .prepare(
        `INSERT INTO promises (kind, customer_id, text, due_on_day, first_due_on_day, counted_on_day, staff_id, made_at_ms, made_by_staff_id, complaint_id, feedback_id)
         VALUES (:kind, :customerId, :text, :dueOn, :dueOn, :dueOn, :staffId, :madeAtMs, :madeBy, :complaintId, :feedbackId)`,
      )
      .run(promise).lastInsertRowid,
  );
}

export function settlePromise(
  book: WriteBook,
  id: number,
  settled: { state: 'kept' | 'broken'; on: Day; note: string | null; isTold: boolean },
): void {
  book
    .prepare('UPDATE promises SET state = :state, settled_on_day = :on, note = :note, is_told = :isTold WHERE id = :id')
    .run({ ...settled, isTold: Number(settled.isTold), id });
}

export function movePromise(
  book: WriteBook,
  id: number,
  moved: { dueOn: Day; countedOn: Day; note: string | null; isTold: boolean },
): void {
  book
    .prepare(
      'UPDATE promises SET due_on_day = :dueOn, counted_on_day = :countedOn, moves = moves + 1, note = :note, is_told = :isTold WHERE id = :id',
    )
    .run({ ...moved, isTold: Number(moved.isTold), id });
}

/** The day in the shop on which something happened; today when no time is given. */
export function dayGiven(
  { nowMs, settings, today }: { nowMs: number; settings: { timeZone: string }; today: Day },
  atMs: number | undefined,
): { atMs: number; day: Day } {
  if (atMs === undefined) return { atMs: nowMs, day: today };
  if (atMs > nowMs + AHEAD_MS)
    throw new Refusal('bad_input', 'That day has not come yet. Check the date; nothing was saved.', 'atMs');
  return { atMs, day: dayOf(atMs, settings.timeZone) };
}

/** A time may be ahead by this much at most, for clocks that disagree. */
const AHEAD_MS = 24 * 3_600_000;

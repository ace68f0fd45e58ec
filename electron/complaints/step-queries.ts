import type { Complaint, ComplaintStep, CostRequest } from '../../shared/contract/complaints.ts';
import { Refusal } from '../../shared/result.ts';
import type { ReadBook, WriteBook } from '../book/handles.ts';
import { type CustomerRow, nameOf } from '../customers/queries.ts';
import { type Standing, type StepFact, stageOf } from './stages.ts';

export interface NewStep extends StepFact {
  complaintId: number;
  staffId: number | null;
  note: string | null;
  /** The owner who gave it or said yes to it. */
  approvedBy: number | null;
}

export const insertStep = (book: WriteBook, step: NewStep): number =>
  Number(
    book
      .prepare(
        `INSERT INTO complaint_steps (complaint_id, step, at_ms, on_day, staff_id, note, cost_minor, verdict, approved_by_staff_id)
         VALUES (:complaintId, :step, :atMs, :onDay, :staffId, :note, :costMinor, :verdict, :approvedBy)`,
      )
      .run(step).lastInsertRowid,
  );

/** Oldest first. */
export const listSteps = (book: ReadBook, complaintId: number): Complaint['steps'] =>
  book
    .prepare<[number], Complaint['steps'][number]>(
      `SELECT t.id, t.step, t.at_ms AS atMs, t.on_day AS day, s.name AS "by", t.note, t.cost_minor AS costMinor, t.verdict, o.name AS approvedBy
       FROM complaint_steps t LEFT JOIN staff s ON s.id = t.staff_id LEFT JOIN staff o ON o.id = t.approved_by_staff_id
       WHERE t.complaint_id = ? ORDER BY t.at_ms, t.id`,
    )
    .all(complaintId);

/** When the last step was taken; null before the first. */
export const lastStepAtMs = (book: ReadBook, complaintId: number): number | null =>
  book
    .pluck<[number], number | null>('SELECT max(at_ms) FROM complaint_steps WHERE complaint_id = ?')
    .get(complaintId)!;

/** What was given on a complaint without an owner's yes, whoever gave it. */
export const givenMinor = (book: ReadBook, complaintId: number): number =>
  book
    .pluck<[number], number>(
      'SELECT coalesce(sum(cost_minor), 0) FROM complaint_steps WHERE complaint_id = ? AND approved_by_staff_id IS NULL',
    )
    .get(complaintId)!;

const columns = {
  stage: 'stage',
  firstResponseAtMs: 'first_response_at_ms',
  resolvedAtMs: 'resolved_at_ms',
  resolvedOnDay: 'resolved_on_day',
  verdict: 'verdict',
  reopened: 'reopened',
  costMinor: 'cost_minor',
} as const satisfies Record<keyof Standing, string>;
const fields = Object.entries(columns);
const standingSql = `SELECT ${fields.map(([field, column]) => `${column} AS ${field}`).join(', ')} FROM complaints WHERE id = ?`;
const updateSql = `UPDATE complaints SET ${fields.map(([field, column]) => `${column} = :${field}`).join(', ')} WHERE id = :id`;

/** Works out again what the steps of a complaint come to, and keeps it beside the complaint when it differs. */
export function refreshStanding(book: WriteBook, complaintId: number): Standing {
  const steps = book
    .prepare<[number], StepFact>(
      'SELECT step, at_ms AS atMs, on_day AS onDay, cost_minor AS costMinor, verdict FROM complaint_steps WHERE complaint_id = ? ORDER BY at_ms, id',
    )
    .all(complaintId);
  const standing = stageOf(steps);
  const before = book.prepare<[number], Standing>(standingSql).get(complaintId);
  const keys = Object.keys(columns) as (keyof Standing)[];
  if (before && keys.some(key => before[key] !== standing[key]))
    book.prepare(updateSql).run({ ...standing, id: complaintId });
  return standing;
}

export interface NewRequest {
  complaintId: number;
  step: ComplaintStep;
  costMinor: number;
  note: string | null;
  askedBy: number | null;
  askedAtMs: number;
}

export const insertRequest = (book: WriteBook, request: NewRequest): number =>
  Number(
    book
      .prepare(
        `INSERT INTO complaint_requests (complaint_id, step, cost_minor, note, asked_by_staff_id, asked_at_ms)
         VALUES (:complaintId, :step, :costMinor, :note, :askedBy, :askedAtMs)`,
      )
      .run(request).lastInsertRowid,
  );

type StoredRequest = CostRequest & CustomerRow & { askedById: number | null };

const REQUESTS = `SELECT q.id AS requestId, q.complaint_id AS complaintId, k.customer_id AS customerId, k.text AS complaintText, q.step,
    q.cost_minor AS costMinor, q.note AS requestNote, a.name AS askedBy, q.asked_by_staff_id AS askedById, q.asked_at_ms AS askedAtMs, q.state,
    d.name AS decidedBy, q.decided_at_ms AS decidedAtMs, q.decision_note AS decisionNote,
    c.given_name, c.family_name, c.known_as, c.company, c.emails_json, c.phones_json, c.language
  FROM complaint_requests q JOIN complaints k ON k.id = q.complaint_id LEFT JOIN customers c ON c.id = k.customer_id
    LEFT JOIN staff a ON a.id = q.asked_by_staff_id LEFT JOIN staff d ON d.id = q.decided_by_staff_id`;

type RequestRow = Omit<StoredRequest, 'id' | 'note'> & { requestId: number; requestNote: string | null };

const rowToRequest = (row: RequestRow): CostRequest => ({
  id: row.requestId,
  complaintId: row.complaintId,
  customerId: row.customerId,
  customerName: row.customerId === null ? null : nameOf(row),
  complaintText: row.complaintText,
  step: row.step,
  costMinor: row.costMinor,
  note: row.requestNote,
  askedBy: row.askedBy,
  askedAtMs: row.askedAtMs,
  state: row.state,
  decidedBy: row.decidedBy,
  decidedAtMs: row.decidedAtMs,
  decisionNote: row.decisionNote,
});

/** What was asked about one complaint, the oldest first. */
export const listRequests = (book: ReadBook, complaintId: number): CostRequest[] =>
  book
    .prepare<[number], RequestRow>(`${REQUESTS} WHERE q.complaint_id = ? ORDER BY q.asked_at_ms, q.id`)
    .all(complaintId)
    .map(rowToRequest);

/** What waits for the owner, the longest waiting first. */
export const listWaitingRequests = (book: ReadBook): CostRequest[] =>
  book
    .prepare<[], RequestRow>(
      `${REQUESTS.replace('complaint_requests q', 'complaint_requests q INDEXED BY complaint_requests_waiting')} WHERE q.state = 'waiting' ORDER BY q.asked_at_ms, q.id`,
    )
    .all()
    .map(rowToRequest);

/** One request, and who asked. */
export function getRequest(book: ReadBook, id: number): CostRequest & { askedById: number | null } {
  const row = book.prepare<[number], RequestRow>(`${REQUESTS} WHERE q.id = ?`).get(id);
  if (!row) throw new Refusal('not_found', 'That request is not in the book; perhaps asking was undone.', 'requestId');
  return { ...rowToRequest(row), askedById: row.askedById };
}

export function decideRequest(
  book: WriteBook,
  id: number,
  decided: { state: 'approved' | 'declined'; by: number | null; atMs: number; note: string | null },
): void {
  book
    .prepare(
      'UPDATE complaint_requests SET state = :state, decided_by_staff_id = :by, decided_at_ms = :atMs, decision_note = :note WHERE id = :id',
    )
    .run({ ...decided, id });
}

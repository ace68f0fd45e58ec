import type { ComplaintRow, Severity, Stage, Verdict } from '../../shared/contract/complaints.ts';
import { initials } from '../../shared/names.ts';
import { Refusal } from '../../shared/result.ts';
import type { ReadBook, WriteBook } from '../book/handles.ts';
import { type CustomerRow, nameOf } from '../customers/queries.ts';
import type { Context } from '../engine/context.ts';
import { ageReader, byLateness } from './ages.ts';
import { type Opened, previousOf } from './second-failure.ts';

/** A complaint as it is stored, with who it is about and who sees to it. */
export type StoredComplaint = Pick<
  CustomerRow,
  'given_name' | 'family_name' | 'known_as' | 'company' | 'emails_json' | 'phones_json' | 'language'
> & {
  id: number;
  customer_id: number | null;
  visit_id: number | null;
  item: string | null;
  text: string;
  category: string | null;
  severity: Severity;
  would_make_it_right: string | null;
  opened_at_ms: number;
  opened_on_day: string;
  opened_by_staff_id: number | null;
  staff_id: number | null;
  staff_name: string | null;
  previous_id: number | null;
  stage: Stage;
  first_response_at_ms: number | null;
  resolved_at_ms: number | null;
  resolved_on_day: string | null;
  verdict: Verdict | null;
  reopened: number;
  cost_minor: number;
  cause: string | null;
  change_made: string | null;
  is_key: number | null;
  has_photo: number;
  waits_for_owner: number;
};

const SELECT = `SELECT k.*, s.name AS staff_name, c.given_name, c.family_name, c.known_as, c.company, c.emails_json, c.phones_json, c.language, c.is_key,
    EXISTS (SELECT 1 FROM photos f WHERE f.id = k.customer_id) AS has_photo,
    EXISTS (SELECT 1 FROM complaint_requests q WHERE q.complaint_id = k.id AND q.state = 'waiting') AS waits_for_owner
  FROM complaints k LEFT JOIN customers c ON c.id = k.customer_id LEFT JOIN staff s ON s.id = k.staff_id`;

export const customerNameOf = (row: StoredComplaint): string | null => (row.customer_id === null ? null : nameOf(row));

/** Maps rows to what lists and the board show; ages are those of the context's moment. */
export function complaintMapper({ settings, nowMs }: Context): (row: StoredComplaint) => ComplaintRow {
  const ageOf = ageReader(settings, nowMs);
  return row => {
    const customerName = customerNameOf(row);
    return {
      id: row.id,
      customerId: row.customer_id,
      customerName,
      initials: customerName === null ? null : initials(customerName),
      hasPhoto: row.has_photo === 1,
      isKey: row.is_key === 1,
      text: row.text,
      category: row.category,
      severity: row.severity,
      stage: row.stage,
      openedAtMs: row.opened_at_ms,
      openedOn: row.opened_on_day,
      resolvedAtMs: row.resolved_at_ms,
      verdict: row.verdict,
      staffId: row.staff_id,
      staffName: row.staff_name,
      costMinor: row.cost_minor,
      isSecondFailure: row.previous_id !== null,
      waitsForOwner: row.waits_for_owner === 1,
      age: ageOf({
        openedAtMs: row.opened_at_ms,
        firstResponseAtMs: row.first_response_at_ms,
        resolvedAtMs: row.resolved_at_ms,
      }),
    };
  };
}

export function getComplaint(book: ReadBook, id: number): StoredComplaint {
  const row = book.prepare<[number], StoredComplaint>(`${SELECT} WHERE k.id = ?`).get(id);
  if (!row) throw new Refusal('not_found', 'That complaint is not in the book; perhaps it was undone.', 'id');
  return row;
}

/** The open ones of one person, the furthest past its target first. */
export const listOpenComplaints = (context: Context, customerId: number): ComplaintRow[] =>
  context.book
    .prepare<[number], StoredComplaint>(`${SELECT} WHERE k.customer_id = ? AND k.resolved_at_ms IS NULL`)
    .all(customerId)
    .map(complaintMapper(context))
    .sort(byLateness);

/** All that are open, and those made right on or after a day; in no order. */
export const listOnBoard = (context: Context, closedFrom: string): ComplaintRow[] =>
  [
    ...context.book.prepare<[], StoredComplaint>(`${SELECT} WHERE k.resolved_at_ms IS NULL`).all(),
    ...context.book.prepare<[string], StoredComplaint>(`${SELECT} WHERE k.resolved_on_day >= ?`).all(closedFrom),
  ].map(complaintMapper(context));

/** Complaints of these ids, in their order. */
export const listComplaintsById = (context: Context, ids: readonly number[]): ComplaintRow[] =>
  context.book
    .prepare<[string], StoredComplaint>(
      `${SELECT.replace('FROM complaints k', 'FROM json_each(?) j CROSS JOIN complaints k ON k.id = j.value')} ORDER BY j.key`,
    )
    .all(JSON.stringify(ids))
    .map(complaintMapper(context));

export interface NewComplaint {
  customerId: number | null;
  visitId: number | null;
  item: string | null;
  text: string;
  category: string | null;
  severity: Severity;
  wouldMakeItRight: string | null;
  openedAtMs: number;
  openedOn: string;
  /** Who logs it, and sees to it until somebody else does. */
  staffId: number | null;
}

export const insertComplaint = (book: WriteBook, complaint: NewComplaint): number =>
  Number(
    book
      .prepare(
        `INSERT INTO complaints (customer_id, visit_id, item, text, category, severity, would_make_it_right, opened_at_ms, opened_on_day, opened_by_staff_id, staff_id)
         VALUES (:customerId, :visitId, :item, :text, :category, :severity, :wouldMakeItRight, :openedAtMs, :openedOn, :staffId, :staffId)`,
      )
      .run(complaint).lastInsertRowid,
  );

/** Works out again which complaints of a customer are second failures. A complaint of nobody we know is none. */
export function refreshPrevious(book: WriteBook, customerId: number): void {
  const rows = book
    .prepare<[number], Opened & { previousId: number | null }>(
      `SELECT id, opened_at_ms AS openedAtMs, opened_on_day AS openedOnDay, resolved_at_ms AS resolvedAtMs, previous_id AS previousId
       FROM complaints WHERE customer_id = ?`,
    )
    .all(customerId);
  const update = book.prepare('UPDATE complaints SET previous_id = ? WHERE id = ?');
  for (const row of rows) {
    const previousId = previousOf(row, rows);
    if (previousId !== row.previousId) update.run(previousId, row.id);
  }
}

import type { Plan } from '../../shared/contract/plans.ts';
import type { TouchKind } from '../../shared/contract/touches.ts';
import type { Day } from '../../shared/dates.ts';
import { Refusal } from '../../shared/result.ts';
import type { ReadBook, WriteBook } from '../book/handles.ts';
import { type CustomerRow, nameOf } from '../customers/queries.ts';

export interface PlanRow {
  id: number;
  name: string;
  kind: TouchKind;
  customer_id: number | null;
  group_id: number | null;
  every_days: number | null;
  after_visit: number | null;
  after_days: number | null;
  staff_id: number | null;
  is_active: number;
  started_on_day: string;
}

export function getPlan(book: ReadBook, id: number): PlanRow {
  const row = book.prepare<[number], PlanRow>('SELECT * FROM plans WHERE id = ?').get(id);
  if (!row)
    throw new Refusal('not_found', 'That plan is not in the book; perhaps it was undone. Nothing was saved.', 'planId');
  return row;
}

/** Plans that are on and for a group. */
export const listGroupPlans = (book: ReadBook): PlanRow[] =>
  book
    .prepare<[], PlanRow>('SELECT * FROM plans INDEXED BY plans_of_groups WHERE group_id IS NOT NULL AND is_active = 1')
    .all();

/** Plans that are on and for one of these people. */
export const listPersonalPlans = (book: ReadBook, customerIds: readonly number[]): PlanRow[] =>
  book
    .prepare<[string], PlanRow>(
      'SELECT p.* FROM json_each(?) j CROSS JOIN plans p ON p.customer_id = j.value WHERE p.is_active = 1',
    )
    .all(JSON.stringify(customerIds));

/** Plans that are on; of these when any are named. */
export const listActivePlans = (book: ReadBook, ids?: readonly number[]): PlanRow[] =>
  ids === undefined
    ? book.prepare<[], PlanRow>('SELECT * FROM plans INDEXED BY plans_active WHERE is_active = 1 ORDER BY id').all()
    : book
        .prepare<[string], PlanRow>(
          'SELECT p.* FROM json_each(?) j CROSS JOIN plans p ON p.id = j.value WHERE p.is_active = 1',
        )
        .all(JSON.stringify(ids));

type ListedPlan = PlanRow &
  Omit<CustomerRow, 'id'> & { group_name: string | null; staff_name: string | null; people: number; due: number };

/** All plans, those that are on first, the newest first. */
export const listPlans = (book: ReadBook, today: Day): Plan[] =>
  book
    .prepare<[string], ListedPlan>(
      `SELECT p.*, g.name AS group_name, s.name AS staff_name, c.given_name, c.family_name, c.known_as, c.company, c.phones_json, c.emails_json, c.language,
         (SELECT coalesce(sum(d.people), 0) FROM plan_due_counts d WHERE d.plan_id = p.id) AS people,
         (SELECT coalesce(sum(d.people), 0) FROM plan_due_counts d WHERE d.plan_id = p.id AND d.shown_from_day > '' AND d.shown_from_day <= ?) AS due
       FROM plans p LEFT JOIN groups g ON g.id = p.group_id LEFT JOIN staff s ON s.id = p.staff_id LEFT JOIN customers c ON c.id = p.customer_id
       ORDER BY p.is_active DESC, p.id DESC`,
    )
    .all(today)
    .map(row => ({
      ...{ id: row.id, name: row.name, kind: row.kind },
      ...{ customerId: row.customer_id, customerName: row.customer_id === null ? null : nameOf(row) },
      ...{ groupId: row.group_id, groupName: row.group_name },
      ...{ everyDays: row.every_days, afterVisit: row.after_visit, afterDays: row.after_days },
      ...{ staffId: row.staff_id, staffName: row.staff_name },
      ...{ isActive: row.is_active === 1, startedOn: row.started_on_day, people: row.people, due: row.due },
    }));

export type PlanFields = Omit<PlanRow, 'id'>;

export const insertPlan = (book: WriteBook, plan: PlanFields): number =>
  Number(
    book
      .prepare(
        `INSERT INTO plans (name, kind, customer_id, group_id, every_days, after_visit, after_days, staff_id, is_active, started_on_day)
         VALUES (:name, :kind, :customer_id, :group_id, :every_days, :after_visit, :after_days, :staff_id, :is_active, :started_on_day)`,
      )
      .run(plan).lastInsertRowid,
  );

export const updatePlan = (book: WriteBook, plan: PlanRow): void =>
  void book
    .prepare(
      `UPDATE plans SET name = :name, kind = :kind, customer_id = :customer_id, group_id = :group_id, every_days = :every_days, after_visit = :after_visit,
         after_days = :after_days, staff_id = :staff_id, is_active = :is_active, started_on_day = :started_on_day WHERE id = :id`,
    )
    .run(plan);

export const isInPlan = (book: ReadBook, planId: number, customerId: number): boolean =>
  book
    .pluck<[number, number], number>('SELECT 1 FROM plan_dues WHERE plan_id = ? AND customer_id = ?')
    .get(planId, customerId) === 1;

/** Left out of the due list until a day; a later word replaces the earlier one. */
export function snooze(
  book: WriteBook,
  row: { planId: number; customerId: number; until: Day; reason: string; atMs: number; staffId: number | null },
): void {
  book
    .prepare(
      `INSERT INTO plan_snoozes (plan_id, customer_id, until_day, reason, at_ms, staff_id)
       VALUES (:planId, :customerId, :until, :reason, :atMs, :staffId)
       ON CONFLICT (plan_id, customer_id) DO UPDATE SET until_day = excluded.until_day, reason = excluded.reason, at_ms = excluded.at_ms,
         staff_id = excluded.staff_id`,
    )
    .run(row);
}

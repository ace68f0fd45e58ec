import type { Day } from '../../shared/dates.ts';
import type { ReadBook, WriteBook } from '../book/handles.ts';
import { type Cadence, dueAfterVisit, dueByRound } from './due-day.ts';
import { countsFrom, type JoinedRow, joinedSql } from './joined.ts';
import { listMembers, membersAmong } from './members.ts';
import { listActivePlans, listGroupPlans, listPersonalPlans, type PlanRow } from './queries.ts';

/** Whom a plan is for: [customer, due day, shown from, colleague]; days are null while nothing is due. */
type Due = [customerId: number, dueOn: Day | null, shownFrom: Day | null, staffId: number | null];

/** What the writes of an action made stale: people, and plans that changed or whose group did. */
export interface StaleDues {
  customerIds: readonly number[];
  planIds: readonly number[];
}

/** Works out again who is due by which plan, for what the writes of an action concern; all other rows stay as they are. */
export function refreshDues(book: WriteBook, { customerIds, planIds }: StaleDues, today: Day): void {
  const changed = new Set(planIds);
  for (const planId of changed) forgetPlan(book, planId);
  for (const plan of listActivePlans(book, planIds)) fillPlan(book, plan, everyoneIn(book, plan, today));
  const groupPlans = listGroupPlans(book).filter(plan => !changed.has(plan.id));
  // When no other group has a plan, everything that may change with the day is as of today.
  if (groupPlans.length === 0) book.prepare('UPDATE book SET dues_on_day = ?').run(today);
  if (customerIds.length === 0) return;
  for (const plan of groupPlans) {
    forgetPeople(book, plan.id, customerIds);
    fillPlan(book, plan, membersAmong(book, plan.group_id!, customerIds, today));
  }
  for (const plan of listPersonalPlans(book, customerIds).filter(one => !changed.has(one.id))) {
    forgetPeople(book, plan.id, [plan.customer_id!]);
    fillPlan(book, plan, [plan.customer_id!]);
  }
}

/** Somebody's turn by a plan; the days are null while nothing is due. */
export interface PlanDue {
  planId: number;
  customerId: number;
  dueOn: Day | null;
  /** The due day, or the day until which it is snoozed. */
  shownFrom: Day | null;
  staffId: number | null;
}

/** With more people in plans than this it is better to be of the day before than to wait. */
const MOST_COMPUTED = 5000;

/**
 * Whether what is kept is good enough for a day. Who is in a group may change with the day alone, so until the day's first quiet moment it
 * may be of the day before; plans for one person do not care, and few people are worked out anew.
 */
export function areDuesOf(book: ReadBook, today: Day): boolean {
  if (book.pluck('SELECT dues_on_day FROM book').get() === today || listGroupPlans(book).length === 0) return true;
  return book.pluck<[], number>('SELECT coalesce(sum(people), 0) FROM plan_due_counts').get()! > MOST_COMPUTED;
}

/** The same as is kept, worked out anew as of a day without writing anything. */
export const computeDues = (book: ReadBook, today: Day): PlanDue[] =>
  listActivePlans(book).flatMap(plan =>
    duesOf(book, plan, everyoneIn(book, plan, today)).map(([customerId, dueOn, shownFrom, staffId]) => ({
      ...{ planId: plan.id, customerId, dueOn, shownFrom, staffId },
    })),
  );

/** Everything from scratch, as of a day; equal to what the writes kept up to date, as a test proves. */
export function rebuildDues(book: WriteBook, today: Day): void {
  book.prepare('DELETE FROM plan_dues').run();
  book.prepare('DELETE FROM plan_due_counts').run();
  for (const plan of listActivePlans(book)) fillPlan(book, plan, everyoneIn(book, plan, today));
  book.prepare('UPDATE book SET dues_on_day = ?').run(today);
}

const everyoneIn = (book: ReadBook, plan: PlanRow, today: Day): number[] =>
  plan.customer_id !== null ? [plan.customer_id] : listMembers(book, plan.group_id!, today);

function forgetPlan(book: WriteBook, planId: number): void {
  book.prepare('DELETE FROM plan_dues WHERE plan_id = ?').run(planId);
  book.prepare('DELETE FROM plan_due_counts WHERE plan_id = ?').run(planId);
}

function forgetPeople(book: WriteBook, planId: number, customerIds: readonly number[]): void {
  const ids = JSON.stringify(customerIds);
  count(book, planId, ids, -1);
  book
    .prepare('DELETE FROM plan_dues WHERE plan_id = ? AND customer_id IN (SELECT value FROM json_each(?))')
    .run(planId, ids);
}

/** Writes rows for people of whom the plan has none; in order, which is the order of the table. */
function fillPlan(book: WriteBook, plan: PlanRow, customerIds: readonly number[]): void {
  if (customerIds.length === 0) return;
  const rows = duesOf(book, plan, customerIds).sort((a, b) => a[0] - b[0]);
  book
    .prepare(
      `INSERT INTO plan_dues (plan_id, customer_id, due_on_day, shown_from_day, staff_id)
       SELECT ?, value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM jsonb_each(?)`,
    )
    .run(plan.id, JSON.stringify(rows));
  count(book, plan.id, JSON.stringify(customerIds), 1);
}

/** Adds the rows of these people to the counts, or takes them off. */
const count = (book: WriteBook, planId: number, idsJson: string, sign: 1 | -1): void =>
  void book
    .prepare(
      `INSERT INTO plan_due_counts (plan_id, shown_from_day, staff_id, people)
       SELECT plan_id, coalesce(shown_from_day, '') AS shown, coalesce(staff_id, 0) AS staff, ? * count(*)
       FROM json_each(?) j CROSS JOIN plan_dues d ON d.plan_id = ? AND d.customer_id = j.value WHERE true GROUP BY shown, staff
       ON CONFLICT (plan_id, shown_from_day, staff_id) DO UPDATE SET people = people + excluded.people`,
    )
    .run(sign, idsJson, planId);

interface Facts extends JoinedRow {
  id: number;
  last_touch: string | null;
  known_best: number | null;
  until_day: string | null;
  visit_on: string | null;
}

/** One statement for one person and for a hundred thousand. */
const factsSql = (withVisit: boolean, joined: string) => `
  SELECT c.id, c.known_best_by_staff_id AS known_best, (SELECT max(t.on_day) FROM touches t WHERE t.customer_id = c.id) AS last_touch,
    (SELECT z.until_day FROM plan_snoozes z WHERE z.plan_id = :planId AND z.customer_id = c.id) AS until_day,
    ${withVisit ? VISIT_ON : 'NULL'} AS visit_on, ${joined}
  FROM json_each(:ids) j CROSS JOIN customers c ON c.id = j.value`;

/** The day of somebody's so-manieth visit day, when they have had that many. */
export const VISIT_ON = `CASE WHEN (SELECT s.visit_days FROM customer_stats s WHERE s.customer_id = c.id) > :before THEN
  (SELECT v.day FROM visits v WHERE v.customer_id = c.id AND v.voided_at_ms IS NULL AND v.is_refund = 0 GROUP BY v.day ORDER BY v.day LIMIT 1 OFFSET :before) END`;

export const cadenceOf = (plan: PlanRow, from: Pick<Cadence, 'startedOn' | 'notBefore'>): Cadence => ({
  ...{ ...from, isForGroup: plan.group_id !== null },
  ...{ everyDays: plan.every_days, afterDays: plan.after_days },
});

/** When each of these people is due by a plan. */
function duesOf(book: ReadBook, plan: PlanRow, customerIds: readonly number[]): Due[] {
  const isOnce = plan.every_days === null;
  const from = countsFrom(book, plan);
  const ids = JSON.stringify(customerIds);
  const given = isOnce ? { planId: plan.id, ids, before: (plan.after_visit ?? 1) - 1 } : { planId: plan.id, ids };
  const facts = book.prepare<[object], Facts>(factsSql(isOnce, joinedSql(book, plan))).all(given);
  return facts.map(row => {
    const cadence = cadenceOf(plan, from(row));
    const dueOn = isOnce
      ? dueAfterVisit(cadence, row.visit_on, row.last_touch)
      : dueByRound({ ...cadence, everyDays: plan.every_days! }, row.id, row.last_touch);
    const shownFrom = dueOn !== null && row.until_day !== null && row.until_day > dueOn ? row.until_day : dueOn;
    return [row.id, dueOn, shownFrom, plan.staff_id ?? row.known_best];
  });
}

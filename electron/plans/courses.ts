import { dayNumber } from '../../shared/dates.ts';
import type { ReadBook } from '../book/handles.ts';
import type { Course } from './consistency.ts';
import { dueAfterVisit, dueByRound } from './due-day.ts';
import { cadenceOf, VISIT_ON } from './dues.ts';
import type { PlanRow } from './queries.ts';

interface CourseRow {
  id: number;
  /** The last touch before the plan began. */
  touched_before: string | null;
  visit_on: string | null;
  /** Days of touches since the plan began, or since the visit. */
  touches_json: string;
}

const touchesSince = (since: string) =>
  `(SELECT json_group_array(t.on_day ORDER BY t.on_day) FROM touches t WHERE t.customer_id = c.id AND t.on_day >= ${since})`;

const ROUNDS = `
  SELECT c.id, (SELECT max(t.on_day) FROM touches t WHERE t.customer_id = c.id AND t.on_day < :start) AS touched_before, NULL AS visit_on,
    ${touchesSince(':start')} AS touches_json
  FROM plan_dues d CROSS JOIN customers c ON c.id = d.customer_id WHERE d.plan_id = :planId`;

const ONCE = `
  SELECT c.id, NULL AS touched_before, c.visit_on, ${touchesSince('c.visit_on')} AS touches_json
  FROM (SELECT c.id, ${VISIT_ON} AS visit_on FROM plan_dues d CROSS JOIN customers c ON c.id = d.customer_id WHERE d.plan_id = :planId) c
  WHERE c.visit_on IS NOT NULL`;

/** What happened by a plan with everyone who is in it, which says how consistently it was kept. */
export function* listCourses(book: ReadBook, plan: PlanRow, today: number): Generator<Course> {
  const cadence = cadenceOf(plan);
  const { every_days: everyDays } = plan;
  const rows = book
    .prepare<[object], CourseRow>(everyDays === null ? ONCE : ROUNDS)
    .iterate({ planId: plan.id, start: plan.started_on_day, before: (plan.after_visit ?? 1) - 1 });
  for (const row of rows) {
    const firstDue =
      everyDays === null
        ? dueAfterVisit(cadence, row.visit_on, null)
        : dueByRound({ ...cadence, everyDays }, row.id, row.touched_before);
    if (firstDue === null) continue;
    const touches = (JSON.parse(row.touches_json) as string[]).map(dayNumber);
    yield { firstDue: dayNumber(firstDue), everyDays, touches, today };
  }
}

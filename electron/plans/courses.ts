import { dayNumber } from '../../shared/dates.ts';
import type { ReadBook } from '../book/handles.ts';
import type { Course } from './consistency.ts';
import { dueAfterVisit, dueByRound, latest } from './due-day.ts';
import { cadenceOf, VISIT_ON } from './dues.ts';
import { countsFrom, type JoinedRow, joinedSql } from './joined.ts';
import type { PlanRow } from './queries.ts';

interface CourseRow extends JoinedRow {
  id: number;
  /** The last touch before the plan began. */
  touched_before: string | null;
  visit_on: string | null;
  /** Days of touches since the plan began, or since the visit. */
  touches_json: string;
}

const touchesSince = (since: string) =>
  `(SELECT json_group_array(t.on_day ORDER BY t.on_day) FROM touches t WHERE t.customer_id = c.id AND t.on_day >= ${since})`;

const rounds = (joined: string) => `
  SELECT c.id, (SELECT max(t.on_day) FROM touches t WHERE t.customer_id = c.id AND t.on_day < :start) AS touched_before, NULL AS visit_on,
    ${touchesSince(':start')} AS touches_json, ${joined}
  FROM plan_dues d CROSS JOIN customers c ON c.id = d.customer_id WHERE d.plan_id = :planId`;

const once = (joined: string) => `
  SELECT c.id, NULL AS touched_before, c.visit_on, ${touchesSince('c.visit_on')} AS touches_json, c.joined_ms, c.joined_day
  FROM (SELECT c.id, ${VISIT_ON} AS visit_on, ${joined} FROM plan_dues d CROSS JOIN customers c ON c.id = d.customer_id WHERE d.plan_id = :planId) c
  WHERE c.visit_on IS NOT NULL`;

/** What happened by a plan with everyone who is in it, which says how consistently it was kept. */
export function* listCourses(book: ReadBook, plan: PlanRow, today: number): Generator<Course> {
  const from = countsFrom(book, plan);
  const joined = joinedSql(book, plan);
  const { every_days: everyDays } = plan;
  const rows = book
    .prepare<[object], CourseRow>(everyDays === null ? once(joined) : rounds(joined))
    .iterate({ planId: plan.id, start: plan.started_on_day, before: (plan.after_visit ?? 1) - 1 });
  for (const row of rows) {
    const cadence = cadenceOf(plan, from(row));
    const days = JSON.parse(row.touches_json) as string[];
    const since = everyDays === null ? days : days.filter(day => day >= latest(cadence.startedOn, cadence.notBefore));
    const before = days.slice(0, days.length - since.length).at(-1) ?? row.touched_before;
    const firstDue =
      everyDays === null
        ? dueAfterVisit(cadence, row.visit_on, null)
        : dueByRound({ ...cadence, everyDays }, row.id, before);
    if (firstDue === null) continue;
    yield { firstDue: dayNumber(firstDue), everyDays, touches: since.map(dayNumber), today };
  }
}

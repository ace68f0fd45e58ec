import type { MethodOutput } from '../../shared/contract/index.ts';
import type { TouchKind } from '../../shared/contract/touches.ts';
import { type Day, dayNumber } from '../../shared/dates.ts';
import type { ReadBook } from '../book/handles.ts';
import { consistencyOf, type Kept, type Span } from '../plans/consistency.ts';
import { listCourses } from '../plans/courses.ts';
import { listActivePlans, type PlanRow } from '../plans/queries.ts';

type Report = MethodOutput<'touches.report'>;

/**
 * Consistency of every plan that is on, of those who are in it today: touches done within a week of their day / touches due, for due days
 * from `from` to `to`, both included. Due days whose week is not over are not counted yet.
 */
export function readTouchReport(book: ReadBook, { from, to }: { from: Day; to: Day }, today: Day): Report {
  const span = { from: dayNumber(from), to: dayNumber(to) };
  const byPlan = listActivePlans(book).map(plan => ({
    planId: plan.id,
    name: plan.name,
    ...withRate(keptOf(book, plan, span, today)),
  }));
  const byKind = book
    .prepare<[string, string], { kind: TouchKind; n: number }>(
      'SELECT kind, count(*) AS n FROM touches WHERE on_day BETWEEN ? AND ? GROUP BY kind ORDER BY n DESC, kind',
    )
    .all(from, to);
  return {
    ...withRate(byPlan.reduce((sum, plan) => add(sum, plan), { due: 0, done: 0 })),
    touches: byKind.reduce((sum, { n }) => sum + n, 0),
    byPlan,
    byKind,
  };
}

function keptOf(book: ReadBook, plan: PlanRow, span: Span, today: Day): Kept {
  let kept = { due: 0, done: 0 };
  for (const course of listCourses(book, plan, dayNumber(today))) kept = add(kept, consistencyOf(course, span));
  return kept;
}

const add = (a: Kept, b: Kept): Kept => ({ due: a.due + b.due, done: a.done + b.done });

const withRate = ({ due, done }: Kept) => ({ due, done, rate: due === 0 ? null : done / due });

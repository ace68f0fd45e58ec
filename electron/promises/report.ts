import type { MethodOutput } from '../../shared/contract/index.ts';
import type { Day } from '../../shared/dates.ts';
import type { ReadBook } from '../book/handles.ts';

type Report = MethodOutput<'promises.report'>;

interface ColleagueRow {
  staff_id: number | null;
  name: string | null;
  due: number;
  kept: number;
  kept_late: number;
  broken: number;
  open: number;
  moved: number;
}

/**
 * Kept-promise rate: promises kept by their day / promises due. Their day is the last one the customer was told of in time; due are those
 * whose day lies between `from` and `to` (both included) and has passed, or that were settled already. Call-backs are no promises.
 */
export function readPromiseReport(book: ReadBook, from: Day, to: Day, today: Day): Report {
  const rows = book
    .prepare<[string, object], ColleagueRow>(
      `SELECT p.staff_id, s.name, count(*) AS due, count(*) FILTER (WHERE p.state = 'kept' AND p.settled_on_day <= p.counted_on_day) AS kept,
         count(*) FILTER (WHERE p.state = 'kept' AND p.settled_on_day > p.counted_on_day) AS kept_late,
         count(*) FILTER (WHERE p.state = 'broken') AS broken, count(*) FILTER (WHERE p.state = 'open') AS open, count(*) FILTER (WHERE p.moves > 0) AS moved
       FROM promises p LEFT JOIN staff s ON s.id = p.staff_id
       WHERE ${DUE} GROUP BY p.staff_id ORDER BY due DESC, s.name COLLATE NOCASE`,
    )
    .all('promise', { from, to, today });
  const sum = (of: (row: ColleagueRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const due = sum(row => row.due);
  const kept = sum(row => row.kept);
  return {
    due,
    kept,
    keptLate: sum(row => row.kept_late),
    broken: sum(row => row.broken),
    open: sum(row => row.open),
    moved: sum(row => row.moved),
    rate: due === 0 ? null : kept / due,
    byColleague: rows.map(row => ({ staffId: row.staff_id, name: row.name, due: row.due, kept: row.kept })),
  };
}

const DUE =
  "p.kind = ? AND p.counted_on_day BETWEEN :from AND :to AND (p.state <> 'open' OR p.counted_on_day < :today)";

/** Call-backs by the same rule: how many were due, and how many of them were done by their day. */
export const countCallBacks = (book: ReadBook, from: Day, to: Day, today: Day): { due: number; doneInTime: number } =>
  book
    .prepare<[string, object], { due: number; doneInTime: number }>(
      `SELECT count(*) AS due, count(*) FILTER (WHERE p.state = 'kept' AND p.settled_on_day <= p.counted_on_day) AS doneInTime FROM promises p WHERE ${DUE}`,
    )
    .get('call_back', { from, to, today })!;

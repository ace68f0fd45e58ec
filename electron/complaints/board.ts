import { type Budget, type ComplaintRow, stage } from '../../shared/contract/complaints.ts';
import type { MethodOutput } from '../../shared/contract/index.ts';
import { addDays } from '../../shared/dates.ts';
import type { Context } from '../engine/context.ts';
import { byLateness } from './ages.ts';
import { listOnBoard } from './queries.ts';
import { budgetReturns } from './recovery.ts';
import { listWaitingRequests } from './step-queries.ts';

/** The board: open complaints by stage, the furthest past its target first, and those made right in the last `closedDays` days, newest first. */
export function readBoard(context: Context, closedDays: number): MethodOutput<'complaints.board'> {
  const { book, settings, today } = context;
  const complaints = listOnBoard(context, addDays(today, -closedDays));
  const byStage = Map.groupBy(complaints, complaint => complaint.stage);
  const used = complaints.map(complaint => complaint.category).filter(category => category !== null);
  return {
    columns: stage.options.map(name => {
      const inColumn = (byStage.get(name) ?? []).sort(onBoard);
      const late = inColumn.filter(complaint => complaint.age?.isLate).length;
      return { stage: name, total: inColumn.length, late, complaints: inColumn };
    }),
    requests: listWaitingRequests(book),
    budget: readBudget(context),
    categories: [...new Set([...settings.complaintCategories, ...used])],
  };
}

/** A column holds either open ones or closed ones. */
const onBoard = (a: ComplaintRow, b: ComplaintRow): number =>
  a.resolvedAtMs !== null && b.resolvedAtMs !== null
    ? b.resolvedAtMs - a.resolvedAtMs || b.id - a.id
    : byLateness(a, b);

/** What making it right has cost in the month of today, and what came back of it. */
export function readBudget({ book, settings, today }: Context): Budget {
  const month = today.slice(0, 7);
  const [first, last] = [`${month}-01`, `${month}-31`];
  const spentMinor = book
    .pluck<[string, string], number>(
      'SELECT coalesce(sum(cost_minor), 0) FROM complaint_steps WHERE on_day BETWEEN ? AND ? AND cost_minor IS NOT NULL',
    )
    .get(first, last)!;
  const closed = book
    .pluck<[string, string], number>('SELECT count(*) FROM complaints WHERE resolved_on_day BETWEEN ? AND ?')
    .get(first, last)!;
  const budgetMinor = settings.makeRightBudgetMinor;
  return {
    month,
    budgetMinor,
    spentMinor,
    leftMinor: budgetMinor === null ? null : budgetMinor - spentMinor,
    closed,
    ...budgetReturns(book, today),
  };
}

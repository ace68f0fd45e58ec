import type { WeekReview } from '../../shared/contract/review.ts';
import { addDays, type Day } from '../../shared/dates.ts';
import type { ReadBook } from '../book/handles.ts';
import { readComplaintsReport } from '../complaints/report.ts';
import type { Context } from '../engine/context.ts';
import { readPromiseReport } from '../promises/report.ts';
import type { MadeRightFacts } from './figures.ts';

type MadeRight = WeekReview['madeRight'];
interface Span {
  from: Day;
  to: Day;
}

/** Complaints and promises of a week, as of the day of the context, with the report of the last quarter. */
export function readMadeRight(context: Context, week: Span, quarter: Span): MadeRight & MadeRightFacts {
  const { book, settings, today } = context;
  const report = readComplaintsReport(context, quarter);
  const spentMinor = sumCosts(book, `${today.slice(0, 7)}-01`, today);
  const budgetMinor = settings.makeRightBudgetMinor;
  const { due, kept } = readPromiseReport(book, week.from, week.to, addDays(today, 1));
  return {
    report,
    opened: countOpened(book, week.from, week.to),
    openedBefore: countOpened(book, addDays(week.from, -7), addDays(week.to, -7)),
    closed: book
      .pluck<[Day, Day], number>('SELECT count(*) FROM complaints WHERE resolved_on_day BETWEEN ? AND ?')
      .get(week.from, week.to)!,
    waiting: book
      .pluck<[Day, Day], number>(
        'SELECT count(*) FROM complaints WHERE opened_on_day <= ? AND (resolved_on_day IS NULL OR resolved_on_day > ?)',
      )
      .get(today, today)!,
    spentMinor,
    budgetMinor,
    leftMinor: budgetMinor === null ? null : budgetMinor - spentMinor,
    cameBackMinor: sumCameBack(book, quarter),
    causes: report.causes.filter(cause => cause.n > 1).map(({ cause, n }) => ({ cause, n })),
    promises: { due, kept },
  };
}

const countOpened = (book: ReadBook, from: Day, to: Day): number =>
  book.pluck<[Day, Day], number>('SELECT count(*) FROM complaints WHERE opened_on_day BETWEEN ? AND ?').get(from, to)!;

const sumCosts = (book: ReadBook, from: Day, to: Day): number =>
  book
    .pluck<[Day, Day], number>(
      'SELECT coalesce(sum(cost_minor), 0) FROM complaint_steps WHERE on_day BETWEEN ? AND ? AND cost_minor IS NOT NULL',
    )
    .get(from, to)!;

/** Spent up to the end of a span by those who came back after a complaint closed in it; somebody with two complaints counts once. */
const sumCameBack = (book: ReadBook, { from, to }: Span): number =>
  book
    .pluck<[object], number>(
      `SELECT coalesce(sum((SELECT coalesce(sum(v.amount_minor), 0) FROM visits v INDEXED BY visits_customer
         WHERE v.customer_id = b.customer_id AND v.day BETWEEN b.since AND :to AND v.voided_at_ms IS NULL)), 0)
       FROM (SELECT customer_id, min(returned_on_day) AS since FROM recoveries
         WHERE closed_on_day BETWEEN :from AND :to AND returned_on_day <= :to GROUP BY customer_id) b`,
    )
    .get({ from, to })!;

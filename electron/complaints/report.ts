import type { ComplaintsReport } from '../../shared/contract/complaints.ts';
import type { Day } from '../../shared/dates.ts';
import type { ReadBook } from '../book/handles.ts';
import { quantile } from '../customers/rhythm.ts';
import type { Context, Report } from '../engine/context.ts';
import { compareWithPeers, MATCHING_RULE } from './matching.ts';
import { calendarOf } from './open-calendar.ts';

/** Below so many people a share of those who came back says nothing. */
const ENOUGH = 20;
const MINUTE_MS = 60_000;

/** How complaints were answered and made right from day to day, both included, as of the day of the context. */
export function readComplaintsReport(context: Context, { from, to }: { from: Day; to: Day }): ComplaintsReport {
  const { book, settings, today } = context;
  const recovery = recoveryFigures(book, from, to, today);
  return {
    from,
    to,
    ...counts(book, from, to),
    causes: listCauses(book, from, to),
    ...responseFigures(context, from, to),
    targets: {
      firstResponseMinutes: settings.firstResponseTargetMinutes,
      resolutionMinutes: settings.resolutionTargetMinutes,
    },
    ...recovery,
  };
}

const report: Report<'complaints.report'> = readComplaintsReport;

function counts(book: ReadBook, from: Day, to: Day) {
  // Each reading of the complaints goes through long rows, so what they are about is counted in the same one.
  const opened = book
    .prepare<[Day, Day], { category: string | null; n: number; reopened: number; secondFailures: number }>(
      `SELECT category, count(*) AS n, count(nullif(reopened, 0)) AS reopened, count(previous_id) AS secondFailures
       FROM complaints WHERE opened_on_day BETWEEN ? AND ? GROUP BY category ORDER BY n DESC, category`,
    )
    .all(from, to);
  const sum = (of: 'n' | 'reopened' | 'secondFailures') => opened.reduce((total, row) => total + row[of], 0);
  const closed = book
    .prepare<[Day, Day], { closed: number; confirmed: number }>(
      `SELECT count(*) AS closed, count(nullif(verdict = 'right', 0)) AS confirmed FROM complaints
       WHERE resolved_on_day BETWEEN ? AND ?`,
    )
    .get(from, to)!;
  const costMinor = book
    .pluck<[Day, Day], number>(
      'SELECT coalesce(sum(cost_minor), 0) FROM complaint_steps WHERE cost_minor IS NOT NULL AND on_day BETWEEN ? AND ?',
    )
    .get(from, to)!;
  const openNow = book.pluck<[], number>('SELECT count(*) FROM complaints WHERE resolved_at_ms IS NULL').get()!;
  return {
    ...{ opened: sum('n'), reopened: sum('reopened'), secondFailures: sum('secondFailures') },
    ...{ closed: closed.closed, confirmed: shareOf(closed.confirmed, closed.closed), openNow, costMinor },
    byCategory: opened.map(({ category, n }) => ({ category, n })),
  };
}

const listCauses = (book: ReadBook, from: Day, to: Day): ComplaintsReport['causes'] =>
  book
    .prepare<[Day, Day], { cause: string; n: number; changes: string }>(
      `SELECT min(cause) AS cause, count(*) AS n, json_group_array(DISTINCT change_made) FILTER (WHERE change_made IS NOT NULL) AS changes
       FROM complaints WHERE opened_on_day BETWEEN ? AND ? AND cause IS NOT NULL GROUP BY lower(cause) ORDER BY n DESC, cause LIMIT 20`,
    )
    .all(from, to)
    .map(row => ({ ...row, changes: JSON.parse(row.changes) as string[] }));

/** How long those opened in these days waited, in opening hours: for the first answer, and until it was made right for good. */
function responseFigures({ book, settings }: Context, from: Day, to: Day) {
  const calendar = calendarOf(settings);
  const [firsts, resolutions]: [number[], number[]] = [[], []];
  const rows = book.raw
    .prepare<[Day, Day]>(
      'SELECT opened_at_ms, first_response_at_ms, resolved_at_ms FROM complaints WHERE opened_on_day BETWEEN ? AND ?',
    )
    .raw()
    .all(from, to) as [number, number | null, number | null][];
  for (const [openedAtMs, firstAtMs, resolvedAtMs] of rows) {
    if (firstAtMs !== null) firsts.push(calendar.openMsBetween(openedAtMs, firstAtMs) / MINUTE_MS);
    if (resolvedAtMs !== null) resolutions.push(calendar.openMsBetween(openedAtMs, resolvedAtMs) / MINUTE_MS);
  }
  return { firstResponse: durationOf(firsts), resolution: durationOf(resolutions) };
}

function durationOf(minutes: number[]): ComplaintsReport['resolution'] {
  if (minutes.length === 0) return { medianMinutes: null, p90Minutes: null, n: 0 };
  const ascending = Float64Array.from(minutes).sort() as unknown as number[];
  return { medianMinutes: quantile(ascending, 0.5), p90Minutes: quantile(ascending, 0.9), n: minutes.length };
}

/** Who came back, of those closed in these days whose window has passed, beside people like them who had no complaint. */
function recoveryFigures(book: ReadBook, from: Day, to: Day, today: Day) {
  const rows = book.raw
    .prepare<[Day, Day]>(
      `SELECT closed_on_day, usual_gap_days, first_day, return_by_day, returned_on_day FROM recoveries WHERE closed_on_day BETWEEN ? AND ?`,
    )
    .raw()
    .all(from, to) as [Day, number | null, Day | null, Day, Day | null][];
  const passed = rows.filter(row => row[3] < today);
  const returned = passed.filter(row => row[4] !== null).length;
  const peers = compareWithPeers(
    book,
    passed.map(([closedOn, usualGapDays, firstDay]) => ({ closedOn, usualGapDays, firstDay })),
    today,
  );
  return {
    returned: { ...shareOf(returned, passed.length), waiting: rows.length - passed.length },
    comparison: { ...shareOf(peers.count, peers.of), rule: MATCHING_RULE, isEnough: peers.of >= ENOUGH },
    isEnough: passed.length >= ENOUGH,
  };
}

const shareOf = (count: number, of: number) => ({ count, of, share: of === 0 ? null : count / of });

export const complaintReportMethods = { 'complaints.report': report };

import type { CameBack } from '../../shared/contract/complaints.ts';
import { addDays, type Day } from '../../shared/dates.ts';
import type { ReadBook, WriteBook } from '../book/handles.ts';
import { summariseGaps, usualGap } from '../customers/rhythm.ts';
import { shopMedianGap } from '../customers/rhythm-queries.ts';

/** The shortest time, in days, in which somebody may come back before it is said that they did not. */
export const SHORTEST_WINDOW_DAYS = 30;

/** Days after closing within which a visit counts as having come back: 2 x the own usual gap, never less than 30. Whole days. */
export const returnWindowDays = (usualGapDays: number | null): number =>
  Math.floor(Math.max(SHORTEST_WINDOW_DAYS, 2 * (usualGapDays ?? 0)));

interface Closed {
  id: number;
  customerId: number;
  closedOn: Day;
}

/** Works out again, for these customers, whether they came back after each complaint that stands made right. */
export function refreshRecoveries(book: WriteBook, customerIds: Iterable<number>): void {
  const closed = book.prepare<[number], Closed>(
    `SELECT id, customer_id AS customerId, resolved_on_day AS closedOn FROM complaints
     WHERE customer_id = ? + 0 AND resolved_on_day IS NOT NULL ORDER BY id`,
  );
  const remove = book.prepare('DELETE FROM recoveries WHERE customer_id = ?');
  const ids = [...customerIds].filter(customerId => hasOrHadClosed(book, customerId));
  if (ids.length === 0) return;
  const writer = recoveryWriter(book);
  // All first: a complaint may have moved from one of them to another.
  for (const customerId of ids) remove.run(customerId);
  for (const customerId of ids) {
    const complaints = closed.all(customerId);
    if (complaints.length > 0) writer(complaints);
  }
}

/** Most people have never complained, and nothing more is done for them. */
const hasOrHadClosed = (book: ReadBook, customerId: number): boolean =>
  book
    .pluck<[number, number], number>(
      `SELECT 1 FROM complaints WHERE customer_id = ? AND resolved_on_day IS NOT NULL
       UNION ALL SELECT 1 FROM recoveries WHERE customer_id = ? LIMIT 1`,
    )
    .get(customerId, customerId) !== undefined;

/** Every recovery from scratch; equal to what the writes kept up to date, as a test proves. */
export function rebuildRecoveries(book: WriteBook): void {
  book.prepare('DELETE FROM recoveries').run();
  refreshRecoveries(
    book,
    book
      .pluck<[], number>(
        'SELECT DISTINCT customer_id FROM complaints WHERE resolved_on_day IS NOT NULL AND customer_id IS NOT NULL',
      )
      .all(),
  );
}

/** Writes the recoveries of the complaints of one customer. The usual gap is that of the day of closing: a return must not shorten its own window. */
function recoveryWriter(book: WriteBook): (complaints: readonly Closed[]) => void {
  const shopMedian = shopMedianGap(book);
  const visitDays = book.pluck<[number], Day>(
    'SELECT DISTINCT day FROM visits WHERE customer_id = ? AND voided_at_ms IS NULL AND is_refund = 0 ORDER BY day',
  );
  const put = book.prepare(
    `INSERT INTO recoveries (complaint_id, customer_id, closed_on_day, window_days, return_by_day, returned_on_day, usual_gap_days, first_day)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return complaints => {
    const days = visitDays.all(complaints[0]!.customerId);
    for (const { id, customerId, closedOn } of complaints) {
      const before = days.filter(day => day <= closedOn);
      const { medianDays } = usualGap(summariseGaps(before), before.length, shopMedian);
      const windowDays = returnWindowDays(medianDays);
      const returnBy = addDays(closedOn, windowDays);
      const returnedOn = days.find(day => day > closedOn && day <= returnBy) ?? null;
      put.run(id, customerId, closedOn, windowDays, returnBy, returnedOn, medianDays, before[0] ?? null);
    }
  };
}

/** Whether the customer of a complaint came back after it was made right, as far as that can be said today. */
export function readCameBack(book: ReadBook, complaintId: number, today: Day): CameBack {
  const row = book
    .prepare<[number], { window_days: number; return_by_day: Day; returned_on_day: Day | null }>(
      'SELECT window_days, return_by_day, returned_on_day FROM recoveries WHERE complaint_id = ?',
    )
    .get(complaintId);
  if (!row) return { state: 'unknown', windowDays: null, until: null, returnedOn: null };
  const notYet = today > row.return_by_day ? 'not_returned' : 'waiting';
  return {
    state: row.returned_on_day === null ? notYet : 'returned',
    windowDays: row.window_days,
    until: row.return_by_day,
    returnedOn: row.returned_on_day,
  };
}

export interface BudgetReturns {
  returned: number;
  returnedOf: number;
  /** What those who came back have spent since, in minor units. */
  returnedValueMinor: number;
}

/** What came back of making it right: complaints closed in the last twelve months whose window has passed. */
export function budgetReturns(book: ReadBook, today: Day): BudgetReturns {
  const since = addDays(today, -365);
  const counts = book
    .prepare<[Day, Day], { returned: number; returnedOf: number }>(
      `SELECT count(returned_on_day) AS returned, count(*) AS returnedOf FROM recoveries
       WHERE closed_on_day >= ? AND return_by_day < ?`,
    )
    .get(since, today)!;
  // Somebody with two complaints has spent only once: from the first return on.
  const returnedValueMinor = book
    .pluck<[Day, Day, Day], number>(
      `SELECT coalesce(sum((SELECT sum(v.amount_minor) FROM visits v
         WHERE v.customer_id = r.customer_id AND v.day > r.closed_on_day AND v.day <= ? AND v.voided_at_ms IS NULL)), 0)
       FROM (SELECT customer_id, min(closed_on_day) AS closed_on_day FROM recoveries
         WHERE closed_on_day >= ? AND return_by_day < ? AND returned_on_day IS NOT NULL GROUP BY customer_id) r`,
    )
    .get(today, since, today)!;
  return { ...counts, returnedValueMinor };
}

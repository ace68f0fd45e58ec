import type { Verdict } from '../../shared/contract/complaints.ts';
import type { Day } from '../../shared/dates.ts';
import type { ReadBook } from '../book/handles.ts';

export interface MadeRight {
  complaintId: number;
  text: string;
  resolvedOn: Day;
  verdict: Verdict | null;
}

/**
 * The last complaint that was made right, when they have not been here since, or the visit of today is the first one since. While they
 * stand there and have it made right it is not news. `visitDays` are their last visit days, oldest first.
 */
export function getMadeRight(
  book: ReadBook,
  customerId: number,
  visitDays: readonly Day[],
  today: Day,
): MadeRight | null {
  const last = book
    .prepare<[number], MadeRight & { openedOn: Day }>(
      `SELECT id AS complaintId, text, resolved_on_day AS resolvedOn, verdict, opened_on_day AS openedOn FROM complaints
       WHERE customer_id = ? AND resolved_at_ms IS NOT NULL ORDER BY resolved_at_ms DESC LIMIT 1`,
    )
    .get(customerId);
  if (!last) return null;
  const isHere = visitDays.at(-1) === today;
  if (last.resolvedOn === today && (isHere || last.openedOn === today)) return null;
  const lastBefore = isHere ? visitDays.at(-2) : visitDays.at(-1);
  if (lastBefore !== undefined && lastBefore > last.resolvedOn) return null;
  const { complaintId, text, resolvedOn, verdict } = last;
  return { complaintId, text, resolvedOn, verdict };
}

import type { GroupFilter } from '../../shared/contract/groups.ts';
import { dayOf } from '../../shared/dates.ts';
import type { ReadBook } from '../book/handles.ts';
import { readGroupFilter } from '../groups/queries.ts';
import { readSettings } from '../settings/queries.ts';
import { type Cadence, latest } from './due-day.ts';
import type { PlanRow } from './queries.ts';

/** Columns of a row of `customers c` that tell since when it is in a group. */
export interface JoinedRow {
  /** When they were put into it. */
  joined_ms: number;
  /** The day they came into it by themselves; '' where that cannot be told. */
  joined_day: string;
}

/** The place of `is_key` in the images of customers; columns are only ever added at the end. */
const IS_KEY = `'$[' || (SELECT cid FROM pragma_table_info('customers') WHERE name = 'is_key') || ']'`;

/** When somebody already in the book was made key for the last time; what came and went by undo does not count. */
const MADE_KEY_MS = `(SELECT max(a.at_ms) FROM changes x CROSS JOIN actions a ON a.id = x.action_id
  WHERE x.row_id = c.id AND x.table_name = 'customers' AND a.undoes_action_id IS NULL
    AND x.before_json ->> (${IS_KEY}) = 0 AND x.after_json ->> (${IS_KEY}) = 1)`;

const statDay = (column: string, days: number): string =>
  `(SELECT date(s.${column}, '+${days} days') FROM customer_stats s WHERE s.customer_id = c.id)`;

const nthVisitDay = (nth: number): string =>
  `(SELECT v.day FROM visits v WHERE v.customer_id = c.id AND v.voided_at_ms IS NULL AND v.is_refund = 0 GROUP BY v.day ORDER BY v.day LIMIT 1 OFFSET ${nth - 1})`;

/**
 * Since when somebody is in the group of a plan, as SQL: since they are in the book, and since what the group asks holds of them where that
 * can be told. It is never later than they came in; it may be earlier.
 */
export function joinedSql(book: ReadBook, { group_id: groupId }: Pick<PlanRow, 'group_id'>): string {
  if (groupId === null) return "0 AS joined_ms, '' AS joined_day";
  const { isKey, visitDays, lastSeenDays, knownForDays }: GroupFilter = readGroupFilter(book, groupId);
  const days = [
    ...((visitDays?.min ?? 0) > 0 ? [nthVisitDay(visitDays!.min!)] : []),
    ...(lastSeenDays?.min === undefined ? [] : [statDay('last_day', lastSeenDays.min)]),
    ...(knownForDays?.min === undefined ? [] : [statDay('first_day', knownForDays.min)]),
  ].map(day => `coalesce(${day}, '')`);
  return `max(c.created_at_ms, ${isKey === true ? `coalesce(${MADE_KEY_MS}, 0)` : '0'}) AS joined_ms, max(${["''", "''", ...days].join(', ')}) AS joined_day`;
}

/** From when on a plan counts for the people of its group: not before they were in it, however long it has run. */
export function countsFrom(book: ReadBook, { started_on_day: start, group_id: groupId }: PlanRow) {
  let timeZone: string | null = null;
  // Of who was in the book a day before, in any zone, the day need not be worked out.
  const surelyBefore = Date.parse(start) - 86_400_000;
  return ({ joined_ms, joined_day }: JoinedRow): Pick<Cadence, 'startedOn' | 'notBefore'> => {
    if (groupId === null || joined_ms < surelyBefore) return { startedOn: start, notBefore: joined_day };
    timeZone ??= readSettings(book).timeZone;
    return { startedOn: latest(start, dayOf(joined_ms, timeZone)), notBefore: joined_day };
  };
}

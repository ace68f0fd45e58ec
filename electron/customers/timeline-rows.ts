import type { TimelineEntry } from '../../shared/contract/card.ts';

/** An entry of the timeline as it is read; the day is worked out from the time where it is null. */
export interface EntryRow {
  kind: TimelineEntry['kind'];
  at_ms: number;
  day: string | null;
  text: string;
  amount_minor: number | null;
  by: string | null;
  visit_id: number | null;
  complaint_id: number | null;
  is_voided: number;
  action_id: number | null;
}

/** A change was not made by putting two cards together or taking them apart again, which is nobody's reason to undo what it moved. */
export const isNoMerge = (change: string): string =>
  `NOT EXISTS (SELECT 1 FROM changes merged INDEXED BY changes_of_merges WHERE merged.action_id = ${change}.action_id AND merged.table_name = 'merged_customers')`;

/** The action that put a row into the book, unless it was undone. */
export const madeBy = (table: string, id: string): string =>
  `(SELECT made.action_id FROM changes made WHERE made.row_id = ${id} AND made.table_name = '${table}' AND made.before_json IS NULL
    AND ${isNoMerge('made')} ORDER BY made.id DESC LIMIT 1)`;

/** Of an action `a`: it was not undone, or was put back. */
export const STANDS =
  'NOT EXISTS (SELECT 1 FROM actions u WHERE u.undoes_action_id = a.id AND NOT EXISTS (SELECT 1 FROM actions w WHERE w.undoes_action_id = u.id))';

import type { ReadBook } from './handles.ts';
import type { HistoryTable } from './history.ts';

/** A row before and after one change of it; null where there was none. */
export interface ChangedRow {
  row_id: number;
  before_json: string | null;
  after_json: string | null;
}

/** What an action had changed when it was asked. */
export interface ActionChanges {
  /** How many images there are of which tables; an undo or an import touches more than its own noun. */
  counts: ReadonlyMap<string, number>;
  /** The images of a table, in the order in which they were made. */
  of(table: HistoryTable): readonly ChangedRow[];
}

/** So many are read at once and kept; of more, as of an import, each table is read when it is asked for. */
const MOST_KEPT = 500;

export function readChanges(book: ReadBook, actionId: number): ActionChanges {
  const rows = book
    .prepare<[number], ChangedRow & { table_name: string }>(
      // “+ 0”: with a bare parameter a statement that sorts is planned anew at each call, which takes ten times as long as its rows.
      `SELECT table_name, row_id, before_json, after_json FROM action_changes WHERE action_id = ? + 0 ORDER BY id LIMIT ${MOST_KEPT}`,
    )
    .all(actionId);
  if (rows.length === MOST_KEPT) return readByTable(book, actionId);
  const tables = Map.groupBy(rows, row => row.table_name);
  return {
    counts: new Map([...tables].map(([table, ofTable]) => [table, ofTable.length])),
    of: table => tables.get(table) ?? [],
  };
}

function readByTable(book: ReadBook, actionId: number): ActionChanges {
  const counts = book
    .prepare<[number], { name: string; images: number }>(
      'SELECT table_name AS name, count(*) AS images FROM action_changes WHERE action_id = ? GROUP BY table_name',
    )
    .all(actionId);
  return {
    counts: new Map(counts.map(({ name, images }) => [name, images])),
    of: table =>
      book
        .prepare<[number, string], ChangedRow>(
          'SELECT row_id, before_json, after_json FROM action_changes WHERE action_id = ? AND table_name = ? ORDER BY id',
        )
        .all(actionId, table),
  };
}

import { Refusal } from '../../shared/result.ts';
import { undoAction } from '../book/actions.ts';
import type { ReadBook } from '../book/handles.ts';
import { historyShapes } from '../book/history.ts';
import type { Read, Write } from '../engine/context.ts';
import { getAction, listActions } from './queries.ts';

const list: Read<'actions.list'> = ({ book }, { customerId, offset, limit }) => {
  const found = listActions(book, customerId ?? null, offset, limit + 1);
  return { actions: found.slice(0, limit), hasMore: found.length > limit };
};

interface ChangeRow {
  table_name: string;
  row_id: number;
  before_json: string | null;
  after_json: string | null;
}

const get: Read<'actions.get'> = ({ book }, { id, limit }) => {
  const action = getAction(book, id);
  if (!action) throw new Refusal('not_found', 'That action is not in the history.', 'id');
  const columns = columnNames(book);
  const rows = book
    .prepare<[number, number], ChangeRow>(
      'SELECT table_name, row_id, before_json, after_json FROM action_changes WHERE action_id = ? ORDER BY id LIMIT ?',
    )
    .all(id, limit);
  const named = (table: string, json: string | null) =>
    json === null
      ? null
      : Object.fromEntries(
          (JSON.parse(json) as unknown[]).map((value, i) => [columns.get(table)?.[i] ?? `column${i}`, value]),
        );
  return {
    ...action,
    rows: rows.map(row => ({
      table: row.table_name,
      rowId: row.row_id,
      before: named(row.table_name, row.before_json),
      after: named(row.table_name, row.after_json),
    })),
  };
};

const columnNames = (book: ReadBook): Map<string, string[]> =>
  new Map(historyShapes(book.raw).map(shape => [shape.name, shape.columns.map(column => column.name)]));

const undo: Write<'actions.undo'> = ({ book, actionId, note }, input) => {
  const undone = undoAction(book, input.actionId, actionId);
  note({ sentence: undone.said, customerId: undone.customerId });
  return { sentence: undone.sentence };
};

export const actionMethods = { 'actions.list': list, 'actions.get': get, 'actions.undo': undo };

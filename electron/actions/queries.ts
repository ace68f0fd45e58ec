import type { Action } from '../../shared/contract/actions.ts';
import type { ReadBook } from '../book/handles.ts';
import { numbersOf } from '../customers/merged.ts';

interface ActionRow {
  id: number;
  at_ms: number;
  by: string | null;
  method: string;
  sentence: string;
  changes: number;
  undoes_action_id: number | null;
  undone_by: number | null;
}

const SELECT = `SELECT a.id, a.at_ms, s.name AS by, a.method, a.sentence, a.undoes_action_id,
  a.last_change_id - a.first_change_id + 1 AS changes,
  (SELECT max(u.id) FROM actions u WHERE u.undoes_action_id = a.id AND NOT EXISTS (SELECT 1 FROM actions w WHERE w.undoes_action_id = u.id)) AS undone_by
  FROM actions a LEFT JOIN staff s ON s.id = a.staff_id`;

const rowToAction = (row: ActionRow): Action => ({
  id: row.id,
  atMs: row.at_ms,
  by: row.by,
  method: row.method,
  sentence: row.sentence,
  changes: row.changes,
  undoes: row.undoes_action_id,
  undoneBy: row.undone_by,
});

/** Newest first; of one customer when given. */
export function listActions(book: ReadBook, customerId: number | null, offset: number, limit: number): Action[] {
  const where = customerId === null ? '' : `WHERE a.customer_id IN ${numbersOf(':customerId')}`;
  return book
    .prepare<[object], ActionRow>(`${SELECT} ${where} ORDER BY a.id DESC LIMIT :limit OFFSET :offset`)
    .all(customerId === null ? { limit, offset } : { customerId, limit, offset })
    .map(rowToAction);
}

export function getAction(book: ReadBook, id: number): Action | null {
  const row = book.prepare<[number], ActionRow>(`${SELECT} WHERE a.id = ?`).get(id);
  return row ? rowToAction(row) : null;
}

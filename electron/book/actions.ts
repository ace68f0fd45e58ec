import { Refusal } from '../../shared/result.ts';
import type { WriteBook } from './handles.ts';
import { type HistoryTableShape, historyShapes, imageExpression } from './history.ts';

export interface ActionStart {
  method: string;
  atMs: number;
  staffId: number | null;
}

/** What a method says of its action once it knows: the sentence for people, and the customer it is about. */
export interface ActionNote {
  sentence: string;
  customerId?: number | null;
}

/**
 * Runs `work` as one action: one transaction, one row in `actions`, the image of every row it changed. `finish` runs last in the same
 * transaction (search and summaries). Whatever is thrown takes all of it back.
 */
export function runAction<T>(
  book: WriteBook,
  start: ActionStart,
  work: (actionId: number, note: (note: ActionNote) => void) => T,
  finish: (actionId: number) => void,
): { value: T; actionId: number } {
  const db = book.raw;
  return db
    .transaction(() => {
      const actionId = Number(
        book
          .prepare(
            `INSERT INTO actions (at_ms, staff_id, method, sentence, first_change_id)
             VALUES (?, ?, ?, ?, coalesce((SELECT max(id) FROM changes), 0) + 1)`,
          )
          .run(start.atMs, start.staffId, start.method, start.method).lastInsertRowid,
      );
      let said: ActionNote = { sentence: start.method };
      const value = work(actionId, note => {
        said = note;
      });
      finish(actionId);
      book
        .prepare(
          `UPDATE actions SET sentence = ?, customer_id = ?, last_change_id = coalesce((SELECT max(id) FROM changes), 0) WHERE id = ?`,
        )
        .run(said.sentence, said.customerId ?? null, actionId);
      return { value, actionId };
    })
    .immediate();
}

interface ActionRow {
  id: number;
  sentence: string;
  undoes_action_id: number | null;
  customer_id: number | null;
}

export interface Undone {
  /** What was undone or put back. */
  sentence: string;
  /** The same as a sentence of its own, for the history. */
  said: string;
  customerId: number | null;
}

/** Plays the images of one action back, inside the current action. */
export function undoAction(book: WriteBook, undone: number, current: number): Undone {
  const target = book
    .prepare<[number], ActionRow>('SELECT id, sentence, undoes_action_id, customer_id FROM actions WHERE id = ?')
    .get(undone);
  if (!target || undone === current) throw new Refusal('not_found', 'That action is not in the history.', 'actionId');
  if (isUndone(book, undone)) {
    throw new Refusal('already_undone', `“${target.sentence}” was undone already.`, 'actionId');
  }
  const touched = book
    .pluck<[number], string>('SELECT DISTINCT table_name FROM action_changes WHERE action_id = ?')
    .all(undone);
  if (touched.length === 0)
    throw new Refusal('conflict', `“${target.sentence}” changed nothing, so there is nothing to undo.`, 'actionId');
  const shapes = historyShapes(book.raw).filter(shape => touched.includes(shape.name));
  book.raw.pragma('defer_foreign_keys = ON');
  for (const shape of shapes) collect(book, shape, undone);
  for (const shape of shapes) refuseIfChangedLater(book, shape, undone);
  for (const shape of shapes) refuseIfNeededLater(book, shape, undone);
  for (const shape of [...shapes].reverse()) refuseIfTaken(() => playBack(book, shape));
  for (const shape of shapes) refuseIfParentIsGone(book, shape);
  for (const shape of shapes) book.raw.exec(`DROP TABLE temp.undo_${shape.name}`);
  book.prepare('UPDATE actions SET undoes_action_id = ? WHERE id = ?').run(undone, current);
  const sentence = target.sentence.replace(/^(Undone|Put back): /, '');
  // Of an undo the undo puts back, of that one it undoes again.
  const isPutBack = target.undoes_action_id !== null && target.sentence.startsWith('Undone: ');
  return { sentence, said: `${isPutBack ? 'Put back' : 'Undone'}: ${sentence}`, customerId: target.customer_id };
}

/** Whether the last undo of an action still stands, not having been undone itself. */
function isUndone(book: WriteBook, actionId: number): boolean {
  const undo = book
    .pluck<[number], number>('SELECT id FROM actions WHERE undoes_action_id = ? ORDER BY id DESC LIMIT 1')
    .get(actionId);
  return undo !== undefined && !isUndone(book, undo);
}

/** The rows an action touched, with the image before its first change and after its last one. */
function collect(book: WriteBook, shape: HistoryTableShape, actionId: number): void {
  book.raw.exec(`DROP TABLE IF EXISTS temp.undo_${shape.name};
    CREATE TEMP TABLE undo_${shape.name} (row_id INTEGER PRIMARY KEY, before_json TEXT, after_json TEXT)`);
  book.raw
    .prepare(
      `INSERT INTO temp.undo_${shape.name}
       SELECT row_id, before_json, after_json FROM action_changes WHERE action_id = ? AND table_name = ? ORDER BY id
       ON CONFLICT (row_id) DO UPDATE SET after_json = excluded.after_json`,
    )
    .run(actionId, shape.name);
}

function refuseIfChangedLater(book: WriteBook, shape: HistoryTableShape, actionId: number): void {
  const rowId = book.raw
    .prepare(
      `SELECT u.row_id FROM temp.undo_${shape.name} u LEFT JOIN ${shape.name} t ON t.id = u.row_id
       WHERE u.after_json IS NOT CASE WHEN t.id IS NULL THEN NULL ELSE ${imageExpression(shape, 't')} END LIMIT 1`,
    )
    .pluck()
    .get() as number | undefined;
  if (rowId === undefined) return;
  const later = book.raw
    .prepare(
      `SELECT a.sentence FROM changes c JOIN actions a ON a.id = c.action_id
       WHERE c.row_id = ? AND c.table_name = ? AND c.action_id > ? AND NOT EXISTS (SELECT 1 FROM actions x WHERE x.undoes_action_id = a.id)
       ORDER BY c.id DESC LIMIT 1`,
    )
    .pluck()
    .get(rowId, shape.name, actionId) as string | undefined;
  throw new Refusal(
    'undo_conflict',
    later
      ? `This was changed again since: “${later}”. Undo that first; nothing was changed now.`
      : 'This was changed again since, so it cannot be taken back; nothing was changed now.',
  );
}

/** A row that would vanish while something added later still belongs to it stops the undo. */
function refuseIfNeededLater(book: WriteBook, shape: HistoryTableShape, actionId: number): void {
  for (const child of historyShapes(book.raw)) {
    for (const parent of child.parents.filter(key => key.table === shape.name)) {
      const row = book.raw
        .prepare(
          `SELECT c.id FROM temp.undo_${shape.name} u CROSS JOIN ${child.name} c ON c.${parent.column} = u.row_id
           WHERE u.before_json IS NULL AND NOT EXISTS (SELECT 1 FROM changes x WHERE x.action_id = ? AND x.table_name = ? AND x.row_id = c.id) LIMIT 1`,
        )
        .pluck()
        .get(actionId, child.name) as number | undefined;
      if (row === undefined) continue;
      const later = book.raw
        .prepare(
          'SELECT a.sentence FROM changes c JOIN actions a ON a.id = c.action_id WHERE c.row_id = ? AND c.table_name = ? ORDER BY c.id DESC LIMIT 1',
        )
        .pluck()
        .get(row, child.name) as string | undefined;
      throw new Refusal(
        'undo_conflict',
        `Something added later belongs to it: “${later ?? child.name}”. Undo that first; nothing was changed now.`,
      );
    }
  }
}

/** What is brought back must not belong to something that was taken back itself in the meantime. */
function refuseIfParentIsGone(book: WriteBook, shape: HistoryTableShape): void {
  for (const { column, table } of shape.parents) {
    const gone = book.raw
      .prepare(
        `SELECT t.${column} FROM temp.undo_${shape.name} u JOIN ${shape.name} t ON t.id = u.row_id
         WHERE t.${column} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ${table} p WHERE p.id = t.${column}) LIMIT 1`,
      )
      .pluck()
      .get() as number | undefined;
    if (gone === undefined) continue;
    const by = book.raw
      .prepare(
        'SELECT a.sentence FROM changes c JOIN actions a ON a.id = c.action_id WHERE c.row_id = ? AND c.table_name = ? ORDER BY c.id DESC LIMIT 1',
      )
      .pluck()
      .get(gone, table) as string | undefined;
    throw new Refusal(
      'undo_conflict',
      `It belongs to something that is gone: “${by ?? table}”. Undo that first; nothing was changed now.`,
    );
  }
}

/** What may be there once only, as one answer for each channel, may have been written again since. */
function refuseIfTaken(play: () => void): void {
  try {
    play();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_UNIQUE')) throw error;
    throw new Refusal(
      'undo_conflict',
      'Something that can be there only once was written again since. Undo that first; nothing was changed now.',
    );
  }
}

function playBack(book: WriteBook, shape: HistoryTableShape): void {
  const undo = `temp.undo_${shape.name}`;
  const value = (column: { isBlob: boolean }, index: number) =>
    column.isBlob ? `unhex(u.before_json ->> '$[${index}]')` : `u.before_json ->> '$[${index}]'`;
  const names = shape.columns.map(column => column.name);
  book.raw.exec(
    `DELETE FROM ${shape.name} WHERE id IN (SELECT row_id FROM ${undo} WHERE before_json IS NULL AND after_json IS NOT NULL)`,
  );
  book.raw.exec(
    `UPDATE ${shape.name} SET ${shape.columns
      .map((column, index) => `${column.name} = ${value(column, index)}`)
      .join(
        ', ',
      )} FROM ${undo} u WHERE u.row_id = ${shape.name}.id AND u.before_json IS NOT NULL AND u.after_json IS NOT NULL`,
  );
  book.raw.exec(`INSERT INTO ${shape.name} (${names.join(', ')})
    SELECT ${shape.columns.map(value).join(', ')} FROM ${undo} u WHERE u.before_json IS NOT NULL AND u.after_json IS NULL`);
}

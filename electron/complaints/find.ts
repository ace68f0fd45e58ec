import type { ParsedInput } from '../../shared/contract/index.ts';
import { fold, isUnspacedScript, words } from '../../shared/fold.ts';
import type { ReadBook } from '../book/handles.ts';

type Wanted = ParsedInput<'complaints.list'>;

/** The ids of all complaints that are meant, newest first. */
export function findComplaints(book: ReadBook, wanted: Wanted): number[] {
  const conditions = [
    wanted.state === 'open' ? 'k.resolved_at_ms IS NULL' : null,
    wanted.state === 'closed' ? 'k.resolved_on_day IS NOT NULL' : null,
    wanted.stage === undefined ? null : 'k.stage = :stage',
    wanted.customerId === undefined ? null : 'k.customer_id = :customerId',
    wanted.category === undefined ? null : 'k.category = :category',
  ].filter(condition => condition !== null);
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
  const order = 'ORDER BY k.opened_on_day DESC, k.opened_at_ms DESC, k.id DESC';
  const typed = words(wanted.text ?? '');
  if (typed.length === 0)
    return book.pluck<[Wanted], number>(`SELECT k.id FROM complaints k ${where} ${order}`).all(wanted);
  const rows = book
    .prepare<[Wanted], { id: number; said: string }>(
      `SELECT k.id, concat_ws(' ', k.text, k.item, k.category, c.given_name, c.middle_name, c.family_name, c.known_as, c.company) AS said
       FROM complaints k LEFT JOIN customers c ON c.id = k.customer_id ${where} ${order}`,
    )
    .all(wanted);
  return rows.filter(row => saysAll(row.said, typed)).map(row => row.id);
}

/** Whether every folded word begins a word of the text; in scripts without spaces a word is found anywhere. */
export function saysAll(text: string, typed: readonly string[]): boolean {
  const folded = ` ${fold(text)}`;
  return typed.every(word => folded.includes(isUnspacedScript(word) ? word : ` ${word}`));
}

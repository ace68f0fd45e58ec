import type { ParsedInput } from '../../shared/contract/index.ts';
import { isUnspacedScript, words } from '../../shared/fold.ts';
import type { ReadBook } from '../book/handles.ts';
import { readTexts } from './texts.ts';

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
  const ids = book
    .pluck<[Wanted], number>(
      `SELECT k.id FROM complaints k ${conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`}
       ORDER BY k.opened_on_day DESC, k.opened_at_ms DESC, k.id DESC`,
    )
    .all(wanted);
  const typed = words(wanted.text ?? '');
  if (typed.length === 0) return ids;
  const texts = readTexts(book);
  return ids.filter(id => saysAll(texts.get(id)?.folded ?? '', typed));
}

/** Whether every folded word begins a word of a folded text; in scripts without spaces it is found anywhere. */
export const saysAll = (folded: string, typed: readonly string[]): boolean =>
  typed.every(word => folded.includes(isUnspacedScript(word) ? word : ` ${word}`));

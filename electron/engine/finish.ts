import type { WriteBook } from '../book/handles.ts';
import { STALE_STATS } from '../book/history.ts';
import { rebuildRecoveries, refreshRecoveries } from '../complaints/recovery.ts';
import { rebuildStats, refreshStats } from '../customers/stats.ts';
import { endBuilding, mergeSearch, rebuildSearch, refreshSearch } from '../search/refresh.ts';

/** From so many stale customers on, and this share of the book, building anew is less work than mending. */
const REBUILD_FROM = 1000;
const REBUILD_SHARE = 0.2;
/** Windows are told of so many customers by name; of more they are told that much has changed. */
const MOST_NAMED = 1000;

/**
 * Last step of every action, in its transaction: what its changes made stale is worked out again, but for what an import has brought up to
 * date itself (marks without parts). Returns the customers concerned.
 */
export function finishAction(book: WriteBook): number[] {
  const { count, behind, hasStats } = book
    .prepare<[number], { count: number; behind: number | null; hasStats: number | null }>(
      'SELECT count(*) AS count, sum(parts > 0) AS behind, max(parts & ? > 0) AS hasStats FROM stale',
    )
    .get(STALE_STATS)!;
  if (count === 0) return [];
  const first = book.pluck<[number], number>('SELECT customer_id FROM stale LIMIT ?').all(MOST_NAMED);
  if (isMuch(book, behind ?? 0)) {
    if (hasStats) {
      rebuildStats(book);
      rebuildRecoveries(book);
    }
    rebuildSearch(book);
  } else {
    const withStats = book.pluck<[number], number>('SELECT customer_id FROM stale WHERE parts & ?').all(STALE_STATS);
    refreshStats(book, withStats);
    refreshRecoveries(book, withStats);
    refreshSearch(book, book.pluck<[], number>('SELECT customer_id FROM stale WHERE parts > 0').all());
    if (isMuch(book, count - (behind ?? 0))) mergeSearch(book);
    endBuilding(book);
  }
  book.prepare('DELETE FROM stale').run();
  return first;
}

const isMuch = (book: WriteBook, people: number): boolean =>
  people >= REBUILD_FROM && people >= countCustomers(book) * REBUILD_SHARE;

/** Reads every page of the table, so it is not asked on every keystroke's worth of writing. */
const countCustomers = (book: WriteBook): number => book.pluck<[], number>('SELECT count(*) FROM customers').get()!;

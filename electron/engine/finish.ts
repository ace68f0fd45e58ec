import type { WriteBook } from '../book/handles.ts';
import { STALE_STATS } from '../book/history.ts';
import { rebuildStats, refreshStats } from '../customers/stats.ts';
import { rebuildSearch, refreshSearch } from '../search/refresh.ts';

/** From so many stale customers on, and this share of the book, building anew is less work than mending. */
const REBUILD_FROM = 1000;
const REBUILD_SHARE = 0.2;

/** Last step of every action, in its transaction: what its changes made stale is worked out again. Returns the customers concerned. */
export function finishAction(book: WriteBook): number[] {
  const stale = book.prepare<[], { customer_id: number; parts: number }>('SELECT customer_id, parts FROM stale').all();
  if (stale.length === 0) return [];
  const statsIds = stale.filter(row => row.parts & STALE_STATS).map(row => row.customer_id);
  if (stale.length >= REBUILD_FROM && stale.length >= countCustomers(book) * REBUILD_SHARE) {
    if (statsIds.length > 0) rebuildStats(book);
    rebuildSearch(book);
  } else {
    refreshStats(book, statsIds);
    refreshSearch(
      book,
      stale.map(row => row.customer_id),
    );
  }
  book.prepare('DELETE FROM stale').run();
  return stale.slice(0, 1000).map(row => row.customer_id);
}

/** Reads every page of the table, so it is not asked on every keystroke's worth of writing. */
const countCustomers = (book: WriteBook): number => book.pluck<[], number>('SELECT count(*) FROM customers').get()!;

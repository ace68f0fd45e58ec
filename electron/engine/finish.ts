import type { WriteBook } from '../book/handles.ts';
import { STALE_SEARCH, STALE_STATS } from '../book/history.ts';
import { rebuildStats, refreshStats } from '../customers/stats.ts';
import { rebuildSearch, refreshSearch } from '../search/refresh.ts';

/** From so many stale customers on, and this share of the book, building anew is less work than mending, and ranks everyone. */
const REBUILD_FROM = 1000;
const REBUILD_SHARE = 0.2;

/** Last step of every action, in its transaction: what its changes made stale is worked out again. Returns the customers concerned. */
export function finishAction(book: WriteBook, today: string): number[] {
  const stale = book.prepare<[], { customer_id: number; parts: number }>('SELECT customer_id, parts FROM stale').all();
  if (stale.length === 0) return [];
  if (stale.length >= REBUILD_FROM && stale.length >= countCustomers(book) * REBUILD_SHARE) {
    if (stale.some(row => row.parts & STALE_STATS)) rebuildStats(book);
    rebuildSearch(book, today);
  } else {
    const statsIds = stale.filter(row => row.parts & STALE_STATS).map(row => row.customer_id);
    refreshStats(book, statsIds);
    refreshSearch(
      book,
      inRankOrder(
        book,
        stale.filter(row => row.parts & STALE_SEARCH || stale.length < REBUILD_FROM).map(row => row.customer_id),
      ),
    );
  }
  book.prepare('DELETE FROM stale').run();
  return stale.slice(0, 1000).map(row => row.customer_id);
}

/** Reads every page of the table, so it is not asked on every keystroke's worth of writing. */
const countCustomers = (book: WriteBook): number => book.pluck<[], number>('SELECT count(*) FROM customers').get()!;

function inRankOrder(book: WriteBook, customerIds: number[]): number[] {
  if (customerIds.length < 2) return customerIds;
  return book
    .pluck<[string], number>(
      'SELECT j.value FROM json_each(?) j LEFT JOIN customer_stats s ON s.customer_id = j.value ORDER BY s.rank_score DESC NULLS LAST, j.value',
    )
    .all(JSON.stringify(customerIds));
}

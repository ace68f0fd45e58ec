import { type Day, dayOf } from '../../shared/dates.ts';
import type { WriteBook } from '../book/handles.ts';
import { STALE_SEARCH, STALE_STATS } from '../book/history.ts';
import { rebuildRecoveries, refreshRecoveries } from '../complaints/recovery.ts';
import { rebuildStats, refreshStats } from '../customers/stats.ts';
import { refreshGroupSummaries } from '../groups/summaries.ts';
import { rebuildDues, refreshDues } from '../plans/dues.ts';
import { refreshDaySales } from '../retention/day-sales.ts';
import { rebuildRetention, refreshRetention } from '../retention/summaries.ts';
import { endBuilding, rebuildSearch, refreshSearch } from '../search/refresh.ts';
import { readSettings } from '../settings/queries.ts';

/** From so many stale customers on, and this share of the book, building anew is less work than mending. */
const REBUILD_FROM = 1000;
const REBUILD_SHARE = 0.2;
/** Marks that concern the search: its order rests on the visits. */
const SEARCHED = STALE_SEARCH | STALE_STATS;
/** Windows are told of so many customers by name; of more they are told that much has changed. */
const MOST_NAMED = 1000;

/**
 * Last step of every action, in its transaction: what its changes made stale is worked out again, but for what an import has brought up to
 * date itself (marks without parts). Returns the customers concerned.
 */
export function finishAction(book: WriteBook): number[] {
  refreshGroupSummaries(book);
  refreshDaySales(book);
  const { count, behind, hasStats } = book
    .prepare<[number, number], { count: number; behind: number | null; hasStats: number | null }>(
      'SELECT count(*) AS count, sum(parts & ? > 0) AS behind, max(parts & ? > 0) AS hasStats FROM stale',
    )
    .get(SEARCHED, STALE_STATS)!;
  const planIds = book.pluck<[], number>('SELECT plan_id FROM stale_plans').all();
  if (count === 0 && planIds.length === 0) return [];
  const first = book.pluck<[number], number>('SELECT customer_id FROM stale LIMIT ?').all(MOST_NAMED);
  if (isMuch(book, behind ?? 0)) {
    if (hasStats) {
      rebuildStats(book);
      rebuildRecoveries(book);
      rebuildRetention(book, readSettings(book).activeFloorDays, dayOfAction(book));
    }
    rebuildSearch(book);
  } else {
    const withStats = book.pluck<[number], number>('SELECT customer_id FROM stale WHERE parts & ?').all(STALE_STATS);
    refreshStats(book, withStats);
    refreshRecoveries(book, withStats);
    if (withStats.length > 0) refreshRetention(book, withStats, readSettings(book).activeFloorDays, dayOfAction(book));
    refreshSearch(book, book.pluck<[number], number>('SELECT customer_id FROM stale WHERE parts & ?').all(SEARCHED));
    endBuilding(book);
  }
  finishDues(book, planIds, count);
  book.prepare('DELETE FROM stale').run();
  return first;
}

/** Anything known of a person may decide whether they are in a group, so everyone who is marked is looked at. */
function finishDues(book: WriteBook, planIds: number[], people: number): void {
  if (
    planIds.length === 0 &&
    book.pluck('SELECT 1 FROM plans INDEXED BY plans_active WHERE is_active = 1 LIMIT 1').get() === undefined
  )
    return;
  const today = dayOfAction(book);
  if (isMuch(book, people)) rebuildDues(book, today);
  else
    refreshDues(book, { customerIds: book.pluck<[], number>('SELECT customer_id FROM stale').all(), planIds }, today);
  book.prepare('DELETE FROM stale_plans').run();
}

/** The day in the shop of the action that is being finished. */
function dayOfAction(book: WriteBook): Day {
  const atMs = book
    .pluck<[], number>('SELECT at_ms FROM actions WHERE id = (SELECT current_action_id FROM book)')
    .get()!;
  return dayOf(atMs, readSettings(book).timeZone);
}

const isMuch = (book: WriteBook, people: number): boolean =>
  people >= REBUILD_FROM && people >= countCustomers(book) * REBUILD_SHARE;

/** Reads every page of the table, so it is not asked on every keystroke's worth of writing. */
const countCustomers = (book: WriteBook): number => book.pluck<[], number>('SELECT count(*) FROM customers').get()!;

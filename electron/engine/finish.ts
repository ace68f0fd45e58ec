import { type ActionChanges, readChanges } from '../book/changes.ts';
import type { ReadBook, WriteBook } from '../book/handles.ts';
import { STALE_SEARCH, STALE_STATS } from '../book/history.ts';
import { rebuildRecoveries, refreshRecoveries } from '../complaints/recovery.ts';
import { isShopRhythmTurned, rebuildStats, refreshStats } from '../customers/stats.ts';
import { refreshGroupSummaries } from '../groups/summaries.ts';
import { rebuildDues, refreshDues } from '../plans/dues.ts';
import { refreshDaySales } from '../retention/day-sales.ts';
import { rebuildRetention, refreshRetention } from '../retention/summaries.ts';
import { MOST_WAITING, moveLater } from '../search/moves.ts';
import { endBuilding, rebuildSearch, refreshSearch } from '../search/refresh.ts';
import { dayOfAction } from '../settings/action-day.ts';
import { type DaysOf, personDaysReader } from '../visits/person-days.ts';

/** From so many stale customers on, and this share of the book, building anew is less work than mending. */
const REBUILD_FROM = 1000;
const REBUILD_SHARE = 0.2;
/** Marks that concern the search: its words rest on what is known of people, its order on the visits. */
const SEARCHED = STALE_SEARCH | STALE_STATS;
/** Windows are told of so many customers by name; of more they are told that much has changed. */
const MOST_NAMED = 1000;

/** A summary of each customer, which rests on what the marks stand for. */
interface Summary {
  /** Marks of a change that makes it stale (see staleOwners in book/history.ts). */
  marks: number;
  /** Works it out again for these customers, in the transaction of the action; as much work as they are. */
  refresh(book: WriteBook, customerIds: readonly number[], daysOf: DaysOf): void;
  /** For everybody, from scratch. */
  rebuild(book: WriteBook): void;
}

/** In this order, because one may rest on those before it. A new summary of customers is a line here. */
const summaries: readonly Summary[] = [
  { marks: STALE_STATS, refresh: refreshStats, rebuild: rebuildStats },
  { marks: STALE_STATS, refresh: refreshRecoveries, rebuild: rebuildRecoveries },
  { marks: STALE_STATS, refresh: refreshRetention, rebuild: rebuildRetention },
];

export interface Finishing {
  /** What the action has changed, when that was read already. */
  changes?: ActionChanges;
  /** Whoever only moves in the order of the index may be moved later (search/moves.ts). */
  isMovedLater?: boolean;
}

/**
 * Last step of every action, in its transaction: what its changes made stale is worked out again, but for what an import has brought up to
 * date itself (marks without parts). Returns the customers concerned.
 */
export function finishAction(book: WriteBook, { changes, isMovedLater = false }: Finishing = {}): number[] {
  const changed = changes ?? readChanges(book, currentAction(book));
  refreshGroupSummaries(book, changed);
  refreshDaySales(book, changed);
  const planIds = book.pluck<[], number>('SELECT plan_id FROM stale_plans').all();
  const stale = readStale(book);
  if (stale.first.length === 0 && planIds.length === 0) return [];
  const behind = stale.marked(SEARCHED);
  const isAnew = isMuch(book, behind.length);
  const daysOf = personDaysReader(book);
  const areAllSummedUp = isAnew || isShopRhythmTurned(book, stale.marked(STALE_STATS), daysOf);
  for (const { marks, refresh, rebuild } of summaries) {
    const ids = stale.marked(marks);
    if (ids.length === 0) continue;
    if (areAllSummedUp) rebuild(book);
    else refresh(book, ids, daysOf);
  }
  if (isAnew) rebuildSearch(book);
  else finishSearch(book, behind, new Set(isMovedLater ? stale.marked(STALE_SEARCH) : behind));
  finishDues(book, planIds, stale);
  book.prepare('DELETE FROM stale').run();
  return stale.first.map(row => row.customer_id);
}

interface Stale {
  /** At most MOST_NAMED of them. */
  first: { customer_id: number; parts: number }[];
  /** Those who have any of these marks. */
  marked(marks: number): number[];
  /** Those who are marked at all. */
  all(): number[];
}

/** Read once, unless it is more than a person does at a time. */
function readStale(book: WriteBook): Stale {
  const first = book.prepare<[], Stale['first'][number]>(`SELECT * FROM stale LIMIT ${MOST_NAMED}`).all();
  if (first.length < MOST_NAMED)
    return {
      first,
      marked: marks => first.filter(row => row.parts & marks).map(row => row.customer_id),
      all: () => first.map(row => row.customer_id),
    };
  return {
    first,
    marked: marks => book.pluck<[number], number>('SELECT customer_id FROM stale WHERE parts & ?').all(marks),
    all: () => book.pluck<[], number>('SELECT customer_id FROM stale').all(),
  };
}

/** Whose words are as they were is found as before and may be moved later; unless it is a till's file, which leaves nothing to be done. */
function finishSearch(book: WriteBook, behind: readonly number[], written: ReadonlySet<number>): void {
  const moved = behind.filter(id => !written.has(id));
  if (moved.length > MOST_WAITING) refreshSearch(book, behind);
  else {
    if (written.size > 0) refreshSearch(book, [...written]);
    moveLater(book, moved);
  }
  endBuilding(book);
}

/** Anything known of a person may decide whether they are in a group, so everyone who is marked is looked at. */
function finishDues(book: WriteBook, planIds: number[], stale: Stale): void {
  if (
    planIds.length === 0 &&
    book.pluck('SELECT 1 FROM plans INDEXED BY plans_active WHERE is_active = 1 LIMIT 1').get() === undefined
  )
    return;
  const today = dayOfAction(book);
  const customerIds = stale.all();
  if (isMuch(book, customerIds.length)) rebuildDues(book, today);
  else refreshDues(book, { customerIds, planIds }, today);
  book.prepare('DELETE FROM stale_plans').run();
}

const currentAction = (book: ReadBook): number => book.pluck<[], number>('SELECT max(id) FROM actions').get()!;

const isMuch = (book: WriteBook, people: number): boolean =>
  people >= REBUILD_FROM && people >= countCustomers(book) * REBUILD_SHARE;

/** Reads every page of the table, so it is not asked on every keystroke's worth of writing. */
const countCustomers = (book: WriteBook): number => book.pluck<[], number>('SELECT count(*) FROM customers').get()!;

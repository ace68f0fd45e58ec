/** What retention asks of the visits, kept up to date by the writes: months, cohorts, spells, windows. Equal to a rebuild, as a test proves. */
import { addDays, type Day, dayFromNumber, dayNumber } from '../../shared/dates.ts';
import type { ReadBook, WriteBook } from '../book/handles.ts';
import { dayOfAction } from '../settings/action-day.ts';
import { readSetting } from '../settings/queries.ts';
import { type DaysOf, everyonesDays, type PersonDay, visitDaysOf } from '../visits/person-days.ts';
import { type CohortCount, contributions } from './cohorts.ts';
import { rebuildDaySales } from './day-sales.ts';
import { type CohortUnit, monthNumber } from './periods.ts';
import { type ActiveRule, type Spell, spellsOf } from './spells.ts';

/** Visits and spend are counted over so many days, the day of looking included. */
export const WINDOW_DAYS = 365;
/** Up to so many visits in the book the summaries are worked out in the write that finds them missing. */
const FEW_VISITS = 20_000;
const UNITS: readonly CohortUnit[] = ['month', 'quarter'];

export interface RetentionState extends ActiveRule {
  /** The day that the windows end on; null while everything is still to be worked out. */
  windowDay: Day | null;
}

const stateSql = `SELECT retention_day AS windowDay, spells_floor_days AS floorDays, spells_median_days AS shopMedianDays FROM book`;

export const readState = (book: ReadBook): RetentionState => book.prepare<[], RetentionState>(stateSql).get()!;

/** Whether the summaries stand and rest on the floor and the shop's median of now. */
export function isFresh(book: ReadBook, floorDays: number): boolean {
  const state = readState(book);
  return state.windowDay !== null && state.floorDays === floorDays && state.shopMedianDays === shopMedian(book);
}

const shopMedian = (book: ReadBook): number | null =>
  book.pluck<[], number | null>('SELECT shop_median_gap_days FROM book').get() ?? null;

/** Works out again what the changes of an action made stale. A large book whose summaries are missing waits for a quiet moment. */
export function refreshRetention(book: WriteBook, customerIds: Iterable<number>, daysOf: DaysOf): void {
  if (!isFresh(book, readSetting(book, 'activeFloorDays'))) {
    const newest = book.pluck<[], number | null>('SELECT max(id) FROM visits').get() ?? 0;
    if (newest <= FEW_VISITS) rebuildRetention(book);
    else book.prepare('UPDATE book SET retention_day = NULL, rhythm_on_day = NULL').run();
    return;
  }
  const state = readState(book);
  for (const customerId of customerIds) refreshPerson(book, customerId, daysOf(customerId), state);
}

function refreshPerson(book: WriteBook, customerId: number, days: readonly PersonDay[], state: RetentionState): void {
  const cameOn = visitDaysOf(days);
  refreshMonths(book, customerId, monthsOf(cameOn));
  refreshSpells(book, customerId, spellsOf(cameOn, state));
  writeWindow(book, customerId, windowOf(days, dayNumber(state.windowDay!)));
}

export const monthsOf = (visitDays: readonly number[]): number[] => [
  ...new Set(visitDays.map(day => monthNumber(dayFromNumber(day)))),
];

function refreshMonths(book: WriteBook, customerId: number, after: readonly number[]): void {
  const before = book
    .pluck<[number], number>('SELECT month FROM customer_months WHERE customer_id = ? + 0 ORDER BY month')
    .all(customerId);
  if (before.length === after.length && before.every((month, i) => month === after[i])) return;
  const remove = book.prepare('DELETE FROM customer_months WHERE customer_id = ? AND month = ?');
  for (const month of before) if (!after.includes(month)) remove.run(customerId, month);
  const put = book.prepare('INSERT INTO customer_months (customer_id, month) VALUES (?, ?)');
  for (const month of after) if (!before.includes(month)) put.run(customerId, month);
  for (const unit of UNITS) {
    for (const [, count] of difference(contributions(before, unit), contributions(after, unit)))
      addToCohort(book, unit, count);
  }
}

/** What has to be added to the counts when a person's part of them changes. */
function difference(before: Map<string, CohortCount>, after: Map<string, CohortCount>): Map<string, CohortCount> {
  const changed = new Map(after);
  for (const [key, was] of before) {
    const is = after.get(key);
    const count = { ...was, active: (is?.active ?? 0) - was.active, last: (is?.last ?? 0) - was.last };
    if (count.active === 0 && count.last === 0) changed.delete(key);
    else changed.set(key, count);
  }
  return changed;
}

function addToCohort(book: WriteBook, unit: CohortUnit, { start, period, active, last }: CohortCount): void {
  book
    .prepare(
      `INSERT INTO cohort_counts (unit, start, period, active, last) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (unit, start, period) DO UPDATE SET active = active + excluded.active, last = last + excluded.last`,
    )
    .run(unit, start, period, active, last);
  if (active < 0)
    book
      .prepare('DELETE FROM cohort_counts WHERE unit = ? AND start = ? AND period = ? AND active = 0')
      .run(unit, start, period);
}

function refreshSpells(book: WriteBook, customerId: number, after: readonly Spell[]): void {
  const before = new Map(readSpells(book, customerId).map(spell => [spell.from, spell]));
  for (const spell of after) {
    const was = before.get(spell.from);
    before.delete(spell.from);
    if (was?.until === spell.until && was.lapsedFrom === spell.lapsedFrom && was.came === spell.came) continue;
    putSpell(book, customerId, spell);
  }
  const remove = book.prepare('DELETE FROM customer_spells WHERE customer_id = ? AND from_day_number = ?');
  for (const from of before.keys()) remove.run(customerId, from);
}

const readSpells = (book: ReadBook, customerId: number): Spell[] =>
  book
    .prepare<[number], Spell>(
      `SELECT from_day_number AS "from", until_day_number AS until, lapsed_day_number AS lapsedFrom, came
       FROM customer_spells WHERE customer_id = ?`,
    )
    .all(customerId);

const putSpell = (book: WriteBook, customerId: number, { from, until, lapsedFrom, came }: Spell): void =>
  void book
    .prepare(
      `INSERT OR REPLACE INTO customer_spells (customer_id, from_day_number, until_day_number, lapsed_day_number, came) VALUES (?, ?, ?, ?, ?)`,
    )
    .run(customerId, from, until, lapsedFrom, came);

export interface WindowSums {
  visitDays: number;
  visits: number;
  spentMinor: number;
}

/** The sums of the window that ends on a day; null when nothing of theirs lies in it. */
export function windowOf(days: readonly PersonDay[], endDay: number): WindowSums | null {
  const within = days.filter(({ day }) => day <= endDay && day > endDay - WINDOW_DAYS);
  if (within.length === 0) return null;
  const sums: WindowSums = { visitDays: 0, visits: 0, spentMinor: 0 };
  for (const { visits, spentMinor } of within) {
    if (visits > 0) sums.visitDays += 1;
    sums.visits += visits;
    sums.spentMinor += spentMinor;
  }
  return sums;
}

/** In the row of those who ever came; nobody asks for the window of others. */
const writeWindow = (book: WriteBook, customerId: number, sums: WindowSums | null): void =>
  void book
    .prepare(
      'UPDATE customer_stats SET window_visit_days = ?, window_visits = ?, window_spent_minor = ? WHERE customer_id = ?',
    )
    .run(sums?.visitDays ?? null, sums?.visits ?? null, sums?.spentMinor ?? null, customerId);

/** Everything from scratch, the windows as of a day: that of the action when left out. */
export function rebuildRetention(book: WriteBook, today: Day = dayOfAction(book)): void {
  const floorDays = readSetting(book, 'activeFloorDays');
  for (const table of ['customer_months', 'cohort_counts', 'customer_spells']) book.raw.exec(`DELETE FROM ${table}`);
  const rule: ActiveRule = { floorDays, shopMedianDays: shopMedian(book) };
  const counts: Record<CohortUnit, Map<string, CohortCount>> = { month: new Map(), quarter: new Map() };
  const putMonth = book.prepare('INSERT INTO customer_months (customer_id, month) VALUES (?, ?)');
  const endDay = dayNumber(today);
  for (const { customerId, days } of everyonesDays(book)) {
    const cameOn = visitDaysOf(days);
    const months = monthsOf(cameOn);
    for (const month of months) putMonth.run(customerId, month);
    for (const unit of UNITS) addAll(counts[unit], contributions(months, unit));
    for (const spell of spellsOf(cameOn, rule)) putSpell(book, customerId, spell);
    writeWindow(book, customerId, windowOf(days, endDay));
  }
  for (const unit of UNITS) for (const count of counts[unit].values()) addToCohort(book, unit, count);
  rebuildDaySales(book);
  book
    .prepare('UPDATE book SET retention_day = ?, spells_floor_days = ?, spells_median_days = ?')
    .run(today, floorDays, rule.shopMedianDays);
}

function addAll(counts: Map<string, CohortCount>, more: Map<string, CohortCount>): void {
  for (const [key, by] of more) {
    const count = counts.get(key);
    if (count) {
      count.active += by.active;
      count.last += by.last;
    } else counts.set(key, { ...by });
  }
}

/** First day of the window that ends on a day. */
export const windowStart = (asOf: Day): Day => addDays(asOf, 1 - WINDOW_DAYS);

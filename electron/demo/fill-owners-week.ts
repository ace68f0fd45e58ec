import { addDays, type Day } from '../../shared/dates.ts';
import { isoWeek, mondayOf } from '../../shared/weeks.ts';
import type { WriteBook } from '../book/handles.ts';
import { insertOffer } from '../offers/queries.ts';
import { insertDecision, settleDecision } from '../review/queries.ts';
import { writeSetting } from '../settings/queries.ts';
import { AD_COST_MINOR, DECISIONS, LEFT, OFFERS } from './owners-week.ts';

interface Places {
  book: WriteBook;
  today: Day;
  nowMs: number;
  /** The id of a colleague of the demo shop. */
  staff(index: number): number;
}

/** Writes what the owner's week shows besides: offers, earlier decisions, and the people of a colleague who left. */
export function fillOwnersWeek({ book, today, nowMs, staff }: Places): void {
  writeSetting(book, 'adCostPerNewCustomerMinor', AD_COST_MINOR);
  for (const { fromDays, toDays, ...offer } of OFFERS) {
    const toDay = toDays === null ? null : addDays(today, -toDays);
    insertOffer(book, { ...offer, fromDay: addDays(today, -fromDays), toDay });
  }
  for (const { weeksAgo, staff: who, dueDays, settledDays, ...decision } of DECISIONS) {
    const decidedOn = addDays(mondayOf(today), 6 - 7 * weeksAgo);
    const due = dueDays === null ? null : addDays(today, -dueDays);
    const id = insertDecision(book, { ...decision, week: isoWeek(decidedOn), staffId: staff(who), due, decidedOn });
    if (settledDays !== null) settleDecision(book, id, { ...decision, settledOn: addDays(today, -settledDays) });
  }
  fillLeft(book, nowMs);
}

/** Of those without a keeper: some who are key, and some who are not. */
function fillLeft(book: WriteBook, nowMs: number): void {
  const { lastInsertRowid } = book
    .prepare(
      "INSERT INTO staff (name, role, allowance_minor, created_at_ms, is_active) VALUES (?, 'staff', NULL, ?, 0)",
    )
    .run(LEFT.name, nowMs);
  const give = book.prepare(
    `UPDATE customers SET known_best_by_staff_id = ? WHERE id IN (
       SELECT id FROM customers WHERE known_best_by_staff_id IS NULL AND is_key = ? AND given_name IS NOT NULL ORDER BY id LIMIT ?)`,
  );
  give.run(lastInsertRowid, 1, LEFT.key);
  give.run(lastInsertRowid, 0, LEFT.others);
}

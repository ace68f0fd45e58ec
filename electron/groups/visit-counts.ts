import { hourOf } from '../../shared/dates.ts';
import type { ActionChanges } from '../book/changes.ts';
import type { WriteBook } from '../book/handles.ts';
import { type Counted, changedVisits } from './images.ts';

/** Takes each changed visit out of the counts as it was and puts it in as it is. */
export function refreshVisitCounts(book: WriteBook, changes: ActionChanges, timeZone: string): void {
  const counts = { items: new Map<string, Delta>(), hours: new Map<string, Delta>() };
  for (const { before, after } of changedVisits(book, changes)) {
    for (const [visit, by] of [
      [before, -1],
      [after, 1],
    ] as const) {
      if (!visit) continue;
      for (const item of visit.items) add(counts.items, visit.customerId, item, by);
      if (isTimeKnown(visit, timeZone)) add(counts.hours, visit.customerId, hourOf(visit.atMs, timeZone), by);
    }
  }
  for (const { customerId, of, by } of counts.items.values()) if (by !== 0) countItem(book, customerId, of, by);
  for (const { customerId, of, by } of counts.hours.values()) if (by !== 0) countHour(book, customerId, of, by);
}

interface Delta {
  customerId: number;
  /** The item, or the hour. */
  of: number;
  by: number;
}

function add(deltas: Map<string, Delta>, customerId: number, of: number, by: number): void {
  const key = `${customerId} ${of}`;
  const delta = deltas.get(key);
  if (delta) delta.by += by;
  else deltas.set(key, { customerId, of, by });
}

function countItem(book: WriteBook, customerId: number, itemId: number, by: number): void {
  book
    .prepare(
      `INSERT INTO customer_items (customer_id, item_id, times) VALUES (?, ?, ?)
       ON CONFLICT (customer_id, item_id) DO UPDATE SET times = times + excluded.times`,
    )
    .run(customerId, itemId, by);
  if (by < 0)
    book
      .prepare('DELETE FROM customer_items WHERE customer_id = ? AND item_id = ? AND times = 0')
      .run(customerId, itemId);
}

function countHour(book: WriteBook, customerId: number, hour: number, by: number): void {
  book
    .prepare(
      `INSERT INTO customer_hours (customer_id, visits, h${hour}) VALUES (?, ?, ?)
       ON CONFLICT (customer_id) DO UPDATE SET visits = visits + excluded.visits, h${hour} = h${hour} + excluded.h${hour}`,
    )
    .run(customerId, by, by);
  if (by < 0) book.prepare('DELETE FROM customer_hours WHERE customer_id = ? AND visits = 0').run(customerId);
}

export function rebuildItems(book: WriteBook): void {
  book.prepare('DELETE FROM customer_items').run();
  // Every visit's items by the customer, so that the rows come in the order in which they are kept.
  book
    .prepare(
      `INSERT INTO customer_items (customer_id, item_id, times)
       SELECT v.customer_id, i.item_id, count(DISTINCT v.id) FROM visits v CROSS JOIN visit_items i ON i.visit_id = v.id
       WHERE v.voided_at_ms IS NULL AND v.is_refund = 0 GROUP BY v.customer_id, i.item_id`,
    )
    .run();
}

/** Some tills tell the day of a sale only; it is kept as noon, which says nothing of when somebody comes. */
const isTimeKnown = ({ isFromElsewhere, atMs }: Pick<Counted, 'atMs' | 'isFromElsewhere'>, timeZone: string): boolean =>
  !isFromElsewhere || hourOf(atMs, timeZone) !== 12 || hourOf(atMs - 1, timeZone) !== 11;

export function rebuildHours(book: WriteBook, timeZone: string): void {
  book.prepare('DELETE FROM customer_hours').run();
  const visits = book.raw
    .prepare(
      `SELECT customer_id, at_ms, source_key IS NOT NULL FROM visits WHERE voided_at_ms IS NULL AND is_refund = 0`,
    )
    .raw()
    .iterate() as IterableIterator<[number, number, number]>;
  const counts = new Map<number, Uint32Array>();
  for (const [customerId, atMs, isFromElsewhere] of visits) {
    if (!isTimeKnown({ atMs, isFromElsewhere: isFromElsewhere === 1 }, timeZone)) continue;
    const hours = counts.get(customerId) ?? new Uint32Array(24);
    hours[hourOf(atMs, timeZone)]! += 1;
    counts.set(customerId, hours);
  }
  const columns = Array.from({ length: 24 }, (_, hour) => `h${hour}`);
  const put = book.prepare(
    `INSERT INTO customer_hours (customer_id, visits, ${columns.join(', ')}) VALUES (?, ?, ${columns.map(() => '?').join(', ')})`,
  );
  for (const customerId of [...counts.keys()].sort((a, b) => a - b)) {
    const hours = counts.get(customerId)!;
    put.run(
      customerId,
      hours.reduce((sum, n) => sum + n, 0),
      ...hours,
    );
  }
  book.prepare('UPDATE book SET hours_time_zone = ?').run(timeZone);
}

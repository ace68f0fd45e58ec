import type { Visit } from '../../shared/contract/visits.ts';
import { fold } from '../../shared/fold.ts';
import { Refusal } from '../../shared/result.ts';
import type { ReadBook, WriteBook } from '../book/handles.ts';

interface VisitRow {
  id: number;
  customer_id: number;
  at_ms: number;
  day: string;
  amount_minor: number | null;
  is_refund: number;
  note: string | null;
  by: string | null;
  voided_at_ms: number | null;
}

export interface NewItem {
  name: string;
  quantity: number;
  amountMinor: number | null;
}

export interface NewVisit {
  customerId: number;
  atMs: number;
  day: string;
  amountMinor: number | null;
  isRefund: boolean;
  note: string | null;
  staffId: number | null;
  /** Tells a sale of another system apart, so that it is never taken in twice; null for one recorded here. */
  sourceKey: string | null;
  items: readonly NewItem[];
}

const SELECT = `SELECT v.id, v.customer_id, v.at_ms, v.day, v.amount_minor, v.is_refund, v.note, s.name AS by, v.voided_at_ms
  FROM visits v LEFT JOIN staff s ON s.id = v.staff_id`;

const rowToVisit = (book: ReadBook, row: VisitRow): Visit => ({
  id: row.id,
  customerId: row.customer_id,
  atMs: row.at_ms,
  day: row.day,
  amountMinor: row.amount_minor,
  items: book
    .prepare<[number], Visit['items'][number]>(
      'SELECT i.name, vi.quantity, vi.amount_minor AS amountMinor FROM visit_items vi CROSS JOIN items i ON i.id = vi.item_id WHERE vi.visit_id = ? ORDER BY vi.id',
    )
    .all(row.id),
  note: row.note,
  by: row.by,
  isRefund: row.is_refund === 1,
  isVoided: row.voided_at_ms !== null,
});

/** Newest first. */
export const listVisits = (book: ReadBook, customerId: number, offset: number, limit: number): Visit[] =>
  book
    .prepare<[number, number, number], VisitRow>(
      `${SELECT} WHERE v.customer_id = ? ORDER BY v.day DESC, v.at_ms DESC, v.id DESC LIMIT ? OFFSET ?`,
    )
    .all(customerId, limit, offset)
    .map(row => rowToVisit(book, row));

export const countVisits = (book: ReadBook, customerId: number): number =>
  book.pluck<[number], number>('SELECT count(*) FROM visits WHERE customer_id = ?').get(customerId) ?? 0;

export function getVisit(book: ReadBook, id: number): Visit {
  const row = book.prepare<[number], VisitRow>(`${SELECT} WHERE v.id = ?`).get(id);
  if (!row) throw new Refusal('not_found', 'That visit is not in the book; perhaps it was undone.', 'id');
  return rowToVisit(book, row);
}

/** Inserts a visit with its items; null when a visit with this source key is in the book already. */
export function insertVisit(book: WriteBook, visit: NewVisit): number | null {
  const { changes, lastInsertRowid } = book
    .prepare(
      `INSERT INTO visits (customer_id, at_ms, day, amount_minor, is_refund, note, staff_id, source_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (source_key) WHERE source_key IS NOT NULL DO NOTHING`,
    )
    .run(
      visit.customerId,
      visit.atMs,
      visit.day,
      visit.amountMinor,
      visit.isRefund ? 1 : 0,
      visit.note,
      visit.staffId,
      visit.sourceKey,
    );
  if (changes === 0) return null;
  const id = Number(lastInsertRowid);
  insertItems(book, id, visit.items);
  return id;
}

export function insertItems(book: WriteBook, visitId: number, items: readonly NewItem[]): void {
  for (const item of items) {
    book
      .prepare('INSERT INTO visit_items (visit_id, item_id, quantity, amount_minor) VALUES (?, ?, ?, ?)')
      .run(visitId, itemId(book, item.name), item.quantity, item.amountMinor);
  }
}

/** Items are known by name; a new name becomes a new item. */
function itemId(book: WriteBook, name: string): number {
  const known = book.pluck<[string], number>('SELECT id FROM items WHERE name = ?').get(name);
  if (known !== undefined) return known;
  return Number(book.prepare('INSERT INTO items (name, folded) VALUES (?, ?)').run(name, fold(name)).lastInsertRowid);
}

/** What someone has most often: item and how many visits had it, in visits that count. */
export const listUsualItems = (book: ReadBook, customerId: number, limit: number): { name: string; times: number }[] =>
  book
    .prepare<[number, number], { name: string; times: number }>(
      `SELECT i.name, count(DISTINCT v.id) AS times FROM visits v CROSS JOIN visit_items vi ON vi.visit_id = v.id CROSS JOIN items i ON i.id = vi.item_id
       WHERE v.customer_id = ? AND v.voided_at_ms IS NULL AND v.is_refund = 0 GROUP BY i.id HAVING times > 1 ORDER BY times DESC, i.name LIMIT ?`,
    )
    .all(customerId, limit);

/** Names of items in use that begin so. */
export const listItemNames = (book: ReadBook, prefix: string, limit: number): string[] =>
  book
    .pluck<[string, string, number], string>(
      'SELECT name FROM items WHERE folded >= ? AND folded < ? AND EXISTS (SELECT 1 FROM visit_items vi WHERE vi.item_id = items.id) ORDER BY folded LIMIT ?',
    )
    .all(prefix, `${prefix}\u{10FFFF}`, limit);

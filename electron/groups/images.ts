import type { ActionChanges } from '../book/changes.ts';
import type { ReadBook } from '../book/handles.ts';
import type { HistoryTable } from '../book/history.ts';

/** A row before and after an action; null where there was none. */
export interface Images<T> {
  before: T | null;
  after: T | null;
}

const columnsKept = new WeakMap<object, Map<string, string[]>>();

function columnsOf(book: ReadBook, table: HistoryTable): string[] {
  const tables = columnsKept.get(book.raw) ?? new Map<string, string[]>();
  const columns =
    tables.get(table) ?? (book.raw.pragma(`table_info(${table})`) as { name: string }[]).map(column => column.name);
  columnsKept.set(book.raw, tables.set(table, columns));
  return columns;
}

/** What an action changed in a table: each row once, as it was before its first change and as it is after its last. */
export function imagesOf<T>(book: ReadBook, changes: ActionChanges, table: HistoryTable): Images<T>[] {
  const columns = columnsOf(book, table);
  const read = (json: string | null): T | null => {
    if (json === null) return null;
    const values = JSON.parse(json) as unknown[];
    return Object.fromEntries(columns.map((name, i) => [name, values[i]])) as T;
  };
  const images = new Map<number, { before: string | null; after: string | null }>();
  for (const { row_id, before_json, after_json } of changes.of(table)) {
    const known = images.get(row_id);
    if (known) known.after = after_json;
    else images.set(row_id, { before: before_json, after: after_json });
  }
  return [...images.values()].map(({ before, after }) => ({ before: read(before), after: read(after) }));
}

/** A visit that counts, with the items that were bought, each once. */
export interface Counted {
  customerId: number;
  atMs: number;
  /** From a till's file, which may not know the time. */
  isFromElsewhere: boolean;
  items: ReadonlySet<number>;
}

interface VisitImage {
  id: number;
  customer_id: number;
  at_ms: number;
  is_refund: number;
  source_key: string | null;
  voided_at_ms: number | null;
}

interface ItemImage {
  id: number;
  visit_id: number;
  item_id: number;
}

/** Each visit that an action changed, or whose items it changed, before and after; null where it does not count. */
export function changedVisits(book: ReadBook, changes: ActionChanges): Images<Counted>[] {
  const visits = new Map<number, Images<VisitImage>>();
  for (const images of imagesOf<VisitImage>(book, changes, 'visits'))
    visits.set((images.before ?? images.after)?.id ?? 0, images);
  const items = new Map<number, Images<ItemImage>[]>();
  for (const images of imagesOf<ItemImage>(book, changes, 'visit_items')) {
    const visitId = (images.before ?? images.after)?.visit_id;
    if (visitId !== undefined) items.set(visitId, [...(items.get(visitId) ?? []), images]);
  }
  const visit = book.prepare<[number], VisitImage>('SELECT * FROM visits WHERE id = ?');
  const itemsNow = book.prepare<[number], ItemImage>(
    'SELECT id, visit_id, item_id FROM visit_items WHERE visit_id = ?',
  );
  return [...new Set([...visits.keys(), ...items.keys()])].map(id => {
    const now = visit.get(id) ?? null;
    const rows = itemsNow.all(id);
    const changed = items.get(id) ?? [];
    const isChanged = new Set(changed.map(({ before, after }) => (before ?? after)?.id));
    const rowsBefore = [
      ...rows.filter(row => !isChanged.has(row.id)),
      ...changed.flatMap(({ before }) => (before ? [before] : [])),
    ];
    const before = visits.has(id) ? visits.get(id)!.before : now;
    return { before: counted(before, rowsBefore), after: counted(now, rows) };
  });
}

function counted(visit: VisitImage | null, items: readonly ItemImage[]): Counted | null {
  if (!visit || visit.voided_at_ms !== null || visit.is_refund === 1) return null;
  return {
    customerId: visit.customer_id,
    atMs: visit.at_ms,
    isFromElsewhere: visit.source_key !== null,
    items: new Set(items.map(item => item.item_id)),
  };
}

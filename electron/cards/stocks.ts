import type { Stock } from '../../shared/contract/stocks.ts';
import { Refusal } from '../../shared/result.ts';
import { BUILT_IN_STOCKS, type BuiltInStock, type StockGeometry } from '../../shared/stocks.ts';
import type { ReadBook, WriteBook } from '../book/handles.ts';

interface OffsetRow {
  stock: string;
  x_mm: number;
  y_mm: number;
}

interface StockRow {
  id: number;
  name: string;
  kind: Stock['kind'];
  geometry_json: string;
}

const ownId = (id: number): string => `shop:${id}`;

/** Built-in ones first, in their order, then the shop's own. */
export function listStocks(book: ReadBook): Stock[] {
  const offsets = new Map(
    book
      .prepare<[], OffsetRow>('SELECT stock, x_mm, y_mm FROM stock_offsets')
      .all()
      .map(row => [row.stock, row]),
  );
  const own = book
    .prepare<[], StockRow>('SELECT id, name, kind, geometry_json FROM stocks ORDER BY id')
    .all()
    .map(
      (row): BuiltInStock => ({
        ...(JSON.parse(row.geometry_json) as StockGeometry),
        id: ownId(row.id),
        name: row.name,
        kind: row.kind,
      }),
    );
  const withOffset = (stock: BuiltInStock, isOwn: boolean): Stock => {
    const offset = offsets.get(stock.id);
    return { ...stock, offsetXMm: offset?.x_mm ?? 0, offsetYMm: offset?.y_mm ?? 0, isOwn };
  };
  return [...BUILT_IN_STOCKS.map(stock => withOffset(stock, false)), ...own.map(stock => withOffset(stock, true))];
}

/** A stock by its id, whatever its case. Throws a Refusal that says where to find the ids. */
export function getStock(book: ReadBook, id: string): Stock {
  const wanted = id.toLowerCase();
  const found = listStocks(book).find(stock => stock.id === wanted);
  if (!found)
    throw new Refusal(
      'not_found',
      `There is no stock “${id}”. The list of stocks says which there are; nothing was saved.`,
      'stock',
    );
  return found;
}

export function insertStock(book: WriteBook, name: string, geometry: StockGeometry): { id: number; stock: string } {
  const { kind, ...rest } = geometry;
  const { lastInsertRowid } = book
    .prepare('INSERT INTO stocks (name, kind, geometry_json) VALUES (?, ?, ?)')
    .run(name, kind, JSON.stringify(rest));
  return { id: Number(lastInsertRowid), stock: ownId(Number(lastInsertRowid)) };
}

export function writeOffset(book: WriteBook, stock: string, xMm: number, yMm: number): void {
  book
    .prepare(
      `INSERT INTO stock_offsets (stock, x_mm, y_mm) VALUES (?, ?, ?)
       ON CONFLICT (stock) DO UPDATE SET x_mm = excluded.x_mm, y_mm = excluded.y_mm`,
    )
    .run(stock, xMm, yMm);
}

export function deleteStock(book: WriteBook, stock: string): void {
  book.prepare('DELETE FROM stock_offsets WHERE stock = ?').run(stock);
  book.prepare('DELETE FROM stocks WHERE id = ?').run(Number(stock.slice('shop:'.length)));
}

/** The newest batch on a stock, by name. */
export const batchOnStock = (book: ReadBook, stock: string): string | null =>
  book.pluck<[string], string>('SELECT name FROM card_batches WHERE stock = ? ORDER BY id DESC LIMIT 1').get(stock) ??
  null;

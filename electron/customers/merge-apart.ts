import type { WriteBook } from '../book/handles.ts';
import { inOrder, isApart } from '../doubles/queries.ts';
import type { Pair } from './merge-belongings.ts';

interface ApartRow {
  id: number;
  customer_id: number;
  other_customer_id: number;
}

/** Who is somebody else than either card is somebody else than the person they are now; that the two were two people no longer holds. */
export function moveApart(book: WriteBook, { from, into }: Pair): void {
  const rows = book
    .prepare<[number, number], ApartRow>('SELECT * FROM apart_customers WHERE customer_id = ? OR other_customer_id = ?')
    .all(from, from);
  const remove = book.prepare('DELETE FROM apart_customers WHERE id = ?');
  const rename = book.prepare('UPDATE apart_customers SET customer_id = ?, other_customer_id = ? WHERE id = ?');
  for (const row of rows) {
    const other = row.customer_id === from ? row.other_customer_id : row.customer_id;
    const pair = inOrder(into, other);
    if (other === into || isApart(book, pair)) remove.run(row.id);
    else rename.run(...pair, row.id);
  }
}

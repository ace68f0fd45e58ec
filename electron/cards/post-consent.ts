import type { ReadBook } from '../book/handles.ts';

/** What these people said of post; nobody who was never asked is in it. */
export function listPostConsents(book: ReadBook, ids: readonly number[]): Map<number, boolean> {
  const rows = book
    .prepare<[string], { id: number; isGranted: number }>(
      `SELECT k.customer_id AS id, k.is_granted AS isGranted FROM json_each(?) j CROSS JOIN consents k
       ON k.customer_id = j.value AND k.channel = 'post'`,
    )
    .all(JSON.stringify(ids));
  return new Map(rows.map(row => [row.id, row.isGranted === 1]));
}

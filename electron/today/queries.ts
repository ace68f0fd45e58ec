import { addDays } from '../../shared/dates.ts';
import type { ReadBook } from '../book/handles.ts';
import type { CustomerRow } from '../customers/queries.ts';

export type TodayRow = CustomerRow & {
  companion: string | null;
  /** The birthday it is about: theirs or the companion's. */
  born: string | null;
  detail: string | null;
  last_day: string | null;
  overdue_day: string | null;
  median_gap_days: number | null;
};

const USUAL =
  "(SELECT p.text FROM preferences p WHERE p.customer_id = c.id AND p.kind = 'usual' AND p.retired_at_ms IS NULL ORDER BY p.id DESC LIMIT 1)";
const TREAT =
  "(SELECT p.text FROM preferences p WHERE p.companion_id = d.id AND p.kind = 'treat' AND p.retired_at_ms IS NULL ORDER BY p.id DESC LIMIT 1)";
const PHOTO = 'EXISTS (SELECT 1 FROM photos f WHERE f.id = c.id) AS has_photo';

/** Who, or whose companion, has a birthday from today on for so many days. 29 February is kept on the 28th in common years. */
export function listBirthdays(book: ReadBook, today: string, days: number): TodayRow[] {
  const wanted = new Set<string>();
  for (let i = 0; i <= days; i++) wanted.add(addDays(today, i).slice(5));
  if (wanted.has('02-28')) wanted.add('02-29');
  const json = JSON.stringify([...wanted]);
  return book
    .prepare<[string, string], TodayRow>(
      `SELECT c.*, NULL AS companion, c.birthday AS born, ${USUAL} AS detail, ${PHOTO} FROM customers c INDEXED BY customers_birthday
       WHERE c.birthday IS NOT NULL AND substr(c.birthday, -5) IN (SELECT value FROM json_each(?))
       UNION ALL
       SELECT c.*, d.name, d.birthday, ${TREAT}, ${PHOTO} FROM companions d INDEXED BY companions_birthday JOIN customers c ON c.id = d.customer_id
       WHERE d.birthday IS NOT NULL AND substr(d.birthday, -5) IN (SELECT value FROM json_each(?))`,
    )
    .all(json, json);
}

/** Past their own rhythm and not lapsed; key customers first, then by how far they are past it. */
export const listOverdue = (book: ReadBook, today: string, limit: number): TodayRow[] =>
  book
    .prepare<[string, string, string, number], TodayRow>(
      `SELECT c.*, NULL AS companion, ${USUAL} AS detail, ${PHOTO}, s.last_day, s.overdue_day, s.median_gap_days
       FROM customer_stats s JOIN customers c ON c.id = s.customer_id
       WHERE s.overdue_day IS NOT NULL AND s.overdue_day <= ? AND s.lapsed_day > ? AND s.visit_days >= 4
       ORDER BY c.is_key DESC, (julianday(?) - julianday(s.last_day)) / max(s.median_gap_days, 1) DESC LIMIT ?`,
    )
    .all(today, today, today, limit);

export type SeenRow = TodayRow & { seen_at_ms: number; items: string | null };

/** Who was here on a day, the latest first, with when that was and what they had. */
export const listSeen = (book: ReadBook, day: string, limit: number): SeenRow[] =>
  book
    .prepare<[string, number], SeenRow>(
      `SELECT c.*, NULL AS companion, NULL AS detail, ${PHOTO}, v.at_ms AS seen_at_ms,
         (SELECT group_concat(i.name, ', ') FROM visit_items vi JOIN items i ON i.id = vi.item_id WHERE vi.visit_id = v.id) AS items
       FROM (SELECT customer_id, id, max(at_ms) AS at_ms FROM visits WHERE day = ? AND voided_at_ms IS NULL AND is_refund = 0 GROUP BY customer_id) v
       JOIN customers c ON c.id = v.customer_id ORDER BY v.at_ms DESC LIMIT ?`,
    )
    .all(day, limit);

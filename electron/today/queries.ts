import type { ComplaintRow } from '../../shared/contract/complaints.ts';
import { addDays } from '../../shared/dates.ts';
import type { ReadBook } from '../book/handles.ts';
import { ageReader } from '../complaints/ages.ts';
import { listComplaintsById } from '../complaints/queries.ts';
import type { CustomerRow } from '../customers/queries.ts';
import type { Context } from '../engine/context.ts';

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
      // Most of an old book is overdue and lapsed, so its index finds nearly everybody: the short summaries are gone through
      // twice as fast. Who comes first is settled before anybody is read.
      `SELECT c.*, NULL AS companion, ${USUAL} AS detail, ${PHOTO}, v.last_day, v.overdue_day, v.median_gap_days
       FROM (SELECT customer_id, last_day, overdue_day, median_gap_days,
           EXISTS (SELECT 1 FROM customers k INDEXED BY customers_key WHERE k.id = customer_id AND k.is_key = 1) AS is_key,
           (julianday(?) - julianday(last_day)) / max(median_gap_days, 1) AS gaps
         FROM customer_stats NOT INDEXED WHERE overdue_day <= ? AND lapsed_day > ? AND visit_days >= 4
         ORDER BY is_key DESC, gaps DESC LIMIT ?) v
       CROSS JOIN customers c ON c.id = v.customer_id ORDER BY v.is_key DESC, v.gaps DESC`,
    )
    .all(today, today, today, limit);

export type SeenRow = TodayRow & { seen_at_ms: number; items: string | null };

/** Who was here on a day, the latest first, with when that was and what they had; and how many they are in all. The day's visits are read once. */
export function listSeen(book: ReadBook, day: string, limit: number): { total: number; latest: SeenRow[] } {
  const rows = book
    .prepare<[string, number], SeenRow & { total: number }>(
      `WITH seen AS MATERIALIZED (
         SELECT customer_id, id, max(at_ms) AS at_ms FROM visits INDEXED BY visits_day
         WHERE day = ? AND voided_at_ms IS NULL AND is_refund = 0 GROUP BY customer_id)
       SELECT c.*, NULL AS companion, NULL AS detail, ${PHOTO}, v.at_ms AS seen_at_ms, (SELECT count(*) FROM seen) AS total,
         (SELECT group_concat(i.name, ', ') FROM visit_items vi JOIN items i ON i.id = vi.item_id WHERE vi.visit_id = v.id) AS items
       FROM (SELECT * FROM seen ORDER BY at_ms DESC, id DESC LIMIT ?) v
       CROSS JOIN customers c ON c.id = v.customer_id ORDER BY v.at_ms DESC, v.id DESC`,
    )
    .all(day, limit);
  return { total: rows[0]?.total ?? 0, latest: rows };
}

/**
 * Open complaints, those past their target first, then by how long they have waited; at most `limit`. The later one was opened, the
 * younger it is: once one is within a target, so are all after it, and few ages have to be worked out.
 */
export function listPressing(context: Context, limit: number): ComplaintRow[] {
  const ageOf = ageReader(context.settings, context.nowMs);
  const waiting = context.book
    .prepare<[], { id: number; openedAtMs: number; firstResponseAtMs: number | null }>(
      'SELECT id, opened_at_ms AS openedAtMs, first_response_at_ms AS firstResponseAtMs FROM complaints WHERE resolved_at_ms IS NULL ORDER BY opened_at_ms, id',
    )
    .all();
  const late = new Set<number>();
  const isMet = { answered: false, unanswered: false };
  for (const one of waiting) {
    const target = one.firstResponseAtMs === null ? 'unanswered' : 'answered';
    if (isMet[target]) continue;
    if (ageOf({ ...one, resolvedAtMs: null })?.isLate) late.add(one.id);
    else isMet[target] = true;
    if (late.size >= limit) break;
  }
  const inTime = waiting.map(one => one.id).filter(id => !late.has(id));
  return listComplaintsById(context, [...late, ...inTime].slice(0, limit));
}

/** Those made right between two days, both included, whom nobody has asked since whether it is right; the longest ago first. */
export const listToFollowUp = (book: ReadBook, from: string, to: string, limit: number): FollowUpRow[] =>
  book
    .prepare<[string, string, number], FollowUpRow>(
      `SELECT k.id AS complaint_id, k.text, k.resolved_on_day, s.name AS staff_name, c.*, ${PHOTO}
       FROM complaints k CROSS JOIN customers c ON c.id = k.customer_id LEFT JOIN staff s ON s.id = k.staff_id
       WHERE k.resolved_on_day BETWEEN ? AND ? AND k.stage = 'made_right' ORDER BY k.resolved_on_day, k.id LIMIT ?`,
    )
    .all(from, to, limit);

export type FollowUpRow = CustomerRow & {
  complaint_id: number;
  text: string;
  resolved_on_day: string;
  staff_name: string | null;
};

/** What colleagues asked the owner and have no answer to, the longest waiting first. */
export const listRequestsToOwner = (book: ReadBook, limit: number): RequestRow[] =>
  book
    .prepare<[number], RequestRow>(
      `SELECT q.id AS request_id, q.complaint_id, q.step, q.cost_minor, q.note AS request_note, k.text, s.name AS asked_by, k.customer_id,
         c.id, c.given_name, c.family_name, c.known_as, c.company, c.phones_json, c.emails_json, c.language, c.is_key, ${PHOTO}
       FROM complaint_requests q INDEXED BY complaint_requests_waiting CROSS JOIN complaints k ON k.id = q.complaint_id
       LEFT JOIN customers c ON c.id = k.customer_id LEFT JOIN staff s ON s.id = q.asked_by_staff_id
       WHERE q.state = 'waiting' ORDER BY q.asked_at_ms, q.id LIMIT ?`,
    )
    .all(limit);

export type RequestRow = CustomerRow & {
  request_id: number;
  complaint_id: number;
  customer_id: number | null;
  step: string;
  cost_minor: number;
  request_note: string | null;
  text: string;
  asked_by: string | null;
};

import type { Preference, PreferenceKind } from '../../shared/contract/preferences.ts';
import { dayOf } from '../../shared/dates.ts';
import { fold } from '../../shared/fold.ts';
import { Refusal } from '../../shared/result.ts';
import type { ReadBook, WriteBook } from '../book/handles.ts';
import { AS_TEXT } from '../book/json-rows.ts';

interface PreferenceRow {
  id: number;
  customer_id: number;
  companion_id: number | null;
  companion_name: string | null;
  kind: PreferenceKind;
  text: string;
  noted_by: string | null;
  noted_at_ms: number;
  retired_at_ms: number | null;
}

const SELECT = `SELECT p.id, p.customer_id, p.companion_id, d.name AS companion_name, p.kind, p.text, s.name AS noted_by, p.noted_at_ms, p.retired_at_ms
  FROM preferences p LEFT JOIN companions d ON d.id = p.companion_id LEFT JOIN staff s ON s.id = p.noted_by_staff_id`;

const rowToPreference = (row: PreferenceRow, timeZone: string): Preference => ({
  id: row.id,
  customerId: row.customer_id,
  companionId: row.companion_id,
  companionName: row.companion_name,
  kind: row.kind,
  text: row.text,
  notedBy: row.noted_by,
  notedAtMs: row.noted_at_ms,
  notedOn: dayOf(row.noted_at_ms, timeZone),
  isRetired: row.retired_at_ms !== null,
});

/** In force first, newest first. */
export const listPreferences = (book: ReadBook, customerId: number, timeZone: string): Preference[] =>
  book
    .prepare<[number], PreferenceRow>(
      `${SELECT} WHERE p.customer_id = ? ORDER BY p.retired_at_ms IS NOT NULL, p.noted_at_ms DESC, p.id DESC`,
    )
    .all(customerId)
    .map(row => rowToPreference(row, timeZone));

export function getPreference(book: ReadBook, id: number, timeZone: string): Preference {
  const row = book.prepare<[number], PreferenceRow>(`${SELECT} WHERE p.id = ?`).get(id);
  if (!row) throw new Refusal('not_found', 'That note is not on any card.', 'id');
  return rowToPreference(row, timeZone);
}

export interface NewPreference {
  customerId: number;
  companionId: number | null;
  kind: string;
  text: string;
  notedBy: number | null;
  notedAtMs: number;
  retiredAtMs?: number | null;
}

export function insertPreference(book: WriteBook, preference: NewPreference): number {
  return Number(
    book
      .prepare(
        'INSERT INTO preferences (customer_id, companion_id, kind, text, noted_by_staff_id, noted_at_ms, retired_at_ms) VALUES (?, ?, ?, ?, ?, ?, ?)',
      )
      .run(
        preference.customerId,
        preference.companionId,
        preference.kind,
        preference.text,
        preference.notedBy,
        preference.notedAtMs,
        preference.retiredAtMs ?? null,
      ).lastInsertRowid,
  );
}

/** One kind and one text, however it is written, is the same note. */
export const preferenceKey = ({ kind, text }: Pick<NewPreference, 'kind' | 'text'>): string =>
  `${kind} ${fold(text) || text}`;

/** Inserts notes about customers who have ids from `firstId` on: `json` lists kind and text of each one's, or null. Gives how many. */
export const insertPreferencesOf = (book: WriteBook, json: Uint8Array, firstId: number, nowMs: number): number =>
  book
    .prepare(
      `INSERT INTO preferences (customer_id, kind, text, noted_at_ms)
       SELECT ? + c.key, p.value ->> 0, p.value ->> 1, ? FROM jsonb_each(${AS_TEXT}) c, jsonb_each(c.value) p WHERE c.type = 'array'`,
    )
    .run(firstId, nowMs, json).changes;

import { defaultSettings, type Settings, settingsShape } from '../../shared/contract/settings.ts';
import type { ReadBook, WriteBook } from '../book/handles.ts';

const kept = new WeakMap<object, { version: string; written: string; settings: Settings }>();

/** What the settings are written as, of a picture its length and its end: enough to tell whether any was changed. */
const WRITTEN = `SELECT json_group_array(key || '=' || CASE WHEN length(value_json) > 4000
  THEN length(value_json) || substr(value_json, -200) ELSE value_json END) FROM (SELECT key, value_json FROM settings ORDER BY key)`;

/** All settings, the defaults for those never set. The same object as long as none of them is changed. */
export function readSettings(book: ReadBook): Settings {
  const version = `${book.pluck('PRAGMA data_version').get()} ${book.pluck('SELECT total_changes()').get()}`;
  const known = kept.get(book.raw);
  if (known?.version === version) return known.settings;
  const written = book.pluck<[], string>(WRITTEN).get()!;
  const settings = known?.written === written ? known.settings : parseSettings(book);
  // What is read in a transaction may be taken back, which no version tells.
  if (!book.raw.inTransaction) kept.set(book.raw, { version, written, settings });
  return settings;
}

function parseSettings(book: ReadBook): Settings {
  const rows = book.prepare<[], { key: string; value_json: string }>('SELECT key, value_json FROM settings').all();
  const found = Object.fromEntries(rows.map(row => [row.key, JSON.parse(row.value_json)]));
  return settingsShape.parse({ ...defaultSettings, timeZone: systemTimeZone, ...found });
}

/** One setting as it stands in the transaction that asks; for writes, which change the version that `readSettings` goes by at each step. */
export function readSetting<K extends keyof Settings>(book: ReadBook, key: K): Settings[K] {
  const json = book.pluck<[string], string>('SELECT value_json FROM settings WHERE key = ?').get(key);
  if (json !== undefined) return JSON.parse(json) as Settings[K];
  return { ...defaultSettings, timeZone: systemTimeZone }[key] as Settings[K];
}

export function writeSetting(book: WriteBook, key: string, value: unknown): void {
  book
    .prepare(
      'INSERT INTO settings (key, value_json) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value_json = excluded.value_json',
    )
    .run(key, JSON.stringify(value));
}

const systemTimeZone = Intl.DateTimeFormat().resolvedOptions().timeZone || defaultSettings.timeZone;

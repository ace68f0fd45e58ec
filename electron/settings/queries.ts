import { defaultSettings, type Settings, settingsShape } from '../../shared/contract/settings.ts';
import type { ReadBook, WriteBook } from '../book/handles.ts';

const kept = new WeakMap<object, { version: string; settings: Settings }>();

/** All settings, the defaults for those never set. Read again only after something was written. */
export function readSettings(book: ReadBook): Settings {
  const version = `${book.pluck('SELECT data_version FROM pragma_data_version').get()} ${book.pluck('SELECT total_changes()').get()}`;
  const known = kept.get(book.raw);
  if (known?.version === version) return known.settings;
  const rows = book.prepare<[], { key: string; value_json: string }>('SELECT key, value_json FROM settings').all();
  const found = Object.fromEntries(rows.map(row => [row.key, JSON.parse(row.value_json)]));
  const settings = settingsShape.parse({ ...defaultSettings, timeZone: systemTimeZone(), ...found });
  // What is read in a transaction may be taken back, which no version tells.
  if (!book.raw.inTransaction) kept.set(book.raw, { version, settings });
  return settings;
}

export function writeSetting(book: WriteBook, key: string, value: unknown): void {
  book
    .prepare(
      'INSERT INTO settings (key, value_json) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value_json = excluded.value_json',
    )
    .run(key, JSON.stringify(value));
}

const systemTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || defaultSettings.timeZone;

import { fold } from '../../shared/fold.ts';
import type { WriteBook } from '../book/handles.ts';
import { foldCode, type SpelledField } from './spelled.ts';

interface Spelled {
  column: string;
  table: string;
  folded(text: string): string;
  /** Texts that lower() folds already, of which there are as many as people, are not noted: what they are made of, as GLOB says it. */
  plain?: string;
}

const spelledFields: Record<SpelledField, Spelled> = {
  city: { column: 'city', table: 'customer_traits', folded: fold, plain: 'A-Za-z0-9 ' },
  country: { column: 'country', table: 'customer_traits', folded: fold },
  postal_code: { column: 'postal_code', table: 'customer_traits', folded: foldCode, plain: 'A-Za-z0-9 -' },
  language: { column: 'language', table: 'customer_traits', folded: fold },
  found_us: { column: 'found_us', table: 'customer_traits', folded: fold },
  tags: { column: 'tags_json', table: 'customer_traits', folded: foldTags },
  companion: { column: 'name', table: 'companions', folded: fold },
};

function foldTags(json: string): string {
  return `|${(JSON.parse(json) as string[]).map(fold).join('|')}|`;
}

/** What is to be noted of a column: everything, or what is not written plainly. */
const isNoted = (column: string, plain: string | undefined): string =>
  plain === undefined
    ? `${column} IS NOT NULL`
    : `(${column} GLOB '*[^${plain}]*' OR instr(${column}, '  ') OR ${column} <> trim(${column}))`;

/** Notes how the people and companions that the current action changed are written; so many rows of each. */
export function learnSpellings(book: WriteBook, customers: number, companions: number): void {
  for (const [field, { column, table, plain }] of Object.entries(spelledFields)) {
    const isOfPerson = table === 'customer_traits';
    if ((isOfPerson ? customers : companions) === 0) continue;
    const row = isOfPerson ? 'customer_id' : 'id';
    const texts = book
      .pluck<[string, string], string>(
        `SELECT DISTINCT t.${column} FROM action_changes x CROSS JOIN ${table} t ON t.${row} = x.row_id
         WHERE x.action_id = (SELECT max(id) FROM actions) AND x.table_name = ? AND ${isNoted(`t.${column}`, plain)}
           AND NOT EXISTS (SELECT 1 FROM spellings k WHERE k.field = ? AND k.text = t.${column})`,
      )
      .all(isOfPerson ? 'customers' : 'companions', field);
    writeSpellings(book, field as SpelledField, texts);
  }
}

/** Notes whatever is not noted yet. */
export function learnAllSpellings(book: WriteBook): void {
  for (const [field, { column, table, plain }] of Object.entries(spelledFields)) {
    const texts = book
      .pluck<[string], string>(
        `SELECT DISTINCT ${column} FROM ${table} t WHERE ${isNoted(column, plain)}
         AND NOT EXISTS (SELECT 1 FROM spellings k WHERE k.field = ? AND k.text = t.${column})`,
      )
      .all(field);
    writeSpellings(book, field as SpelledField, texts);
  }
}

function writeSpellings(book: WriteBook, field: SpelledField, texts: readonly string[]): void {
  const put = book.prepare('INSERT OR IGNORE INTO spellings (field, text, folded) VALUES (?, ?, ?)');
  for (const text of texts) put.run(field, text, spelledFields[field].folded(text));
}

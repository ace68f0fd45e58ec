import { fold, isUnspacedScript } from '../../shared/fold.ts';
import { sortName } from '../../shared/names.ts';
import type { WriteBook } from '../book/handles.ts';
import { type Findable, type SearchDocument, searchDocument } from './document.ts';
import { forgetVocabulary, vocabularyOf } from './index-state.ts';
import { keyHash } from './keys.ts';
import { isVocabularyWord, type Vocabulary } from './vocabulary.ts';

/** Makes a customer known by a key at once, as rows of an import that follow need it. */
export function rememberKey(book: WriteBook, hash: number, customerId: number): void {
  book.prepare('INSERT OR IGNORE INTO contact_keys (hash, customer_id) VALUES (?, ?)').run(hash, customerId);
}

interface CustomerRow {
  given_name: string | null;
  middle_name: string | null;
  family_name: string | null;
  known_as: string | null;
  company: string | null;
  pronunciation: string | null;
  phones_json: string;
  emails_json: string;
  card_code: string | null;
  external_id: string | null;
  tags_json: string;
}

const asList = (json: string): string[] => (json === '[]' ? [] : (JSON.parse(json) as string[]));

function readFindable(book: WriteBook, customerId: number): (Findable & { row: CustomerRow }) | null {
  const row = book
    .prepare<[number], CustomerRow>(
      `SELECT given_name, middle_name, family_name, known_as, company, pronunciation, phones_json, emails_json, card_code, external_id, tags_json
       FROM customers WHERE id = ?`,
    )
    .get(customerId);
  if (!row) return null;
  return {
    row,
    givenName: row.given_name,
    middleName: row.middle_name,
    familyName: row.family_name,
    knownAs: row.known_as,
    company: row.company,
    pronunciation: row.pronunciation,
    phones: asList(row.phones_json),
    emails: asList(row.emails_json),
    cardCode: row.card_code,
    externalId: row.external_id,
    tags: asList(row.tags_json),
    companions: book.pluck<[number], string>('SELECT name FROM companions WHERE customer_id = ?').all(customerId),
    preferences: book.pluck<[number], string>('SELECT text FROM preferences WHERE customer_id = ? AND retired_at_ms IS NULL').all(customerId),
  };
}

/**
 * Brings these customers up to date in every search table. They go to the front of the order, most frequent first, so that someone
 * added or changed a moment ago is among the first found; the next ranking deals them their place.
 */
export function refreshSearch(book: WriteBook, customerIds: readonly number[]): void {
  const writer = new IndexWriter(book);
  const front = book.pluck<[], number | null>('SELECT min(slot) FROM search_slots').get() ?? 1;
  let slot = Math.min(front, 1) - customerIds.length;
  for (const customerId of customerIds) {
    writer.remove(customerId);
    writer.put(customerId, slot);
    slot++;
  }
}

/** Builds the whole index again with everyone in the order of their rank: how often and how recently they come. */
export function rebuildSearch(book: WriteBook, today: string): void {
  for (const table of ['search_words', 'search_parts', 'search_digits']) book.raw.exec(`INSERT INTO ${table} (${table}) VALUES ('delete-all')`);
  book.raw.exec('DELETE FROM search_slots; DELETE FROM contact_keys; DELETE FROM vocabulary;');
  forgetVocabulary(book);
  const writer = new IndexWriter(book);
  const ids = book
    .pluck<[], number>('SELECT c.id FROM customers c LEFT JOIN customer_stats s ON s.customer_id = c.id ORDER BY s.rank_score DESC NULLS LAST, c.id')
    .all();
  ids.forEach((customerId, index) => {
    writer.put(customerId, index + 1);
  });
  book.prepare('UPDATE book SET ranked_on_day = ?').run(today);
}

class IndexWriter {
  private readonly book: WriteBook;
  private readonly vocabulary: Vocabulary;

  constructor(book: WriteBook) {
    this.book = book;
    this.vocabulary = vocabularyOf(book);
  }

  remove(customerId: number): void {
    const known = this.book.prepare<[number], { slot: number; key_hashes_json: string }>('SELECT slot, key_hashes_json FROM search_slots WHERE customer_id = ?').get(customerId);
    if (known === undefined) return;
    const { slot } = known;
    for (const table of ['search_words', 'search_parts', 'search_digits']) this.book.prepare(`DELETE FROM ${table} WHERE rowid = ?`).run(slot);
    this.book.prepare('DELETE FROM search_slots WHERE slot = ?').run(slot);
    for (const hash of JSON.parse(known.key_hashes_json) as number[]) this.book.prepare('DELETE FROM contact_keys WHERE hash = ? AND customer_id = ?').run(hash, customerId);
  }

  put(customerId: number, slot: number): void {
    const person = readFindable(this.book, customerId);
    if (!person) return;
    const document = searchDocument(person);
    const { book } = this;
    const hashes = document.keys.map(keyHash);
    const sortKey = fold(sortName({ ...person, email: person.emails[0] ?? person.phones[0] }));
    book.prepare('INSERT INTO search_slots (slot, customer_id, sort_name, key_hashes_json) VALUES (?, ?, ?, ?)').run(slot, customerId, sortKey, JSON.stringify(hashes));
    book.prepare('INSERT INTO search_words (rowid, words) VALUES (?, ?)').run(slot, document.words);
    if (document.names.length > 2) book.prepare('INSERT INTO search_parts (rowid, names) VALUES (?, ?)').run(slot, document.names);
    if (document.digits) book.prepare('INSERT INTO search_digits (rowid, digits) VALUES (?, ?)').run(slot, document.digits);
    for (const hash of hashes) rememberKey(book, hash, customerId);
    this.learn(document);
  }

  private learn(document: SearchDocument): void {
    for (const word of document.vocabulary) {
      if (!isVocabularyWord(word) || isUnspacedScript(word)) continue;
      if (this.vocabulary.add(word)) this.book.prepare('INSERT OR IGNORE INTO vocabulary (word) VALUES (?)').run(word);
    }
  }
}

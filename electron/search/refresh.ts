import type { ReadBook, WriteBook } from '../book/handles.ts';
import { jsonRows } from '../book/json-rows.ts';
import { searchDocument } from './document.ts';
import { type FindablePerson, readFindables } from './findable.ts';
import { forgetVocabulary, vocabularyOf } from './index-state.ts';
import { keyHash } from './keys.ts';
import { sortKeyOf } from './sort-key.ts';
import { IN_NAMES, IN_OTHERS, isVocabularyWord, type Vocabulary } from './vocabulary.ts';

/** People are read so many at a time while the index is built. */
const PAGE = 500;
/** Memory that each index may gather words in before it writes them, in bytes; more makes fewer pieces to merge. */
const BUILD_HASH_BYTES = 16 * 1024 * 1024;
const USUAL_HASH_BYTES = 1024 * 1024;
const WORDS_OF_A_STATEMENT = 4096;
const INDEXES = ['search_words', 'search_digits'] as const;

/** Places in the order of the index for one unit of rank, which is 60 days of recency. */
const PLACES = 2 ** 20;
/** Someone who never came stands where half a visit on the day they were added would put them. */
const rankOfNew = (createdAtMs: string) => `${createdAtMs} / ${60 * 86_400_000}.0 - 1`;
const PLACE = `CAST(-${PLACES} * coalesce(s.rank_score, ${rankOfNew('c.created_at_ms')}) AS INTEGER)`;

/** The place of those who were added at this moment and never came. */
export const placeOfNew = (book: ReadBook, createdAtMs: number): number =>
  book.pluck<[number], number>(`SELECT CAST(-${PLACES} * (${rankOfNew('?')}) AS INTEGER)`).get(createdAtMs)!;

/**
 * Brings these customers up to date in every search table, each at the place of their rank: how often and how recently they come.
 * The rank does not change with time passing (see rankScore), so nobody else has to move.
 */
export function refreshSearch(book: WriteBook, customerIds: readonly number[]): void {
  const writer = new IndexWriter(book);
  for (let at = 0; at < customerIds.length; at += PAGE) {
    const page = customerIds.slice(at, at + PAGE);
    const slots = new Map(page.map(customerId => [customerId, writer.remove(customerId)]));
    const places = book
      .prepare<[string], { id: number; place: number }>(
        `SELECT c.id, ${PLACE} AS place FROM json_each(?) j JOIN customers c ON c.id = j.value
         LEFT JOIN customer_stats s ON s.customer_id = c.id ORDER BY place, c.id`,
      )
      .all(JSON.stringify(page));
    const people = readFindables(
      book,
      places.map(({ id }) => id),
    );
    const kept = new Set<number>();
    for (const { id, place } of places) if (slots.get(id)?.place === place) kept.add(slots.get(id)!.slot);
    const entries = people.map((person, index) => {
      const { place } = places[index]!;
      const before = slots.get(person.id);
      if (before?.place === place) return { person, place, slot: before.slot };
      const slot = freeSlot(book, place, kept);
      kept.add(slot);
      return { person, place, slot };
    });
    // All at once: each statement makes the full-text index write a piece of its own.
    writer.put(
      entries.sort((a, b) => a.slot - b.slot),
      'contact_keys',
    );
  }
}

/** Those who do not stand at the place of their rank; of these customers, or of everybody. */
export const findMisplaced = (book: ReadBook, customerIds: readonly number[] | null): number[] =>
  customerIds === null
    ? book.pluck<[], number>(`SELECT c.id FROM customers c ${MISPLACED}`).all()
    : book
        .pluck<[string], number>(
          `SELECT c.id FROM json_each(?) j CROSS JOIN customers c ON c.id = j.value ${MISPLACED}`,
        )
        .all(JSON.stringify(customerIds));
const MISPLACED = `LEFT JOIN customer_stats s ON s.customer_id = c.id
  LEFT JOIN search_slots x ON x.customer_id = c.id WHERE x.place IS NOT ${PLACE}`;

/** The first slot from `place` on that nobody has, nor is to have; people of one rank stand one after the other. */
function freeSlot(book: WriteBook, place: number, kept: ReadonlySet<number>): number {
  let slot = place;
  for (const taken of book
    .pluck<[number], number>('SELECT slot FROM search_slots WHERE slot >= ? ORDER BY slot')
    .iterate(place)) {
    while (slot < taken && kept.has(slot)) slot++;
    if (taken !== slot) break;
    slot++;
  }
  while (kept.has(slot)) slot++;
  return slot;
}

/** Builds the whole index again with everyone in the order of their rank: how often and how recently they come. */
export function rebuildSearch(book: WriteBook): void {
  const { raw } = book;
  for (const index of INDEXES) raw.exec(`INSERT INTO ${index} (${index}) VALUES ('delete-all')`);
  beginBuilding(book);
  raw.exec(
    'DELETE FROM search_slots; DELETE FROM contact_keys; DELETE FROM vocabulary; DROP INDEX IF EXISTS search_slots_name;',
  );
  forgetVocabulary(book);
  const writer = new IndexWriter(book);
  raw.exec('DROP TABLE IF EXISTS temp.new_keys; CREATE TEMP TABLE new_keys (hash INTEGER, customer_id INTEGER)');
  raw.exec(`DROP TABLE IF EXISTS temp.ranked; CREATE TEMP TABLE ranked (nth INTEGER PRIMARY KEY, id INTEGER, place INTEGER);
    INSERT INTO temp.ranked (id, place)
    SELECT c.id, ${PLACE} AS place FROM customers c LEFT JOIN customer_stats s ON s.customer_id = c.id ORDER BY place, c.id`);
  const pageAfter = raw.prepare<[number, number], { id: number; place: number }>(
    'SELECT id, place FROM temp.ranked WHERE nth > ? ORDER BY nth LIMIT ?',
  );
  let slot = Number.NEGATIVE_INFINITY;
  for (let at = 0; ; at += PAGE) {
    const page = pageAfter.all(at, PAGE);
    const people = readFindables(
      book,
      page.map(({ id }) => id),
    );
    const entries = people.map((person, index) => {
      const { place } = page[index]!;
      slot = Math.max(slot + 1, place);
      return { person, place, slot };
    });
    writer.put(entries, 'temp.new_keys');
    if (page.length < PAGE) break;
  }
  raw.exec('DROP TABLE temp.ranked');
  // In the order of the table: a hundred thousand inserts at its end instead of all over it.
  raw.exec(
    'INSERT OR IGNORE INTO contact_keys SELECT hash, customer_id FROM temp.new_keys ORDER BY hash, customer_id; DROP TABLE temp.new_keys;',
  );
  raw.exec('CREATE INDEX search_slots_name ON search_slots (sort_name, customer_id)');
  mergeSearch(book);
  endBuilding(book);
}

/** Merges the pieces that writes have left of each index into one: every word is then looked up once, not once a piece. */
export function mergeSearch(book: WriteBook): void {
  for (const index of INDEXES) book.raw.exec(`INSERT INTO ${index} (${index}) VALUES ('optimize')`);
}

/** Lets each index gather much before it writes a piece of its own, and merge none: all of them are merged at the end. */
export function beginBuilding(book: WriteBook): void {
  configure(book, BUILD_HASH_BYTES, 0);
}

/** The usual ways again, after beginBuilding: 4 pieces of one size are merged at the next chance. */
export function endBuilding(book: WriteBook): void {
  const isBuilding = book.pluck<[], number>("SELECT v FROM search_words_config WHERE k = 'automerge'").get() === 0;
  if (isBuilding) configure(book, USUAL_HASH_BYTES, 4);
}

function configure(book: WriteBook, hashBytes: number, piecesToMerge: number): void {
  for (const index of INDEXES)
    book.raw.exec(
      `INSERT INTO ${index} (${index}, rank) VALUES ('hashsize', ${hashBytes}), ('automerge', ${piecesToMerge})`,
    );
}

/** Notes that words stand in these places and gives those that were not known to, which are to be written. */
export function learn(vocabulary: Vocabulary, words: Iterable<string>, places: number): string[] {
  const learned: string[] = [];
  for (const word of words) {
    if (vocabulary.knows(word, places) || !isVocabularyWord(word)) continue;
    vocabulary.add(word, places);
    learned.push(word);
  }
  return learned;
}

/** Writes words with the places that are noted of them. */
export function writeWords(book: WriteBook, words: readonly string[]): void {
  if (words.length === 0) return;
  const vocabulary = vocabularyOf(book);
  const rows = words.map(word => [word, vocabulary.placesOf(word)]);
  for (let at = 0; at < rows.length; at += WORDS_OF_A_STATEMENT)
    book
      .prepare(
        `INSERT INTO vocabulary (word, places) SELECT value ->> 0, value ->> 1 FROM json_each(?) WHERE true
         ON CONFLICT (word) DO UPDATE SET places = places | excluded.places`,
      )
      .run(jsonRows(rows.slice(at, at + WORDS_OF_A_STATEMENT)));
}

/** Someone, and where in the order of the index they stand. */
interface Entry {
  person: FindablePerson;
  place: number;
  slot: number;
}

class IndexWriter {
  private readonly book: WriteBook;
  private readonly vocabulary: Vocabulary;

  constructor(book: WriteBook) {
    this.book = book;
    this.vocabulary = vocabularyOf(book);
  }

  /** Takes one person out of the index; gives the slot and the place they had. */
  remove(customerId: number): { slot: number; place: number } | undefined {
    const known = this.book
      .prepare<[number], { slot: number; place: number; key_hashes_json: string }>(
        'SELECT slot, place, key_hashes_json FROM search_slots WHERE customer_id = ?',
      )
      .get(customerId);
    if (known === undefined) return undefined;
    for (const index of INDEXES) this.book.prepare(`DELETE FROM ${index} WHERE rowid = ?`).run(known.slot);
    this.book.prepare('DELETE FROM search_slots WHERE slot = ?').run(known.slot);
    for (const hash of JSON.parse(known.key_hashes_json) as number[])
      this.book.prepare('DELETE FROM contact_keys WHERE hash = ? AND customer_id = ?').run(hash, customerId);
    return known;
  }

  /**
   * Writes people into the index. Each table gets its rows as one JSON text, because a call for each row costs more than the row.
   */
  put(entries: readonly Entry[], keysTable: string): void {
    const slots: unknown[][] = [];
    const words: unknown[][] = [];
    const digits: unknown[][] = [];
    const keys: number[][] = [];
    const learned: string[] = [];
    for (const { person, place, slot } of entries) {
      const document = searchDocument(person);
      const hashes = document.keys.map(keyHash);
      slots.push([slot, place, person.id, sortKeyOf(person), JSON.stringify(hashes)]);
      words.push([slot, document.words]);
      if (document.digits) digits.push([slot, document.digits]);
      for (const hash of hashes) keys.push([hash, person.id]);
      learned.push(...learn(this.vocabulary, document.nameWords, IN_NAMES));
      learned.push(...learn(this.vocabulary, document.otherWords, IN_OTHERS));
    }
    this.insert('search_slots (slot, place, customer_id, sort_name, key_hashes_json)', slots);
    this.insert('search_words (rowid, words)', words);
    this.insert('search_digits (rowid, digits)', digits);
    this.insert(`${keysTable} (hash, customer_id)`, keys);
    writeWords(this.book, learned);
  }

  private insert(into: string, rows: readonly unknown[][]): void {
    const [first] = rows;
    if (first === undefined) return;
    const values = first.map((_, i) => `j.value ->> ${i}`).join(', ');
    // Two people of a household may share a key, and one person may have it twice.
    this.book.prepare(`INSERT OR IGNORE INTO ${into} SELECT ${values} FROM json_each(?) j`).run(jsonRows(rows));
  }
}

import type { WriteBook } from '../book/handles.ts';
import { AS_TEXT, ByteRows, jsonBytes } from '../book/json-rows.ts';
import { vocabularyOf } from './index-state.ts';
import type { IndexRows, WordLines } from './new-people.ts';
import { beginBuilding, learn, placeOfNew, writeWords } from './refresh.ts';
import { IN_NAMES, IN_OTHERS } from './vocabulary.ts';

/** Keys are written so many at a time, in order: one by one they would be all over their table. */
const KEYS_AT_ONCE = 128 * 1024;
const KEYS_OF_A_STATEMENT = 4096;
const BUCKETS = 4096;
const SLOTS_AT_ONCE = 4096;
const TEXTS_AT_ONCE = 8 * 1024;
const [OPENING, COMMA, CLOSING] = ['[', ',', ']'].map(text => Buffer.from(text)) as [Buffer, Buffer, Buffer];
/** Slots of others between those of two people that are rather left out than a new statement begun. */
const WIDEST_GAP = 1000;

/**
 * Makes people findable while they are written, without reading them back. All were added at one moment and have not come yet, so they have
 * one place in the order of the index and stand one after the other. Ends with exactly what a rebuild makes of them.
 */
export class NewPeopleIndex {
  private readonly book: WriteBook;
  private readonly place: number;
  private readonly isFirst: boolean;
  private readonly slots: FreeSlots;
  private readonly words: HeldTexts;
  private readonly digits: HeldTexts;
  private readonly hashes = new Float64Array(KEYS_AT_ONCE);
  private readonly customerIds = new Float64Array(KEYS_AT_ONCE);
  private keyCount = 0;
  /** Words for the vocabulary, which are written at the end and in order. */
  private readonly names: string[] = [];
  private readonly others: string[] = [];
  private isOpen = false;

  constructor(book: WriteBook, createdAtMs: number) {
    this.book = book;
    this.place = placeOfNew(book, createdAtMs);
    this.isFirst = book.pluck('SELECT 1 FROM search_slots LIMIT 1').get() === undefined;
    this.slots = new FreeSlots(book, this.place);
    this.words = new HeldTexts(book, 'INSERT INTO search_words (rowid, words)');
    this.digits = new HeldTexts(book, 'INSERT INTO search_digits (rowid, digits)');
  }

  /** These people, who have just been written with ids from `firstId` on. */
  put(rows: IndexRows, firstId: number): void {
    this.open();
    const { book, place } = this;
    for (let from = 0; from < rows.count; ) {
      const { slot, length } = this.slots.take(rows.count - from);
      const part = length === rows.count ? rows : partOf(rows, from, from + length);
      book
        .prepare(
          `INSERT INTO search_slots (slot, place, customer_id, sort_name, key_hashes_json)
           SELECT ? + key, ?, ? + key, value ->> 0, value -> 1 FROM jsonb_each(${AS_TEXT})`,
        )
        .run(slot, place, firstId + from, part.names);
      this.words.hold(slot, part.words, length);
      this.digits.hold(slot, part.digits, length);
      from += length;
    }
    book
      .prepare('UPDATE stale SET parts = 0 WHERE customer_id >= ? AND customer_id < ?')
      .run(firstId, firstId + rows.count);
  }

  /** Notes words of a piece of the file. They may be of people who were known already, whom the index may spell otherwise: that does no harm. */
  note({ names, others }: WordLines): void {
    if (names !== '') this.names.push(...names.split('\n'));
    if (others !== '') this.others.push(...others.split('\n'));
  }

  /** Notes a key of someone who is put in. */
  addKey(hash: number, customerId: number): void {
    if (this.keyCount === KEYS_AT_ONCE) this.writeKeys();
    this.hashes[this.keyCount] = hash;
    this.customerIds[this.keyCount] = customerId;
    this.keyCount++;
  }

  /** Must come before anything else is refreshed in the index. Its pieces are merged, and its usual ways come back, when the action ends. */
  finish(): void {
    if (!this.isOpen) return;
    this.words.write();
    this.digits.write();
    this.writeKeys();
    const vocabulary = vocabularyOf(this.book);
    const learned = [...learn(vocabulary, this.names, IN_NAMES), ...learn(vocabulary, this.others, IN_OTHERS)];
    writeWords(this.book, [...new Set(learned)].sort());
    if (this.isFirst) this.book.raw.exec('CREATE INDEX search_slots_name ON search_slots (sort_name, customer_id)');
  }

  /** A file that brings nobody new changes nothing. */
  private open(): void {
    if (this.isOpen) return;
    this.isOpen = true;
    beginBuilding(this.book);
    if (this.isFirst) this.book.raw.exec('DROP INDEX IF EXISTS search_slots_name');
  }

  private writeKeys(): void {
    const { hashes, customerIds, keyCount } = this;
    const order = nearlySorted(hashes.subarray(0, keyCount));
    for (let at = 0; at < keyCount; at += KEYS_OF_A_STATEMENT) {
      const members: string[] = [];
      for (const i of order.subarray(at, at + KEYS_OF_A_STATEMENT)) members.push(`"${hashes[i]}":${customerIds[i]}`);
      // One person may have a key twice.
      this.book
        .prepare(
          'INSERT OR IGNORE INTO contact_keys (hash, customer_id) SELECT CAST(key AS INTEGER), value FROM json_each(?)',
        )
        .run(`{${members.join(',')}}`);
    }
    this.keyCount = 0;
  }
}

const partOf = ({ words, digits, names }: IndexRows, from: number, until: number): IndexRows => {
  const cut = (bytes: Uint8Array) => new ByteRows(bytes).cut(from, until);
  return { count: until - from, words: cut(words), digits: cut(digits), names: cut(names) };
};

/** The places of these hashes by their first twelve bits: that is order enough to fill one page of a table after the other. */
function nearlySorted(hashes: Float64Array): Uint32Array {
  const bucketOf = (hash: number) => Math.floor((hash / Number.MAX_SAFE_INTEGER) * (BUCKETS - 1));
  const starts = new Uint32Array(BUCKETS + 1);
  for (const hash of hashes) starts[bucketOf(hash) + 1]!++;
  for (let bucket = 0; bucket < BUCKETS; bucket++) starts[bucket + 1]! += starts[bucket]!;
  const order = new Uint32Array(hashes.length);
  hashes.forEach((hash, i) => {
    order[starts[bucketOf(hash)]!++] = i;
  });
  return order;
}

/**
 * Texts for a full-text index, held until there are many: at the beginning of any statement that could be taken back by itself the index
 * writes what it has gathered, so each would leave a piece to be merged.
 */
class HeldTexts {
  private readonly book: WriteBook;
  private readonly insert: string;
  private readonly texts: Uint8Array[] = [];
  private first = 0;
  private count = 0;

  constructor(book: WriteBook, insert: string) {
    this.book = book;
    this.insert = insert;
  }

  /** So many texts, the first of them for this slot and the others for those after it. */
  hold(slot: number, json: Uint8Array, count: number): void {
    const gap = slot - this.first - this.count;
    if (this.count >= TEXTS_AT_ONCE || (this.count > 0 && gap > WIDEST_GAP)) this.write();
    if (this.count === 0) this.first = slot;
    else if (gap > 0) {
      this.add(jsonBytes(Array(gap).fill(null)));
      this.count += gap;
    }
    this.add(json);
    this.count += count;
  }

  /** The elements of one more array. */
  private add(json: Uint8Array): void {
    this.texts.push(this.texts.length === 0 ? OPENING : COMMA, json.subarray(1, -1));
  }

  write(): void {
    if (this.count === 0) return;
    this.book
      .prepare(`${this.insert} SELECT ? + key, value FROM json_each(${AS_TEXT}) WHERE value IS NOT NULL`)
      .run(this.first, Buffer.concat([...this.texts, CLOSING]));
    this.texts.length = 0;
    this.count = 0;
  }
}

/** Runs of slots that nobody has, from a place on. */
class FreeSlots {
  private readonly book: WriteBook;
  private next: number;
  /** Slots that are taken from `next` on, in order, as far as they have been read. */
  private taken: number[] = [];
  private at = 0;
  private isLast = false;

  constructor(book: WriteBook, place: number) {
    this.book = book;
    this.next = place;
  }

  take(most: number): { slot: number; length: number } {
    for (;;) {
      if (this.at === this.taken.length && !this.isLast) this.readOn();
      const taken = this.taken[this.at];
      if (taken !== this.next) {
        const slot = this.next;
        const length = Math.min(most, (taken ?? Number.POSITIVE_INFINITY) - slot);
        this.next += length;
        return { slot, length };
      }
      this.next++;
      this.at++;
    }
  }

  /** Nobody takes slots meanwhile but whoever asks here, and those lie behind. */
  private readOn(): void {
    this.taken = this.book
      .pluck<[number, number], number>('SELECT slot FROM search_slots WHERE slot >= ? ORDER BY slot LIMIT ?')
      .all(this.next, SLOTS_AT_ONCE);
    this.at = 0;
    this.isLast = this.taken.length < SLOTS_AT_ONCE;
  }
}

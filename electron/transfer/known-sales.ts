import type { WriteBook } from '../book/handles.ts';
import { emailKey } from '../search/keys.ts';
import type { SaleCustomer } from './sale-customer.ts';
import type { SaleRecord } from './sale-record.ts';

/** The visit that a sale of a file is already; null and the key to write it with when it is new. */
export interface Met {
  visitId: number | null;
  sourceKey: string;
}

/**
 * Finds the sales of a file in the book. A till's number settles it. Without one a sale is known by the words of the file: whom it names, day,
 * amount and items, and which of several alike it is. No card is part of that, so it stays true whatever cards become one or come apart. A
 * file that names the same customer in other words is met by how many such sales the card has, each of which stands for one of the file.
 */
export class KnownSales {
  private readonly book: WriteBook;
  private readonly program: string;
  /** Visits from here on are of this import. */
  private readonly firstNewId: number;

  constructor(book: WriteBook, program: string) {
    this.book = book;
    this.program = program;
    this.firstNewId = (book.pluck<[], number>("SELECT seq FROM sqlite_sequence WHERE name = 'visits'").get() ?? 0) + 1;
    book.raw.exec(`DROP TABLE IF EXISTS temp.import_repeats; DROP TABLE IF EXISTS temp.import_met;
      CREATE TEMP TABLE import_repeats (key TEXT PRIMARY KEY, times INTEGER NOT NULL) WITHOUT ROWID;
      CREATE TEMP TABLE import_met (visit_id INTEGER PRIMARY KEY);`);
  }

  /** Asked once for each sale, in the order of the file: two equal sales of one day are two. */
  meet(sale: SaleRecord, customerId: number, day: string): Met {
    const tillKey = this.tillKey(sale, day);
    if (tillKey !== null) return { visitId: this.visitWith(tillKey), sourceKey: tillKey };
    const likeness = likenessOf(sale, day);
    const key = `${this.program}:${wordsFor(sale.customer)}${likeness}`;
    const times = this.countRepeat(key);
    const sourceKey = `${key}#${times}`;
    if (this.firstNewId === 1) return { visitId: null, sourceKey };
    const named = this.visitWith(sourceKey);
    if (named !== null && this.standsFree(named)) return { visitId: named, sourceKey };
    const visitId = this.alike(likeness, customerId, day).find(id => this.standsFree(id)) ?? null;
    return { visitId, sourceKey: named === null ? sourceKey : this.freeKey(key, times) };
  }

  /** The key of a sale linked to nobody. */
  keyOfNobodys(sale: SaleRecord, day: string): string {
    const key = `${this.program}:0${likenessOf(sale, day)}`;
    return this.tillKey(sale, day) ?? `${key}#${this.countRepeat(key)}`;
  }

  visitWith(sourceKey: string): number | null {
    return this.book.pluck<[string], number>('SELECT id FROM visits WHERE source_key = ?').get(sourceKey) ?? null;
  }

  private tillKey(sale: SaleRecord, day: string): string | null {
    if (sale.saleId === undefined || this.program === 'csv') return null;
    return `${this.program}:${sale.saleId}${refundOf(sale, day)}`;
  }

  /** Those of a card from before this import, oldest first; what their keys have for the customer does not matter. */
  private alike(likeness: string, customerId: number, day: string): number[] {
    return this.book
      .prepare<[number, string, number], { id: number; source_key: string }>(
        'SELECT id, source_key FROM visits WHERE customer_id = ? AND day = ? AND id < ? AND source_key IS NOT NULL ORDER BY id',
      )
      .all(customerId, day, this.firstNewId)
      .filter(visit => isLike(visit.source_key, `${this.program}:`, likeness))
      .map(visit => visit.id);
  }

  /** Whether a visit from before this import is none of the file's sales yet; from now on it is one. */
  private standsFree(visitId: number): boolean {
    if (visitId >= this.firstNewId) return false;
    return this.book.prepare('INSERT OR IGNORE INTO temp.import_met VALUES (?)').run(visitId).changes > 0;
  }

  private freeKey(key: string, times: number): string {
    let next = times + 1;
    while (this.visitWith(`${key}#${next}`) !== null) next++;
    return `${key}#${next}`;
  }

  /** How often this file has had the same sale so far, this time included. */
  private countRepeat(key: string): number {
    return this.book
      .pluck<[string], number>(
        'INSERT INTO temp.import_repeats VALUES (?, 1) ON CONFLICT DO UPDATE SET times = times + 1 RETURNING times',
      )
      .get(key)!;
  }
}

/** What tells sales of one customer apart where no number does, as it stands in their keys. */
const likenessOf = (sale: SaleRecord, day: string): string =>
  `|${day}|${sale.secondsOfDay ?? ''}|${sale.saleId ?? ''}|${sale.amountMinor ?? ''}|${sale.items.map(item => item.name).join(',')}${refundOf(sale, day)}`;

const refundOf = ({ isRefund, secondsOfDay }: SaleRecord, day: string): string =>
  isRefund ? `|refund|${day}|${secondsOfDay ?? ''}` : '';

const isLike = (sourceKey: string, program: string, likeness: string): boolean =>
  sourceKey.startsWith(program) && sourceKey.slice(0, sourceKey.lastIndexOf('#')).endsWith(likeness);

/** Whom the file names. Books of before have the number of a card in this place. */
const wordsFor = ({ externalId = '', email = '', phone = '', name = '' }: SaleCustomer): string =>
  [externalId, email && emailKey(email), phone, name.toLowerCase()].join('~');

import { jsonBytes, rowOfBytes, rowStarts, rowsOfBytes } from '../book/json-rows.ts';
import type { CustomerRows } from '../customers/queries.ts';
import type { IndexRows } from '../search/new-people.ts';
import { type CustomerPage, recordOf } from './customer-page.ts';
import type { CustomerRecord } from './customer-record.ts';

/** A text is read through for each stretch that is written of it; for stretches shorter than this share of it new texts are made. */
const SHORTEST_SHARE = 1 / 8;

/** What is to be written of a page: the people of some texts from one place on up to another. */
export interface Stretch {
  customers: CustomerRows;
  index: IndexRows;
  from: number;
  until: number;
}

/** People of a page, one after the other, who are new to the book and have their ids already, but are not written yet. */
export class WaitingRows {
  readonly page: CustomerPage;
  firstId: number;
  /** Their places on the page. */
  from = 0;
  until = 0;
  /** Texts of the page that had to be taken apart, because not everybody on it is new. */
  private starts: number[] | null = null;
  private readonly parsed = new Map<Uint8Array, unknown[]>();

  constructor(page: CustomerPage, firstId: number) {
    this.page = page;
    this.firstId = firstId;
  }

  get count(): number {
    return this.until - this.from;
  }

  /** Nobody else must wait but those just before; gives the id that this person is going to have. */
  add(row: number): number {
    if (this.count === 0) this.from = row;
    this.until = row + 1;
    return this.firstId + row - this.from;
  }

  stretch(): Stretch {
    const { page, from, until, count } = this;
    const { customers, index } = page;
    if (count >= page.count * SHORTEST_SHARE) return { customers, index, from, until };
    const cut = (json: Uint8Array) => jsonBytes(this.parse(json).slice(from, until));
    return {
      customers: { fields: customers.fields, json: cut(customers.json) },
      index: { count, words: cut(index.words), digits: cut(index.digits), names: cut(index.names) },
      from: 0,
      until: count,
    };
  }

  recordOf(row: number): CustomerRecord {
    const { json } = this.page.customers;
    this.starts ??= rowStarts(json);
    return recordOf(this.page, row, rowOfBytes(json, this.starts, row));
  }

  areWritten(): void {
    this.firstId += this.count;
    this.from = this.until;
  }

  private parse(json: Uint8Array): unknown[] {
    let rows = this.parsed.get(json);
    if (rows === undefined) {
      rows = rowsOfBytes(json);
      this.parsed.set(json, rows);
    }
    return rows;
  }
}

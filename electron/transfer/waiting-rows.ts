import { ByteRows } from '../book/json-rows.ts';
import type { CustomerRows } from '../customers/queries.ts';
import type { IndexRows } from '../search/new-people.ts';
import type { BelongingRows } from './belongings.ts';
import { type CustomerPage, recordOf } from './customer-page.ts';
import type { CustomerRecord } from './customer-record.ts';

/** What is to be written of a page: the people from one place on up to another. */
export interface Stretch {
  customers: CustomerRows;
  belongings: BelongingRows;
  index: IndexRows;
}

/** People of a page, one after the other, who are new to the book and have their ids already, but are not written yet. */
export class WaitingRows {
  readonly page: CustomerPage;
  firstId: number;
  /** Their places on the page. */
  from = 0;
  until = 0;
  private readonly customers: ByteRows;
  private readonly companions: ByteRows | null;
  private readonly preferences: ByteRows | null;
  private readonly words: ByteRows;
  private readonly digits: ByteRows;
  private readonly names: ByteRows;

  constructor(page: CustomerPage, firstId: number) {
    this.page = page;
    this.customers = new ByteRows(page.customers.json);
    this.companions = page.belongings.companions && new ByteRows(page.belongings.companions);
    this.preferences = page.belongings.preferences && new ByteRows(page.belongings.preferences);
    this.words = new ByteRows(page.index.words);
    this.digits = new ByteRows(page.index.digits);
    this.names = new ByteRows(page.index.names);
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

  /** Cut out, because a statement reads all of the text it is given. */
  stretch(): Stretch {
    const { page, from, until, count } = this;
    if (count === page.count) return page;
    const cut = (rows: ByteRows) => rows.cut(from, until);
    return {
      customers: { fields: page.customers.fields, json: cut(this.customers) },
      belongings: {
        companions: this.companions && cut(this.companions),
        preferences: this.preferences && cut(this.preferences),
      },
      index: { count, words: cut(this.words), digits: cut(this.digits), names: cut(this.names) },
    };
  }

  recordOf(row: number): CustomerRecord {
    return recordOf(this.page, row, {
      customer: this.customers.row(row) as unknown[],
      companions: this.companions?.row(row),
      preferences: this.preferences?.row(row),
    });
  }

  areWritten(): void {
    this.firstId += this.count;
    this.from = this.until;
  }
}

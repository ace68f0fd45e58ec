import type { ImportFigures } from '../../shared/contract/transfer.ts';
import type { WriteBook } from '../book/handles.ts';

const MOST_SKIPPED_SHOWN = 200;
const SAMPLE_PER_OUTCOME = 6;

export interface SampleRow {
  line: number;
  outcome: 'create' | 'match' | 'skip';
  text: string;
  detail: string;
}

/** Counts what an import does; people and days are counted in temporary tables, so that a long file needs no memory. */
export class Tally {
  created = 0;
  matched = 0;
  updated = 0;
  visits = 0;
  alreadyThere = 0;
  companions = 0;
  preferences = 0;
  /** Sales linked to nobody that are counted among the passers-by from now on. */
  unlinked = 0;
  rows = 0;
  currencySet: string | null = null;
  readonly sample: SampleRow[] = [];
  private skipped = 0;
  private firstNewId: number | null = null;
  private readonly shown = { create: 0, match: 0, skip: 0 };
  private readonly reasons = new Map<string, { message: string; count: number }>();
  private readonly warnings = new Map<string, ImportFigures['leftOut'][number]>();
  private readonly skippedRows: ImportFigures['skippedRows'] = [];
  private readonly book: WriteBook;

  constructor(book: WriteBook) {
    this.book = book;
    book.raw.exec(`DROP TABLE IF EXISTS temp.import_days; DROP TABLE IF EXISTS temp.import_people;
      CREATE TEMP TABLE import_people (customer_id INTEGER PRIMARY KEY);
      CREATE TEMP TABLE import_days (customer_id INTEGER, day TEXT, PRIMARY KEY (customer_id, day)) WITHOUT ROWID;`);
  }

  skip(line: number, reason: string, message: string): void {
    this.skipped++;
    const known = this.reasons.get(reason) ?? { message, count: 0 };
    known.count++;
    this.reasons.set(reason, known);
    if (this.skippedRows.length < MOST_SKIPPED_SHOWN) this.skippedRows.push({ line, reason, message });
    this.show(line, 'skip', () => [`line ${line}`, message]);
  }

  /** Something was left out of so many people who were taken, for the first time in this line. */
  warn({ reason, message, count, line }: ImportFigures['leftOut'][number]): void {
    const known = this.warnings.get(reason);
    if (known) known.count += count;
    else this.warnings.set(reason, { reason, message, count, line });
  }

  /** Keeps the first few of each outcome to show; `tell` gives text and detail, and is asked for no more than those. */
  show(line: number, outcome: SampleRow['outcome'], tell: () => [text: string, detail: string]): void {
    const shown = this.shown[outcome];
    if (shown >= SAMPLE_PER_OUTCOME) return;
    this.shown[outcome]++;
    const [text, detail] = tell();
    this.sample.push({ line, outcome, text, detail });
  }

  /** Someone whom this import has added. */
  seeNew(customerId: number): void {
    this.firstNewId ??= customerId;
  }

  /** True when this file speaks for the first time of a customer who was in the book before. */
  seePerson(customerId: number): boolean {
    if (this.firstNewId !== null && customerId >= this.firstNewId) return false;
    return this.book.prepare('INSERT OR IGNORE INTO temp.import_people VALUES (?)').run(customerId).changes > 0;
  }

  seeDay(customerId: number, day: string): void {
    this.book.prepare('INSERT OR IGNORE INTO temp.import_days VALUES (?, ?)').run(customerId, day);
  }

  figures(): ImportFigures {
    const count = (table: string) => this.book.pluck<[], number>(`SELECT count(*) FROM temp.${table}`).get()!;
    return {
      created: this.created,
      matched: this.matched,
      updated: this.updated,
      companions: this.companions,
      preferences: this.preferences,
      skipped: this.skipped,
      visits: this.visits,
      alreadyThere: this.alreadyThere,
      unlinked: this.unlinked,
      customers: this.created + count('import_people'),
      customerDays: count('import_days'),
      rows: this.rows,
      reasons: [...this.reasons]
        .map(([reason, { message, count: times }]) => ({ reason, message, count: times }))
        .sort((a, b) => b.count - a.count),
      skippedRows: this.skippedRows,
      leftOut: [...this.warnings.values()].sort((a, b) => b.count - a.count),
      currencySet: this.currencySet,
    };
  }
}

import { Refusal } from '../../shared/result.ts';
import { IndexPaper } from '../search/new-people.ts';
import { type CustomerPage, customerPage } from './customer-page.ts';
import type { DateOrderVerdict } from './date-order.ts';
import type { DateOrder } from './day-text.ts';
import type { DecimalMark } from './money-text.ts';
import { type ImportSource, type OpenedImport, openImport } from './open-import.ts';
import type { Skip } from './outcome.ts';
import { readCustomers, readSales, TableSurvey } from './read-table.ts';
import type { Row } from './row-splitter.ts';
import type { SaleRecord } from './sale-record.ts';
import { readCards } from './vcard.ts';

/** Which file to read, and what of the shop decides how its cells are read. Plain data: it is sent to a thread. */
export interface ReadingJob {
  input: ImportSource;
  locale: string;
  /** Decimals of the currency of the amounts. */
  minorDigits: number;
  /** A birthday lies in the past. */
  currentYear: number;
}

/** What the whole file says before any row of it is read for good. */
export interface Survey {
  /** Rows or cards. */
  count: number;
  /** Null when the file has no column of days. */
  dateOrder: DateOrderVerdict | null;
  decimal: DecimalMark;
}

/** Sales of a piece of the file. */
export interface SalePage {
  kind: 'sales';
  /** Rows of the file up to here. */
  rowsRead: number;
  outcomes: (SaleRecord | Skip)[];
}

export type Page = CustomerPage | SalePage;

/** Told how far a pass has come; throws to end it. */
export type Watch = (bytesRead: number, bytesTotal: number) => void;

const SALES_OF_A_PAGE = 500;

export const STOPPED = 'Stopped. Nothing was imported, and the book is as it was.';

/**
 * Reads a file twice, a piece at a time, so that its length takes no memory: once to see how it writes days and money, for a whole column
 * decides that, and once to read its rows. Touches no book and waits for nothing but the disk, so any thread may do it.
 */
export class FileReading {
  private readonly opened: OpenedImport;
  private readonly job: ReadingJob;

  private constructor(opened: OpenedImport, job: ReadingJob) {
    this.opened = opened;
    this.job = job;
  }

  static async open(job: ReadingJob): Promise<FileReading> {
    return new FileReading(await openImport(job.input), job);
  }

  survey(watch: Watch): Survey {
    const { opened, job } = this;
    let count = 0;
    if (opened.format === 'vcard') {
      for (const cards of readCards(opened.source, job.currentYear)) {
        count += cards.length;
        watch(opened.source.bytesRead(), opened.source.bytesTotal);
      }
      return { count, dateOrder: null, decimal: '.' };
    }
    const { table } = opened;
    const survey = new TableSurvey(opened.mapping);
    for (const rows of table.batches()) {
      for (const row of rows) survey.add(row.cells);
      count += rows.length;
      watch(table.bytesRead(), table.bytesTotal);
    }
    const { dateOrder, decimal } = survey.verdict({
      dateOrder: localeDateOrder(job.locale),
      decimal: localeDecimal(job.locale),
    });
    const told = job.input.dateOrder;
    return { count, decimal, dateOrder: dateOrder && told ? { ...dateOrder, order: told, sure: true } : dateOrder };
  }

  *pages(survey: Survey): Generator<Page> {
    const { opened, job } = this;
    const { currentYear, minorDigits } = job;
    const dateOrder = survey.dateOrder?.order ?? 'DMY';
    const paper = new IndexPaper();
    let rowsRead = 0;
    if (opened.format === 'vcard') {
      for (const cards of readCards(opened.source, currentYear)) {
        rowsRead += cards.length;
        yield customerPage(cards, rowsRead, paper);
      }
      return;
    }
    const { table, mapping } = opened;
    if (opened.kind === 'customers') {
      for (const rows of table.batches()) {
        rowsRead += rows.length;
        const people = [...readCustomers(rows, mapping, table.header, { dateOrder, currentYear })];
        yield customerPage(people, rowsRead, paper);
      }
      return;
    }
    function* rows(): Generator<Row> {
      for (const batch of table.batches()) {
        rowsRead += batch.length;
        yield* batch;
      }
    }
    let outcomes: (SaleRecord | Skip)[] = [];
    for (const outcome of readSales(rows(), mapping, { dateOrder, minorDigits, decimal: survey.decimal })) {
      outcomes.push(outcome);
      if (outcomes.length < SALES_OF_A_PAGE) continue;
      yield { kind: 'sales', rowsRead, outcomes };
      outcomes = [];
    }
    yield { kind: 'sales', rowsRead, outcomes };
  }
}

/** What ended a reading, as plain data for another thread; anything but a refusal passes as its text. */
export type ReadingError = Pick<Refusal, 'code' | 'message' | 'field'> | { code: null; message: string };

export const readingError = (error: unknown): ReadingError =>
  error instanceof Refusal
    ? { code: error.code, message: error.message, field: error.field }
    : { code: null, message: error instanceof Error ? (error.stack ?? error.message) : String(error) };

/** Which way round the shop's locale writes a day in figures. */
function localeDateOrder(locale: string): DateOrder {
  const parts = new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' })
    .formatToParts(0)
    .map(part => part.type);
  if (parts.indexOf('year') < parts.indexOf('month')) return 'YMD';
  return parts.indexOf('month') < parts.indexOf('day') ? 'MDY' : 'DMY';
}

const localeDecimal = (locale: string): DecimalMark =>
  new Intl.NumberFormat(locale).format(1.5).includes(',') ? ',' : '.';

import { minorDigits } from '../../shared/money.ts';
import { Refusal } from '../../shared/result.ts';
import type { WriteBook } from '../book/handles.ts';
import type { BulkContext } from '../engine/context.ts';
import type { CustomerRecord } from './customer-record.ts';
import type { DateOrderVerdict } from './date-order.ts';
import type { DateOrder } from './day-text.ts';
import type { ImportSource, OpenedImport } from './open-import.ts';
import type { Skip } from './outcome.ts';
import { readCustomers, readSales, TableSurvey } from './read-table.ts';
import type { Row } from './row-splitter.ts';
import type { SaleRecord } from './sale-record.ts';
import { readCards } from './vcard.ts';

export type Outcome = CustomerRecord | SaleRecord | Skip;

/** A file that lies in a temporary table, row by row or card by card, and can be read without waiting. */
export interface StagedFile {
  /** Rows or cards. */
  count: number;
  dateOrder: DateOrderVerdict | null;
  outcomes(): Generator<Outcome>;
}

export const STOPPED = 'Stopped. Nothing was imported, and the book is as it was.';

/**
 * Reads the whole file into a temporary table, a batch at a time, before the book is touched: reading waits for the disk and a
 * transaction must not, and the memory stays flat however long the file is. On the way a table shows how it writes days and money.
 */
export async function stageFile(
  context: BulkContext,
  opened: OpenedImport,
  input: ImportSource,
  currency: string,
): Promise<StagedFile> {
  const { book } = context;
  const currentYear = Number(context.today.slice(0, 4));
  if (opened.format === 'vcard') {
    const stop = new AbortController();
    const count = await stage(context, readCards(opened.source, currentYear, stop.signal), opened.source, stop);
    return { count, dateOrder: null, outcomes: () => stagedRows<CustomerRecord | Skip>(book) };
  }
  const { table, mapping, kind } = opened;
  const survey = new TableSurvey(mapping);
  const stop = new AbortController();
  const count = await stage(context, table.batches(stop.signal), table, stop, row => survey.add(row.cells));
  const { dateOrder: found, decimal } = survey.verdict({
    dateOrder: localeDateOrder(context.settings.locale),
    decimal: localeDecimal(context.settings.locale),
  });
  const verdict = found && input.dateOrder ? { ...found, order: input.dateOrder, sure: true } : found;
  const dateOrder = verdict?.order ?? 'DMY';
  const rows = () => stagedRows<Row>(book);
  return {
    count,
    dateOrder: verdict,
    outcomes: () =>
      kind === 'customers'
        ? readCustomers(rows(), mapping, table.header, { dateOrder, currentYear })
        : readSales(rows(), mapping, { dateOrder, minorDigits: minorDigits(currency), decimal }),
  };
}

async function stage<T>(
  context: BulkContext,
  batches: AsyncGenerator<T[]>,
  source: { bytesRead(): number; bytesTotal: number },
  stop: AbortController,
  look: (row: T) => void = () => {},
): Promise<number> {
  const { book } = context;
  // A row of the temporary table holds a batch of the file's: a thousand times fewer inserts.
  book.raw.exec('DROP TABLE IF EXISTS temp.staged');
  book.raw.exec('CREATE TEMP TABLE staged (id INTEGER PRIMARY KEY, json TEXT NOT NULL)');
  const insert = book.prepare('INSERT INTO temp.staged (json) VALUES (?)');
  let count = 0;
  for await (const batch of batches) {
    if (context.isCancelled()) {
      stop.abort();
      throw new Refusal('cancelled', STOPPED);
    }
    for (const row of batch) look(row);
    insert.run(JSON.stringify(batch));
    count += batch.length;
    context.progress(source.bytesRead(), source.bytesTotal, 'Reading the file');
  }
  return count;
}

/** Everything that was staged, in the order of the file. */
function* stagedRows<T>(book: WriteBook): Generator<T> {
  const batch = book.pluck<[number], string>('SELECT json FROM temp.staged WHERE id = ?');
  for (let id = 1; ; id++) {
    const json = batch.get(id);
    if (json === undefined) return;
    yield* JSON.parse(json) as T[];
  }
}

/** Which way round the shop's locale writes a day in figures. */
export function localeDateOrder(locale: string): DateOrder {
  const parts = new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' })
    .formatToParts(0)
    .map(part => part.type);
  if (parts.indexOf('year') < parts.indexOf('month')) return 'YMD';
  return parts.indexOf('month') < parts.indexOf('day') ? 'MDY' : 'DMY';
}

const localeDecimal = (locale: string): ',' | '.' =>
  new Intl.NumberFormat(locale).format(1.5).includes(',') ? ',' : '.';

import type { WriteBook } from '../book/handles.ts';
import type { BulkContext } from '../engine/context.ts';
import type { CustomerRecord } from './customer-record.ts';
import type { DateOrderVerdict } from './date-order.ts';
import type { DateOrder } from './day-text.ts';
import type { ImportSource, OpenedImport } from './open-import.ts';
import type { Skip } from './outcome.ts';
import { readCustomers, readSales, surveyTable } from './read-table.ts';
import type { SaleRecord } from './sale-record.ts';
import { readCards } from './vcard.ts';
import { minorDigits } from '../../shared/money.ts';
import { Refusal } from '../../shared/result.ts';

export type Outcome = CustomerRecord | SaleRecord | Skip;

export const STOPPED = 'Stopped. Nothing was imported, and the book is as it was.';

/**
 * Reads the whole file into a temporary table, a batch at a time, before the book is touched: reading waits for the disk and a
 * transaction must not, and the memory stays flat however long the file is. Returns how many outcomes there are.
 */
export async function stageFile(context: BulkContext, opened: OpenedImport, input: ImportSource, currency: string): Promise<{ outcomes: number; dateOrder: DateOrderVerdict | null }> {
  const { book } = context;
  book.raw.exec('DROP TABLE IF EXISTS temp.staged; CREATE TEMP TABLE staged (id INTEGER PRIMARY KEY, json TEXT NOT NULL)');
  const stop = new AbortController();
  const { reader, dateOrder } = await openReader(context, opened, input, currency, stop.signal);
  let outcomes = 0;
  for await (const batch of reader) {
    if (context.isCancelled()) {
      stop.abort();
      throw new Refusal('cancelled', STOPPED);
    }
    stageBatch(book, batch);
    outcomes += batch.length;
    const source = opened.format === 'csv' ? opened.table : opened.source;
    context.progress(source.bytesRead(), source.bytesTotal, 'Reading the file');
  }
  return { outcomes, dateOrder };
}

async function openReader(context: BulkContext, opened: OpenedImport, input: ImportSource, currency: string, signal: AbortSignal) {
  const currentYear = Number(context.today.slice(0, 4));
  if (opened.format === 'vcard') return { reader: readCards(opened.source, currentYear, signal) as AsyncGenerator<Outcome[]>, dateOrder: null };
  const survey = await surveyTable(opened.table, opened.mapping, { dateOrder: localeDateOrder(context.settings.locale), decimal: localeDecimal(context.settings.locale) }, signal);
  const told = input.dateOrder;
  const verdict = told && survey.dateOrder ? { ...survey.dateOrder, order: told, sure: true } : survey.dateOrder;
  const dateOrder: DateOrder = verdict?.order ?? 'DMY';
  const reader: AsyncGenerator<Outcome[]> =
    opened.kind === 'customers'
      ? readCustomers(opened.table, opened.mapping, { dateOrder, currentYear }, signal)
      : readSales(opened.table, opened.mapping, { dateOrder, minorDigits: minorDigits(currency), decimal: survey.decimal }, signal);
  return { reader, dateOrder: verdict };
}

function stageBatch(book: WriteBook, batch: readonly Outcome[]): void {
  const insert = book.prepare('INSERT INTO temp.staged (json) VALUES (?)');
  book.raw.transaction(() => {
    for (const outcome of batch) insert.run(JSON.stringify(outcome));
  })();
}

/** Everything that was staged, in the order of the file. */
export function* stagedOutcomes(book: WriteBook): Generator<Outcome> {
  const page = book.pluck<[number], string>('SELECT json FROM temp.staged WHERE id > ? ORDER BY id LIMIT 500');
  for (let last = 0; ; last += 500) {
    const rows = page.all(last);
    for (const json of rows) yield JSON.parse(json) as Outcome;
    if (rows.length < 500) return;
  }
}

/** Which way round the shop's locale writes a day in figures. */
export function localeDateOrder(locale: string): DateOrder {
  const parts = new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' }).formatToParts(0).map(part => part.type);
  if (parts.indexOf('year') < parts.indexOf('month')) return 'YMD';
  return parts.indexOf('month') < parts.indexOf('day') ? 'MDY' : 'DMY';
}

const localeDecimal = (locale: string): ',' | '.' => (new Intl.NumberFormat(locale).format(1.5).includes(',') ? ',' : '.');

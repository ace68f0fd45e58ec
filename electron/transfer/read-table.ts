import type { CompiledCustomers } from './customer-columns.ts';
import { compileCustomers } from './customer-columns.ts';
import { type CustomerRecord, type ReadingOptions, rowToCustomer } from './customer-record.ts';
import { DateOrderEvidence, type DateOrderVerdict } from './date-order.ts';
import type { DateOrder } from './day-text.ts';
import { columnsByField, type Field, type Mapping } from './mapping.ts';
import { DecimalEvidence, type DecimalMark } from './money-text.ts';
import type { Skip } from './outcome.ts';
import type { Row } from './row-splitter.ts';
import { compileSales } from './sale-columns.ts';
import { SaleReader, type SaleReadingOptions, type SaleRecord } from './sale-record.ts';
import type { Table } from './table.ts';

/** What a whole pass over a table showed, before any row is read for good. */
export interface Survey {
  rows: number;
  /** Null when no column of dates is mapped. */
  dateOrder: DateOrderVerdict | null;
  decimal: DecimalMark;
}

/** What the shop's locale writes, for columns that leave it open. */
export interface SurveyHints {
  dateOrder?: DateOrder;
  decimal?: DecimalMark;
}

const DATE_FIELDS: Field[] = ['date', 'birthday', 'since', 'cancelledAt'];
const MONEY_FIELDS: Field[] = ['amount', 'refunded', 'itemAmount', 'itemPrice'];

/** Looks through all rows for the order of day and month and for the decimal mark. */
export async function surveyTable(
  table: Table,
  mapping: Mapping,
  hints: SurveyHints = {},
  signal?: AbortSignal,
): Promise<Survey> {
  const columns = columnsByField(mapping);
  const of = (fields: Field[]) => fields.flatMap(field => columns.get(field) ?? []);
  const [dateColumns, moneyColumns] = [of(DATE_FIELDS), of(MONEY_FIELDS)];
  const dates = new DateOrderEvidence();
  const decimals = new DecimalEvidence();
  let rows = 0;
  for await (const batch of table.batches(signal)) {
    rows += batch.length;
    for (const { cells } of batch) {
      for (const column of dateColumns) if (cells[column]) dates.add(cells[column]);
      for (const column of moneyColumns) if (cells[column]) decimals.add(cells[column]);
    }
  }
  return {
    rows,
    dateOrder: dateColumns.length === 0 ? null : dates.verdict(hints.dateOrder),
    decimal: decimals.verdict(hints.decimal).decimal,
  };
}

/** Reads a table as customers, a batch of outcomes per batch of rows. */
export async function* readCustomers(
  table: Table,
  mapping: Mapping,
  options: ReadingOptions,
  signal?: AbortSignal,
): AsyncGenerator<(CustomerRecord | Skip)[]> {
  const compiled = compileCustomers(mapping, table.header);
  for await (const batch of table.batches(signal)) yield batch.map(row => customerOf(row, compiled, options));
}

function customerOf(row: Row, compiled: CompiledCustomers, options: ReadingOptions): CustomerRecord | Skip {
  return row.problem ? { line: row.line, ...row.problem } : rowToCustomer(compiled, row.cells, row.line, options);
}

/** Reads a table as sales, rows of one sale put together; see SaleReader. */
export async function* readSales(
  table: Table,
  mapping: Mapping,
  options: SaleReadingOptions,
  signal?: AbortSignal,
): AsyncGenerator<(SaleRecord | Skip)[]> {
  const reader = new SaleReader(compileSales(mapping), options);
  for await (const batch of table.batches(signal)) {
    const outcomes: (SaleRecord | Skip)[] = [];
    for (const row of batch) {
      if (row.problem) outcomes.push({ line: row.line, ...row.problem });
      else outcomes.push(...reader.add(row.cells, row.line));
    }
    if (outcomes.length > 0) yield outcomes;
  }
  const rest = reader.end();
  if (rest.length > 0) yield rest;
}

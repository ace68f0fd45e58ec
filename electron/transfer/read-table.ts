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

/** What the shop's locale writes, for columns that leave it open. */
export interface SurveyHints {
  dateOrder?: DateOrder;
  decimal?: DecimalMark;
}

const DATE_FIELDS: Field[] = ['date', 'birthday', 'since', 'cancelledAt'];
const MONEY_FIELDS: Field[] = ['amount', 'refunded', 'itemAmount', 'itemPrice'];

/** Looks through all rows for the order of day and month and for the decimal mark, before any is read for good. */
export class TableSurvey {
  readonly #dateColumns: number[];
  readonly #moneyColumns: number[];
  readonly #dates = new DateOrderEvidence();
  readonly #decimals = new DecimalEvidence();

  constructor(mapping: Mapping) {
    const columns = columnsByField(mapping);
    const of = (fields: Field[]) => fields.flatMap(field => columns.get(field) ?? []);
    this.#dateColumns = of(DATE_FIELDS);
    this.#moneyColumns = of(MONEY_FIELDS);
  }

  add(cells: string[]): void {
    for (const column of this.#dateColumns) if (cells[column]) this.#dates.add(cells[column]);
    for (const column of this.#moneyColumns) if (cells[column]) this.#decimals.add(cells[column]);
  }

  /** `dateOrder` is null when no column of dates is mapped. */
  verdict(hints: SurveyHints): { dateOrder: DateOrderVerdict | null; decimal: DecimalMark } {
    return {
      dateOrder: this.#dateColumns.length === 0 ? null : this.#dates.verdict(hints.dateOrder),
      decimal: this.#decimals.verdict(hints.decimal).decimal,
    };
  }
}

/** Reads rows as customers. */
export function* readCustomers(
  rows: Iterable<Row>,
  mapping: Mapping,
  header: string[],
  options: ReadingOptions,
): Generator<CustomerRecord | Skip> {
  const compiled = compileCustomers(mapping, header);
  for (const row of rows) {
    yield row.problem ? { line: row.line, ...row.problem } : rowToCustomer(compiled, row.cells, row.line, options);
  }
}

/** Reads rows as sales, rows of one sale put together; see SaleReader. */
export function* readSales(
  rows: Iterable<Row>,
  mapping: Mapping,
  options: SaleReadingOptions,
): Generator<SaleRecord | Skip> {
  const reader = new SaleReader(compileSales(mapping), options);
  for (const row of rows) {
    if (row.problem) yield { line: row.line, ...row.problem };
    else yield* reader.add(row.cells, row.line);
  }
  yield* reader.end();
}

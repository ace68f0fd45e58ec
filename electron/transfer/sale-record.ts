import { cleanCell } from './cell-text.ts';
import { type DateOrder, type DayTime, parseDayTime, parseTime } from './day-text.ts';
import { type DecimalMark, parseMoney } from './money-text.ts';
import { type Skip, type SkipReason, skip } from './outcome.ts';
import type { CompiledSales } from './sale-columns.ts';
import { readSaleCustomer, type SaleCustomer } from './sale-customer.ts';
import { addItems, type SaleItem } from './sale-items.ts';

/** A sale, refund or visit as a file gives it, put together from all its neighbouring rows. */
export interface SaleRecord extends DayTime {
  /** 1-based line of the file where its first row starts. */
  line: number;
  /** Rows of the file it was made from. */
  rows: number;
  customer: SaleCustomer;
  /** Name of the time zone as the file writes it, such as "Eastern Time (US & Canada)". */
  timeZone?: string;
  /** UTC epoch milliseconds, where the file gives an offset; else reckon from `day` and `secondsOfDay` in the shop's zone. */
  atMs?: number;
  /** Integer minor units, refunds negative; null when the file gives no amount. */
  amountMinor: number | null;
  items: SaleItem[];
  /** The number in the other system. A refund may carry the number of its sale: tell them apart by `isRefund` and time. */
  saleId?: string;
  isRefund: boolean;
  note?: string;
  currency?: string;
}

export interface SaleReadingOptions {
  dateOrder: DateOrder;
  /** Decimals of the shop's currency. */
  minorDigits: number;
  decimal?: DecimalMark;
}

/** A sale whose rows are still coming in. */
interface Draft {
  record: Omit<SaleRecord, keyof DayTime>;
  when: DayTime | null;
  problem: Exclude<SkipReason, 'unclosed_quote' | 'cell_too_long'> | null;
  refundedMinor: number;
}

const OPEN_SALES = 64;
const LONGEST = { id: 200, note: 4000 };

const REFUND =
  /refund|return|erstatt|gutschrift|r[uü]ckgabe|rembours|reembolso|devoluci|rimbors|reso\b|terugbetal|retour/i;
const NOT_PAID = /^(?:void(?:ed)?|unpaid|pending|authorized|expired|failed|declined|offen|unbezahlt|storniert)$/i;
const CANCELLED = /^cancell?ed$/i;

/**
 * Puts rows together to sales. Rows with the same sale number form one sale while they are near one another: up to 64
 * sales are held open, and the one begun first is given out when another begins. Rows that come later still make a
 * second record with the same number; whoever stores them adds it to the first if that came from the same file.
 */
export class SaleReader {
  readonly #columns: CompiledSales;
  readonly #options: SaleReadingOptions;
  readonly #open = new Map<string, Draft>();

  constructor(columns: CompiledSales, options: SaleReadingOptions) {
    this.#columns = columns;
    this.#options = options;
  }

  /** Takes a row in; gives out what has become complete, oldest first. */
  add(cells: string[], line: number): (SaleRecord | Skip)[] {
    const saleId = first(this.#columns.saleId, cells).slice(0, LONGEST.id);
    const isRefund = REFUND.test(first(this.#columns.eventType, cells));
    if (saleId === '') return [finish(this.#read(newDraft(line, '', isRefund), cells), this.#columns)];
    const key = isRefund ? `refund ${saleId} ${first(this.#columns.date, cells)}` : `sale ${saleId}`;
    const known = this.#open.get(key);
    const draft = known ?? newDraft(line, saleId, isRefund);
    this.#read(draft, cells);
    if (known) return [];
    this.#open.set(key, draft);
    return this.#open.size > OPEN_SALES ? [this.#closeOldest()] : [];
  }

  /** What is still open at the end of the file. */
  end(): (SaleRecord | Skip)[] {
    const outcomes = [...this.#open.values()].map(draft => finish(draft, this.#columns));
    this.#open.clear();
    return outcomes;
  }

  #closeOldest(): SaleRecord | Skip {
    const [key, draft] = this.#open.entries().next().value!;
    this.#open.delete(key);
    return finish(draft, this.#columns);
  }

  #read(draft: Draft, cells: string[]): Draft {
    const { record } = draft;
    const columns = this.#columns;
    record.rows++;
    readSaleCustomer(columns, cells, record.customer);
    this.#readWhen(draft, cells);
    this.#readAmount(draft, cells);
    const status = first(columns.status, cells);
    if (CANCELLED.test(status) || first(columns.cancelledAt, cells) !== '') draft.problem = 'cancelled';
    else if (NOT_PAID.test(status)) draft.problem ??= 'not_paid';
    const currency = first(columns.currency, cells);
    if (currency !== '') record.currency ??= currency.toUpperCase();
    const note = first(columns.note, cells);
    if (note !== '' && !(record.note ?? '').includes(note)) {
      record.note = (record.note === undefined ? note : `${record.note}\n${note}`)
        .slice(0, LONGEST.note)
        .toWellFormed();
    }
    return draft;
  }

  #readWhen(draft: Draft, cells: string[]): void {
    if (draft.when) return;
    const date = first(this.#columns.date, cells);
    if (date === '') return;
    const when = parseDayTime(date, this.#options.dateOrder);
    if (!when) {
      draft.problem ??= 'bad_date';
      return;
    }
    if (when.secondsOfDay === null) when.secondsOfDay = parseTime(first(this.#columns.time, cells));
    const zone = first(this.#columns.timeZone, cells);
    if (zone !== '') draft.record.timeZone = zone;
    draft.when = when;
  }

  #readAmount(draft: Draft, cells: string[]): void {
    const { record } = draft;
    const amount = this.#money(this.#columns.amount, cells, draft);
    const refunded = this.#money(this.#columns.refunded, cells, draft);
    if (refunded !== null) draft.refundedMinor += Math.abs(refunded);
    const itemAmount = this.#money(this.#columns.itemAmount, cells, draft);
    const price = this.#money(this.#columns.itemPrice, cells, draft);
    const ofItem = addItems(this.#columns, cells, record.items, { amount, itemAmount, price });
    if (this.#columns.isAmountWhole) record.amountMinor ??= amount;
    else {
      const added = this.#columns.amount.length > 0 ? amount : ofItem;
      if (added !== null) record.amountMinor = (record.amountMinor ?? 0) + added;
    }
  }

  #money(columns: number[], cells: string[], draft: Draft): number | null {
    const text = first(columns, cells);
    if (text === '') return null;
    const minor = parseMoney(text, this.#options.minorDigits, this.#options.decimal);
    if (minor === null && /\d/.test(text)) draft.problem ??= 'bad_amount';
    return minor;
  }
}

function newDraft(line: number, saleId: string, isRefund: boolean): Draft {
  const record: Draft['record'] = { line, rows: 0, customer: {}, amountMinor: null, items: [], isRefund };
  if (saleId !== '') record.saleId = saleId;
  return { record, when: null, problem: null, refundedMinor: 0 };
}

function finish(draft: Draft, columns: CompiledSales): SaleRecord | Skip {
  const { record, when } = draft;
  const { name, externalId, email, phone } = record.customer;
  if (draft.problem === 'cancelled' || draft.problem === 'not_paid') return skip(record.line, draft.problem);
  const isOfNobody = (name ?? externalId ?? email ?? phone) === undefined;
  if (isOfNobody && (draft.problem || !when)) return skip(record.line, 'no_customer');
  if (draft.problem) return skip(record.line, draft.problem);
  if (!when) return skip(record.line, 'no_date');
  if (record.amountMinor === null && columns.isAmountWhole) record.amountMinor = sumOf(record.items);
  if (record.amountMinor !== null) record.amountMinor -= draft.refundedMinor;
  if (record.isRefund) makeNegative(record);
  else record.isRefund = record.amountMinor !== null && record.amountMinor < 0;
  const sale: SaleRecord = { ...record, ...when };
  if (when.offsetMinutes !== null && when.secondsOfDay !== null) {
    sale.atMs = Date.parse(`${when.day}T00:00:00Z`) + when.secondsOfDay * 1000 - when.offsetMinutes * 60_000;
  }
  return sale;
}

/** Some tills write refunds as positive amounts with a word beside them. */
function makeNegative(record: Draft['record']): void {
  if (record.amountMinor === null || record.amountMinor <= 0) return;
  record.amountMinor = -record.amountMinor;
  for (const item of record.items)
    if (item.amountMinor !== null && item.amountMinor > 0) item.amountMinor = -item.amountMinor;
}

function sumOf(items: SaleItem[]): number | null {
  const amounts = items.flatMap(item => (item.amountMinor === null ? [] : [item.amountMinor]));
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0);
}

/** The first cell of these columns that says anything. */
function first(columns: number[], cells: string[]): string {
  for (const column of columns) {
    const text = cleanCell(cells[column]);
    if (text !== '') return text;
  }
  return '';
}

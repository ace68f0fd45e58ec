import { addDays, dayOf, formatDay, startOfDayMs } from '../../shared/dates.ts';
import { formatMoney } from '../../shared/money.ts';
import { splitFullName } from '../../shared/names.ts';
import { nameOf } from '../customers/queries.ts';
import type { WriteContext } from '../engine/context.ts';
import { insertPassersBy, removePassersBy } from '../passers-by/queries.ts';
import { insertItems, insertVisit } from '../visits/queries.ts';
import type { CustomerRecord } from './customer-record.ts';
import type { CustomerImporter } from './import-customers.ts';
import { KnownSales } from './known-sales.ts';
import { hashedKeys, type PersonFinder } from './match-person.ts';
import { isSkip } from './outcome.ts';
import type { SalePage } from './reading.ts';
import type { SaleRecord } from './sale-record.ts';
import type { Tally } from './tally.ts';

const EARLIEST_DAY = '1900-01-01';
const NOON_SECONDS = 12 * 3600;

/** Takes in one sale of a file; its customer is found in the book, or added with what the file says of them. */
export class SaleImporter {
  private readonly context: WriteContext;
  private readonly tally: Tally;
  private readonly people: CustomerImporter;
  private readonly finder: PersonFinder;
  private readonly known: KnownSales;
  private readonly currency: string;
  private readonly latestDay: string;

  constructor(
    context: WriteContext,
    tally: Tally,
    people: CustomerImporter,
    finder: PersonFinder,
    program: string,
    currency: string,
  ) {
    this.context = context;
    this.tally = tally;
    this.people = people;
    this.finder = finder;
    this.known = new KnownSales(context.book, program);
    this.currency = currency;
    this.latestDay = addDays(context.today, 1);
  }

  takePage(page: SalePage): void {
    for (const outcome of page.outcomes) {
      if (isSkip(outcome)) {
        this.tally.rows++;
        this.tally.skip(outcome.line, outcome.reason, outcome.message);
      } else {
        this.tally.rows += outcome.rows;
        this.take(outcome);
      }
    }
  }

  private take(sale: SaleRecord): void {
    const { settings } = this.context;
    const day = sale.atMs === undefined ? sale.day : dayOf(sale.atMs, settings.timeZone);
    const problem = this.problemOf(sale, day);
    if (problem) this.tally.skip(sale.line, problem.reason, problem.message);
    else if (isOfNobody(sale)) this.passBy(sale, day);
    else this.write(sale, day);
  }

  /** It is nobody's visit, so it is left out of the people; it counts among the passers-by, once. */
  private passBy(sale: SaleRecord, day: string): void {
    const sourceKey = this.known.keyOfNobodys(sale, day);
    // A till's list of items may not say whose sale it was, and its list of payments does.
    const visitId = this.known.visitWith(sourceKey);
    if (visitId !== null) {
      this.tally.alreadyThere++;
      this.addItems(visitId, sale);
      return;
    }
    const id = insertPassersBy(this.context.book, {
      ...{ atMs: this.momentOf(sale, day), day, sales: 1, amountMinor: sale.amountMinor },
      ...{ note: sale.note ?? null, staffId: null, sourceKey },
    });
    if (id !== null) this.tally.unlinked++;
    this.tally.skip(sale.line, 'no_customer', 'Not linked to a person. Counted among the passers-by.');
  }

  private momentOf(sale: SaleRecord, day: string): number {
    const { timeZone } = this.context.settings;
    return sale.atMs ?? startOfDayMs(day, timeZone) + (sale.secondsOfDay ?? NOON_SECONDS) * 1000;
  }

  private problemOf(sale: SaleRecord, day: string): { reason: string; message: string } | null {
    if (day < EARLIEST_DAY) return { reason: 'too_early', message: 'The day lies before 1900; look at the year.' };
    if (day > this.latestDay) return { reason: 'future', message: 'The day has not come yet.' };
    if (!sale.currency || sale.currency === this.currency) return null;
    return {
      reason: 'other_currency',
      message: `The amount is in ${sale.currency}, and the shop counts in ${this.currency}. Change the currency in Settings first.`,
    };
  }

  private write(sale: SaleRecord, day: string): void {
    const { settings } = this.context;
    const customerId = this.customerOf(sale);
    const { visitId, sourceKey } = this.known.meet(sale, customerId, day);
    this.tally.seeDay(customerId, day);
    if (visitId === null) this.add(sale, customerId, sourceKey, day);
    else {
      this.tally.alreadyThere++;
      this.addItems(visitId, sale);
    }
    this.tally.show(sale.line, visitId === null ? 'create' : 'match', () => {
      const who = sale.customer.name ?? sale.customer.email ?? sale.customer.externalId ?? sale.customer.phone;
      const amount =
        sale.amountMinor === null ? 'visit' : formatMoney(sale.amountMinor, this.currency, settings.locale);
      const on = formatDay(day, settings.locale, this.context.today);
      return [`${who}: ${amount}`, visitId === null ? on : `${on}, in the book already`];
    });
  }

  private add(sale: SaleRecord, customerId: number, sourceKey: string, day: string): void {
    const { book } = this.context;
    insertVisit(book, {
      ...{ customerId, atMs: this.momentOf(sale, day), day, amountMinor: sale.amountMinor, isRefund: sale.isRefund },
      ...{ note: sale.note ?? null, staffId: null, sourceKey, items: sale.items },
    });
    this.tally.visits++;
    removePassersBy(book, sourceKey);
  }

  private customerOf(sale: SaleRecord): number {
    const person = personOf(sale);
    const keys = hashedKeys(person);
    const known = this.finder.find(person, keys);
    if (known === null) {
      const added = this.people.create(person, keys);
      this.tally.created++;
      this.tally.seeNew(added);
      return added;
    }
    if (this.tally.seePerson(known.id)) {
      this.tally.matched++;
      this.tally.show(sale.line, 'match', () => [nameOf(known), 'in the book already']);
    }
    return known.id;
  }

  /** A till's list of items completes the sale that its list of payments brought. */
  private addItems(visitId: number, { items }: SaleRecord): void {
    const { book } = this.context;
    if (items.length === 0) return;
    if (book.pluck<[number], number>('SELECT 1 FROM visit_items WHERE visit_id = ? LIMIT 1').get(visitId) !== undefined)
      return;
    insertItems(book, visitId, items);
    this.tally.updated++;
  }
}

const isOfNobody = ({ customer }: SaleRecord): boolean =>
  (customer.name ?? customer.externalId ?? customer.email ?? customer.phone) === undefined;

/** Someone known by a number only is called by it, so that they can be found and named later. */
function personOf(sale: SaleRecord): CustomerRecord {
  const { name, externalId, email, phone } = sale.customer;
  const person: CustomerRecord = {
    line: sale.line,
    phones: phone ? [phone] : [],
    emails: email ? [email] : [],
    ...(name ? splitFullName(name) : {}),
  };
  if (externalId) person.externalId = externalId;
  if (!name && !email && !phone) person.knownAs = `Customer ${externalId}`;
  return person;
}

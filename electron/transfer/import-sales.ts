import { addDays, dayOf, formatDay, startOfDayMs } from '../../shared/dates.ts';
import { formatMoney } from '../../shared/money.ts';
import { splitFullName } from '../../shared/names.ts';
import { nameOf } from '../customers/queries.ts';
import type { WriteContext } from '../engine/context.ts';
import { insertPassersBy, removePassersBy } from '../passers-by/queries.ts';
import { hasVisitOf, insertItems, insertVisit } from '../visits/queries.ts';
import type { CustomerRecord } from './customer-record.ts';
import type { CustomerImporter } from './import-customers.ts';
import { hashedKeys, type PersonFinder } from './match-person.ts';
import { isSkip } from './outcome.ts';
import type { SalePage } from './reading.ts';
import type { SaleRecord } from './sale-record.ts';
import type { Tally } from './tally.ts';

const NOON_SECONDS = 12 * 3600;

/** Takes in one sale of a file; its customer is found in the book, or added with what the file says of them. */
export class SaleImporter {
  private readonly context: WriteContext;
  private readonly tally: Tally;
  private readonly people: CustomerImporter;
  private readonly finder: PersonFinder;
  private readonly program: string;
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
    this.program = program;
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
    const sourceKey = this.sourceKey(sale, 0, day);
    // A till's list of items may not say whose sale it was, and its list of payments does.
    if (hasVisitOf(this.context.book, sourceKey)) {
      this.tally.alreadyThere++;
      this.addItems(sourceKey, sale);
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
    if (day > this.latestDay) return { reason: 'future', message: 'The day has not come yet.' };
    if (!sale.currency || sale.currency === this.currency) return null;
    return {
      reason: 'other_currency',
      message: `The amount is in ${sale.currency}, and the shop counts in ${this.currency}. Change the currency in Settings first.`,
    };
  }

  private write(sale: SaleRecord, day: string): void {
    const { book, settings } = this.context;
    const customerId = this.customerOf(sale);
    const sourceKey = this.sourceKey(sale, customerId, day);
    this.tally.seeDay(customerId, day);
    const id = insertVisit(book, {
      customerId,
      atMs: this.momentOf(sale, day),
      day,
      amountMinor: sale.amountMinor,
      isRefund: sale.isRefund,
      note: sale.note ?? null,
      staffId: null,
      sourceKey,
      items: sale.items,
    });
    if (id === null) this.tally.alreadyThere++;
    else {
      this.tally.visits++;
      removePassersBy(book, sourceKey);
    }
    if (id === null && sale.items.length > 0) this.addItems(sourceKey, sale);
    this.tally.show(sale.line, id === null ? 'match' : 'create', () => {
      const who = sale.customer.name ?? sale.customer.email ?? sale.customer.externalId ?? sale.customer.phone;
      const amount =
        sale.amountMinor === null ? 'visit' : formatMoney(sale.amountMinor, this.currency, settings.locale);
      const on = formatDay(day, settings.locale, this.context.today);
      return [`${who}: ${amount}`, id === null ? `${on}, in the book already` : on];
    });
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

  /** One key for one sale, however often its file comes, and for the two files that a till writes of it. */
  private sourceKey(sale: SaleRecord, customerId: number, day: string): string {
    const refund = sale.isRefund ? `|refund|${day}|${sale.secondsOfDay ?? ''}` : '';
    if (sale.saleId !== undefined && this.program !== 'csv') return `${this.program}:${sale.saleId}${refund}`;
    const key = `${this.program}:${customerId}|${day}|${sale.secondsOfDay ?? ''}|${sale.saleId ?? ''}|${sale.amountMinor ?? ''}|${sale.items.map(item => item.name).join(',')}${refund}`;
    return `${key}#${this.tally.repeatOf(key)}`;
  }

  /** A till's list of items completes the sale that its list of payments brought. */
  private addItems(sourceKey: string, sale: SaleRecord): void {
    const { book } = this.context;
    const visitId = book
      .pluck<[string], number>(
        'SELECT id FROM visits v WHERE source_key = ? AND NOT EXISTS (SELECT 1 FROM visit_items i WHERE i.visit_id = v.id)',
      )
      .get(sourceKey);
    if (visitId === undefined) return;
    insertItems(book, visitId, sale.items);
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

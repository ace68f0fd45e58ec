import { displayName } from '../../shared/names.ts';
import { insertCompanionsOf } from '../companions/queries.ts';
import {
  type CustomerRow,
  insertCustomer,
  insertCustomers,
  nameOf,
  nextCustomerId,
  updateCustomer,
} from '../customers/queries.ts';
import type { WriteContext } from '../engine/context.ts';
import { insertPreferencesOf } from '../preferences/queries.ts';
import type { NewPeopleIndex } from '../search/add-new-people.ts';
import { addMissing, type Belongings, describeBelongings } from './belongings.ts';
import type { CustomerPage } from './customer-page.ts';
import type { CustomerRecord } from './customer-record.ts';
import { hashedKeys, type Key, newEmails, newPhones, type PersonFinder } from './match-person.ts';
import type { Skip } from './outcome.ts';
import type { Tally } from './tally.ts';
import { WaitingRows } from './waiting-rows.ts';

/** Fields that an import fills in where the book has nothing, and never overwrites. */
const FILLED = {
  givenName: 'given_name',
  middleName: 'middle_name',
  familyName: 'family_name',
  knownAs: 'known_as',
  company: 'company',
  pronunciation: 'pronunciation',
  birthday: 'birthday',
  street: 'street',
  city: 'city',
  postalCode: 'postal_code',
  region: 'region',
  country: 'country',
  language: 'language',
  since: 'since_day',
  foundUs: 'found_us',
  cardCode: 'card_code',
  externalId: 'external_id',
  note: 'note',
} as const;

/** Takes in the people of a file: new, or known and perhaps with something new about them. */
export class CustomerImporter {
  private readonly context: WriteContext;
  private readonly tally: Tally;
  private readonly finder: PersonFinder;
  private readonly source: string;
  /** Null when nobody will look for whom this import adds, because it is taken back. */
  private readonly index: NewPeopleIndex | null;

  constructor(
    context: WriteContext,
    tally: Tally,
    finder: PersonFinder,
    fileName: string,
    index: NewPeopleIndex | null,
  ) {
    this.context = context;
    this.tally = tally;
    this.finder = finder;
    this.source = `import of ${fileName}`;
    this.index = index;
  }

  /** Takes in a page of people. Those who are new wait until the page ends, or until somebody after them may be one of them. */
  takePage(page: CustomerPage): void {
    const held = this.finder.holdersOf(page.keyHashes);
    this.index?.note(page.vocabulary);
    for (const warning of page.warnings) this.tally.warn(warning);
    const waiting = new WaitingRows(page, nextCustomerId(this.context.book));
    const skips = page.skips.values();
    let skip = skips.next();
    let key = 0;
    for (let row = 0; row <= page.count; row++) {
      for (; !skip.done && skip.value.before === row; skip = skips.next()) this.leaveOut(skip.value.skip);
      if (row === page.count) break;
      const hashes = page.keyHashes.subarray(key, key + page.keyCounts[row]!);
      this.tally.rows++;
      if (held.isFree(key, hashes)) this.wait(waiting, row, hashes);
      else this.compare(waiting, row, hashes);
      key += hashes.length;
    }
    this.write(waiting);
  }

  private leaveOut({ line, reason, message }: Skip): void {
    this.tally.rows++;
    this.tally.skip(line, reason, message);
  }

  /** Somebody whose keys are known to someone: perhaps them, perhaps another of the household. */
  private compare(waiting: WaitingRows, row: number, hashes: Float64Array): void {
    // One who waits cannot be compared with yet; a stretch of those who wait has nobody else in it.
    if (waiting.count > 0 && this.finder.isHeldFrom(waiting.firstId, hashes)) this.write(waiting);
    const person = waiting.recordOf(row);
    const known = this.finder.find(person, hashedKeys(person));
    if (known === null) {
      this.wait(waiting, row, hashes);
      return;
    }
    this.write(waiting);
    this.meet(person, known);
  }

  private wait(waiting: WaitingRows, row: number, hashes: Float64Array): void {
    const id = waiting.add(row);
    for (const hash of hashes) {
      this.finder.remember(hash, id);
      this.index?.addKey(hash, id);
    }
    this.tally.created++;
    this.tally.seeNew(id);
    this.tally.show(waiting.page.lines[row]!, 'create', () => {
      const person = waiting.recordOf(row);
      const detail = [...contactOf(person), ...describeBelongings(person)].join(' · ');
      return [displayName(person) || (person.emails[0] ?? person.phones[0] ?? ''), detail];
    });
  }

  /** Writes everyone who waits, into the book and into its index. */
  private write(waiting: WaitingRows): void {
    const { from, until, firstId, page } = waiting;
    if (waiting.count === 0) return;
    const { book, nowMs } = this.context;
    const stretch = waiting.stretch();
    insertCustomers(book, stretch.customers, firstId, nowMs);
    const { companions, preferences } = stretch.belongings;
    if (companions) this.tally.companions += insertCompanionsOf(book, companions, firstId, nowMs);
    if (preferences) this.tally.preferences += insertPreferencesOf(book, preferences, firstId, nowMs);
    for (const { row, ...extras } of page.extras) {
      if (row >= from && row < until) this.writeExtras(firstId + row - from, extras);
    }
    this.index?.put(stretch.index, firstId);
    waiting.areWritten();
  }

  private meet(person: CustomerRecord, known: CustomerRow): void {
    this.tally.matched++;
    this.tally.seePerson(known.id);
    const gained = this.fillIn(known, person);
    if (gained.length > 0) this.tally.updated++;
    this.tally.show(person.line, 'match', () => [
      nameOf(known),
      gained.length > 0 ? `gains ${gained.join(', ')}` : 'nothing new',
    ]);
  }

  /** Adds one person and makes them known to the rows that follow, before the search index has them. */
  create(person: CustomerRecord, keys: readonly Key[]): number {
    const { book, nowMs } = this.context;
    const { line, emailConsent, smsConsent, photo, warnings, ...fields } = person;
    const id = insertCustomer(book, fields, nowMs);
    for (const { hash } of keys) this.finder.remember(hash, id);
    this.writeExtras(id, person);
    return id;
  }

  private fillIn(known: CustomerRow, person: CustomerRecord): string[] {
    const { book } = this.context;
    const changes: Record<string, unknown> = {};
    for (const [field, column] of Object.entries(FILLED) as [
      keyof typeof FILLED,
      (typeof FILLED)[keyof typeof FILLED],
    ][]) {
      if (person[field] !== undefined && known[column] === null) changes[field] = person[field];
    }
    const phones = JSON.parse(known.phones_json) as string[];
    const emails = JSON.parse(known.emails_json) as string[];
    const tags = JSON.parse(known.tags_json) as string[];
    const [morePhones, moreEmails] = [newPhones(person.phones, phones), newEmails(person.emails, emails)];
    const moreTags = (person.tags ?? []).filter(tag => !tags.some(one => one.toLowerCase() === tag.toLowerCase()));
    if (morePhones.length > 0) changes.phones = [...phones, ...morePhones].slice(0, 20);
    if (moreEmails.length > 0) changes.emails = [...emails, ...moreEmails].slice(0, 20);
    if (moreTags.length > 0) changes.tags = [...tags, ...moreTags].slice(0, 50);
    if (Object.keys(changes).length > 0) {
      updateCustomer(book, known.id, changes);
      for (const { hash } of hashedKeys(person)) this.finder.remember(hash, known.id);
    }
    return [...Object.keys(changes), ...this.writeExtras(known.id, person), ...this.addMissing(known.id, person)];
  }

  private addMissing(id: number, person: Belongings): string[] {
    const added = addMissing(this.context.book, id, person, this.context.nowMs);
    this.tally.companions += added.companions.length;
    this.tally.preferences += added.preferences.length;
    return describeBelongings(added);
  }

  /** Consent and photo, where the book has none. */
  private writeExtras(id: number, person: Pick<CustomerRecord, 'emailConsent' | 'smsConsent' | 'photo'>): string[] {
    const { book, today } = this.context;
    const written: string[] = [];
    for (const [channel, isGranted] of [
      ['email', person.emailConsent],
      ['sms', person.smsConsent],
    ] as const) {
      if (isGranted === undefined) continue;
      const { changes } = book
        .prepare(
          'INSERT OR IGNORE INTO consents (customer_id, channel, is_granted, given_on_day, source) VALUES (?, ?, ?, ?, ?)',
        )
        .run(id, channel, isGranted ? 1 : 0, today, this.source);
      if (changes > 0) written.push(`${channel} consent`);
    }
    if (person.photo) {
      const { changes } = book
        .prepare('INSERT OR IGNORE INTO photos (id, mime, bytes) VALUES (?, ?, ?)')
        .run(id, person.photo.mime, Buffer.from(person.photo.base64, 'base64'));
      if (changes > 0) written.push('photo');
    }
    return written;
  }
}

const contactOf = ({ phones, emails, city }: CustomerRecord): string[] =>
  [phones[0], emails[0], city].filter(one => one !== undefined);

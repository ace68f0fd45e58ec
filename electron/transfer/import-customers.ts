import { displayName } from '../../shared/names.ts';
import { type CustomerRow, insertCustomer, nameOf, updateCustomer } from '../customers/queries.ts';
import type { WriteContext } from '../engine/context.ts';
import type { CustomerRecord } from './customer-record.ts';
import { hashedKeys, type Key, newEmails, newPhones, type PersonFinder } from './match-person.ts';
import type { Tally } from './tally.ts';

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

/** Takes in one person of a file: new, or known and perhaps with something new about them. */
export class CustomerImporter {
  private readonly context: WriteContext;
  private readonly tally: Tally;
  private readonly finder: PersonFinder;
  private readonly source: string;

  constructor(context: WriteContext, tally: Tally, finder: PersonFinder, fileName: string) {
    this.context = context;
    this.tally = tally;
    this.finder = finder;
    this.source = `import of ${fileName}`;
  }

  take(person: CustomerRecord): void {
    const keys = hashedKeys(person);
    const known = this.finder.find(person, keys);
    if (known === null) {
      const id = this.create(person, keys);
      this.tally.created++;
      this.tally.seeNew(id);
      this.tally.show(person.line, 'create', () => [
        displayName(person) || (person.emails[0] ?? person.phones[0] ?? ''),
        contactOf(person),
      ]);
      return;
    }
    this.tally.matched++;
    this.tally.seePerson(known.id);
    const gained = this.fillIn(known, person, keys);
    if (gained.length > 0) this.tally.updated++;
    this.tally.show(person.line, 'match', () => [
      nameOf(known),
      gained.length > 0 ? `gains ${gained.join(', ')}` : 'nothing new',
    ]);
  }

  /** Adds a person and makes them known to the rows that follow, before the search index has them. */
  create(person: CustomerRecord, keys: readonly Key[]): number {
    const { book, nowMs } = this.context;
    const { line, emailConsent, smsConsent, photo, warnings, ...fields } = person;
    const id = insertCustomer(book, fields, nowMs);
    this.finder.remember(keys, id);
    this.writeExtras(id, person);
    return id;
  }

  private fillIn(known: CustomerRow, person: CustomerRecord, keys: readonly Key[]): string[] {
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
      this.finder.remember(keys, known.id);
    }
    return [...Object.keys(changes), ...this.writeExtras(known.id, person)];
  }

  /** Consent and photo, where the book has none. */
  private writeExtras(id: number, person: CustomerRecord): string[] {
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

const contactOf = (person: CustomerRecord): string =>
  [person.phones[0], person.emails[0], person.city].filter(Boolean).join(' · ');

import { fold } from '../../shared/fold.ts';
import { phoneDigits, phoneKey } from '../../shared/phone.ts';
import type { WriteBook } from '../book/handles.ts';
import { type FormerIdentity, listFormerIdentities } from '../customers/merged.ts';
import type { CustomerRow } from '../customers/queries.ts';
import { givenLikeness } from '../doubles/name-likeness.ts';
import { cardKey, emailKey, keyHash, keysOf } from '../search/keys.ts';
import { KeyTable } from './key-table.ts';

/** Whom a file speaks of, as far as it helps to know them again. */
export interface Incoming {
  givenName?: string | undefined;
  familyName?: string | undefined;
  knownAs?: string | undefined;
  company?: string | undefined;
  phones: string[];
  emails: string[];
  birthday?: string | undefined;
  street?: string | undefined;
  postalCode?: string | undefined;
  externalId?: string | undefined;
  cardCode?: string | undefined;
}

/** An exact key of someone in a file, strongest first, with its hash. */
export interface Key {
  key: string;
  hash: number;
}

export const hashedKeys = (person: Incoming): Key[] => keysOf(person).map(key => ({ key, hash: keyHash(key) }));

/** Who holds the keys of a page. */
export interface Holders {
  /** Whether nobody holds any of one person's keys, `first` being the place of their first on the page. */
  isFree(first: number, hashes: Float64Array): boolean;
}

/** Finds the people of a file in the book, those included whom the same import has just added. */
export class PersonFinder {
  private readonly book: WriteBook;
  private readonly added = new KeyTable();
  /** A book that had nobody in it when the import began need not be asked. */
  private readonly hadPeople: boolean;

  constructor(book: WriteBook) {
    this.book = book;
    this.hadPeople = book.pluck('SELECT 1 FROM contact_keys LIMIT 1').get() !== undefined;
  }

  /**
   * The customer whom this is, or null. An id or a card settles it. An e-mail or a phone does unless the names say that it is somebody
   * else of the household. A name alone does unless anything that both tell speaks against it.
   */
  find(person: Incoming, keys: readonly Key[]): CustomerRow | null {
    for (const { key, hash } of keys) {
      for (const customerId of this.customersWith(hash)) {
        const row = this.book.prepare<[number], CustomerRow>('SELECT * FROM customers WHERE id = ?').get(customerId);
        if (row && this.isIt(key, person, row)) return row;
      }
    }
    return null;
  }

  /** As they are now, or as they were on a card that became theirs. */
  private isIt(key: string, person: Incoming, row: CustomerRow): boolean {
    return (
      isSamePerson(key, person, row) ||
      listFormerIdentities(this.book, row.id).some(former => isSamePerson(key, person, former))
    );
  }

  /** Makes someone known by a key to the rows that follow; the search index learns of them later. */
  remember(hash: number, customerId: number): void {
    this.added.add(hash, customerId);
  }

  /** Whether somebody whom this import adds, from this id on, holds one of these keys. */
  isHeldFrom(firstId: number, hashes: Float64Array): boolean {
    return hashes.some(hash => this.added.get(hash).some(id => id >= firstId));
  }

  /** Which of these keys anybody holds, those of the book asked all at once. */
  holdersOf(hashes: Float64Array): Holders {
    const inBook = this.hadPeople
      ? new Set(
          this.book
            .pluck<[string], number>(
              'SELECT j.key FROM json_each(?) j WHERE EXISTS (SELECT 1 FROM contact_keys k WHERE k.hash = j.value)',
            )
            .all(`[${hashes.join(',')}]`),
        )
      : null;
    const isHeld = (hash: number, at: number) => this.added.has(hash) || inBook?.has(at) === true;
    return { isFree: (first, ofOne) => !ofOne.some((hash, i) => isHeld(hash, first + i)) };
  }

  private customersWith(hash: number): number[] {
    const added = this.added.get(hash);
    if (!this.hadPeople) return added;
    return [
      ...this.book.pluck<[number], number>('SELECT customer_id FROM contact_keys WHERE hash = ?').all(hash),
      ...added,
    ];
  }
}

function isSamePerson(key: string, person: Incoming, row: FormerIdentity): boolean {
  const kind = key[0];
  if (kind === 'x') return person.externalId?.trim() === row.external_id;
  if (kind === 'c') return row.card_code !== null && cardKey(person.cardCode!) === cardKey(row.card_code);
  if (hasOtherId(person, row)) return false;
  return kind === 'n' ? !contradicts(person, row) : agreesInName(person, row);
}

const hasOtherId = (person: Incoming, row: FormerIdentity): boolean =>
  Boolean(person.externalId && row.external_id && person.externalId !== row.external_id);

/** Given names that are equal, short for one another or a slip apart; or one side does not say. */
function agreesInName(person: Incoming, row: FormerIdentity): boolean {
  const ours = fold(row.given_name ?? '');
  const theirs = fold(person.givenName ?? '');
  if (ours === '' || theirs === '') return true;
  const like = givenLikeness(ours, theirs);
  return like !== 'other' && like !== 'slips';
}

function contradicts(person: Incoming, row: FormerIdentity): boolean {
  const emails = (JSON.parse(row.emails_json) as string[]).map(emailKey);
  const phones = (JSON.parse(row.phones_json) as string[]).map(phoneKey);
  return (
    bothDiffer(person.birthday?.slice(-5), row.birthday?.slice(-5)) ||
    bothDiffer(person.street, row.street) ||
    bothDiffer(person.postalCode, row.postal_code) ||
    noneShared(person.emails.map(emailKey), emails) ||
    noneShared(person.phones.map(phoneKey), phones)
  );
}

const bothDiffer = (a: string | null | undefined, b: string | null | undefined): boolean =>
  Boolean(a) && Boolean(b) && fold(a!) !== fold(b!);

const noneShared = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && b.length > 0 && !a.some(one => b.includes(one));

/** Numbers or addresses that the book does not have yet. */
export const newPhones = (given: readonly string[], known: readonly string[]): string[] => {
  const digits = new Set(known.map(phone => phoneKey(phone) || phoneDigits(phone)));
  return given.filter(phone => !digits.has(phoneKey(phone) || phoneDigits(phone)));
};

export const newEmails = (given: readonly string[], known: readonly string[]): string[] => {
  const keys = new Set(known.map(emailKey));
  return given.filter(email => !keys.has(emailKey(email)));
};

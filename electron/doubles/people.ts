import { fold } from '../../shared/fold.ts';
import { phoneKey } from '../../shared/phone.ts';
import type { ReadBook } from '../book/handles.ts';
import { emailKey } from '../search/keys.ts';

/** Texts by number and how many people have each; 0 is no text. Equal texts are equal numbers. */
export class Texts {
  readonly all: string[] = [''];
  readonly counts: number[] = [0];
  private readonly numbers = new Map<string, number>();

  add(text: string): number {
    if (text === '') return 0;
    let number = this.numbers.get(text);
    if (number === undefined) {
      number = this.all.length;
      this.numbers.set(text, number);
      this.all.push(text);
      this.counts.push(0);
    }
    this.counts[number]!++;
    return number;
  }
}

/** What doubles are known by of everybody in the book, a column for each thing: a hundred thousand people in some megabytes. */
export interface People {
  ids: Int32Array;
  given: Int32Array;
  family: Int32Array;
  knownAs: Int32Array;
  street: Int32Array;
  postalCode: Int32Array;
  city: Int32Array;
  /** YYYYMMDD, with year 0 when only the day is known; 0 when nothing is. */
  birthday: Int32Array;
  phones: (readonly number[])[];
  emails: (readonly number[])[];
  /** How many have a birthday. */
  birthdays: Map<number, number>;
  texts: Record<'given' | 'family' | 'street' | 'postalCode' | 'city' | 'phone' | 'email', Texts>;
}

interface Row {
  id: number;
  given_name: string | null;
  family_name: string | null;
  known_as: string | null;
  company: string | null;
  phones_json: string;
  emails_json: string;
  birthday: string | null;
  street: string | null;
  postal_code: string | null;
  city: string | null;
}

const NONE: readonly number[] = [];

export function readPeople(book: ReadBook): People {
  const size = book.pluck<[], number>('SELECT count(*) FROM customers').get()!;
  const column = () => new Int32Array(size);
  const people: People = {
    ...{ ids: column(), given: column(), family: column(), knownAs: column(), birthday: column() },
    ...{ street: column(), postalCode: column(), city: column(), phones: [], emails: [], birthdays: new Map() },
    texts: {
      ...{ given: new Texts(), family: new Texts(), street: new Texts(), postalCode: new Texts() },
      ...{ city: new Texts(), phone: new Texts(), email: new Texts() },
    },
  };
  const rows = book.prepare<[], Row>(
    `SELECT id, given_name, family_name, known_as, company, phones_json, emails_json, birthday, street, postal_code, city
     FROM customers ORDER BY id`,
  );
  let at = 0;
  for (const row of rows.iterate()) put(people, at++, row);
  return people;
}

function put(people: People, at: number, row: Row): void {
  const { texts } = people;
  const knownAs = fold(row.known_as ?? '');
  const family = fold(row.family_name ?? '');
  // Who has no name but that of a company, or what they are called, is compared by it.
  const given = fold(row.given_name ?? '') || (family === '' ? knownAs || fold(row.company ?? '') : '');
  people.ids[at] = row.id;
  people.given[at] = texts.given.add(given);
  people.family[at] = texts.family.add(family);
  people.knownAs[at] = knownAs === given ? 0 : texts.given.add(knownAs);
  people.street[at] = texts.street.add(fold(row.street ?? ''));
  people.postalCode[at] = texts.postalCode.add(fold(row.postal_code ?? ''));
  people.city[at] = texts.city.add(fold(row.city ?? ''));
  const birthday = Number((row.birthday ?? '').replaceAll('-', ''));
  people.birthday[at] = birthday;
  people.birthdays.set(birthday, (people.birthdays.get(birthday) ?? 0) + 1);
  people.phones[at] = listed(row.phones_json, phoneKey, texts.phone);
  people.emails[at] = listed(row.emails_json, emailKey, texts.email);
}

function listed(json: string, keyOf: (text: string) => string, texts: Texts): readonly number[] {
  if (json === '[]') return NONE;
  const keys = new Set((JSON.parse(json) as string[]).map(keyOf));
  return [...keys].map(key => texts.add(key)).filter(number => number !== 0);
}

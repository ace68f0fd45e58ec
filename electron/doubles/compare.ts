import { familyLikeness, givenLikeness, type NameLikeness, slips } from './name-likeness.ts';
import type { People, Texts } from './people.ts';

/** How two cards compare in one thing; `unknown` when either does not say. */
export type Agreement = 'same' | 'near' | 'other' | 'unknown';

/** How two cards compare, thing by thing; where they say the same, also how many others say so. */
export interface Comparison {
  given: NameLikeness | 'unknown';
  family: NameLikeness | 'unknown';
  /** Each name stands where the other belongs. */
  isSwapped: boolean;
  /** Neither has a name. */
  isNameless: boolean;
  /** Given names that are spelled nearly alike are names both, so it need not be a slip. */
  isOtherName: boolean;
  phone: Agreement;
  email: Agreement;
  birthday: Agreement;
  /** Of a birthday only the day of the year is known. */
  isYearUnknown: boolean;
  street: Agreement;
  postalCode: Agreement;
  city: Agreement;
  /** How many cards besides these two say what both say. */
  others: Record<'given' | 'family' | 'phone' | 'email' | 'birthday' | 'street' | 'postalCode' | 'city', number>;
}

/** A spelling that so many bear is a name. */
const BORNE_BY = 3;
const SHORT = 4;

/** Null for who has another given name: that is another person, whatever a family or twins share. */
export function compare(people: People, a: number, b: number): Comparison | null {
  const { texts } = people;
  const names = compareNames(people, a, b);
  if (names.given === 'other' && !names.isSwapped) return null;
  const [phone, sharedPhone] = compareLists(people.phones[a]!, people.phones[b]!, texts.phone);
  const [email, sharedEmail] = compareLists(people.emails[a]!, people.emails[b]!, texts.email);
  const [born, otherBorn] = [people.birthday[a]!, people.birthday[b]!];
  const street = compareStreets(people.street[a]!, people.street[b]!, texts.street);
  return {
    ...names,
    ...{ phone, email, street },
    birthday: compareBirthdays(born, otherBorn),
    isYearUnknown: born < 10_000 || otherBorn < 10_000,
    postalCode: compareShort(people.postalCode[a]!, people.postalCode[b]!, texts.postalCode),
    city: compareShort(people.city[a]!, people.city[b]!, texts.city),
    others: {
      given: besides(texts.given, people.given[a]!, people.given[b]!),
      family: besides(texts.family, people.family[a]!, people.family[b]!),
      phone: besides(texts.phone, sharedPhone),
      email: besides(texts.email, sharedEmail),
      birthday: Math.max(0, (people.birthdays.get(born) ?? 0) - 2, (people.birthdays.get(otherBorn) ?? 0) - 2),
      street: besides(texts.street, people.street[a]!),
      postalCode: besides(texts.postalCode, people.postalCode[a]!),
      city: besides(texts.city, people.city[a]!),
    },
  };
}

/** How many besides two people have what these numbers stand for. */
const besides = (texts: Texts, a: number, b = a): number => Math.max(0, texts.counts[a]! - 2, texts.counts[b]! - 2);

type Names = Pick<Comparison, 'given' | 'family' | 'isSwapped' | 'isNameless' | 'isOtherName'>;

function compareNames(people: People, a: number, b: number): Names {
  const { given, family, knownAs, texts } = people;
  const nameOf = (number: number) => texts.given.all[number]!;
  const familyOf = (at: number) => texts.family.all[family[at]!]!;
  const [mine, theirs] = [given[a]!, given[b]!];
  const ofNames: Names = {
    ...{ given: likeness(mine, theirs, texts.given, givenLikeness) },
    family: likeness(family[a]!, family[b]!, texts.family, familyLikeness),
    ...{ isSwapped: false, isOtherName: false },
    isNameless: mine + family[a]! === 0 && theirs + family[b]! === 0,
  };
  // Who is Robert on one card may be Bob on the other, where Bob is what he is called.
  if (ofNames.given === 'other' && (knownAs[a] === theirs || (knownAs[b] !== 0 && knownAs[b] === mine)))
    ofNames.given = 'nickname';
  if (ofNames.given === 'slip' || ofNames.given === 'slips')
    ofNames.isOtherName = isOtherName(texts.given, mine, theirs);
  if (ofNames.given === 'other' || ofNames.family === 'other')
    ofNames.isSwapped = isCrossed(nameOf(mine), familyOf(b)) && isCrossed(familyOf(a), nameOf(theirs));
  return ofNames;
}

/** Whether two names that are spelled nearly alike are two names all the same: short ones, as Tim and Tom, and those that several bear. */
function isOtherName(given: Texts, a: number, b: number): boolean {
  const [one, other] = [given.all[a]!, given.all[b]!];
  if (isEnding(one, other) || Math.min(one.length, other.length) <= SHORT) return true;
  return given.counts[a]! >= BORNE_BY && given.counts[b]! >= BORNE_BY;
}

/** Paul and Paula, Carlo and Carla: who differ in the last letter alone are two as often as it is a slip. */
const isEnding = (a: string, b: string): boolean =>
  a.length > b.length
    ? a.slice(0, -1) === b
    : b.length > a.length
      ? b.slice(0, -1) === a
      : a.slice(0, -1) === b.slice(0, -1);

const isCrossed = (one: string, other: string): boolean =>
  one !== '' && other !== '' && (one === other || slips(one, other) === 'slip');

function likeness(
  a: number,
  b: number,
  texts: Texts,
  of: (a: string, b: string) => NameLikeness,
): NameLikeness | 'unknown' {
  if (a === 0 || b === 0) return 'unknown';
  return a === b ? 'same' : of(texts.all[a]!, texts.all[b]!);
}

/** And the number of what they share, of several that which fewest have. */
function compareLists(a: readonly number[], b: readonly number[], texts: Texts): [Agreement, number] {
  if (a.length === 0 || b.length === 0) return ['unknown', 0];
  const [shared, ...more] = a.filter(one => b.includes(one));
  if (shared !== undefined)
    return ['same', more.reduce((rare, one) => (texts.counts[one]! < texts.counts[rare]! ? one : rare), shared)];
  const isNear = a.some(one => b.some(other => slips(texts.all[one]!, texts.all[other]!) === 'slip'));
  return [isNear ? 'near' : 'other', 0];
}

function compareBirthdays(a: number, b: number): Agreement {
  if (a === 0 || b === 0) return 'unknown';
  const isDayOnly = a < 10_000 || b < 10_000;
  if (isDayOnly ? a % 10_000 === b % 10_000 : a === b) return 'same';
  if (isDayOnly) return 'other';
  const [x, y] = [String(a), String(b)];
  const isTurned = x.slice(0, 4) === y.slice(0, 4) && x.slice(4, 6) === y.slice(6) && x.slice(6) === y.slice(4, 6);
  return isTurned || slips(x, y) === 'slip' ? 'near' : 'other';
}

function compareShort(a: number, b: number, texts: Texts): Agreement {
  if (a === 0 || b === 0) return 'unknown';
  if (a === b) return 'same';
  return slips(texts.all[a]!, texts.all[b]!) === 'slip' ? 'near' : 'other';
}

/** Near are a street without its number, one with a slip, and “Main St 5” beside “Main Street 5”. */
function compareStreets(a: number, b: number, texts: Texts): Agreement {
  if (a === 0 || b === 0) return 'unknown';
  if (a === b) return 'same';
  const [x, y] = [streetParts(texts.all[a]!), streetParts(texts.all[b]!)];
  if (x.number !== '' && y.number !== '' && x.number !== y.number && slips(x.number, y.number) !== 'slip')
    return 'other';
  const isOneName = x.words.join() === y.words.join();
  if (isOneName) return x.words.length > 0 ? 'near' : 'other';
  if (x.number !== y.number && x.number !== '' && y.number !== '') return 'other';
  return slips(x.words.join(''), y.words.join('')) !== 'other' || isShortened(x.words, y.words) ? 'near' : 'other';
}

interface StreetParts {
  words: string[];
  number: string;
}

function streetParts(street: string): StreetParts {
  const parts = street.split(' ');
  const isNumber = (part: string) => /^\d/.test(part);
  return { words: parts.filter(part => !isNumber(part)), number: parts.filter(isNumber).join(' ') };
}

/** Word for word the same, or its beginning. */
const isShortened = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a[0] === b[0] && a.every((word, i) => word.startsWith(b[i]!) || b[i]!.startsWith(word));

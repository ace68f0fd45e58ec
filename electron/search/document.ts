import { asciiDigits, fold, isUnspacedScript, words } from '../../shared/fold.ts';
import { phoneDigits, phoneKey } from '../../shared/phone.ts';

/** What of a customer can be found. */
export interface Findable {
  givenName: string | null;
  familyName: string | null;
  knownAs: string | null;
  company: string | null;
  pronunciation: string | null;
  phones: string[];
  emails: string[];
  cardCode: string | null;
  externalId: string | null;
  companions: string[];
  preferences: string[];
  tags: string[];
}

/** Stands before a word of the person's own names, so that a name can be asked for before everything else. From the private use area: nobody types it. */
export const NAME_MARK = '\uE000';

/** Two of them end a number in the digits index, so that its last one or two digits can be asked for as a trigram. */
export const NUMBER_END = 'ee';

/** A run of a script without spaces is found from any of its characters on; longer runs only from the first so many. */
const LONGEST_RUN = 24;

export interface SearchDocument {
  words: string;
  /** Folded names and companions, for any part of them. */
  names: string;
  digits: string;
  /** Exact keys by which a person is recognised: p: phone, e: e-mail, x: id elsewhere, c: card code, n: name. */
  keys: string[];
  vocabulary: string[];
}

export function searchDocument(person: Findable): SearchDocument {
  const nameWords = wordsOf([person.givenName, person.familyName, person.knownAs, person.company, person.pronunciation]);
  const otherWords = wordsOf([...person.companions, ...person.preferences, ...person.tags]);
  if (person.cardCode) addWords(otherWords, person.cardCode);
  for (const email of person.emails) for (const word of emailWords(email)) otherWords.add(word);
  const all = new Set<string>();
  for (const word of nameWords) all.add(word);
  for (const word of otherWords) all.add(word);
  const marked: string[] = [];
  for (const word of nameWords) marked.push(NAME_MARK + word);
  return {
    words: `${[...all].join(' ')} ${marked.join(' ')}`,
    names: fold([person.givenName, person.familyName, person.knownAs, person.company, ...person.companions].filter(Boolean).join(' ')),
    digits: person.phones.map(phone => phoneDigits(phone) + NUMBER_END).join(' '),
    keys: contactKeys(person),
    vocabulary: [...all],
  };
}

function wordsOf(texts: readonly (string | null)[]): Set<string> {
  const found = new Set<string>();
  for (const text of texts) if (text) addWords(found, text);
  return found;
}

function addWords(found: Set<string>, text: string): void {
  for (const word of words(text)) {
    found.add(word);
    if (!isUnspacedScript(word)) continue;
    const letters = [...word];
    for (let i = 1; i < letters.length && i < LONGEST_RUN; i++) found.add(letters.slice(i).join(''));
  }
}

/** The words before the @, whole and without their digits; of the domain only a name of its own, for the big providers tell nobody apart. */
function emailWords(email: string): string[] {
  const [local = '', domain = ''] = email.split('@');
  const found = words(local).flatMap(word => [word, ...word.split(/\p{N}+/u).filter(part => part.length > 1)]);
  const host = words(domain)[0];
  if (host && !/^(gmail|googlemail|hotmail|outlook|yahoo|icloud|live|gmx|web|aol|me|mail)$/.test(host)) found.push(host);
  return found;
}

function contactKeys(person: Findable): string[] {
  const keys = new Set<string>();
  for (const phone of person.phones) {
    const key = phoneKey(phone);
    if (key) keys.add(`p:${key}`);
  }
  for (const email of person.emails) keys.add(emailKey(email));
  if (person.externalId) keys.add(externalKey(person.externalId));
  if (person.cardCode) keys.add(`c:${asciiDigits(person.cardCode).toLowerCase()}`);
  const name = nameKey(person);
  if (name) keys.add(name);
  return [...keys];
}

export const emailKey = (email: string): string => `e:${email.trim().toLowerCase()}`;
export const externalKey = (externalId: string): string => `x:${externalId.trim()}`;

/** The same key for one name whatever its accents, case, or which half stands first; null without both halves, which is too little to go by. */
export function nameKey(person: { givenName?: string | null | undefined; familyName?: string | null | undefined }): string | null {
  if (!person.givenName || !person.familyName) return null;
  const halves = [fold(person.givenName), fold(person.familyName)];
  return halves[0] && halves[1] ? `n:${halves.sort().join('|')}` : null;
}

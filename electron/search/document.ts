import { fold, isUnspacedScript, words } from '../../shared/fold.ts';
import { phoneDigits } from '../../shared/phone.ts';
import { keysOf, type Reachable } from './keys.ts';

/** What of a customer can be found. */
export interface Findable {
  givenName: string | null;
  middleName: string | null;
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
  /** What went wrong for them, newest first, with the thing it was about; left out of somebody just added. */
  complaints?: readonly string[];
  /** Who they were on the cards that became theirs; left out of somebody just added. */
  formerly?: readonly Reachable[];
}

/** Stands before a word that is none of the names of a person and their companions, so that names can be asked for first. From the private use area: nobody types it. */
export const OTHER_MARK = '\uE000';

/** Two of them end a number in the digits index, so that its last one or two digits can be asked for as a trigram. */
export const NUMBER_END = 'ee';

/** Of all the complaints of one person so many letters are found by, so that one long letter does not fill the index. */
const LONGEST_COMPLAINTS = 2000;

/** A run of a script without spaces is found from any of its characters on; longer runs only from the first so many. */
const LONGEST_RUN = 24;

export interface SearchDocument {
  words: string;
  digits: string;
  /** Exact keys by which a person is recognised: p: phone, e: e-mail, x: id elsewhere, c: card code, n: name. */
  keys: string[];
  nameWords: Iterable<string>;
  otherWords: Iterable<string>;
}

export function searchDocument(person: Findable): SearchDocument {
  const nameWords = wordsOf([
    person.givenName,
    person.middleName,
    person.familyName,
    person.knownAs,
    person.company,
    person.pronunciation,
    ...person.companions,
  ]);
  // Chinese, Japanese and Korean names are typed in one, family name first; Thai ones with it last.
  const [family, given] = [person.familyName ?? '', person.givenName ?? ''];
  if (isUnspacedScript(fold(family)) || isUnspacedScript(fold(given)))
    for (const name of [family + given, given + family]) addWords(nameWords, fold(name).replaceAll(' ', ''));
  const otherWords = wordsOf([...person.preferences, ...person.tags]);
  if (person.complaints?.length)
    addWords(otherWords, person.complaints.join('\n').slice(0, LONGEST_COMPLAINTS).toWellFormed());
  if (person.cardCode) {
    addWords(otherWords, person.cardCode);
    addWords(otherWords, fold(person.cardCode).replaceAll(' ', ''));
  }
  for (const email of person.emails) for (const word of emailWords(email)) otherWords.add(word);
  for (const former of person.formerly ?? []) for (const text of formerTexts(former)) addWords(otherWords, text);
  const tokens = [...nameWords];
  for (const word of otherWords) if (!nameWords.has(word)) tokens.push(OTHER_MARK + word);
  return {
    words: tokens.join(' '),
    digits: person.phones.map(phone => phoneDigits(phone) + NUMBER_END).join(' '),
    keys: person.formerly?.length ? [...new Set([person, ...person.formerly].flatMap(keysOf))] : keysOf(person),
    nameWords,
    otherWords,
  };
}

/** What a former card may still be asked for by: its names and its code. */
const formerTexts = (former: Reachable): string[] =>
  [former.givenName, former.familyName, former.knownAs, former.company, former.cardCode].filter(
    (text): text is string => Boolean(text),
  );

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

const NUMBERS = /\p{N}+/u;
// Most words have none, and of most this is told without the tables of Unicode.
const PLAIN_WORD = /^[a-z]*$/;
const BIG_PROVIDERS = new Set([
  'gmail',
  'googlemail',
  'hotmail',
  'outlook',
  'yahoo',
  'icloud',
  'live',
  'gmx',
  'web',
  'aol',
  'me',
  'mail',
]);

/** The words before the @, whole and without their digits; of the domain only a name of its own, for the big providers tell nobody apart. */
function emailWords(email: string): string[] {
  const [local = '', domain = ''] = email.split('@');
  const found: string[] = [];
  for (const word of words(local)) {
    found.push(word);
    if (!PLAIN_WORD.test(word) && NUMBERS.test(word))
      found.push(...word.split(NUMBERS).filter(part => part.length > 1));
  }
  const host = hostOf(domain);
  if (host && !BIG_PROVIDERS.has(host)) found.push(host);
  return found;
}

const MOST_HOSTS = 1000;
const hosts = new Map<string, string | undefined>();

/** Few domains stand in many addresses. */
function hostOf(domain: string): string | undefined {
  if (!hosts.has(domain)) {
    if (hosts.size === MOST_HOSTS) hosts.clear();
    hosts.set(domain, words(domain)[0]);
  }
  return hosts.get(domain);
}

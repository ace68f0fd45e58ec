/** Names of people in any script and order: shown, sorted, abbreviated and taken apart. Nothing here throws on any text. */
import { fold } from './fold.ts';

/** What the book knows of a name; every part may be missing. */
export interface NameFields {
  givenName?: string | null | undefined;
  familyName?: string | null | undefined;
  knownAs?: string | null | undefined;
  company?: string | null | undefined;
  email?: string | null | undefined;
}

/** A name taken apart; a part that was not found is absent. */
export interface NameParts {
  givenName?: string;
  familyName?: string;
}

const LONGEST_NAME = 1000;
// Invisible direction marks; joiners stay, as Persian and Indic names are spelled with them.
const DIRECTION_MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const EAST_ASIAN = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}]/u;
const HANGUL = /\p{sc=Hangul}/u;
const FAMILY_FIRST = new Set(['ja', 'zh', 'ko', 'hu']);

const set = (words: string) => new Set(words.split(' '));
const TITLES = set(
  'dr prof professor professorin doctor mr mrs ms miss mx mister messrs frau herr hr herrn fru froken frk mme mlle madame mademoiselle monsieur ' +
    'signor signora signorina dott dottssa sr sra srta senor senora senorita dra dona dhr mevr mevrouw meneer pan pani sir dame rev reverend г гн госпожа господин',
);
// Short words that are names too, and titles only with their dot.
const DOTTED_TITLES = set('mag ing sig dipl');
const KEEPS_GIVEN_NAME = set('sir dame pan pani');
const CREDENTIALS = set('phd md mba msc bsc ba ma dds esq cpa rn llm');
const GENERATIONS = set('jr sr ii iii iv');
const PARTICLES = set(
  'van von vom der den de di da du del dello degli dei dal dalla dos das des la le les ten ter zu zum zur af av bin ibn bint abu el santa st',
);
// Given names or initials when capitalised: "John Ben Carter", "Anna E Smith".
const LOWER_CASE_PARTICLES = set('al ben do della san lo te in op d t e');
const JOINS = set('y i und');
// Compound given names and double surnames are told from one another by these; a miss only puts a word on the other side.
const SPANISH_GIVEN = set(
  'maria jose juan ana anna luis carlos miguel francisco jesus manuel antonio pedro pablo angel rosa carmen luz isabel teresa pilar elena ' +
    'jorge fernando rafael javier alberto alejandro andres diego eduardo enrique guillermo ignacio joaquin julio marta lucia laura cristina beatriz mercedes dolores',
);
const SPANISH_SURNAMES = set(
  'garcia ruiz moreno romero navarro torres dominguez ramos gil serrano blanco molina morales suarez ortega delgado castro ortiz rubio marin sanz ' +
    'iglesias medina garrido cortes castillo santos lozano guerrero cano prieto cruz flores herrera vega reyes fuentes carrasco rojas silva mendoza castano rivera vargas',
);

/** How a person is called on screen: given and family name in the order of their script or `locale`; else known-as, company, e-mail, ''. */
export function displayName(name: NameFields, locale?: string): string {
  const [given, family] = [tidy(name.givenName), tidy(name.familyName)];
  if (given === '' || family === '')
    return given || family || tidy(name.knownAs) || tidy(name.company) || tidy(name.email);
  if (!isFamilyFirst(given, family, locale)) return `${given} ${family}`;
  // Chinese and Korean names are written in one; Japanese lists set family and given name apart.
  const isJoined = EAST_ASIAN.test(family) && (HANGUL.test(family) || languageOf(locale) === 'zh');
  return isJoined ? `${family}${given}` : `${family} ${given}`;
}

/** How a person stands in a list: family name first, "Bergström, Anna". */
export function sortName(name: NameFields, locale?: string): string {
  const [given, family] = [tidy(name.givenName), tidy(name.familyName)];
  if (given === '' || family === '' || isFamilyFirst(given, family, locale)) return displayName(name, locale);
  return `${family}, ${given}`;
}

/** One letter for East Asian names, else the first letters of the first and last word; '' when there is nothing to take. */
export function initials(name: string): string {
  const parts = tidy(name).split(' ');
  const lettered = parts.map(part => part.replace(/^[^\p{L}\p{N}]+/u, '')).filter(part => part !== '');
  const [first, last] = [lettered[0], lettered.at(-1)];
  if (first === undefined || last === undefined)
    return firstGrapheme(parts.find(part => /[\p{S}--\ufffd]/v.test(part)) ?? '');
  if (lettered.length === 1 || EAST_ASIAN.test(first)) return firstGrapheme(first);
  return firstGrapheme(first) + firstGrapheme(last);
}

/**
 * Takes a full name apart: "Anna Bergström", "Bergström, Anna", "Ludwig van Beethoven", "María José Castaño Ruiz", 山田 太郎.
 * Titles and degrees are dropped; a single word is the given name, except after Mr and the like, in East Asian scripts
 * (the whole name, as its parts cannot be told apart) and when a particle starts it ("van der Berg").
 */
export function splitFullName(text: string): NameParts {
  const name = tidy(text);
  const [family, ...givens] = name
    .split(/\s*[,،，]\s*/)
    .map(withoutCredentials)
    .filter(part => part !== '');
  if (family === undefined) return {};
  if (givens.length > 0) {
    const given = withoutTitles(givens.join(' ')).rest;
    return partsOf(given, withoutTitles(family).rest);
  }
  const { rest, isAddressed } = withoutTitles(family);
  if (EAST_ASIAN.test(rest)) return splitEastAsian(rest);
  const tokens = rest === '' ? [] : rest.split(' ');
  const start = familyStart(tokens, isAddressed);
  return partsOf(tokens.slice(0, start).join(' '), tokens.slice(start).join(' '));
}

function tidy(text: string | null | undefined): string {
  const visible = (text ?? '').slice(0, LONGEST_NAME).toWellFormed().replace(DIRECTION_MARKS, '');
  return visible.replace(/\s+/g, ' ').trim();
}

function languageOf(locale: string | undefined): string {
  return locale?.split(/[-_]/)[0]?.toLowerCase() ?? '';
}

function isFamilyFirst(given: string, family: string, locale: string | undefined): boolean {
  return EAST_ASIAN.test(given + family) || FAMILY_FIRST.has(languageOf(locale));
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function firstGrapheme(word: string): string {
  // No mark can follow a letter of plain Latin text, and most names are.
  if (/^[\x20-\x7e]{2}/.test(word)) return word.charAt(0).toUpperCase();
  const [first] = graphemes.segment(word.toUpperCase());
  return first?.segment ?? '';
}

function partsOf(givenName: string, familyName: string): NameParts {
  return { ...(givenName === '' ? {} : { givenName }), ...(familyName === '' ? {} : { familyName }) };
}

/** Leading titles taken off, as long as a word is left; `isAddressed` when one of them calls for a family name. */
function withoutTitles(name: string): { rest: string; isAddressed: boolean } {
  const tokens = name.split(' ');
  let taken = 0;
  let isAddressed = false;
  while (taken < tokens.length - 1 && isTitle(tokens[taken] ?? '')) {
    isAddressed ||= !KEEPS_GIVEN_NAME.has(fold(tokens[taken] ?? ''));
    taken += 1;
  }
  return { rest: tokens.slice(taken).join(' '), isAddressed };
}

function isTitle(token: string): boolean {
  // "Dipl.-Ing." and "Prof.Dr." are titles when each of their parts is.
  const parts = fold(token.replace(/['’]/g, '')).split(' ');
  return parts.every(part => TITLES.has(part) || (token.endsWith('.') && DOTTED_TITLES.has(part)));
}

function withoutCredentials(name: string): string {
  const tokens = name.split(' ');
  while (tokens.length > 0 && CREDENTIALS.has(fold(tokens.at(-1) ?? '').replace(/ /g, ''))) {
    // "Ma" and "Ba" are names; degrees are written in capitals or with dots, and follow a name.
    if (!/[A-Z.].*[A-Z.]/.test(tokens.at(-1) ?? '')) break;
    tokens.pop();
  }
  return tokens.join(' ');
}

/** 山田 太郎 is family first; a foreign name in katakana (アンナ・ベルク) keeps its own order. */
function splitEastAsian(name: string): NameParts {
  const foreign = name.split(/[・･]/).map(part => part.trim());
  if (foreign.length > 1) return partsOf(foreign.slice(0, -1).join('・'), foreign.at(-1) ?? '');
  const [first = '', ...others] = name.split(' ');
  return EAST_ASIAN.test(first) ? partsOf(others.join(' '), first) : splitMixed(name);
}

function splitMixed(name: string): NameParts {
  const at = name.lastIndexOf(' ');
  return at === -1 ? partsOf('', name) : partsOf(name.slice(0, at), name.slice(at + 1));
}

/** Where the family name begins in the words of a Western name. */
function familyStart(tokens: readonly string[], isAddressed: boolean): number {
  const folded = tokens.map(fold);
  // Not folded: the Vietnamese Văn is no "van".
  const lower = tokens.map(token => token.toLowerCase().replace(/\.$/, ''));
  const isLower = (at: number) => tokens[at] === lower[at];
  const isParticle = (at: number) =>
    at < tokens.length - 1 &&
    (PARTICLES.has(lower[at] ?? '') || (isLower(at) && LOWER_CASE_PARTICLES.has(lower[at] ?? '')));
  if (isParticle(0) && (isLower(0) || isParticle(1))) return 0;
  if (tokens.length === 1) return isAddressed ? 0 : 1;
  const given = compoundGiven(folded);
  for (let at = given; at < tokens.length - 1; at += 1) if (isParticle(at)) return at;
  return Math.max(1, lastNameStart(folded, given));
}

/** "María del Carmen", "María de los Ángeles": how many words the given name takes at least. */
function compoundGiven(folded: readonly string[]): number {
  if (folded[0] !== 'maria' || !/^del?$/.test(folded[1] ?? '')) return 1;
  const length = /^(?:la|las|los)$/.test(folded[2] ?? '') ? 4 : 3;
  return folded.length > length ? length : 1;
}

function lastNameStart(folded: readonly string[], given: number): number {
  const end = GENERATIONS.has(folded.at(-1) ?? '') && folded.length > 2 ? folded.length - 1 : folded.length;
  if (end > 3 && JOINS.has(folded[end - 2] ?? '')) return end - 3;
  let spanish = given > 1 ? given : 0;
  while (spanish < end && SPANISH_GIVEN.has(folded[spanish] ?? '')) spanish += 1;
  const surnames = folded.slice(end - 2, end);
  if (spanish >= 1 && end - spanish === 2 && surnames.some(isSpanishSurname)) return end - 2;
  return end - 1;
}

function isSpanishSurname(word: string): boolean {
  return SPANISH_SURNAMES.has(word) || /.(?:ez|illo|illa|eno|ena|era|ero)$/.test(word);
}

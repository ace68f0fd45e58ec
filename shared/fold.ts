/**
 * Search folding: two spellings a person would call the same become the same string of lower-case letters, digits and
 * single spaces. What the index stores, what is typed and what is highlighted all go through here.
 */

/** One stretch of the original text; `hit` when a needle matched it. */
export interface Piece {
  text: string;
  hit: boolean;
}

const CLEAN = /^[a-z0-9]+(?: [a-z0-9]+)*$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is "all of ASCII"
const ASCII = /^[\x00-\x7f]*$/;

// Single letters up to here fold one by one: no marks that join the letter before.
const LATIN_END = 0x24f;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range starts at the first character there is
const LATIN = /^[\x00-\u024f]*$/;

// ´ and the look-alikes go before NFKD, which would turn ´ into a space and an accent.
const APOSTROPHES = /['’‘‛`´ʹʻʼʽʾʿ′ꞌ׳]/g;
// Accents and points of these scripts are optional in writing; Thai and Indic vowels and kana voicing are not.
const DROPPED =
  /[['’ʹʼʾꞌ׳\u0640\p{Cf}][[[\p{sc=Inherited}\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}]&&\p{M}]--[\u3099\u309A]]]/gv;
const SEPARATORS = /[^\p{L}\p{N}\p{M}]+/gu;
const OTHER_DIGITS = /[\p{Nd}--[0-9]]/gv;
const KATAKANA = /[\u30A1-\u30F6\u30FD\u30FE]/g;
const HIRAGANA_OFFSET = 0x60;

const LETTERS: Readonly<Record<string, string>> = {
  ...{ ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th', ð: 'd', ħ: 'h', ŧ: 't', ŋ: 'n', ĸ: 'k' },
  ...{ ə: 'e', ɛ: 'e', ɔ: 'o', ƒ: 'f', ɓ: 'b', ɗ: 'd', ƙ: 'k', ƴ: 'y', ɨ: 'i', ȷ: 'j', ɖ: 'd', ƶ: 'z', ǥ: 'g', ɫ: 'l' },
  // Greek final sigma, Ukrainian ґ, the Arabic letters Persian and Urdu keyboards type differently, Hebrew final forms.
  ...{ ς: 'σ', ґ: 'г', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', ہ: 'ه', ך: 'כ', ם: 'מ', ן: 'נ', ף: 'פ', ץ: 'צ' },
};
const MAPPED = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');

const UNSPACED_CLASS =
  '\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Hangul}\\p{scx=Bopomofo}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}\\p{scx=Tibetan}';
const UNSPACED = new RegExp(`[${UNSPACED_CLASS}]`, 'u');
const WORDS = new RegExp(`[${UNSPACED_CLASS}]+|[^ ${UNSPACED_CLASS}]+`, 'gu');

// What normalisation may join to the character before it: marks, joiners, half-width voicing, Hangul vowels and finals.
const CLUSTERS = /[\s\S][\p{M}\p{Cf}\uFF9E\uFF9F\u1160-\u11FF\uD7B0-\uD7FB\u314F-\u3163\uFFC2-\uFFDC]*/gu;

/**
 * `text` as search sees it: lower case, accents stripped, ł ø ß æ and the like spelled in plain letters, apostrophes gone
 * (O'Dowd -> odowd), other punctuation and emoji a single space, full-width and half-width forms normalised, katakana as
 * hiragana, digits of any script as 0-9, trimmed. Idempotent; never throws, lone surrogates included.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  return CLEAN.test(lower) ? lower : foldRun(text).trim();
}

/** The folded words of `text`; a run of a script written without spaces (Han, kana, Hangul, Thai …) is a word of its own. */
export function words(text: string): string[] {
  const folded = fold(text);
  if (ASCII.test(folded)) return folded === '' ? [] : folded.split(' ');
  return folded.match(WORDS) ?? [];
}

/** Whether `word` is of a script written without spaces, so that any part of it must be found, not only its start. */
export function isUnspacedScript(word: string): boolean {
  return UNSPACED.test(word);
}

/** `text` with the decimal digits of every script written as 0-9; everything else as it was. */
export function asciiDigits(text: string): string {
  return ASCII.test(text) ? text : text.replace(OTHER_DIGITS, asciiDigit);
}

/**
 * Cuts the ORIGINAL `text` into pieces, `hit` where a folded needle (from `fold` or `words`) matches the start of a word;
 * a needle that starts no word here is looked for inside words (two letters or more), then across spaces and hyphens:
 * digits anywhere, as in phone numbers, letters from the start of a word on. Joined, the pieces are exactly `text`; an empty text has none.
 */
export function highlight(text: string, foldedNeedles: readonly string[]): Piece[] {
  const lower = text.toLowerCase();
  if (PLAIN.test(text) && foldedNeedles.every(needle => PLAIN_NEEDLE.test(needle) && lower.includes(needle)))
    return highlightPlain(text, foldedNeedles);
  const clusters = text.match(CLUSTERS) ?? [];
  const reading = readClusters(clusters);
  const isHit = new Array<boolean>(clusters.length).fill(false);
  for (const needle of foldedNeedles) {
    if (needle === '') continue;
    for (const [first, last] of rangesOf(needle, reading)) isHit.fill(true, first, last + 1);
  }
  return piecesOf(clusters, isHit);
}

function piecesOf(clusters: readonly string[], isHit: readonly boolean[]): Piece[] {
  const pieces: Piece[] = [];
  clusters.forEach((cluster, index) => {
    const previous = pieces.at(-1);
    const hit = isHit[index] === true;
    if (previous?.hit === hit) previous.text += cluster;
    else pieces.push({ text: cluster, hit });
  });
  return pieces;
}

/** Letters, blanks and hyphens, each of which folds to one character: places in the folded text are places in the text. */
function highlightPlain(text: string, needles: readonly string[]): Piece[] {
  const lower = text.toLowerCase();
  const isHit = new Array<boolean>(text.length).fill(false);
  for (const needle of needles) {
    const places: number[] = [];
    for (let at = lower.indexOf(needle); at !== -1; at = lower.indexOf(needle, at + 1)) places.push(at);
    const starts = places.filter(at => at === 0 || !/[a-z]/.test(lower.charAt(at - 1)));
    const marked = starts.length > 0 ? starts : needle.length > 1 ? places : [];
    for (const at of marked) isHit.fill(true, at, at + needle.length);
  }
  return piecesOf([...text], isHit);
}

/** Folds without trimming, so that a single character can be folded in its place. */
function foldRun(text: string): string {
  return LATIN.test(text) ? foldLatin(text) : foldAny(text);
}

function foldAny(text: string): string {
  const plain = text.replace(APOSTROPHES, '').normalize('NFKD').toLowerCase().replace(DROPPED, '');
  return plain
    .replace(MAPPED, letter => LETTERS[letter] ?? letter)
    .replace(KATAKANA, kana => String.fromCharCode(kana.charCodeAt(0) - HIRAGANA_OFFSET))
    .replace(OTHER_DIGITS, asciiDigit)
    .replace(SEPARATORS, ' ')
    .normalize('NFC');
}

/** Five times faster than `foldAny`, which a book of a hundred thousand Bergströms notices. */
function foldLatin(text: string): string {
  let folded = '';
  let isSpaced = false;
  for (let at = 0; at < text.length; at += 1) {
    const next = latinTable[text.charCodeAt(at)] ?? '';
    if (next === ' ' && isSpaced) continue;
    if (next !== '') isSpaced = next === ' ';
    folded += next;
  }
  return folded;
}

const PLAIN = /^[a-zA-Z -]*$/;
const PLAIN_NEEDLE = /^[a-z]+$/;

const digitCache = new Map<string, string>();
const latinTable = Array.from({ length: LATIN_END + 1 }, (_, code) => foldAny(String.fromCharCode(code)));

/** Unicode keeps every script's decimal digits in unbroken runs of ten from zero, so the place in the run is the value. */
function asciiDigit(digit: string): string {
  const known = digitCache.get(digit);
  if (known !== undefined) return known;
  const at = digit.codePointAt(0) ?? 0;
  let start = at;
  while (/\p{Nd}/u.test(String.fromCodePoint(start - 1))) start -= 1;
  const value = String((at - start) % 10);
  digitCache.set(digit, value);
  return value;
}

/** Folded text and, for each of its UTF-16 units, the cluster of the original it came from. */
interface Reading {
  folded: string;
  from: number[];
}

function readClusters(clusters: readonly string[]): Reading {
  let folded = '';
  const from: number[] = [];
  clusters.forEach((cluster, index) => {
    for (const unit of foldRun(cluster).split('')) {
      if (unit === ' ' && folded.endsWith(' ')) continue;
      folded += unit;
      from.push(index);
    }
  });
  return { folded, from };
}

function rangesOf(needle: string, reading: Reading): [number, number][] {
  const all = occurrences(needle, reading);
  if (all.length === 0) return acrossWords(needle, reading);
  if (isUnspacedScript(needle)) return all.map(at => spanOf(at, needle, reading));
  const atWordStart = all.filter(at => startsWord(at, reading.folded));
  if (atWordStart.length > 0) return atWordStart.map(at => spanOf(at, needle, reading));
  return needle.length > 1 ? all.map(at => spanOf(at, needle, reading)) : [];
}

/** Digits wherever they stand in a row without what is between them; letters from the start of a word on, as in “annaberg”. */
function acrossWords(needle: string, reading: Reading): [number, number][] {
  if (needle.length < 3) return [];
  if (/^\d+$/.test(needle)) {
    const digits = readingOf(reading, /\d/);
    return occurrences(needle, digits).map(at => spanOf(at, needle, digits));
  }
  const run = readingOf(reading, /[^ ]/);
  const starts = new Set(reading.from.filter((_, at) => startsWord(at, reading.folded)));
  return occurrences(needle, run)
    .filter(at => starts.has(run.from[at] ?? -1))
    .map(at => spanOf(at, needle, run));
}

function occurrences(needle: string, { folded }: Reading): number[] {
  const found: number[] = [];
  for (let at = folded.indexOf(needle); at !== -1; at = folded.indexOf(needle, at + needle.length)) found.push(at);
  return found;
}

function startsWord(at: number, folded: string): boolean {
  return at === 0 || folded[at - 1] === ' ' || UNSPACED.test(folded[at - 1] ?? '');
}

function spanOf(at: number, needle: string, { from }: Reading): [number, number] {
  return [from[at] ?? 0, from[at + needle.length - 1] ?? 0];
}

/** The characters that are kept, one after the other. */
function readingOf({ folded, from }: Reading, kept: RegExp): Reading {
  const places = from.map((_, at) => at).filter(at => kept.test(folded[at] ?? ''));
  return { folded: places.map(at => folded[at]).join(''), from: places.map(at => from[at] ?? 0) };
}

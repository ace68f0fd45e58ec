import { nicknamesOf } from '../../shared/nicknames.ts';
import { editDistance } from '../search/vocabulary.ts';

type Slips = 'slip' | 'slips' | 'other';
/** How near two names are: `slip` is one letter apart, `slips` two in long names, `part` one of the words of the other. */
export type NameLikeness = 'same' | 'nickname' | 'initial' | 'part' | Slips;

/** Two slips in a shorter word make another word of it. */
const LONG = 6;

/** Of two folded given names; the first word of each is the one that they are called by. */
export function givenLikeness(a: string, b: string): NameLikeness {
  if (a === b) return 'same';
  const [x, y] = [firstWord(a), firstWord(b)];
  if (x === y) return 'part';
  if (x.length === 1 || y.length === 1) return x[0] === y[0] ? 'initial' : 'other';
  const near = slips(x, y);
  // Of a name and its short form one may be a letter away from the other, and is no slip.
  if (nicknamesOf(x).includes(y)) return 'nickname';
  if (near === 'slip' || (x.length === a.length && y.length === b.length)) return near;
  // A blank may have slipped into a name.
  const whole = slips(a.replaceAll(' ', ''), b.replaceAll(' ', ''));
  return whole === 'other' ? near : whole;
}

/** Of two folded family names; of a double name either half may have been left out. */
export function familyLikeness(a: string, b: string): NameLikeness {
  if (a === b) return 'same';
  return hasWords(a, b) || hasWords(b, a) ? 'part' : slips(a, b);
}

/** How many slips lie between two different texts, if they are few enough to be slips: a letter more, less, another, or two turned around. */
export function slips(a: string, b: string): Slips {
  if (Math.abs(a.length - b.length) > 2) return 'other';
  let start = 0;
  const shorter = Math.min(a.length, b.length);
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let end = 0;
  while (end < shorter - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end++;
  const [x, y] = [a.length - start - end, b.length - start - end];
  if (x <= 1 && y <= 1) return 'slip';
  if (x === 2 && y === 2 && a[start] === b[start + 1] && a[start + 1] === b[start]) return 'slip';
  if (shorter < LONG || !hasLettersOf(a, b)) return 'other';
  return editDistance(a.slice(start, start + x), b.slice(start, start + y), false) <= 2 ? 'slips' : 'other';
}

/** False where more letters differ than two slips explain, which is seen faster than it is counted how many do. */
function hasLettersOf(a: string, b: string): boolean {
  const [x, y] = [lettersOf(a), lettersOf(b)];
  return fewBits(x & ~y) && fewBits(y & ~x);
}

function lettersOf(text: string): number {
  let letters = 0;
  for (let i = 0; i < text.length; i++) letters |= 1 << (text.charCodeAt(i) & 31);
  return letters;
}

/** Whether at most two bits are set. */
function fewBits(bits: number): boolean {
  const one = bits & (bits - 1);
  return (one & (one - 1)) === 0;
}

function firstWord(name: string): string {
  const end = name.indexOf(' ');
  return end === -1 ? name : name.slice(0, end);
}

const hasWords = (long: string, short: string): boolean =>
  long.length > short.length && long.includes(short) && ` ${long} `.includes(` ${short} `);

import { keyHash } from '../search/keys.ts';
import type { People } from './people.ts';

/** A key that more people share than this says too little; those of them who are one person share another. */
const MOST_IN_BLOCK = 40;
/** A key and a place in one number: 31 bits of hash, 21 of place. */
const PLACES = 2 ** 21;
const HASHES = 2 ** 31;

/**
 * Comparing everybody with everybody takes n²/2 comparisons, so only those are compared who share a key (blocking; Christen 2012, “Data
 * Matching”, chapter 4). Several keys, because a slip spoils some of them. Each pair comes once: with the least of the keys that it shares.
 */
export function* candidatePairs(people: People): Generator<[number, number]> {
  const { entries, keysOf } = sortedKeys(people);
  for (let from = 0; from < entries.length; ) {
    const key = Math.floor(entries[from]! / PLACES);
    let to = from + 1;
    while (to < entries.length && Math.floor(entries[to]! / PLACES) === key) to++;
    for (let i = from; i < to; i++) {
      const a = entries[i]! % PLACES;
      for (let j = i + 1; j < to; j++) {
        const b = entries[j]! % PLACES;
        if (leastShared(keysOf(a), keysOf(b)) === key) yield [a, b];
      }
    }
    from = to;
  }
}

interface Keys {
  /** Key and place of everybody, sorted, without the keys that too many share. */
  entries: Float64Array;
  /** The keys of one, sorted. */
  keysOf(place: number): Float64Array;
}

function sortedKeys(people: People): Keys {
  const all: number[] = [];
  for (let at = 0; at < people.ids.length; at++)
    for (const key of new Set(blockingKeys(people, at).map(text => keyHash(text) % HASHES)))
      all.push(key * PLACES + at);
  const entries = withoutCrowds(Float64Array.from(all).sort());
  const starts = new Int32Array(people.ids.length + 1);
  for (const entry of entries) starts[(entry % PLACES) + 1]!++;
  for (let at = 0; at < people.ids.length; at++) starts[at + 1]! += starts[at]!;
  const keys = new Float64Array(entries.length);
  const next = starts.slice();
  // As the entries are sorted by key, the keys of each come sorted too.
  for (const entry of entries) keys[next[entry % PLACES]!++] = Math.floor(entry / PLACES);
  return { entries, keysOf: place => keys.subarray(starts[place], starts[place + 1]) };
}

function withoutCrowds(entries: Float64Array): Float64Array {
  let kept = 0;
  for (let from = 0; from < entries.length; ) {
    const key = Math.floor(entries[from]! / PLACES);
    let to = from + 1;
    while (to < entries.length && Math.floor(entries[to]! / PLACES) === key) to++;
    if (to - from > 1 && to - from <= MOST_IN_BLOCK) {
      entries.copyWithin(kept, from, to);
      kept += to - from;
    }
    from = to;
  }
  return entries.slice(0, kept);
}

function leastShared(a: Float64Array, b: Float64Array): number {
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i]!, b[j]!];
    if (x === y) return x;
    if (x < y) i++;
    else j++;
  }
  return -1;
}

/** Two cards of one person share at least one of these, most often several. */
function blockingKeys(people: People, at: number): string[] {
  const { texts } = people;
  const keys: string[] = [];
  for (const phone of people.phones[at]!) keys.push(`p${texts.phone.all[phone]}`);
  for (const email of people.emails[at]!) keys.push(texts.email.all[email]!);
  const [given, family] = [texts.given.all[people.given[at]!]!, texts.family.all[people.family[at]!]!];
  const birthday = people.birthday[at]!;
  const [g, f] = [given.charAt(0), family.charAt(0)].sort();
  if (birthday !== 0) keys.push(`b${birthday}`, `d${birthday % 10_000}${g}${f}`);
  const street = texts.street.all[people.street[at]!]!;
  if (street !== '') keys.push(`s${street}`);
  const name = [given, family].sort().join('|');
  if (name !== '|') keys.push(`n${name}`);
  if (family !== '') keys.push(`n${family}`);
  const postalCode = texts.postalCode.all[people.postalCode[at]!]!;
  // Either name may stand where the other belongs.
  for (const [one, other] of [
    [given, family],
    [family, given],
  ] as const) {
    if (one === '') continue;
    const sound = soundOf(one);
    if (other !== '') keys.push(`i${sound}|${other.charAt(0)}`);
    if (postalCode !== '') keys.push(`z${sound}|${postalCode}`);
  }
  return keys;
}

const SOUNDS: Readonly<Record<string, string>> = {
  ...{ b: '1', f: '1', p: '1', v: '1', c: '2', g: '2', j: '2', k: '2', q: '2', s: '2', x: '2', z: '2' },
  ...{
    d: '3',
    t: '3',
    l: '4',
    m: '5',
    n: '5',
    r: '6',
    a: '',
    e: '',
    i: '',
    o: '',
    u: '',
    h: '',
    w: '',
    y: '',
    ' ': '',
  },
};

/** A name as it sounds: its first letter and the classes of its consonants (Soundex, Russell 1918), letters of other scripts as they are. */
function soundOf(name: string): string {
  let sound = name.charAt(0);
  let before = SOUNDS[sound];
  for (let i = 1; i < name.length && sound.length < 4; i++) {
    const letter = name.charAt(i);
    const code = SOUNDS[letter] ?? letter;
    if (code !== '' && code !== before) sound += code;
    before = code;
  }
  return sound;
}

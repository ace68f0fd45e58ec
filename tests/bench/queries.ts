import { readFileSync } from 'node:fs';
import { fold, words } from '../../shared/fold.ts';
import { nicknamesOf } from '../../shared/nicknames.ts';
import { phoneDigits } from '../../shared/phone.ts';
import type { Target } from './fill-book.ts';
import { pick, seededRandom, shuffle } from './random.ts';

/** How the one who is looked for is asked for, with the share of all queries. */
export const CLASSES = {
  exact: { label: 'full name', share: 12 },
  accents: { label: 'name without its accents', share: 12 },
  typo: { label: 'one typo', share: 28 },
  phone: { label: 'phone fragment, 4-10 digits', share: 22 },
  fields: { label: 'two words across fields', share: 12 },
  email: { label: 'e-mail beginning', share: 8 },
  nickname: { label: 'nickname and family name', share: 6 },
} as const;
export type QueryClass = keyof typeof CLASSES;

export interface Query {
  class: QueryClass;
  /** Typed letter by letter. */
  text: string;
  wanted: number;
  /** What whoever is meant has, in full: the words without the typo, the digits, or the beginning of the e-mail. */
  meant: { words: string[] } | { digits: string } | { emailStart: string };
}

type Maker = (target: Target, random: () => number) => Omit<Query, 'class' | 'wanted'> | null;

const SEED = 977;

/** So many queries of all classes, shuffled, so that a run cut short has seen every class alike. Same for the same book and count. */
export function makeQueries(targetsPath: string, count: number): Query[] {
  const targets = readFileSync(targetsPath, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as Target);
  const random = seededRandom(SEED);
  const queries: Query[] = [];
  for (const [name, { share }] of Object.entries(CLASSES) as [QueryClass, { share: number }][]) {
    const most = Math.ceil((count * share) / 100);
    const made = [];
    for (const target of shuffle(random, [...targets])) {
      if (made.length >= most) break;
      const query = MAKERS[name](target, random);
      if (query) made.push({ class: name, wanted: target.id, ...query });
    }
    queries.push(...made);
  }
  return shuffle(random, queries);
}

const fullName = ({ givenName, familyName }: Target): string => `${givenName} ${familyName}`;

const makeExact: Maker = target => ({ text: fullName(target), meant: { words: words(fullName(target)) } });

const makeWithoutAccents: Maker = target => {
  const text = fold(fullName(target));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is "all of ASCII"
  return /^[\x00-\x7f]*$/.test(fullName(target)) ? null : { text, meant: { words: words(text) } };
};

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const SHORTEST_TYPO = 4;

const makeTypo: Maker = (target, random) => {
  const meant = words(fullName(target));
  const long = meant.flatMap((word, at) => (word.length >= SHORTEST_TYPO && /^[a-z]+$/.test(word) ? [at] : []));
  if (long.length === 0) return null;
  const at = pick(random, long);
  const typed = meant.map((word, i) => (i === at ? misspell(word, random) : word));
  return { text: typed.join(' '), meant: { words: meant } };
};

/** One letter too many, too few, another one, or two neighbours swapped, anywhere in the word, its first letter included. */
function misspell(word: string, random: () => number): string {
  for (;;) {
    const at = Math.floor(random() * word.length);
    const letter = pick(random, LETTERS);
    const [before, after] = [word.slice(0, at), word.slice(at)];
    const wrong = pick(random, [
      before + letter + after,
      before + after.slice(1),
      before + letter + after.slice(1),
      before + after.charAt(1) + after.charAt(0) + after.slice(2),
    ]);
    if (wrong !== word) return wrong;
  }
}

const makePhoneFragment: Maker = ({ phones }, random) => {
  if (phones.length === 0) return null;
  const digits = phoneDigits(pick(random, phones));
  const length = 4 + Math.floor(random() * 7);
  if (digits.length < length) return null;
  const start = pick(random, [0, digits.length - length, Math.floor(random() * (digits.length - length + 1))]);
  const fragment = digits.slice(start, start + length);
  return { text: spaced(fragment, random), meant: { digits: fragment } };
};

/** Half are typed as they are, the others in groups, as people read a number out. */
function spaced(digits: string, random: () => number): string {
  const separator = pick(random, ['', '', ' ', '-']);
  if (separator === '') return digits;
  const groups = [];
  for (let at = 0; at < digits.length; ) {
    const size = 2 + Math.floor(random() * 3);
    groups.push(digits.slice(at, at + size));
    at += size;
  }
  return groups.join(separator);
}

const makeAcrossFields: Maker = ({ givenName, familyName, dog, preferences }, random) => {
  const noted = preferences.flatMap(({ text }) => words(text)).filter(word => word.length >= SHORTEST_TYPO);
  const pairs: [string, string][] = [];
  if (dog) pairs.push([givenName, dog]);
  if (noted.length > 0) pairs.push([familyName, pick(random, noted)]);
  if (pairs.length === 0) return null;
  const text = pick(random, pairs).join(' ');
  return { text, meant: { words: words(text) } };
};

const SHORTEST_EMAIL = 6;

const makeEmailStart: Maker = ({ emails }, random) => {
  const email = emails[0]?.toLowerCase();
  const local = email?.split('@')[0];
  if (!email || !local || local.length < SHORTEST_EMAIL) return null;
  const length = SHORTEST_EMAIL + Math.floor(random() * (local.length - SHORTEST_EMAIL + 4));
  const emailStart = email.slice(0, length);
  return { text: emailStart, meant: { emailStart } };
};

const makeNickname: Maker = ({ givenName, familyName }, random) => {
  const nicknames = nicknamesOf(fold(givenName));
  if (nicknames.length === 0) return null;
  const text = `${pick(random, nicknames)} ${familyName}`;
  return { text, meant: { words: words(`${givenName} ${familyName}`) } };
};

const MAKERS: Record<QueryClass, Maker> = {
  exact: makeExact,
  accents: makeWithoutAccents,
  typo: makeTypo,
  phone: makePhoneFragment,
  fields: makeAcrossFields,
  email: makeEmailStart,
  nickname: makeNickname,
};

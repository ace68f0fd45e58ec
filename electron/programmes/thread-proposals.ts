import { companionKind } from '../../shared/contract/companions.ts';
import type { GroupFilter } from '../../shared/contract/groups.ts';
import type { MethodOutput } from '../../shared/contract/index.ts';
import type { PreferenceKind } from '../../shared/contract/preferences.ts';
import type { ReadBook } from '../book/handles.ts';
import { stopWords } from './stop-words.ts';

type Thread = MethodOutput<'programmes.threads'>['threads'][number];

/** What some people may have in common, before it is known who they are. */
export interface Proposal extends Pick<Thread, 'name' | 'kind' | 'idea'> {
  filter: GroupFilter;
  /** How telling it is, 1 when it is no more than chance; null: by how much more common it is among those who come most. */
  lift: number | null;
  /** The words of notes that it is about. */
  words?: string[];
}

/** Of words and of items, the so many most common are looked at. */
const LOOKED_AT = 30;
/** Bought so often, it is theirs. */
const OFTEN = 3;
const SHORTEST_WORD = 3;
const BIRTHDAY_DAYS = 30;

/** What people of this book may have in common, each shared by enough of them. */
export function proposals(book: ReadBook, fewest: number): Proposal[] {
  return [
    ...companionProposals(book),
    ...wordProposals(book, fewest),
    ...kindProposals(),
    ...itemProposals(book, fewest),
    ...hourProposals(book),
    {
      ...{ name: 'Birthdays in the coming month', kind: 'birthday', lift: 1 },
      filter: { birthdayWithinDays: BIRTHDAY_DAYS },
      idea: 'A small something, and a word, on the next visit around the day.',
    },
  ];
}

const companionWords: Record<string, [name: string, idea: string]> = {
  dog: ['Dog people', 'A treat from the tin for every dog that comes in.'],
  cat: ['Cat people', 'A little bag of cat treats to take home.'],
  child: ['People with children', 'Something small for the child: a sticker, a biscuit, a balloon.'],
  partner: ['People with a partner', 'A second portion for whoever is at home.'],
  parent: ['People who look after a parent', 'Something soft and easy to take along for them.'],
  friend: ['People who bring a friend', 'One more, for the friend.'],
};

function companionProposals(book: ReadBook): Proposal[] {
  const kinds = book.pluck<[], string>('SELECT DISTINCT kind FROM companions ORDER BY kind').all();
  return kinds
    .filter(kind => companionKind.options.some(known => known === kind) && kind in companionWords)
    .map(kind => {
      const [name, idea] = companionWords[kind]!;
      return { name, kind: 'companion', filter: { companion: { kind } }, idea, lift: null };
    });
}

/** "sourdough" of "likes: sourdough, sliced"; of the two kinds of note the one that more people have. */
function wordProposals(book: ReadBook, fewest: number): Proposal[] {
  const rows = book
    .prepare<[number], { word: string; kind: PreferenceKind; n: number }>(
      `SELECT word, kind, count(DISTINCT customer_id) AS n FROM preference_words WHERE kind IN ('likes', 'usual')
       GROUP BY word, kind HAVING n >= ? ORDER BY n DESC, word`,
    )
    .all(fewest);
  const seen = new Set<string>();
  const telling = rows.filter(({ word }) => {
    const isNew = !seen.has(word) && word.length >= SHORTEST_WORD && !stopWords.has(word) && !/^\d+$/.test(word);
    seen.add(word);
    return isNew;
  });
  return telling.slice(0, LOOKED_AT).map(({ word, kind }) => aboutWords([word], kind));
}

/** The proposal of a word of notes, or of a few that stand beside each other. */
export function aboutWords(words: string[], kind: PreferenceKind): Proposal {
  const text = words.join(' ');
  return {
    ...{ name: `${capital(text)} people`, kind: 'preference', lift: null, words },
    filter: { preference: { kind, text } },
    idea: `The first ${text} of a new batch, before anybody else tastes it.`,
  };
}

const kindWords: [kind: PreferenceKind, name: string, idea: string][] = [
  ['allergy', 'People with an allergy', 'Something made so that they can have it, with the list of what is in it.'],
  ['treat', 'People with a treat of their own', 'Their treat, without being asked.'],
];

const kindProposals = (): Proposal[] =>
  kindWords.map(([kind, name, idea]) => ({
    name,
    kind: 'preference',
    filter: { preference: { kind } },
    idea,
    lift: null,
  }));

function itemProposals(book: ReadBook, fewest: number): Proposal[] {
  const rows = book
    .prepare<[number], { folded: string; name: string; buyers: number; often: number }>(
      `SELECT i.folded, i.name, sum(n.buyers) AS buyers, sum(n.often) AS often
       FROM (SELECT item_id, count(*) AS buyers, sum(times >= ?) AS often FROM customer_items GROUP BY item_id) n
       CROSS JOIN items i ON i.id = n.item_id GROUP BY i.folded ORDER BY often DESC, i.folded`,
    )
    .all(OFTEN);
  const usual =
    sumOf(rows, row => row.often) /
    Math.max(
      1,
      sumOf(rows, row => row.buyers),
    );
  return rows
    .filter(row => row.often >= fewest)
    .slice(0, LOOKED_AT)
    .map(({ name, buyers, often }) => ({
      ...{ name: `Friends of ${name}`, kind: 'item', filter: { item: { name, times: OFTEN } } },
      idea: `One ${name} on the house, on a day they do not expect it.`,
      lift: often / buyers / usual,
    }));
}

const windows: [from: number, to: number, name: string, idea: string][] = [
  [4, 9, 'Early birds', 'The first coffee of the day on the house.'],
  [11, 14, 'Lunch people', 'Something sweet to take back to work.'],
  [17, 23, 'People who come late', 'What is left of the day’s best, to take home.'],
];

function hourProposals(book: ReadBook): Proposal[] {
  const sums = Array.from({ length: 24 }, (_, hour) => `sum(h${hour}) AS h${hour}`).join(', ');
  const { people, visits, ...hours } = book
    .prepare<[], Record<string, number | null>>(
      `SELECT count(*) AS people, sum(visits) AS visits, ${windows.map(([from, to], i) => `sum(2 * (${columns(from, to)}) >= visits) AS w${i}`).join(', ')}, ${sums}
       FROM customer_hours`,
    )
    .get()!;
  if (!people || !visits) return [];
  return windows.map(([from, to, name, idea], i) => {
    let then = 0;
    for (let hour = from; hour < to; hour++) then += hours[`h${hour}`] ?? 0;
    const lift = then === 0 ? 0 : (hours[`w${i}`] ?? 0) / people / (then / visits);
    // One or two visits say little of when somebody comes.
    return { name, kind: 'hours', filter: { hours: { from, to }, visitDays: { min: 3 } }, idea, lift };
  });
}

const columns = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, i) => `h${from + i}`).join(' + ');
const sumOf = <T>(rows: readonly T[], value: (row: T) => number): number =>
  rows.reduce((sum, row) => sum + value(row), 0);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

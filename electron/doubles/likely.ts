import type { ReadBook } from '../book/handles.ts';
import { candidatePairs } from './blocking.ts';
import { compare } from './compare.ts';
import { readPeople } from './people.ts';
import { likelihood, SHOWN_FROM } from './weights.ts';
import { whyLikely } from './why.ts';

export interface LikelyPair {
  /** The lower number first. */
  ids: readonly [number, number];
  likelihood: number;
  why: readonly string[];
}

/** Cards that are likely of one person, the likeliest first. A hundred thousand people take seconds. */
export function findLikelyPairs(book: ReadBook): LikelyPair[] {
  const people = readPeople(book);
  const pairs: LikelyPair[] = [];
  for (const [a, b] of candidatePairs(people)) {
    const compared = compare(people, a, b);
    if (compared === null) continue;
    const likely = likelihood(compared, people.ids.length);
    if (likely >= SHOWN_FROM)
      pairs.push({ ids: [people.ids[a]!, people.ids[b]!], likelihood: likely, why: whyLikely(compared) });
  }
  return pairs.sort((x, y) => y.likelihood - x.likelihood || x.ids[0] - y.ids[0] || x.ids[1] - y.ids[1]);
}

const kept = new WeakMap<object, { lastChange: number; pairs: LikelyPair[] }>();

/** The same, kept until somebody's card is written: a sale changes nobody's name. */
export function likelyPairs(book: ReadBook): LikelyPair[] {
  const lastChange = book.pluck<[], number>('SELECT coalesce(max(id), 0) FROM changes').get()!;
  const before = kept.get(book.raw);
  const isStale =
    !before ||
    lastChange < before.lastChange ||
    book.pluck("SELECT 1 FROM changes WHERE id > ? AND table_name = 'customers' LIMIT 1").get(before.lastChange) !==
      undefined;
  const pairs = isStale ? findLikelyPairs(book) : before.pairs;
  kept.set(book.raw, { lastChange, pairs });
  return pairs;
}

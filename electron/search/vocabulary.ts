import { isUnspacedScript } from '../../shared/fold.ts';
import type { ReadBook } from '../book/handles.ts';

/** Where a word stands: among the names of people and their companions, among everything else, or (both bits) in either. */
export const IN_NAMES = 1;
export const IN_OTHERS = 2;

export interface NearWord {
  word: string;
  /** Optimal string alignment distance: insertions, deletions, substitutions and neighbours swapped count one each. */
  edits: number;
}

/** Longest word in letters: as much as can be typed at once, and as the rows of the walk can count. */
const LONGEST_WORD = 200;

/** Stands in the rows of the walk wherever the distance is more than is asked for. */
const FAR = 255;

/** A part that so many words have tells nothing. */
const MOST_CONTAINING = 2000;

/** New words wait unsorted until so many have come together and somebody asks. */
const SETTLE_AFTER = 500;

/** Words the vocabulary holds: two letters or more, no digits (serial numbers in e-mails would swell it), of scripts that set words apart. */
export const isVocabularyWord = (word: string): boolean =>
  word.length > 1 && word.length <= LONGEST_WORD && !/\p{N}/u.test(word) && !isUnspacedScript(word);

/**
 * The words of the book in order, in memory, to complete what is typed and to find what was meant. Walking the sorted list with the rows
 * of the edit-distance table shared between words that begin alike is a walk over their trie, without building one.
 */
export class Vocabulary {
  private words: string[] = [];
  /** Where word i stands: IN_NAMES, IN_OTHERS or both. */
  private readonly places = new Map<string, number>();
  /** All words in one text, a line each, so that a part of one is found at the speed of a text search. */
  private joined = '\n';
  /** How many first letters word i shares with word i - 1. */
  private shared = new Uint8Array(0);
  private added: string[] = [];
  private readonly nearCache = new Map<string, NearWord[]>();

  static load(book: ReadBook): Vocabulary {
    const vocabulary = new Vocabulary();
    for (const row of book
      .prepare<[], { word: string; places: number }>('SELECT word, places FROM vocabulary')
      .iterate()) {
      vocabulary.words.push(row.word);
      vocabulary.places.set(row.word, row.places);
    }
    vocabulary.settle();
    return vocabulary;
  }

  /** Notes that a word stands in these places. */
  add(word: string, places: number): void {
    const known = this.places.get(word);
    this.places.set(word, (known ?? 0) | places);
    if (known !== undefined) return;
    this.added.push(word);
    this.nearCache.clear();
  }

  /** Whether it is noted that the word stands in all of these places. */
  knows(word: string, places: number): boolean {
    return ((this.places.get(word) ?? 0) & places) === places;
  }

  /** Where the word stands: none, one or both bits. */
  placesOf(word: string): number {
    return this.places.get(word) ?? 0;
  }

  /** Whether the word stands in one of these places. */
  has(word: string, places: number): boolean {
    return ((this.places.get(word) ?? 0) & places) !== 0;
  }

  /** Words in these places that begin with the prefix, at most `most` + 1 of them, so that the caller sees when there are too many. */
  startingWith(prefix: string, places: number, most: number): string[] {
    if (this.added.length > SETTLE_AFTER) this.settle();
    const found: string[] = [];
    for (let i = this.firstNotBefore(prefix); i < this.words.length && found.length <= most; i++) {
      if (!this.words[i]!.startsWith(prefix)) break;
      if (this.has(this.words[i]!, places)) found.push(this.words[i]!);
    }
    for (const word of this.added) if (word.startsWith(prefix) && this.has(word, places)) found.push(word);
    return found;
  }

  /** Words that have these letters somewhere inside, shortest first, at most so many. */
  containing(letters: string, most: number): string[] {
    if (this.added.length > SETTLE_AFTER) this.settle();
    const found: string[] = [];
    for (let at = this.joined.indexOf(letters); at !== -1 && found.length < MOST_CONTAINING; ) {
      const start = this.joined.lastIndexOf('\n', at) + 1;
      const end = this.joined.indexOf('\n', at);
      found.push(this.joined.slice(start, end));
      at = this.joined.indexOf(letters, end);
    }
    for (const word of this.added) if (word.includes(letters)) found.push(word);
    return found.sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).slice(0, most);
  }

  /**
   * Words within `edits` of what was typed, closest first, then closest in length; `isPrefix`: some beginning of the word is, as while typing.
   */
  near(typed: string, edits: number, isPrefix: boolean, most: number): NearWord[] {
    if (typed.length > LONGEST_WORD) return [];
    if (this.added.length > SETTLE_AFTER) this.settle();
    const key = `${isPrefix ? '*' : '='}${edits}${typed}`;
    let found = this.nearCache.get(key);
    if (!found) {
      found = [
        ...this.walk(this.words, this.shared, typed, edits, isPrefix),
        ...this.walk(this.added, null, typed, edits, isPrefix),
      ];
      const far = (near: NearWord) => near.edits * 100 + Math.abs(near.word.length - typed.length);
      found.sort((a, b) => far(a) - far(b) || (a.word < b.word ? -1 : 1));
      if (this.nearCache.size > 1000) this.nearCache.clear();
      this.nearCache.set(key, found);
    }
    return found.slice(0, most);
  }

  private walk(
    words: string[],
    shared: Uint8Array | null,
    typed: string,
    edits: number,
    isPrefix: boolean,
  ): NearWord[] {
    const found: NearWord[] = [];
    const width = typed.length + 1;
    const deepest = typed.length + edits;
    const rows = new Uint8Array((deepest + 1) * width).fill(FAR);
    for (let j = 0; j < width && j <= edits; j++) rows[j] = j;
    let cut = Number.POSITIVE_INFINITY;
    let valid = 0;
    let best = edits + 1;
    for (let i = 0; i < words.length; i++) {
      const common = shared === null ? 0 : shared[i]!;
      const word = words[i]!;
      // The beginning this word shares with the one before was too far off already; what began near enough before that, begins both.
      if (common >= cut) {
        if (isPrefix && best <= edits) found.push({ word, edits: best });
        continue;
      }
      cut = Number.POSITIVE_INFINITY;
      best = edits + 1;
      const until = Math.min(word.length, deepest);
      const from = Math.min(common, valid, until);
      if (isPrefix)
        for (let depth = 1; depth <= from; depth++) best = Math.min(best, rows[depth * width + typed.length]!);
      let depth = from;
      while (depth < until) {
        depth++;
        const least = fillRow(rows, width, depth, word, typed, edits);
        if (isPrefix) best = Math.min(best, rows[depth * width + typed.length]!);
        if (least > edits) {
          cut = depth;
          break;
        }
      }
      valid = depth;
      if (!isPrefix && cut === Number.POSITIVE_INFINITY && word.length <= deepest)
        best = rows[word.length * width + typed.length]!;
      if (best <= edits) found.push({ word, edits: best });
    }
    return found;
  }

  private firstNotBefore(word: string): number {
    let low = 0;
    let high = this.words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.words[middle]! < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private settle(): void {
    // The database sorts by bytes, a look-up here compares UTF-16 units.
    this.words = [...this.words, ...this.added].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    this.joined = `\n${this.words.join('\n')}\n`;
    this.added = [];
    this.shared = new Uint8Array(this.words.length);
    for (let i = 1; i < this.words.length; i++) {
      const before = this.words[i - 1]!;
      const word = this.words[i]!;
      let same = 0;
      while (same < before.length && same < word.length && before.charCodeAt(same) === word.charCodeAt(same)) same++;
      this.shared[i] = same;
    }
    this.nearCache.clear();
  }
}

/**
 * Fills one row of the distance table: how far the first `depth` letters of the word are from each beginning of what was typed. Only of
 * beginnings that are at most `edits` letters longer or shorter, for no other can be within so many edits (Ukkonen 1985, “Algorithms for
 * approximate string matching”): what a letter costs does not rest on how long the words are. Gives the least distance in the row.
 */
function fillRow(rows: Uint8Array, width: number, depth: number, word: string, typed: string, edits: number): number {
  const at = depth * width;
  const above = at - width;
  const letter = word.charCodeAt(depth - 1);
  const letterBefore = depth > 1 ? word.charCodeAt(depth - 2) : -1;
  let least = FAR;
  if (depth <= edits) {
    least = depth;
    rows[at] = depth;
  }
  const last = Math.min(width - 1, depth + edits);
  for (let j = Math.max(1, depth - edits); j <= last; j++) {
    const typedLetter = typed.charCodeAt(j - 1);
    let cost = rows[above + j - 1]! + (typedLetter === letter ? 0 : 1);
    const inserted = rows[above + j]! + 1;
    const deleted = rows[at + j - 1]! + 1;
    if (inserted < cost) cost = inserted;
    if (deleted < cost) cost = deleted;
    if (j > 1 && typedLetter === letterBefore && typed.charCodeAt(j - 2) === letter) {
      const swapped = rows[above - width + j - 2]! + 1;
      if (swapped < cost) cost = swapped;
    }
    rows[at + j] = cost;
    if (cost < least) least = cost;
  }
  return least;
}

/** Optimal string alignment distance between a typed text and a word, or between it and the closest beginning of the word. */
export function editDistance(typed: string, word: string, isPrefix: boolean): number {
  const width = typed.length + 1;
  const edits = Math.max(typed.length, word.length);
  const rows = new Uint8Array((word.length + 1) * width);
  for (let j = 0; j < width; j++) rows[j] = j;
  let best = isPrefix ? rows[width - 1]! : Number.POSITIVE_INFINITY;
  for (let depth = 1; depth <= word.length; depth++) {
    fillRow(rows, width, depth, word, typed, edits);
    if (isPrefix) best = Math.min(best, rows[depth * width + width - 1]!);
  }
  return isPrefix ? best : rows[word.length * width + width - 1]!;
}

import { isUnspacedScript } from '../../shared/fold.ts';
import { nicknamesOf } from '../../shared/nicknames.ts';
import { OTHER_MARK } from './document.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How a query of the search box was met, best first. */
export type How = 'exact' | 'prefix' | 'inside' | 'nickname' | 'typo' | 'joined' | 'partial' | 'digits';

/** One question to the index: an FTS5 expression over `search_words`, and how what it finds was met. */
export interface Question {
  how: How;
  match: string;
}

/** Prefixes up to so many letters have an index of their own; longer ones are spelled out from the vocabulary. */
const PREFIX_INDEX = 4;
/** More words than this and the index merges them faster than a list of them. */
const MOST_WORDS = 60;
const MOST_NEAR = 40;
const MOST_INSIDE = 60;
const SHORTEST_INSIDE = 3;
const SHORTEST_FUZZY = 3;
const SHORTEST_TWO_EDITS = 5;

const quote = (word: string): string => `"${word.replaceAll('"', '""')}"`;
const anyOf = (parts: readonly string[]): string => (parts.length === 1 ? parts[0]! : `(${parts.join(' OR ')})`);
const allOf = (parts: readonly string[]): string => parts.join(' AND ');

/** Turns typed words into questions, each wider than the one before; nothing is asked that has just been asked. */
export class QuestionWriter {
  private readonly words: readonly string[];
  private readonly vocabulary: Vocabulary;

  constructor(words: readonly string[], vocabulary: Vocabulary) {
    this.words = words;
    this.vocabulary = vocabulary;
  }

  /** Every word is one of their names, in full. */
  wholeNames(): Question | null {
    if (this.words.some(word => word.length < 2)) return null;
    return { how: 'exact', match: allOf(this.words.map(quote)) };
  }

  /** Every word begins one of their names. */
  nameBeginnings(): Question {
    return { how: 'prefix', match: allOf(this.words.map(word => anyOf(this.beginning(word, '')))) };
  }

  /** Every word begins something that is known of them. */
  beginnings(): Question {
    return { how: 'prefix', match: allOf(this.words.map(word => this.anywhere(word))) };
  }

  /** Bob for Robert: a word, or a name that goes with it. */
  nicknames(): Question | null {
    const expanded = this.words.map(word => nicknamesOf(word));
    if (expanded.every(names => names.length === 0)) return null;
    return {
      how: 'nickname',
      match: allOf(this.words.map((word, i) => anyOf([this.anywhere(word), ...expanded[i]!.map(quote)]))),
    };
  }

  /** “mary anne” for Maryanne and “annaberg” for Anna Berg: words run together, words split apart. */
  joinedOrSplit(): Question[] {
    const questions: Question[] = [];
    for (let i = 0; i + 1 < this.words.length; i++) {
      const joined = this.words[i]! + this.words[i + 1]!;
      const rest = [...this.words.slice(0, i), joined, ...this.words.slice(i + 2)];
      if (this.vocabulary.startingWith(joined, 1).length > 0)
        questions.push({ how: 'joined', match: allOf(rest.map(word => this.anywhere(word))) });
    }
    this.words.forEach((word, i) => {
      for (const [left, right] of this.splits(word)) {
        const others = this.words.filter((_, j) => j !== i).map(other => this.anywhere(other));
        questions.push({
          how: 'joined',
          match: allOf([...others, anyOf([quote(left), quote(OTHER_MARK + left)]), this.anywhere(right)]),
        });
      }
    });
    return questions.slice(0, 8);
  }

  /** “strom” for Bergström: every word stands somewhere inside a word that is known of them. */
  inside(): Question | null {
    if (this.words.some(word => [...word].length < SHORTEST_INSIDE)) return null;
    const parts = this.words.map(word => this.vocabulary.containing(word, MOST_INSIDE));
    if (parts.some(found => found.length === 0)) return null;
    return {
      how: 'inside',
      match: allOf(parts.map(found => anyOf(found.flatMap(word => [quote(word), quote(OTHER_MARK + word)])))),
    };
  }

  /** Words within so many edits of what was typed, in names or anywhere; the last word may still be on its way. */
  near(edits: number, isInNames: boolean): Question | null {
    const parts: string[] = [];
    let isWider = false;
    for (const [i, word] of this.words.entries()) {
      const options = this.nearOptions(word, edits, i === this.words.length - 1);
      if (options.length > 0) isWider = true;
      const others = isInNames
        ? []
        : [...this.beginning(word, OTHER_MARK), ...options.map(near => quote(OTHER_MARK + near))];
      parts.push(anyOf([...this.beginning(word, ''), ...options.map(quote), ...others]));
    }
    return isWider ? { how: 'typo', match: allOf(parts) } : null;
  }

  /** All words but those that meet nothing, then all but each one in turn, the longest that remain first. */
  partial(): Question[] {
    if (this.words.length < 2) return [];
    const known = this.words.filter(word => this.isKnown(word));
    const sets: string[][] = [];
    if (known.length > 0 && known.length < this.words.length) sets.push(known);
    const dropped = [...this.words.keys()].sort((a, b) => this.words[a]!.length - this.words[b]!.length);
    for (const drop of dropped) sets.push(this.words.filter((_, i) => i !== drop));
    return sets
      .filter(set => set.some(word => word.length >= SHORTEST_FUZZY))
      .map(set => {
        const near = (word: string) =>
          anyOf([
            this.anywhere(word),
            ...this.nearOptions(word, 1, true).flatMap(close => [quote(close), quote(OTHER_MARK + close)]),
          ]);
        return { how: 'partial' as const, match: allOf(set.map(near)) };
      });
  }

  private isKnown(word: string): boolean {
    return this.vocabulary.startingWith(word, 1).length > 0 || this.nearOptions(word, 1, true).length > 0;
  }

  private nearOptions(word: string, edits: number, isPrefix: boolean): string[] {
    if (
      word.length < (edits > 1 ? SHORTEST_TWO_EDITS : SHORTEST_FUZZY) ||
      isUnspacedScript(word) ||
      /\p{N}/u.test(word)
    )
      return [];
    // A short beginning is near to half the book; a short word is looked for whole.
    const whole = word.length < 4 || !isPrefix;
    return this.vocabulary.near(word, edits, !whole, MOST_NEAR).map(near => near.word);
  }

  private splits(word: string): [string, string][] {
    const found: [string, string][] = [];
    if (word.length < 5 || isUnspacedScript(word)) return found;
    for (let at = word.length - 2; at >= 2; at--) {
      const left = word.slice(0, at);
      const right = word.slice(at);
      if (this.vocabulary.has(left) && this.vocabulary.startingWith(right, 1).length > 0) found.push([left, right]);
    }
    return found.slice(0, 3);
  }

  /** A word that begins so, in names or in anything else that is known. */
  private anywhere(word: string): string {
    return anyOf([...this.beginning(word, ''), ...this.beginning(word, OTHER_MARK)]);
  }

  /** Expressions for “a word that begins so”, after a mark when one is given. */
  private beginning(word: string, mark: string): string[] {
    const isIndexed = mark.length + word.length <= PREFIX_INDEX;
    if (isIndexed || isUnspacedScript(word) || /\p{N}/u.test(word)) return [`${quote(mark + word)}*`];
    const complete = this.vocabulary.startingWith(word, MOST_WORDS);
    if (complete.length > MOST_WORDS) return [`${quote(mark + word)}*`];
    return complete.length === 0 ? [quote(mark + word)] : complete.map(whole => quote(mark + whole));
  }
}

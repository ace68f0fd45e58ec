import { nicknamesOf } from '../../shared/nicknames.ts';
import { OTHER_MARK } from './document.ts';
import { IN_NAMES, IN_OTHERS, isVocabularyWord, type Vocabulary } from './vocabulary.ts';

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
const MOST_WORDS = 32;
const MOST_NEAR = 24;
const MOST_INSIDE = 24;
const SHORTEST_INSIDE = 3;
const SHORTEST_FUZZY = 3;
/** Shorter words are often beginnings, even with others after them: “an berg”. */
const SHORTEST_ENDED = 4;
const SHORTEST_TWO_EDITS = 5;
const SHORTEST_SPLIT = 5;
/** “annevandenberg” */
const MOST_PARTS = 5;
const MOST_SPLITS = 3;
const MOST_WITH_SLIP = 8;
const ANYWHERE = IN_NAMES | IN_OTHERS;

const quote = (word: string): string => `"${word.replaceAll('"', '""')}"`;

/** Every group must be met by one of its terms; null when a group has none, for then nothing can meet them all. */
function allOf(how: How, groups: readonly (readonly string[])[]): Question | null {
  if (groups.length === 0 || groups.some(terms => terms.length === 0)) return null;
  return {
    how,
    match: groups.map(terms => (terms.length === 1 ? terms[0]! : `(${terms.join(' OR ')})`)).join(' AND '),
  };
}

/**
 * Turns typed words into questions to the index, each wider than the one before. The vocabulary tells beforehand which words there are,
 * so that the index is asked for nothing that it does not hold.
 */
export class QuestionWriter {
  private readonly words: readonly string[];
  private readonly vocabulary: Vocabulary;
  private readonly isHeld: (match: string) => boolean;
  private readonly held = new Map<string, boolean>();

  /** `isHeld`: whether anybody meets a match; the vocabulary keeps words that were corrected since, until the index is made anew. */
  constructor(words: readonly string[], vocabulary: Vocabulary, isHeld: (match: string) => boolean) {
    this.words = words;
    this.vocabulary = vocabulary;
    this.isHeld = isHeld;
  }

  /** Whether every word stands in the book in full, as none does that is still being typed. */
  isAllKnown(): boolean {
    return this.words.every(word => !isVocabularyWord(word) || this.isAnyHeld(this.whole(word, ANYWHERE)));
  }

  private isAnyHeld(terms: readonly string[]): boolean {
    if (terms.length === 0) return false;
    const match = terms.join(' OR ');
    const known = this.held.get(match) ?? this.isHeld(match);
    this.held.set(match, known);
    return known;
  }

  /** Every word is one of their names, in full. */
  wholeNames(): Question | null {
    return allOf(
      'exact',
      this.words.map(word => (word.length > 1 ? this.whole(word, IN_NAMES) : [])),
    );
  }

  /** Every word begins one of their names. */
  nameBeginnings(): Question | null {
    return allOf(
      'prefix',
      this.words.map(word => this.beginning(word, IN_NAMES)),
    );
  }

  /** Every word begins something that is known of them. */
  beginnings(): Question | null {
    return allOf(
      'prefix',
      this.words.map(word => this.beginning(word, ANYWHERE)),
    );
  }

  /** Bob for Robert: a word, or a name that goes with it. */
  nicknames(): Question | null {
    const others = this.words.map(word => nicknamesOf(word).flatMap(name => this.whole(name, IN_NAMES)));
    if (others.every(names => names.length === 0)) return null;
    return allOf(
      'nickname',
      this.words.map((word, i) => [...this.meant(word, ANYWHERE), ...others[i]!]),
    );
  }

  /** “mary anne” for Maryanne and “annaberg” for Anna Berg: words run together, words split apart. */
  joinedOrSplit(): Question[] {
    const rest = (from: number, count: number) =>
      this.words.filter((_, i) => i < from || i >= from + count).map(word => this.wide(word));
    const questions: (Question | null)[] = [];
    for (let i = 0; i + 1 < this.words.length; i++) {
      questions.push(allOf('joined', [...rest(i, 2), this.wide(this.words[i]! + this.words[i + 1]!)]));
    }
    for (const [i, word] of this.words.entries()) {
      for (const parts of this.splits(word, MOST_PARTS)) {
        const [last, ...before] = parts.reverse();
        const whole = before.map(part => this.whole(part, ANYWHERE));
        questions.push(allOf('joined', [...rest(i, 1), ...whole, this.beginning(last!, ANYWHERE)]));
      }
    }
    return questions.filter(question => question !== null);
  }

  /** “annabreg” for Anna Berg: two names run together, with a slip in one of them. */
  joinedWithSlip(): Question[] {
    const [word = ''] = this.words;
    if (this.words.length !== 1 || !isVocabularyWord(word)) return [];
    const questions: (Question | null)[] = [];
    for (let at = word.length - SHORTEST_FUZZY; at >= SHORTEST_FUZZY && questions.length < MOST_WITH_SLIP; at--) {
      const [left, right] = [word.slice(0, at), word.slice(at)];
      if (this.vocabulary.has(left, IN_NAMES))
        questions.push(allOf('joined', [this.whole(left, IN_NAMES), this.nearTerms(right, 1, true, IN_NAMES)]));
      if (this.vocabulary.has(right, IN_NAMES))
        questions.push(allOf('joined', [this.nearTerms(left, 1, false, IN_NAMES), this.whole(right, IN_NAMES)]));
    }
    return questions.filter(question => question !== null);
  }

  /** “strom” for Bergström: every word stands somewhere inside a word that is known of them. */
  inside(): Question | null {
    if (this.words.some(word => [...word].length < SHORTEST_INSIDE)) return null;
    return allOf(
      'inside',
      this.words.map(word =>
        this.vocabulary.containing(word, MOST_INSIDE).flatMap(found => this.whole(found, ANYWHERE)),
      ),
    );
  }

  /** Words within so many edits of what was typed, in these places; the last word may still be on its way. */
  near(edits: number, isInNames: boolean): Question | null {
    const places = isInNames ? IN_NAMES : ANYWHERE;
    const options = this.words.map((word, i) => this.nearTerms(word, edits, i === this.words.length - 1, places));
    if (options.every(terms => terms.length === 0)) return null;
    return allOf(
      'typo',
      this.words.map((word, i) => [...this.meant(word, places), ...options[i]!]),
    );
  }

  /** Fewer words, each within so many edits: those that mean something, then all but each one in turn. */
  partial(edits: number): Question[] {
    if (this.words.length < 2) return [];
    const known = this.words.filter(word => this.wide(word).length > 0);
    const sets = this.words.map((_, drop) => this.words.filter((_, i) => i !== drop));
    if (known.length > 1 && known.length < this.words.length - 1) sets.unshift(known);
    return sets
      .filter(set => set.some(word => word.length >= SHORTEST_FUZZY))
      .map(set =>
        allOf(
          'partial',
          set.map(word => this.wide(word, edits)),
        ),
      )
      .filter(question => question !== null);
  }

  /** A word that begins so, or within so many edits so, anywhere. */
  private wide(word: string, edits = 1): string[] {
    return [...this.meant(word, ANYWHERE), ...(edits > 0 ? this.nearTerms(word, edits, true, ANYWHERE) : [])];
  }

  /** A word as it was meant: in full when others were typed after it and there is such a word, else a beginning. */
  private meant(word: string, places: number): string[] {
    const isEnded = word.length >= SHORTEST_ENDED && this.words.indexOf(word) < this.words.length - 1;
    const whole = isEnded && isVocabularyWord(word) ? this.whole(word, places) : [];
    return this.isAnyHeld(whole) ? whole : this.beginning(word, places);
  }

  private nearTerms(word: string, edits: number, isLast: boolean, places: number): string[] {
    if (word.length < (edits > 1 ? SHORTEST_TWO_EDITS : SHORTEST_FUZZY) || !isVocabularyWord(word)) return [];
    // A short beginning is near to half the book; a short word is looked for whole.
    const isBeginning = isLast && word.length >= 4;
    return this.vocabulary.near(word, edits, isBeginning, MOST_NEAR).flatMap(near => this.whole(near.word, places));
  }

  /** Words that make up this one when they are run together, the last of them perhaps a beginning: two, else as few as there are. */
  private splits(word: string, mostParts: number): string[][] {
    if (mostParts < 2 || word.length < SHORTEST_SPLIT || !isVocabularyWord(word)) return [];
    const heads: [string, string][] = [];
    for (let at = word.length - 2; at >= 2; at--)
      if (this.vocabulary.has(word.slice(0, at), ANYWHERE)) heads.push([word.slice(0, at), word.slice(at)]);
    const inTwo = heads.filter(([, rest]) => this.vocabulary.startingWith(rest, ANYWHERE, 0).length > 0);
    const found =
      inTwo.length > 0
        ? inTwo
        : heads.flatMap(([head, rest]) => this.splits(rest, mostParts - 1).map(parts => [head, ...parts]));
    return found.slice(0, MOST_SPLITS);
  }

  /** Terms for a word in full, in those of the places where it stands. */
  private whole(word: string, places: number): string[] {
    const isListed = isVocabularyWord(word);
    const terms: string[] = [];
    if (places & IN_NAMES && (!isListed || this.vocabulary.has(word, IN_NAMES))) terms.push(quote(word));
    if (places & IN_OTHERS && (!isListed || this.vocabulary.has(word, IN_OTHERS))) terms.push(quote(OTHER_MARK + word));
    return terms;
  }

  /** Terms for a word that begins so, in those of the places where one does. */
  private beginning(word: string, places: number): string[] {
    return [
      ...(places & IN_NAMES ? this.beginningIn(word, IN_NAMES, '') : []),
      ...(places & IN_OTHERS ? this.beginningIn(word, IN_OTHERS, OTHER_MARK) : []),
    ];
  }

  private beginningIn(word: string, place: number, mark: string): string[] {
    // Single letters, digits and scripts without spaces stand in the index but not in the vocabulary.
    if (!isVocabularyWord(word)) return [`${quote(mark + word)}*`];
    const isIndexed = mark.length + word.length <= PREFIX_INDEX;
    const complete = this.vocabulary.startingWith(word, place, isIndexed ? 0 : MOST_WORDS);
    if (complete.length === 0) return [];
    return isIndexed || complete.length > MOST_WORDS
      ? [`${quote(mark + word)}*`]
      : complete.map(found => quote(mark + found));
  }
}

import { jsonBytes } from '../book/json-rows.ts';
import { type Findable, searchDocument } from './document.ts';
import { keyHash } from './keys.ts';
import { sortKeyOf } from './sort-key.ts';
import { IN_NAMES, IN_OTHERS, isVocabularyWord } from './vocabulary.ts';

/** Someone of a file who is not in the book yet. */
export interface NewPerson {
  givenName?: string;
  middleName?: string;
  familyName?: string;
  knownAs?: string;
  company?: string;
  pronunciation?: string;
  phones: string[];
  emails: string[];
  cardCode?: string;
  externalId?: string;
  language?: string;
  tags?: string[];
  companions?: readonly { name: string }[];
  preferences?: readonly { text: string }[];
}

/** What the search tables are to hold of some people, each a JSON array in UTF-8 with an element a person. */
export interface IndexRows {
  count: number;
  words: Uint8Array;
  /** null for those without a number. */
  digits: Uint8Array;
  /** Name to sort by, and hashes of the keys. */
  names: Uint8Array;
}

/** Words for the vocabulary, a line each. */
export interface WordLines {
  names: string;
  others: string;
}

/** Makes people findable on paper, some at a time: no book is needed, so another thread may do it. */
export class IndexPaper {
  /** Words that were given out, with the places they were given out for. */
  private readonly told = new Map<string, number>();

  /** `keys`: the hashes of each one's keys, strongest first. `vocabulary`: words that nobody before them had. */
  rowsFor(people: readonly NewPerson[]): { rows: IndexRows; keys: number[][]; vocabulary: WordLines } {
    const words: string[] = [];
    const digits: (string | null)[] = [];
    const names: unknown[] = [];
    const keys: number[][] = [];
    const newNames: string[] = [];
    const newOthers: string[] = [];
    for (const person of people) {
      const document = searchDocument(findable(person));
      const hashes = document.keys.map(keyHash);
      words.push(document.words);
      digits.push(document.digits || null);
      names.push([sortKeyOf(person), hashes]);
      keys.push(hashes);
      this.tell(document.nameWords, IN_NAMES, newNames);
      this.tell(document.otherWords, IN_OTHERS, newOthers);
    }
    return {
      rows: { count: people.length, words: jsonBytes(words), digits: jsonBytes(digits), names: jsonBytes(names) },
      keys,
      vocabulary: { names: newNames.join('\n'), others: newOthers.join('\n') },
    };
  }

  private tell(words: Iterable<string>, places: number, news: string[]): void {
    for (const word of words) {
      const told = this.told.get(word) ?? 0;
      if (told & places || !isVocabularyWord(word)) continue;
      this.told.set(word, told | places);
      news.push(word);
    }
  }
}

const findable = (person: NewPerson): Findable => ({
  givenName: person.givenName ?? null,
  middleName: person.middleName ?? null,
  familyName: person.familyName ?? null,
  knownAs: person.knownAs ?? null,
  company: person.company ?? null,
  pronunciation: person.pronunciation ?? null,
  phones: person.phones,
  emails: person.emails,
  cardCode: person.cardCode ?? null,
  externalId: person.externalId ?? null,
  tags: person.tags ?? [],
  companions: person.companions?.map(({ name }) => name) ?? [],
  preferences: person.preferences?.map(({ text }) => text) ?? [],
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, IN_NAMES, Vocabulary } from '../../electron/search/vocabulary.ts';

const letters = (minLength: number) => fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength, maxLength: 12 });

const vocabularyOf = (words: readonly string[]): Vocabulary => {
  const vocabulary = new Vocabulary();
  for (const word of words) vocabulary.add(word, IN_NAMES);
  return vocabulary;
};

describe('the walk over the vocabulary', () => {
  test.each([
    ['few words, not sorted yet', 40, 0],
    ['many words, in order', 40, 600],
  ])('finds exactly the words within so many edits: %s', (_what, count, more) => {
    const filling = Array.from(
      { length: more },
      (_, i) => `d${i.toString(3).replaceAll(/\d/g, digit => 'abc'[Number(digit)]!)}`,
    );
    fc.assert(
      fc.property(
        fc.array(letters(1), { minLength: 1, maxLength: count }),
        // Of fewer letters than edits every word is near, and none is looked for.
        letters(3),
        fc.integer({ min: 1, max: 2 }),
        fc.boolean(),
        (some, typed, edits, isPrefix) => {
          const words = [...new Set([...some, ...filling])];
          const expected = words
            .map(word => ({ word, edits: editDistance(typed, word, isPrefix) }))
            .filter(near => near.edits <= edits);
          const found = vocabularyOf(words).near(typed, edits, isPrefix, words.length);
          expect(new Map(found.map(near => [near.word, near.edits]))).toEqual(
            new Map(expected.map(near => [near.word, near.edits])),
          );
        },
      ),
      { numRuns: more > 0 ? 100 : 500 },
    );
  });

  test('counts edits of words as long as can be typed', () => {
    const word = 'abcdefghij'.repeat(20);
    const typed = `${word.slice(0, 150)}x${word.slice(151)}`;
    expect(vocabularyOf([word]).near(typed, 1, false, 10)).toEqual([{ word, edits: 1 }]);
    expect(vocabularyOf([word]).near(word.slice(0, 199), 1, true, 10)).toEqual([{ word, edits: 0 }]);
  });
});

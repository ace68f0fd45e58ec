import { editDistance } from './vocabulary.ts';

/** Two words with this share of their letters in common may be one. */
const ALIKE = 0.6;

/** How near names come to typed words: of each word 1 - edits / letters to the nearest name, added up; one for each word at most. */
export function nearness(names: readonly string[], typed: readonly string[]): number {
  let sum = 0;
  for (const word of typed) {
    let best = 0;
    for (const name of names) {
      best = Math.max(
        best,
        word === name ? 1 : 1 - editDistance(word, name, false) / Math.max(word.length, name.length),
      );
    }
    // What is hardly alike is alike by chance.
    if (best >= ALIKE) sum += best;
  }
  return sum;
}

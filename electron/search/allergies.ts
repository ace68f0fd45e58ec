/** People with an allergy, asked for by that word, which stands on their card but in none of its texts: “allergy”, “nut allergy”. */
import type { ReadBook } from '../book/handles.ts';
import type { Question } from './query.ts';

export const ALLERGY_WORDS = ['allergy', 'allergies', 'allergic'];
/** Shorter beginnings begin names. */
const SHORTEST = 6;
/** With no more people than these, all are put in order; of more, the first come soon in the order of the index. */
const FEW = 2000;
/** So many of those who meet the other words are asked for an allergy. */
const MOST_LOOKED_AT = 2000;

export const isAllergyWord = (word: string): boolean =>
  word.length >= SHORTEST && ALLERGY_WORDS.some(whole => whole.startsWith(word));

const IN_FORCE = "preferences INDEXED BY preferences_in_force WHERE kind = 'allergy' AND retired_at_ms IS NULL";
const hasOne = (who: string) => `EXISTS (SELECT 1 FROM ${IN_FORCE} AND customer_id = ${who}.customer_id)`;

/** Everybody with an allergy, best first. */
export function listAllergic(book: ReadBook, limit: number): number[] {
  const isMany = book.pluck<[number], 1>(`SELECT 1 FROM ${IN_FORCE} LIMIT 1 OFFSET ?`).get(FEW) !== undefined;
  const from = isMany
    ? `search_slots s WHERE ${hasOne('s')}`
    : `(SELECT DISTINCT customer_id FROM ${IN_FORCE}) v CROSS JOIN search_slots s ON s.customer_id = v.customer_id`;
  return book.pluck<[number], number>(`SELECT s.customer_id FROM ${from} ORDER BY s.slot LIMIT ? + 0`).all(limit);
}

/** Those with an allergy who meet the other words too, best first. */
export const listAllergicWho = (book: ReadBook, { match }: Question, limit: number): number[] =>
  book
    .pluck<[string, number, number], number>(
      `SELECT v.customer_id FROM (
         SELECT s.slot, s.customer_id FROM search_words CROSS JOIN search_slots s ON s.slot = search_words.rowid
         WHERE search_words MATCH ? ORDER BY search_words.rowid LIMIT ? + 0) v WHERE ${hasOne('v')} ORDER BY v.slot LIMIT ? + 0`,
    )
    .all(match, MOST_LOOKED_AT, limit);

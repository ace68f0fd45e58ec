/** How a filter asks for something that people write in several ways. */
import { fold } from '../../shared/fold.ts';
import type { Conditions } from './conditions.ts';

/** From a word's beginning to the end of all words that begin so. */
export const endOf = (beginning: string): string => `${beginning}\u{10FFFF}`;

/** The ways in which something is written in the book that are looked for as this is. */
export const spelled = (asked: Conditions, field: SpelledField, text: string): string =>
  `(SELECT text FROM spellings WHERE field = '${field}' AND folded = ${asked.value(fold(text))})`;

export const spelledFrom = (asked: Conditions, field: SpelledField, beginning: string): string =>
  `(SELECT text FROM spellings WHERE field = '${field}' AND folded >= ${asked.value(beginning)} AND folded < ${asked.value(endOf(beginning))})`;

export type SpelledField = 'city' | 'country' | 'postal_code' | 'language' | 'found_us' | 'tags' | 'companion';

/** A postal code without the blanks and hyphens that some write and some leave out. */
export const foldCode = (code: string): string => fold(code).replaceAll(' ', '');

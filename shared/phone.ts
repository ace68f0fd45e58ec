/** Phone numbers as digits: enough to find and to compare them, without knowing any country's numbering plan. */
import { asciiDigits } from './fold.ts';

// National digits without trunk prefix and country code: enough to tell people apart, and the same however it was typed.
const KEY_LENGTH = 9;
const SHORTEST_KEY = 6;
const LAST_FOUR = 4;
/** Nothing to take away. */
const PLAIN = /^[0-9]+$/;

const EXTENSION = /(?:\b(?:extension|extn?|durchwahl|poste|x)|(?<=\d)x|#)[\s.:=]*\d{1,7}\s*$/i;

/**
 * The digits of a phone number in ASCII, whatever script they were in: no "+", no extension ("x12", "ext. 12", "#12"),
 * and without the "(0)" of "+44 (0)20". '' when there are none.
 */
export function phoneDigits(text: string): string {
  if (PLAIN.test(text)) return text;
  const plain = asciiDigits(text).replace(EXTENSION, '');
  const isInternational = /^\D*(?:\+|00)/.test(plain.replace(/＋/g, '+'));
  return (isInternational ? plain.replace(/[(（]\s*0\s*[)）]/, '') : plain).replace(/\D/g, '');
}

/** What two spellings of one number share: the last nine digits, all if fewer; '' under six, too short to tell people apart. */
export function phoneKey(text: string): string {
  const digits = phoneDigits(text);
  return digits.length < SHORTEST_KEY ? '' : digits.slice(-KEY_LENGTH);
}

/** The last four digits, as people say at a counter; '' when there are fewer. */
export function lastFour(text: string): string {
  const digits = phoneDigits(text);
  return digits.length < LAST_FOUR ? '' : digits.slice(-LAST_FOUR);
}

/** Whether what was typed in the search box is (part of) a phone number: digits, and nothing but what stands between them. */
export function looksLikePhone(query: string): boolean {
  const plain = asciiDigits(query);
  return /\d/.test(plain) && /^[\d\s+＋()\-‐‑–./\u200e\u200f\u202a-\u202e]*$/.test(plain);
}

/** A number to show: as it was typed, which its owner recognises best, with the blanks tidied. */
export function formatPhone(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Phone numbers as digits: enough to find and to compare them, without knowing any country's numbering plan. */
import { asciiDigits } from './fold.ts';

// National digits without trunk prefix and country code: enough to tell people apart, and the same however it was typed.
const KEY_LENGTH = 9;
const SHORTEST_KEY = 6;
const LAST_FOUR = 4;
/** Nothing to take away. */
const PLAIN = /^[0-9]+$/;

/** ITU-T E.164: what the number of a country begins with, of which none is the beginning of another. */
const COUNTRY_CODE = /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/;
const INTERNATIONAL = /^\D*(?:\+|00)/;

const EXTENSION = /(?:\b(?:extension|extn?|durchwahl|poste|x)|(?<=\d)x|#)[\s.:=]*\d{1,7}\s*$/i;

/**
 * The digits of a phone number in ASCII, whatever script they were in: no "+", no extension ("x12", "ext. 12", "#12"),
 * and without the "(0)" of "+44 (0)20". '' when there are none.
 */
export function phoneDigits(text: string): string {
  if (PLAIN.test(text)) return text;
  const plain = asciiDigits(text).replace(EXTENSION, '');
  return (isInternational(plain) ? plain.replace(/[(（]\s*0\s*[)）]/, '') : plain).replace(/\D/g, '');
}

const isInternational = (plain: string): boolean => INTERNATIONAL.test(plain.replace(/＋/g, '+'));

/** The digits as dialled within the country, without the zero before them: “207946” of +44 (0)20 7946, 0044 20 7946 and 020 7946. */
export function nationalDigits(text: string): string {
  const digits = phoneDigits(text);
  const national = isInternational(asciiDigits(text)) ? digits.replace(/^00/, '').replace(COUNTRY_CODE, '') : digits;
  return national.replace(/^0/, '');
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
  const plain = asciiDigits(query).replace(EXTENSION, '');
  return /\d/.test(plain) && /^[\d\s+＋()\-‐‑–./\u200e\u200f\u202a-\u202e]*$/.test(plain);
}

/** A number to show: as it was typed, which its owner recognises best, with the blanks tidied. */
export function formatPhone(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * Codes of the slips that go home with a sale: six characters, printed in two halves, none of which is mistaken for another when read
 * aloud or copied by hand. The last one is a check character, so that a mistyped code is told from one that is not in the book.
 */

/** Without 0, 1, I, L and O. Their number is a prime, so that the check finds every single slip and every two characters swapped. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 6;

/** A new code as printed (K4T-9RM); `draw(n)` gives a whole number from 0 to below n. */
export function drawSlipCode(draw: (below: number) => number): string {
  let code = '';
  while (code.length < LENGTH - 1) code += LETTERS[draw(LETTERS.length)]!;
  return printed(code + checkLetter(code));
}

/** What was typed or scanned, as printed: case, spaces and hyphens do not matter. Null when it is no code, or its check character is wrong. */
export function readSlipCode(text: string): string | null {
  const code = lettersOf(text);
  return isSlipShaped(text) && checkLetter(code.slice(0, -1)) === code.at(-1) ? printed(code) : null;
}

/** Whether it has the letters and the length of a code, be the check character right or not. */
export function isSlipShaped(text: string): boolean {
  const code = lettersOf(text);
  return code.length === LENGTH && [...code].every(letter => LETTERS.includes(letter));
}

/** Codes are short; what is longer was not meant to be one. */
const LONGEST_TYPED = 40;

const lettersOf = (text: string): string =>
  text.length > LONGEST_TYPED
    ? ''
    : text
        .normalize('NFKC')
        .toUpperCase()
        .replace(/[\s\p{Pd}]/gu, '');

/** The sum of the places of all letters, each times its position, modulo their number. */
function checkLetter(code: string): string {
  let sum = 0;
  for (let i = 0; i < code.length; i++) sum += (i + 1) * LETTERS.indexOf(code[i]!);
  return LETTERS[sum % LETTERS.length]!;
}

const printed = (code: string): string => `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;

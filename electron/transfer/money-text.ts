/** The letter that divides units from cents. */
export type DecimalMark = ',' | '.';

const DIGIT_ZERO = 48;
const MOST_DIGITS = 15;
const BLANKS = "\u0020\u00a0\u2009\u202f'’`";
const MINUS = '-−–—';

interface AmountShape {
  /** All digits in a row. */
  digits: string;
  /** Marks between digits, with how many digits stand before each. */
  marks: { mark: DecimalMark; before: number }[];
  isNegative: boolean;
}

/**
 * Reads an amount of money as integer minor units (cents) with `minorDigits` decimals; null for what is no amount.
 * Currency signs and codes are passed over; a minus before or behind and parentheses make it negative.
 * `decimal` settles what one cannot tell from the text alone, such as `1,149`; without it three digits make a thousand.
 */
export function parseMoney(text: string, minorDigits: number, decimal?: DecimalMark): number | null {
  const shape = readShape(text);
  if (!shape || shape.digits.length > MOST_DIGITS) return null;
  const split = findDecimalPlace(shape, minorDigits, decimal);
  if (split === null) return null;
  const whole = shape.digits.slice(0, split);
  const fraction = shape.digits.slice(split).padEnd(minorDigits + 1, '0');
  let minor = 0;
  for (const digit of whole + fraction.slice(0, minorDigits)) minor = minor * 10 + (digit.charCodeAt(0) - DIGIT_ZERO);
  if (fraction.charCodeAt(minorDigits) >= DIGIT_ZERO + 5) minor++;
  if (!Number.isSafeInteger(minor)) return null;
  return shape.isNegative && minor !== 0 ? -minor : minor;
}

/** Parts a text into digits, marks and sign; null when letters stand between digits or there is no digit. */
function readShape(text: string): AmountShape | null {
  let digits = '';
  const marks: AmountShape['marks'] = [];
  let isNegative = false;
  let isOver = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!;
    const code = text.charCodeAt(at);
    if (code >= DIGIT_ZERO && code < DIGIT_ZERO + 10) {
      if (isOver) return null;
      digits += letter;
    } else if (letter === '.' || letter === ',') {
      if (isDigitAt(text, at + 1) && (digits !== '' || !isLetterAt(text, at - 1))) {
        marks.push({ mark: letter, before: digits.length });
      } else if (digits !== '') isOver = true;
    } else if (MINUS.includes(letter)) {
      // "12,-" is Dutch and German for no cents; "12-" and "-12" are less than nothing.
      const standsForCents = digits !== '' && /[.,]/.test(text[at - 1] ?? '');
      if (digits === '' || !standsForCents) isNegative = true;
      if (digits !== '') isOver = true;
    } else if (letter === '(') isNegative = true;
    else if (digits !== '' && !(BLANKS.includes(letter) && isDigitAt(text, at + 1))) isOver = true;
  }
  return digits === '' ? null : { digits, marks, isNegative };
}

function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= DIGIT_ZERO && code < DIGIT_ZERO + 10;
}

function isLetterAt(text: string, at: number): boolean {
  return at >= 0 && /\p{L}/u.test(text[at]!);
}

/** How many digits stand before the decimal mark; null when the marks make no sense (`1.2,3.4`). */
function findDecimalPlace(shape: AmountShape, minorDigits: number, decimal: DecimalMark | undefined): number | null {
  const { marks, digits } = shape;
  const last = marks[marks.length - 1];
  if (!last) return digits.length;
  const sameAsLast = marks.filter(mark => mark.mark === last.mark).length;
  if (sameAsLast < marks.length) return sameAsLast === 1 ? last.before : null;
  const behind = digits.length - last.before;
  if (sameAsLast > 1) return behind === 3 ? digits.length : null;
  if (behind !== 3 || last.before > 3 || last.before === 0 || digits.startsWith('0')) return last.before;
  if (decimal !== undefined) return last.mark === decimal ? last.before : digits.length;
  return minorDigits === 3 ? last.before : digits.length;
}

/** Collects what a column of amounts says about its decimal mark. Constant memory. */
export class DecimalEvidence {
  #votes = { ',': 0, '.': 0 };

  add(text: string): void {
    const shape = readShape(text);
    const last = shape?.marks[shape.marks.length - 1];
    if (!shape || !last) return;
    const other: DecimalMark = last.mark === ',' ? '.' : ',';
    const kinds = new Set(shape.marks.map(mark => mark.mark)).size;
    const behind = shape.digits.length - last.before;
    if (kinds === 2) this.#votes[last.mark]++;
    else if (shape.marks.length > 1) this.#votes[other]++;
    else if (behind !== 3 || last.before > 3 || shape.digits.startsWith('0')) this.#votes[last.mark]++;
  }

  /** `hint` is the shop's own mark; it decides only where the column does not. */
  verdict(hint: DecimalMark = '.'): { decimal: DecimalMark; sure: boolean } {
    const { ',': commas, '.': points } = this.#votes;
    if (commas === points) return { decimal: hint, sure: false };
    return { decimal: commas > points ? ',' : '.', sure: commas === 0 || points === 0 };
  }
}

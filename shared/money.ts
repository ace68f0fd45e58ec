/** Money as integer minor units (cents) of one currency, named by its ISO 4217 code; never a float. */
import { asciiDigits } from './fold.ts';

const LONGEST_AMOUNT = 60;
const digitsByCurrency = new Map<string, number>();

/** Decimal digits of `currency`: EUR 2, JPY 0, KWD 3. Throws RangeError for text that is not three letters. */
export function minorDigits(currency: string): number {
  let digits = digitsByCurrency.get(currency);
  if (digits === undefined) {
    digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
    digitsByCurrency.set(currency, digits);
  }
  return digits;
}

const formats = new Map<string, Intl.NumberFormat>();

/** `minor` units as people of `locale` write them, "€18.40"; exact for every safe integer. */
export function formatMoney(minor: number, currency: string, locale: string): string {
  const key = `${locale} ${currency}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
    formats.set(key, format);
  }
  return format.format(toDecimal(minor, minorDigits(currency)));
}

/** The sum of amounts in minor units; missing ones count nothing. Throws RangeError if it leaves the exact integers. */
export function sumMinor(amounts: Iterable<number | null | undefined>): number {
  let sum = 0;
  for (const amount of amounts) sum += amount ?? 0;
  if (!Number.isSafeInteger(sum)) throw new RangeError('The amounts add up to more than can be counted exactly.');
  return sum;
}

/**
 * What staff type or exports hold, as minor units of `currency`: "18.40", "18,40", "1 149,00", "€18.40", "1.149,00",
 * "1'149.00", "-3", "33.62-", "($33.62)", "5,-". One separator before exactly three digits groups thousands ("1.149" is
 * one thousand …) unless the currency has three decimals. Null when it is no amount, is finer than the currency, or huge.
 */
export function parseAmount(text: string, currency: string): number | null {
  if (text.length > LONGEST_AMOUNT) return null;
  const signed = readSign(asciiDigits(text.normalize('NFKC')), currency);
  if (signed === null) return null;
  const [whole, fraction] = splitDecimals(signed.body, minorDigits(currency)) ?? [];
  if (whole === undefined || fraction === undefined || !isGrouped(whole)) return null;
  const digits = minorDigits(currency);
  if (/[^0]/.test(fraction.slice(digits))) return null;
  const minor = Number(`${whole.replace(/\D/g, '')}${fraction.slice(0, digits).padEnd(digits, '0')}`);
  if (!Number.isSafeInteger(minor)) return null;
  return signed.isNegative && minor !== 0 ? -minor : minor;
}

/** A decimal number written out, because Intl formats text exactly where it would round a large number. */
function toDecimal(minor: number, digits: number): `${number}` {
  const sign = minor < 0 ? '-' : '';
  const all = String(Math.abs(minor)).padStart(digits + 1, '0');
  const whole = all.slice(0, all.length - digits);
  return `${sign}${whole}${digits > 0 ? `.${all.slice(-digits)}` : ''}` as `${number}`;
}

// How tills and people write currencies that have no sign of their own.
const SYMBOL =
  /^(?:\p{sc=Arabic}[\p{sc=Arabic}.]*|[a-z]{0,3}\p{Sc}|kr\.?|sfr\.?|fr\.?|rs\.?|zł|kč|ft|lei|лв\.?|руб\.?|rp\.?|rm|円|元)$/iu;

/** Strips sign, brackets and currency; what is left is digits and separators. */
function readSign(text: string, currency: string): { body: string; isNegative: boolean } | null {
  let rest = text
    .replace(/\p{Cf}/gu, '')
    .replace(/[−–—]/g, '-')
    .replace(/٫/g, '.')
    .replace(/[٬،]/g, ',')
    .replace(/[’´`]/g, "'")
    .trim();
  const isBracketed = /^\(.*\)$/.test(rest);
  if (isBracketed) rest = rest.slice(1, -1);
  // "5,-" and "5.-" are whole amounts, not negative ones.
  rest = rest.replace(/(\d)[.,]-{1,2}(?=\D*$)/, '$1');
  const [, before = '', body = '', after = ''] =
    /^([^\d.,]*(?:(?<=\p{L})\.)?\s*)((?:[.,]?\d[\d\s.,']*)?)(\D*)$/u.exec(rest) ?? [];
  const minuses = [...`${before}${after}`].filter(sign => sign === '-').length;
  const symbols = [before, after].map(part => part.replace(/[-+]/g, ' ').trim());
  if (minuses > 1 || (isBracketed && minuses > 0)) return null;
  if (
    !symbols.every(symbol => symbol === '' || symbol.toUpperCase() === currency.toUpperCase() || SYMBOL.test(symbol))
  ) {
    return null;
  }
  return { body: body.trim().replace(/\s/g, ' '), isNegative: isBracketed || minuses === 1 };
}

/** The part before and the part after the decimal separator, grouping still in place. Null when there is no number. */
function splitDecimals(body: string, digits: number): [string, string] | null {
  const separators = body.match(/[.,]/g) ?? [];
  const last = separators.at(-1);
  if (!/\d/.test(body)) return null;
  if (last === undefined) return [body, ''];
  const at = body.lastIndexOf(last);
  const [whole, fraction] = [body.slice(0, at), body.slice(at + 1)];
  const isRepeated = separators.filter(separator => separator === last).length > 1;
  const isAlone = separators.length === 1 && !/[ ']/.test(whole);
  if (isRepeated) return separators.every(separator => separator === last) || isIndian(body) ? [body, ''] : null;
  if (isAlone && digits !== 3 && fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole)) return [body, ''];
  return /^\d*$/.test(fraction) ? [whole === '' ? '0' : whole, fraction] : null;
}

function isGrouped(whole: string): boolean {
  return /^\d+$/.test(whole) || /^\d{1,3}([ '.,])\d{3}(?:\1\d{3})*$/.test(whole) || isIndian(whole);
}

/** Lakhs and crores: 12,34,567. */
function isIndian(whole: string): boolean {
  return /^\d{1,2}(?:,\d{2})+,\d{3}$/.test(whole);
}

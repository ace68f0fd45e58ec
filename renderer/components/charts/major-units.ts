import { minorDigits } from '../../../shared/money.ts';

/** Minor units as a figure for a spreadsheet: 1234 cents are 12.34. */
export function majorUnits(minor: number | null, currency: string): number | null {
  return minor === null ? null : minor / 10 ** minorDigits(currency);
}

import { asciiDigits } from '../../shared/fold.ts';
import { looksLikePhone, nationalDigits, phoneDigits } from '../../shared/phone.ts';
import type { ReadBook } from '../book/handles.ts';
import { NUMBER_END } from './document.ts';

/** Fewer digits, beside a name, tell nobody apart. */
const SHORTEST_BESIDE_NAME = 3;
const SHORTEST_INSIDE = 3;
const NO_PART_OF_A_NUMBER = /[^\d\s+()./-]+/g;

/** The digits of a number that were typed beside a name, “anna 4711”, with what stands between them; null when there are none. */
export function digitsBesideName(text: string): string | null {
  if (looksLikePhone(text)) return null;
  const words = asciiDigits(text).split(/\s+/);
  const digits = words
    .filter(word => /^[\d+(]/.test(word))
    .join(' ')
    .replace(NO_PART_OF_A_NUMBER, ' ');
  return phoneDigits(digits).length >= SHORTEST_BESIDE_NAME ? digits : null;
}

/**
 * Customers with these digits in a number: numbers that end with them first, as people say the last four, then anywhere, then numbers that
 * begin so once the country code or the zero before them is left out of both. Only if there is none, what was typed without them counts anywhere.
 */
export function findDigits(book: ReadBook, text: string, limit: number): number[] {
  const typed = phoneDigits(text);
  const national = nationalDigits(text);
  const found = new Set<number>();
  const take = (asked: string, holds: (phone: string) => boolean) => {
    if (found.size < limit) for (const customerId of matchDigits(book, asked, holds, limit)) found.add(customerId);
  };
  if (typed.length > 0) take(typed + NUMBER_END, phone => phoneDigits(phone).endsWith(typed));
  if (typed.length >= SHORTEST_INSIDE) take(typed, phone => phoneDigits(phone).includes(typed));
  if (national !== typed && national.length >= SHORTEST_INSIDE) {
    take(national, phone => nationalDigits(phone).startsWith(national));
    if (found.size === 0) take(national, phone => phoneDigits(phone).includes(national));
  }
  return [...found].slice(0, limit);
}

/** Trigrams that stand somewhere do not prove that they stand in a row: `holds` tells. */
function matchDigits(book: ReadBook, asked: string, holds: (phone: string) => boolean, limit: number): number[] {
  const rows = book
    .prepare<[string], { customer_id: number; phones_json: string }>(
      `SELECT s.customer_id, c.phones_json FROM search_digits CROSS JOIN search_slots s ON s.slot = search_digits.rowid
       CROSS JOIN customers c ON c.id = s.customer_id WHERE search_digits MATCH ? ORDER BY search_digits.rowid`,
    )
    .iterate(allTrigrams(asked));
  const found: number[] = [];
  for (const row of rows) {
    if ((JSON.parse(row.phones_json) as string[]).some(holds)) found.push(row.customer_id);
    if (found.length >= limit) break;
  }
  return found;
}

function allTrigrams(text: string): string {
  const found = new Set<string>();
  for (let i = 0; i + 3 <= text.length; i++) found.add(`"${text.slice(i, i + 3)}"`);
  return [...found].join(' AND ');
}

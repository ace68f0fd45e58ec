import type { Day } from '../../shared/dates.ts';
import type { ReadBook } from '../book/handles.ts';
import { readCoverage } from '../retention/day-sales.ts';
import type { KeyPerson } from './key-people.ts';
import { yearTo } from './spend.ts';

/** Of all sales linked to a person in the year up to a day, the share of these people, 0 to 1; null without sales. */
export function readSalesShare(book: ReadBook, people: readonly KeyPerson[], asOf: Day): number | null {
  const { salesLinkedMinor } = readCoverage(book, yearTo(asOf));
  return salesLinkedMinor > 0
    ? people.reduce((sum, person) => sum + person.spent.spentMinor, 0) / salesLinkedMinor
    : null;
}

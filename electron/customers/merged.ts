import type { ReadBook } from '../book/handles.ts';
import type { CustomerRow } from './queries.ts';

/** What somebody is recognised by, as their card said it before two cards became one. */
export type FormerIdentity = Pick<
  CustomerRow,
  | 'given_name'
  | 'family_name'
  | 'known_as'
  | 'company'
  | 'phones_json'
  | 'emails_json'
  | 'birthday'
  | 'street'
  | 'postal_code'
  | 'language'
  | 'card_code'
  | 'external_id'
>;

/** The card that a card which is gone was merged into; null when it was not. */
export const mergedInto = (book: ReadBook, formerId: number): number | null =>
  book.pluck<[number], number>('SELECT customer_id FROM merged_customers WHERE former_id = ?').get(formerId) ?? null;

/** The number of the card that a number stands for now: links outlive a merge. */
export const currentCard = (book: ReadBook, id: number): number => mergedInto(book, id) ?? id;

/** Who somebody was on the cards that became theirs, in the order in which they did. */
export const listFormerIdentities = (book: ReadBook, customerId: number): FormerIdentity[] =>
  book
    .prepare<[number], FormerIdentity>('SELECT * FROM merged_customers WHERE customer_id = ? ORDER BY id')
    .all(customerId);

/** SQL: the numbers that a customer has and had. */
export const numbersOf = (customer: string): string =>
  `(SELECT ${customer} UNION ALL SELECT former_id FROM merged_customers WHERE customer_id = ${customer})`;

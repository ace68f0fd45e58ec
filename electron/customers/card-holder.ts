import type { ReadBook } from '../book/handles.ts';
import { cardKey } from '../search/keys.ts';
import { listFormerIdentities } from './merged.ts';
import { type CustomerRow, findByKeys, getCustomerRow, nameOf } from './queries.ts';

/** The name of another customer who has or had this card code, which must tell people apart. */
export function findByCardCode(book: ReadBook, cardCode: string, exceptId: number | null): string | null {
  const isIt = (row: Pick<CustomerRow, 'card_code'>) =>
    row.card_code !== null && cardKey(row.card_code) === cardKey(cardCode);
  const holder = findByKeys(book, [cardKey(cardCode)])
    .filter(found => found.customerId !== exceptId)
    .map(found => getCustomerRow(book, found.customerId))
    .find(row => row && (isIt(row) || listFormerIdentities(book, row.id).some(isIt)));
  return holder ? nameOf(holder) : null;
}

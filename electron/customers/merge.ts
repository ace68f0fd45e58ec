import { LIMIT } from '../../shared/contract/common.ts';
import { type MergeField, mergeField } from '../../shared/contract/customers.ts';
import { phoneDigits, phoneKey } from '../../shared/phone.ts';
import { Refusal } from '../../shared/result.ts';
import type { WriteBook } from '../book/handles.ts';
import type { Write } from '../engine/context.ts';
import { emailKey } from '../search/keys.ts';
import { moveApart } from './merge-apart.ts';
import { moveBelongings, type Pair } from './merge-belongings.ts';
import { moveReferrals } from './merge-referrals.ts';
import { mergedInto } from './merged.ts';
import {
  type CustomerFields,
  type CustomerRow,
  getCustomerRow,
  nameOf,
  rowToProfile,
  updateCustomer,
} from './queries.ts';

const MOST_TAGS = 50;

/** Two cards of one person become one: everything of one goes to the other, and the number of the one that went still finds them. */
export const merge: Write<'customers.merge'> = ({ book, note }, { id, intoId, take }) => {
  if (id === intoId)
    throw new Refusal('bad_input', 'That is one card twice. Choose the other card; nothing was changed.', 'intoId');
  const from = cardToMerge(book, id, intoId, 'id');
  const into = cardToMerge(book, intoId, id, 'intoId');
  const pair: Pair = { from: id, into: intoId };
  rememberWhoTheyWere(book, pair);
  const brought = moveBelongings(book, pair);
  moveReferrals(book, pair);
  moveApart(book, pair);
  movePhoto(book, pair, take.includes('photo'));
  const changes = mergedFields(rowToProfile(into), rowToProfile(from), take);
  updateCustomer(book, intoId, changes);
  if (from.created_at_ms < into.created_at_ms)
    book.prepare('UPDATE customers SET created_at_ms = ? WHERE id = ?').run(from.created_at_ms, intoId);
  book.prepare('DELETE FROM customers WHERE id = ?').run(id);
  note({ sentence: `${nameOf(from)} merged into ${nameOf(into)}`, customerId: intoId });
  return { id: intoId, brought };
};

function cardToMerge(book: WriteBook, id: number, otherId: number, field: 'id' | 'intoId'): CustomerRow {
  const row = getCustomerRow(book, id);
  if (row) return row;
  const now = mergedInto(book, id);
  if (now === otherId) throw new Refusal('conflict', 'These two are one card already; nothing was changed.', field);
  throw new Refusal(
    'not_found',
    now === null
      ? 'One of the two cards is not in the book; perhaps adding it was undone. Nothing was changed.'
      : `One of the two cards was merged into that of ${nameOf(getCustomerRow(book, now)!)} meanwhile. Choose that one; nothing was changed.`,
    field,
  );
}

const IDENTITY =
  'given_name, family_name, known_as, company, phones_json, emails_json, birthday, street, postal_code, language, card_code, external_id';

/** Who both were, because either may lose a name, a number or a code by which a file or a scanner knows them. */
function rememberWhoTheyWere(book: WriteBook, { from, into }: Pair): void {
  book.prepare('UPDATE merged_customers SET customer_id = ? WHERE customer_id = ?').run(into, from);
  const remember = book.prepare(
    `INSERT INTO merged_customers (former_id, customer_id, ${IDENTITY}) SELECT ?, ?, ${IDENTITY} FROM customers WHERE id = ?`,
  );
  remember.run(null, into, into);
  remember.run(from, into, from);
}

function movePhoto(book: WriteBook, { from, into }: Pair, isTaken: boolean): void {
  const has = (id: number) => book.pluck<[number], number>('SELECT 1 FROM photos WHERE id = ?').get(id) !== undefined;
  if (!has(from)) return;
  if (isTaken || !has(into)) {
    book.prepare('DELETE FROM photos WHERE id = ?').run(into);
    book.prepare('INSERT INTO photos (id, mime, bytes) SELECT ?, mime, bytes FROM photos WHERE id = ?').run(into, from);
  }
  book.prepare('DELETE FROM photos WHERE id = ?').run(from);
}

type Profile = ReturnType<typeof rowToProfile>;

/** What changes of the card that stays. */
function mergedFields(own: Profile, other: Profile, take: readonly MergeField[]): CustomerFields {
  const changes: CustomerFields = {};
  for (const field of mergeField.options) {
    if (field === 'photo' || other[field] === null || other[field] === own[field]) continue;
    if (take.includes(field) || own[field] === null) changes[field] = other[field];
    // Nobody wants a note lost.
    else if (field === 'note') changes.note = `${own.note}\n${other.note}`;
  }
  if (other.isKey && !own.isKey) changes.isKey = true;
  if (other.since !== null && (own.since === null || other.since < own.since)) changes.since = other.since;
  const phones = [...own.phones, ...without(other.phones, own.phones, phone => phoneKey(phone) || phoneDigits(phone))];
  const emails = [...own.emails, ...without(other.emails, own.emails, emailKey)];
  const tags = [...own.tags, ...without(other.tags, own.tags, tag => tag.toLowerCase())];
  if (phones.length > own.phones.length) changes.phones = phones.slice(0, LIMIT.list);
  if (emails.length > own.emails.length) changes.emails = emails.slice(0, LIMIT.list);
  if (tags.length > own.tags.length) changes.tags = tags.slice(0, MOST_TAGS);
  return changes;
}

/** Those of the given that are not known yet. */
function without(given: readonly string[], known: readonly string[], keyOf: (text: string) => string): string[] {
  const keys = new Set(known.map(keyOf));
  return given.filter(one => !keys.has(keyOf(one)));
}

import type { Profile } from '../../shared/contract/card.ts';
import { displayName, sortName } from '../../shared/names.ts';
import { Refusal } from '../../shared/result.ts';
import type { ReadBook, WriteBook } from '../book/handles.ts';
import { AS_TEXT, jsonBytes } from '../book/json-rows.ts';
import { keyHash } from '../search/keys.ts';
import { mergedInto } from './merged.ts';

export interface CustomerRow {
  id: number;
  given_name: string | null;
  middle_name: string | null;
  family_name: string | null;
  known_as: string | null;
  company: string | null;
  pronunciation: string | null;
  phones_json: string;
  emails_json: string;
  birthday: string | null;
  street: string | null;
  city: string | null;
  postal_code: string | null;
  region: string | null;
  country: string | null;
  language: string | null;
  since_day: string | null;
  found_us: string | null;
  known_best_by_staff_id: number | null;
  is_key: number;
  card_code: string | null;
  external_id: string | null;
  tags_json: string;
  note: string | null;
  created_at_ms: number;
  has_photo?: number;
}

/** The fields of a person as they are written; camelCase field -> column and how it is stored. */
const text = (column: string) => ({
  column,
  store: (value: unknown) => (value === '' ? null : (value as string | null)),
});
const list = (column: string) => ({ column, store: (value: unknown) => JSON.stringify(value ?? []) });
const fields = {
  givenName: text('given_name'),
  middleName: text('middle_name'),
  familyName: text('family_name'),
  knownAs: text('known_as'),
  company: text('company'),
  pronunciation: text('pronunciation'),
  phones: list('phones_json'),
  emails: list('emails_json'),
  birthday: text('birthday'),
  street: text('street'),
  city: text('city'),
  postalCode: text('postal_code'),
  region: text('region'),
  country: text('country'),
  language: text('language'),
  since: text('since_day'),
  foundUs: text('found_us'),
  knownBestBy: { column: 'known_best_by_staff_id', store: (value: unknown) => value as number | null },
  isKey: { column: 'is_key', store: (value: unknown) => (value ? 1 : 0) },
  cardCode: text('card_code'),
  externalId: text('external_id'),
  tags: list('tags_json'),
  note: text('note'),
};

const fieldNames = Object.keys(fields) as CustomerField[];

export type CustomerField = keyof typeof fields;
export type CustomerFields = { [F in CustomerField]?: unknown };

const names = (
  row: Pick<CustomerRow, 'given_name' | 'family_name' | 'known_as' | 'company' | 'emails_json' | 'phones_json'>,
) => ({
  givenName: row.given_name,
  familyName: row.family_name,
  knownAs: row.known_as,
  company: row.company,
  email: (JSON.parse(row.emails_json) as string[])[0] ?? (JSON.parse(row.phones_json) as string[])[0] ?? null,
});

/** How a person is called on every screen: their name, else what they are called, else their company, e-mail or phone. */
export const nameOf = (
  row: Pick<
    CustomerRow,
    'given_name' | 'family_name' | 'known_as' | 'company' | 'emails_json' | 'phones_json' | 'language'
  >,
): string => displayName(names(row), row.language ?? undefined) || 'Nameless';

export const sortNameOf = (row: CustomerRow): string => sortName(names(row), row.language ?? undefined) || 'Nameless';

export function rowToProfile(row: CustomerRow): Profile {
  return {
    id: row.id,
    name: nameOf(row),
    sortName: sortNameOf(row),
    givenName: row.given_name,
    middleName: row.middle_name,
    familyName: row.family_name,
    knownAs: row.known_as,
    company: row.company,
    pronunciation: row.pronunciation,
    phones: JSON.parse(row.phones_json),
    emails: JSON.parse(row.emails_json),
    birthday: row.birthday,
    street: row.street,
    city: row.city,
    postalCode: row.postal_code,
    region: row.region,
    country: row.country,
    language: row.language,
    since: row.since_day,
    foundUs: row.found_us,
    knownBestBy: row.known_best_by_staff_id,
    isKey: row.is_key === 1,
    cardCode: row.card_code,
    externalId: row.external_id,
    tags: JSON.parse(row.tags_json),
    note: row.note,
    hasPhoto: row.has_photo === 1,
    createdAtMs: row.created_at_ms,
  };
}

export function getCustomerRow(book: ReadBook, id: number): CustomerRow | null {
  return (
    book
      .prepare<[number], CustomerRow>(
        'SELECT c.*, EXISTS (SELECT 1 FROM photos p WHERE p.id = c.id) AS has_photo FROM customers c WHERE c.id = ?',
      )
      .get(id) ?? null
  );
}

export function getCustomer(book: ReadBook, id: number): Profile {
  const row = getCustomerRow(book, id);
  if (row) return rowToProfile(row);
  const now = mergedInto(book, id);
  throw new Refusal(
    'not_found',
    now === null
      ? 'That person is not in the book; perhaps adding them was undone.'
      : `That card was merged into the one of ${nameOf(getCustomerRow(book, now)!)}. Open that one.`,
    'id',
  );
}

/** One statement for each set of fields that occurs, by its bits: most people of a file have the same few of two dozen. */
const insertSqls = new Map<number, string>();

function insertSqlFor(bits: number): string {
  let sql = insertSqls.get(bits);
  if (sql === undefined) {
    const columns = [
      ...fieldNames.filter((_, i) => bits & (1 << i)).map(field => fields[field].column),
      'created_at_ms',
    ];
    sql = `INSERT INTO customers (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
    insertSqls.set(bits, sql);
  }
  return sql;
}

/** Inserts a person; fields that are absent stay empty. */
export function insertCustomer(book: WriteBook, given: CustomerFields, nowMs: number): number {
  const values: unknown[] = [];
  let bits = 0;
  for (let i = 0; i < fieldNames.length; i++) {
    const field = fieldNames[i]!;
    const value = given[field];
    if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)) continue;
    values.push(fields[field].store(value));
    bits |= 1 << i;
  }
  values.push(nowMs);
  return Number(book.prepare(insertSqlFor(bits)).run(values).lastInsertRowid);
}

/** People to be written, as a JSON array with the values of these fields for each. */
export interface CustomerRows {
  fields: CustomerField[];
  json: Uint8Array;
}

/** The rows of these people, with the fields that any of them has. */
export function customerRows(people: readonly CustomerFields[]): CustomerRows {
  const filled = new Set<string>();
  for (const person of people)
    for (const field in person) if (!filled.has(field) && isFilled(person[field as CustomerField])) filled.add(field);
  const used = fieldNames.filter(field => filled.has(field));
  const rows = people.map(person => used.map(field => (isFilled(person[field]) ? person[field] : null)));
  return { fields: used, json: jsonBytes(rows) };
}

const isFilled = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

/** Inserts these people, who get ids from `firstId` on in their order; that many must never have been used. */
export function insertCustomers(
  book: WriteBook,
  { fields: given, json }: CustomerRows,
  firstId: number,
  nowMs: number,
): void {
  const columns = given.map(field => fields[field].column);
  const values = given.map((field, i) => (isList(field) ? `coalesce(value ->> ${i}, '[]')` : `value ->> ${i}`));
  book
    .prepare(
      `INSERT INTO customers (${['id', 'created_at_ms', ...columns].join(', ')})
       SELECT ${['? + key', '?', ...values].join(', ')} FROM jsonb_each(${AS_TEXT})`,
    )
    .run(firstId, nowMs, json);
}

const isList = (field: CustomerField): boolean => field === 'phones' || field === 'emails' || field === 'tags';

/** The first of the ids that nobody has or had. */
export const nextCustomerId = (book: ReadBook): number =>
  (book.pluck<[], number>("SELECT seq FROM sqlite_sequence WHERE name = 'customers'").get() ?? 0) + 1;

/** How many people there are, between actions: everyone stands once in the index, whose rows are short. */
export const countCustomers = (book: ReadBook): number =>
  book.pluck<[], number>('SELECT count(*) FROM search_slots').get()!;

/** Changes the given fields; null clears one, absent leaves it. */
export function updateCustomer(book: WriteBook, id: number, given: CustomerFields): void {
  const named = Object.entries(fields).filter(([field]) => given[field as keyof CustomerFields] !== undefined);
  if (named.length === 0) return;
  const values = named.map(([name, field]) => field.store(given[name as keyof CustomerFields]));
  book
    .prepare(`UPDATE customers SET ${named.map(([, field]) => `${field.column} = ?`).join(', ')} WHERE id = ?`)
    .run(...values, id);
}

/** Customers who hold one of these exact keys (see search/keys.ts), lowest id first. */
export function findByKeys(book: ReadBook, keys: readonly string[]): { customerId: number; key: string }[] {
  const byHash = book.pluck<[number], number>('SELECT customer_id FROM contact_keys WHERE hash = ?');
  return keys.flatMap(key => byHash.all(keyHash(key)).map(customerId => ({ customerId, key })));
}

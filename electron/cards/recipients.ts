import type { CompanionKind } from '../../shared/contract/companions.ts';
import type { MergeField, MergeValues } from '../../shared/merge-fields.ts';
import type { ReadBook } from '../book/handles.ts';
import { type CustomerRow, nameOf } from '../customers/queries.ts';
import type { LineFacts } from './lines.ts';

/** Somebody who gets a card, with what cards say of people. */
export interface Recipient extends LineFacts {
  customer: CustomerRow;
  name: string;
  visitDays: number;
  firstDay: string | null;
  companions: { name: string; kind: CompanionKind }[];
}

/** These people, in this order; who is not in the book is left out. A few statements, however many they are. */
export function listRecipients(book: ReadBook, ids: readonly number[]): Recipient[] {
  const json = JSON.stringify(ids);
  const byId = new Map<number, Recipient>();
  const people = book
    .prepare<[string], CustomerRow>(
      'SELECT c.* FROM json_each(?) j CROSS JOIN customers c ON c.id = j.value ORDER BY j.key',
    )
    .all(json);
  for (const customer of people) {
    const empty = { visitDays: 0, firstDay: null, companions: [], notes: [] };
    byId.set(customer.id, { customer, name: nameOf(customer), ...empty });
  }
  for (const row of stats(book, json)) {
    const person = byId.get(row.customerId)!;
    person.visitDays = row.visitDays;
    person.firstDay = row.firstDay;
  }
  for (const { customerId, ...companion } of companions(book, json)) byId.get(customerId)!.companions.push(companion);
  for (const { customerId, ...note } of notes(book, json))
    (byId.get(customerId)!.notes as { kind: string; text: string; companion: string | null }[]).push(note);
  return [...byId.values()];
}

const stats = (book: ReadBook, ids: string) =>
  book
    .prepare<[string], { customerId: number; visitDays: number; firstDay: string }>(
      `SELECT s.customer_id AS customerId, s.visit_days AS visitDays, s.first_day AS firstDay
       FROM json_each(?) j CROSS JOIN customer_stats s ON s.customer_id = j.value CROSS JOIN customers c ON c.id = j.value`,
    )
    .all(ids);

const companions = (book: ReadBook, ids: string) =>
  book
    .prepare<[string], { customerId: number; name: string; kind: CompanionKind }>(
      `SELECT d.customer_id AS customerId, d.name, d.kind
       FROM json_each(?) j CROSS JOIN companions d ON d.customer_id = j.value ORDER BY j.key, d.id`,
    )
    .all(ids);

const notes = (book: ReadBook, ids: string) =>
  book
    .prepare<[string], { customerId: number; kind: string; text: string; companion: string | null }>(
      `SELECT p.customer_id AS customerId, p.kind, p.text, d.name AS companion
       FROM json_each(?) j CROSS JOIN preferences p ON p.customer_id = j.value LEFT JOIN companions d ON d.id = p.companion_id
       WHERE p.kind IN ('treat', 'usual', 'likes', 'allergy') AND p.retired_at_ms IS NULL ORDER BY j.key, p.noted_at_ms DESC, p.id DESC`,
    )
    .all(ids);

export interface SaidOfAll {
  shop: string;
  signedBy: string;
  /** Dates are written so where the recipient has no language. */
  locale: string;
}

/** What the fields of a text stand for on somebody's card. */
export function mergeValues(person: Recipient, line: string, { shop, signedBy, locale }: SaidOfAll): MergeValues {
  const { customer, name } = person;
  const language = customer.language ?? locale;
  const names = person.companions.map(companion => companion.name);
  const since = customer.since_day ?? person.firstDay;
  return {
    name,
    givenName: customer.given_name ?? customer.known_as ?? name,
    knownAs: customer.known_as ?? customer.given_name ?? name,
    line,
    companion: names[0] ?? null,
    companions: listed(names, language),
    shop,
    signedBy,
    visits: person.visitDays === 0 ? null : String(person.visitDays),
    since: since === null ? null : longDay(since, language),
    usual: person.notes.find(note => note.kind === 'usual' && note.companion === null)?.text ?? null,
    birthday: customer.birthday === null ? null : longDay(`2000-${customer.birthday.slice(-5)}`, language, false),
  };
}

/** Somebody made up, to show a text by. */
export const sampleValues = (said: SaidOfAll, line: string): Record<MergeField, string> => ({
  name: 'Anna Berg',
  givenName: 'Anna',
  knownAs: 'Anna',
  line: line || 'Biscuit’s treats are in the tin.',
  companion: 'Biscuit',
  companions: 'Biscuit and Mia',
  shop: said.shop,
  signedBy: said.signedBy,
  visits: '48',
  since: longDay('2019-03-12', said.locale),
  usual: 'oat flat white',
  birthday: longDay('2000-06-02', said.locale, false),
});

const kept = new Map<string, { list: Intl.ListFormat; day: Intl.DateTimeFormat; yearless: Intl.DateTimeFormat }>();

/** A language that cannot be read (people import all kinds of things) is written as English. */
function formats(language: string) {
  let found = kept.get(language);
  if (!found) {
    const known = isLanguage(language) ? language : 'en-GB';
    const day = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
    found = {
      list: new Intl.ListFormat(known, { type: 'conjunction' }),
      day: new Intl.DateTimeFormat(known, { ...day, year: 'numeric' }),
      yearless: new Intl.DateTimeFormat(known, day),
    };
    if (kept.size > 200) kept.clear();
    kept.set(language, found);
  }
  return found;
}

export function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

const listed = (names: string[], language: string): string => formats(language).list.format(names);
const longDay = (day: string, language: string, withYear = true): string =>
  formats(language)[withYear ? 'day' : 'yearless'].format(Date.parse(day));

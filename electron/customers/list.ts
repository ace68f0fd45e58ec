import type { ListRow } from '../../shared/contract/customers.ts';
import type { ParsedInput } from '../../shared/contract/index.ts';
import { daysBetween } from '../../shared/dates.ts';
import { initials } from '../../shared/names.ts';
import type { ReadBook } from '../book/handles.ts';
import type { Context } from '../engine/context.ts';
import { expectedReader } from '../model/expected.ts';
import { findCustomers } from '../search/find.ts';
import { type CustomerRow, nameOf, sortNameOf } from './queries.ts';
import { rhythmState, usualGap } from './rhythm.ts';
import { type StatsRow, shopMedianGap } from './rhythm-queries.ts';

type Row = CustomerRow &
  Omit<{ [K in keyof StatsRow]: StatsRow[K] | null }, 'customer_id'> & {
    companions: string | null;
    has_allergy: number;
  };

/** People with no date or town come last whichever way a column is sorted. */
const ORDER: Record<ParsedInput<'customers.list'>['sort'], string> = {
  name: 'x.sort_name, x.customer_id',
  '-name': 'x.sort_name DESC, x.customer_id DESC',
  lastDay: 's.last_day IS NULL, s.last_day, x.sort_name',
  '-lastDay': 's.last_day IS NULL, s.last_day DESC, x.sort_name',
  visitDays: 'coalesce(s.visit_days, 0), x.sort_name',
  '-visitDays': 'coalesce(s.visit_days, 0) DESC, x.sort_name',
  spentMinor: 'coalesce(s.spent_minor, 0), x.sort_name',
  '-spentMinor': 'coalesce(s.spent_minor, 0) DESC, x.sort_name',
  city: 'c.city IS NULL, c.city COLLATE NOCASE, x.sort_name',
  '-city': 'c.city IS NULL, c.city COLLATE NOCASE DESC, x.sort_name',
  since: 'coalesce(c.since_day, s.first_day) IS NULL, coalesce(c.since_day, s.first_day), x.sort_name',
  '-since': 'coalesce(c.since_day, s.first_day) IS NULL, coalesce(c.since_day, s.first_day) DESC, x.sort_name',
};

/** How many people a text in the filter may narrow the table to. */
const MOST_FOUND = 500;
/** Up to so many people are looked up one by one. */
const FEW_PEOPLE = 1000;
/** Names need no join; visits and money need only the summary. */
const fromFor = (sort: string): string => {
  if (/name/.test(sort)) return 'FROM search_slots x';
  if (/city|since/.test(sort)) return FROM;
  return 'FROM search_slots x LEFT JOIN customer_stats s ON s.customer_id = x.customer_id';
};
const FROM =
  'FROM search_slots x JOIN customers c ON c.id = x.customer_id LEFT JOIN customer_stats s ON s.customer_id = c.id';

/** One page of the book as a table, and how many people the filter leaves. */
export function listCustomers(
  { book, settings, today }: Context,
  input: ParsedInput<'customers.list'>,
): { total: number; rows: ListRow[] } {
  const { where, values } = conditions(input.filter ?? {}, today, text =>
    findCustomers(book, text, MOST_FOUND).map(found => found.customerId),
  );
  const total = book
    .pluck<unknown[], number>(where === '' ? 'SELECT count(*) FROM customers' : `SELECT count(*) ${FROM} ${where}`)
    .get(...values)!;
  // The page is settled on ids first: joining and reading whole rows only for the people one sees.
  const ids = book
    .pluck<unknown[], number>(
      `SELECT x.customer_id ${where === '' ? fromFor(input.sort) : FROM} ${where} ORDER BY ${ORDER[input.sort]} LIMIT ? OFFSET ?`,
    )
    .all(...values, input.limit, input.offset);
  return { total, rows: listRowsOf({ book, settings, today }, ids) };
}

/** The page of a table of these people, in the given order. */
export function pageOfPeople(
  { book, settings, today }: Context,
  people: readonly number[],
  { sort, limit, offset }: Pick<ParsedInput<'customers.list'>, 'sort' | 'limit' | 'offset'>,
): ListRow[] {
  const isByName = sort === 'name' || sort === '-name';
  const ids =
    isByName && people.length >= FEW_PEOPLE
      ? walkNames(book, marked(people), { sort, limit, offset })
      : book
          .pluck<unknown[], number>(
            `SELECT x.customer_id ${fromFor(sort)} WHERE x.customer_id IN (SELECT value FROM json_each(?)) ORDER BY ${ORDER[sort]} LIMIT ? OFFSET ?`,
          )
          .all(JSON.stringify(people), limit, offset);
  return listRowsOf({ book, settings, today }, ids);
}

/** A 1 at the number of each of these people: with a hundred thousand of them a Set takes longer than the question itself. */
function marked(people: readonly number[]): Uint8Array {
  let last = 0;
  for (const id of people) if (id > last) last = id;
  const marks = new Uint8Array(last + 1);
  for (const id of people) marks[id] = 1;
  return marks;
}

/** Many are met soon when one goes through the index of names, which is less work than sorting them. */
function walkNames(
  book: ReadBook,
  isMeant: Uint8Array,
  { sort, limit, offset }: { sort: 'name' | '-name'; limit: number; offset: number },
): number[] {
  const ids: number[] = [];
  let passed = 0;
  const names = book.pluck<[], number>(`SELECT x.customer_id FROM search_slots x ORDER BY ${ORDER[sort]}`);
  for (const id of names.iterate()) {
    if (isMeant[id] !== 1 || passed++ < offset) continue;
    ids.push(id);
    if (ids.length === limit) break;
  }
  return ids;
}

/** These people as rows of the table, in the given order. */
function listRowsOf(context: Pick<Context, 'book' | 'settings' | 'today'>, ids: readonly number[]): ListRow[] {
  const { book, today } = context;
  const expectedOf = expectedReader(context, today);
  const rows = book
    .prepare<[string], Row>(
      `SELECT c.*, s.first_day, s.last_day, s.visit_days, s.visits, s.spent_minor, s.median_gap_days, s.p90_gap_days, s.overdue_day, s.lapsed_day,
         (SELECT group_concat(name, ', ') FROM companions d WHERE d.customer_id = c.id) AS companions,
         EXISTS (SELECT 1 FROM preferences p WHERE p.customer_id = c.id AND p.kind = 'allergy' AND p.retired_at_ms IS NULL) AS has_allergy
       FROM json_each(?) j CROSS JOIN customers c ON c.id = j.value LEFT JOIN customer_stats s ON s.customer_id = c.id ORDER BY j.key`,
    )
    .all(JSON.stringify(ids));
  const shopMedian = shopMedianGap(book);
  return rows.map(row => ({ ...rowToListRow(row, today, shopMedian), ...expectedOf(row.id) }));
}

function conditions(
  filter: NonNullable<ParsedInput<'customers.list'>['filter']>,
  today: string,
  find: (text: string) => number[],
): { where: string; values: unknown[] } {
  const parts: string[] = [];
  const values: unknown[] = [];
  const add = (sql: string, ...given: unknown[]) => {
    parts.push(sql);
    values.push(...given);
  };
  if (filter.text?.trim()) add('c.id IN (SELECT value FROM json_each(?))', JSON.stringify(find(filter.text)));
  if (filter.isKey !== undefined) add('c.is_key = ?', filter.isKey ? 1 : 0);
  if (filter.state === 'never') add('s.customer_id IS NULL');
  if (filter.state === 'lapsed') add('s.lapsed_day <= ?', today);
  if (filter.state === 'overdue')
    add('s.overdue_day <= ? AND (s.lapsed_day IS NULL OR s.lapsed_day > ?)', today, today);
  if (filter.state === 'new') add('s.visit_days = 1 AND (s.lapsed_day IS NULL OR s.lapsed_day > ?)', today);
  if (filter.state === 'on_time')
    add(
      's.visit_days > 1 AND (s.overdue_day IS NULL OR s.overdue_day > ?) AND (s.lapsed_day IS NULL OR s.lapsed_day > ?)',
      today,
      today,
    );
  if (filter.hasCompanion)
    add('EXISTS (SELECT 1 FROM companions d WHERE d.customer_id = c.id AND d.kind = ?)', filter.hasCompanion);
  if (filter.hasAllergy !== undefined)
    add(
      `${filter.hasAllergy ? '' : 'NOT '}EXISTS (SELECT 1 FROM preferences p WHERE p.customer_id = c.id AND p.kind = 'allergy' AND p.retired_at_ms IS NULL)`,
    );
  if (filter.knownBestBy !== undefined) add('c.known_best_by_staff_id = ?', filter.knownBestBy);
  if (filter.tag) add('EXISTS (SELECT 1 FROM json_each(c.tags_json) t WHERE t.value = ? COLLATE NOCASE)', filter.tag);
  return { where: parts.length > 0 ? `WHERE ${parts.join(' AND ')}` : '', values };
}

function rowToListRow(row: Row, today: string, shopMedian: number | null): Omit<ListRow, 'alive' | 'expectedMinor'> {
  const visitDays = row.visit_days ?? 0;
  const gap = usualGap({ medianGapDays: row.median_gap_days, p90GapDays: row.p90_gap_days }, visitDays, shopMedian);
  const daysSince = row.last_day === null ? null : daysBetween(row.last_day, today);
  const name = nameOf(row);
  return {
    id: row.id,
    name,
    sortName: sortNameOf(row),
    initials: initials(name),
    knownAs: row.known_as,
    city: row.city,
    phone: (JSON.parse(row.phones_json) as string[])[0] ?? null,
    email: (JSON.parse(row.emails_json) as string[])[0] ?? null,
    companions: row.companions ?? '',
    isKey: row.is_key === 1,
    hasAllergy: row.has_allergy === 1,
    since: row.since_day ?? row.first_day,
    lastDay: row.last_day,
    visitDays,
    spentMinor: row.spent_minor ?? 0,
    usualGapDays: visitDays > 0 ? gap.medianDays : null,
    isOwnRhythm: gap.isOwn,
    state: visitDays === 0 ? 'never' : rhythmState(visitDays, daysSince, gap),
  };
}

import type { KeyCustomer } from '../../shared/contract/key-customers.ts';
import type { Day } from '../../shared/dates.ts';
import { initials } from '../../shared/names.ts';
import type { ReadBook } from '../book/handles.ts';
import { nameOf } from '../customers/queries.ts';
import type { Context } from '../engine/context.ts';
import type { ExpectedInList } from '../model/expected.ts';
import { BACK_VISIT_DAYS, listNamed } from '../referrals/queries.ts';
import { listStaff } from '../staff/queries.ts';
import { rhythmAsOf } from './as-of.ts';
import { type Spent, spentBetween, topBetween, worthOf, yearTo } from './spend.ts';

/** So many are key by value, and at most so many by whom they sent. */
export const TOP = 20;
/** Who sent so many people who came back has influence. */
const INFLUENCE_CAME_BACK = 2;

type Because = KeyCustomer['because'][number];

/** Somebody the shop cannot afford to lose, before names and rhythm are added. */
export interface KeyPerson {
  id: number;
  because: Because[];
  spent: Spent;
  /** Spent in the same year by those they sent. */
  sentSpentMinor: number;
  sent: number;
  sentCameBack: number;
}

/**
 * Everybody who is key as of a day, those first whose own spending and that of the people they sent is largest in the year up to it.
 * Key are: who is marked so in the book; the 20 who spent most in that year (in a shop that notes no amounts, who came most); and the
 * 20 at most who sent most people who came back, two at least.
 */
export function findKeyPeople(book: ReadBook, asOf: Day): KeyPerson[] {
  const year = yearTo(asOf);
  const reasons = new Map<number, Because[]>();
  const because = (id: number, reason: Because) => reasons.set(id, [...(reasons.get(id) ?? []), reason]);
  for (const id of book.pluck<[], number>('SELECT id FROM customers INDEXED BY customers_key WHERE is_key = 1').all())
    because(id, 'named');
  const spenders = topBetween(book, year, TOP, 'spentMinor');
  if (spenders.length > 0) for (const { id } of spenders) because(id, 'value');
  else for (const { id } of topBetween(book, year, TOP, 'days')) because(id, 'visits');
  for (const id of listInfluential(book, asOf)) because(id, 'influence');
  const ids = [...reasons.keys()];
  const spent = spentBetween(book, ids, year);
  const sent = readSent(book, ids, asOf);
  const sentSpent = spentBetween(book, [...new Set([...sent.values()].flat().map(one => one.id))], year);
  return ids
    .map(id => {
      const theirs = sent.get(id) ?? [];
      return {
        id,
        because: reasons.get(id)!,
        spent: spent.get(id)!,
        sentSpentMinor: theirs.reduce((sum, one) => sum + sentSpent.get(one.id)!.spentMinor, 0),
        sent: theirs.length,
        sentCameBack: theirs.filter(one => one.visitDays >= BACK_VISIT_DAYS).length,
      };
    })
    .sort(
      (a, b) =>
        b.spent.spentMinor + b.sentSpentMinor - a.spent.spentMinor - a.sentSpentMinor ||
        b.spent.days - a.spent.days ||
        a.id - b.id,
    );
}

/** Visit days of customer `s.customer_id` up to :asOf; the summary knows them when nothing came later. */
const VISIT_DAYS = `CASE WHEN s.last_day <= :asOf THEN s.visit_days ELSE (SELECT count(DISTINCT v.day) FROM visits v INDEXED BY visits_customer
  WHERE v.customer_id = s.customer_id AND v.day <= :asOf AND v.voided_at_ms IS NULL AND v.is_refund = 0) END`;

/** Who sent most people who came back, as of a day. */
const listInfluential = (book: ReadBook, asOf: Day): number[] =>
  book
    .pluck<[object], number>(
      `SELECT r.referred_by_id FROM referrals r CROSS JOIN customer_stats s ON s.customer_id = r.id
       WHERE r.set_on_day <= :asOf AND s.visit_days >= :back AND ${VISIT_DAYS} >= :back
       GROUP BY r.referred_by_id HAVING count(*) >= :least ORDER BY count(*) DESC, r.referred_by_id LIMIT :most`,
    )
    .all({ asOf, back: BACK_VISIT_DAYS, least: INFLUENCE_CAME_BACK, most: TOP });

interface SentPerson {
  id: number;
  visitDays: number;
}

/** Whom each of these people sent by a day. */
function readSent(book: ReadBook, ids: readonly number[], asOf: Day): Map<number, SentPerson[]> {
  const rows = book
    .prepare<[object], SentPerson & { by: number }>(
      `SELECT r.referred_by_id AS by, r.id, coalesce(${VISIT_DAYS}, 0) AS visitDays FROM json_each(:ids) j
       CROSS JOIN referrals r ON r.referred_by_id = j.value LEFT JOIN customer_stats s ON s.customer_id = r.id
       WHERE r.set_on_day <= :asOf ORDER BY r.id`,
    )
    .all({ ids: JSON.stringify(ids), asOf });
  return Map.groupBy(rows, row => row.by);
}

/** These key people as they are shown, with rhythm and keeper. */
export function describeKeyPeople(
  { book, settings }: Context,
  people: readonly KeyPerson[],
  asOf: Day,
  expectedOf: (id: number) => ExpectedInList,
): KeyCustomer[] {
  const ids = people.map(person => person.id);
  const named = listNamed(book, ids);
  const keepers = readKeepers(book, ids);
  return people.map(person => {
    const row = named.get(person.id)!;
    const name = nameOf(row);
    const keeper = keepers.get(person.id) ?? null;
    return {
      customerId: person.id,
      ...{ name, initials: initials(name), hasPhoto: row.has_photo === 1, isKey: row.is_key === 1 },
      because: person.because,
      valueMinor: worthOf(person.spent.spentMinor, settings),
      sentValueMinor: worthOf(person.sentSpentMinor, settings),
      ...expectedOf(person.id),
      ...rhythmAsOf(book, person.id, asOf),
      keeperId: keeper?.id ?? null,
      keeper: keeper?.name ?? null,
      isKeeperGone: keeper !== null && !keeper.isActive,
      ...{ sent: person.sent, sentCameBack: person.sentCameBack },
    };
  });
}

export interface Keeper {
  id: number;
  name: string;
  isActive: boolean;
}

/** Who knows each of these people best, for those of whom that is noted. */
export function readKeepers(book: ReadBook, ids: readonly number[]): Map<number, Keeper> {
  const staff = new Map(listStaff(book).map(({ id, name, isActive }) => [id, { id, name, isActive }]));
  const rows = book
    .prepare<[string], { id: number; staffId: number | null }>(
      'SELECT c.id, c.known_best_by_staff_id AS staffId FROM json_each(?) j CROSS JOIN customers c ON c.id = j.value',
    )
    .all(JSON.stringify(ids));
  return new Map(
    rows.flatMap(({ id, staffId }) => {
      const keeper = staffId === null ? undefined : staff.get(staffId);
      return keeper ? [[id, keeper] as const] : [];
    }),
  );
}

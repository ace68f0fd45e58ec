import type { MethodOutput } from '../../shared/contract/index.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import type { Day } from '../../shared/dates.ts';
import { fold } from '../../shared/fold.ts';
import { formatMoney } from '../../shared/money.ts';
import { initials } from '../../shared/names.ts';
import type { ReadBook } from '../book/handles.ts';
import { nameOf } from '../customers/queries.ts';
import type { Context } from '../engine/context.ts';
import { listNamed } from '../referrals/queries.ts';
import { findKeyPeople, TOP } from './key-people.ts';
import { type Spent, spentBetween, worthOf, yearTo } from './spend.ts';

/** Somebody rests on an item who bought it so often, and on this share of their visits. */
const LEAST_TIMES = 2;
const LEAST_SHARE = 0.25;
const MOST_PEOPLE = 100;
const MOST_ITEMS = 20;

export const restsOn = (times: number, visits: number): boolean =>
  times >= LEAST_TIMES && times >= visits * LEAST_SHARE;

type KeyItem = MethodOutput<'keyCustomers.list'>['items'][number];

const COUNTED = 'v.voided_at_ms IS NULL AND v.is_refund = 0';

/** The items that these people rest on as of a day, those of most people first, with what they spent on them in the year up to it. */
export function itemsOf(book: ReadBook, ids: readonly number[], asOf: Day): KeyItem[] {
  const of = JSON.stringify(ids);
  const visits = new Map(
    book.raw
      .prepare<[string, Day]>(
        `SELECT v.customer_id, count(*) FROM json_each(?) j CROSS JOIN visits v INDEXED BY visits_customer ON v.customer_id = j.value
         WHERE v.day <= ? AND ${COUNTED} GROUP BY v.customer_id`,
      )
      .raw()
      .all(of, asOf) as [number, number][],
  );
  const bought = book
    .prepare<[object], { id: number; itemId: number; times: number; spent: number; year: number }>(
      `SELECT v.customer_id AS id, i.item_id AS itemId, count(DISTINCT v.id) AS times,
         sum(CASE WHEN v.day >= :from THEN coalesce(i.amount_minor, 0) ELSE 0 END) AS spent, max(v.day >= :from) AS year
       FROM json_each(:of) j CROSS JOIN visits v INDEXED BY visits_customer ON v.customer_id = j.value CROSS JOIN visit_items i ON i.visit_id = v.id
       WHERE v.day <= :asOf AND ${COUNTED} GROUP BY v.customer_id, i.item_id`,
    )
    .all({ of, asOf, from: yearTo(asOf).from });
  const items = new Map<number, { people: number; spentMinor: number }>();
  for (const { id, itemId, times, spent, year } of bought) {
    if (year === 0 || !restsOn(times, visits.get(id)!)) continue;
    const item = items.get(itemId) ?? { people: 0, spentMinor: 0 };
    items.set(itemId, { people: item.people + 1, spentMinor: item.spentMinor + spent });
  }
  const nameOfItem = book.pluck<[number], string>('SELECT name FROM items WHERE id = ?');
  return [...items]
    .map(([itemId, item]) => ({ item: nameOfItem.get(itemId)!, of: ids.length, ...item }))
    .sort((a, b) => b.people - a.people || b.spentMinor - a.spentMinor || (a.item < b.item ? -1 : 1))
    .slice(0, MOST_ITEMS);
}

interface Buyer {
  id: number;
  times: number;
  visits: number;
}

/** Who bought an item in the year up to a day, with how many of their visits had it, of how many, up to that day. */
function listBuyers(book: ReadBook, itemId: number, asOf: Day, isToday: boolean): Buyer[] {
  const inYear = `EXISTS (SELECT 1 FROM visits v INDEXED BY visits_customer CROSS JOIN visit_items i ON i.visit_id = v.id AND i.item_id = :itemId
    WHERE v.customer_id = c.customer_id AND v.day BETWEEN :from AND :asOf AND ${COUNTED})`;
  // What the book keeps is of today; of an earlier day the visits themselves are counted.
  const times = isToday
    ? 'c.times'
    : `(SELECT count(DISTINCT v.id) FROM visits v INDEXED BY visits_customer CROSS JOIN visit_items i ON i.visit_id = v.id AND i.item_id = :itemId
       WHERE v.customer_id = c.customer_id AND v.day <= :asOf AND ${COUNTED})`;
  const visits = isToday
    ? 's.visits'
    : `(SELECT count(*) FROM visits v INDEXED BY visits_customer WHERE v.customer_id = c.customer_id AND v.day <= :asOf AND ${COUNTED})`;
  return book
    .prepare<[object], Buyer>(
      `SELECT c.customer_id AS id, ${times} AS times, ${visits} AS visits FROM customer_items c INDEXED BY customer_items_item
       CROSS JOIN customer_stats s ON s.customer_id = c.customer_id WHERE c.item_id = :itemId AND s.last_day >= :from AND ${inYear}`,
    )
    .all({ itemId, asOf, from: yearTo(asOf).from });
}

const spentOnItem = (book: ReadBook, itemId: number, ids: readonly number[], asOf: Day): number =>
  book
    .pluck<[object], number>(
      `SELECT coalesce(sum(i.amount_minor), 0) FROM json_each(:ids) j CROSS JOIN visits v INDEXED BY visits_customer ON v.customer_id = j.value
       CROSS JOIN visit_items i ON i.visit_id = v.id AND i.item_id = :itemId WHERE v.day BETWEEN :from AND :asOf AND ${COUNTED}`,
    )
    .get({ ids: JSON.stringify(ids), itemId, asOf, from: yearTo(asOf).from })!;

type RestOn = MethodOutput<'items.restOn'>;

/** Before an item is dropped: who bought it in the year up to a day, and who of them rests on it. Written as in the book, or nearly. */
export function readRestOn({ book, settings, today }: Context, wanted: string, asOf: Day): RestOn {
  const item = book
    .prepare<[string, string], { id: number; name: string }>(
      'SELECT id, name FROM items INDEXED BY items_folded WHERE folded = ? ORDER BY name <> ?, id LIMIT 1',
    )
    .get(fold(wanted), wanted);
  const buyers = item ? listBuyers(book, item.id, asOf, asOf >= today) : [];
  const resting = buyers.filter(buyer => restsOn(buyer.times, buyer.visits));
  const restingIds = resting.map(buyer => buyer.id);
  const spent = spentBetween(book, restingIds, yearTo(asOf));
  const top = new Set(
    findKeyPeople(book, asOf)
      .slice(0, TOP)
      .map(person => person.id),
  );
  const facts = {
    item: buyers.length > 0 ? item!.name : null,
    buyers: buyers.length,
    regulars: resting.length,
    keyBuyers: buyers.filter(buyer => top.has(buyer.id)).length,
    keyOf: top.size,
    spentMinor: item ? spentOnItem(book, item.id, restingIds, asOf) : 0,
    atRiskMinor: worthOf(
      restingIds.reduce((sum, id) => sum + spent.get(id)!.spentMinor, 0),
      settings,
    ),
  };
  return {
    ...facts,
    sentence: restOnSentence(facts, wanted, settings),
    people: describeResting(book, resting, spent, top, settings),
  };
}

function describeResting(
  book: ReadBook,
  resting: readonly Buyer[],
  spent: Map<number, Spent>,
  top: Set<number>,
  settings: Settings,
): RestOn['people'] {
  const first = [...resting]
    .sort((a, b) => spent.get(b.id)!.spentMinor - spent.get(a.id)!.spentMinor || b.times - a.times || a.id - b.id)
    .slice(0, MOST_PEOPLE);
  const named = listNamed(
    book,
    first.map(person => person.id),
  );
  return first.map(({ id, times }) => {
    const row = named.get(id)!;
    const name = nameOf(row);
    return {
      customerId: id,
      ...{ name, initials: initials(name), hasPhoto: row.has_photo === 1, isKey: row.is_key === 1 },
      ...{ times, isTop: top.has(id), valueMinor: worthOf(spent.get(id)!.spentMinor, settings) },
    };
  });
}

type RestOnFacts = Omit<RestOn, 'sentence' | 'people'>;

/** What dropping it would mean, in words. */
export function restOnSentence(
  { item, buyers, regulars, keyBuyers, keyOf, atRiskMinor }: RestOnFacts,
  wanted: string,
  { currency, locale }: Pick<Settings, 'currency' | 'locale'>,
): string {
  if (item === null) return `Nobody we know bought “${wanted}” in the last twelve months.`;
  const key =
    keyBuyers > 0 ? `${keyBuyers} of your ${keyOf} key customers ${keyBuyers === 1 ? 'buys' : 'buy'} it. ` : '';
  const bought = buyers === 1 ? '1 person bought it' : `${buyers} people bought it`;
  if (regulars === 0) return `${key}${bought} in the last twelve months; nobody rests on it.`;
  const money = atRiskMinor > 0 ? `, and with them ${formatMoney(atRiskMinor, currency, locale)} a year` : '';
  const rest = regulars === 1 ? '1 rests' : `${regulars} rest`;
  return `${key}${bought} in the last twelve months, and ${rest} on it${money}.`;
}

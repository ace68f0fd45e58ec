import type { Settings } from '../../shared/contract/settings.ts';
import { addDays, type Day } from '../../shared/dates.ts';
import type { ReadBook } from '../book/handles.ts';

/** What somebody is worth is asked of so many days, the day of looking included. */
export const VALUE_DAYS = 365;
/** So many people are looked at in one question. */
const AT_ONCE = 256;

export interface Span {
  from: Day;
  to: Day;
}

/** The year up to a day, that day included. */
export const yearTo = (asOf: Day): Span => ({ from: addDays(asOf, 1 - VALUE_DAYS), to: asOf });

/** Money x the margin of the settings; the money itself while no margin is set. */
export const worthOf = (minor: number, { marginPercent }: Pick<Settings, 'marginPercent'>): number =>
  Math.round((minor * (marginPercent ?? 100)) / 100);

export interface Spent {
  /** Refunds are money too. */
  spentMinor: number;
  /** Days with a visit; a refund alone is none. */
  days: number;
}

const NOTHING: Spent = { spentMinor: 0, days: 0 };

/** What each of these people spent, and on how many days they came, in a span of days, both ends included. */
export function spentBetween(book: ReadBook, ids: readonly number[], { from, to }: Span): Map<number, Spent> {
  const rows = book.raw
    .prepare<[string, Day, Day]>(
      `SELECT v.customer_id, sum(coalesce(v.amount_minor, 0)), count(DISTINCT CASE WHEN v.is_refund = 0 THEN v.day END)
       FROM json_each(?) j CROSS JOIN visits v INDEXED BY visits_customer ON v.customer_id = j.value
       WHERE v.day BETWEEN ? AND ? AND v.voided_at_ms IS NULL GROUP BY v.customer_id`,
    )
    .raw()
    .all(JSON.stringify(ids), from, to) as [number, number, number][];
  const found = new Map(rows.map(([id, spentMinor, days]) => [id, { spentMinor, days }]));
  return new Map(ids.map(id => [id, found.get(id) ?? NOTHING]));
}

/** What people are ranked by in a span of days. */
export type Measure = keyof Spent;

/**
 * The `most` people who spent most, or came on most days, in a span of days; above nothing, ties by number. Nobody's year can be more than
 * everything they ever bought, so it looks only at those whose whole history could still be among the first.
 */
export function topBetween(book: ReadBook, span: Span, most: number, measure: Measure): (Spent & { id: number })[] {
  const best = new Best(most, measure);
  const column = measure === 'days' ? 'visit_days' : 'spent_minor';
  const everyone = book.raw
    .prepare(`SELECT customer_id, ${column} FROM customer_stats ORDER BY ${column} DESC`)
    .raw()
    .iterate() as IterableIterator<[number, number]>;
  const refunds = measure === 'days' ? new Map<number, number>() : refundsOf(book);
  const isSeen = new Set<number>();
  let waiting: number[] = [];
  const look = () => {
    for (const [id, spent] of spentBetween(book, waiting, span)) best.add({ id, ...spent });
    waiting = [];
  };
  const consider = (id: number) => {
    isSeen.add(id);
    if (waiting.push(id) >= AT_ONCE) look();
  };
  for (const [id, all] of everyone) {
    if (all < best.least) break;
    consider(id);
  }
  const allOf = book.pluck<[number], number>(`SELECT ${column} FROM customer_stats WHERE customer_id = ?`);
  for (const [id, refunded] of refunds) {
    const all = isSeen.has(id) ? undefined : allOf.get(id);
    if (all !== undefined && all + refunded >= best.least) consider(id);
  }
  look();
  return best.people;
}

/** All that was ever given back to somebody: it may lie before the span, so it hides what they spent in it. */
const refundsOf = (book: ReadBook): Map<number, number> =>
  new Map(
    book.raw
      .prepare(
        `SELECT customer_id, -sum(amount_minor) FROM visits INDEXED BY visits_negative
         WHERE amount_minor < 0 AND voided_at_ms IS NULL GROUP BY customer_id`,
      )
      .raw()
      .all() as [number, number][],
  );

/** The best so far, and what one has to reach to be among them. */
class Best {
  people: (Spent & { id: number })[] = [];
  private readonly most: number;
  private readonly measure: Measure;

  constructor(most: number, measure: Measure) {
    this.most = most;
    this.measure = measure;
  }

  get least(): number {
    return this.people.length < this.most ? 1 : this.people.at(-1)![this.measure];
  }

  add(person: Spent & { id: number }): void {
    if (person[this.measure] < this.least) return;
    this.people.push(person);
    this.people.sort((a, b) => b[this.measure] - a[this.measure] || a.id - b.id);
    this.people.length = Math.min(this.most, this.people.length);
  }
}

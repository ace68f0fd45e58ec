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
 * everything they ever bought, what was given back to them put on top of it (it may have been before the span), so it looks only at those
 * whose whole history could still be among the first.
 */
export function topBetween(book: ReadBook, span: Span, most: number, measure: Measure): (Spent & { id: number })[] {
  const best = new Best(most, measure);
  const everyone = book.raw.prepare(AT_MOST[measure]).raw().iterate() as IterableIterator<[number, number]>;
  let waiting: number[] = [];
  const look = () => {
    for (const [id, spent] of spentBetween(book, waiting, span)) best.add({ id, ...spent });
    waiting = [];
  };
  for (const [id, atMost] of everyone) {
    if (atMost < best.least) break;
    if (waiting.push(id) >= AT_ONCE) look();
  }
  look();
  return best.people;
}

/** Everybody with the most that they can have come to in any span, those of most first. */
const AT_MOST: Record<Measure, string> = {
  days: 'SELECT customer_id, visit_days FROM customer_stats ORDER BY visit_days DESC',
  spentMinor: `SELECT s.customer_id, s.spent_minor + coalesce(r.minor, 0) FROM customer_stats s LEFT JOIN (
      SELECT customer_id, -sum(amount_minor) AS minor FROM visits INDEXED BY visits_negative
      WHERE amount_minor < 0 AND voided_at_ms IS NULL GROUP BY customer_id) r ON r.customer_id = s.customer_id
    ORDER BY 2 DESC`,
};

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

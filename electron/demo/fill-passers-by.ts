import { dayNumber, wallClockMs } from '../../shared/dates.ts';
import type { WriteBook } from '../book/handles.ts';
import { insertPassersBy } from '../passers-by/queries.ts';
import { DEMO_TIME_ZONE } from './generator.ts';
import { randomOf } from './random.ts';
import { STREAM } from './streams.ts';

/** Of all sales of the demo shop so many are linked to a person. */
const LINKED_SHARE = 0.62;
/** Who passes by buys less than a regular. */
const SPEND_SHARE = 0.8;
const CLOSING_MINUTE = 18 * 60;

interface DayRow {
  day: string;
  visits: number;
  minor: number;
}

/** The rest of each day from the till, noted at closing time: sales linked to nobody. */
export function fillPassersBy(book: WriteBook, seed: number, nowMs: number): void {
  const days = book
    .prepare<[], DayRow>(
      'SELECT day, count(*) AS visits, coalesce(sum(amount_minor), 0) AS minor FROM visits WHERE is_refund = 0 GROUP BY day ORDER BY day',
    )
    .all();
  for (const { day, visits, minor } of days) {
    const atMs = wallClockMs(day, CLOSING_MINUTE, DEMO_TIME_ZONE, 'first');
    const random = randomOf(seed, dayNumber(day), STREAM.passersBy);
    const sales = Math.round(random.around((visits * (1 - LINKED_SHARE)) / LINKED_SHARE, 0.12));
    // The till is counted when the day is over.
    if (sales === 0 || atMs > nowMs) continue;
    const amountMinor = Math.round((sales * minor * SPEND_SHARE) / visits);
    insertPassersBy(book, { atMs, day, sales, amountMinor, note: null, staffId: null, sourceKey: null });
  }
}

import type { WeekReview } from '../../shared/contract/review.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import type { Day } from '../../shared/dates.ts';
import type { ReadBook } from '../book/handles.ts';

type WordOfMouth = WeekReview['wordOfMouth'];

const MOST_SOURCES = 8;
const SENT = 'Sent by somebody';
const UNKNOWN = 'Not asked';

/** Where those came from whose first visit was in a span of days; saving = sent x what a new customer costs in advertising. */
export function readWordOfMouth(
  book: ReadBook,
  { from, to }: { from: Day; to: Day },
  { adCostPerNewCustomerMinor }: Pick<Settings, 'adCostPerNewCustomerMinor'>,
): WordOfMouth {
  const rows = book
    .prepare<[string, string, Day, Day], { source: string; people: number }>(
      `SELECT CASE WHEN r.id IS NOT NULL THEN ? ELSE coalesce(nullif(trim(t.found_us), ''), ?) END AS source, count(*) AS people
       FROM customer_stats s CROSS JOIN customer_traits t ON t.customer_id = s.customer_id LEFT JOIN referrals r ON r.id = s.customer_id
       WHERE s.first_day BETWEEN ? AND ? GROUP BY source ORDER BY people DESC, source`,
    )
    .all(SENT, UNKNOWN, from, to);
  const referred = rows.find(row => row.source === SENT)?.people ?? 0;
  return {
    from,
    to,
    newCustomers: rows.reduce((sum, row) => sum + row.people, 0),
    referred,
    sources: rows.slice(0, MOST_SOURCES),
    savingMinor: adCostPerNewCustomerMinor === null ? null : referred * adCostPerNewCustomerMinor,
  };
}

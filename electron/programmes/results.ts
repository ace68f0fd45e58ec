import type { MethodOutput } from '../../shared/contract/index.ts';
import { addDays, type Day } from '../../shared/dates.ts';
import type { ReadBook } from '../book/handles.ts';
import { summariseGaps, usualGap } from '../customers/rhythm.ts';
import { shopMedianGap } from '../customers/rhythm-queries.ts';

type Results = Omit<MethodOutput<'programmes.results'>, 'people'>;

/** While nobody in the shop has a rhythm, so many days are waited for a return. */
const NOBODYS_GAP_DAYS = 30;
/** Below so many people whose window has passed, the share says nothing. */
const ENOUGH = 20;

interface GiveRow {
  customer_id: number;
  on_day: string;
  cost_minor: number;
}

/**
 * What came of a programme. Somebody came back when they were here on one of the days after the give, as many as their own usual gap of the
 * day of the give (whole days, rounded up, at least 1), or the shop's median while they have none. Only those whose window has passed count,
 * in the share as in the cost per return.
 */
export function readResults(book: ReadBook, programmeId: number, today: Day): Results {
  const gives = book
    .prepare<[number], GiveRow>('SELECT customer_id, on_day, cost_minor FROM gives WHERE programme_id = ? ORDER BY id')
    .all(programmeId);
  const shopMedian = shopMedianGap(book);
  let passed = 0;
  let returned = 0;
  let costOfPassed = 0;
  for (const give of gives) {
    const { until, cameBack } = followUp(visitDaysOf(book, give.customer_id), give.on_day, shopMedian);
    if (today <= until) continue;
    passed++;
    costOfPassed += give.cost_minor;
    if (cameBack) returned++;
  }
  return {
    given: gives.length,
    returned: {
      ...{ count: returned, of: passed, waiting: gives.length - passed },
      share: passed === 0 ? null : returned / passed,
    },
    costMinor: gives.reduce((sum, give) => sum + give.cost_minor, 0),
    costPerReturnMinor: returned === 0 ? null : Math.round(costOfPassed / returned),
    isEnough: passed >= ENOUGH,
  };
}

/** The last day that counts as a return after a give, and whether there was a visit by then; `visitDays` ascend. */
export function followUp(
  visitDays: readonly Day[],
  givenOn: Day,
  shopMedianDays: number | null,
): { until: Day; cameBack: boolean } {
  const before = visitDays.filter(day => day <= givenOn);
  const gap = usualGap(summariseGaps(before), before.length, shopMedianDays).medianDays ?? NOBODYS_GAP_DAYS;
  const until = addDays(givenOn, Math.max(1, Math.ceil(gap)));
  return { until, cameBack: visitDays.some(day => day > givenOn && day <= until) };
}

const visitDaysOf = (book: ReadBook, customerId: number): Day[] =>
  book
    .pluck<[number], string>(
      'SELECT DISTINCT day FROM visits WHERE customer_id = ? AND voided_at_ms IS NULL AND is_refund = 0 ORDER BY day',
    )
    .all(customerId);

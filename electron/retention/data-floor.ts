/** When there is enough to go by. Below this, nothing of the models is shown: the numbers would say more than the book knows. */

import { HOLDOUT_WEEKS } from './backtest.ts';

export const LEAST_REPEAT_CUSTOMERS = 200;
export const LEAST_WEEKS = 26;

export interface DataAtHand {
  /** Customers seen on two days or more. */
  repeatCustomers: number;
  /** From the first visit in the book to the day of looking; may be a fraction. */
  weeks: number;
}

/** What is missing, in a sentence for people; null when there is enough. */
export function whatIsMissing({ repeatCustomers, weeks }: DataAtHand): string | null {
  const parts: string[] = [];
  const wholeWeeks = Math.floor(weeks);
  if (repeatCustomers < LEAST_REPEAT_CUSTOMERS) {
    const came =
      repeatCustomers === 0 ? 'none have yet' : `${repeatCustomers} ${repeatCustomers === 1 ? 'has' : 'have'} so far`;
    parts.push(`${LEAST_REPEAT_CUSTOMERS} customers who came on a second day (${came})`);
  }
  if (weeks < LEAST_WEEKS) {
    const there = wholeWeeks === 1 ? 'there is 1 so far' : `there are ${wholeWeeks} so far`;
    parts.push(`${LEAST_WEEKS} weeks of visits (${there})`);
  }
  return parts.length === 0 ? null : `Not enough data yet. This needs ${parts.join(' and ')}.`;
}

/**
 * Whether a model can be tried on the last weeks: a book that reaches the floor, and of which as much time is left to fit on as is held out,
 * with as many customers as the floor asks for.
 */
export const canBeTested = (beforeHoldout: DataAtHand): boolean =>
  beforeHoldout.repeatCustomers >= LEAST_REPEAT_CUSTOMERS && beforeHoldout.weeks >= HOLDOUT_WEEKS;

import type { WeekReview } from '../../shared/contract/review.ts';
import { type Day, daysBetween, formatDay } from '../../shared/dates.ts';

/** Without a visit for so long the shop is taken to have been closed. */
const CLOSED_DAYS = 14;
/** With fewer days in the book, or fewer visits, most figures say nothing yet. */
const LITTLE_DAYS = 28;
const LITTLE_VISITS = 50;

export interface ShopFacts {
  asOf: Day;
  firstDay: Day | null;
  lastDay: Day | null;
  /** Counted up to the limit of what is little. */
  visits: number;
  hasAmounts: boolean;
  locale: string;
}

export const LITTLE_LIMIT = LITTLE_VISITS;

/** How far the book carries, and a sentence for a shop that is new, or was closed, or notes no amounts. */
export function shopStateOf(facts: ShopFacts): Pick<WeekReview, 'shopState' | 'notice'> {
  const { asOf, firstDay, lastDay, visits, hasAmounts, locale } = facts;
  if (firstDay === null || lastDay === null || firstDay >= asOf)
    return {
      shopState: 'first_day',
      notice: `${visits === 0 ? 'No visit is in the book yet.' : `This is the first day in the book: ${visits === 1 ? '1 visit' : `${visits} visits`} so far.`} Note everybody who comes, with their name; from tomorrow on this page says who came back.`,
    };
  const quiet = daysBetween(lastDay, asOf);
  if (quiet >= CLOSED_DAYS)
    return {
      shopState: 'closed',
      notice: `No visit since ${formatDay(lastDay, locale, asOf)}, ${quiet} days ago. If the shop was closed, nobody slipped away: people count as late by their own rhythm, and had nowhere to come to.`,
    };
  if (visits < LITTLE_VISITS || daysBetween(firstDay, asOf) < LITTLE_DAYS)
    return {
      shopState: 'little',
      notice: `The book begins on ${formatDay(firstDay, locale, asOf)} and holds ${visits < LITTLE_VISITS ? (visits === 1 ? '1 visit' : `${visits} visits`) : 'less than four weeks'}. Figures that need more say so; everything that is shown is true.${hasAmounts ? '' : WITHOUT_AMOUNTS}`,
    };
  return { shopState: 'usual', notice: hasAmounts ? null : WITHOUT_AMOUNTS.trim() };
}

const WITHOUT_AMOUNTS =
  ' No amounts are noted with the visits, so people are ranked by how often they come, and no money is shown.';

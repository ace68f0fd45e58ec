import type { Offer } from '../../shared/contract/key-customers.ts';
import type { Decision } from '../../shared/contract/review.ts';
import { AOIFE, INES, JONAS, MARTA, TOMASZ } from './staff.ts';

/** Who left at the end of the summer; nobody has taken over yet whom she knew best. */
export const LEFT = { name: 'Greta', key: 6, others: 14 };

/** What one new customer costs in advertising, in cents. */
export const AD_COST_MINOR = 1400;

/** Days are counted from today; negative ones lie ahead. */
interface DemoOffer extends Pick<Offer, 'name' | 'audience' | 'valueMinor'> {
  fromDays: number;
  toDays: number | null;
}

/** Newcomers get more than anybody who has come for years: the page says so. */
export const OFFERS: readonly DemoOffer[] = [
  { name: 'Ten stamps, one coffee', audience: 'existing', valueMinor: 380, fromDays: 900, toDays: null },
  { name: 'First basket', audience: 'new', valueMinor: 800, fromDays: 40, toDays: -20 },
  { name: 'Two cheeses for one', audience: 'everyone', valueMinor: 450, fromDays: 70, toDays: 12 },
  { name: 'Advent box for regulars', audience: 'existing', valueMinor: 600, fromDays: -8, toDays: -33 },
];

interface DemoDecision extends Pick<Decision, 'text' | 'state' | 'result'> {
  weeksAgo: number;
  staff: number;
  dueDays: number | null;
  settledDays: number | null;
}

/** What was decided in the weeks before, and what came of it. */
export const DECISIONS: readonly DemoDecision[] = [
  {
    ...{ weeksAgo: 4, staff: TOMASZ, dueDays: 21, text: 'Slice the rye when it is asked for, not before nine' },
    ...{ state: 'done', settledDays: 20, result: 'Nobody has called it dry since.' },
  },
  {
    ...{ weeksAgo: 3, staff: MARTA, dueDays: 14, text: 'Ask everybody new who sent them' },
    ...{ state: 'done', settledDays: 12, result: 'On a note beside the till; most of us ask now.' },
  },
  {
    ...{ weeksAgo: 2, staff: JONAS, dueDays: 4, text: 'Call the key regulars nobody has seen for a month' },
    ...{ state: 'done', settledDays: 3, result: 'Seven called. One has a new knee; we bring her the loaf.' },
  },
  {
    ...{ weeksAgo: 2, staff: AOIFE, dueDays: 2, text: 'Move the descaling from Mondays to Thursdays' },
    ...{ state: 'open', settledDays: null, result: null },
  },
  {
    ...{ weeksAgo: 1, staff: INES, dueDays: 3, text: 'Stop the stamp card' },
    ...{ state: 'dropped', settledDays: 4, result: 'Regulars like it. It stays.' },
  },
  {
    ...{ weeksAgo: 1, staff: INES, dueDays: -5, text: 'Find somebody for each of Greta’s regulars' },
    ...{ state: 'open', settledDays: null, result: null },
  },
];

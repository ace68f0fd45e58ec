/** Months and quarters as running numbers, and periods of a span of days. */
import { addDays, type Day, dayFromNumber, dayNumber } from '../../shared/dates.ts';

export type CohortUnit = 'month' | 'quarter';
export type FlowUnit = 'week' | 'month';
export type PeriodState = 'done' | 'running' | 'future';

const MONTHS_OF: Record<CohortUnit, number> = { month: 1, quarter: 3 };

/** Years x 12 + months since January. */
export const monthNumber = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** The month, or the quarter (years x 4 + quarters), that a month is in. */
export const periodOfMonth = (month: number, unit: CohortUnit): number => Math.floor(month / MONTHS_OF[unit]);

export const periodOf = (day: Day, unit: CohortUnit): number => periodOfMonth(monthNumber(day), unit);

/** The first day of a month or quarter. */
export function firstDayOf(period: number, unit: CohortUnit): Day {
  const month = period * MONTHS_OF[unit];
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

export const lastDayOf = (period: number, unit: CohortUnit): Day => addDays(firstDayOf(period + 1, unit), -1);

/**
 * Whether a period has ended as of a day: done once its last day is over. The day of looking itself is over when it lies in the past, and
 * still running when it is today. A day that is still to come shows no more than today does.
 */
export function stateOf(first: Day, last: Day, asOf: Day, today: Day): PeriodState {
  const seen = earlier(asOf, today);
  if (first > seen) return 'future';
  return last < seen || (last === seen && seen < today) ? 'done' : 'running';
}

/** The weeks (from a Monday) or months that lie in a span, both ends included; the first and last are cut off where the span is. */
export function periodsIn(from: Day, to: Day, unit: FlowUnit): { from: Day; to: Day }[] {
  const periods: { from: Day; to: Day }[] = [];
  for (let at = from; at <= to; ) {
    const end = endOfPeriod(at, unit);
    periods.push({ from: at, to: end < to ? end : to });
    at = addDays(end, 1);
  }
  return periods;
}

function endOfPeriod(day: Day, unit: FlowUnit): Day {
  if (unit === 'month') return lastDayOf(monthNumber(day), 'month');
  const number = dayNumber(day);
  // 1970-01-01 was a Thursday.
  return dayFromNumber(number + 6 - ((((number + 3) % 7) + 7) % 7));
}

/** The earlier of two days. */
export function earlier(a: Day, b: Day): Day {
  if (b < a) return b;
  return a;
}

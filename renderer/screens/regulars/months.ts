import type { Visit } from '../../../shared/contract/visits.ts';

export interface Month {
  /** `YYYY-MM` */
  month: string;
  /** Days with a visit; two visits on one day are one. */
  days: number;
  spentMinor: number;
  /** The month today lies in: not over yet. */
  isRunning: boolean;
}

/** Below this many days with a visit a picture would say more than is known. */
export const fewestDays = 3;

/** As far back as the picture goes. */
const mostMonths = 24;

/**
 * Visits by month of the shop's calendar, oldest first, up to and with the month of `today`: the last two
 * years, or from the first visit on when that is later. Visits that did not happen count nothing, a refund takes from its month.
 */
export function visitsByMonth(visits: readonly Visit[], today: string): Month[] {
  const counted = visits.filter(visit => !visit.isVoided && visit.day <= today);
  const current = today.slice(0, 7);
  const first = counted.reduce((day, visit) => earlier(day, visit.day), today).slice(0, 7);
  const months: Month[] = [];
  for (let month = current; months.length < mostMonths && month >= first; month = monthBefore(month)) {
    const inMonth = counted.filter(visit => visit.day.startsWith(month));
    months.unshift({
      month,
      days: new Set(inMonth.map(visit => visit.day)).size,
      spentMinor: inMonth.reduce((sum, visit) => sum + (visit.amountMinor ?? 0), 0),
      isRunning: month === current,
    });
  }
  return months;
}

/** The first day of the first month the picture can show. */
export function firstDayShown(today: string): string {
  let month = today.slice(0, 7);
  for (let back = 1; back < mostMonths; back += 1) month = monthBefore(month);
  return `${month}-01`;
}

/** "November 2026", or in fewer letters "Nov". */
export function monthName(month: string, locale: string, length: 'long' | 'short' = 'long'): string {
  const parts = length === 'long' ? ({ month: 'long', year: 'numeric' } as const) : ({ month: 'short' } as const);
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' }).format(Date.parse(`${month}-01`));
}

/** The month before `YYYY-MM`. */
export function monthBefore(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

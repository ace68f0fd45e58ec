import { dayNumber } from '../../shared/dates.ts';
import type { ShopCalendar } from './calendar.ts';
import type { DemoCustomer, DemoMoment } from './demo-shop.ts';
import { isAfter, pastCount } from './moments.ts';

const FEW_VISITS = 4;

/** The last visit before a moment and no more than `withinDays` days before it, as an index; of regulars only. */
export function visitShortlyBefore(
  { visits }: DemoCustomer,
  calendar: ShopCalendar,
  moment: DemoMoment,
  withinDays: number,
): number | null {
  if (visits.length < FEW_VISITS) return null;
  const at = visits.findLastIndex(visit => !isAfter(visit, moment) && !isAfter(visit, calendar.now) && !visit.isRefund);
  const found = visits[at];
  return found && dayNumber(moment.day) - dayNumber(found.day) <= withinDays ? at : null;
}

/** The last visit of those between so many days ago, `least` to `most`, as an index; of regulars only. */
export function visitBetween(person: DemoCustomer, calendar: ShopCalendar, least: number, most: number): number | null {
  const latest = { day: calendar.day(calendar.today - least).text, secondsOfDay: 86_400 };
  return visitShortlyBefore(person, calendar, latest, most - least);
}

/** Their very last visit, when it was between so many days ago. */
export function lastVisitBetween(
  person: DemoCustomer,
  calendar: ShopCalendar,
  least: number,
  most: number,
): number | null {
  const at = visitBetween(person, calendar, least, most);
  return at !== null && at === pastCount(person.visits, calendar) - 1 ? at : null;
}

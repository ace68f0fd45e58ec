import { addDays, type Day, startOfDayMs } from '../../shared/dates.ts';
import { type OpeningHours, openCalendar } from '../../shared/opening-hours.ts';

/** Today and the days after it: so many are offered by name, which is every day of the week once. */
const offered = 7;

/** The days one most often means, today first. */
export function nearDays(today: Day): Day[] {
  return Array.from({ length: offered }, (_, inDays) => addDays(today, inDays));
}

/** Nothing of the opening hours falls on this day in the shop. */
export function isClosedOn(day: Day, hours: OpeningHours, timeZone: string): boolean {
  const [from, to] = [startOfDayMs(day, timeZone), startOfDayMs(addDays(day, 1), timeZone)];
  return openCalendar(hours, timeZone).openMsBetween(from, to) === 0;
}

/** The first day after `day` on which the shop is open; the next day when it is closed for long. */
export function nextOpenDay(day: Day, hours: OpeningHours, timeZone: string): Day {
  const after = Array.from({ length: 14 }, (_, at) => addDays(day, at + 1));
  return after.find(one => !isClosedOn(one, hours, timeZone)) ?? addDays(day, 1);
}

/** "Sat 28 Nov" */
export function weekdayAndDay(day: Day, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
  return format.format(Date.parse(day)).replace(',', '');
}

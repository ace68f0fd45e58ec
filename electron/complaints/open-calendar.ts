import type { Settings } from '../../shared/contract/settings.ts';
import { type OpenCalendar, openCalendar } from '../../shared/opening-hours.ts';

const kept = new WeakMap<Settings, OpenCalendar>();

/** The shop's opening hours made ready for asking; kept as long as the settings stay the same. */
export function calendarOf(settings: Settings): OpenCalendar {
  let calendar = kept.get(settings);
  if (!calendar) {
    calendar = openCalendar(settings.openingHours, settings.timeZone);
    kept.set(settings, calendar);
  }
  return calendar;
}

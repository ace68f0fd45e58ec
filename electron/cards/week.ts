import { addDays, type Day } from '../../shared/dates.ts';
import { Refusal } from '../../shared/result.ts';
import { daysOfWeek, isoWeek, mondayOf } from '../../shared/weeks.ts';

/** The days that suggestions of a week look at; all included. */
export interface Week {
  /** ISO 8601, such as 2026-W47. */
  name: string;
  /** What happened from here … */
  from: Day;
  /** … until here. */
  until: Day;
  /** Birthdays from this day on for ten more; anniversaries of a first visit until the end of the week. */
  asOf: Day;
  lastDay: Day;
}

/**
 * The days of an ISO week, the current one when none is named. While it lasts it takes in the last seven days, so that on a Monday there is
 * something to thank for. Throws a Refusal for a week that does not exist.
 */
export function weekOf(name: string | undefined, today: Day): Week {
  const current = isoWeek(today);
  const monday = name === undefined || name === current ? mondayOf(today) : mondayNamed(name);
  const lastDay = addDays(monday, 6);
  const isNow = monday <= today && today <= lastDay;
  const lastSeven = addDays(today, -6);
  return {
    name: name ?? current,
    from: isNow && lastSeven < monday ? lastSeven : monday,
    until: isNow ? today : lastDay,
    asOf: isNow ? today : monday,
    lastDay,
  };
}

function mondayNamed(name: string): Day {
  const found = daysOfWeek(name);
  if (found) return found.from;
  throw new Refusal('bad_input', `There is no week ${name} in the calendar.`, 'week');
}

import { addDays, type Day, dayNumber } from '../../shared/dates.ts';
import { Refusal } from '../../shared/result.ts';

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

/** 1970-01-01 was a Thursday. */
const weekday = (day: Day): number => (dayNumber(day) + 3) % 7;
const mondayOf = (day: Day): Day => addDays(day, -((weekday(day) + 7) % 7));

/** The ISO week a day is in: that of the Thursday beside it. */
export function isoWeek(day: Day): string {
  const thursday = addDays(mondayOf(day), 3);
  const year = thursday.slice(0, 4);
  const number = Math.floor((dayNumber(thursday) - dayNumber(`${year}-01-01`)) / 7) + 1;
  return `${year}-W${String(number).padStart(2, '0')}`;
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
  const [year = '', number = ''] = name.split('-W');
  // 4 January is always in the first week.
  const found =
    Number(year) >= 1 && Number(year) < 9999 && addDays(mondayOf(`${year}-01-04`), (Number(number) - 1) * 7);
  if (found && isoWeek(found) === name) return found;
  throw new Refusal('bad_input', `There is no week ${name} in the calendar.`, 'week');
}

/** ISO 8601 weeks, such as 2026-W47: Monday to Sunday, the first of a year is that of 4 January. */
import { addDays, type Day, dayNumber } from './dates.ts';

/** 1970-01-01 was a Thursday. */
const weekday = (day: Day): number => (dayNumber(day) + 3) % 7;

export const mondayOf = (day: Day): Day => addDays(day, -((weekday(day) + 7) % 7));

/** The ISO week a day is in: that of the Thursday beside it. */
export function isoWeek(day: Day): string {
  const thursday = addDays(mondayOf(day), 3);
  const year = thursday.slice(0, 4);
  const number = Math.floor((dayNumber(thursday) - dayNumber(`${year}-01-01`)) / 7) + 1;
  return `${year}-W${String(number).padStart(2, '0')}`;
}

/** Monday and Sunday of an ISO week; null for a week that does not exist. */
export function daysOfWeek(name: string): { from: Day; to: Day } | null {
  const [year = '', number = ''] = name.split('-W');
  if (!(Number(year) >= 1 && Number(year) < 9999)) return null;
  const from = addDays(mondayOf(`${year}-01-04`), (Number(number) - 1) * 7);
  return isoWeek(from) === name ? { from, to: addDays(from, 6) } : null;
}

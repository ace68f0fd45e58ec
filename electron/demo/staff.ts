import type { ShopCalendar } from './calendar.ts';
import type { Random } from './random.ts';

export const STAFF: readonly string[] = ['Marta', 'Jonas', 'Ines', 'Tomasz', 'Aoife'];
export const JONAS = 1;
const MARTA = 0;
const NEWEST = 4;
const NEWEST_JOINED_DAYS_AGO = 400;
/** Marta and Jonas do most of the counter, Ines owns the shop, Tomasz bakes. */
const AT_COUNTER = [
  [0, 30],
  [1, 27],
  [2, 12],
  [3, 9],
  [4, 22],
] as const;

/** Who was at the counter on a day; Aoife only since she joined. */
export function colleagueOn(random: Random, day: string, calendar: ShopCalendar): number {
  const colleague = random.weighted(AT_COUNTER);
  const joinedOn = calendar.day(calendar.today - NEWEST_JOINED_DAYS_AGO).text;
  return colleague === NEWEST && day < joinedOn ? MARTA : colleague;
}

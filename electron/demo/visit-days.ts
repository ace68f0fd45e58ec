import { BAD_DAYS, lastOpenDay, type ShopCalendar, seasonOf } from './calendar.ts';
import type { Life } from './life.ts';
import type { Random } from './random.ts';

const KEEPS_TO_WEEKDAY = 0.9;
const STAYS_AWAY_IN_BAD_FORTNIGHT = 0.45;
const HOLIDAY_DAYS = [6, 15] as const;
const SUMMER = [7, 8];

/** The days somebody came, as day numbers, ascending, all of them open days no later than today. At least one. */
export function visitDays(life: Life, calendar: ShopCalendar, random: Random): number[] {
  const holidays = holidaysOf(life, calendar, random);
  const days: number[] = [];
  for (const { from, to } of life.stretches) {
    let day = nearestOpen(life, calendar, from, from, to);
    while (day <= to) {
      if (days.length === 0 || isComing(day, calendar, holidays, random)) days.push(day);
      if (life.habit.visits === days.length) return days;
      day = nextDay(life, calendar, random, day);
    }
  }
  return life.lastVisit === null ? days : endingOn(days, lastOpenDay(calendar, life.lastVisit), life.gapDays);
}

function nextDay(life: Life, calendar: ShopCalendar, random: Random, day: number): number {
  const gap = random.around(life.gapDays / seasonOf(calendar.day(day)), life.habit.unevenness);
  const wanted = day + Math.max(1, Math.round(gap));
  const keeps = random.chance(KEEPS_TO_WEEKDAY);
  return nearestOpen(keeps ? life : { weekdays: [] }, calendar, wanted, day + 1, Number.POSITIVE_INFINITY);
}

/** The open day nearest to `wanted` that is one of their weekdays, if there is one within three days; any open day else. Never later than `latest`. */
function nearestOpen(
  { weekdays }: Pick<Life, 'weekdays'>,
  calendar: ShopCalendar,
  wanted: number,
  earliest: number,
  latest: number,
): number {
  for (const offset of [0, 1, -1, 2, -2, 3, -3]) {
    const day = wanted + offset;
    if (day < earliest || day > latest) continue;
    const { weekday, hours } = calendar.day(day);
    if (hours && (weekdays.length === 0 || weekdays.includes(weekday))) return day;
  }
  let day = wanted;
  while (calendar.day(day).hours === null) day += 1;
  return day <= latest ? day : lastOpenDay(calendar, latest);
}

function isComing(day: number, calendar: ShopCalendar, holidays: [number, number][], random: Random): boolean {
  if (holidays.some(([from, to]) => day >= from && day <= to)) return false;
  const sinceRise = day - calendar.pricesRose;
  return !(sinceRise >= 0 && sinceRise < BAD_DAYS && random.chance(STAYS_AWAY_IN_BAD_FORTNIGHT));
}

/** Once or twice a year they are away; families in July and August. */
function holidaysOf({ habit }: Life, calendar: ShopCalendar, random: Random): [number, number][] {
  const holidays: [number, number][] = [];
  for (let from = calendar.first; from < calendar.today; from += random.int(150, 330)) {
    const isRightTime = !habit.isForFamily || SUMMER.includes(calendar.day(from).month);
    if (isRightTime) holidays.push([from, from + random.int(...HOLIDAY_DAYS)]);
  }
  return holidays;
}

/** The same days, but with `last` as the last one, and no visit so shortly before it that it would look odd. */
function endingOn(days: number[], last: number, gapDays: number): number[] {
  const tooNear = last - gapDays * 0.6;
  return [...days.filter(day => day < tooNear), last];
}

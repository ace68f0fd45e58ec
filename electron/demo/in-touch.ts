import { dayNumber } from '../../shared/dates.ts';
import type { ShopCalendar } from './calendar.ts';
import type { DemoCustomer, DemoGive, DemoMoment, DemoReferral, DemoTouch } from './demo-shop.ts';
import {
  hasDog,
  KASIA,
  KASIA_EVERY_DAYS,
  KEY_EVERY_DAYS,
  NEW_DOG_AFTER_DAYS,
  NEW_DOG_AFTER_VISIT,
  PLANS_SINCE_DAYS,
  PROGRAMMES,
  visitDaysOf,
} from './in-touch-shop.ts';
import { NEW_DOG_NOTES, THANKS, TOUCH_NOTES } from './in-touch-words.ts';
import { afterVisit, isAfter, momentOn, pastCount } from './moments.ts';
import type { Random } from './random.ts';
import { colleagueOn } from './staff.ts';

type Known = Pick<DemoCustomer, 'isKey' | 'visits' | 'companions' | 'phones' | 'emails' | 'knownBestBy'>;

const SHARE_TOUCHED = 0.3;
const TOUCHED_VISIT_DAYS = 8;
/** Of new dog people nobody wrote to yet; later on somebody noticed. */
const NEW_DOG_WAITING_SHARE = 0.3;
const NOTICED_AFTER_DAYS = 40;
const GIVEN_CHANCE = 0.85;
const MINUTES_AT_THE_COUNTER = 3;
/** A visit this long before a plan begins still counts for it. */
const BEFORE_PLAN_DAYS = 30;
/** Of senders nobody thought of thanking. */
const FORGOTTEN_SHARE = 0.025;

/** How the shop stayed in touch with one person over the years, oldest first: key regulars by their plan, others now and then. */
export function touchesOf(person: Known, index: number, calendar: ShopCalendar, random: Random): DemoTouch[] {
  const days = visitDaysOf(person.visits.slice(0, pastCount(person.visits, calendar)));
  const [first] = days;
  if (first === undefined) return [];
  const touches: DemoTouch[] = [];
  const add = (number: number, kind: DemoTouch['kind'], notes: readonly string[]) => {
    const at = momentOn(calendar, number, random);
    const by = person.knownBestBy ?? colleagueOn(random, at.day, calendar);
    const note = random.chance(0.7) ? random.pick(notes) : null;
    if (!isAfter(at, calendar.now)) touches.push({ kind, note, at, by });
  };
  for (const number of roundsOf(person, index, days, calendar, random)) {
    const kind = index === KASIA ? 'call' : kindFor(person, random);
    add(number, kind, TOUCH_NOTES[kind]);
  }
  const welcomed = welcomeOf(person, days, calendar, random);
  if (welcomed !== null && index !== KASIA) add(welcomed, 'note', NEW_DOG_NOTES);
  return touches.sort((one, other) => (isAfter(one.at, other.at) ? 1 : -1));
}

/** Day numbers of the touches that no event calls for. */
function roundsOf(
  { isKey }: Known,
  index: number,
  days: readonly number[],
  calendar: ShopCalendar,
  random: Random,
): number[] {
  const [first = calendar.today] = days;
  const rounds: number[] = [];
  if (index === KASIA) {
    const since = Math.max(first, calendar.today - PLANS_SINCE_DAYS.kasia);
    for (let day = calendar.today - KASIA_EVERY_DAYS; day > since; day -= KASIA_EVERY_DAYS + random.int(-3, 7)) {
      rounds.push(day);
    }
    return rounds;
  }
  if (!isKey && (days.length < TOUCHED_VISIT_DAYS || !random.chance(SHARE_TOUCHED))) return [];
  const planned = calendar.today - PLANS_SINCE_DAYS.keyRegulars;
  const gap = (day: number) => {
    if (!isKey) return random.int(130, 520);
    return day < planned ? random.int(60, 150) : KEY_EVERY_DAYS + lateBy(random);
  };
  for (let day = first + gap(first); day <= calendar.today; day += gap(day)) rounds.push(day);
  return rounds;
}

/** Days past the due day; mostly within its week. */
function lateBy(random: Random): number {
  const [least, most] = random.weighted([
    [[-9, -1], 20],
    [[0, 6], 66],
    [[7, 16], 10],
    [[20, 34], 4],
  ] as const);
  return random.int(least, most);
}

function kindFor({ phones, emails }: Known, random: Random): DemoTouch['kind'] {
  return random.weighted([
    ['call', phones.length > 0 ? 36 : 0],
    ['email', emails.length > 0 ? 14 : 0],
    ['note', 22],
    ['gift', 14],
    ['sample', 12],
    ['visit', 4],
    ['article', 6],
  ] as const);
}

/** When somebody new with a dog was written to; null when it is not for them, or still waits. */
function welcomeOf(
  { companions }: Known,
  days: readonly number[],
  calendar: ShopCalendar,
  random: Random,
): number | null {
  const third = days[NEW_DOG_AFTER_VISIT - 1];
  if (third === undefined || !hasDog(companions)) return null;
  if (third < calendar.today - PLANS_SINCE_DAYS.newDogs - BEFORE_PLAN_DAYS) return null;
  const isWaiting = random.chance(NEW_DOG_WAITING_SHARE) && third > calendar.today - NOTICED_AFTER_DAYS;
  return isWaiting ? null : third + NEW_DOG_AFTER_DAYS + random.int(0, 5);
}

/** What the programmes gave one person, at the counter. */
export function givesOf(
  person: Pick<DemoCustomer, 'isKey' | 'visits' | 'companions'>,
  calendar: ShopCalendar,
  random: Random,
): DemoGive[] {
  const past = person.visits.slice(0, pastCount(person.visits, calendar));
  return PROGRAMMES.flatMap(({ fromDays, toDays, isFor }, programme) => {
    const from = calendar.day(calendar.today - fromDays).text;
    const to = calendar.day(calendar.today - toDays).text;
    const visit = past.find(
      each => each.day >= from && each.day <= to && !each.isRefund && random.chance(GIVEN_CHANCE),
    );
    if (!visit || !isFor({ ...person, visits: past })) return [];
    const at = afterVisit(calendar, visit, random, MINUTES_AT_THE_COUNTER);
    return isAfter(at, calendar.now) ? [] : { programme, at, by: visit.staff };
  });
}

/** Noted at the first visit; the sender is mostly thanked within weeks. Null before that visit. */
export function referralOf(
  sender: number,
  { visits }: Pick<DemoCustomer, 'visits'>,
  calendar: ShopCalendar,
  random: Random,
): DemoReferral | null {
  const [first] = visits;
  if (!first || pastCount(visits, calendar) === 0) return null;
  const asked = afterVisit(calendar, first, random, MINUTES_AT_THE_COUNTER);
  const setAt = isAfter(asked, calendar.now) ? first : asked;
  const thankedAt = momentOn(calendar, dayNumber(first.day) + random.int(2, 24), random);
  const kind = random.weighted([
    ['note', 3],
    ['gift', 2],
  ] as const);
  const note = random.pick(THANKS);
  const by = colleagueOn(random, thankedAt.day, calendar);
  const isThanked = !random.chance(FORGOTTEN_SHARE) && !isAfter(thankedAt, calendar.now);
  return { sender, setAt: momentOf(setAt), thanks: isThanked ? { kind, note, at: thankedAt, by } : null };
}

const momentOf = ({ day, secondsOfDay }: DemoMoment): DemoMoment => ({ day, secondsOfDay });

import { addDays, dayNumber } from '../../shared/dates.ts';
import { lastOpenDay, nextOpenDay, type ShopCalendar } from './calendar.ts';
import type { DemoCompanion, DemoFeedback, DemoMoment, DemoPromise, DemoVisit } from './demo-shop.ts';
import { fillIn, itemSaid, someOf } from './item-words.ts';
import { shelfOf } from './menu.ts';
import { afterVisit, isAfter, pastCount } from './moments.ts';
import * as words from './promise-words.ts';
import type { Random } from './random.ts';
import { colleagueOn } from './staff.ts';

const CHANCE_FOR_ANYONE = 0.022;
const CHANCE_A_VISIT = 0.0006;
const HIGHEST_CHANCE = 0.4;
const MOST_A_PERSON = 2;
const CALL_BACK_DAYS = 2;
const MINUTES_AT_THE_COUNTER = 4;
const DUE_IN_DAYS = [1, 2, 2, 3, 3, 4, 5, 7, 7, 7, 10, 14];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** What one person was promised, all of it settled before today. Oldest first. */
export function promisesOf(
  { visits, companions }: { visits: readonly DemoVisit[]; companions: readonly DemoCompanion[] },
  calendar: ShopCalendar,
  random: Random,
): DemoPromise[] {
  const past = pastCount(visits, calendar);
  const chance = Math.min(HIGHEST_CHANCE, CHANCE_FOR_ANYONE + CHANCE_A_VISIT * past);
  const promises: DemoPromise[] = [];
  for (let count = 0; count < MOST_A_PERSON; count += 1) {
    if (past === 0 || !random.chance(chance)) continue;
    const visit = visits[random.int(0, past - 1)]!;
    const madeAt = afterVisit(calendar, visit, random, MINUTES_AT_THE_COUNTER);
    const due = nextOpenDay(calendar, dayNumber(visit.day) + random.pick(DUE_IN_DAYS));
    const promise = promiseOf({ visit, companions, madeAt, due }, calendar, random);
    settle(promise, calendar, random);
    // What is not settled yet is told by the stories of today.
    if (promise.settledOn !== null && promise.settledOn < calendar.todayText) promises.push(promise);
  }
  return promises.sort((one, other) => (isAfter(one.madeAt, other.madeAt) ? 1 : -1));
}

/** An open promise; `due` is a day number. */
export function promiseOf(
  on: {
    visit: Pick<DemoVisit, 'items' | 'staff'>;
    companions: readonly DemoCompanion[];
    madeAt: DemoMoment;
    due: number;
  },
  calendar: ShopCalendar,
  random: Random,
): DemoPromise {
  const { text: dueOn, weekday } = calendar.day(on.due);
  const called = (kind: DemoCompanion['kind']) => on.companions.find(each => each.kind === kind)?.name ?? null;
  const who = { dog: called('dog'), child: called('child') };
  const bought = on.visit.items.map(({ name }) => name);
  const thingsFor = ({ about }: words.PromiseWords) => bought.filter(name => about?.includes(shelfOf(name)!));
  const fitting = words.PROMISES.filter(
    each => (!each.needs || who[each.needs] !== null) && (!each.about || thingsFor(each).length > 0),
  );
  const chosen = random.pick(fitting);
  const item = chosen.about ? random.pick(thingsFor(chosen)) : null;
  const { text, sees } = chosen;
  const places = { ...who, weekday: WEEKDAYS[weekday]!, item: item && itemSaid(item), some: item && someOf(item) };
  const madeBy = on.visit.staff ?? colleagueOn(random, on.madeAt.day, calendar);
  return {
    ...{
      kind: 'promise',
      text: fillIn(text, places),
      dueOn,
      firstDueOn: dueOn,
      countedOn: dueOn,
      moves: 0,
      isTold: true,
    },
    ...{ staff: sees ?? madeBy, madeAt: on.madeAt, madeBy, state: 'open', settledOn: null, note: null },
    ...{ complaint: null, feedback: null },
  };
}

/** Mostly kept on its day; some are moved, the customer told or not, some late, some broken. */
export function settle(promise: DemoPromise, calendar: ShopCalendar, random: Random): void {
  if (random.chance(0.1)) move(promise, calendar, random);
  const due = dayNumber(promise.dueOn);
  const end = random.weighted([
    ['on its day', 75],
    ['early', 14],
    ['late', 5],
    ['broken', 6],
  ] as const);
  const dayBefore = calendar.day(lastOpenDay(calendar, due - 1)).text;
  if (end === 'early' && dayBefore >= promise.madeAt.day && promise.moves === 0) promise.settledOn = dayBefore;
  else if (end === 'late') promise.settledOn = calendar.day(nextOpenDay(calendar, due + random.int(1, 3))).text;
  else promise.settledOn = promise.dueOn;
  promise.state = end === 'broken' ? 'broken' : 'kept';
  const notes = end === 'broken' ? words.BROKEN_NOTES : end === 'late' ? words.KEPT_LATE_NOTES : words.KEPT_NOTES;
  if (random.chance(end === 'broken' || end === 'late' ? 0.8 : 0.3)) promise.note = random.pick(notes);
}

/** It counts by the new day only when the customer was told in time. */
function move(promise: DemoPromise, calendar: ShopCalendar, random: Random): void {
  promise.isTold = random.chance(0.8);
  promise.dueOn = calendar.day(nextOpenDay(calendar, dayNumber(promise.dueOn) + random.int(1, 7))).text;
  if (promise.isTold) promise.countedOn = promise.dueOn;
  promise.moves = 1;
  promise.note = random.pick(words.MOVED_NOTES);
}

/** Owed for a low score within two days; open. `feedback` is its index with the customer. */
export function callBackOf(score: DemoFeedback, feedback: number, takenBy: number): DemoPromise {
  const dueOn = addDays(score.at.day, CALL_BACK_DAYS);
  const text = `Ask about the score of ${score.score}${score.text ? `: “${score.text}”` : ''}`;
  return {
    ...{ kind: 'call_back', text, dueOn, firstDueOn: dueOn, countedOn: dueOn, moves: 0, isTold: true },
    ...{ staff: takenBy, madeAt: score.at, madeBy: takenBy, state: 'open', settledOn: null, note: null },
    ...{ complaint: null, feedback },
  };
}

/** Mostly rung within the two days, sometimes after, sometimes never. */
export function settleCallBack(promise: DemoPromise, calendar: ShopCalendar, random: Random): void {
  const made = dayNumber(promise.madeAt.day);
  const isLate = random.chance(0.13);
  const rang = isLate
    ? nextOpenDay(calendar, made + CALL_BACK_DAYS + random.int(1, 4))
    : lastOpenDay(calendar, made + random.int(0, CALL_BACK_DAYS));
  promise.settledOn = calendar.day(rang).text;
  promise.state = random.chance(0.06) ? 'broken' : 'kept';
  if (promise.state === 'broken') promise.note = 'Nobody answers, tried three times';
  else if (random.chance(0.6)) promise.note = random.pick(words.CALLED_NOTES);
}

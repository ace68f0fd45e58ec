import type { ShopCalendar } from './calendar.ts';
import { type CastMember, castMember } from './cast.ts';
import { HABITS, type Habit, habitNamed } from './habits.ts';
import { type Random, randomOf } from './random.ts';
import { STREAM } from './streams.ts';

/** When somebody is a regular, and how regularly; day numbers, both ends included. */
export interface Life {
  habit: Habit;
  gapDays: number;
  weekdays: readonly number[];
  /** The stretches in which they came at all: one, or two when they left and returned. */
  stretches: { from: number; to: number }[];
  /** Already came before the book was begun, this many days before their first visit in it. */
  earlierDays: number;
  isKey: boolean;
  /** The day their last visit is to fall on, for the overdue; null: as it comes. */
  lastVisit: number | null;
}

const HABIT_SHARES = HABITS.map(habit => [habit, habit.share] as const);
const FOUNDER_SHARE = 0.24;
const FOUNDERS_KNOWN_WITHIN_DAYS = 60;
const LONGEST_BEFORE_BOOK_DAYS = 9 * 365;
/** Below 1 more people start late than early: the shop grows. */
const GROWTH = 0.85;
/** Most will leave some day; whoever does stays this long on average. */
const LEAVING_SHARE = 0.75;
const MEAN_STAY_DAYS = 430;
const LEFT_OVER_PRICES_SHARE = 0.04;
const RETURN_SHARE = 0.35;
const KEY_SHARE = 0.078;
const QUIET_SHARE = { key: 0.22, others: 0.06 };
const KEY_AFTER_DAYS = 180;
const KEY_GAP_DAYS = 10;
/** Their last visit is so many gaps ago: overdue, not yet lapsed. */
const QUIET_GAPS = [1.9, 2.8] as const;
/** A gap of a day or two is over within a weekend; nobody worries about those. */
const WORRYING_GAP_DAYS = 4;

export function lifeOf(seed: number, index: number, calendar: ShopCalendar): Life {
  const random = randomOf(seed, index, STREAM.life);
  const cast = castMember(index);
  const habit = cast ? habitNamed(cast.habit) : random.weighted(HABIT_SHARES);
  const gapDays = cast?.gapDays ?? random.int(habit.gapDays[0] * 10, habit.gapDays[1] * 10) / 10;
  const isFounder = !cast && habit.visits === null && random.chance(FOUNDER_SHARE);
  const from = firstDay(random, calendar, cast, isFounder);
  const earlierDays = isFounder ? Math.round(random.unit() ** 1.5 * LONGEST_BEFORE_BOOK_DAYS) : 0;
  const stretches =
    habit.visits || cast ? [{ from, to: calendar.today }] : stretchesFrom(random, calendar, from, gapDays);
  const isStaying = stretches.at(-1)?.to === calendar.today;
  const isOldEnough = calendar.today - from > KEY_AFTER_DAYS;
  const isRegular = habit.visits === null && gapDays <= KEY_GAP_DAYS && isStaying && isOldEnough;
  const isKey = cast?.isKey ?? (isRegular && random.chance(KEY_SHARE));
  const lastVisit = lastVisitDay(random, calendar, cast, {
    isKey,
    gapDays,
    isStaying: isStaying && isOldEnough && habit.visits === null,
  });
  const weekdays = weekdaysOf(random, habit, lastVisit === null ? null : calendar.day(lastVisit).weekday);
  return { habit, gapDays, weekdays, stretches, earlierDays, isKey, lastVisit };
}

function firstDay(random: Random, calendar: ShopCalendar, cast: CastMember | undefined, isFounder: boolean): number {
  const { first, today } = calendar;
  if (cast) return Math.max(first, today - cast.daysKnown);
  if (isFounder) return first + random.int(0, FOUNDERS_KNOWN_WITHIN_DAYS);
  return first + Math.floor((today - first) * random.unit() ** GROWTH);
}

function stretchesFrom(random: Random, calendar: ShopCalendar, from: number, gapDays: number): Life['stretches'] {
  const { today, pricesRose } = calendar;
  const leavesAfter = Math.round(-Math.log(1 - random.unit()) * MEAN_STAY_DAYS) + Math.round(3 * gapDays);
  let to = random.chance(LEAVING_SHARE) ? from + leavesAfter : today;
  if (from < pricesRose && to > pricesRose && random.chance(LEFT_OVER_PRICES_SHARE)) to = pricesRose;
  if (to >= today) return [{ from, to: today }];
  const back = to + Math.round(gapDays * random.int(4, 9)) + random.int(20, 120);
  if (!random.chance(RETURN_SHARE) || back > today) return [{ from, to }];
  return [
    { from, to },
    { from: back, to: today },
  ];
}

function lastVisitDay(
  random: Random,
  calendar: ShopCalendar,
  cast: CastMember | undefined,
  { isKey, gapDays, isStaying }: Pick<Life, 'isKey' | 'gapDays'> & { isStaying: boolean },
): number | null {
  const { today } = calendar;
  if (cast) return cast.daysSinceLast === null ? null : today - cast.daysSinceLast;
  if (!isStaying || gapDays < WORRYING_GAP_DAYS) return null;
  if (!random.chance(isKey ? QUIET_SHARE.key : QUIET_SHARE.others)) return null;
  const [least, most] = QUIET_GAPS;
  return today - Math.ceil(gapDays * (least + random.unit() * (most - least)));
}

/** The days they keep to; whoever was last here on another day keeps to that one. */
function weekdaysOf(random: Random, habit: Habit, lastWeekday: number | null): readonly number[] {
  const own = habit.hasOwnWeekday ? [random.pick(habit.weekdays)] : habit.weekdays;
  if (lastWeekday === null || own.includes(lastWeekday)) return own;
  return [lastWeekday];
}

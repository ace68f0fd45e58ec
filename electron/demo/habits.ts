import type { Shelf } from './menu.ts';

/** A way of being a regular: how often, on which days, at what hour, for what. */
export interface Habit {
  name: string;
  /** Share of the town, in per mille. */
  share: number;
  /** Usual days between visits, from … to; each person has their own. */
  gapDays: readonly [number, number];
  /** How uneven their gaps are: standard deviation of the logarithm. */
  unevenness: number;
  /** Days of the week they come on, 0 Sunday … 6 Saturday. */
  weekdays: readonly number[];
  /** They keep to a single one of those days, their own. */
  hasOwnWeekday: boolean;
  /** Hours of the day they come between. */
  hours: readonly [number, number];
  /** Shelves their usuals come from, in this order. */
  shelves: readonly Shelf[];
  /** Buys for more than one: loaves singly, buns by the handful. */
  isForFamily: boolean;
  /** Every visit they will ever make, for people passing through; null: a regular. */
  visits: 1 | 2 | null;
  dogShare: number;
}

const ANY = [0, 1, 2, 3, 4, 5, 6];
const WEEK = [1, 2, 3, 4, 5];

const habit = (name: string, share: number, own: Partial<Habit>): Habit => ({
  name,
  share,
  gapDays: [7, 7],
  unevenness: 0.25,
  weekdays: ANY,
  hasOwnWeekday: false,
  hours: [9, 17],
  shelves: ['coffee', 'pastry'],
  isForFamily: false,
  visits: null,
  dogShare: 0.33,
  ...own,
});

export const HABITS: readonly Habit[] = [
  habit('before work', 11, { gapDays: [1, 1.8], unevenness: 0.3, weekdays: WEEK, hours: [7, 9], dogShare: 0.2 }),
  habit('morning walk', 15, { gapDays: [2, 4], unevenness: 0.3, hours: [8.5, 11], dogShare: 0.85 }),
  habit('school run', 18, { gapDays: [2.5, 5], weekdays: WEEK, hours: [8.6, 9.6], isForFamily: true }),
  habit('Saturday family', 86, {
    ...{
      gapDays: [6.5, 9],
      weekdays: [6],
      hours: [9.5, 12.5],
      shelves: ['bread', 'pastry', 'coffee'],
      isForFamily: true,
    },
  }),
  habit('weekly loaf', 78, {
    gapDays: [6.5, 8.5],
    hasOwnWeekday: true,
    weekdays: [1, 2, 3, 4, 5, 6],
    shelves: ['bread', 'deli'],
  }),
  habit('lunch', 58, {
    gapDays: [5, 12],
    unevenness: 0.4,
    weekdays: WEEK,
    hours: [12, 14],
    shelves: ['lunch', 'coffee'],
  }),
  habit('Sunday paper', 60, { gapDays: [7, 14], weekdays: [0], hours: [9.2, 12], dogShare: 0.5 }),
  habit('elevenses', 60, {
    gapDays: [6, 14],
    hasOwnWeekday: true,
    weekdays: [2, 3, 4],
    hours: [10.5, 12],
    shelves: ['coffee', 'sweet'],
  }),
  habit('fortnightly shop', 150, {
    gapDays: [12, 17],
    unevenness: 0.35,
    hours: [10, 17],
    shelves: ['deli', 'bread', 'sweet'],
  }),
  habit('once a month', 170, {
    gapDays: [21, 34],
    unevenness: 0.4,
    hours: [10, 17],
    shelves: ['deli', 'coffee', 'sweet'],
  }),
  habit('now and then', 130, {
    gapDays: [35, 45],
    unevenness: 0.45,
    hours: [10, 17],
    shelves: ['coffee', 'pastry', 'deli'],
  }),
  habit('came twice', 45, {
    gapDays: [5, 60],
    unevenness: 0.5,
    shelves: ['coffee', 'lunch'],
    visits: 2,
    dogShare: 0.2,
  }),
  habit('passing through', 115, { shelves: ['coffee', 'lunch'], visits: 1, dogShare: 0.15 }),
];

export function habitNamed(name: string): Habit {
  const found = HABITS.find(each => each.name === name);
  if (!found) throw new RangeError(`The demo shop knows no habit called "${name}".`);
  return found;
}

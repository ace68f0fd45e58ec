import type { ShopCalendar } from './calendar.ts';
import type { DemoColleague } from './demo-shop.ts';
import type { Random } from './random.ts';

/** What everybody but the owner may give on one complaint, in cents; Marta, who runs the counter, may give more. */
export const STAFF_ALLOWANCE_MINOR = 2000;
const colleague = (name: string): DemoColleague => ({ name, role: 'staff', allowanceMinor: null });
export const STAFF: readonly DemoColleague[] = [
  { name: 'Marta', role: 'staff', allowanceMinor: 4000 },
  colleague('Jonas'),
  { name: 'Ines', role: 'owner', allowanceMinor: null },
  colleague('Tomasz'),
  colleague('Aoife'),
];
export const MARTA = 0;
export const JONAS = 1;
export const INES = 2;
export const TOMASZ = 3;
export const AOIFE = 4;
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
  return colleague === AOIFE && day < joinedOn ? MARTA : colleague;
}

/** Cents this colleague may give on one complaint without asking. */
export function allowanceOf(colleague: number): number {
  const { role, allowanceMinor } = STAFF[colleague]!;
  return role === 'owner' ? Number.POSITIVE_INFINITY : (allowanceMinor ?? STAFF_ALLOWANCE_MINOR);
}

import { dayFromNumber } from '../../shared/dates.ts';
import type { ShopCalendar } from './calendar.ts';
import type { DemoCompanion } from './demo-shop.ts';
import type { Life } from './life.ts';
import { ADULT_NAMES, CAT_NAMES, CHILD_NAMES, DOG_NAMES, DOG_NOTES } from './phrases.ts';
import type { Random } from './random.ts';

const SECOND_DOG_SHARE = 0.1;
const CHILD_SHARE = 0.06;
const FAMILY_CHILD_SHARE = 0.45;
const YEAR_KNOWN_SHARE = 0.5;
const YEAR_DAYS = 365.25;
const OTHERS: readonly (readonly [Exclude<DemoCompanion['kind'], 'dog' | 'child'>, number])[] = [
  ['partner', 60],
  ['parent', 25],
  ['cat', 20],
  ['friend', 10],
  ['other', 5],
];
const OTHER_SHARE = 0.12;

/** The dog, the child, the partner: whoever comes along or is asked after. Dogs first. */
export function companionsOf(life: Life, calendar: ShopCalendar, random: Random): DemoCompanion[] {
  const companions: DemoCompanion[] = [];
  if (random.chance(life.habit.dogShare)) companions.push(dogOf(calendar, random));
  if (companions.length > 0 && random.chance(SECOND_DOG_SHARE)) companions.push(dogOf(calendar, random));
  if (life.habit.visits !== null) return withoutNamesakes(companions);
  const hasChild = random.chance(life.habit.isForFamily ? FAMILY_CHILD_SHARE : CHILD_SHARE);
  const children = hasChild ? random.int(1, 3) : 0;
  for (let count = 0; count < children; count += 1) companions.push(childOf(calendar, random));
  if (random.chance(OTHER_SHARE)) companions.push(otherOf(calendar, random));
  return withoutNamesakes(companions);
}

/** The birthday of somebody between so many years old; half the time without the year. */
export function birthdayOf(calendar: ShopCalendar, random: Random, years: readonly [number, number]): string {
  const daysOld = Math.round((years[0] + (years[1] - years[0]) * random.unit()) * YEAR_DAYS);
  const born = dayFromNumber(calendar.today - daysOld);
  return random.chance(YEAR_KNOWN_SHARE) ? born : born.slice(5);
}

function dogOf(calendar: ShopCalendar, random: Random): DemoCompanion {
  const birthday = random.chance(0.5) ? birthdayOf(calendar, random, [0.5, 14]) : null;
  const note = random.chance(0.3) ? random.pick(DOG_NOTES) : null;
  return { kind: 'dog', name: random.weighted(DOG_NAMES), birthday, note };
}

function childOf(calendar: ShopCalendar, random: Random): DemoCompanion {
  const birthday = random.chance(0.4) ? birthdayOf(calendar, random, [1, 15]) : null;
  const note = random.chance(0.15) ? 'loves the gingerbread' : null;
  return { kind: 'child', name: random.pick(CHILD_NAMES), birthday, note };
}

function otherOf(calendar: ShopCalendar, random: Random): DemoCompanion {
  const kind = random.weighted(OTHERS);
  if (kind === 'cat') return { kind, name: random.pick(CAT_NAMES), birthday: null, note: null };
  if (kind === 'other') return { kind, name: 'Captain', birthday: null, note: 'parrot, comes in a carrier' };
  const birthday = random.chance(0.2) ? birthdayOf(calendar, random, [25, 85]) : null;
  return { kind, name: random.pick(ADULT_NAMES), birthday, note: null };
}

/** Nobody calls two children, or two dogs, the same. */
function withoutNamesakes(companions: DemoCompanion[]): DemoCompanion[] {
  return companions.filter(({ name }, at) => companions.findIndex(other => other.name === name) === at);
}

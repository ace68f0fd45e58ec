import { dayNumber } from '../../shared/dates.ts';
import { BAD_DAYS, type ShopCalendar } from './calendar.ts';
import type { DemoComplaint, DemoMoment, DemoVisit } from './demo-shop.ts';
import { GRIEVANCES, type Grievance } from './grievances.ts';
import { fillIn, itemSaid } from './item-words.ts';
import { shelfOf } from './menu.ts';
import { afterVisit, HOUR, openAfter } from './moments.ts';
import type { Random } from './random.ts';
import { CHANGES } from './remedies.ts';
import { colleagueOn } from './staff.ts';

export const CATEGORY_SHARES: Readonly<Record<Grievance['category'], number>> = {
  Quality: 32,
  'Wrong item': 18,
  Waiting: 15,
  Service: 13,
  Price: 7,
  'Sold out': 9,
  Other: 6,
};
/** While prices are news, people complain of them, and only then. */
const PRICE_NEWS_DAYS = 3 * BAD_DAYS;
const PRICE_NEWS_SHARE = 40;
const ORDER_SPOILT_SHARE = 0.2;
const CUSTOMERS_WORDS_CHANCE = 0.88;
const MINUTES_AT_THE_COUNTER = 12;
const NOTICED_LATER_HOURS = [3, 14] as const;

/** The names of what was bought that the grievance can be about. What is sold out is something they have else. */
export function itemsFor(grievance: Grievance, visit: DemoVisit, visits: readonly DemoVisit[]): string[] {
  const isAbout = (name: string) => grievance.about.includes(name) || grievance.about.includes(shelfOf(name) ?? '');
  const bought = visit.items.map(({ name }) => name);
  if (grievance.category !== 'Sold out') return bought.filter(isAbout);
  const usual = visits.flatMap(({ items }) => items.map(({ name }) => name));
  return [...new Set(usual)].filter(name => isAbout(name) && !bought.includes(name));
}

/** A grievance this visit could have given, as often as its category comes up; null when there is none. */
export function grievanceAbout(
  visit: DemoVisit,
  visits: readonly DemoVisit[],
  calendar: ShopCalendar,
  random: Random,
  isWanted: (grievance: Grievance) => boolean = () => true,
): { grievance: Grievance; item: string | null } | null {
  const since = dayNumber(visit.day) - calendar.pricesRose;
  const isPriceNews = since >= 0 && since < PRICE_NEWS_DAYS;
  const isOrderSpoilt = random.chance(ORDER_SPOILT_SHARE);
  const fitting = GRIEVANCES.filter(
    each =>
      isWanted(each) &&
      (isOrderSpoilt || each.remedy !== 'big') &&
      (isPriceNews || each.cause !== 'Prices went up') &&
      (each.about.length === 0 || itemsFor(each, visit, visits).length > 0),
  );
  if (fitting.length === 0) return null;
  const categories = [...new Set(fitting.map(({ category }) => category))];
  const category = random.weighted(
    categories.map(each => [each, each === 'Price' && isPriceNews ? PRICE_NEWS_SHARE : CATEGORY_SHARES[each]] as const),
  );
  const inCategory = fitting.filter(each => each.category === category);
  const grievance = random.weighted(inCategory.map(each => [each, weightOf(each)] as const));
  const items = itemsFor(grievance, visit, visits);
  return { grievance, item: items.length > 0 ? random.pick(items) : null };
}

/** What only a few purchases give reason for is said when they do. */
function weightOf({ about }: Grievance): number {
  return about.length > 0 ? 2 : 1;
}

/** When they said so: before they left, or the next time the shop was open long enough for them to notice. */
export function openedAfter(
  visit: DemoVisit,
  { isNoticedLater }: Grievance,
  calendar: ShopCalendar,
  random: Random,
): DemoMoment {
  if (!isNoticedLater) return afterVisit(calendar, visit, random, MINUTES_AT_THE_COUNTER);
  const [least, most] = NOTICED_LATER_HOURS;
  return openAfter(calendar, visit, random.int(least * HOUR, most * HOUR));
}

/** As it is written down at once; its steps are still to come. */
export function complaintOf(
  { grievance, item }: { grievance: Grievance; item: string | null },
  openedAt: DemoMoment,
  visit: number | null,
  calendar: ShopCalendar,
  random: Random,
): DemoComplaint {
  const openedBy = colleagueOn(random, openedAt.day, calendar);
  const places = { item: item === null ? null : itemSaid(item) };
  return {
    ...{ visit, item, openedAt, openedBy, steps: [], requests: [], cause: null, changeMade: null },
    text: fillIn(grievance.text, places),
    category: grievance.category,
    severity: grievance.severity,
    wouldMakeItRight: random.chance(CUSTOMERS_WORDS_CHANCE) ? fillIn(random.pick(grievance.right), places) : null,
    staff: random.chance(0.75) ? openedBy : colleagueOn(random, openedAt.day, calendar),
  };
}

const CAUSE_FOUND_CHANCE = 0.62;
const CHANGE_CHANCE = 0.62;

/** Why it happened and what changed, when that was found out. */
export function diagnose(complaint: DemoComplaint, cause: string, random: Random): void {
  if (!random.chance(CAUSE_FOUND_CHANCE)) return;
  complaint.cause = cause;
  if (random.chance(CHANGE_CHANCE)) complaint.changeMade = random.pick(CHANGES[cause] ?? [null]);
}

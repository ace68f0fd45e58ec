import type { OpeningHours, ShopCalendar } from './calendar.ts';
import type { DemoVisit } from './demo-shop.ts';
import type { Life } from './life.ts';
import { MENU, type MenuItem, raisedPriceMinor } from './menu.ts';
import { CASH_NOTES, REFUND_NOTES, VISIT_NOTES } from './phrases.ts';
import type { Random } from './random.ts';
import { colleagueOn } from './staff.ts';
import type { Taste } from './taste.ts';
import { visitDays } from './visit-days.ts';

const HOUR = 3600;
const LAST_ORDER_SECONDS = 300;
const USUAL_CHANCE = [0.93, 0.72, 0.5];
const EXTRA_CHANCE = 0.28;
const CASH_CHANCE = 0.045;
const NOTE_CHANCE = 0.012;
const REFUND_CHANCE = 0.003;
const BACK_FOR_LUNCH_CHANCE = 0.05;
const NOBODY_KNOWN_CHANCE = 0.06;
const OWN_COLLEAGUE_CHANCE = 0.4;

/** Who is shopping, when, and for what. */
interface Shopper {
  life: Life;
  taste: Taste;
  knownBestBy: number | null;
}

/** Every visit of one person, oldest first. */
export function visitsOf(shopper: Shopper, calendar: ShopCalendar, random: Random): DemoVisit[] {
  const visits: DemoVisit[] = [];
  for (const number of visitDays(shopper.life, calendar, random)) {
    const { text: day, hours } = calendar.day(number);
    if (!hours) continue;
    const isRaised = number >= calendar.pricesRose;
    const sale = saleOf(shopper, calendar, random, { day, hours, isRaised });
    visits.push(sale);
    if (random.chance(REFUND_CHANCE) && sale.items.length > 0) visits.push(refundOf(sale, hours, random));
    else if (isBackForLunch(shopper.life, sale, random)) visits.push(lunchOf(sale, isRaised, random));
  }
  return visits;
}

interface Occasion {
  day: string;
  hours: OpeningHours;
  isRaised: boolean;
}

function saleOf(shopper: Shopper, calendar: ShopCalendar, random: Random, on: Occasion): DemoVisit {
  const isCash = random.chance(CASH_CHANCE);
  const items = isCash ? [] : basket(shopper, random, on.isRaised);
  const note = isCash && random.chance(0.2) ? random.pick(CASH_NOTES) : null;
  return {
    day: on.day,
    secondsOfDay: momentWithin(shopper.life.habit.hours, on.hours, random),
    amountMinor: isCash ? null : totalOf(items),
    items,
    staff: servedBy(shopper.knownBestBy, on.day, calendar, random),
    note: note ?? (random.chance(NOTE_CHANCE) ? random.pick(VISIT_NOTES) : null),
    isRefund: false,
  };
}

/** Never empty: their first usual, when nothing else tempted them. */
function basket({ life, taste }: Shopper, random: Random, isRaised: boolean): DemoVisit['items'] {
  const bought = taste.usuals.filter((_, at) => random.chance(USUAL_CHANCE[at] ?? 0));
  if (random.chance(EXTRA_CHANCE)) {
    const extra = random.pick(taste.extras);
    if (!bought.includes(extra)) bought.push(extra);
  }
  if (bought.length === 0) bought.push(...taste.usuals.slice(0, 1));
  return bought.map(item => line(item, life.habit.isForFamily ? countForFamily(item, random) : 1, isRaised));
}

function line(item: MenuItem, quantity: number, isRaised: boolean): DemoVisit['items'][number] {
  const priceMinor = isRaised ? raisedPriceMinor(item.priceMinor) : item.priceMinor;
  return { name: item.name, quantity, amountMinor: quantity * priceMinor };
}

function countForFamily({ shelf }: MenuItem, random: Random): number {
  if (shelf === 'pastry' || shelf === 'sweet') return random.int(1, 4);
  return shelf === 'coffee' ? random.int(1, 2) : 1;
}

function totalOf(items: DemoVisit['items']): number {
  return items.reduce((sum, item) => sum + item.amountMinor, 0);
}

/** Seconds since midnight within their hours where the shop is open then, else in the middle of its day. */
function momentWithin([from, to]: readonly [number, number], open: OpeningHours, random: Random): number {
  const closing = open.untilSeconds - LAST_ORDER_SECONDS;
  const earliest = Math.max(from * HOUR, open.fromSeconds);
  const latest = Math.min(to * HOUR, closing);
  if (latest > earliest) return Math.round(earliest + (latest - earliest) * random.unit());
  return Math.round(open.fromSeconds + (closing - open.fromSeconds) * random.unit());
}

function servedBy(knownBestBy: number | null, day: string, calendar: ShopCalendar, random: Random): number | null {
  if (random.chance(NOBODY_KNOWN_CHANCE)) return null;
  const colleague = colleagueOn(random, day, calendar);
  return knownBestBy !== null && random.chance(OWN_COLLEAGUE_CHANCE) ? knownBestBy : colleague;
}

/** The first thing of the sale, brought back a little later the same day. */
function refundOf(sale: DemoVisit, hours: OpeningHours, random: Random): DemoVisit {
  const latest = hours.untilSeconds - 1;
  const items = sale.items.slice(0, 1).map(item => ({
    name: item.name,
    quantity: -1,
    amountMinor: -Math.round(item.amountMinor / item.quantity),
  }));
  return {
    ...sale,
    secondsOfDay: Math.min(latest, sale.secondsOfDay + random.int(5, 90) * 60),
    items,
    amountMinor: totalOf(items),
    note: random.pick(REFUND_NOTES),
    isRefund: true,
  };
}

function isBackForLunch({ habit }: Life, sale: DemoVisit, random: Random): boolean {
  return habit.name === 'before work' && sale.secondsOfDay < 9.5 * HOUR && random.chance(BACK_FOR_LUNCH_CHANCE);
}

const SOUP = MENU.filter(item => item.name === 'Soup of the day' || item.name === 'Lentil salad');

function lunchOf(morning: DemoVisit, isRaised: boolean, random: Random): DemoVisit {
  const items = [line(random.pick(SOUP), 1, isRaised)];
  const secondsOfDay = 12 * HOUR + random.int(0, 2 * HOUR - 1);
  return { ...morning, secondsOfDay, items, amountMinor: totalOf(items), note: null };
}

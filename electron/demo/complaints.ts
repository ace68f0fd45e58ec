import { dayNumber } from '../../shared/dates.ts';
import type { ShopCalendar } from './calendar.ts';
import { ComplaintCourse } from './complaint-course.ts';
import { CATEGORY_SHARES, complaintOf, diagnose, grievanceAbout, openedAfter } from './complaint-facts.ts';
import type { DemoComplaint, DemoVisit } from './demo-shop.ts';
import { GRIEVANCES, type Grievance, type Remedy } from './grievances.ts';
import { fillIn } from './item-words.ts';
import { MENU } from './menu.ts';
import { HOUR, isAfter, MINUTE, momentOn, pastCount } from './moments.ts';
import type { Random } from './random.ts';
import { randomOf } from './random.ts';
import * as words from './remedies.ts';
import { INES } from './staff.ts';
import { STREAM } from './streams.ts';

const CHANCE_FOR_ANYONE = 0.029;
const CHANCE_A_VISIT = 0.0009;
const HIGHEST_CHANCE = 0.4;
const SECOND_CHANCE = 0.14;
const PRICE_FORTNIGHT_CHANCE = 0.1;
const PRICE_NEWS_DAYS = 30;
const STRANGERS_A_REGULAR = 24 / 2400;

/** What one person complained of and what came of it, all of it long done. Oldest first. */
export function complaintsOf(visits: readonly DemoVisit[], calendar: ShopCalendar, random: Random): DemoComplaint[] {
  const count = pastCount(visits, calendar);
  const chance = Math.min(HIGHEST_CHANCE, CHANCE_FOR_ANYONE + CHANCE_A_VISIT * count);
  if (count === 0 || !random.chance(chance)) return [];
  // A refund is a complaint that was made right already; whatever came before it is a sale.
  const past = visits.slice(0, count).flatMap((visit, at) => (visit.isRefund ? [] : [at]));
  const times = random.chance(SECOND_CHANCE) ? 2 : 1;
  const complaints: DemoComplaint[] = [];
  for (let told = 0; told < times; told += 1) {
    const at = visitComplainedOf(visits, past, calendar, random);
    const found = grievanceAbout(visits[at]!, visits, calendar, random);
    if (found === null) continue;
    const openedAt = openedAfter(visits[at]!, found.grievance, calendar, random);
    const course = new ComplaintCourse(complaintOf(found, openedAt, at, calendar, random), calendar, random);
    takeCourse(course, found);
    // What is not done yet is told by the stories of today.
    if (!isAfter(course.at, calendar.now)) complaints.push(course.complaint);
  }
  return complaints.sort((one, other) => (isAfter(one.openedAt, other.openedAt) ? 1 : -1));
}

/** What people complained of whom nobody knew; made while it is listed. */
export function* strangersComplaints(
  seed: number,
  regulars: number,
  calendar: ShopCalendar,
): Generator<DemoComplaint, void, undefined> {
  for (let index = 0; index < Math.round(regulars * STRANGERS_A_REGULAR); index += 1) {
    const random = randomOf(seed, index, STREAM.strangersComplaints);
    const openedAt = momentOn(calendar, random.int(calendar.first, calendar.today - 1), random);
    const grievance = strangersGrievance(random);
    const names = MENU.filter(({ name, shelf }) => grievance.about.includes(name) || grievance.about.includes(shelf));
    const item = names.length > 0 ? random.pick(names).name : null;
    const complaint = complaintOf({ grievance, item }, openedAt, null, calendar, random);
    complaint.text = `${random.pick(words.STRANGERS)}: ${complaint.text}`;
    const course = new ComplaintCourse(complaint, calendar, random);
    answer(course, { grievance, item }, true);
    diagnose(complaint, grievance.cause, random);
    // Nobody to ask later: what they said before they left is all there is.
    course.after(MINUTE, 'verdict', { verdict: random.chance(0.6) ? 'right' : 'no_answer' });
    if (!isAfter(course.at, calendar.now)) yield complaint;
  }
}

/** Mostly any visit; when prices rose, rather one soon after. */
function visitComplainedOf(
  visits: readonly DemoVisit[],
  past: readonly number[],
  { pricesRose }: ShopCalendar,
  random: Random,
): number {
  const soonAfter = past.filter(at => {
    const since = dayNumber(visits[at]!.day) - pricesRose;
    return since >= 0 && since < PRICE_NEWS_DAYS;
  });
  const isAboutPrices = random.chance(PRICE_FORTNIGHT_CHANCE) && soonAfter.length > 0;
  return random.pick(isAboutPrices ? soonAfter : past);
}

function strangersGrievance(random: Random): Grievance {
  const fitting = GRIEVANCES.filter(each => !each.isNoticedLater && each.cause !== 'Prices went up');
  return random.weighted(fitting.map(each => [each, CATEGORY_SHARES[each.category]] as const));
}

type Found = { grievance: Grievance; item: string | null };

function takeCourse(course: ComplaintCourse, found: Found): void {
  const { complaint, random } = course;
  answer(course, found, !found.grievance.isNoticedLater);
  if (random.chance(0.24)) beyondRight(course);
  diagnose(complaint, found.grievance.cause, random);
  askAfterwards(course, found);
}

/** First answer to made right: at once while they stand there, or over hours. */
export function answer(course: ComplaintCourse, found: Found, isStillHere: boolean): void {
  const { random } = course;
  const isQuick = isStillHere && (found.grievance.remedy === 'words' || random.chance(0.55));
  if (isQuick) {
    course.after(random.int(20, 5 * MINUTE), 'apologise', { note: noteFrom(words.APOLOGIES, random) });
    makeRight(course, found, random.int(MINUTE, 12 * MINUTE));
    return;
  }
  const untilAnswer = random.weighted([
    [random.int(2 * MINUTE, 40 * MINUTE), 64],
    [random.int(40 * MINUTE, 4 * HOUR), 28],
    [random.int(4 * HOUR, 9 * HOUR), 8],
  ]);
  course.after(untilAnswer, 'acknowledge', { note: noteFrom(words.ACKNOWLEDGED, random) });
  if (random.chance(0.6)) {
    course.after(random.int(MINUTE, HOUR), 'apologise', { note: noteFrom(words.APOLOGIES, random) });
  }
  if (random.chance(0.6)) {
    course.after(random.int(10 * MINUTE, 4 * HOUR), 'fix', { note: noteFrom(words.FIXING, random) });
  }
  makeRight(course, found, random.chance(0.13) ? random.int(20 * HOUR, 38 * HOUR) : random.int(HOUR, 12 * HOUR));
}

export function makeRight(course: ComplaintCourse, { grievance, item }: Found, openSeconds: number): void {
  const { random } = course;
  const note = random.pick(words.MADE_RIGHT[grievance.remedy]);
  course.after(openSeconds, 'resolve', { note: fillIn(note, {}), costMinor: costOf(grievance.remedy, item, random) });
}

export function beyondRight(course: ComplaintCourse): void {
  const { random } = course;
  const costMinor = 5 * random.int(40, 90);
  course.after(random.int(30, 5 * MINUTE), 'extra', { note: random.pick(words.EXTRAS), costMinor });
}

/** About a week later, at the counter or by phone; and, when it was not right after all, all over again. */
function askAfterwards(course: ComplaintCourse, found: Found): void {
  const { random, calendar } = course;
  const afterDays = (least: number, most: number) =>
    momentOn(calendar, dayNumber(course.at.day) + random.int(least, most), random);
  course.on(afterDays(6, 9), 'followUp', { note: noteFrom(words.FOLLOW_UPS, random) });
  const said = random.weighted([
    ['right', 82],
    ['not_right', 7],
    ['no_answer', 11],
  ] as const);
  course.after(random.int(20, 3 * MINUTE), 'verdict', { verdict: said, note: quoteFor(said, random) });
  const isReopened = said !== 'not_right' && random.chance(0.02);
  if (isReopened) course.on(afterDays(2, 5), 'reopen', { note: random.pick(words.SAID_NOT_RIGHT) });
  if (said !== 'not_right' && !isReopened) return;
  makeRightAgain(course, found);
  course.on(afterDays(4, 8), 'verdict', { verdict: 'right', note: quoteFor('right', random) });
}

/** The second time the owner sees to it. */
export function makeRightAgain(course: ComplaintCourse, { item }: Found): void {
  const { random } = course;
  course.after(random.int(10 * MINUTE, 3 * HOUR), 'fix', { staff: INES });
  const costMinor = costOf('replace', item, random);
  course.after(random.int(HOUR, 9 * HOUR), 'resolve', { staff: INES, note: random.pick(words.AGAIN), costMinor });
}

export function quoteFor(said: 'right' | 'not_right' | 'no_answer', random: Random): string | null {
  if (said === 'no_answer') return null;
  return random.chance(0.6) ? random.pick(said === 'right' ? words.SAID_RIGHT : words.SAID_NOT_RIGHT) : null;
}

function noteFrom(notes: readonly string[], random: Random): string | null {
  return random.chance(0.55) ? random.pick(notes) : null;
}

/** Cents; null where it took no more than words. */
function costOf(remedy: Remedy, item: string | null, random: Random): number | null {
  if (remedy === 'words') return null;
  if (remedy === 'refund') return 5 * random.int(6, 80);
  if (remedy === 'gesture') return 5 * random.int(56, 95);
  if (remedy === 'big') return 50 * random.int(24, 80);
  const priceMinor = MENU.find(({ name }) => name === item)?.priceMinor ?? 450;
  return random.chance(0.3) ? 2 * priceMinor : priceMinor;
}

import { dayNumber } from '../../shared/dates.ts';
import { lastOpenDay, nextOpenDay } from './calendar.ts';
import { ComplaintCourse } from './complaint-course.ts';
import { complaintOf, diagnose, grievanceAbout } from './complaint-facts.ts';
import { answer, beyondRight, makeRight, makeRightAgain, quoteFor } from './complaints.ts';
import type { DemoCustomer, DemoMoment, DemoPromise } from './demo-shop.ts';
import type { Grievance } from './grievances.ts';
import { afterVisit, HOUR, isAfter, MINUTE, momentOn, openAfter, openBefore, openBetween } from './moments.ts';
import { AOIFE, INES, JONAS, MARTA, TOMASZ } from './staff.ts';
import type { Story, Teller } from './stories.ts';
import { lastVisitBetween, visitBetween, visitShortlyBefore } from './story-visits.ts';

type Found = { grievance: Grievance; item: string | null };
type Told = { course: ComplaintCourse; found: Found };

/** Twice as long as it takes until another complaint is no second failure: the first of `again` lies within it. */
const FORGOTTEN_DAYS = 182;

/** Opens a complaint about a visit, one that nobody told yet; null when nothing fits. */
function opened(
  person: DemoCustomer,
  { calendar, random, told }: Teller,
  visit: number | null,
  at: DemoMoment,
  isWanted: (grievance: Grievance) => boolean = () => true,
): Told | null {
  if (visit === null) return null;
  const isLater = person.visits[visit]!.day < at.day;
  const found = grievanceAbout(
    person.visits[visit]!,
    person.visits,
    calendar,
    random,
    each => (isLater ? isSaidLater(each) : !each.isNoticedLater) && !told.has(each.text) && isWanted(each),
  );
  if (found === null) return null;
  told.add(found.grievance.text);
  const complaint = complaintOf(found, at, visit, calendar, random);
  person.complaints.push(complaint);
  return { course: new ComplaintCourse(complaint, calendar, random), found };
}

/** What people come back for or ring about, rather than say at once. */
function isSaidLater({ isNoticedLater, category }: Grievance): boolean {
  return isNoticedLater === true || category === 'Service' || category === 'Price';
}

/** Open since the shop was open so many seconds. */
function openSince(
  person: DemoCustomer,
  teller: Teller,
  openSeconds: number,
  isWanted?: (grievance: Grievance) => boolean,
): Told | null {
  const at = openBefore(teller.calendar, teller.calendar.now, openSeconds);
  return opened(person, teller, visitShortlyBefore(person, teller.calendar, at, 4), at, isWanted);
}

/** What was said would be done about it by a day. */
function promiseAbout(
  person: DemoCustomer,
  { complaint, at }: ComplaintCourse,
  text: string,
  due: DemoPromise['dueOn'],
) {
  const staff = complaint.steps.at(-1)!.staff;
  person.promises.push({
    ...{
      kind: 'promise',
      text,
      dueOn: due,
      firstDueOn: due,
      countedOn: due,
      moves: 0,
      isTold: true,
      staff,
      madeAt: at,
    },
    ...{ madeBy: staff, state: 'open', settledOn: null, note: null, feedback: null },
    complaint: person.complaints.indexOf(complaint),
  });
}

const newlyOpen: Story = (person, teller) =>
  openSince(person, teller, 20 * MINUTE, ({ severity }) => severity === 'medium') !== null;

/** Nobody answered, and the four hours are over. */
const unanswered: Story = (person, teller) =>
  openSince(person, teller, 5.4 * HOUR, ({ severity }) => severity !== 'high') !== null;

const acknowledged: Story = (person, teller) => {
  const told = openSince(person, teller, 3 * HOUR);
  told?.course.after(25 * MINUTE, 'acknowledge', { staff: MARTA, note: 'Asked for the receipt, will look into it' });
  return told !== null;
};

const ofKeyRegular: Story = (person, teller) => {
  if (!person.isKey) return false;
  const told = openSince(person, teller, 1.7 * HOUR);
  told?.course.after(2 * MINUTE, 'apologise', { staff: JONAS, note: 'Said sorry without excuses' });
  return told !== null;
};

const beingFixed: Story = (person, teller) => {
  const told = openSince(person, teller, 9 * HOUR);
  if (!told) return false;
  told.course.after(30 * MINUTE, 'apologise', { staff: AOIFE });
  told.course.after(70 * MINUTE, 'fix', { staff: TOMASZ, note: 'Going through yesterday’s list' });
  const tomorrow = teller.calendar.day(nextOpenDay(teller.calendar, teller.calendar.today + 1)).text;
  promiseAbout(person, told.course, 'Ring and say what went wrong', tomorrow);
  return true;
};

/** Promised for the day before, and the day is over. */
const beingFixedTooLong: Story = (person, teller) => {
  const told = openSince(person, teller, 33 * HOUR);
  if (!told) return false;
  told.course.after(50 * MINUTE, 'acknowledge', { staff: JONAS });
  told.course.after(2 * HOUR, 'fix', { staff: JONAS, note: 'Waiting for the supplier’s answer' });
  const before = teller.calendar.day(lastOpenDay(teller.calendar, teller.calendar.today - 1)).text;
  promiseAbout(person, told.course, 'Answer from the supplier, and what we do about it', before);
  return true;
};

/** The first one was made right only weeks ago. */
const again: Story = (person, teller) => {
  const { calendar, random } = teller;
  const visit = visitBetween(person, calendar, 24, 75);
  if (visit === null || visitBetween(person, calendar, 0, 2) === null) return false;
  const first = opened(person, teller, visit, afterVisit(calendar, person.visits[visit]!, random, 5));
  if (!first) return false;
  answer(first.course, first.found, true);
  diagnose(first.course.complaint, first.found.grievance.cause, random);
  first.course.on(momentOn(calendar, dayNumber(first.course.at.day) + 7, random), 'followUp');
  first.course.after(MINUTE, 'verdict', { verdict: 'right', note: quoteFor('right', random) });
  return openSince(person, teller, 2.2 * HOUR) === null ? takenBack(person) : true;
};

const LOST_LUNCH = {
  text: 'The platter for the office came without the bagels, eight people bought their lunch next door.',
  wouldMakeItRight: 'Pay for that lunch. I have the receipt here.',
};

/** More than Jonas may give, so it waits for the owner. */
const waitingForOwner: Story = (person, teller) => {
  const told = openSince(person, teller, 2.6 * HOUR);
  if (!told) return false;
  const { complaint } = told.course;
  Object.assign(complaint, LOST_LUNCH, {
    category: 'Wrong item',
    severity: 'high',
    visit: null,
    item: null,
    staff: JONAS,
  });
  told.course.after(4 * MINUTE, 'apologise', { staff: JONAS, note: 'Sorry said on the phone' });
  complaint.requests.push({
    ...{ step: 'resolve', costMinor: 3840, note: 'The receipt from next door, eight lunches', askedBy: JONAS },
    ...{ askedAt: openAfter(teller.calendar, told.course.at, 20 * MINUTE), state: 'waiting' },
    ...{ decidedBy: null, decidedAt: null, decisionNote: null },
  });
  return true;
};

/** Made right so many days ago, and nobody has asked since whether it is. */
const closedDaysAgo =
  (daysAgo: number): Story =>
  (person, teller) => {
    const { calendar, random } = teller;
    const resolvedAt = momentOn(calendar, lastOpenDay(calendar, calendar.today - daysAgo), random);
    const visit = visitShortlyBefore(person, calendar, resolvedAt, 2);
    if (visit === null || isAfter(resolvedAt, calendar.now)) return false;
    const openedAt = afterVisit(calendar, person.visits[visit]!, random, 5);
    const open = openBetween(calendar, openedAt, resolvedAt);
    if (!isAfter(resolvedAt, openedAt) || open < HOUR / 4) return false;
    const told = opened(person, teller, visit, openedAt, ({ remedy }) => remedy !== 'words');
    if (!told) return false;
    const untilAnswer = Math.min(open / 4, 40 * MINUTE);
    told.course.after(untilAnswer, 'acknowledge');
    if (open > 3 * HOUR) told.course.after(HOUR, 'fix');
    makeRight(told.course, told.found, openBetween(calendar, told.course.at, resolvedAt));
    if (random.chance(0.3) && daysAgo > 0) beyondRight(told.course);
    diagnose(told.course.complaint, told.found.grievance.cause, random);
    return true;
  };

/** Made right and asked after, but they have not been back. */
const notBackYet: Story = (person, teller) => {
  const { calendar, random } = teller;
  const visit = lastVisitBetween(person, calendar, 11, 26);
  if (visit === null) return false;
  const told = opened(person, teller, visit, afterVisit(calendar, person.visits[visit]!, random, 5));
  if (!told) return false;
  answer(told.course, told.found, true);
  diagnose(told.course.complaint, told.found.grievance.cause, random);
  const asked = momentOn(calendar, dayNumber(told.course.at.day) + 6, random);
  if (isAfter(asked, calendar.now)) return takenBack(person);
  told.course.on(asked, 'followUp', { note: 'Rang to ask' });
  const verdict = random.chance(0.5) ? 'right' : 'no_answer';
  told.course.after(0, 'verdict', { verdict, note: quoteFor(verdict, random) });
  return true;
};

/** It was not right the first time; Ines saw to it. */
const reopened: Story = (person, teller) => {
  const { calendar, random } = teller;
  const visit = visitBetween(person, calendar, 12, 18);
  if (visit === null) return false;
  const told = opened(person, teller, visit, afterVisit(calendar, person.visits[visit]!, random, 5));
  if (!told) return false;
  answer(told.course, told.found, true);
  told.course.on(momentOn(calendar, dayNumber(told.course.at.day) + 3, random), 'verdict', {
    ...{ verdict: 'not_right', note: quoteFor('not_right', random), staff: INES },
  });
  makeRightAgain(told.course, told.found);
  return isAfter(told.course.at, calendar.now) ? takenBack(person) : true;
};

function takenBack(person: DemoCustomer): false {
  person.complaints.pop();
  return false;
}

/** Only of somebody who did not complain lately. */
const ofContent =
  (story: Story): Story =>
  (person, teller) => {
    const since = teller.calendar.day(teller.calendar.today - FORGOTTEN_DAYS).text;
    return person.complaints.every(({ openedAt }) => openedAt.day < since) && story(person, teller);
  };

/** The open ones first, so that a small shop has them too. */
export const COMPLAINT_STORIES: readonly Story[] = [
  ...[ofKeyRegular, again, waitingForOwner, unanswered, newlyOpen, acknowledged, beingFixed, beingFixedTooLong],
  ...[7, 8, 10, 1, 2, 3, 5, 6].map(closedDaysAgo),
  ...[reopened, notBackYet, notBackYet],
].map(ofContent);

import { lastOpenDay, nextOpenDay } from './calendar.ts';
import type { DemoCustomer } from './demo-shop.ts';
import { said } from './feedback.ts';
import { PRAISE } from './feedback-words.ts';
import { afterVisit } from './moments.ts';
import { callBackOf, promiseOf } from './promises.ts';
import { INES, JONAS, MARTA } from './staff.ts';
import type { Story, Teller } from './stories.ts';
import { visitBetween } from './story-visits.ts';

const MINUTES_AT_THE_COUNTER = 4;

/** Promised at a visit between so many days ago, for a day that number of days from now: the open day before when it is late, else after. */
const promisedFor =
  (inDays: number, leastAgo: number, mostAgo: number): Story =>
  (person, { calendar, random, told }) => {
    const visit = visitBetween(person, calendar, leastAgo, mostAgo);
    if (visit === null || person.promises.some(({ state }) => state === 'open')) return false;
    const wanted = calendar.today + inDays;
    const due = inDays < 0 ? lastOpenDay(calendar, wanted) : nextOpenDay(calendar, wanted);
    const madeAt = momentAfter(person, visit, { calendar, random });
    if (calendar.day(due).text <= madeAt.day) return false;
    const { companions, visits } = person;
    const promise = promiseOf({ visit: visits[visit]!, companions, madeAt, due }, calendar, random);
    // Somebody else was promised the same this week.
    if (told.has(promise.text)) return false;
    told.add(promise.text);
    person.promises.push(promise);
    return true;
  };

/** A low score so many days ago; they are owed a call two days after it. */
const notContent =
  (daysAgo: number, score: number, text: string): Story =>
  (person, teller) => {
    const visit = visitBetween(person, teller.calendar, daysAgo, daysAgo);
    if (visit === null) return false;
    const at = momentAfter(person, visit, teller);
    const given = { ...said('score', at, teller.calendar, teller.random), score, text };
    person.feedback.push(given);
    person.promises.push(callBackOf(given, person.feedback.length - 1, given.takenBy ?? JONAS));
    return true;
  };

/** Praise the colleague has not seen yet. */
const unseenPraise =
  (about: number, text: string): Story =>
  (person, teller) => {
    const visit = visitBetween(person, teller.calendar, 1, 4);
    if (visit === null) return false;
    const at = momentAfter(person, visit, teller);
    person.feedback.push({ ...said('praise', at, teller.calendar, teller.random), text, about, seenAt: null });
    return true;
  };

/** Done as they suggested, and nobody has told them. */
const notTold =
  (text: string): Story =>
  (person, teller) => {
    const visit = visitBetween(person, teller.calendar, 45, 140);
    if (visit === null || visitBetween(person, teller.calendar, 0, 20) === null) return false;
    const at = momentAfter(person, visit, teller);
    person.feedback.push({
      ...said('suggestion', at, teller.calendar, teller.random),
      ...{ text, status: 'done', toldAt: null },
    });
    return true;
  };

function momentAfter(person: DemoCustomer, visit: number, { calendar, random }: Pick<Teller, 'calendar' | 'random'>) {
  return afterVisit(calendar, person.visits[visit]!, random, MINUTES_AT_THE_COUNTER);
}

const praiseFor = (about: number) => PRAISE.filter(praise => praise.about === about).map(({ text }) => text);

/** The promises due, the call-backs owed, the good words not heard yet. */
export const DAILY_STORIES: readonly Story[] = [
  ...[promisedFor(0, 2, 8), promisedFor(0, 1, 6), promisedFor(-3, 5, 12), promisedFor(0, 3, 10), promisedFor(0, 1, 5)],
  notContent(2, 4, 'The last two loaves were doughy.'),
  notContent(1, 6, 'Too loud to talk on a Saturday.'),
  ...[INES, INES].map((about, at) => unseenPraise(about, praiseFor(about)[at]!)),
  ...[JONAS, MARTA].map(about => unseenPraise(about, praiseFor(about)[0]!)),
  ...['A hook for the dog by the window.', 'A second till on Saturdays.'].map(notTold),
  ...[promisedFor(1, 1, 5), promisedFor(2, 1, 5), promisedFor(3, 1, 6), promisedFor(4, 1, 6), promisedFor(6, 1, 7)],
];

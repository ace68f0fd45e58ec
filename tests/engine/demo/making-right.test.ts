import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { DemoComplaint, DemoCustomer, DemoMoment } from '../../../electron/demo/demo-shop.ts';
import { GRIEVANCES } from '../../../electron/demo/grievances.ts';
import { MENU } from '../../../electron/demo/menu.ts';
import { CHANGES } from '../../../electron/demo/remedies.ts';
import { allowanceOf, INES } from '../../../electron/demo/staff.ts';
import { defaultSettings } from '../../../shared/contract/settings.ts';
import { daysBetween } from '../../../shared/dates.ts';
import { openCalendar } from '../../../shared/opening-hours.ts';
import { readSlipCode } from '../../../shared/slip-code.ts';

import {
  complaints,
  daysAgo,
  feedback,
  ms,
  NOW_SECONDS,
  ofNobody,
  people,
  promises,
  shop,
  shopOf,
  slips,
  standing,
  TODAY,
} from './whole-shop.ts';

const MONTH = TODAY.slice(0, 7);
const calendar = openCalendar(shop.settings.openingHours, shop.settings.timeZone);
const nowMs = ms({ day: TODAY, secondsOfDay: NOW_SECONDS });
const openMinutes = (from: DemoMoment) => calendar.openMsBetween(ms(from), nowMs) / 60_000;
const open = complaints.filter(complaint => standing(complaint).resolvedAtMs === null);
const inStage = (stage: string) => open.filter(complaint => standing(complaint).stage === stage);
const has = (complaint: DemoComplaint) => people.find(person => person.complaints.includes(complaint));
const counts = (texts: readonly (string | null)[]) => {
  const found = new Map<string, number>();
  for (const text of texts) if (text !== null) found.set(text, (found.get(text) ?? 0) + 1);
  return found;
};

describe('making it right repeats itself', () => {
  test('the same seed, day and time of day give the same complaints, promises, slips and feedback', () => {
    const hash = () => {
      const small = shopOf({ regulars: 120 });
      return createHash('sha256')
        .update(JSON.stringify([small.people, small.ofNobody]))
        .digest('hex');
    };
    expect(hash()).toBe(hash());
  });

  test('a small shop is the beginning of a large one, with what goes on today', () => {
    expect(shopOf({ regulars: 40 }).people).toEqual(people.slice(0, 40));
  });

  test('who they are and when they came does not hang on the time of day', () => {
    const facts = (all: DemoCustomer[]) =>
      all.map(({ givenName, visits, preferences }) => ({ givenName, visits, preferences }));
    expect(facts(shopOf({ regulars: 60, nowSeconds: 7.5 * 3600 }).people)).toEqual(facts(people.slice(0, 60)));
  });
});

describe('the demo shop is full of it', () => {
  test('there are about 220 complaints, one in ten of people nobody knew, over all categories and three years', () => {
    expect(complaints.length).toBeGreaterThan(190);
    expect(complaints.length).toBeLessThan(250);
    expect(ofNobody.complaints.length / complaints.length).toBeGreaterThan(0.07);
    expect(ofNobody.complaints.length / complaints.length).toBeLessThan(0.15);
    expect(new Set(complaints.map(({ category }) => category))).toEqual(new Set(defaultSettings.complaintCategories));
    const ages = complaints.map(({ openedAt }) => daysAgo(openedAt.day));
    for (const year of [0, 1, 2]) expect(ages.filter(age => Math.floor(age / 365) === year).length).toBeGreaterThan(40);
  });

  test('there are more than sixty things to complain of, in every category and severity', () => {
    expect(new Set(GRIEVANCES.map(({ text }) => text)).size).toBe(GRIEVANCES.length);
    expect(GRIEVANCES.length).toBeGreaterThan(60);
    expect(new Set(GRIEVANCES.map(({ category }) => category)).size).toBe(7);
    expect(new Set(complaints.map(({ severity }) => severity)).size).toBe(3);
  });

  test('every grievance is about shelves and things of the menu, and its cause has a change', () => {
    const known = new Set<string>(MENU.flatMap(({ name, shelf }) => [name, shelf]));
    expect(GRIEVANCES.flatMap(({ about }) => about.filter(each => !known.has(each)))).toEqual([]);
    expect(GRIEVANCES.map(({ cause }) => cause).filter(cause => !CHANGES[cause])).toEqual([]);
  });

  test('hardly a complaint repeats another word for word', () => {
    const repeated = counts(complaints.map(({ text }) => text));
    expect(Math.max(...repeated.values())).toBeLessThanOrEqual(10);
    expect(repeated.size).toBeGreaterThan(0.5 * complaints.length);
    expect(Math.max(...counts(promises.map(({ text }) => text)).values())).toBeLessThanOrEqual(14);
  });

  test('causes repeat, and most have a change', () => {
    const causes = counts(complaints.map(({ cause }) => cause));
    expect([...causes.values()].filter(count => count >= 5).length).toBeGreaterThan(5);
    const diagnosed = complaints.filter(({ cause }) => cause !== null);
    expect(diagnosed.filter(({ changeMade }) => changeMade !== null).length).toBeGreaterThan(0.4 * diagnosed.length);
  });

  test('most verdicts are right, a few complaints were open again', () => {
    const closed = complaints.map(standing).filter(({ resolvedAtMs }) => resolvedAtMs !== null);
    expect(closed.filter(({ verdict }) => verdict === 'right').length).toBeGreaterThan(0.65 * closed.length);
    const reopened = closed.filter(({ reopened: times }) => times > 0).length;
    expect(reopened).toBeGreaterThan(3);
    expect(reopened).toBeLessThan(30);
  });

  test('about 260 promises and call-backs, most kept by their day, some late, broken or moved', () => {
    expect(promises.length).toBeGreaterThan(220);
    expect(promises.length).toBeLessThan(300);
    const settled = promises.filter(({ kind, state }) => kind === 'promise' && state !== 'open');
    const inTime = settled.filter(({ state, settledOn, countedOn }) => state === 'kept' && settledOn! <= countedOn);
    expect(inTime.length / settled.length).toBeGreaterThan(0.75);
    expect(inTime.length / settled.length).toBeLessThan(0.95);
    expect(settled.filter(({ state }) => state === 'broken').length).toBeGreaterThan(3);
    expect(new Set(settled.filter(({ moves }) => moves > 0).map(({ isTold }) => isTold))).toEqual(
      new Set([true, false]),
    );
  });

  test('about 300 scores that come to a net promoter score of about 45, 70 words of praise, 50 suggestions in every status', () => {
    const of = (kind: string) => feedback.filter(each => each.kind === kind);
    const scores = of('score').map(({ score }) => score!);
    expect(scores.length).toBeGreaterThan(260);
    expect(scores.length).toBeLessThan(340);
    const nps =
      (100 * (scores.filter(score => score > 8).length - scores.filter(score => score < 7).length)) / scores.length;
    expect(nps).toBeGreaterThan(38);
    expect(nps).toBeLessThan(56);
    expect(of('praise').length).toBeGreaterThan(55);
    expect(of('praise').length).toBeLessThan(90);
    expect(of('praise').filter(({ about }) => about !== null).length).toBeGreaterThan(40);
    expect(of('suggestion').length).toBeGreaterThan(38);
    expect(of('suggestion').length).toBeLessThan(65);
    expect(new Set(of('suggestion').map(({ status }) => status)).size).toBe(5);
  });

  test('about 150 slips went home in the last four weeks, a quarter came back, each with a code of its own', () => {
    expect(slips.length).toBeGreaterThan(120);
    expect(slips.length).toBeLessThan(180);
    expect(Math.max(...slips.map(({ at }) => daysAgo(at.day)))).toBeLessThanOrEqual(28);
    expect(feedback.filter(({ slip }) => slip !== null).length).toBeGreaterThan(28);
    expect(slips.map(({ code }) => readSlipCode(code))).toEqual(slips.map(({ code }) => code));
    expect(new Set(slips.map(({ code }) => code)).size).toBe(slips.length);
  });
});

describe('what goes on today', () => {
  test('eight complaints are open: three new, three answered, two being fixed', () => {
    expect([inStage('new').length, inStage('acknowledged').length, inStage('fixing').length]).toEqual([3, 3, 2]);
    expect(new Set(open.map(({ text }) => text)).size).toBe(8);
  });

  test('one is 20 minutes old, one is late for its first answer, one for being made right', () => {
    const ages = (stage: string) => inStage(stage).map(({ openedAt }) => openMinutes(openedAt));
    expect(ages('new').filter(minutes => Math.abs(minutes - 20) < 1)).toHaveLength(1);
    expect(ages('new').filter(minutes => minutes > 240)).toHaveLength(1);
    expect(ages('fixing').filter(minutes => minutes > 1440)).toHaveLength(1);
    expect(ages('acknowledged').filter(minutes => minutes > 1440)).toHaveLength(0);
  });

  test('one is of a key regular, one a second failure, one waits for the owner', () => {
    expect(open.filter(complaint => has(complaint)?.isKey)).toHaveLength(1);
    const isSecond = (complaint: DemoComplaint) =>
      has(complaint)!.complaints.some(other => other !== complaint && daysAgo(other.openedAt.day) <= 90);
    expect(open.filter(isSecond)).toHaveLength(1);
    const waiting = open.flatMap(({ requests }) => requests.filter(({ state }) => state === 'waiting'));
    expect(waiting).toHaveLength(1);
    expect(waiting[0]!.costMinor).toBeGreaterThan(allowanceOf(waiting[0]!.askedBy));
  });

  test('some were made right a week ago and nobody has asked after them, some have not been back, all others were followed up', () => {
    const madeRight = complaints.filter(complaint => standing(complaint).stage === 'made_right');
    const ages = madeRight.map(complaint => daysAgo(standing(complaint).resolvedOnDay!));
    expect(ages.filter(days => days >= 7).length).toBeGreaterThanOrEqual(2);
    expect(ages.filter(days => days >= 7).length).toBeLessThanOrEqual(5);
    expect(Math.max(...ages)).toBeLessThanOrEqual(14);
    const notBack = people.filter(({ complaints: [...theirs], visits }) => {
      const closedOn = theirs.length > 0 ? standing(theirs.at(-1)!).resolvedOnDay : null;
      return closedOn !== null && daysAgo(closedOn) < 30 && visits.at(-1)!.day <= closedOn;
    });
    expect(notBack.length).toBeGreaterThanOrEqual(2);
  });

  test('what was given this month shows on the budget and leaves some of it', () => {
    const steps = complaints.flatMap(complaint => complaint.steps).filter(({ at }) => at.day.startsWith(MONTH));
    const spentMinor = steps.reduce((sum, { costMinor }) => sum + (costMinor ?? 0), 0);
    expect(spentMinor).toBeGreaterThan(0.2 * shop.settings.makeRightBudgetMinor!);
    expect(spentMinor).toBeLessThan(shop.settings.makeRightBudgetMinor!);
    expect(steps.filter(({ step }) => step === 'resolve').length).toBeGreaterThan(4);
  });

  test('four promises and a call-back are due today, two are late, several are for this week', () => {
    const due = (kind: string) =>
      promises
        .filter(each => each.kind === kind && each.state === 'open')
        .map(({ dueOn }) => daysBetween(TODAY, dueOn));
    expect(due('promise').filter(days => days === 0)).toHaveLength(4);
    expect(due('promise').filter(days => days < 0)).toHaveLength(2);
    expect(due('promise').filter(days => days > 0 && days <= 7).length).toBeGreaterThanOrEqual(4);
    expect(due('call_back').filter(days => days === 0)).toHaveLength(1);
  });

  test('four words of praise are unseen, two of them for the owner; two suggestions are done and their authors not told', () => {
    const unseen = feedback.filter(({ kind, about, seenAt }) => kind === 'praise' && about !== null && seenAt === null);
    expect(unseen).toHaveLength(4);
    expect(unseen.filter(({ about }) => about === INES)).toHaveLength(2);
    const isDecided = (status: string | null) => status === 'done' || status === 'declined';
    expect(feedback.filter(({ status, toldAt }) => isDecided(status) && toldAt === null)).toHaveLength(2);
  });

  test('Annie’s card is that of an ordinary day', () => {
    const [annie] = people;
    expect(annie!.complaints.filter(complaint => open.includes(complaint))).toEqual([]);
    expect(annie!.promises.filter(({ state }) => state === 'open')).toEqual([]);
  });

  test('a shop of 150 has its open complaints and promises too', () => {
    const small = shopOf({ regulars: 150 });
    const theirs = small.people
      .flatMap(person => person.complaints)
      .filter(each => standing(each).resolvedAtMs === null);
    expect(theirs.length).toBeGreaterThanOrEqual(6);
    expect(
      small.people.flatMap(person => person.promises).filter(({ state }) => state === 'open').length,
    ).toBeGreaterThan(8);
  });
});

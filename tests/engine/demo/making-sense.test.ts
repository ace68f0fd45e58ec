import { describe, expect, test } from 'vitest';
import { openingHours } from '../../../electron/demo/calendar.ts';
import type { DemoMoment } from '../../../electron/demo/demo-shop.ts';
import { AOIFE, allowanceOf, INES, MARTA } from '../../../electron/demo/staff.ts';
import { complaints as complaintMethods } from '../../../shared/contract/complaints.ts';
import { feedback as feedbackMethods } from '../../../shared/contract/feedback.ts';
import { promises as promiseMethods } from '../../../shared/contract/promises.ts';
import { addDays, dayOf, daysBetween, wallClockMs } from '../../../shared/dates.ts';
import { openCalendar } from '../../../shared/opening-hours.ts';

import {
  complaints,
  daysAgo,
  feedback,
  impossible,
  ms,
  NOW_SECONDS,
  ofNobody,
  ofPeople,
  people,
  promises,
  shop,
  shopOf,
  TODAY,
} from './whole-shop.ts';

describe('everything makes sense', () => {
  test.each([
    [TODAY, 11.7],
    ['2026-11-23', 6],
    ['2026-11-22', 23],
    ['2026-12-26', 12],
    ['2027-01-02', 8.1],
    ['2026-03-29', 10],
    ['2028-02-29', 17.9],
  ])('on %s at %s o’clock nothing lies in the future or when the shop was closed', (today, hour) => {
    for (const seed of [7, 11]) {
      const some = shopOf({ seed, today, nowSeconds: hour * 3600, regulars: 250 });
      expect(impossible(some, today, hour * 3600)).toEqual([]);
    }
  });

  test('in the whole shop nothing lies in the future or when it was closed', () => {
    expect(impossible({ shop, people, ofNobody }, TODAY, NOW_SECONDS)).toEqual([]);
  });

  test('steps follow one another, and every one of them counts', () => {
    for (const { openedAt, steps } of complaints) {
      const times = [openedAt, ...steps.map(({ at }) => at)].map(ms);
      expect(times).toEqual([...times].sort((one, other) => one - other));
      let isClosed = false;
      for (const { step, verdict } of steps) {
        if (step === 'fix' || step === 'resolve') expect(isClosed).toBe(false);
        if (step === 'followUp' || step === 'verdict' || step === 'reopen') expect(isClosed).toBe(true);
        if (step === 'resolve') isClosed = true;
        if (step === 'reopen' || verdict === 'not_right') isClosed = false;
        expect(verdict !== null).toBe(step === 'verdict');
      }
    }
  });

  test('nobody gave more than they may without the owner’s yes', () => {
    for (const { steps, requests } of complaints) {
      let givenMinor = 0;
      for (const { staff, costMinor, approvedBy, step } of steps) {
        if (approvedBy === null) givenMinor += costMinor ?? 0;
        if (costMinor !== null && approvedBy === null) expect(givenMinor).toBeLessThanOrEqual(allowanceOf(staff));
        if (approvedBy !== null) expect(approvedBy).toBe(INES);
        if (approvedBy !== null && staff !== INES)
          expect(requests).toContainEqual(
            expect.objectContaining({ step, costMinor, askedBy: staff, state: 'approved' }),
          );
      }
    }
    expect(shop.staff.map(({ role }) => role).filter(role => role === 'owner')).toEqual(['owner']);
    expect([shop.staff[INES]!.role, allowanceOf(MARTA), allowanceOf(AOIFE)]).toEqual(['owner', 4000, 2000]);
  });

  test('a complaint about a visit came after it, within days, and is about what was bought there or was sold out', () => {
    for (const { complaints: theirs, visits } of people) {
      for (const { visit, item, openedAt, category } of theirs) {
        if (visit === null) continue;
        expect(ms(visits[visit]!)).toBeLessThanOrEqual(ms(openedAt));
        expect(daysBetween(visits[visit]!.day, openedAt.day)).toBeLessThanOrEqual(5);
        const bought = visits[visit]!.items.map(({ name }) => name);
        if (item !== null) expect(bought.includes(item)).toBe(category !== 'Sold out');
      }
    }
    expect(ofPeople.filter(({ visit }) => visit !== null).length).toBeGreaterThan(0.9 * ofPeople.length);
  });

  test('a promise is for an open day after it was made, counts by the day that was told, and is settled by now', () => {
    for (const promise of promises) {
      const { kind, dueOn, firstDueOn, countedOn, madeAt, moves, isTold, state, settledOn } = promise;
      expect(firstDueOn > madeAt.day && dueOn >= firstDueOn).toBe(true);
      if (kind === 'promise') expect(openingHours(dueOn), dueOn).not.toBeNull();
      expect(countedOn).toBe(isTold ? dueOn : firstDueOn);
      expect(moves > 0).toBe(dueOn !== firstDueOn);
      expect(settledOn === null).toBe(state === 'open');
      if (settledOn !== null) expect(settledOn >= madeAt.day && settledOn < TODAY).toBe(true);
      if (state === 'open') expect(daysAgo(dueOn)).toBeLessThanOrEqual(4);
    }
  });

  test('every low score of somebody known has its call-back two days later, and no other score has', () => {
    for (const { feedback: said, promises: theirs } of people) {
      said.forEach(({ score, at }, index) => {
        const callBacks = theirs.filter(promise => promise.feedback === index);
        expect(callBacks.map(({ dueOn, kind }) => [dueOn, kind])).toEqual(
          score !== null && score <= 6 ? [[addDays(at.day, 2), 'call_back']] : [],
        );
        if (callBacks[0]) expect(callBacks[0].text).toContain(`score of ${score}`);
      });
    }
  });

  test('an answered slip is the same person’s and older than the answer', () => {
    for (const { feedback: said, slips: theirs, visits } of people) {
      for (const { slip, at } of said) if (slip !== null) expect(ms(theirs[slip]!.at)).toBeLessThan(ms(at));
      for (const { visit, at } of theirs) expect(ms(visits[visit]!)).toBe(ms(at));
    }
  });

  test('no text has an unfilled place, and the dogs and children in it come with the person', () => {
    const texts = [...complaints, ...promises, ...feedback].flatMap(each => Object.values(each));
    expect(texts.filter(text => typeof text === 'string' && /[{}]|undefined|null/.test(text))).toEqual([]);
    const named =
      /biscuits for (\S+) on|ham bone for (.+), |chicken in them, for (.+)$|^Gingerbread with “(.+)”|^(.+) may press the dough/;
    const wrong = people.flatMap(({ promises: theirs, companions }) =>
      theirs.filter(({ text }) => {
        const name = named
          .exec(text)
          ?.slice(1)
          .find(found => found !== undefined);
        return name !== undefined && !companions.some(companion => companion.name === name);
      }),
    );
    expect(wrong).toEqual([]);
    expect(promises.filter(({ text }) => named.test(text)).length).toBeGreaterThan(5);
  });

  test('everything could have been written through the contract', () => {
    const day = (moment: DemoMoment) => dayOf(ms(moment), shop.settings.timeZone);
    for (const { text, category, severity, wouldMakeItRight, item, openedAt, cause, changeMade } of complaints) {
      const input = { text, category, severity, wouldMakeItRight, item, atMs: ms(openedAt) };
      expect(complaintMethods['complaints.open'].input.parse(input)).toEqual(input);
      const found = { id: 1, cause, change: changeMade };
      expect(complaintMethods['complaints.update'].input.parse(found)).toEqual(found);
      expect(day(openedAt)).toBe(openedAt.day);
    }
    for (const { text, dueOn, madeAt } of promises) {
      const input = { customerId: 1, text, dueOn, atMs: ms(madeAt) };
      expect(promiseMethods['promises.make'].input.parse(input)).toEqual(input);
    }
    for (const { kind, score, text, at } of feedback) {
      const input = { kind, score, text, atMs: ms(at) };
      expect(feedbackMethods['feedback.add'].input.parse(input)).toEqual(input);
      expect(kind === 'score' ? score !== null : text !== null && score === null).toBe(true);
    }
  });

  test('the opening hours in the settings are those the shop kept', () => {
    const open = openCalendar(shop.settings.openingHours, shop.settings.timeZone);
    for (let ago = -40; ago < 1096; ago += 1) {
      const day = addDays(TODAY, -ago);
      const hours = openingHours(day);
      const noon = wallClockMs(day, 720, shop.settings.timeZone, 'first');
      expect(open.isOpenAt(noon), day).toBe(hours !== null);
      if (!hours) continue;
      const opening = wallClockMs(day, hours.fromSeconds / 60, shop.settings.timeZone, 'first');
      const closing = wallClockMs(day, hours.untilSeconds / 60, shop.settings.timeZone, 'first');
      expect([
        open.isOpenAt(opening - 1),
        open.isOpenAt(opening),
        open.isOpenAt(closing - 1),
        open.isOpenAt(closing),
      ]).toEqual([...[false, true, true, false]]);
    }
  });
});

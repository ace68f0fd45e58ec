import { describe, expect, test } from 'vitest';
import {
  activeFigure,
  coverageFigure,
  flowInWords,
  madeRightFigure,
  retainedFigure,
  sentFigure,
  type Wording,
} from '../../../electron/review/figures.ts';
import { type ShopFacts, shopStateOf } from '../../../electron/review/shop-state.ts';
import { listWeeks, reviewWeek } from '../../../electron/review/weeks.ts';
import type { Coverage } from '../../../shared/contract/figures.ts';
import type { FlowPeriod } from '../../../shared/contract/retention.ts';
import { daysOfWeek, isoWeek } from '../../../shared/weeks.ts';

const words: Wording = {
  percent: share => `${Math.round(share * 100)} %`,
  number: n => n.toLocaleString('en'),
  money: minor => `€${(minor / 100).toFixed(2)}`,
  days: '16 Nov to 22 Nov',
};
const still = { new: 0, returned: 0, wonBack: 0, slipping: 0, lapsed: 0 };
const flow = (fields: Partial<FlowPeriod>): FlowPeriod => ({
  ...{ from: '2026-11-16', to: '2026-11-22', state: 'done', activeAtStart: 0, ...still, activeAtEnd: 0 },
  ...{ retentionRate: null, churnRate: null },
  ...fields,
});

test.each([
  [{ new: 14, returned: 6, lapsed: 11 }, '14 new, 6 back, 11 lapsed.'],
  [{ wonBack: 2, slipping: 9 }, '2 won back, 9 slipping.'],
  [{}, 'Nobody came new and nobody dropped out.'],
])('a flow of %o is said as “%s”', (of, said) => {
  expect(flowInWords({ ...still, ...of })).toBe(said);
});

describe('the figure of active regulars', () => {
  test('is how many there are, and how many more or fewer than before', () => {
    const figure = activeFigure(flow({ activeAtStart: 1290, new: 14, lapsed: 11, activeAtEnd: 1293 }), words);
    expect(figure).toMatchObject({ value: '1,293', change: 3, sentence: '14 new, 11 lapsed.', missing: null });
  });

  test.each([[null], [flow({})]])('is missing while nobody is active', of => {
    expect(activeFigure(of, words)).toMatchObject({ value: null, missing: 'Not enough data yet: visits are missing.' });
  });
});

describe('the figure of those retained', () => {
  const week = flow({ activeAtStart: 100, new: 5, lapsed: 3, activeAtEnd: 102, retentionRate: 0.97 });

  test('is (E − N) / S, changed in percentage points', () => {
    const before = flow({ activeAtStart: 90, retentionRate: 0.995 });
    expect(retainedFigure(week, before, words)).toMatchObject({
      ...{ value: '97 %', change: -2.5, missing: null },
      sentence: '100 were active before; without the newcomers 97 are now.',
    });
  });

  test('says who of them came back, so that more than all of those before are no riddle', () => {
    const full = flow({ activeAtStart: 44, new: 2, wonBack: 1, activeAtEnd: 47, retentionRate: 45 / 44 });
    expect(retainedFigure(full, null, words)).toMatchObject({
      sentence: '44 were active before; without the newcomers 45 are now, 1 of them back.',
    });
  });

  test('says nothing of a change against a week of too few people', () => {
    expect(retainedFigure(week, flow({ activeAtStart: 3, retentionRate: 1 }), words).change).toBeNull();
  });

  test.each([
    [flow({ activeAtStart: 1, retentionRate: 1 }), '(there was 1)'],
    [flow({ activeAtStart: 19, retentionRate: 1 }), '(there were 19)'],
    [null, '(there were 0)'],
  ])('is missing below twenty people', (of, said) => {
    const figure = retainedFigure(of, null, words);
    expect(figure.value).toBeNull();
    expect(figure.missing).toContain(said);
  });
});

test.each([
  [
    { opened: 11, openedBefore: 9, closed: 4, waiting: 8, spentMinor: 11_995, leftMinor: 3005 },
    {
      value: '4',
      change: 2,
      sentence: '11 complaints, 4 made right and 8 waiting. €119.95 spent this month, €30.05 left.',
    },
  ],
  [
    { opened: 1, openedBefore: 1, closed: 0, waiting: 1, spentMinor: 900, leftMinor: -100 },
    { value: '0', change: 0, sentence: '1 complaint and 1 waiting. €9.00 spent this month, €1.00 over.' },
  ],
  [
    { opened: 0, openedBefore: 2, closed: 0, waiting: 0, spentMinor: 0, leftMinor: null },
    { value: '0', change: -2, sentence: 'No complaint.' },
  ],
])('complaints %o are said in words', (facts, said) => {
  expect(madeRightFigure(facts, words)).toMatchObject(said);
});

test.each([
  [{ newCustomers: 0, sent: 0, sentBefore: 2, savingMinor: 0 }, 'Nobody came for the first time.'],
  [
    { newCustomers: 1, sent: 0, sentBefore: 0, savingMinor: null },
    '1 person came for the first time; nobody is noted as having been sent.',
  ],
  [
    { newCustomers: 14, sent: 1, sentBefore: 0, savingMinor: null },
    '1 of 14 people who came for the first time was sent by somebody.',
  ],
  [
    { newCustomers: 14, sent: 4, sentBefore: 1, savingMinor: 4800 },
    '4 of 14 people who came for the first time were sent by somebody, and spared €48.00 of advertising.',
  ],
])('first visits %o are said in words', (facts, sentence) => {
  expect(sentFigure(facts, words)).toMatchObject({ sentence, change: facts.sent - facts.sentBefore });
});

describe('the figure of coverage', () => {
  const coverage = (fields: Partial<Coverage>): Coverage => ({
    ...{ from: '2026-11-16', to: '2026-11-22', visitsLinked: 62, visitsAll: 100, shareOfVisits: 0.62 },
    ...{ salesLinkedMinor: 7100, salesAllMinor: 10_000, shareOfSales: 0.71 },
    ...fields,
  });

  test('is the share of sales linked to a person', () => {
    expect(coverageFigure(coverage({}), coverage({ shareOfSales: 0.7 }), words)).toMatchObject({
      ...{ value: '71 %', change: 1, sentence: '71 % of sales and 62 % of visits are linked to a person.' },
    });
  });

  test('is that of visits where no amounts are noted', () => {
    expect(coverageFigure(coverage({ shareOfSales: null }), null, words)).toMatchObject({
      ...{ value: '62 %', change: null, sentence: '62 % of visits are linked to a person. No amounts are noted.' },
    });
  });

  test('says what a hundred per cent may mean', () => {
    const all = coverage({ visitsAll: 62, shareOfVisits: 1, shareOfSales: 1 });
    expect(coverageFigure(all, null, words).sentence).toMatch(
      /^Every sale in the book has a name\. Note what passers-by/,
    );
  });

  test('is missing without a visit', () => {
    const none = coverage({ visitsLinked: 0, visitsAll: 0, shareOfVisits: null, shareOfSales: null });
    expect(coverageFigure(none, null, words)).toMatchObject({
      value: null,
      missing: expect.stringMatching(/^Not enough/),
    });
  });
});

describe('what a shop is told of itself', () => {
  const facts = (fields: Partial<ShopFacts>): ShopFacts => ({
    ...{ asOf: '2026-11-21', firstDay: '2024-01-02', lastDay: '2026-11-21', visits: 50, hasAmounts: true },
    locale: 'en-GB',
    ...fields,
  });

  test.each<[Partial<ShopFacts>, string, RegExp | null]>([
    [{}, 'usual', null],
    [{ hasAmounts: false }, 'usual', /^No amounts are noted with the visits/],
    [{ firstDay: null, lastDay: null, visits: 0 }, 'first_day', /^No visit is in the book yet\./],
    [{ firstDay: '2026-11-21', visits: 3 }, 'first_day', /: 3 visits so far\./],
    [{ firstDay: '2026-11-20', visits: 3 }, 'little', /begins on 20 Nov and holds 3 visits\./],
    [{ firstDay: '2026-10-25', visits: 50 }, 'little', /less than four weeks\./],
    [{ firstDay: '2026-10-24', visits: 50 }, 'usual', null],
    [{ lastDay: '2026-11-08' }, 'usual', null],
    [{ lastDay: '2026-11-07' }, 'closed', /^No visit since 7 Nov, 14 days ago\./],
  ])('%o: %s', (fields, shopState, notice) => {
    const told = shopStateOf(facts(fields));
    expect(told.shopState).toBe(shopState);
    if (notice === null) expect(told.notice).toBeNull();
    else expect(told.notice).toMatch(notice);
  });
});

describe('weeks', () => {
  test.each([
    ['2026-W01', '2025-12-29', '2026-01-04'],
    ['2026-W53', '2026-12-28', '2027-01-03'],
    ['2024-W09', '2024-02-26', '2024-03-03'],
    ['2026-W13', '2026-03-23', '2026-03-29'],
  ])('%s goes from %s to %s', (week, from, to) => {
    expect(daysOfWeek(week)).toEqual({ from, to });
    expect([from, to].map(isoWeek)).toEqual([week, week]);
  });

  test('that are not in the calendar have no days', () => {
    expect(['2025-W53', '2026-W00', '0000-W01', 'W01'].map(daysOfWeek)).toEqual([null, null, null, null]);
  });

  test('know up to their Sunday, the running one up to today', () => {
    expect(reviewWeek('2026-W46', '2026-11-21', '2026-11-01')).toMatchObject({ asOf: '2026-11-15', state: 'done' });
    expect(reviewWeek(undefined, '2026-11-21', null)).toMatchObject({ week: '2026-W47', asOf: '2026-11-21' });
    expect(reviewWeek('2026-W48', '2026-11-21', null)).toMatchObject({ state: 'future', nextWeek: null });
  });

  test('are listed one after the other, at least the running one', () => {
    expect(listWeeks(null, '2026-11-21').map(({ week }) => week)).toEqual(['2026-W47']);
    expect(listWeeks('2026-11-15', '2026-11-21').map(({ week }) => week)).toEqual(['2026-W47', '2026-W46']);
    expect(listWeeks('1926-01-01', '2026-11-21')).toHaveLength(1040);
  });
});

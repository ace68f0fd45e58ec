import { beforeAll, describe, expect, test } from 'vitest';
import { senseOf, signed } from '../../../renderer/screens/week/so-what.ts';
import type { WeekReview } from '../../../shared/contract/review.ts';
import { type Case, decision, emptyWeek, many, words } from './week-samples.ts';

let empty: WeekReview;
beforeAll(async () => {
  empty = await emptyWeek();
});

const active = (value: string | null, change: number | null): WeekReview['figures'] =>
  empty.figures.map(figure => (figure.key === 'active' ? { ...figure, value, change } : figure));

const settle = 'Say what came of those that are open. They come back each week until they are settled.';
const move = 'Which of the five do you want to move? Keep it in mind for 9.';
const each = 'One thing each: call, card or treat. The likeliest stands first.';

const mended = (more: Partial<WeekReview['madeRight']>, opened = 5): Partial<WeekReview> => ({
  madeRight: { ...empty.madeRight, report: { ...empty.madeRight.report, opened }, ...more },
});

const decided: Case[] = [
  [
    'nothing is open',
    'decided',
    () => ({ decided: [] }),
    'Nothing was decided in earlier weeks that is still open.',
    'What you decide under 9 is here next week, with what came of it.',
  ],
  ['one is open', 'decided', () => ({ decided: [decision()] }), '1 decision: 0 done, 0 dropped, 1 open.', settle],
  [
    'some of each, and one late',
    'decided',
    () => ({
      decided: [decision({ state: 'done' }), decision({ state: 'dropped' }), decision(), decision({ isLate: true })],
    }),
    '4 decisions: 1 done, 1 dropped, 2 open (1 of them late).',
    settle,
  ],
  [
    'all are settled',
    'decided',
    () => ({ decided: many(2, () => decision({ state: 'done' })) }),
    '2 decisions: 2 done, 0 dropped, 0 open.',
    'All settled. Decide anew under 9.',
  ],
];

const figures: Case[] = [
  [
    'the shop has something of its own to be told',
    'figures',
    () => ({ notice: 'Closed since Monday.', figures: active('12', 3) }),
    'Closed since Monday.',
    move,
  ],
  [
    'nobody is active',
    'figures',
    () => ({ notice: null, figures: active(null, null) }),
    'Nobody counts as active yet.',
    move,
  ],
  [
    'more',
    'figures',
    () => ({ notice: null, figures: active('1,290', 4) }),
    '1,290 active regulars, 4 more than the week before.',
    move,
  ],
  [
    'fewer',
    'figures',
    () => ({ notice: null, figures: active('12', -4) }),
    '12 active regulars, 4 fewer than the week before.',
    move,
  ],
  [
    'as many',
    'figures',
    () => ({ notice: null, figures: active('12', 0) }),
    '12 active regulars, as many as the week before.',
    move,
  ],
  [
    'a single one',
    'figures',
    () => ({ notice: null, figures: active('1', 1) }),
    '1 active regular, 1 more than the week before.',
    move,
  ],
  [
    'few sales have a name',
    'figures',
    () => ({ notice: null, figures: active('12', 0), coverage: { ...empty.coverage, shareOfSales: 0.59 } }),
    '12 active regulars, as many as the week before.',
    'These pages speak of 59% of sales. Ask for the name, and note the rest of the day from the till.',
  ],
  [
    'just enough sales have a name',
    'figures',
    () => ({ notice: null, figures: active('12', 0), coverage: { ...empty.coverage, shareOfSales: 0.6 } }),
    '12 active regulars, as many as the week before.',
    move,
  ],
];

const slipping: Case[] = [
  [
    'nobody',
    'slipping',
    () => ({}),
    'Nobody is late by their own rhythm.',
    'As soon as somebody who comes often stays away longer than they ever did, they are here, with what to do next.',
  ],
  [
    'one',
    'slipping',
    () => ({ slipping: { total: 1, valueAtRiskMinor: 4200, people: [] } }),
    '1 regular is late by their own rhythm: about €42.00 in twelve months.',
    each,
  ],
  [
    'many',
    'slipping',
    () => ({ slipping: { total: 130, valueAtRiskMinor: 1_883_788, people: [] } }),
    '130 regulars are late by their own rhythm: together about €18,837.88 in twelve months.',
    each,
  ],
  [
    'no amounts',
    'slipping',
    () => ({ slipping: { total: 2, valueAtRiskMinor: 0, people: [] } }),
    '2 regulars are late by their own rhythm.',
    each,
  ],
];

const madeRight: Case[] = [
  [
    'no complaint',
    'made_right',
    () => ({}),
    'No complaint in the last 90 days.',
    'Few people complain; most just stay away. Ask, and write down what is said: every complaint is a chance.',
  ],
  [
    'none in 90 days, but an old one waits',
    'made_right',
    () => mended({ waiting: 1 }, 0),
    '0 new this week, 0 made right, 1 waiting.',
    'Answer what is waiting, the oldest first.',
  ],
  [
    'all are made right',
    'made_right',
    () => mended({ opened: 1, closed: 2, cameBackMinor: 79_735 }),
    '1 new this week, 2 made right, 0 waiting. Those who came back have spent €797.35 since.',
    'Nothing is waiting.',
  ],
  [
    'a cause keeps coming back: it goes before what waits',
    'made_right',
    () => mended({ opened: 11, closed: 4, waiting: 8, causes: [{ cause: 'New at the counter', n: 6 }] }),
    '11 new this week, 4 made right, 8 waiting. “New at the counter” came up 6 times in 90 days.',
    'Change what causes it: decide who, and by when.',
  ],
];

describe('what a point of the week comes to, and what to do now', () => {
  test.each([...decided, ...figures, ...slipping, ...madeRight])('%s (%s)', (_, point, over, soWhat, nowWhat) => {
    expect(senseOf(point, { ...empty, ...over() }, words)).toEqual({ soWhat, nowWhat });
  });
});

test.each([
  [9, '+9'],
  [-1, '−1'],
  [-0.8, '−0.8'],
  [0, '±0'],
  [-0, '±0'],
])('a change of %d is written with a true sign', (change, shown) => {
  expect(signed(change)).toBe(shown);
});

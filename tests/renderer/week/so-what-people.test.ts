import { beforeAll, describe, expect, test } from 'vitest';
import { keeperSentence, scoreSentence, senseOf } from '../../../renderer/screens/week/so-what.ts';
import type { WeekReview } from '../../../shared/contract/review.ts';
import { type Case, decision, emptyWeek, keyPeople, many, person, voice, words } from './week-samples.ts';

let empty: WeekReview;
beforeAll(async () => {
  empty = await emptyWeek();
});

const senders = (...names: string[]) => names.map((name, at) => ({ ...person(at, name), sent: ['Someone'] }));

const pick = 'Pick who gets a card; then ask one of them who else would like the shop.';
const greet = 'Greet them by name. Before an item is dropped, look who rests on it.';
const take = 'Take one suggestion and decide it, yes or no; then tell whoever made it.';
const enough = 'One or two are enough. Each comes up in Today on its day, and here next week with its result.';

const thanked = (suggestions: number, ...names: string[]): Partial<WeekReview> => ({
  thank: { ...empty.thank, suggestions, senders: senders(...names) },
});

const thank: Case[] = [
  [
    'nobody',
    'thank',
    () => thanked(0),
    'Nobody waits for a card this week.',
    'Ask one regular a day who else would like the shop, and note who sent whom.',
  ],
  ['one', 'thank', () => thanked(1), '1 person deserves a card this week.', pick],
  [
    'senders are named',
    'thank',
    () => thanked(60, 'Uwe', 'Cian', 'Rachel'),
    '60 people deserve a card this week. Uwe, Cian and Rachel sent somebody who came this week.',
    pick,
  ],
  [
    'the fourth sender is counted',
    'thank',
    () => thanked(60, 'Uwe', 'Cian', 'Rachel', 'Ann'),
    '60 people deserve a card this week. Uwe, Cian, Rachel and 1 more sent somebody who came this week.',
    pick,
  ],
  [
    'and so are others',
    'thank',
    () => thanked(0, 'Uwe', 'Cian', 'Rachel', 'Ann', 'Bo'),
    'Nobody waits for a card this week. Uwe, Cian, Rachel and 2 more sent somebody who came this week.',
    'Ask one regular a day who else would like the shop, and note who sent whom.',
  ],
];

const key: Case[] = [
  [
    'nobody',
    'key',
    () => ({}),
    'Nobody stands out yet.',
    'As visits are noted, the people you cannot afford to lose are here, with the items they rest on.',
  ],
  [
    'late and gone ones are counted together',
    'key',
    () => ({ key: { people: keyPeople('on_time', 'overdue', 'lapsed'), items: [], shareOfSales: 0.104 } }),
    'These 3 people are 10% of all sales with a name. 2 of them are late or gone.',
    greet,
  ],
  [
    'one is late, in a shop without amounts',
    'key',
    () => ({ key: { people: keyPeople('on_time', 'overdue'), items: [], shareOfSales: null } }),
    'These 2 people come most, or sent people who came back. 1 of them is late or gone.',
    greet,
  ],
  [
    'a single one',
    'key',
    () => ({ key: { people: keyPeople('on_time'), items: [], shareOfSales: 0.55 } }),
    'This one person is 55% of all sales with a name.',
    greet,
  ],
  [
    'a single one, without amounts',
    'key',
    () => ({ key: { people: keyPeople('on_time'), items: [], shareOfSales: null } }),
    'This one person comes most, or sent people who came back.',
    greet,
  ],
];

const said: Case[] = [
  [
    'nobody',
    'said',
    () => ({}),
    'Nobody said anything this week that was written down.',
    'Ask after a sale: F on the card notes a suggestion, praise or a score in five seconds.',
  ],
  [
    'a voice of each kind; a score alone is no suggestion',
    'said',
    () => ({
      said: {
        ...{ nps: 43.4, scores: 63, isEnough: true },
        voices: [voice('complaint'), voice('suggestion'), voice('praise'), voice('praise'), voice('score')],
      },
    }),
    '1 complaint, 1 suggestion, 2 words of praise. Would recommend us: +43, of 63 scores in 90 days.',
    take,
  ],
  [
    'more was said than is shown in words',
    'said',
    () => ({
      said: {
        ...{ nps: 43.4, scores: 63, isEnough: true, counts: { complaint: 14, suggestion: 2, praise: 7 } },
        voices: [voice('complaint'), voice('praise')],
      },
    }),
    '14 complaints, 2 suggestions, 7 words of praise. Would recommend us: +43, of 63 scores in 90 days.',
    take,
  ],
  [
    'no suggestion to take',
    'said',
    () => ({ said: { nps: null, scores: 0, isEnough: false, voices: [voice('praise')] } }),
    '0 complaints, 0 suggestions, 1 word of praise. No scores in 90 days.',
    'Nobody suggested anything: ask one regular what they miss, and note it.',
  ],
];

const fair = (isUnfair: boolean, keyKept: number): Partial<WeekReview> => ({
  fairness: { ...empty.fairness, isUnfair, sentence: 'Offers are even.' },
  continuity: { keyPeople: 4, keyKept, without: [] },
});

const fairly: Case[] = [
  [
    'newcomers get more, which goes first',
    'fair',
    () => fair(true, 1),
    'Offers are even. 1 of 4 key customers have somebody who knows them best.',
    'Give those who come back at least as much as those who come first.',
  ],
  [
    'somebody has nobody',
    'fair',
    () => fair(false, 3),
    'Offers are even. 3 of 4 key customers have somebody who knows them best.',
    'Say who knows each key customer best from now on.',
  ],
  [
    'nothing presses',
    'fair',
    () => fair(false, 4),
    'Offers are even. All 4 key customers have somebody who knows them best.',
    'Nothing presses here.',
  ],
];

const decide: Case[] = [
  ['nothing', 'decide', () => ({}), 'Nothing decided for next week yet.', enough],
  ['one', 'decide', () => ({ decisions: [decision()] }), '1 decision for next week.', enough],
  [
    'closed',
    'decide',
    () => ({ decisions: many(2, () => decision()), isClosed: true }),
    '2 decisions for next week.',
    'Closed. Decide in the week that is on.',
  ],
];

describe('what a point of the week comes to, and what to do now', () => {
  test.each([...thank, ...key, ...said, ...fairly, ...decide])('%s (%s)', (_, point, over, soWhat, nowWhat) => {
    expect(senseOf(point, { ...empty, ...over() }, words)).toEqual({ soWhat, nowWhat });
  });
});

test.each([
  [0, null, false, 'No scores in 90 days.'],
  [1, 100, false, '1 score in 90 days: too few for a figure.'],
  [6, 50, false, '6 scores in 90 days: too few for a figure.'],
  [63, 43.4, true, 'Would recommend us: +43, of 63 scores in 90 days.'],
  [63, -12.6, true, 'Would recommend us: −13, of 63 scores in 90 days.'],
  [63, 0.3, true, 'Would recommend us: ±0, of 63 scores in 90 days.'],
])('%d scores with a figure of %s say so', (scores, nps, isEnough, sentence) => {
  expect(scoreSentence(scores, nps, isEnough)).toBe(sentence);
});

test.each([
  [0, 0, 'No key customers yet.'],
  [1, 1, 'The one key customer has somebody who knows them best.'],
  [1, 0, '0 of 1 key customers have somebody who knows them best.'],
  [75, 35, '35 of 75 key customers have somebody who knows them best.'],
  [75, 75, 'All 75 key customers have somebody who knows them best.'],
])('of %d key customers %d have a keeper', (keyPeople, keyKept, sentence) => {
  expect(keeperSentence({ keyPeople, keyKept, without: [] })).toBe(sentence);
});

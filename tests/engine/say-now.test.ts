import { describe, expect, test } from 'vitest';
import { type SayFacts, whatToSayNow } from '../../electron/customers/say-now.ts';
import { aCustomer, aVisit, openEngine } from '../fixtures.ts';

const TODAY = '2026-11-21';

/** Anna comes every week, was here a week ago, and there is nothing else to say of her. */
const anna: SayFacts = {
  ...{
    today: TODAY,
    locale: 'en-GB',
    callName: 'Anna',
    sentBy: null,
    foundUs: null,
    since: null,
    birthday: null,
    companions: [],
    treats: [],
    usual: null,
    latestNote: null,
  },
  ...{
    visitDays: 30,
    daysSinceLast: 7,
    gapBeforeTodayDays: null,
    usualGapDays: 7,
    lapsedAfterDays: 21,
    isOwnRhythm: true,
    state: 'on_time',
  },
  ...{ complaints: [], promises: [], madeRight: null, gives: [] },
};
const biscuit = (birthday: string | null = null) => [{ name: 'Biscuit', birthday }];
const liver = { text: 'a piece of liver', companion: 'Biscuit' };
const late: Partial<SayFacts> = { daysSinceLast: 16, state: 'overdue' };
const lapsed: Partial<SayFacts> = { daysSinceLast: 60, state: 'lapsed' };
const back: Partial<SayFacts> = { daysSinceLast: 0, gapBeforeTodayDays: 60 };
const noted = (on: string, by: string | null = 'Meret') => ({ text: 'starts a new job on Monday', by, on });

const soup: SayFacts['complaints'][number] = {
  ...{ text: 'the soup was cold', openedOn: '2026-11-12', stage: 'fixing', staffName: 'Mara', isSecondFailure: false },
};
const sourdough: SayFacts['promises'][number] = { kind: 'promise', text: 'sourdough put aside', dueOn: TODAY };
const call: SayFacts['promises'][number] = {
  ...sourdough,
  kind: 'call_back',
  text: 'Ask about the score of 3: “slow”',
};
const biscuits: SayFacts['gives'][number] = { give: 'a bag of dog treats', isUnexpected: true };
const madeRight: NonNullable<SayFacts['madeRight']> = {
  ...{ text: 'the soup was cold', resolvedOn: '2026-11-14', verdict: null },
};

type Case = [
  when: string,
  facts: Partial<SayFacts>,
  kind: string,
  headline: string | RegExp,
  detail?: string | RegExp | null,
];

const cases: Case[] = [
  ['nothing is known', {}, 'greeting', 'Say hello to Anna.', null],
  ['she has a usual', { usual: 'oat flat white' }, 'usual', 'The usual? Oat flat white.', null],
  ['the usual ends in a mark of its own', { usual: 'hot!' }, 'usual', 'The usual? Hot!', null],
  ['her birthday is today, the year unknown', { birthday: '11-21' }, 'birthday', 'Happy birthday, Anna!'],
  ['her birthday is today, the year known', { birthday: '1984-11-21' }, 'birthday', 'Happy birthday, Anna: 42 today.'],
  ['her birthday is tomorrow', { birthday: '11-22' }, 'birthday', 'Anna’s birthday is tomorrow.'],
  ['her birthday was yesterday', { birthday: '11-20' }, 'greeting', 'Say hello to Anna.'],
  ['her birthday is the day after tomorrow', { birthday: '11-23' }, 'greeting', 'Say hello to Anna.'],
  ['she was born on 29 February, on the 28th', { today: '2027-02-28', birthday: '2000-02-29' }, 'birthday', /27 today/],
  ['she was born on 1 January, on New Year’s Eve', { today: '2026-12-31', birthday: '01-01' }, 'birthday', /tomorrow/],
  [
    'she was born on 29 February, on that day',
    { today: '2028-02-29', birthday: '02-29' },
    'birthday',
    'Happy birthday, Anna!',
  ],
  [
    'it is the dog’s birthday',
    { companions: biscuit('2020-11-21') },
    'companion_birthday',
    'Biscuit’s birthday is today.',
  ],
  [
    'it is the dog’s birthday tomorrow',
    { companions: biscuit('11-22') },
    'companion_birthday',
    'Biscuit’s birthday is tomorrow.',
  ],
  ['the dog has no birthday', { companions: biscuit() }, 'greeting', 'Say hello to Anna.'],
  [
    'the dog’s birthday names its treat, once',
    { companions: biscuit('11-21'), treats: [liver], usual: 'rye' },
    'companion_birthday',
    'Biscuit’s birthday is today. Treat: a piece of liver.',
    'The usual? Rye.',
  ],
  ['both have birthdays', { birthday: '11-21', companions: biscuit('11-21') }, 'birthday', /^Happy/, /^Biscuit/],
  [
    'the dog’s is today, hers tomorrow',
    { birthday: '11-22', companions: biscuit('11-21') },
    'companion_birthday',
    /today/,
    /tomorrow/,
  ],
  ['the dog gets a treat', { treats: [liver] }, 'treat', 'Biscuit’s treat: a piece of liver.', null],
  [
    'she gets a treat',
    { treats: [{ text: 'a broken cookie', companion: null }] },
    'treat',
    'A treat for Anna: a broken cookie.',
  ],
  [
    'something is given that nobody expects',
    { gives: [biscuits], usual: 'rye' },
    'give',
    'Give: a bag of dog treats (unexpected: say nothing beforehand).',
    'The usual? Rye.',
  ],
  [
    'something is given that is expected',
    { gives: [{ give: 'a calendar.', isUnexpected: false }] },
    'give',
    'Give: a calendar.',
  ],
  ['two things are given', { gives: [biscuits, { ...biscuits, give: 'a card' }] }, 'give', /dog treats/, /a card/],
  ['a birthday stands before a give', { gives: [biscuits], birthday: '11-21' }, 'birthday', /^Happy/, /^Give/],
  [
    'a give stands before a return and a treat',
    { gives: [biscuits], treats: [liver], ...back },
    'give',
    /^Give/,
    /back/,
  ],
  ['a complaint stands before a give', { gives: [biscuits], complaints: [soup] }, 'complaint', /sorry/, /^Give/],
  ['several treats: the newest', { treats: [liver, { text: 'old', companion: null }] }, 'treat', /liver/],
  ['a name that ends in s', { callName: 'Lars', birthday: '11-22' }, 'birthday', 'Lars’ birthday is tomorrow.'],
  ['a birthday stands before a treat', { birthday: '11-21', treats: [liver] }, 'birthday', /^Happy/, /liver/],
  ['a birthday stands before a return', { birthday: '11-21', ...back }, 'birthday', /^Happy/, /back after 60 days/],
  ['a treat stands before being overdue', { treats: [liver], ...late }, 'treat', /liver/, /16 days/],
  ['a return stands before a treat', { treats: [liver], ...back }, 'won_back', /60 days/, /liver/],
  [
    'overdue stands before the usual',
    { usual: 'rye', ...late },
    'overdue',
    /16 days, usually every 7 days/,
    'The usual? Rye.',
  ],
  ['a little late is not overdue', { daysSinceLast: 9 }, 'greeting', 'Say hello to Anna.'],
  ['she is late', late, 'overdue', 'Good to see you again: 16 days, usually every 7 days.', null],
  ['she usually comes every day', { ...late, usualGapDays: 1 }, 'overdue', /usually every day\./],
  ['a rhythm of two and a half days is rounded', { ...late, usualGapDays: 2.4 }, 'overdue', /usually every 2 days\./],
  [
    'she is late, but came twice only',
    { ...late, visitDays: 2, isOwnRhythm: false },
    'overdue',
    'Good to see you again: 16 days, about every 7 days reckoned with the shop’s.',
  ],
  ['she has lapsed', lapsed, 'overdue', 'We missed you: last here 8 weeks ago, usually every 7 days.', null],
  [
    'she is back after having lapsed',
    back,
    'won_back',
    'Anna is back after 60 days. Say how good it is to see them.',
    null,
  ],
  ['she is back within her own limit', { ...back, gapBeforeTodayDays: 21 }, 'greeting', 'Say hello to Anna.'],
  ['she was away long once, and here a week ago', { gapBeforeTodayDays: 60 }, 'greeting', 'Say hello to Anna.'],
  [
    'she was never here',
    { visitDays: 0, daysSinceLast: null, state: 'new' },
    'first_time',
    /^First visit: welcome Anna, and ask how they found us\.$/,
  ],
  [
    'she was never here, and Emily sent her',
    { visitDays: 0, daysSinceLast: null, state: 'new', sentBy: 'Emily Edwards' },
    'first_time',
    'First visit: welcome Anna. Emily Edwards sent them.',
  ],
  [
    'she was never here, and saw us in the paper',
    { visitDays: 0, daysSinceLast: null, state: 'new', foundUs: 'the paper' },
    'first_time',
    'First visit: welcome Anna.',
  ],
  [
    'she was a regular before there was a book, as an imported list says',
    { visitDays: 0, daysSinceLast: null, state: 'new', since: '2021-05-10' },
    'greeting',
    'Anna has been a regular since 10 May 2021: welcome them back, and note this visit.',
  ],
  [
    'she was one, and one visit is noted',
    { visitDays: 1, state: 'new', since: '2021-05-10' },
    'greeting',
    'Say hello to Anna.',
  ],
  ['she was here once', { visitDays: 1, state: 'new' }, 'second_time', /^Second visit: Anna came back/],
  ['her first visit is today', { visitDays: 1, daysSinceLast: 0, state: 'new' }, 'greeting', 'Say hello to Anna.'],
  ['one visit long ago', { visitDays: 1, ...lapsed }, 'second_time', /^Second visit/],
  ['nothing is known of any rhythm', { ...late, usualGapDays: null }, 'greeting', 'Say hello to Anna.'],
  ['the next visit is the tenth', { visitDays: 9 }, 'milestone', 'Today makes it visit number 10. Thank Anna.'],
  [
    'the tenth visit is today',
    { visitDays: 10, daysSinceLast: 0 },
    'milestone',
    'This is visit number 10. Thank Anna.',
  ],
  ['the tenth visit was a week ago', { visitDays: 10 }, 'greeting', 'Say hello to Anna.'],
  ['the three hundredth', { visitDays: 299 }, 'milestone', /number 300/],
  ['the hundred and fiftieth is no milestone', { visitDays: 149 }, 'greeting', 'Say hello to Anna.'],
  ['a milestone stands before the usual', { visitDays: 24, usual: 'rye' }, 'milestone', /number 25/, /Rye/],
  [
    'someone noted something lately',
    { latestNote: noted('2026-11-02') },
    'greeting',
    /hello/,
    'Starts a new job on Monday. Noted by Meret on 2 Nov.',
  ],
  ['nobody signed the note', { latestNote: noted('2026-11-02', null) }, 'greeting', /hello/, /Noted on 2 Nov\.$/],
  ['the note is old news', { latestNote: noted('2026-10-01') }, 'greeting', /hello/, null],
  [
    'the note is from last year',
    { today: '2027-01-05', latestNote: noted('2026-12-30') },
    'greeting',
    /hello/,
    /30 Dec 2026/,
  ],
  [
    'a complaint is being fixed',
    { complaints: [soup], usual: 'rye' },
    'complaint',
    'Say sorry first: the soup was cold, 12 Nov. Being fixed by Mara.',
    'The usual? Rye.',
  ],
  [
    'nobody in particular fixes it',
    { complaints: [{ ...soup, staffName: null }] },
    'complaint',
    /12 Nov\. Being fixed\.$/,
  ],
  ['somebody sees to it', { complaints: [{ ...soup, stage: 'acknowledged' }] }, 'complaint', /Mara sees to it\.$/],
  [
    'a complaint was not answered',
    { complaints: [{ ...soup, stage: 'new', staffName: null }] },
    'complaint',
    /Nobody has answered yet\.$/,
  ],
  [
    'a complaint was answered by somebody who left it',
    { complaints: [{ ...soup, stage: 'acknowledged', staffName: null }] },
    'complaint',
    /Nobody sees to it yet\.$/,
  ],
  [
    'it is the second failure',
    { complaints: [{ ...soup, isSecondFailure: true }] },
    'complaint',
    'Second time something went wrong: the soup was cold, 12 Nov. Being fixed by Mara.',
  ],
  [
    'two complaints are open',
    { complaints: [soup, { ...soup, text: 'hair', isSecondFailure: true }] },
    'complaint',
    'Second time something went wrong: the soup was cold, 12 Nov. Being fixed by Mara. And 1 more.',
  ],
  [
    'the complaint ends in a full stop',
    { complaints: [{ ...soup, text: 'Cold soup. ' }] },
    'complaint',
    /: Cold soup, 12/,
  ],
  [
    'the complaint is a long story, cut between words',
    { complaints: [{ ...soup, text: 'we waited and waited '.repeat(9) }] },
    'complaint',
    /^Say sorry first: (we waited and waited ){4}we…, 12 Nov/,
  ],
  [
    'the complaint is from last year',
    { complaints: [{ ...soup, openedOn: '2025-11-12' }] },
    'complaint',
    /12 Nov 2025\./,
  ],
  [
    'a complaint stands before a promise, that before a birthday',
    { complaints: [soup], promises: [sourdough], birthday: '11-21' },
    'complaint',
    /^Say sorry first/,
    'Promised for today: sourdough put aside.',
  ],
  [
    'something is promised for today',
    { promises: [sourdough] },
    'promise',
    'Promised for today: sourdough put aside.',
    null,
  ],
  [
    'a promise is late',
    { promises: [{ ...sourdough, dueOn: '2026-11-19' }] },
    'promise',
    'Late, promised for 19 Nov: sourdough put aside.',
  ],
  [
    'a promise is for tomorrow',
    { promises: [{ ...sourdough, dueOn: '2026-11-22' }] },
    'greeting',
    'Say hello to Anna.',
  ],
  [
    'two things are promised',
    { promises: [sourdough, { ...sourdough, text: 'a call' }] },
    'promise',
    /sourdough/,
    /a call/,
  ],
  [
    'they are owed a call today',
    { promises: [call] },
    'promise',
    'Ask about the score of 3: “slow”. A call is due today.',
  ],
  ['the call is late', { promises: [{ ...call, dueOn: '2026-11-20' }] }, 'promise', /A call was due on 20 Nov\.$/],
  [
    'a promise stands before a birthday',
    { promises: [sourdough], birthday: '11-21' },
    'promise',
    /sourdough/,
    /^Happy/,
  ],
  [
    'it is the first visit since it was made right',
    { madeRight },
    'after_complaint',
    'First time back since this was made right on 14 Nov: the soup was cold. Ask whether it is right now.',
    null,
  ],
  [
    'they said already that it is right',
    { madeRight: { ...madeRight, verdict: 'right' } },
    'after_complaint',
    /They said it is; thank them\.$/,
  ],
  [
    'a promise stands before the first visit since, that before being overdue',
    { madeRight, promises: [sourdough], ...late },
    'promise',
    /sourdough/,
    /^First time back/,
  ],
  [
    'the first visit since stands before a return',
    { madeRight, ...back },
    'after_complaint',
    /^First/,
    /back after 60/,
  ],
  ['a fact goes before a note', { latestNote: noted('2026-11-02'), usual: 'rye', ...late }, 'overdue', /./, /Rye/],
];

const meets = (text: string | null, wanted: string | RegExp | null) =>
  wanted instanceof RegExp ? expect(text).toMatch(wanted) : expect(text).toBe(wanted);

describe('what to say now, when', () => {
  test.each(cases)('%s', (_when, facts, kind, headline, detail) => {
    const said = whatToSayNow({ ...anna, ...facts });
    expect(said.kind).toBe(kind);
    meets(said.headline, headline);
    if (detail !== undefined) meets(said.detail, detail);
  });
});

describe('the first line of a card', () => {
  test('knows the dog, the treat, the name they go by, and what was put aside', async () => {
    const shop = openEngine();
    const customerId = await aCustomer(shop, { givenName: 'Margarethe', familyName: 'Berg', knownAs: 'Gretl' });
    const dog = await shop.call('companions.add', { customerId, name: 'Biscuit' });
    for (const day of ['2026-10-31', '2026-11-07', '2026-11-14']) await aVisit(shop, customerId, day);
    const lines = async () => (await shop.call('customers.get', { id: customerId })).sayNow;
    expect(await lines()).toMatchObject({ kind: 'greeting', headline: 'Say hello to Gretl.' });
    const treat = await shop.call('preferences.add', { customerId, kind: 'treat', text: 'liver', companionId: dog.id });
    await shop.call('preferences.add', { customerId, kind: 'usual', text: 'rye' });
    expect(await lines()).toEqual({ kind: 'treat', headline: 'Biscuit’s treat: liver.', detail: 'The usual? Rye.' });
    await shop.call('preferences.retire', { id: treat.id });
    expect(await lines()).toEqual({ kind: 'usual', headline: 'The usual? Rye.', detail: null });
  });

  test('says that someone is back on the day they came, and not on the next', async () => {
    const shop = openEngine();
    const id = await aCustomer(shop);
    for (const day of ['2026-06-01', '2026-06-08', '2026-06-15', '2026-06-22', '2026-06-29'])
      await aVisit(shop, id, day);
    const lines = async () => (await shop.call('customers.get', { id })).sayNow;
    expect((await lines()).headline).toMatch(/^We missed you/);
    await aVisit(shop, id, TODAY);
    expect(await lines()).toMatchObject({ kind: 'won_back', headline: expect.stringMatching(/back after 145 days/) });
    shop.clock.set(shop.clock.nowMs() + 86_400_000);
    expect((await lines()).kind).toBe('greeting');
  });
});

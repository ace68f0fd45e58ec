import { describe, expect, test } from 'vitest';
import {
  type Address,
  addressLines,
  countryCode,
  countryOfLocale,
  hasAddress,
} from '../../electron/cards/address-lines.ts';
import { type LineFacts, suggestLine } from '../../electron/cards/lines.ts';
import { type CandidateFacts, type Reason, reasonFor } from '../../electron/cards/reasons.ts';
import { weekOf } from '../../electron/cards/week.ts';
import type { CardReason } from '../../shared/contract/cards.ts';
import { isoWeek } from '../../shared/weeks.ts';

// A Saturday; the last seven days begin on Sunday the 15th, the week on Monday the 16th.
const today = '2026-11-21';
const judging = { week: weekOf(undefined, today), today, spacingDays: 60, locale: 'en-GB' };

const nobody: CandidateFacts = {
  ...{ isKey: false, visitDays: 0, weekDays: [], firstDay: null, since: null, hasLapsed: false, birthday: null },
  ...{ companions: [], madeRightOn: null, cameBack: null, praisedOn: null, isSuggestionDone: false },
  ...{ lastThankedOn: null, isFrequent: false },
};
const came = (visitDays: number, ...weekDays: string[]) => ({ visitDays, weekDays, firstDay: '2026-11-03' });

describe('the reason for a card', () => {
  const cases: [string, Partial<CandidateFacts>, CardReason | null, string?][] = [
    ['nothing happened', {}, null],
    ['first visit', came(1, '2026-11-17'), null],
    ['back again', came(2, '2026-11-17'), 'second_visit', 'Second visit on Tuesday, the first on 3 Nov'],
    [
      'back twice in the week',
      came(3, '2026-11-17', '2026-11-19'),
      'second_visit',
      'Second visit on Tuesday, the first on 3 Nov',
    ],
    [
      'first and second in one week',
      came(2, '2026-11-16', '2026-11-18'),
      'second_visit',
      'Second visit on Wednesday, the first on 3 Nov',
    ],
    ['third visit', came(3, '2026-11-17'), null],
    ['tenth visit', came(10, '2026-11-20'), 'round_number', '10th visit on Friday'],
    ['25th, and one more since', came(26, '2026-11-17', '2026-11-20'), 'round_number', '25th visit on Tuesday'],
    ['48th visit', came(48, '2026-11-17'), null],
    ['every fiftieth', came(150, '2026-11-21'), 'round_number', '150th visit on Saturday'],
    ['75 is not round', came(75, '2026-11-21'), null],
    ['50 was before this week', came(51, '2026-11-21'), null],
    [
      'often, never thanked',
      { ...came(48, '2026-11-17'), isFrequent: true },
      'just_because',
      '48th visit on Tuesday, never thanked yet',
    ],
    ['often, thanked long ago', { ...came(48, '2026-11-17'), isFrequent: true, lastThankedOn: '2024-01-01' }, null],
    ['a year to the day', { ...came(3), firstDay: '2025-11-20' }, 'years', 'A regular for a year on Friday'],
    ['five years on Sunday', { ...came(30), firstDay: '2021-11-22' }, 'years', 'A regular for 5 years on Sunday'],
    ['years on the Monday after', { ...came(30), firstDay: '2021-11-23' }, null],
    ['two visits are no regular', { ...came(2), firstDay: '2021-11-20' }, null],
    ['as the shop noted it', { since: '2016-11-18' }, 'years', 'A regular for 10 years on Wednesday'],
    ['what the shop noted comes first', { ...came(9), firstDay: '2021-11-20', since: '2019-03-01' }, null],
    ['years, but gone', { since: '2016-11-18', hasLapsed: true }, null],
    ['began this week', { since: '2026-11-18' }, null],
    ['made right', { madeRightOn: '2026-11-18' }, 'made_right', 'A complaint was made right on Wednesday'],
    [
      'someone came back',
      { cameBack: { name: 'Bo Ek', on: '2026-11-19' } },
      'referral',
      'Bo Ek, whom they sent, came back on Thursday',
    ],
    ['birthday soon', { birthday: '1984-11-24' }, 'birthday', 'Birthday on Tuesday'],
    ['birthday in ten days', { birthday: '12-01' }, 'birthday', 'Birthday on 1 Dec'],
    ['birthday in eleven', { birthday: '12-02' }, null],
    ['birthday yesterday', { birthday: '11-20' }, null],
    ['birthday, but gone', { birthday: '11-24', hasLapsed: true }, null],
    ['birthday, gone, but key', { birthday: '11-24', hasLapsed: true, isKey: true }, 'birthday'],
    [
      'the dog’s birthday',
      { companions: [{ name: 'Ajax', birthday: '11-24' }] },
      'companion_birthday',
      'Ajax’ birthday on Tuesday',
    ],
    ['praise', { praisedOn: '2026-11-16' }, 'kindness', 'Praised us on Monday'],
    ['a suggestion done', { isSuggestionDone: true }, 'kindness', 'What they suggested is done'],
    [
      'key, thanked 180 days ago',
      { isKey: true, lastThankedOn: '2026-05-25' },
      'long_unthanked',
      'Key regular, last thanked on 25 May',
    ],
    ['key, thanked 179 days ago', { isKey: true, lastThankedOn: '2026-05-26' }, null],
    [
      'key, never thanked',
      { isKey: true, ...came(48, '2026-11-17'), firstDay: '2024-11-03' },
      'long_unthanked',
      'Key regular, never thanked; 48th visit on Tuesday',
    ],
    ['key, but new', { isKey: true, ...came(4, '2026-11-17') }, null],
    ['not key', { ...came(4), firstDay: '2020-01-01' }, null],
    [
      'more than one: what was made right comes first',
      { madeRightOn: today, praisedOn: today, birthday: '11-24', ...came(2, today) },
      'made_right',
    ],
    ['more than one: a birthday before a number', { birthday: '11-24', ...came(50, today) }, 'birthday'],
  ];
  test.each(cases)('%s', (_what, facts, reason, evidence) => {
    const found = reasonFor({ ...nobody, ...facts }, judging);
    expect(found?.reason ?? null).toBe(reason);
    if (evidence !== undefined) expect(found?.evidence).toBe(evidence);
  });
});

describe('the line', () => {
  const because = (reason: CardReason, more: Partial<Reason> = {}): Reason => ({
    reason,
    evidence: '',
    number: null,
    companion: null,
    ...more,
  });
  const biscuit = { name: 'Biscuit', kind: 'dog' } as const;
  const note = (kind: string, text: string, companion: string | null = null) => ({ kind, text, companion });
  const cases: [string, Reason | null, Partial<LineFacts>, string, string?][] = [
    [
      'a treat of the dog',
      because('just_because'),
      { companions: [biscuit], notes: [note('treat', 'liver', 'Biscuit')] },
      'Biscuit’s treats are in the tin.',
    ],
    [
      'a treat with no name is the dog’s',
      null,
      { companions: [{ name: 'Mia', kind: 'child' }, biscuit], notes: [note('treat', 'liver')] },
      'Biscuit’s treats are in the tin.',
    ],
    ['a treat of their own', null, { notes: [note('treat', 'a macaron')] }, 'There is a treat for you in the tin.'],
    ['a companion', null, { companions: [biscuit] }, 'Say hello to Biscuit from all of us.'],
    [
      'the usual',
      null,
      { notes: [note('likes', 'rye'), note('usual', 'oat flat white')] },
      'Your usual is waiting: oat flat white.',
    ],
    [
      'what they like',
      because('second_visit'),
      { notes: [note('likes', 'rye bread')] },
      'We remember what you like: rye bread.',
    ],
    ['nothing known, but why', because('second_visit'), {}, 'It was good to see you again.'],
    ['nothing at all', null, {}, ''],
    ['a number', because('round_number', { number: 50 }), {}, '50 visits, and every one a pleasure.'],
    [
      'a birthday, and the treat',
      because('birthday'),
      { companions: [biscuit], notes: [note('treat', 'x')] },
      'Happy birthday! Biscuit’s treats are in the tin.',
    ],
    [
      'the dog’s birthday greets it once',
      because('companion_birthday', { companion: 'Biscuit' }),
      { companions: [biscuit] },
      'Happy birthday to Biscuit!',
    ],
    [
      'in German',
      because('birthday'),
      { companions: [biscuit] },
      'Alles Gute zum Geburtstag! Viele Grüße auch an Biscuit.',
      'de-AT',
    ],
    ['in a language without phrases', because('birthday'), {}, 'Happy birthday!', 'hu'],
    [
      'never an allergy',
      null,
      { notes: [note('allergy', 'Walnuts'), note('usual', 'walnut loaf'), note('likes', 'rye')] },
      'We remember what you like: rye.',
    ],
    [
      'never anything of health',
      null,
      { notes: [note('usual', 'gluten-free roll'), note('likes', 'no lactose please')] },
      '',
    ],
    ['nothing long', null, { notes: [note('usual', 'x'.repeat(61))] }, ''],
    ['nothing of a note for colleagues', null, { notes: [note('note', 'going through a divorce')] }, ''],
    ['a dog’s likes are not theirs', null, { companions: [], notes: [note('likes', 'bones', 'Rex')] }, ''],
  ];
  test.each(cases)('%s', (_what, reason, facts, line, language = 'en-GB') => {
    expect(suggestLine(reason, { companions: [], notes: [], ...facts }, language)).toBe(line);
  });
});

describe('a week', () => {
  const weeks: [string, string][] = [
    ['2026-11-16', '2026-W47'],
    ['2026-11-22', '2026-W47'],
    ['2026-01-01', '2026-W01'],
    ['2025-12-29', '2026-W01'],
    ['2027-01-03', '2026-W53'],
    ['2024-12-30', '2025-W01'],
    ['2021-01-03', '2020-W53'],
  ];
  test.each(weeks)('of %s is %s', (day, week) => {
    expect(isoWeek(day)).toBe(week);
    expect(weekOf(week, '2030-06-01').name).toBe(week);
  });

  test('that lasts still takes in the last seven days; one that is over has its own seven', () => {
    expect(weekOf(undefined, '2026-11-16')).toEqual({
      ...{ name: '2026-W47', from: '2026-11-10', until: '2026-11-16', asOf: '2026-11-16', lastDay: '2026-11-22' },
    });
    expect(weekOf('2026-W46', '2026-11-16')).toEqual({
      ...{ name: '2026-W46', from: '2026-11-09', until: '2026-11-15', asOf: '2026-11-09', lastDay: '2026-11-15' },
    });
  });

  test('that does not exist is refused', () => {
    for (const week of ['2026-W54', '2026-W00', '2025-W53', '0000-W01'])
      expect(() => weekOf(week, today)).toThrow(week);
  });
});

describe('an address', () => {
  const lines = (fields: Partial<Address>, home: string | null = 'AT') =>
    addressLines(
      { name: 'A B', company: null, street: 'S 1', city: 'C', postalCode: '1', region: 'R', country: null, ...fields },
      home,
    );
  const cases: [string, string[]][] = [
    ['Austria', ['S 1', '1 C']],
    ['Deutschland', ['S 1', '1 C', 'DEUTSCHLAND']],
    ['CH', ['S 1', '1 C', 'SWITZERLAND']],
    ['France', ['S 1', '1 C', 'FRANCE']],
    ['Ireland', ['S 1', 'C', 'R', '1', 'IRELAND']],
    ['UK', ['S 1', 'C', '1', 'UNITED KINGDOM']],
    ['USA', ['S 1', 'C, R 1', 'UNITED STATES']],
    ['Canada', ['S 1', 'C R 1', 'CANADA']],
    ['Nederland', ['S 1', '1 C', 'NEDERLAND']],
    ['España', ['S 1', '1 C', 'R', 'ESPAÑA']],
    ['Italy', ['S 1', '1 C', 'ITALY']],
    ['Portugal', ['S 1', '1 C', 'PORTUGAL']],
    ['Sverige', ['S 1', '1 C', 'SVERIGE']],
    ['Norway', ['S 1', '1 C', 'NORWAY']],
    ['Denmark', ['S 1', '1 C', 'DENMARK']],
    ['Polska', ['S 1', '1 C', 'POLSKA']],
    ['Australia', ['S 1', 'C R 1', 'AUSTRALIA']],
    ['New Zealand', ['S 1', 'C 1', 'NEW ZEALAND']],
    ['Japan', ['S 1', 'C, R 1', 'JAPAN']],
    ['Brasil', ['S 1', '1 C', 'R', 'BRASIL']],
  ];
  test.each(cases)('in %s', (country, rest) => {
    expect(lines({ country })).toEqual(['A B', ...rest]);
  });

  test('of a company, on two lines, in a province, at home', () => {
    expect(lines({ company: 'Firma', street: 'Top 4\n Gasse  2', country: 'Italy', region: 'bz' }, 'IT')).toEqual([
      ...['A B', 'Firma', 'Top 4', 'Gasse 2', '1 C BZ'],
    ]);
    expect(lines({ company: 'A B', country: null, region: null }, null)).toEqual(['A B', 'S 1', '1 C']);
    expect(lines({ country: 'Spain', region: 'c' }, 'ES')).toEqual(['A B', 'S 1', '1 C']);
  });

  test('in Japanese is written from the largest part to the person', () => {
    const fields = {
      name: '山田 太郎',
      street: '千代田1-1',
      city: '千代田区',
      region: '東京都',
      postalCode: '100-0001',
      country: '日本',
    };
    expect(lines(fields, 'JP')).toEqual(['〒100-0001', '東京都千代田区千代田1-1', '山田 太郎 様']);
  });

  test('needs a street and a town', () => {
    expect([
      hasAddress({ street: 'S', city: 'C' }),
      hasAddress({ street: 'S', city: null }),
      hasAddress({ street: '', city: 'C' }),
    ]).toEqual([true, false, false]);
  });

  test('knows countries by what people write, and the shop’s by its locale', () => {
    expect(
      ['Österreich', 'at', 'AUT', 'Schweiz', 'U.K.', 'England', 'Éire', '日本', 'Atlantis'].map(countryCode),
    ).toEqual([...['AT', 'AT', 'AT', 'CH', 'GB', 'GB', 'IE', 'JP', null]]);
    expect(['de-AT', 'en-GB', 'de', '!'].map(countryOfLocale)).toEqual(['AT', 'GB', 'DE', null]);
  });
});

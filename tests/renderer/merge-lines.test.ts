import { describe, expect, test } from 'vitest';
import { mergeLines } from '../../renderer/components/merge/merge-lines.ts';
import type { Card } from '../../shared/contract/card.ts';

const format = {
  locale: 'en-GB',
  money: (minor: number) => `€${minor / 100}`,
  day: (day: string) => day,
  birthday: (birthday: string) => birthday,
};

const none = Object.fromEntries(
  ['givenName', 'middleName', 'familyName', 'knownAs', 'pronunciation', 'company', 'street', 'postalCode', 'city']
    .concat(['region', 'country', 'birthday', 'language', 'foundUs', 'cardCode', 'externalId', 'note', 'since'])
    .map(field => [field, null]),
);

const aCard = (fields: Partial<Card>): Card =>
  ({
    ...none,
    ...{ name: 'Anna Berg', hasPhoto: false, phones: [], emails: [], tags: [], consents: [], companions: [] },
    ...{ preferences: [], openPromises: [], openComplaints: [], visits: 0, spentMinor: 0, knownBestByName: null },
    ...fields,
  }) as Card;

const line = (stays: Partial<Card>, goes: Partial<Card>, key: string) =>
  mergeLines(aCard(stays), aCard(goes), format).find(one => one.key === key);

describe('of two cards', () => {
  test('one chooses only where both say something, and something else', () => {
    expect(line({ city: 'Bern' }, { city: 'Basel' }, 'city')).toMatchObject({ keeps: 'choose', field: 'city' });
    expect(line({ city: 'Bern' }, { city: 'Bern' }, 'city')?.keeps).toBe('both');
    expect(line({ city: 'Bern' }, {}, 'city')?.keeps).toBe('stays');
    expect(line({}, { city: 'Basel' }, 'city')?.keeps).toBe('goes');
    expect(line({}, {}, 'city')).toBeUndefined();
  });

  test('what is to be chosen stands before what is settled, and what each brings before both', () => {
    const lines = mergeLines(
      aCard({ givenName: 'Anna', city: 'Bern' }),
      aCard({ givenName: 'Anna', city: 'Basel' }),
      format,
    );
    expect(lines.map(one => one.key)).toEqual(['brings', 'city', 'givenName']);
  });

  test('two photos are two, also of people of one name', () => {
    expect(line({ hasPhoto: true }, { hasPhoto: true }, 'photo')?.keeps).toBe('choose');
    expect(line({}, { hasPhoto: true }, 'photo')?.keeps).toBe('goes');
  });

  test('the earlier day is since when they are a regular', () => {
    expect(line({ since: '2024-01-01' }, { since: '2023-01-01' }, 'since')?.keeps).toBe('goes');
    expect(line({ since: '2023-01-01' }, { since: '2024-01-01' }, 'since')?.keeps).toBe('stays');
    expect(line({}, { since: '2024-01-01' }, 'since')?.keeps).toBe('goes');
  });

  test('lists, notes and answers are kept of both', () => {
    expect(line({ phones: ['1'] }, { phones: ['2', '3'] }, 'phones')).toMatchObject({ keeps: 'both', goes: '2, 3' });
    expect(line({ note: 'a' }, { note: 'b' }, 'note')?.keeps).toBe('both');
    expect(line({ emails: ['a@b.c'] }, {}, 'emails')?.keeps).toBe('stays');
  });

  test('it is said how much each brings, or that it is nothing', () => {
    expect(line({ visits: 140, spentMinor: 94_960 }, { visits: 1 }, 'brings')).toMatchObject({
      stays: '140 visits · €949.6',
      goes: '1 visit',
    });
    expect(line({}, {}, 'brings')?.goes).toBe('nothing noted yet');
  });
});

import { expect, test } from 'vitest';
import { changesOf, draftOf } from '../../renderer/screens/counter/profile-changes.ts';
import type { Card } from '../../shared/contract/card.ts';

const card = {
  id: 12,
  givenName: 'Anna',
  familyName: 'Bergström',
  knownAs: null,
  pronunciation: null,
  company: null,
  street: null,
  postalCode: null,
  city: 'Lund',
  region: null,
  country: null,
  language: null,
  since: '2023-04-02',
  foundUs: null,
  cardCode: null,
  externalId: null,
  note: null,
  phones: ['070 123'],
  emails: [],
  birthday: null,
  knownBestBy: 2,
  isKey: false,
  tags: ['sourdough'],
  consents: [{ channel: 'email', isGranted: true, givenOn: '2024-01-01', source: 'form' }],
} as unknown as Card;

const changed = (change: Partial<ReturnType<typeof draftOf>>) =>
  changesOf(card, { ...draftOf(card), ...change }, 'here');

test('a form saved untouched changes nothing', () => {
  expect(changed({})).toBeNull();
});

test('only what was touched is sent', () => {
  expect(changed({ knownAs: ' Annie ' })).toEqual({ id: 12, knownAs: 'Annie' });
});

test('an emptied field is cleared', () => {
  expect(changed({ city: '' })).toEqual({ id: 12, city: null });
  expect(changed({ knownBestBy: null })).toEqual({ id: 12, knownBestBy: null });
});

test('empty lines among the phones do not count', () => {
  expect(changed({ phones: ['070 123', ''] })).toBeNull();
  expect(changed({ phones: ['070 123', ' 0151 9 '] })).toEqual({ id: 12, phones: ['070 123', '0151 9'] });
});

test('a consent given or withdrawn is sent with where it was said, the others are left', () => {
  expect(changed({ consents: { email: false, sms: true, phone: false, post: false } })).toEqual({
    id: 12,
    consents: [
      { channel: 'email', isGranted: false, source: 'here' },
      { channel: 'sms', isGranted: true, source: 'here' },
    ],
  });
});

import { expect, test } from 'vitest';
import { placeHash, readPlace } from '../../renderer/store/place.ts';

test('an address without a room is the counter', () => {
  expect(readPlace('')).toEqual({ screen: 'counter', id: null });
  expect(readPlace('#/')).toEqual({ screen: 'counter', id: null });
});

test('an address may name the one thing to be shown', () => {
  expect(readPlace('#/counter/12')).toEqual({ screen: 'counter', id: 12 });
  expect(readPlace(placeHash('regulars', 'doubles'))).toEqual({ screen: 'regulars', id: null, part: 'doubles' });
  expect(readPlace(placeHash('regulars', 7))).toEqual({ screen: 'regulars', id: 7 });
});

test.each(['#/counter/0', '#/counter/-3', '#/counter/1e9', '#/counter/x', '#/counter/99999999999999999999'])(
  '%s names nobody',
  hash => {
    expect(readPlace(hash).id).toBeNull();
  },
);

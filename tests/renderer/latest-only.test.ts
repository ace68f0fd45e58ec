import { expect, test } from 'vitest';
import { latestOnly } from '../../renderer/store/latest-only.ts';

test('only the answer to the newest question may be shown', () => {
  const ask = latestOnly();
  const first = ask();
  expect(first()).toBe(true);
  const second = ask();
  expect(first()).toBe(false);
  expect(second()).toBe(true);
});

test('an answer that was the newest stays so however often it is asked about', () => {
  const isLatest = latestOnly()();
  expect([isLatest(), isLatest()]).toEqual([true, true]);
});

test('two boxes do not outdate each other', () => {
  const [list, card] = [latestOnly(), latestOnly()];
  const isLatest = list();
  card();
  expect(isLatest()).toBe(true);
});

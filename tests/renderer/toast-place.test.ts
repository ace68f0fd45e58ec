import { expect, test } from 'vitest';
import { costOf, isForbidden, meets } from '../../renderer/components/toast-place.ts';

const box = (left: number, top: number, width = 10, height = 10) => ({
  ...{ left, top },
  ...{ right: left + width, bottom: top + height },
});

test('boxes that only touch do not cover each other', () => {
  expect(meets(box(0, 0), box(10, 0))).toBe(false);
  expect(meets(box(0, 0), box(9, 9))).toBe(true);
});

test('one control that must stay free counts more than any number of others', () => {
  const toast = box(0, 0, 100, 50);
  const many = Array.from({ length: 200 }, () => box(5, 5));
  expect(costOf(toast, [], many)).toBeLessThan(costOf(toast, [box(5, 5)], []));
  expect(isForbidden(costOf(toast, [], many))).toBe(false);
  expect(isForbidden(costOf(toast, [box(5, 5)], []))).toBe(true);
  expect(costOf(toast, [box(200, 200)], [box(200, 0)])).toBe(0);
});

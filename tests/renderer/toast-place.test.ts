import { expect, test } from 'vitest';
import { countCovered, meets } from '../../renderer/components/toast-place.ts';

const box = (left: number, top: number, width = 10, height = 10) => ({
  ...{ left, top },
  ...{ right: left + width, bottom: top + height },
});

test('boxes that only touch do not cover each other', () => {
  expect(meets(box(0, 0), box(10, 0))).toBe(false);
  expect(meets(box(0, 0), box(9, 9))).toBe(true);
});

test('what is covered is counted', () => {
  const toast = box(0, 0, 100, 50);
  expect(countCovered(toast, [box(5, 5), box(95, 45), box(200, 0)])).toBe(2);
  expect(countCovered(toast, [])).toBe(0);
});

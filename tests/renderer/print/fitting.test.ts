import { expect, test } from 'vitest';
import { shorten } from '../../../renderer/print/fitting.ts';
import { officePaper } from '../../../renderer/print/office-paper.ts';

test('each line that has to go comes from the list that is the longest then', () => {
  const limits = { slipping: 6, decided: 3, thank: 1 };
  expect(shorten(limits, 0)).toEqual(limits);
  expect(shorten(limits, 3)).toEqual({ slipping: 3, decided: 3, thank: 1 });
  expect(shorten(limits, 5)).toEqual({ slipping: 2, decided: 2, thank: 1 });
});

test('every list keeps its first line, however much has to go, and an empty one stays empty', () => {
  expect(shorten({ slipping: 6, decided: 3, offers: 0 }, 99)).toEqual({ slipping: 1, decided: 1, offers: 0 });
});

test.each([
  ['en-IE', 210, 297],
  ['en', 210, 297],
  ['de-AT', 210, 297],
  ['en-US', 215.9, 279.4],
  ['fr-CA', 215.9, 279.4],
  ['es-MX', 215.9, 279.4],
])('a shop that writes as in %s prints on %d × %d mm', (locale, pageWidthMm, pageHeightMm) => {
  expect(officePaper(locale)).toEqual({ pageWidthMm, pageHeightMm });
});

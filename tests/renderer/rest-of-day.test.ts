import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  daysSoFar,
  lastOpenDay,
  notedOn,
  parseSales,
  restOfDay,
  restOfDayAtMs,
} from '../../renderer/screens/week/rest-of-day.ts';
import { dayOf } from '../../shared/dates.ts';
import { DEFAULT_OPENING_HOURS } from '../../shared/opening-hours.ts';

const noted = { sales: 3, minor: 1250 };

describe('what the till has and the book has not', () => {
  test('noted, it makes the day of the book that of the till', () => {
    const takings = fc.record({ sales: fc.nat(100_000), minor: fc.integer({ min: -1e9, max: 1e9 }) });
    fc.assert(
      fc.property(takings, takings, (till, inBook) => {
        const outcome = restOfDay(till, inBook);
        if (outcome.kind !== 'rest') return;
        expect(outcome.rest.sales).toBeGreaterThan(0);
        expect(outcome.rest.minor).toBeGreaterThanOrEqual(0);
        expect(outcome.rest.sales + inBook.sales).toBe(till.sales);
        expect(outcome.rest.minor + inBook.minor).toBe(till.minor);
      }),
    );
  });

  test.each([
    [{ sales: 9, minor: 1249 }, { kind: 'less' }],
    [{ sales: 2, minor: 1250 }, { kind: 'fewer' }],
    [{ sales: 3, minor: 1250 }, { kind: 'nothing' }],
    [
      { sales: 3, minor: 1300 },
      { kind: 'amountOnly', minor: 50 },
    ],
    [
      { sales: 4, minor: 1250 },
      { kind: 'rest', rest: { sales: 1, minor: 0 } },
    ],
  ])('of %j it says %j', (till, outcome) => {
    expect(restOfDay(till, noted)).toEqual(outcome);
  });

  test('a day on which nothing was noted counts as nothing', () => {
    const days = [
      { day: '2026-11-20', visitsLinked: 2, salesLinkedMinor: 900, visitsUnlinked: 1, salesUnlinkedMinor: 350 },
    ];
    expect(notedOn('2026-11-20', days).all).toEqual(noted);
    expect(notedOn('2026-11-21', days).all).toEqual({ sales: 0, minor: 0 });
  });
});

test.each([
  ['84', 84],
  [' 1,234 ', 1234],
  ['1 234', 1234],
  ['0', 0],
  ['12.5', null],
  ['-3', null],
  ['100001', null],
  ['many', null],
  ['', null],
])('%j sales are %j', (text, sales) => {
  expect(parseSales(text)).toBe(sales);
});

describe('the day', () => {
  const zone = 'Europe/Berlin';

  test('is one of the week that has come, the last open one first in mind', () => {
    const days = daysSoFar('2026-11-16', '2026-11-22', '2026-11-22');
    expect(days).toHaveLength(7);
    expect(lastOpenDay(days, DEFAULT_OPENING_HOURS, zone)).toBe('2026-11-21');
    expect(daysSoFar('2026-11-16', '2026-11-22', '2026-11-17')).toEqual(['2026-11-16', '2026-11-17']);
    expect(daysSoFar('2026-11-23', '2026-11-29', '2026-11-17')).toEqual([]);
  });

  test('ends at closing, at noon when it was closed, and never after now', () => {
    const later = Date.UTC(2026, 11, 24);
    const at = (day: string, nowMs = later) => restOfDayAtMs(day, DEFAULT_OPENING_HOURS, zone, nowMs);
    expect(at('2026-11-20')).toBe(Date.UTC(2026, 10, 20, 17));
    expect(at('2026-11-22')).toBe(Date.UTC(2026, 10, 22, 11));
    const now = Date.UTC(2026, 10, 20, 9, 30);
    expect(at('2026-11-20', now + 0.4)).toBe(now);
  });

  test('is still that day when the shop closes after midnight', () => {
    const { week } = DEFAULT_OPENING_HOURS;
    const nights = { ...DEFAULT_OPENING_HOURS, week: { ...week, fri: [{ from: '20:00', to: '02:30' }] } };
    const atMs = restOfDayAtMs('2026-11-20', nights, zone, Date.UTC(2026, 11, 24));
    expect(dayOf(atMs, zone)).toBe('2026-11-20');
  });
});

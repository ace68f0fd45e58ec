import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  agoInWords,
  dayFromNumber,
  dayNumber,
  dayOf,
  daysBetween,
  formatBirthday,
  formatDay,
  isBirthday,
  isDay,
  nextAnniversary,
  parseBirthday,
  startOfDayMs,
} from '../../shared/dates.ts';

const ZONES = ['America/New_York', 'Europe/Berlin', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC'];
const anyDayNumber = fc.integer({ min: -40_000, max: 60_000 });
const anyDay = anyDayNumber.map(dayFromNumber);
const anyZone = fc.constantFrom(...ZONES);

const fields = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
const slow = new Map(ZONES.map(timeZone => [timeZone, new Intl.DateTimeFormat('en-CA', { timeZone, ...fields })]));

function slowDayOf(atMs: number, timeZone: string): string | undefined {
  return slow.get(timeZone)?.format(atMs);
}

describe('days', () => {
  test('only days that exist are days', () => {
    expect(['2024-02-29', '2026-11-05', '0000-01-01'].every(isDay)).toBe(true);
    const wrong = [
      '2023-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-1-5',
      '20261105',
      '',
      '2026-11-05T00:00',
      '99999-01-01',
    ];
    expect(wrong.filter(isDay)).toEqual([]);
  });

  test('day numbers count from 1970-01-01', () => {
    expect([dayNumber('1970-01-01'), dayNumber('1969-12-31'), dayNumber('2000-03-01')]).toEqual([0, -1, 11_017]);
    expect(dayFromNumber(11_017)).toBe('2000-03-01');
    expect(() => dayNumber('soon')).toThrow(RangeError);
    expect(() => dayFromNumber(2_932_897)).toThrow(RangeError);
    expect([dayFromNumber(2_932_896), dayFromNumber(-719_528)]).toEqual(['9999-12-31', '0000-01-01']);
  });

  test('adding the days between two days gives the second', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b);
      }),
    );
    expect(daysBetween('2026-11-05', '2026-11-21')).toBe(16);
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  });
});

describe('the shop-local day', () => {
  test('equals what Intl says, at any instant in any zone', () => {
    const anyInstant = fc.integer({ min: Date.UTC(1971, 0), max: Date.UTC(2045, 0) });
    fc.assert(
      fc.property(anyInstant, anyZone, (atMs, zone) => {
        expect(dayOf(atMs, zone)).toBe(slowDayOf(atMs, zone));
      }),
      { numRuns: 500 },
    );
  });

  test('equals what Intl says around every change of the clocks', () => {
    for (const zone of ZONES) {
      for (let atMs = Date.UTC(2011, 8, 1); atMs < Date.UTC(2012, 4, 1); atMs += 3 * 3_600_000 + 1_234_567) {
        expect(dayOf(atMs, zone)).toBe(slowDayOf(atMs, zone));
      }
    }
  });

  test('starts at the first instant of that day', () => {
    fc.assert(
      fc.property(
        anyDayNumber.filter(n => n > 400 && n < 27_000),
        anyZone,
        (number, zone) => {
          const day = dayFromNumber(number);
          const start = startOfDayMs(day, zone);
          expect(slowDayOf(start - 1, zone)?.localeCompare(day)).toBe(-1);
          if (zone !== 'Pacific/Apia' || day !== '2011-12-30') expect(slowDayOf(start, zone)).toBe(day);
        },
      ),
      { numRuns: 300 },
    );
  });

  test.each([
    ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00Z'],
    ['2026-03-30', 'Europe/Berlin', '2026-03-29T22:00:00Z'],
    ['2026-11-21', 'Asia/Kolkata', '2026-11-20T18:30:00Z'],
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00Z'],
    ['2018-02-18', 'America/Sao_Paulo', '2018-02-18T03:00:00Z'],
    ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00Z'],
    ['2011-12-31', 'Pacific/Apia', '2011-12-30T10:00:00Z'],
    ['2026-11-01', 'America/Havana', '2026-11-01T04:00:00Z'],
  ])('%s in %s begins at %s', (day, zone, instant) => {
    expect(new Date(startOfDayMs(day, zone)).toISOString()).toBe(instant.replace('Z', '.000Z'));
  });

  test('an unknown zone is refused', () => {
    expect(() => dayOf(0, 'Mars/Olympus')).toThrow(RangeError);
  });
});

describe('birthdays', () => {
  test.each([
    ['1985-04-12', '1985-04-12'],
    ['19850412', '1985-04-12'],
    ['1985-04-12T00:00:00Z', '1985-04-12'],
    [' ١٩٨٥-٠٤-١٢ ', '1985-04-12'],
    ['--04-12', '04-12'],
    ['--0412', '04-12'],
    ['04-12', '04-12'],
    ['1604-02-29', '02-29'],
    ['0000-05-12', '05-12'],
    ['0001-05-12', '05-12'],
    ['1900-05-12', '05-12'],
    ['1900-01-00', null],
    ['1900-01-01', null],
    ['0001-01-01', null],
    ['0000-00-00', null],
    ['1985-02-29', null],
    ['1985-13-01', null],
    ['1985-04', null],
    ['---12', null],
    ['12 April', null],
    ['', null],
  ])('"%s" is read as %s', (text, birthday) => {
    expect(parseBirthday(text)).toBe(birthday);
  });

  test('what is read is a birthday as the book stores it, for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d-]{4,10}$/)), text => {
        const birthday = parseBirthday(text);
        expect(birthday === null || isBirthday(birthday)).toBe(true);
      }),
    );
    expect(['1985-04-12', '02-29'].every(isBirthday)).toBe(true);
    expect(['02-30', '1985-02-29', '4-12', ''].some(isBirthday)).toBe(false);
  });

  test.each([
    ['1985-11-21', '2026-11-21', '2026-11-21', 0, 41],
    ['1985-11-20', '2026-11-21', '2027-11-20', 364, 42],
    ['11-23', '2026-11-21', '2026-11-23', 2, null],
    ['2000-02-29', '2027-02-01', '2027-02-28', 27, 27],
    ['2000-02-29', '2027-03-01', '2028-02-29', 365, 28],
    ['02-29', '2028-02-28', '2028-02-29', 1, null],
    ['2026-11-21', '2026-11-21', '2026-11-21', 0, null],
  ])('born %s, on %s the next birthday is %s, in %i days, turning %s', (birthday, today, on, inDays, turns) => {
    expect(nextAnniversary(birthday, today)).toEqual({ on, inDays, turns });
  });
});

describe('in words', () => {
  test.each([
    [0, 'today'],
    [1, 'yesterday'],
    [16, '16 days ago'],
    [20, '20 days ago'],
    [21, '3 weeks ago'],
    [60, '8 weeks ago'],
    [61, '2 months ago'],
    [160, '5 months ago'],
    [364, '11 months ago'],
    [365, 'a year ago'],
    [500, '16 months ago'],
    [730, '2 years ago'],
    [-1, 'tomorrow'],
    [-5, 'in 5 days'],
    [-21, 'in 3 weeks'],
  ])('%i days back is %s', (days, expected) => {
    expect(agoInWords(days)).toBe(expected);
  });

  test('a day is short, with the year only when it is another', () => {
    expect(formatDay('2026-11-05', 'en-GB', '2026-11-21')).toBe('5 Nov');
    expect(formatDay('2025-11-05', 'en-GB', '2026-11-21')).toBe('5 Nov 2025');
    expect(formatDay('2026-11-05', 'en-US')).toBe('Nov 5, 2026');
    expect(formatDay('2026-11-05', 'de-DE', '2026-01-01')).toBe('5. Nov.');
    expect(formatBirthday('02-29', 'en-GB')).toBe('29 Feb');
    expect(formatBirthday('1985-04-12', 'en-GB')).toBe('12 Apr 1985');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DateOrderEvidence, inferDateOrder } from '../../../electron/transfer/date-order.ts';
import {
  type DateOrder,
  parseBirthday,
  parseDay,
  parseDayTime,
  parseTime,
} from '../../../electron/transfer/day-text.ts';

describe('a day is read in the shapes exports use', () => {
  it.each([
    ['2026-10-05', 'DMY'],
    ['2026/10/5', 'DMY'],
    ['20261005', 'DMY'],
    ['10/05/2026', 'MDY'],
    ['05/10/2026', 'DMY'],
    ['5.10.2026', 'DMY'],
    ['5.10.2026', 'MDY'],
    ['5. 10. 2026', 'DMY'],
    ['5/10/26', 'DMY'],
    ['26-10-05', 'YMD'],
    ['5 Oct 2026', 'DMY'],
    ['05-Oct-26', 'DMY'],
    ['Oct 5, 2026', 'DMY'],
    ['October 5th, 2026', 'DMY'],
    ['Monday, October 5, 2026', 'MDY'],
    ['5. Oktober 2026', 'DMY'],
    ['5 octobre 2026', 'DMY'],
    ['5 de octubre de 2026', 'DMY'],
    ['5 ott 2026', 'DMY'],
    ['2026-10-05T23:10:00-04:00', 'DMY'],
  ] as [string, DateOrder][])('%s (%s)', (text, order) => {
    expect(parseDay(text, order)).toBe('2026-10-05');
  });

  it.each([
    '',
    'soon',
    '31/02/2026',
    '2026-02-29',
    '31.4.2026',
    '2026-13-01',
    '0/0/00',
    '29.33',
    '13:30',
    '2026-10-05x',
    '5 Foo 2026',
    '31/12',
  ])('%j is no day', text => {
    expect(parseDay(text, 'DMY')).toBeNull();
  });

  it('leaves out a date that only makes sense in the other order', () => {
    expect(parseDay('12/31/2026', 'DMY')).toBeNull();
  });

  it('reads back every day it is written as', () => {
    const anyDay = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(anyDay, date => {
        const day = date.toISOString().slice(0, 10);
        const [y, m, d] = day.split('-') as [string, string, string];
        expect(parseDay(day, 'MDY')).toBe(day);
        expect(parseDay(`${y}${m}${d}`, 'MDY')).toBe(day);
        expect(parseDay(`${Number(d)}.${Number(m)}.${y}`, 'DMY')).toBe(day);
        expect(parseDay(`${m}/${d}/${y}`, 'MDY')).toBe(day);
        expect(parseDay(date.toUTCString(), 'DMY')).toBe(day);
        expect(parseDay(date.toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' }), 'DMY')).toBe(day);
      }),
    );
  });

  it('never throws, and gives only days of the calendar', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[\d/.:\-TZ+ a-z]{0,24}$/),
        fc.constantFrom('DMY', 'MDY', 'YMD'),
        (text, order) => {
          const day = parseDay(text, order as DateOrder);
          if (day !== null) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
        },
      ),
    );
  });
});

describe('a time beside a day', () => {
  it.each([
    ['2026-09-03 10:15:00 -0400', '2026-09-03', 36_900, -240],
    ['2026-10-05T14:30:00Z', '2026-10-05', 52_200, 0],
    ['2026-10-05T14:30:00.123+02:00', '2026-10-05', 52_200, 120],
    ['20261005T143000Z', '2026-10-05', 52_200, 0],
    ['10/05/2026 2:30:00 PM', '2026-10-05', 52_200, null],
    ['10/05/2026, 12:05 am', '2026-10-05', 300, null],
    ['5.10.2026, 14.30 Uhr', '2026-10-05', 52_200, null],
    ['Oct 5, 2026 at 3 PM', '2026-10-05', 54_000, null],
    ['2026-10-05', '2026-10-05', null, null],
  ])('%s', (text, day, secondsOfDay, offsetMinutes) => {
    expect(parseDayTime(text, 'MDY')).toEqual({ day, secondsOfDay, offsetMinutes });
  });

  it.each(['2026-10-05 25:00', '2026-10-05 10:75', '2026-10-05 13:00 PM', '2026-10-05 tomorrow'])(
    '%s is no time',
    text => {
      expect(parseDayTime(text, 'DMY')).toBeNull();
    },
  );

  it.each([
    ['21:50:48', 78_648],
    ['2:30:00 PM', 52_200],
    ['12:00 am', 0],
    ['14h30', 52_200],
    ['9', null],
    ['', null],
  ])('%j on its own', (text, seconds) => {
    expect(parseTime(text)).toBe(seconds);
  });
});

describe('a birthday', () => {
  it.each([
    ['1984-06-02', '1984-06-02'],
    ['--0203', '02-03'],
    ['--02-03', '02-03'],
    ['1604-05-06', '05-06'],
    ['0000-05-06', '05-06'],
    ['03/22', '03-22'],
    ['22/03', '03-22'],
    ['22.03.', '03-22'],
    ['March 22', '03-22'],
    ['22. März', '03-22'],
    ['3/14/85', '1985-03-14'],
    ['3/14/12', '2012-03-14'],
    ['02-29', '02-29'],
    ['0/0/00', null],
    ['--02-30', null],
    ['2031-01-01', null],
    ['yes', null],
  ])('%j is %j', (text, birthday) => {
    expect(parseBirthday(text, 'MDY', 2026)).toBe(birthday);
  });
});

describe('the order of day and month', () => {
  it('shows in the first date with a number above twelve', () => {
    expect(inferDateOrder(['01/02/2026', '25/02/2026', '03/02/2026'], 'MDY')).toEqual({
      order: 'DMY',
      sure: true,
      example: '25/02/2026',
    });
    expect(inferDateOrder(['01/02/2026', '02/25/2026'])).toEqual({ order: 'MDY', sure: true, example: '02/25/2026' });
  });

  it('is year first where the year stands first', () => {
    expect(inferDateOrder(['2026-01-02', '2026-01-03'])).toEqual({ order: 'YMD', sure: true, example: '2026-01-02' });
  });

  it('is year first in dates without any divider', () => {
    expect(inferDateOrder(['19970101', '19970118'], 'MDY')).toEqual({ order: 'YMD', sure: true, example: '19970101' });
  });

  it('is day first where dots divide', () => {
    expect(inferDateOrder(['1.2.2026'], 'MDY')).toMatchObject({ order: 'DMY', sure: true });
  });

  it('follows the rows of a sorted file when every date can be read both ways', () => {
    const sorted = Array.from({ length: 12 }, (_, i) => `03/${String(i + 1).padStart(2, '0')}/2026`);
    expect(inferDateOrder(sorted, 'DMY')).toMatchObject({ order: 'MDY', sure: false });
  });

  it('is the shop’s own where the column leaves it open, and says so', () => {
    expect(inferDateOrder(['01/02/2026'], 'MDY')).toEqual({ order: 'MDY', sure: false, example: '01/02/2026' });
  });

  it('is not sure when the column contradicts itself', () => {
    expect(inferDateOrder(['25/02/2026', '26/02/2026', '02/25/2026'])).toMatchObject({ order: 'DMY', sure: false });
  });

  it('needs nothing to say of an empty column', () => {
    expect(new DateOrderEvidence().verdict('MDY')).toEqual({ order: 'MDY', sure: true, example: null });
  });
});

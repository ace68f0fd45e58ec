import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHours, readWait, writeHours } from '../../../renderer/screens/settings/numbers.ts';
import { endsNextDay, readSpans, readTime, writeSpans } from '../../../renderer/screens/settings/times.ts';
import { openingHoursSchema } from '../../../shared/opening-hours.ts';

describe('opening hours as they are typed', () => {
  it.each([
    ['9', '09:00'],
    ['9:30', '09:30'],
    ['0930', '09:30'],
    ['18.15', '18:15'],
    ['7h45', '07:45'],
    [' 24:00 ', '24:00'],
  ])('%s is %s', (typed, time) => {
    expect(readTime(typed)).toBe(time);
  });

  it.each(['', '25', '24:01', '9:5', '9:60', 'noon', '-3'])('“%s” is no time', typed => {
    expect(readTime(typed)).toBeNull();
  });

  it('one day may have a break, and end after midnight', () => {
    expect(readSpans('9-13, 14–18:30')).toEqual([
      { from: '09:00', to: '13:00' },
      { from: '14:00', to: '18:30' },
    ]);
    expect(endsNextDay(readSpans('18-2') ?? [])).toBe('02:00');
    expect(endsNextDay(readSpans('9-18, 20-0') ?? [])).toBeNull();
  });

  it('empty and “closed” are no hours; what cannot be read is refused', () => {
    expect([readSpans(''), readSpans('Closed'), readSpans('–')]).toEqual([[], [], []]);
    expect([readSpans('9'), readSpans('9-'), readSpans('9-10-11'), readSpans('1-2,3-4,5-6,7-8,9-10')]).toEqual(
      Array(4).fill(null),
    );
  });

  it('what is written is read back the same, and the book takes it', () => {
    const time = fc
      .tuple(fc.nat(23), fc.nat(59))
      .map(parts => parts.map(part => String(part).padStart(2, '0')).join(':'));
    const spans = fc.array(fc.record({ from: time, to: time }), { maxLength: 4 });
    fc.assert(
      fc.property(spans, given => {
        expect(readSpans(writeSpans(given))).toEqual(given);
        const week = { mon: given, tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
        expect(openingHoursSchema.safeParse({ week, closed: [] }).success).toBe(true);
      }),
    );
  });
});

describe('target times', () => {
  it('are written in hours and kept in minutes', () => {
    expect([readHours('4'), readHours('1.5'), readHours('0,25')]).toEqual([240, 90, 15]);
    expect([readHours('0'), readHours('a day'), readHours('9999')]).toEqual(Array(3).fill(undefined));
    expect(writeHours(90, 'en-GB')).toBe('1.5');
  });

  it('a follow-up may be asked for on the same day', () => {
    expect([readWait('0'), readWait('7'), readWait('367')]).toEqual([0, 7, undefined]);
  });
});

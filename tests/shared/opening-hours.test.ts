import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayFromNumber, wallClockMs } from '../../shared/dates.ts';
import {
  DEFAULT_OPENING_HOURS,
  type OpeningHours,
  type OpeningSpan,
  openCalendar,
  openingHoursSchema,
} from '../../shared/opening-hours.ts';
import { ALWAYS, BAR, CLUB, LUNCH, NEVER, SHOP, spans, WORKED_CASES, weekOf } from './opening-hours-cases.ts';
import { recountOpenSteps, STEP_MS } from './opening-hours-recount.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const ZONES = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'America/Sao_Paulo', 'UTC'];
const BERLIN = 'Europe/Berlin';

// Around changes of the clocks, a leap day, where the calendar turns its page (512-day steps: day 20480), and plain days.
const STARTS = [
  '2026-03-27',
  '2026-10-23',
  '2026-03-06',
  '2026-10-30',
  '2026-04-03',
  '2026-10-02',
  '2018-02-15',
  '2018-11-02',
  '2028-02-27',
  dayFromNumber(20_478),
  '2026-06-01',
];
const anyStart = fc.constantFrom(...STARTS).map(day => Date.parse(day));

const anyTime = fc.integer({ min: 0, max: 95 }).map(timeAt);

function timeAt(quarter: number): string {
  return `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;
}

const anySpan: fc.Arbitrary<OpeningSpan> = fc.record({
  from: anyTime,
  to: fc.oneof({ weight: 9, arbitrary: anyTime }, { weight: 1, arbitrary: fc.constant('24:00') }),
});
const anySpans = fc.array(anySpan, { maxLength: 3 });

/** Hours with the closed and special days among the five from `start` on. */
const anyHoursNear = (start: number): fc.Arbitrary<OpeningHours> => {
  const near = (days: number) => dayFromNumber(Math.floor(start / DAY_MS) + days);
  const anyDay = fc.integer({ min: 0, max: 4 }).map(near);
  const anyRange = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.nat({ max: 2 }));
  return fc.record({
    week: fc.record({
      mon: anySpans,
      tue: anySpans,
      wed: anySpans,
      thu: anySpans,
      fri: anySpans,
      sat: anySpans,
      sun: anySpans,
    }),
    closed: fc.array(
      anyRange.map(([from, days]) => ({ from: near(from), to: near(from + days) })),
      { maxLength: 1 },
    ),
    special: fc.uniqueArray(fc.record({ day: anyDay, spans: anySpans }), { maxLength: 2, selector: ({ day }) => day }),
  });
};

const anyShop = fc
  .tuple(anyStart, fc.constantFrom(...ZONES))
  .chain(([start, zone]) =>
    anyHoursNear(start).map(hours => ({ start, zone, hours, calendar: openCalendar(hours, zone) })),
  );

describe('ages in opening hours', () => {
  test.each(WORKED_CASES)(
    '$zone, $name: $from to $to is $minutes minutes ($sum)',
    ({ hours, zone, from, to, minutes }) => {
      expect(openCalendar(hours, zone).openMsBetween(Date.parse(from), Date.parse(to)) / 60_000).toBe(minutes);
    },
  );

  test('are exact to the millisecond', () => {
    const opening = Date.parse('2026-06-01T09:00+02:00');
    const { openMsBetween } = openCalendar(SHOP, BERLIN);
    expect([openMsBetween(opening - 5, opening + 7), openMsBetween(opening + 1, opening + 2)]).toEqual([7, 1]);
  });

  test('equal a recount that asks the clock on the wall every quarter of an hour', () => {
    fc.assert(
      fc.property(
        anyShop,
        fc.nat({ max: 5 * 96 }),
        fc.nat({ max: 5 * 96 }),
        ({ start, zone, hours, calendar }, a, b) => {
          const isOpen = recountOpenSteps(start, 5 * 96, hours, zone);
          const [from, to] = [Math.min(a, b), Math.max(a, b)];
          const steps = isOpen.slice(from, to).filter(Boolean).length;
          expect(calendar.openMsBetween(start + from * STEP_MS, start + to * STEP_MS)).toBe(steps * STEP_MS);
          expect(isOpen.map((_, step) => calendar.isOpenAt(start + step * STEP_MS))).toEqual(isOpen);
          const next = isOpen.indexOf(true, from);
          if (next >= 0) expect(calendar.nextOpening(start + from * STEP_MS)).toBe(start + next * STEP_MS);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('add up, never exceed the time that passed, and never shrink', () => {
    const anyAfter = fc.integer({ min: 0, max: 1500 * DAY_MS });
    fc.assert(
      fc.property(anyShop, fc.tuple(anyAfter, anyAfter, anyAfter), ({ start, calendar }, after) => {
        const [a, b, c] = after.sort((x, y) => x - y).map(ms => start + ms) as [number, number, number];
        const { openMsBetween } = calendar;
        expect(openMsBetween(a, b) + openMsBetween(b, c)).toBe(openMsBetween(a, c));
        expect(openMsBetween(a, b)).toBeLessThanOrEqual(b - a);
        expect(openMsBetween(a, b)).toBeGreaterThanOrEqual(0);
        expect(openMsBetween(b, a)).toBe(0);
      }),
    );
  });
});

describe('when a target is due', () => {
  test.each([
    ['in an hour', SHOP, '2026-06-01T10:00+02:00', 1, '2026-06-01T11:00+02:00'],
    ['at closing, not at the next opening', SHOP, '2026-06-01T17:00+02:00', 1, '2026-06-01T18:00+02:00'],
    ['two of four hours left for Tuesday', SHOP, '2026-06-01T16:00+02:00', 4, '2026-06-02T11:00+02:00'],
    ['a Sunday complaint', SHOP, '2026-06-07T11:00+02:00', 4, '2026-06-08T13:00+02:00'],
    ['a working week of 54 hours', SHOP, '2026-06-03T12:00+02:00', 54, '2026-06-10T12:00+02:00'],
    ['over lunch', LUNCH, '2026-06-01T12:00+02:00', 1, '2026-06-01T14:30+02:00'],
    ['over the weekend of the spring change', SHOP, '2026-03-28T17:00+01:00', 2, '2026-03-30T10:00+02:00'],
    ['through the repeated hour', CLUB, '2026-10-24T22:00+02:00', 5, '2026-10-25T02:00+01:00'],
    ['through the skipped hour', CLUB, '2026-03-28T22:00+01:00', 5, '2026-03-29T04:00+02:00'],
    ['nothing wanted', SHOP, '2026-06-07T11:00+02:00', 0, '2026-06-07T11:00+02:00'],
  ])('%s', (_, hours, from, openHours, due) => {
    const at = openCalendar(hours, BERLIN).openAfter(Date.parse(from), openHours * HOUR_MS);
    expect(at).toBe(Date.parse(due));
  });

  test('never, where the shop does not open that long within 400 days', () => {
    const from = Date.parse('2026-06-01T00:00+02:00');
    expect(openCalendar(NEVER, BERLIN).openAfter(from, 1)).toBeNull();
    expect(openCalendar(ALWAYS, BERLIN).openAfter(from, 400 * DAY_MS)).toBe(from + 400 * DAY_MS);
    expect(openCalendar(ALWAYS, BERLIN).openAfter(from, 400 * DAY_MS + 1)).toBeNull();
  });

  test('at the very instant the calendar turns its page', () => {
    const turn = 20_480 * DAY_MS;
    expect(openCalendar(ALWAYS, 'UTC').openAfter(turn - DAY_MS, DAY_MS)).toBe(turn);
    expect(openCalendar(weekOf('00:00-00:00', { tue: '' }), 'UTC').openAfter(turn - DAY_MS, DAY_MS)).toBe(turn);
  });

  test('is the first instant at which that much open time has passed', () => {
    fc.assert(
      fc.property(
        anyShop,
        fc.nat({ max: 5 * DAY_MS }),
        fc.integer({ min: 1, max: 300 * HOUR_MS }),
        ({ start, calendar }, ms, wanted) => {
          const from = start + ms;
          const due = calendar.openAfter(from, wanted);
          if (due === null) {
            expect(calendar.openMsBetween(from, from + 400 * DAY_MS)).toBeLessThan(wanted);
          } else {
            expect(calendar.openMsBetween(from, due)).toBe(wanted);
            expect(calendar.openMsBetween(from, due - 1)).toBe(wanted - 1);
          }
        },
      ),
    );
  });
});

describe('open or closed', () => {
  test('opens at the instant of opening and is closed at the instant of closing', () => {
    const { isOpenAt } = openCalendar(SHOP, BERLIN);
    const times = ['08:59:59.999', '09:00', '17:59:59.999', '18:00'];
    expect(times.map(time => isOpenAt(Date.parse(`2026-06-01T${time}+02:00`)))).toEqual([false, true, true, false]);
  });

  test.each([
    ['now, when it is open', SHOP, '2026-06-01T10:00+02:00', '2026-06-01T10:00+02:00'],
    ['tomorrow, at the instant of closing', SHOP, '2026-06-01T18:00+02:00', '2026-06-02T09:00+02:00'],
    ['on Monday, from Saturday evening on', SHOP, '2026-06-06T18:00+02:00', '2026-06-08T09:00+02:00'],
    ['in the first half past two', weekOf('02:30-06:00'), '2026-10-24T12:00+02:00', '2026-10-25T02:30+02:00'],
    ['when clocks jump over half past two', weekOf('02:30-06:00'), '2026-03-28T12:00+01:00', '2026-03-29T03:00+02:00'],
    ['in the evening, after a night', BAR, '2026-06-01T02:00+02:00', '2026-06-01T18:00+02:00'],
  ])('opens next %s', (_, hours, from, next) => {
    expect(openCalendar(hours, BERLIN).nextOpening(Date.parse(from))).toBe(Date.parse(next));
  });

  test('never opens next where there are no hours within 400 days', () => {
    const closed = [{ from: '2026-06-02', to: '2027-07-31' }];
    const from = Date.parse('2026-06-01T18:00+02:00');
    expect(openCalendar(NEVER, BERLIN).nextOpening(from)).toBeNull();
    expect(openCalendar({ ...SHOP, closed }, BERLIN).nextOpening(from)).toBeNull();
  });

  test('no zone of that name, no instant so far away: refused', () => {
    expect(() => openCalendar(SHOP, 'Mars/Olympus')).toThrow(RangeError);
    const { openMsBetween, isOpenAt, nextOpening, openAfter } = openCalendar(SHOP, BERLIN);
    expect(() => openMsBetween(0, Number.POSITIVE_INFINITY)).toThrow(RangeError);
    expect(() => openMsBetween(Number.NaN, 0)).toThrow(RangeError);
    expect(() => isOpenAt(Number.NEGATIVE_INFINITY)).toThrow(RangeError);
    expect(() => nextOpening(1e15)).toThrow(RangeError);
    expect(() => openAfter(Number.NaN, 1)).toThrow(RangeError);
  });
});

test('a time on the wall that comes twice has a first and a last instant, a skipped one is the jump', () => {
  const at = (day: string, minutes: number, which: 'first' | 'last') =>
    new Date(wallClockMs(day, minutes, BERLIN, which)).toISOString();
  expect(at('2026-10-25', 150, 'first')).toBe('2026-10-25T00:30:00.000Z');
  expect(at('2026-10-25', 150, 'last')).toBe('2026-10-25T01:30:00.000Z');
  expect(at('2026-10-24', 1440 + 150, 'last')).toBe('2026-10-25T01:30:00.000Z');
  expect([at('2026-03-29', 150, 'first'), at('2026-03-29', 150, 'last')]).toEqual(
    Array(2).fill('2026-03-29T01:00:00.000Z'),
  );
});

describe('opening hours as a setting', () => {
  const complaintsAbout = (hours: unknown): string[] =>
    openingHoursSchema.safeParse(hours).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
  const monday = (mon: unknown) => ({ ...SHOP, week: { ...SHOP.week, mon } });

  test('the usual hours and every hours of the worked cases are accepted as they are', () => {
    for (const hours of [DEFAULT_OPENING_HOURS, ...WORKED_CASES.map(({ hours }) => hours)]) {
      expect(openingHoursSchema.parse(hours)).toEqual(hours);
    }
    expect(DEFAULT_OPENING_HOURS).toEqual(SHOP);
  });

  test.each([
    [
      monday([{ from: '9:00', to: '18:00' }]),
      'week.mon.0.from: An opening time looks like 09:00, from 00:00 to 23:59.',
    ],
    [
      monday([{ from: '24:00', to: '18:00' }]),
      'week.mon.0.from: An opening time looks like 09:00, from 00:00 to 23:59.',
    ],
    [monday([{ from: '09:00', to: '24:01' }]), 'week.mon.0.to: A closing time looks like 18:00, from 00:00 to 24:00.'],
    [monday(Array(5).fill(spans('09:00-10:00')[0])), 'week.mon: A day has at most 4 spans of opening hours.'],
    [
      { ...SHOP, closed: [{ from: '2026-12-26', to: '2026-12-24' }] },
      'closed.0.to: The last closed day is before the first.',
    ],
    [
      { ...SHOP, closed: [{ from: '2026-02-30', to: '2026-03-01' }] },
      'closed.0.from: There is no such day in the calendar.',
    ],
    [
      { ...SHOP, closed: Array(201).fill({ from: '2026-12-24', to: '2026-12-24' }) },
      'closed: At most 200 closed times fit here: take out those long past.',
    ],
    [{ ...SHOP, special: Array(2).fill({ day: '2026-12-24', spans: [] }) }, 'special: A special day is listed twice.'],
  ])('case %#: what is wrong is said of the field it is about', (hours, complaint) => {
    expect(complaintsAbout(hours)).toEqual([complaint]);
  });

  test('a weekday left out and a key nobody knows are refused', () => {
    const { sun: _, ...withoutSunday } = SHOP.week;
    expect(complaintsAbout({ ...SHOP, week: withoutSunday })).toHaveLength(1);
    expect(complaintsAbout({ ...SHOP, holidays: [] })).toHaveLength(1);
  });
});

/**
 * Worked cases for ages in opening hours. Every expected figure was added up by hand, as its last column shows, with a
 * calendar and the published days of clock changes; none was taken from the program.
 *
 * 2026: 1 June is a Monday, 25 December a Friday. Clocks change in Berlin on 29 March (01:00Z, 02:00 becomes 03:00) and
 * 25 October (01:00Z, 03:00 becomes 02:00); in New York on 8 March (07:00Z) and 1 November (06:00Z); on Lord Howe by half an
 * hour on 5 April (15:00Z the day before, 02:00 becomes 01:30) and 4 October (15:30Z the day before, 02:00 becomes 02:30).
 */
import type { OpeningHours, OpeningSpan } from '../../shared/opening-hours.ts';

export interface WorkedCase {
  name: string;
  hours: OpeningHours;
  zone: string;
  from: string;
  to: string;
  minutes: number;
  sum: string;
}

/** `'09:00-12:30 14:00-18:30'` as spans. */
export const spans = (text: string): OpeningSpan[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map(span => ({ from: span.slice(0, 5), to: span.slice(6) }));

type Week = OpeningHours['week'];

/** The same hours every day but those named. */
export function weekOf(daily: string, other: Partial<Record<keyof Week, string>> = {}): OpeningHours {
  const on = (day: keyof Week) => spans(other[day] ?? daily);
  const week = {
    mon: on('mon'),
    tue: on('tue'),
    wed: on('wed'),
    thu: on('thu'),
    fri: on('fri'),
    sat: on('sat'),
    sun: on('sun'),
  };
  return { week, closed: [] };
}

const closed = (hours: OpeningHours, ...ranges: string[]): OpeningHours => ({
  ...hours,
  closed: ranges.map(range => ({ from: range.slice(0, 10), to: range.slice(-10) })),
});

const special = (hours: OpeningHours, day: string, text: string): OpeningHours => ({
  ...hours,
  special: [...(hours.special ?? []), { day, spans: spans(text) }],
});

export const SHOP = weekOf('09:00-18:00', { sun: '' });
export const LUNCH = weekOf('09:00-12:30 14:00-18:30', { sat: '09:00-13:00', sun: '' });
export const BAR = weekOf('18:00-02:00');
export const CLUB = weekOf('', { fri: '22:00-04:00', sat: '22:00-04:00' });
export const ALWAYS = weekOf('00:00-00:00');
export const NEVER = weekOf('');
const BAKERY = weekOf('01:00-09:00');
const CHRISTMAS = closed(SHOP, '2026-12-24..2026-12-26');

/** A row is: name | from | to | minutes | how they add up. */
function rows(zone: string, hours: OpeningHours, table: string): WorkedCase[] {
  return table
    .trim()
    .split('\n')
    .map(row => {
      const [name = '', from = '', to = '', minutes = '', sum = ''] = row.split('|').map(cell => cell.trim());
      return { name, hours, zone, from, to, minutes: Number(minutes), sum };
    });
}

const berlin = (hours: OpeningHours, table: string) => rows('Europe/Berlin', hours, table);
const newYork = (hours: OpeningHours, table: string) => rows('America/New_York', hours, table);
const lordHowe = (hours: OpeningHours, table: string) => rows('Australia/Lord_Howe', hours, table);

const ordinary = [
  // Monday to Saturday 09:00-18:00 is 540 a day, 3240 a week.
  ...berlin(
    SHOP,
    `
    within one day             | 2026-06-01T10:00+02:00 | 2026-06-01T12:30+02:00 | 150   | Mon 10:00->12:30
    no time at all             | 2026-06-01T10:00+02:00 | 2026-06-01T10:00+02:00 | 0     | the same instant
    answered before it came    | 2026-06-02T10:00+02:00 | 2026-06-01T10:00+02:00 | 0     | never below nothing
    one minute                 | 2026-06-01T10:00+02:00 | 2026-06-01T10:01+02:00 | 1     | Mon 10:00->10:01
    the last minute            | 2026-06-01T17:59+02:00 | 2026-06-01T18:01+02:00 | 1     | Mon 17:59->18:00
    from before opening        | 2026-06-01T07:15+02:00 | 2026-06-01T09:20+02:00 | 20    | Mon 09:00->09:20
    after closing              | 2026-06-01T18:00+02:00 | 2026-06-01T23:00+02:00 | 0     | closed at 18:00
    from closing to opening    | 2026-06-01T18:00+02:00 | 2026-06-02T09:00+02:00 | 0     | the whole night
    over one night             | 2026-06-01T17:00+02:00 | 2026-06-02T09:30+02:00 | 90    | Mon 17->18 = 60, Tue 09:00->09:30 = 30
    late in the evening        | 2026-06-01T20:00+02:00 | 2026-06-02T12:00+02:00 | 180   | Mon 0, Tue 09->12 = 180
    before opening to night    | 2026-06-01T05:00+02:00 | 2026-06-01T23:00+02:00 | 540   | Mon 09->18
    Friday to Saturday         | 2026-06-05T17:00+02:00 | 2026-06-06T12:00+02:00 | 240   | Fri 17->18 = 60, Sat 09->12 = 180
    over the weekend           | 2026-06-06T17:00+02:00 | 2026-06-08T10:00+02:00 | 120   | Sat 17->18 = 60, Sun 0, Mon 09->10 = 60
    on a Sunday                | 2026-06-07T11:00+02:00 | 2026-06-07T20:00+02:00 | 0     | closed all day
    a whole week               | 2026-06-01T00:00+02:00 | 2026-06-08T00:00+02:00 | 3240  | 6 x 540
    more than three weeks      | 2026-06-01T12:00+02:00 | 2026-06-24T15:00+02:00 | 10980 | Mon 360, Tue-Sat 5 x 540 = 2700, two weeks 6480, Mon 22 and Tue 23 1080, Wed 09->15 = 360
    over a leap day            | 2028-02-28T17:00+01:00 | 2028-03-01T10:00+01:00 | 660   | Mon 60, Tue 29 February 540, Wed 60
    no leap day                | 2027-02-27T17:00+01:00 | 2027-03-01T10:00+01:00 | 120   | Sat 27 = 60, Sun 28 = 0, Mon 1 March = 60
    over New Year's            | 2026-12-31T16:00+01:00 | 2027-01-01T10:00+01:00 | 180   | Thu 16->18 = 120, Fri 09->10 = 60
    half a year                | 2026-06-01T00:00+02:00 | 2026-12-01T00:00+01:00 | 84780 | 26 weeks to Mon 30 November = 84240, Mon 540
  `,
  ),
  // Monday to Friday 210 + 270 = 480, Saturday 240.
  ...berlin(
    LUNCH,
    `
    over lunch                 | 2026-06-01T12:00+02:00 | 2026-06-01T14:15+02:00 | 45    | 12:00->12:30 = 30, 14:00->14:15 = 15
    during lunch               | 2026-06-01T12:45+02:00 | 2026-06-01T13:50+02:00 | 0     | closed 12:30->14:00
    lunch's end to end         | 2026-06-01T12:30+02:00 | 2026-06-01T14:00+02:00 | 0     | closed 12:30->14:00
    a day with a lunch break   | 2026-06-01T00:00+02:00 | 2026-06-02T00:00+02:00 | 480   | 210 + 270
    a weekend, short Saturday  | 2026-06-05T18:00+02:00 | 2026-06-08T09:10+02:00 | 280   | Fri 30, Sat 240, Mon 10
    a week with lunch breaks   | 2026-06-01T08:00+02:00 | 2026-06-07T20:00+02:00 | 2640  | 5 x 480 + 240
  `,
  ),
  ...berlin(
    weekOf('12:00-17:00 09:00-13:00'),
    `
    spans that overlap         | 2026-06-01T00:00+02:00 | 2026-06-02T00:00+02:00 | 480   | 09->17, once
    within what overlaps       | 2026-06-01T12:15+02:00 | 2026-06-01T12:45+02:00 | 30    | once, not twice
  `,
  ),
  ...berlin(
    weekOf('09:00-17:00 10:00-11:00'),
    'a span within another      | 2026-06-01T10:30+02:00 | 2026-06-01T12:00+02:00 | 90    | 10:30->12:00',
  ),
  ...berlin(
    weekOf('09:00-12:00 12:00-15:00'),
    'spans that touch           | 2026-06-01T11:00+02:00 | 2026-06-01T13:00+02:00 | 120   | 60 + 60',
  ),
  ...rows(
    'Asia/Kolkata',
    SHOP,
    `
    half an hour off the hour  | 2026-06-01T17:00+05:30 | 2026-06-02T10:00+05:30 | 120   | Mon 60, Tue 60
    told in another zone's time | 2026-06-01T12:00Z     | 2026-06-02T04:00Z      | 60    | 17:30 there ->18:00 = 30, 09:00->09:30 = 30
  `,
  ),
  ...rows(
    'UTC',
    SHOP,
    'no clock changes in UTC    | 2026-03-28T17:00Z      | 2026-03-30T10:00Z      | 120   | Sat 60, Mon 60',
  ),
  ...berlin(NEVER, 'a shop that never opens    | 2026-01-01T00:00+01:00 | 2027-01-01T00:00+01:00 | 0     | no hours'),
];

const holidays = [
  ...berlin(
    CHRISTMAS,
    `
    over Christmas             | 2026-12-23T17:00+01:00 | 2026-12-28T10:00+01:00 | 120   | Wed 60, Thu-Sat closed, Sun 0, Mon 60
    within a holiday           | 2026-12-24T10:00+01:00 | 2026-12-26T12:00+01:00 | 0     | Thu, Fri and Sat closed, both ends too
  `,
  ),
  ...berlin(
    special(CHRISTMAS, '2026-12-24', '09:00-13:00'),
    'special day in a holiday   | 2026-12-23T17:00+01:00 | 2026-12-28T10:00+01:00 | 360   | Wed 60, Thu 09->13 = 240, Fri and Sat closed, Mon 60',
  ),
  ...berlin(
    closed(SHOP, '2026-05-01'),
    'a holiday of one day       | 2026-04-30T17:30+02:00 | 2026-05-02T09:30+02:00 | 60    | Thu 30, Fri closed, Sat 30',
  ),
  ...berlin(
    closed(SHOP, '2026-08-03..2026-08-10', '2026-08-08..2026-08-15'),
    'holidays that overlap      | 2026-08-01T12:00+02:00 | 2026-08-17T12:00+02:00 | 540   | Sat 12->18 = 360, two weeks closed, Mon 09->12 = 180',
  ),
  ...berlin(
    closed(SHOP, '2026-12-28..2027-01-02'),
    'a holiday over New Year    | 2026-12-26T17:00+01:00 | 2027-01-04T10:00+01:00 | 120   | Sat 60, Mon-Sat closed, Mon 60',
  ),
  ...berlin(
    closed(SHOP, '2026-01-01..2026-12-31'),
    'closed for a year          | 2026-01-01T00:00+01:00 | 2027-01-01T00:00+01:00 | 0     | every day is closed',
  ),
  ...berlin(
    special(SHOP, '2026-06-03', ''),
    'special day without hours  | 2026-06-02T17:00+02:00 | 2026-06-04T10:00+02:00 | 120   | Tue 60, Wed none, Thu 60',
  ),
  ...berlin(
    special(SHOP, '2026-12-20', '12:00-18:00'),
    'a Sunday open for once     | 2026-12-19T17:00+01:00 | 2026-12-21T09:30+01:00 | 450   | Sat 60, Sun 12->18 = 360, Mon 30',
  ),
  ...berlin(
    closed(BAR, '2026-06-02'),
    'the night before a holiday | 2026-06-01T20:00+02:00 | 2026-06-03T19:00+02:00 | 420   | Mon 20->02 = 360, Tue closed, Wed 18->19 = 60',
  ),
  ...berlin(
    closed(BAR, '2026-06-01'),
    'the first hours of a holiday | 2026-06-01T00:00+02:00 | 2026-06-02T03:00+02:00 | 120 | Sunday night until 02:00 = 120, Monday evening and its tail cancelled',
  ),
  ...berlin(
    closed(ALWAYS, '2026-06-03'),
    'round the clock, one day off | 2026-06-02T12:00+02:00 | 2026-06-04T12:00+02:00 | 1440 | Tue 12 h, Wed 0, Thu 12 h',
  ),
  ...berlin(
    special(BAR, '2026-06-02', '18:00-20:00'),
    'a special short evening    | 2026-06-02T00:00+02:00 | 2026-06-03T12:00+02:00 | 240   | Monday night until 02:00 = 120, Tue 18->20 = 120',
  ),
];

const nights = [
  ...berlin(
    BAR,
    `
    past midnight              | 2026-06-01T23:00+02:00 | 2026-06-02T03:00+02:00 | 180   | 23->02
    the tail and the evening   | 2026-06-01T01:00+02:00 | 2026-06-01T19:00+02:00 | 120   | Sunday night 01->02 = 60, Mon 18->19 = 60
    midnight to midnight       | 2026-06-01T00:00+02:00 | 2026-06-02T00:00+02:00 | 480   | 00->02 = 120, 18->24 = 360
    past midnight at New Year  | 2026-12-31T22:00+01:00 | 2027-01-01T12:00+01:00 | 240   | 22->02
  `,
  ),
  ...berlin(
    CLUB,
    'two nights a week          | 2026-06-01T00:00+02:00 | 2026-06-08T00:00+02:00 | 720   | Fri 22->04 = 360, Sat 22->04 = 360',
  ),
  ...berlin(
    weekOf('', { mon: '20:00-10:00', tue: '08:00-12:00' }),
    'a tail into the next day   | 2026-06-01T20:00+02:00 | 2026-06-02T20:00+02:00 | 960   | Mon 20:00->Tue 12:00, 08->10 once',
  ),
  ...berlin(
    weekOf('', { mon: '10:00-10:00' }),
    'a day and a night          | 2026-06-01T00:00+02:00 | 2026-06-03T00:00+02:00 | 1440  | Mon 10:00->Tue 10:00',
  ),
  ...berlin(
    weekOf('18:00-24:00'),
    'until midnight             | 2026-06-01T17:00+02:00 | 2026-06-02T09:00+02:00 | 360   | 18->24',
  ),
  ...berlin(
    ALWAYS,
    `
    round the clock, a week    | 2026-06-01T00:00+02:00 | 2026-06-08T00:00+02:00 | 10080 | 7 x 1440
    round the clock, overnight | 2026-06-01T22:30+02:00 | 2026-06-02T06:15+02:00 | 465   | 90 + 375
  `,
  ),
  // Midnight of UTC, where the calendar turns a page, is 19:00 on 26 January in New York.
  ...newYork(
    weekOf('', { sun: '20:00-19:45' }),
    'nearly a day and a night    | 2026-01-25T12:00-05:00 | 2026-01-27T12:00-05:00 | 1425 | Sun 20:00->Mon 19:45',
  ),
];

const clockChanges = [
  ...berlin(
    SHOP,
    `
    weekend of the spring change | 2026-03-28T17:00+01:00 | 2026-03-30T10:00+02:00 | 120 | Sat 60, Mon 60
    weekend of the autumn change | 2026-10-24T17:00+02:00 | 2026-10-26T10:00+01:00 | 120 | Sat 60, Mon 60
  `,
  ),
  ...berlin(
    ALWAYS,
    `
    the day of 23 hours        | 2026-03-29T00:00+01:00 | 2026-03-30T00:00+02:00 | 1380   | 23 x 60
    the day of 25 hours        | 2026-10-25T00:00+02:00 | 2026-10-26T00:00+01:00 | 1500   | 25 x 60
    the repeated hour itself   | 2026-10-25T02:30+02:00 | 2026-10-25T02:30+01:00 | 60     | half past two to half past two
    over the skipped hour      | 2026-03-29T01:45+01:00 | 2026-03-29T03:15+02:00 | 30     | 15 + 15
    March to November          | 2026-03-01T00:00+01:00 | 2026-11-01T00:00+01:00 | 352800 | 245 days x 1440, one hour lost and found
  `,
  ),
  ...berlin(
    weekOf('00:00-24:00'),
    'to 24:00, 25 hours         | 2026-10-25T00:00+02:00 | 2026-10-26T00:00+01:00 | 1500   | 25 x 60',
  ),
  ...berlin(
    CLUB,
    `
    a night that loses an hour | 2026-03-28T20:00+01:00 | 2026-03-29T12:00+02:00 | 300    | 22->04 is 6 h, less 1
    a night that wins an hour  | 2026-10-24T20:00+02:00 | 2026-10-25T12:00+01:00 | 420    | 22->04 is 6 h, and 1
    part of that longer night  | 2026-10-25T01:30+02:00 | 2026-10-25T03:00+01:00 | 150    | 01:30->03:00 is 90, and 60 repeated
  `,
  ),
  ...berlin(
    BAR,
    `
    closing at the skipped 02:00 | 2026-03-28T17:00+01:00 | 2026-03-29T12:00+02:00 | 480  | 18:00->02:00, when clocks jump
    closing at the second 02:00  | 2026-10-24T17:00+02:00 | 2026-10-25T12:00+01:00 | 540  | 16:00Z->01:00Z = 9 h
  `,
  ),
  ...berlin(
    closed(BAR, '2026-10-25'),
    'the night before a closed day | 2026-10-24T17:00+02:00 | 2026-10-26T12:00+01:00 | 540  | Saturday 16:00Z->01:00Z, Sunday evening cancelled',
  ),
  ...berlin(
    special(SHOP, '2026-10-25', '00:00-06:00'),
    'a special night of change  | 2026-10-24T18:00+02:00 | 2026-10-25T12:00+01:00 | 420    | 00->06 is 6 h, and 1',
  ),
  ...berlin(
    weekOf('20:00-02:30'),
    `
    closing at the second 02:30  | 2026-10-24T19:00+02:00 | 2026-10-25T12:00+01:00 | 450  | 18:00Z->01:30Z = 7 h 30
    open between the two 02:30s  | 2026-10-25T02:30+02:00 | 2026-10-25T02:30+01:00 | 60   | the hour between them
    closing at the skipped 02:30 | 2026-03-28T19:00+01:00 | 2026-03-29T12:00+02:00 | 360  | 20:00->02:00, when clocks jump
  `,
  ),
  ...berlin(
    weekOf('02:30-06:00'),
    `
    opening at the first 02:30   | 2026-10-25T00:00+02:00 | 2026-10-25T12:00+01:00 | 270  | 00:30Z->05:00Z = 4 h 30
    opening at the skipped 02:30 | 2026-03-29T00:00+01:00 | 2026-03-29T12:00+02:00 | 180  | 03:00->06:00
  `,
  ),
  ...berlin(
    weekOf('02:15-02:45'),
    `
    hours within the repeated  | 2026-10-25T00:00+02:00 | 2026-10-25T12:00+01:00 | 90     | first 02:15 = 00:15Z, second 02:45 = 01:45Z
    hours within the skipped   | 2026-03-29T00:00+01:00 | 2026-03-29T12:00+02:00 | 0      | skipped altogether
  `,
  ),
  ...newYork(
    SHOP,
    `
    a weekend in spring        | 2026-03-07T17:00-05:00 | 2026-03-09T10:00-04:00 | 120    | Sat 60, Mon 60
    a weekend in autumn        | 2026-10-31T17:00-04:00 | 2026-11-02T10:00-05:00 | 120    | Sat 60, Mon 60
  `,
  ),
  ...newYork(
    BAKERY,
    `
    01:00 to 09:00 in spring   | 2026-03-08T00:00-05:00 | 2026-03-08T12:00-04:00 | 420    | 06:00Z->13:00Z = 7 h
    01:00 to 09:00 in autumn   | 2026-11-01T00:00-04:00 | 2026-11-01T12:00-05:00 | 540    | the first 01:00 = 05:00Z ->14:00Z = 9 h
  `,
  ),
  ...newYork(
    BAR,
    `
    a bar on the night of spring | 2026-03-07T12:00-05:00 | 2026-03-08T12:00-04:00 | 480  | 23:00Z->07:00Z = 8 h
    a bar on the night of autumn | 2026-10-31T12:00-04:00 | 2026-11-01T12:00-05:00 | 540  | 22:00Z->07:00Z = 9 h, 02:00 comes once
  `,
  ),
  ...newYork(
    weekOf('18:00-01:30'),
    'closing at the second 01:30  | 2026-10-31T12:00-04:00 | 2026-11-01T12:00-05:00 | 510  | 22:00Z->06:30Z = 8 h 30',
  ),
  ...lordHowe(
    ALWAYS,
    `
    a day of 24 and a half hours | 2026-04-05T00:00+11:00 | 2026-04-06T00:00+10:30 | 1470 | 1440 + 30
    a day of 23 and a half hours | 2026-10-04T00:00+10:30 | 2026-10-05T00:00+11:00 | 1410 | 1440 - 30
  `,
  ),
  ...lordHowe(
    BAR,
    `
    half an hour won             | 2026-04-04T12:00+11:00 | 2026-04-05T12:00+10:30 | 510  | 07:00Z->15:30Z = 8 h 30
    half an hour skipped         | 2026-10-03T12:00+10:30 | 2026-10-04T12:00+11:00 | 480  | 07:30Z->15:30Z, when clocks jump
  `,
  ),
  ...lordHowe(
    weekOf('20:00-01:45'),
    'closing at the second 01:45  | 2026-04-04T12:00+11:00 | 2026-04-05T12:00+10:30 | 375  | 09:00Z->15:15Z = 6 h 15',
  ),
  ...lordHowe(
    SHOP,
    'an ordinary day on Lord Howe | 2026-06-01T17:00+10:30 | 2026-06-02T10:00+10:30 | 120  | Mon 60, Tue 60',
  ),
  // Clocks went back for Ramadan at 03:00 on Sunday 10 March 2024.
  ...rows(
    'Africa/Casablanca',
    CLUB,
    'the night Ramadan time began | 2024-03-09T12:00+01:00 | 2024-03-10T12:00+00:00 | 420  | 21:00Z->04:00Z = 7 h',
  ),
  // Clocks changed at midnight: back to 23:00 as Saturday 17 February 2018 ended, on to 01:00 as Sunday 4 November began.
  ...rows(
    'America/Sao_Paulo',
    weekOf('18:00-24:00'),
    'an evening that repeats 23:00 | 2018-02-17T12:00-02:00 | 2018-02-18T12:00-03:00 | 420 | 20:00Z->03:00Z = 7 h',
  ),
  ...rows(
    'America/Sao_Paulo',
    weekOf('18:00-23:30'),
    'closing at the second 23:30  | 2018-02-17T12:00-02:00 | 2018-02-18T12:00-03:00 | 390  | 20:00Z->02:30Z = 6 h 30',
  ),
  ...rows(
    'America/Sao_Paulo',
    weekOf('00:00-06:00'),
    'opening at a skipped midnight | 2018-11-04T01:00-02:00 | 2018-11-04T12:00-02:00 | 300 | 01:00->06:00',
  ),
  ...rows(
    'America/Sao_Paulo',
    ALWAYS,
    'two days, one of 23 hours    | 2018-11-03T00:00-03:00 | 2018-11-05T00:00-02:00 | 2820 | 24 h + 23 h',
  ),
  // Samoa had no Friday 30 December 2011.
  ...rows(
    'Pacific/Apia',
    SHOP,
    'a Friday that never was      | 2011-12-29T17:00-10:00 | 2011-12-31T10:00+14:00 | 120  | Thu 17->18 = 60, Sat 09->10 = 60',
  ),
];

export const WORKED_CASES: readonly WorkedCase[] = [...ordinary, ...holidays, ...nights, ...clockChanges];

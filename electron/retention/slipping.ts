/** Who is slipping away by their own rhythm, and what to do about it. */
import type { ParsedInput } from '../../shared/contract/index.ts';
import type { SlippingPerson } from '../../shared/contract/rhythm.ts';
import { type Day, dayFromNumber, dayNumber } from '../../shared/dates.ts';
import type { ReadBook } from '../book/handles.ts';
import { OWN_RHYTHM_DAYS, rhythmState, usualGap } from '../customers/rhythm.ts';
import { listNamed } from '../referrals/queries.ts';
import { nextStep, readFactsOf } from './next-step.ts';
import type { Looking } from './queries.ts';
import { refOf } from './refs.ts';
import { type PersonThen, rewind, shopMedianThen } from './rewind.ts';

const DAYS_OF_YEAR = 365;

interface Late {
  customerId: number;
  lastDay: Day;
  usualGapDays: number;
  isOwn: boolean;
  lateAfterDays: number;
  state: 'overdue' | 'lapsed';
  /** Per year at their own rhythm, before the margin. */
  yearlyMinor: number;
}

/** What somebody brings in a year at their own rhythm: spend per visit day x days of a year / usual gap. */
const yearlyOf = (spentMinor: number, visitDays: number, usualGapDays: number): number =>
  (Math.max(0, spentMinor) / visitDays) * (DAYS_OF_YEAR / Math.max(1, usualGapDays));

const laterFirst = (a: Day, b: Day): number => Number(a < b) - Number(a > b);

export function listSlipping(looking: Looking, { states, offset, limit }: ParsedInput<'rhythm.slipping'>) {
  const { book, settings, asOf } = looking;
  const margin = (settings.marginPercent ?? 100) / 100;
  const late = readLate(book, asOf, new Set(states)).sort(
    (a, b) => b.yearlyMinor - a.yearlyMinor || laterFirst(a.lastDay, b.lastDay) || a.customerId - b.customerId,
  );
  const page = late.slice(offset, offset + limit);
  return {
    asOf,
    total: late.length,
    valueAtRiskMinor: Math.round(late.reduce((sum, one) => sum + one.yearlyMinor, 0) * margin),
    people: describePage(looking, page, margin),
  };
}

function describePage({ book, asOf }: Looking, page: readonly Late[], margin: number): SlippingPerson[] {
  const ids = page.map(one => one.customerId);
  const named = listNamed(book, ids);
  const facts = readFactsOf(book, ids);
  const asOfDay = dayNumber(asOf);
  return page.flatMap(({ customerId, yearlyMinor, ...one }) => {
    const row = named.get(customerId);
    if (!row) return [];
    const known = facts.get(customerId)!;
    return {
      ...refOf(row),
      ...one,
      daysSinceLast: asOfDay - dayNumber(one.lastDay),
      valueAtRiskMinor: Math.round(yearlyMinor * margin),
      lastKnown: known.lastKnown,
      ...nextStep(known),
      keeper: known.keeper,
      sent: known.sent,
      ...{ phone: known.phone, lastTouch: known.lastTouch },
    };
  });
}

type Row = [number, Day, Day, number, number, number, number | null];

const columns = 'customer_id, last_day, lapsed_day, visit_days, spent_minor, usual_gap_days, p90_gap_days';
/** Somebody seen on one day only has no rhythm to be late by. */
const LATE = {
  overdue: `SELECT ${columns} FROM customer_stats INDEXED BY customer_stats_late WHERE overdue_day <= @asOf AND lapsed_day > @asOf`,
  lapsed: `SELECT ${columns} FROM customer_stats INDEXED BY customer_stats_late WHERE lapsed_day <= @asOf AND overdue_day IS NOT NULL`,
};

function readLate(book: ReadBook, asOf: Day, states: ReadonlySet<Late['state']>): Late[] {
  const lateOn = lateOnDay(asOf, states, shopMedianThen(book, asOf));
  const rewound = rewind(book, asOf);
  const rows = [...states].flatMap(state => book.raw.prepare<[object]>(LATE[state]).raw().all({ asOf }) as Row[]);
  const asNow = rows.filter(([customerId]) => !rewound.has(customerId)).map(rowToLate(asOf));
  return [...asNow, ...[...rewound].flatMap(([customerId, then]) => lateOn(customerId, then))];
}

const rowToLate =
  (asOf: Day) =>
  ([customerId, lastDay, lapsedDay, visitDays, spentMinor, usualGapDays, p90]: Row): Late => ({
    ...{ customerId, lastDay, usualGapDays, isOwn: visitDays >= OWN_RHYTHM_DAYS },
    lateAfterDays: Math.max(1.5 * usualGapDays, visitDays >= OWN_RHYTHM_DAYS ? (p90 ?? 0) : 0),
    state: lapsedDay <= asOf ? 'lapsed' : 'overdue',
    yearlyMinor: yearlyOf(spentMinor, visitDays, usualGapDays),
  });

/** Tells of somebody from the days they came up to a day whether they were late on it: one answer, or none. */
function lateOnDay(asOf: Day, states: ReadonlySet<Late['state']>, shopMedian: number | null) {
  const asOfDay = dayNumber(asOf);
  return (customerId: number, { cameOn, gaps, spentMinor }: PersonThen): Late[] => {
    if (cameOn.length < 2) return [];
    const gap = usualGap(gaps, cameOn.length, shopMedian);
    const last = cameOn.at(-1)!;
    const state = rhythmState(cameOn.length, asOfDay - last, gap);
    if ((state !== 'overdue' && state !== 'lapsed') || !states.has(state)) return [];
    const yearlyMinor = yearlyOf(spentMinor, cameOn.length, gap.medianDays!);
    const [usualGapDays, lateAfterDays] = [gap.medianDays!, gap.lateAfterDays!];
    const { isOwn } = gap;
    return [{ customerId, lastDay: dayFromNumber(last), usualGapDays, isOwn, lateAfterDays, state, yearlyMinor }];
  };
}

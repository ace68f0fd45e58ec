/** Cohorts, flow and months of people as of a day: from the summaries where they tell, else from the visits. */
import type { CohortTable, FlowPeriod } from '../../shared/contract/retention.ts';
import { addDays, type Day, dayFromNumber, dayNumber } from '../../shared/dates.ts';
import type { ReadBook } from '../book/handles.ts';
import type { Context } from '../engine/context.ts';
import { listMemberIds, readGroupFilter } from '../groups/queries.ts';
import { everyonesDays, visitDaysOf } from '../visits/person-days.ts';
import { type CameLater, type CohortCount, cohortRows, countCohorts, takeBack } from './cohorts.ts';
import { firstVisitDay, readCoverage } from './day-sales.ts';
import { countFlow } from './flow.ts';
import { type CohortUnit, earlier, type FlowUnit, monthNumber, periodsIn, stateOf } from './periods.ts';
import { type Rewound, rewind, shopMedianThen } from './rewind.ts';
import { type Spell, spellsOf } from './spells.ts';
import { isFresh, monthsOf, readState } from './summaries.ts';

/** The book as of a day, and what the answer rests on besides. */
export type Looking = Pick<Context, 'book' | 'settings' | 'today' | 'nowMs'> & { asOf: Day };

export interface CohortsAsked {
  unit: CohortUnit;
  mode: 'classic' | 'unbounded';
  from?: Day | undefined;
  to?: Day | undefined;
  groupId?: number | undefined;
}

/** Earlier than any month. */
const NEVER = -1;
/** Below so many months there is nothing to come back in. */
const LEAST_COHORTS = 1;

export function readCohorts(looking: Looking, asked: CohortsAsked): CohortTable {
  const { book, asOf, today } = looking;
  const cohorts = cohortRows(readCohortCounts(looking, asked), { ...asked, asOf, today });
  const from = cohorts[0]?.start ?? asOf;
  return {
    ...{ asOf, unit: asked.unit, mode: asked.mode, cohorts },
    coverage: readCoverage(book, { from, to: asOf }),
    missing: cohorts.length < LEAST_COHORTS ? nobodyYet(looking) : null,
  };
}

function readCohortCounts(looking: Looking, { unit, groupId }: CohortsAsked): CohortCount[] {
  const { book, settings, asOf } = looking;
  if (groupId === undefined && isFresh(book, settings.activeFloorDays)) {
    const counts = book
      .prepare<[string], CohortCount>('SELECT start, period, active, last FROM cohort_counts WHERE unit = ?')
      .all(unit);
    return takeBack(counts, readCameLater(book, rewind(book, asOf)), unit);
  }
  return countCohorts(readMonths(looking, groupId).values(), unit);
}

/** Of these people those who came in a later month since. */
function readCameLater(book: ReadBook, rewound: Rewound): CameLater[] {
  const until = new Map<number, CameLater['until']>();
  const after: [customerId: number, month: number][] = [];
  for (const [customerId, { cameOn, lastDayNow }] of rewound) {
    const last = cameOn.length === 0 ? NEVER : monthNumber(dayFromNumber(cameOn.at(-1)!));
    if (lastDayNow === null || monthNumber(lastDayNow) === last) continue;
    until.set(customerId, last === NEVER ? null : { first: monthNumber(dayFromNumber(cameOn[0]!)), last });
    after.push([customerId, last]);
  }
  const rows = book.raw
    .prepare<[string]>(
      `SELECT m.customer_id, m.month FROM json_each(?) j
       CROSS JOIN customer_months m ON m.customer_id = j.value ->> 0 AND m.month > j.value ->> 1 ORDER BY j.key, m.month`,
    )
    .raw()
    .all(JSON.stringify(after)) as [number, number][];
  const later = new Map<number, number[]>();
  for (const [customerId, month] of rows) {
    const months = later.get(customerId);
    if (months) months.push(month);
    else later.set(customerId, [month]);
  }
  return [...later].map(([customerId, months]) => ({ until: until.get(customerId)!, later: months }));
}

/** In which months people came up to a day, by customer; of everybody, or of a group. */
export function readMonths(looking: Looking, groupId?: number): Map<number, number[]> {
  const { book, settings, asOf } = looking;
  const isMeant = groupId === undefined ? () => true : memberTest(looking, groupId);
  const people = new Map<number, number[]>();
  if (!isFresh(book, settings.activeFloorDays)) {
    for (const { customerId, days } of everyonesDays(book, asOf)) {
      const months = monthsOf(visitDaysOf(days));
      if (months.length > 0 && isMeant(customerId)) people.set(customerId, months);
    }
    return people;
  }
  const last = monthNumber(asOf);
  const cameInLast = cameBetween(book, `${asOf.slice(0, 8)}01`, asOf);
  const rows = book.raw
    .prepare('SELECT customer_id, month FROM customer_months WHERE month <= ? ORDER BY customer_id, month')
    .raw()
    .all(last) as [number, number][];
  for (const [customerId, month] of rows) {
    if ((month === last && !cameInLast.has(customerId)) || !isMeant(customerId)) continue;
    const months = people.get(customerId);
    if (months) months.push(month);
    else people.set(customerId, [month]);
  }
  return people;
}

/** Who came between two days, both included. */
const cameBetween = (book: ReadBook, from: Day, to: Day): Set<number> =>
  new Set(
    book
      .pluck<[Day, Day], number>(
        `SELECT DISTINCT customer_id FROM visits INDEXED BY visits_day WHERE day BETWEEN ? AND ? AND is_refund = 0 AND voided_at_ms IS NULL`,
      )
      .all(from, to),
  );

function memberTest({ book, ...on }: Looking, groupId: number): (customerId: number) => boolean {
  const members = new Set(listMemberIds(book, readGroupFilter(book, groupId), on));
  return customerId => members.has(customerId);
}

/** Everybody's spells that were not over before a day and began up to another one, by customer. */
export function* readSpellsBetween(looking: Looking, before: Day, to: Day): Generator<[number, Spell[]]> {
  const { book, settings, asOf } = looking;
  const [first, last] = [dayNumber(before), dayNumber(to)];
  if (areSpellsKept(looking)) {
    yield* storedSpells(book, first, last);
    return;
  }
  const rule = { floorDays: settings.activeFloorDays, shopMedianDays: shopMedianThen(book, asOf) };
  for (const { customerId, days } of everyonesDays(book, asOf)) {
    const spells = spellsOf(visitDaysOf(days), rule).filter(({ from, until }) => until >= first && from <= last);
    if (spells.length > 0) yield [customerId, spells];
  }
}

/** Whether the kept spells are those of the day: later visits change no earlier spell, but the shop's median may have been another. */
export const areSpellsKept = ({ book, settings, asOf }: Looking): boolean =>
  isFresh(book, settings.activeFloorDays) && readState(book).shopMedianDays === shopMedianThen(book, asOf);

/** In the order of the index, which is that of time for each of them. */
function storedSpells(book: ReadBook, first: number, last: number): Map<number, Spell[]> {
  const rows = book.raw
    .prepare(
      `SELECT customer_id, from_day_number, until_day_number, lapsed_day_number, came FROM customer_spells INDEXED BY customer_spells_until
       WHERE until_day_number >= ? AND from_day_number <= ? ORDER BY until_day_number`,
    )
    .raw()
    .all(first, last) as [number, number, number, number | null, Spell['came']][];
  const people = new Map<number, Spell[]>();
  for (const [customerId, from, until, lapsedFrom, came] of rows) {
    const own = people.get(customerId);
    if (own) own.push({ from, until, lapsedFrom, came });
    else people.set(customerId, [{ from, until, lapsedFrom, came }]);
  }
  return people;
}

/** The flow between two days, a period at a time; what has not begun as of the day of looking is left out. */
export function readFlow(looking: Looking, from: Day, to: Day, unit: FlowUnit): FlowPeriod[] {
  const { asOf, today } = looking;
  const seen = earlier(asOf, today);
  const periods = periodsIn(from, to, unit).filter(period => period.from <= seen);
  if (periods.length === 0) return [];
  const ends = [addDays(from, -1), ...periods.map(period => earlier(period.to, seen))];
  const spells = readSpellsBetween(looking, ends[0]!, ends.at(-1)!);
  const counts = countFlow(
    (function* () {
      for (const [, own] of spells) yield own;
    })(),
    ends.map(dayNumber),
  );
  return periods.map((period, i) => {
    const count = counts[i]!;
    const retentionRate = count.activeAtStart === 0 ? null : (count.activeAtEnd - count.new) / count.activeAtStart;
    return {
      ...period,
      state: stateOf(period.from, period.to, asOf, today),
      ...count,
      retentionRate,
      churnRate: retentionRate === null ? null : 1 - retentionRate,
    };
  });
}

/** What there is not, in a sentence; null once somebody came. */
export function nobodyYet({ book, asOf }: Looking): string | null {
  const first = firstVisitDay(book);
  return first === null || first > asOf
    ? 'Not enough data yet. Nobody’s visit has been noted so far; each one noted at the counter counts from the first day on.'
    : null;
}

import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { rebuildRetention } from '../../../electron/retention/summaries.ts';
import { addDays } from '../../../shared/dates.ts';
import type { Shop } from '../../fixtures.ts';
import { aShop, books, TODAY } from './random-book.ts';
import {
  cohortsOf,
  flowOf,
  gapAt,
  isActiveAt,
  peopleUpTo,
  quintileOf,
  type RawVisit,
  rfmOf,
  shopMedianOf,
} from './slow-recount.ts';

// A file is read in this thread where no other can be had; to start one takes longer than all the rest of a book.
vi.mock('node:worker_threads', async importOriginal => ({
  ...(await importOriginal<typeof import('node:worker_threads')>()),
  Worker: class {
    constructor() {
      throw new Error('No thread can be had.');
    }
  },
}));

const rawVisits = (shop: Shop): RawVisit[] =>
  shop.book
    .prepare<[], RawVisit>('SELECT customer_id, day, amount_minor, is_refund FROM visits WHERE voided_at_ms IS NULL')
    .all();

const TABLES = ['customer_months', 'cohort_counts', 'customer_spells', 'customer_stats', 'day_sales'];
const keptIn = (shop: Shop) =>
  Object.fromEntries(
    TABLES.map(table => [
      table,
      shop.book.raw
        .prepare(
          `SELECT * FROM ${table} ${table === 'day_sales' ? WITH_ANYTHING : ''} ORDER BY 1, 2, ${table === 'cohort_counts' ? 3 : 1}`,
        )
        .all(),
    ]),
  );
const WITH_ANYTHING =
  'WHERE visits_linked <> 0 OR sales_linked_minor <> 0 OR visits_unlinked <> 0 OR sales_unlinked_minor <> 0';

test('what is kept for retention equals a rebuild after back-dated visits, refunds, voids, imports, merged cards, undo, passers-by and another floor', async () => {
  await fc.assert(
    fc.asyncProperty(books, async aBook => {
      const shop = await aShop(aBook);
      // One that counts for certain, so that the summaries stand.
      const someone = shop.book.pluck<[], number>('SELECT min(id) FROM customers').get()!;
      await shop.call('visits.record', { customerId: someone });
      const windowDay = shop.book.pluck<[], string>('SELECT retention_day FROM book').get()!;
      const kept = keptIn(shop);
      rebuildRetention(shop.book, windowDay);
      expect(kept).toEqual(keptIn(shop));
      shop.close();
    }),
    { numRuns: 40 },
  );
});

test('flow, cohorts, RFM, windows and rhythm equal a slow recount, as of any day', async () => {
  await fc.assert(
    fc.asyncProperty(books, async aBook => {
      const { asOf } = aBook;
      const shop = await aShop(aBook);
      const floorDays = (await shop.call('settings.get', {})).activeFloorDays;
      const visits = rawVisits(shop);
      const people = peopleUpTo(visits, asOf);
      // The median of now is that of the day's first moment; of a day that is over it is what the visits up to it say.
      const shopMedian = visits.some(visit => visit.day > asOf)
        ? shopMedianOf(people)
        : (shop.book.pluck<[], number | null>('SELECT shop_median_gap_days FROM book').get() ?? null);
      const rules = { floorDays, shopMedian };
      await expectFlow(shop, people, asOf, rules);
      for (const unit of ['month', 'quarter'] as const)
        for (const mode of ['classic', 'unbounded'] as const) await expectCohorts(shop, people, { unit, mode, asOf });
      await expectRfm(shop, people, asOf);
      await expectSummary(shop, people, asOf, rules);
      await expectRhythm(shop, people, asOf, rules);
      shop.close();
    }),
    { numRuns: 40 },
  );
});

type People = ReturnType<typeof peopleUpTo>;
type Rules = Parameters<typeof flowOf>[3];

async function expectFlow(shop: Shop, people: People, asOf: string, rules: Rules): Promise<void> {
  for (const unit of ['week', 'month'] as const) {
    const { periods } = await shop.call('retention.flow', {
      from: addDays(asOf, -100),
      to: addDays(asOf, 10),
      unit,
      asOf,
    });
    let before: number | null = null;
    for (const { from, to, state, retentionRate, churnRate, ...counts } of periods) {
      const end = to < asOf ? to : asOf;
      expect(counts, `${unit} ${from}`).toEqual(flowOf(people, from, end, rules));
      const change = counts.new + counts.returned + counts.wonBack - counts.slipping - counts.lapsed;
      expect(counts.activeAtStart + change).toBe(counts.activeAtEnd);
      if (before !== null) expect(counts.activeAtStart).toBe(before);
      before = counts.activeAtEnd;
      expect(state).toBe(to < asOf || (to === asOf && asOf < TODAY) ? 'done' : 'running');
      const rate = counts.activeAtStart === 0 ? null : (counts.activeAtEnd - counts.new) / counts.activeAtStart;
      expect([retentionRate, churnRate]).toEqual([rate, rate === null ? null : 1 - rate]);
    }
    expect(periods.at(-1)!.to >= asOf).toBe(true);
  }
}

async function expectCohorts(
  shop: Shop,
  people: People,
  asked: { unit: 'month' | 'quarter'; mode: 'classic' | 'unbounded'; asOf: string },
): Promise<void> {
  const { cohorts } = await shop.call('retention.cohorts', asked);
  const slow = cohortsOf(people, asked.unit, asked.mode);
  expect(cohorts.map(cohort => cohort.size)).toHaveLength(slow.size);
  const step = asked.unit === 'month' ? 1 : 3;
  for (const { start, size, cells } of cohorts) {
    const month = Number(start.slice(5, 7));
    const key = asked.unit === 'month' ? start.slice(0, 7) : `${start.slice(0, 4)}-${month}`;
    const row = slow.get(key)!;
    expect(size).toBe(row.size);
    for (const { n, active, state } of cells) {
      const at = Number(start.slice(0, 4)) * 12 + month - 1 + n * step;
      const year = Math.floor(at / 12);
      const first = `${year}-${String((at % 12) + 1).padStart(2, '0')}-01`;
      const name = asked.unit === 'month' ? first.slice(0, 7) : `${year}-${(at % 12) + 1}`;
      if (first > asked.asOf) expect([active, state]).toEqual([null, 'future']);
      else expect(active, `${key} + ${n}`).toBe(row.active.get(name) ?? 0);
    }
  }
}

async function expectRfm(shop: Shop, people: People, asOf: string): Promise<void> {
  const rfm = await shop.call('retention.rfm', { asOf });
  expect(rfm.people).toBe(people.length);
  const facts = people.map(person => rfmOf(person, asOf));
  const of = (pick: (fact: (typeof facts)[number]) => number) => facts.map(pick);
  const cells = new Map<string, number>();
  for (const fact of facts) {
    const r = quintileOf(
      -fact.recency,
      of(one => -one.recency),
    );
    const f = quintileOf(
      fact.frequency,
      of(one => one.frequency),
    );
    const m = quintileOf(
      fact.money,
      of(one => one.money),
    );
    cells.set(`${r}${f}${m}`, (cells.get(`${r}${f}${m}`) ?? 0) + 1);
  }
  expect(new Map(rfm.cells.map(cell => [`${cell.r}${cell.f}${cell.m}`, cell.people]))).toEqual(cells);
  expect(rfm.groups.reduce((sum, group) => sum + group.people, 0)).toBe(people.length);
  expect(rfm.groups.reduce((sum, group) => sum + group.spentMinor, 0)).toBe(
    facts.reduce((sum, fact) => sum + fact.money, 0),
  );
}

async function expectSummary(shop: Shop, people: People, asOf: string, rules: Rules): Promise<void> {
  for (const back of [364, 60]) {
    const from = addDays(asOf, -back);
    const summary = await shop.call('retention.summary', { from, to: asOf, asOf });
    const start = people.filter(person => isActiveAt(person, addDays(from, -1), rules));
    const stayed = start.filter(person => isActiveAt(person, asOf, rules));
    expect([summary.retained.count, summary.retained.of]).toEqual([stayed.length, start.length]);
    const came = people.map(person => person.days.filter(day => day >= from).length).filter(n => n > 0);
    expect([summary.repeat.count, summary.repeat.of]).toEqual([came.filter(n => n > 1).length, came.length]);
    for (const [side, isMeant] of SIDES) expect(summary[side], side).toEqual(boughtBy(people.filter(isMeant), from));
    const unlinked = shop.book
      .prepare<[string, string], { day: string; sales: number; amount_minor: number | null; is_refund: number }>(
        'SELECT * FROM passers_by WHERE voided_at_ms IS NULL AND day BETWEEN ? AND ?',
      )
      .all(from, asOf);
    const visits = unlinked.filter(row => !row.is_refund).reduce((sum, row) => sum + row.sales, 0);
    const spentMinor = unlinked.reduce((sum, row) => sum + (row.amount_minor ?? 0), 0);
    expect(summary.passersBy).toEqual({ visits, spentMinor });
    const rows = rawVisits(shop).filter(row => row.day >= from && row.day <= asOf);
    expect(summary.coverage.visitsLinked).toBe(rows.filter(row => !row.is_refund).length);
    expect(summary.coverage.salesLinkedMinor).toBe(rows.reduce((sum, row) => sum + (row.amount_minor ?? 0), 0));
  }
}

const SIDES = [
  ['regulars', (person: People[number]) => person.days.length >= 2],
  ['once', (person: People[number]) => person.days.length === 1],
] as const;

/** What people bought and brought back from a day on. */
function boughtBy(people: People, from: string) {
  const rows = people.flatMap(person => person.rows.filter(row => row.day >= from));
  return {
    people: people.filter(person => person.days.some(day => day >= from)).length,
    visits: rows.filter(row => !row.is_refund).length,
    spentMinor: rows.reduce((sum, row) => sum + (row.amount_minor ?? 0), 0),
  };
}

async function expectRhythm(shop: Shop, people: People, asOf: string, rules: Rules): Promise<void> {
  const slipping = await shop.call('rhythm.slipping', { asOf, states: ['overdue', 'lapsed'] });
  const late = new Set(slipping.people.map(person => `${person.customerId} ${person.state}`));
  const expected = new Set<string>();
  for (const person of people) {
    const rhythm = await shop.call('rhythm.of', { customerId: person.id, asOf });
    expect(rhythm.isActive).toBe(isActiveAt(person, asOf, rules));
    expect(rhythm.usualGapDays).toBe(gapAt(person, asOf, rules));
    if (person.days.length > 1 && (rhythm.state === 'overdue' || rhythm.state === 'lapsed'))
      expected.add(`${person.id} ${rhythm.state}`);
  }
  expect(late).toEqual(expected);
}

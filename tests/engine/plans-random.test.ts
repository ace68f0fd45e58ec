import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WriteBook } from '../../electron/book/handles.ts';
import { areDuesOf, computeDues, rebuildDues } from '../../electron/plans/dues.ts';
import type { GroupFilter } from '../../shared/contract/groups.ts';
import { aCustomer, NOW, openEngine, type Shop, TODAY } from '../fixtures.ts';
import { perform, steps } from './random-writes.ts';

const DAY_MS = 86_400_000;
const numberOf = (day: string) => Date.parse(day) / DAY_MS;
const dayOf = (number: number) => new Date(number * DAY_MS).toISOString().slice(0, 10);

interface PlanRow {
  id: number;
  customer_id: number | null;
  group_id: number | null;
  every_days: number | null;
  after_visit: number;
  after_days: number;
  staff_id: number | null;
  started_on_day: string;
}

type Row = [plan: number, customer: number, dueOn: string | null, shownFrom: string | null, staff: number | null];

/** Who is due by which plan and when, slowly, person by person; groups are asked through the engine, as anybody would. */
async function recount(shop: Shop): Promise<Row[]> {
  const { raw } = shop.book;
  const rows: Row[] = [];
  for (const plan of raw.prepare('SELECT * FROM plans WHERE is_active = 1 ORDER BY id').all() as PlanRow[]) {
    for (const id of (await membersOf(shop, plan)).sort((a, b) => a - b)) {
      const dueOn = dueOf(shop.book, plan, id);
      const until = raw
        .prepare('SELECT until_day FROM plan_snoozes WHERE plan_id = ? AND customer_id = ?')
        .pluck()
        .get(plan.id, id) as string | undefined;
      const best = raw.prepare('SELECT known_best_by_staff_id FROM customers WHERE id = ?').pluck().get(id);
      const shown = dueOn === null ? null : [dueOn, until ?? ''].sort().at(-1)!;
      rows.push([plan.id, id, dueOn, shown, plan.staff_id ?? (best as number | null)]);
    }
  }
  return rows;
}

async function membersOf(shop: Shop, plan: PlanRow): Promise<number[]> {
  if (plan.customer_id !== null) return [plan.customer_id];
  const json = shop.book.pluck<[number], string>('SELECT filter_json FROM groups WHERE id = ?').get(plan.group_id!)!;
  const { members } = await shop.call('groups.members', { filter: JSON.parse(json) as GroupFilter, limit: 5000 });
  return members.map(member => member.id);
}

interface Image {
  at_ms: number;
  isUndo: 0 | 1;
  before: string | null;
  after: string | null;
}

/** The day somebody was put into a group, read from the whole history: made, or made key for the last time; of UTC, as the clock is. */
function putIn({ raw }: WriteBook, id: number, filter: GroupFilter): number {
  const columns = (raw.pragma('table_info(customers)') as { name: string }[]).map(column => column.name);
  const isKey = (image: string | null) => image !== null && JSON.parse(image)[columns.indexOf('is_key')] === 1;
  let ms = raw.prepare('SELECT created_at_ms FROM customers WHERE id = ?').pluck().get(id) as number;
  const images = raw
    .prepare(
      `SELECT at_ms, undoes_action_id IS NOT NULL AS isUndo, before_json AS before, after_json AS after FROM changes x JOIN actions a ON a.id = x.action_id
       WHERE table_name = 'customers' AND row_id = ? ORDER BY x.id`,
    )
    .all(id) as Image[];
  for (const { at_ms, isUndo, before, after } of filter.isKey === true ? images : [])
    if (isUndo === 0 && before !== null && !isKey(before) && isKey(after)) ms = Math.max(ms, at_ms);
  return Math.floor(ms / DAY_MS);
}

/** The day somebody came into a group by themselves, by what they did or did not; long ago where that is not known. */
function cameIn(visits: number[], filter: GroupFilter): number {
  const days = [0];
  if (filter.visitDays?.min) days.push(visits[filter.visitDays.min - 1] ?? 0);
  if (filter.lastSeenDays?.min !== undefined && visits.length > 0) days.push(visits.at(-1)! + filter.lastSeenDays.min);
  if (filter.knownForDays?.min !== undefined && visits.length > 0) days.push(visits[0]! + filter.knownForDays.min);
  return Math.max(...days);
}

function dueOf(book: WriteBook, plan: PlanRow, id: number): string | null {
  const { raw } = book;
  const days = (sql: string) => [...new Set(raw.prepare(sql).pluck().all(id) as string[])].sort();
  const touches = days('SELECT on_day FROM touches WHERE customer_id = ?');
  const visits = days('SELECT day FROM visits WHERE customer_id = ? AND voided_at_ms IS NULL AND is_refund = 0');
  const json = raw.prepare('SELECT filter_json FROM groups WHERE id = ?').pluck().get(plan.group_id) as
    | string
    | undefined;
  const filter = json === undefined ? null : (JSON.parse(json) as GroupFilter);
  const start = Math.max(numberOf(plan.started_on_day), filter === null ? 0 : putIn(book, id, filter));
  const soonest = filter === null ? 0 : cameIn(visits.map(numberOf), filter);
  if (plan.every_days === null) {
    const visit = visits[plan.after_visit - 1];
    if (visit === undefined || numberOf(visit) < start - 30 || touches.some(day => day >= visit)) return null;
    return dayOf(Math.max(numberOf(visit) + plan.after_days, start, soonest));
  }
  const last = touches.at(-1);
  if (last !== undefined && numberOf(last) >= start) return dayOf(Math.max(numberOf(last) + plan.every_days, soonest));
  if (plan.group_id === null) return dayOf(start + plan.every_days);
  const spread = Math.max(start + 1 + (id % plan.every_days), soonest);
  return dayOf(last === undefined ? spread : Math.max(spread, numberOf(last) + plan.every_days));
}

const kept = (book: WriteBook): unknown[] =>
  book.raw
    .prepare('SELECT plan_id, customer_id, due_on_day, shown_from_day, staff_id FROM plan_dues ORDER BY 1, 2')
    .raw()
    .all();
/** The counts that are kept, and the same counted. */
const counts = (book: WriteBook): { kept: unknown; counted: unknown } => ({
  kept: book.raw.prepare('SELECT * FROM plan_due_counts WHERE people <> 0 ORDER BY 1, 2, 3').raw().all(),
  counted: book.raw
    .prepare(
      "SELECT plan_id, coalesce(shown_from_day, ''), coalesce(staff_id, 0), count(*) FROM plan_dues GROUP BY 1, 2, 3 ORDER BY 1, 2, 3",
    )
    .raw()
    .all(),
});
const computed = (book: WriteBook): unknown[] =>
  computeDues(book, TODAY)
    .map(due => [due.planId, due.customerId, due.dueOn, due.shownFrom, due.staffId])
    .sort((a, b) => (a[0]! as number) - (b[0] as number) || (a[1] as number) - (b[1] as number));

const METHODS = [
  ...['customers.create', 'customers.update', 'visits.record', 'visits.record', 'visits.void', 'preferences.add'],
  ...['groups.create', 'groups.update', 'plans.add', 'plans.add', 'plans.update', 'plans.snooze', 'touches.add'],
  ...['touches.add', 'referrals.set', 'staff.add', 'actions.undo', 'actions.undo'],
  ...['customers.create', 'customers.merge'],
];

test('who is due when, as the writes keep it, equals a slow recount and a rebuild after anything, undo included', async () => {
  await fc.assert(
    fc.asyncProperty(steps(60, METHODS), async sequence => {
      // The first plans and people are older than whoever comes into them.
      const shop = openEngine({ now: NOW - 40 * DAY_MS });
      for (const givenName of ['Anna', 'Ben', 'Cleo']) await aCustomer(shop, { givenName, isKey: givenName === 'Ben' });
      for (const filter of [{}, { isKey: true }, { visitDays: { min: 2 } }] as GroupFilter[]) {
        const groupId = (await shop.call('groups.create', { name: 'Some', filter })).id;
        await shop.call('plans.add', { name: 'Round', kind: 'call', groupId, everyDays: 5 });
        await shop.call('plans.add', { name: 'Once', kind: 'call', groupId, afterVisit: 1, afterDays: 3 });
      }
      shop.clock.set(NOW);
      rebuildDues(shop.book, TODAY);
      for (const step of sequence) {
        await perform(shop, step);
        expect(kept(shop.book)).toEqual(computed(shop.book));
        const { kept: keptCounts, counted } = counts(shop.book);
        expect(keptCounts).toEqual(counted);
      }
      const recounted = await recount(shop);
      expect(kept(shop.book)).toEqual(recounted);
      expect(areDuesOf(shop.book, TODAY)).toBe(true);
      rebuildDues(shop.book, TODAY);
      expect(kept(shop.book)).toEqual(recounted);
      shop.close();
    }),
    { numRuns: 25 },
  );
}, 120_000);

test('a page of the due list is the same whether it is kept or worked out on a new day', async () => {
  await fc.assert(
    fc.asyncProperty(steps(40, METHODS), fc.nat(20), async (sequence, days) => {
      const shop = openEngine();
      for (const givenName of ['Anna', 'Ben', 'Cleo']) await aCustomer(shop, { givenName });
      for (const step of sequence) await perform(shop, step);
      shop.clock.set(NOW + days * DAY_MS);
      const first = await shop.call('touches.due', { limit: 3 });
      rebuildDues(shop.book, dayOf(numberOf(TODAY) + days));
      expect(await shop.call('touches.due', { limit: 3 })).toEqual(first);
      shop.close();
    }),
    { numRuns: 15 },
  );
}, 120_000);

interface Touched {
  due: number;
  done: number;
}

/** Consistency of one person by one plan, day by day: on each day, is it due, was it done, has its week passed. */
function walkDays(shop: Shop, planRow: PlanRow, id: number, from: string, to: string): Touched {
  const { raw } = shop.book;
  const putOn = planRow.group_id === null ? 0 : putIn(shop.book, id, {});
  const plan = { ...planRow, started_on_day: dayOf(Math.max(numberOf(planRow.started_on_day), putOn)) };
  const all = raw
    .prepare('SELECT on_day FROM touches WHERE customer_id = ? ORDER BY on_day')
    .pluck()
    .all(id) as string[];
  const start = numberOf(plan.started_on_day);
  const today = numberOf(dayOf(Math.floor(shop.clock.nowMs() / DAY_MS)));
  const earlier = all.filter(day => day < plan.started_on_day).at(-1);
  const spread = start + 1 + (id % plan.every_days!);
  let due = plan.group_id === null ? start + plan.every_days! : spread;
  if (plan.group_id !== null && earlier !== undefined) due = Math.max(spread, numberOf(earlier) + plan.every_days!);
  const counted: Touched = { due: 0, done: 0 };
  const isCounted = () => dayOf(due) >= from && dayOf(due) <= to;
  let isMissed = false;
  for (let day = start; day <= today; day++) {
    if (!isMissed && day === due + 8) {
      isMissed = true;
      if (isCounted()) counted.due++;
    }
    if (!all.includes(dayOf(day))) continue;
    if (!isMissed && day >= due && isCounted()) {
      counted.due++;
      counted.done++;
    }
    due = day + plan.every_days!;
    isMissed = false;
  }
  return counted;
}

test('consistency equals a recount that walks through the days of everybody', async () => {
  const touch = fc.record({ who: fc.nat(3), day: fc.nat(80) });
  await fc.assert(
    fc.asyncProperty(
      fc.array(touch, { maxLength: 40 }),
      fc.integer({ min: 1, max: 20 }),
      fc.nat(60),
      fc.nat(60),
      async (touches, everyDays, first, length) => {
        const shop = openEngine({ now: NOW - 60 * DAY_MS });
        for (const givenName of ['Anna', 'Ben', 'Cleo']) await aCustomer(shop, { givenName });
        const groupId = (await shop.call('groups.create', { name: 'All', filter: {} })).id;
        await shop.call('plans.add', { name: 'All', kind: 'call', groupId, everyDays });
        await shop.call('plans.add', { name: 'One', kind: 'call', customerId: 2, everyDays });
        shop.clock.set(NOW - 25 * DAY_MS);
        await aCustomer(shop, { givenName: 'Dora' });
        shop.clock.set(NOW);
        for (const { who, day } of touches)
          await shop.call('touches.add', { customerId: 1 + who, kind: 'call', atMs: NOW - day * DAY_MS });
        const from = dayOf(numberOf(TODAY) - first);
        const to = dayOf(numberOf(TODAY) - first + length);
        const sums = { due: 0, done: 0 };
        for (const plan of shop.book.raw.prepare('SELECT * FROM plans').all() as PlanRow[]) {
          for (const { id } of (await shop.call('customers.list', {})).rows) {
            if (plan.customer_id !== null && plan.customer_id !== id) continue;
            const counted = walkDays(shop, plan, id, from, to);
            sums.due += counted.due;
            sums.done += counted.done;
          }
        }
        const report = await shop.call('touches.report', { from, to });
        expect({ due: report.due, done: report.done }).toEqual(sums);
        expect(report.rate).toBe(sums.due === 0 ? null : sums.done / sums.due);
        expect(report.byPlan).toHaveLength(2);
        shop.close();
      },
    ),
    { numRuns: 25 },
  );
}, 120_000);

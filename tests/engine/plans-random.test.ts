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

function dueOf({ raw }: WriteBook, plan: PlanRow, id: number): string | null {
  const days = (sql: string) => [...new Set(raw.prepare(sql).pluck().all(id) as string[])].sort();
  const touches = days('SELECT on_day FROM touches WHERE customer_id = ?');
  const start = numberOf(plan.started_on_day);
  if (plan.every_days === null) {
    const visits = days('SELECT day FROM visits WHERE customer_id = ? AND voided_at_ms IS NULL AND is_refund = 0');
    const visit = visits[plan.after_visit - 1];
    if (visit === undefined || numberOf(visit) < start - 30 || touches.some(day => day >= visit)) return null;
    return dayOf(numberOf(visit) + plan.after_days);
  }
  const last = touches.at(-1);
  if (last !== undefined && last >= plan.started_on_day) return dayOf(numberOf(last) + plan.every_days);
  if (plan.group_id === null) return dayOf(start + plan.every_days);
  const spread = start + 1 + (id % plan.every_days);
  return dayOf(last === undefined ? spread : Math.max(spread, numberOf(last) + plan.every_days));
}

const kept = (book: WriteBook): unknown[] =>
  book.raw
    .prepare('SELECT plan_id, customer_id, due_on_day, shown_from_day, staff_id FROM plan_dues ORDER BY 1, 2')
    .raw()
    .all();
const computed = (book: WriteBook): unknown[] =>
  computeDues(book, TODAY)
    .map(due => [due.planId, due.customerId, due.dueOn, due.shownFrom, due.staffId])
    .sort((a, b) => (a[0]! as number) - (b[0] as number) || (a[1] as number) - (b[1] as number));

const METHODS = [
  ...['customers.create', 'customers.update', 'visits.record', 'visits.record', 'visits.void', 'preferences.add'],
  ...['groups.create', 'groups.update', 'plans.add', 'plans.add', 'plans.update', 'plans.snooze', 'touches.add'],
  ...['touches.add', 'referrals.set', 'staff.add', 'actions.undo', 'actions.undo'],
];

test('who is due when, as the writes keep it, equals a slow recount and a rebuild after anything, undo included', async () => {
  await fc.assert(
    fc.asyncProperty(steps(60, METHODS), async sequence => {
      const shop = openEngine();
      for (const givenName of ['Anna', 'Ben', 'Cleo']) await aCustomer(shop, { givenName, isKey: givenName === 'Ben' });
      const groupId = (await shop.call('groups.create', { name: 'All', filter: {} })).id;
      await shop.call('plans.add', { name: 'All', kind: 'call', groupId, everyDays: 5 });
      for (const step of sequence) {
        await perform(shop, step);
        expect(kept(shop.book)).toEqual(computed(shop.book));
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

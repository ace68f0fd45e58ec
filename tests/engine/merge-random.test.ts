import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WriteBook } from '../../electron/book/handles.ts';
import { rebuildRecoveries } from '../../electron/complaints/recovery.ts';
import { rebuildStats } from '../../electron/customers/stats.ts';
import { rebuildGroupSummaries } from '../../electron/groups/summaries.ts';
import { rebuildDues } from '../../electron/plans/dues.ts';
import { rebuildRetention } from '../../electron/retention/summaries.ts';
import { rebuildSearch } from '../../electron/search/refresh.ts';
import { aCustomer, aVisit, dumpHistory, openEngine, type Shop, TODAY } from '../fixtures.ts';
import { perform, steps } from './random-writes.ts';
import { twoCards } from './two-cards.ts';

const METHODS = [
  ...['companions.add', 'companions.add', 'preferences.add', 'preferences.add', 'preferences.retire'],
  ...['visits.record', 'visits.record', 'visits.record', 'visits.void', 'complaints.open', 'complaints.step'],
  ...['promises.make', 'promises.keep', 'feedback.add', 'slips.make', 'touches.add', 'groups.create', 'plans.add'],
  ...['plans.add', 'plans.snooze', 'jars.add', 'programmes.add', 'programmes.give', 'referrals.set', 'referrals.set'],
  ...['customers.update', 'customers.setPhoto', 'staff.add', 'customers.merge', 'doubles.apart'],
];

/** Everything that is worked out from the rest, in an order that can be compared. */
function derived({ raw }: WriteBook): Record<string, unknown[]> {
  const all = (sql: string) => raw.prepare(sql).raw().all();
  raw.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS temp.words_in USING fts5vocab (main, search_words, row);
    CREATE VIRTUAL TABLE IF NOT EXISTS temp.digits_in USING fts5vocab (main, search_digits, row)`);
  const tables = [
    'customer_stats',
    'customer_months',
    'customer_spells',
    'recoveries',
    'customer_items',
    'customer_hours',
  ];
  return {
    ...Object.fromEntries(tables.map(table => [table, all(`SELECT * FROM ${table} ORDER BY 1, 2`)])),
    cohorts: all('SELECT * FROM cohort_counts ORDER BY unit, start, period'),
    daySales: all('SELECT * FROM day_sales WHERE visits_linked <> 0 OR sales_linked_minor <> 0 ORDER BY day'),
    noteWords: all('SELECT * FROM preference_words ORDER BY word, preference_id'),
    dues: all('SELECT * FROM plan_dues ORDER BY plan_id, customer_id'),
    dueCounts: all('SELECT * FROM plan_due_counts WHERE people <> 0 ORDER BY 1, 2, 3'),
    found: all('SELECT place, customer_id, sort_name, key_hashes_json FROM search_slots ORDER BY place, customer_id'),
    keys: all('SELECT hash, customer_id FROM contact_keys ORDER BY hash, customer_id'),
    words: all('SELECT term, doc FROM temp.words_in ORDER BY term'),
    digits: all('SELECT term, doc, cnt FROM temp.digits_in ORDER BY term'),
    leftOver: all('SELECT * FROM stale'),
  };
}

const CHANNELS = ['email', 'sms', 'phone', 'post'];

/** The traits are kept by triggers alone and have no rebuild: counted slowly. */
const traits = ({ raw }: WriteBook) => ({
  kept: raw
    .prepare(
      `SELECT customer_id, companions, complaints, open_complaints, is_referred, last_touch_day, ${CHANNELS.map(channel => `says_${channel}`).join(', ')}
       FROM customer_traits ORDER BY 1`,
    )
    .raw()
    .all(),
  counted: raw
    .prepare(
      `SELECT c.id, (SELECT count(*) FROM companions d WHERE d.customer_id = c.id), (SELECT count(*) FROM complaints k WHERE k.customer_id = c.id),
         (SELECT count(*) FROM complaints k WHERE k.customer_id = c.id AND k.resolved_at_ms IS NULL), (SELECT count(*) FROM referrals r WHERE r.id = c.id),
         (SELECT max(t.on_day) FROM touches t WHERE t.customer_id = c.id),
         ${CHANNELS.map(channel => `coalesce((SELECT is_granted FROM consents s WHERE s.customer_id = c.id AND s.channel = '${channel}'), 0)`).join(', ')}
       FROM customers c ORDER BY 1`,
    )
    .raw()
    .all(),
});

function expectEqualToARebuild(shop: Shop): void {
  const { book } = shop;
  if (movesMedian(shop)) quietMoment(shop);
  const { kept, counted } = traits(book);
  expect(kept).toEqual(counted);
  expect(book.raw.pragma('foreign_key_check')).toEqual([]);
  const before = derived(book);
  book.raw.transaction(() => {
    rebuildStats(book);
    rebuildRecoveries(book);
    rebuildRetention(book, TODAY);
    rebuildGroupSummaries(book);
    rebuildDues(book, TODAY);
    rebuildSearch(book);
  })();
  expect(before).toEqual(derived(book));
}

const medianOf = ({ book }: Shop) => book.pluck('SELECT shop_median_gap_days FROM book').get();

/** The shop's median is worked out at a quiet moment, not by a write, so a rebuild may rightly find another one. */
function movesMedian(shop: Shop): boolean {
  const before = medianOf(shop);
  shop.book.raw.exec('SAVEPOINT looking');
  rebuildStats(shop.book);
  const isMoved = medianOf(shop) !== before;
  shop.book.raw.exec('ROLLBACK TO looking; RELEASE looking');
  return isMoved;
}

function quietMoment({ book }: Shop): void {
  rebuildStats(book);
  rebuildRecoveries(book);
  rebuildRetention(book, TODAY);
  rebuildDues(book, TODAY);
}

async function mergeUndoRedo(shop: Shop, input: { id: number; intoId: number }): Promise<void> {
  quietMoment(shop);
  const before = dumpHistory(shop.book);
  const keptBefore = derived(shop.book);
  const { actionId } = await shop.call('customers.merge', input);
  const after = dumpHistory(shop.book);
  expect((await shop.call('customers.get', { id: input.id })).id).toBe(input.intoId);
  const undone = await shop.call('actions.undo', { actionId });
  expect(dumpHistory(shop.book)).toEqual(before);
  expect(derived(shop.book)).toEqual(keptBefore);
  expectEqualToARebuild(shop);
  await shop.call('actions.undo', { actionId: undone.actionId });
  expect(dumpHistory(shop.book)).toEqual(after);
  expectEqualToARebuild(shop);
}

test('a merge, its undo and its redo leave everything as a rebuild makes it, whatever hangs on the two cards', async () => {
  await fc.assert(
    fc.asyncProperty(steps(60, METHODS), fc.nat(3), fc.nat(2), async (sequence, first, second) => {
      const shop = openEngine();
      for (const givenName of ['Anna', 'Anna', 'Ben', 'Cleo']) await aCustomer(shop, { givenName });
      for (const step of sequence) await perform(shop, step);
      const people = shop.book.pluck<[], number>('SELECT id FROM customers ORDER BY id').all();
      while (people.length < 3) people.push(await aCustomer(shop));
      const [id] = people.splice(first % people.length, 1);
      const [intoId] = people.splice(second % people.length, 1);
      await mergeUndoRedo(shop, { id: id!, intoId: intoId! });
      // The one that stayed goes into another in turn.
      await mergeUndoRedo(shop, { id: intoId!, intoId: people[0]! });
      expect((await shop.call('customers.get', { id: id! })).id).toBe(people[0]);
      shop.close();
    }),
    { numRuns: 30 },
  );
}, 120_000);

test('two cards with something of everything come together, apart and together again', async () => {
  const shop = openEngine();
  const { id, intoId, third } = await twoCards(shop);
  await aVisit(shop, third, '2026-11-02');
  await mergeUndoRedo(shop, { id, intoId });
  await mergeUndoRedo(shop, { id: intoId, intoId: third });
});

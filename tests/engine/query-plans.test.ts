import type { Database, Statement } from 'better-sqlite3';
import { beforeAll, describe, expect, test } from 'vitest';
import { aCustomer, aVisit, openEngine, type Shop, TODAY } from '../fixtures.ts';

let shop: Shop;
const asked: string[] = [];

/** Notes the text of every statement that runs from here on. */
function listen(raw: Database): void {
  const prepare = raw.prepare.bind(raw);
  const listening = (sql: string): Statement => {
    asked.push(sql);
    return prepare(sql);
  };
  Object.defineProperty(raw, 'prepare', { value: listening, configurable: true });
}

beforeAll(async () => {
  const first = openEngine({ keep: true });
  for (let i = 0; i < 30; i++) {
    const customerId = await aCustomer(first, {
      givenName: `Anna ${i}`,
      familyName: 'Berg',
      phones: [`031 555 10 ${i + 10}`],
      birthday: '11-21',
    });
    await first.call('companions.add', { customerId, name: 'Biscuit', birthday: '11-22' });
    await first.call('preferences.add', { customerId, kind: 'usual', text: 'rye' });
    for (const day of ['2026-11-01', '2026-11-08', '2026-11-15'])
      await aVisit(first, customerId, day, { items: [{ name: `Rye ${i}` }] });
  }
  first.close();
  // Opened again, so that every statement is prepared where it can be heard.
  shop = openEngine({ path: first.path, keep: true });
  listen(shop.book.raw);
});

/** Tables of a few rows, and the words of the book, which are read once and kept. */
const SMALL = ['settings', 'book', 'stale', 'staff', 'vocabulary'];

/** What a call reads from end to end, except small tables, lists that were handed in, and what an index search gives back. */
async function scansOf(call: () => Promise<unknown>): Promise<string[]> {
  asked.length = 0;
  await call();
  const scans: string[] = [];
  for (const sql of [...new Set(asked)].filter(text => /^\s*(SELECT|UPDATE|DELETE|INSERT)/i.test(text))) {
    const steps = shop.book.raw.prepare(`EXPLAIN QUERY PLAN ${sql.replace(/\?|:[a-z]\w*/gi, '1')}`).all() as Step[];
    for (const { detail } of steps) {
      const [, table] = /^SCAN (\S+)(?! VIRTUAL)/.exec(detail) ?? [];
      const isFine =
        table === undefined || SMALL.includes(table) || /VIRTUAL TABLE|CONSTANT ROW|^SCAN \(|^SCAN v$/.test(detail);
      if (!isFine) scans.push(`${detail}: ${sql.slice(0, 100)}`);
    }
  }
  return scans;
}

interface Step {
  detail: string;
}

describe('no look at the counter reads a whole table', () => {
  const calls: [string, () => Promise<unknown>][] = [
    ['a search by name', () => shop.call('customers.search', { text: 'anna b' })],
    ['a search with a typo', () => shop.call('customers.search', { text: 'brga' })],
    ['a search by digits', () => shop.call('customers.search', { text: '5510' })],
    [
      'the warning of a likely duplicate',
      () => shop.call('customers.similar', { text: 'Anna Berg', phones: ['0315551011'] }),
    ],
    ['a card', () => shop.call('customers.get', { id: 3 })],
    ['a photo', () => shop.call('customers.photo', { id: 3 })],
    ['the visits of one person', () => shop.call('visits.list', { customerId: 3 })],
    ['the items that begin so', () => shop.call('items.suggest', { text: 'r', customerId: 3 })],
    ['a sale', () => shop.call('visits.record', { customerId: 3, items: [{ name: 'Rye 1' }], amountMinor: 100 })],
    ['a note', () => shop.call('preferences.add', { customerId: 3, kind: 'likes', text: 'rye' })],
    ['a person', () => shop.call('customers.create', { givenName: 'Zebedee', phones: ['0441112233'] })],
  ];
  test.each(calls)('%s', async (_what, call) => {
    expect(await scansOf(call)).toEqual([]);
  });
});

describe('a page of the table', () => {
  test('by name comes from the index of names, without sorting', () => {
    const sql =
      'SELECT c.id FROM search_slots x JOIN customers c ON c.id = x.customer_id LEFT JOIN customer_stats s ON s.customer_id = c.id ORDER BY x.sort_name, c.id LIMIT 100';
    const plan = (shop.book.raw.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[])
      .map(step => step.detail)
      .join('; ');
    expect(plan).toContain('search_slots_name');
    expect(plan).not.toContain('SCAN c');
  });
});

describe('today', () => {
  test('reads who is late, who has a birthday and who was here from their indexes', async () => {
    const scans = await scansOf(() => shop.call('today.list', {}));
    // How many people there are is counted, which reads an index from end to end.
    expect(scans.filter(scan => !scan.includes('count(*)'))).toEqual([]);
    expect((await shop.call('today.list', {})).today).toBe(TODAY);
  });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { createHistoryTriggers, dropHistoryTriggers } from '../../electron/book/history.ts';
import { dumpHistory, openEngine, type Shop, tempFolder } from '../fixtures.ts';

// A file is read in this thread where no other can be had.
vi.mock('node:worker_threads', async importOriginal => ({
  ...(await importOriginal<typeof import('node:worker_threads')>()),
  Worker: class {
    constructor() {
      throw new Error('No thread can be had.');
    }
  },
}));

/** Cards 1, 2, 3 …; two of one name, so that the name speaks of the one or of the other, whatever was merged. */
const PEOPLE = [
  ['Customer ID', 'First Name', 'Last Name', 'Email', 'Phone'],
  ['X1', 'Anna', 'Berg', 'anna@example.org', ''],
  ['X2', 'Anna', 'Berg', '', ''],
  ['X3', 'Zacharias', 'Quirin', '', ''],
  ['X4', 'Wendelin', 'Zumstein', '', ''],
];
const HEADER = ['Customer ID', 'Customer name', 'Customer email', 'Customer phone', 'Date', 'Amount'];

function fileOf(rows: readonly (readonly string[])[]): string {
  const path = join(tempFolder(), 'file.csv');
  writeFileSync(path, rows.map(cells => cells.join(',')).join('\n'));
  return path;
}

async function openShop(): Promise<Shop> {
  const shop = openEngine();
  await shop.call('transfer.run', { path: fileOf(PEOPLE), as: 'customers' });
  return shop;
}

const salesOf = (...rows: string[][]) => fileOf([HEADER, ...rows]);
const bringing = (shop: Shop, path: string) => shop.call('transfer.run', { path, as: 'sales' });
const visitsIn = ({ book }: Shop) =>
  book.raw.prepare('SELECT count(*) AS visits, sum(amount_minor) AS sum FROM visits').get();

const SAME_SALE = ['2026-10-01', '4.50'];
const OF_EACH = [
  ['X1', '', '', '', ...SAME_SALE],
  ['X2', '', '', '', ...SAME_SALE],
  ['X3', '', '', '', ...SAME_SALE],
];

test('a sale of each of three cards stays one of each when the first of two merges into one card is undone', async () => {
  const shop = await openShop();
  const path = salesOf(...OF_EACH);
  expect(await bringing(shop, path)).toMatchObject({ visits: 3 });
  const first = await shop.call('customers.merge', { id: 1, intoId: 3 });
  await shop.call('customers.merge', { id: 2, intoId: 3 });
  await shop.call('actions.undo', { actionId: first.actionId });
  const before = dumpHistory(shop.book);
  expect(await bringing(shop, path)).toMatchObject({ visits: 0, alreadyThere: 3, actionId: null });
  expect(dumpHistory(shop.book)).toEqual(before);
});

test('a row that only has a name is the sale it was, though the name speaks of another card after a merge', async () => {
  const shop = await openShop();
  const path = salesOf(['', 'Anna Berg', '', '', ...SAME_SALE]);
  await bringing(shop, path);
  await shop.call('customers.merge', { id: 1, intoId: 4 });
  expect(await bringing(shop, path)).toMatchObject({ visits: 0, alreadyThere: 1 });
});

test('a sale is known in another file that speaks of its customer in other words, also after a merge', async () => {
  const shop = await openShop();
  await bringing(shop, salesOf(['X3', '', '', '', ...SAME_SALE], ['X3', '', '', '', ...SAME_SALE]));
  await shop.call('customers.merge', { id: 3, intoId: 4 });
  const inOtherWords = ['', 'Zacharias Quirin', '', '', ...SAME_SALE];
  expect(await bringing(shop, salesOf(inOtherWords))).toMatchObject({ visits: 0, alreadyThere: 1 });
  expect(await bringing(shop, salesOf(inOtherWords, inOtherWords, inOtherWords))).toMatchObject({
    ...{ visits: 1, alreadyThere: 2 },
  });
  expect(visitsIn(shop)).toEqual({ visits: 3, sum: 1350 });
});

test('sales that an older book knows by the numbers of cards are known, under any merges and undos', async () => {
  const shop = await openShop();
  const path = salesOf(...OF_EACH, OF_EACH[0]!);
  await bringing(shop, path);
  dropHistoryTriggers(shop.book.raw);
  shop.book.raw.exec(`UPDATE visits SET source_key = concat('csv:', customer_id, '|2026-10-01|||450|#',
    (SELECT count(*) FROM visits o WHERE o.customer_id = visits.customer_id AND o.id <= visits.id))`);
  createHistoryTriggers(shop.book.raw);
  expect(await bringing(shop, path)).toMatchObject({ visits: 0, alreadyThere: 4 });
  const first = await shop.call('customers.merge', { id: 1, intoId: 3 });
  await shop.call('customers.merge', { id: 2, intoId: 3 });
  expect(await bringing(shop, path)).toMatchObject({ visits: 0, alreadyThere: 4 });
  await shop.call('actions.undo', { actionId: first.actionId });
  expect(await bringing(shop, path)).toMatchObject({ visits: 0, alreadyThere: 4 });
});

const row = fc.constantFrom(
  ...['X1', 'X2', 'X3', 'X4'].map(id => [id, '', '', '']),
  ['', 'Anna Berg', '', ''],
  ['', '', 'ANNA@example.org', ''],
  ['X2', 'Anna Berg', '', ''],
  ['X3', 'Zacharias Quirin', '', ''],
  ['', 'Somebody New', '', ''],
);
const sale = fc
  .tuple(row, fc.constantFrom(SAME_SALE, ['2026-10-01', '7.00'], ['2026-10-02', '4.50']))
  .map(parts => parts.flat());
const card = fc.integer({ min: 1, max: 5 });
const step = fc.oneof(
  fc.record({ merge: card, into: card }),
  fc.record({ undo: fc.nat({ max: 20 }) }),
  fc.constant({ bring: true }),
);

test('whatever is merged and taken apart in between, a file that comes again changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(sale, { minLength: 1, maxLength: 8 }),
      fc.array(step, { maxLength: 14 }),
      async (sales, steps) => {
        const shop = await openShop();
        const path = salesOf(...sales);
        await bringing(shop, path);
        const brought = visitsIn(shop);
        const done: number[] = [];
        for (const one of [...steps, { bring: true }]) {
          if ('bring' in one) {
            const before = dumpHistory(shop.book);
            expect(await bringing(shop, path)).toMatchObject({ created: 0, visits: 0, actionId: null });
            expect(dumpHistory(shop.book)).toEqual(before);
            continue;
          }
          const asked =
            'merge' in one
              ? await shop.ask('customers.merge', { id: one.merge, intoId: one.into })
              : await shop.ask('actions.undo', { actionId: done[one.undo % done.length] ?? 1_000_000 });
          if (asked.ok) done.push((asked.value as { actionId: number }).actionId);
          expect(visitsIn(shop)).toEqual(brought);
        }
        shop.close();
      },
    ),
    { numRuns: 40 },
  );
}, 120_000);

test('of files that speak of the same customers in different words, any one comes again and changes nothing', async () => {
  const sales = fc.array(sale, { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(fc.array(sales, { minLength: 2, maxLength: 3 }), fc.nat(2), async (files, at) => {
      const shop = await openShop();
      const paths = files.map(rows => salesOf(...rows));
      for (const path of paths) await bringing(shop, path);
      for (const path of [paths[at % paths.length]!, ...paths])
        expect(await bringing(shop, path)).toMatchObject({ visits: 0, actionId: null });
      shop.close();
    }),
    { numRuns: 25 },
  );
}, 120_000);

test('a file has a sale once more than another in other words: that one is added, under a key of its own', async () => {
  const shop = await openShop();
  const [byId, byName] = [
    ['X3', '', '', '', ...SAME_SALE],
    ['', 'Zacharias Quirin', '', '', ...SAME_SALE],
  ];
  await bringing(shop, salesOf(byId));
  const both = salesOf(byName, byId);
  expect(await bringing(shop, both)).toMatchObject({ visits: 1, alreadyThere: 1 });
  expect(await bringing(shop, both)).toMatchObject({ visits: 0, alreadyThere: 2 });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openEngine, type Shop, tempFolder } from '../../fixtures.ts';

const HEADER =
  'Date,Time,Time Zone,Gross Sales,Net Sales,Total Collected,Transaction ID,Description,Event Type,Customer ID,Customer Name';
const PAYMENTS = `${HEADER}
2026-10-05,10:00:00,UTC,$5.00,$5.00,$5.00,T1,Tea,Payment,C1,Anna Berg
2026-10-05,10:05:00,UTC,$3.00,$3.00,$3.00,T2,Tea,Payment,,
2026-10-06,10:00:00,UTC,$4.00,$4.00,$4.00,T3,Cake,Payment,,
2026-10-06,11:00:00,UTC,-$3.00,-$3.00,-$3.00,T4,Tea,Refund,,
`;

async function importOf(shop: Shop, text: string) {
  const path = join(tempFolder(), 'sales.csv');
  writeFileSync(path, text);
  return shop.call('transfer.run', { path });
}

const covered = (shop: Shop) => shop.call('passersBy.days', { from: '2026-10-01', to: '2026-10-31' });

test('sales of a till’s file that are linked to nobody count among the passers-by, once, and one undo takes them back', async () => {
  const shop = openEngine();
  const done = await importOf(shop, PAYMENTS);
  expect(done).toMatchObject({ created: 1, visits: 1, skipped: 3, unlinked: 3 });
  expect(done.reasons).toMatchObject([{ reason: 'no_customer', count: 3 }]);
  const days = [
    { day: '2026-10-05', visitsLinked: 1, salesLinkedMinor: 500, visitsUnlinked: 1, salesUnlinkedMinor: 300 },
    { day: '2026-10-06', visitsLinked: 0, salesLinkedMinor: 0, visitsUnlinked: 1, salesUnlinkedMinor: 100 },
  ];
  expect((await covered(shop)).days).toEqual(days);
  expect(await importOf(shop, PAYMENTS)).toMatchObject({ visits: 0, unlinked: 0 });
  expect((await covered(shop)).days).toEqual(days);
  await shop.call('actions.undo', { actionId: done.actionId! });
  expect((await covered(shop)).days).toEqual([]);
});

test('a sale that turns out to be somebody’s is nobody’s no more, and the other way round stays theirs', async () => {
  const shop = openEngine();
  await importOf(shop, PAYMENTS);
  const known = PAYMENTS.replace('T2,Tea,Payment,,', 'T2,Tea,Payment,C2,Bo Lind');
  expect(await importOf(shop, known)).toMatchObject({ created: 1, visits: 1, unlinked: 0 });
  const first = { visitsLinked: 2, salesLinkedMinor: 800, visitsUnlinked: 0, salesUnlinkedMinor: 0 };
  expect((await covered(shop)).days[0]).toMatchObject(first);
  expect(await importOf(shop, PAYMENTS)).toMatchObject({ visits: 0, unlinked: 0 });
  expect((await covered(shop)).days[0]).toMatchObject(first);
});

test('a sale of a year that no shop has seen is left out and says so', async () => {
  const shop = openEngine();
  const done = await importOf(shop, 'Date,Customer,Amount\n2026-10-05,Anna Berg,5.00\n1026-10-06,Anna Berg,4.00\n');
  expect(done).toMatchObject({ created: 1, visits: 1, skipped: 1 });
  expect(done.reasons).toMatchObject([{ reason: 'too_early', message: 'The day lies before 1900; look at the year.' }]);
});

import { rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { copyOfBook } from './cache.ts';
import { must, repeat, start } from './client.ts';
import type { ComplaintsBook } from './fill-complaints.ts';
import { groupsBook } from './fill-groups.ts';
import { NOW_MS } from './now.ts';
import { round, type Times } from './statistics.ts';
import { table } from './table.ts';

const RUNS = 8;

/** How long the owner's week takes to open over a large book, each time after a sale, and its reports one by one. */
export async function benchWeek(wanted: ComplaintsBook, say: (line: string) => void): Promise<void> {
  const bookPath = copyOfBook(groupsBook(wanted, say), 'week.book');
  const load = loadavg()[0]!;
  const client = await start(bookPath, NOW_MS);
  const times: Record<string, Times> = {};
  const sell = (i: number) =>
    must(
      client.call('visits.record', { customerId: 1 + ((i * 7919) % wanted.customers), amountMinor: 900, items: [] }),
    );
  times['review.week, first'] = await repeat(1, () => client.call('review.week', {}));
  times['review.week, each after a sale'] = await repeat(RUNS, async i => {
    await sell(i);
    return client.call('review.week', {});
  });
  times['review.week of an earlier week'] = await repeat(2, () => client.call('review.week', { week: '2026-W30' }));
  times['keyCustomers.list'] = await repeat(RUNS, () => client.call('keyCustomers.list', {}));
  times['items.restOn, the commonest'] = await repeat(3, () => client.call('items.restOn', { item: 'Loaf number 1' }));
  times['items.restOn, a rare one'] = await repeat(RUNS, () => client.call('items.restOn', { item: 'Loaf number 90' }));
  times['continuity.report'] = await repeat(2, () => client.call('continuity.report', {}));
  times['recognition.report, a week'] = await repeat(RUNS, () =>
    client.call('recognition.report', { from: '2026-11-16', to: '2026-11-22' }),
  );
  times['a sale'] = await repeat(40, async i => ({ ok: true, value: await sell(i) }));
  await client.close();
  for (const suffix of ['', '-wal', '-shm']) rmSync(bookPath + suffix, { force: true });
  const rows = Object.entries(times).map(([what, { p50, p95, max }]) => [
    what,
    ...[p50, p95, max].map(ms => ms.toFixed(1)),
  ]);
  console.log(`\n${table([['milliseconds', 'p50', 'p95', 'most'], ...rows])}\n`);
  console.log(JSON.stringify({ bench: 'week', ...wanted, load: [round(load), round(loadavg()[0]!)], times }));
}

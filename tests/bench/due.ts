import { rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { closeBook, openForWriting } from '../../electron/book/open.ts';
import { rebuildDues } from '../../electron/plans/dues.ts';
import type { MethodInput } from '../../shared/contract/index.ts';
import { dayOf } from '../../shared/dates.ts';
import { copyOfBook } from './cache.ts';
import { type Client, must, repeat, start } from './client.ts';
import type { ComplaintsBook } from './fill-complaints.ts';
import { groupsBook } from './fill-groups.ts';
import { NOW_MS } from './now.ts';
import { round, type Times } from './statistics.ts';
import { table } from './table.ts';

const RUNS = 40;
const WRITES = 100;
const DAY_MS = 86_400_000;
/** So long ago the plans began: nearly everybody in them is late, which is the longest list there can be. */
const STARTED_DAYS_AGO = 120;

const plans: { name: string; filter: MethodInput<'groups.create'>['filter']; cadence: object }[] = [
  { name: 'Everybody who comes', filter: { states: ['new', 'on_time', 'overdue'] }, cadence: { everyDays: 42 } },
  { name: 'With an address', filter: { hasAddress: true }, cadence: { everyDays: 90 } },
  { name: 'Dog people', filter: { companion: { kind: 'dog' } }, cadence: { everyDays: 60 } },
  { name: 'Not touched lately', filter: { notTouchedDays: 60 }, cadence: { everyDays: 30 } },
  { name: 'New regulars', filter: { visitDays: { min: 3 } }, cadence: { afterVisit: 3, afterDays: 10 } },
];

/** The due list over plans for tens of thousands, what keeping it up costs the writes, and the tree of who sent whom. */
export async function benchDue(wanted: ComplaintsBook, say: (line: string) => void): Promise<void> {
  const bookPath = copyOfBook(groupsBook(wanted, say), 'due.book');
  const load = loadavg()[0]!;
  const times: Record<string, Times> = {};
  let client = await start(bookPath, NOW_MS - STARTED_DAYS_AGO * DAY_MS);
  times['a sale before there are plans'] = await sales(client, wanted.customers);
  times['plans.add for a group'] = await addPlans(client);
  await client.close();
  client = await start(bookPath, NOW_MS);
  times['touches.due, before the day’s first quiet moment'] = await repeat(3, () => client.call('touches.due', {}));
  await client.close();
  const rebuildMs = rebuild(bookPath);
  client = await start(bookPath, NOW_MS);
  times['touches.due, the first 200'] = await repeat(RUNS, () => client.call('touches.due', {}));
  times['touches.due, the first 1000'] = await repeat(RUNS, () => client.call('touches.due', { limit: 1000 }));
  times['touches.due, of a colleague'] = await repeat(RUNS, () => client.call('touches.due', { staffId: 1 }));
  times['plans.list'] = await repeat(RUNS, () => client.call('plans.list', {}));
  times['today.list'] = await repeat(10, () => client.call('today.list', {}));
  times['touches.report, a year'] = await repeat(3, () =>
    client.call('touches.report', { from: '2025-11-21', to: '2026-11-20' }),
  );
  times['a sale with plans'] = await sales(client, wanted.customers);
  times['touches.add'] = await repeat(WRITES, i =>
    client.call('touches.add', { customerId: 1 + ((i * 104_729) % wanted.customers), kind: 'call' }),
  );
  times['referrals.tree'] = await repeat(5, () => client.call('referrals.tree', {}));
  const due = await must(client.call('touches.due', {}));
  const tree = await must(client.call('referrals.tree', {}));
  const people = (await must(client.call('plans.list', {}))) as { plans: { name: string; people: number }[] };
  await client.close();
  for (const suffix of ['', '-wal', '-shm']) rmSync(bookPath + suffix, { force: true });
  const { total } = due as { total: number };
  const { nodes, generations } = tree as { nodes: unknown[]; generations: number };
  const facts = { total, treePeople: nodes.length, generations, rebuildMs: round(rebuildMs) };
  print(wanted, { load: [round(load), round(loadavg()[0]!)], times, facts, plans: people.plans });
}

const sales = (client: Client, customers: number): Promise<Times> =>
  repeat(WRITES, i =>
    client.call('visits.record', { customerId: 1 + ((i * 7919) % customers), amountMinor: 900, items: [] }),
  );

async function addPlans(client: Client): Promise<Times> {
  const groupIds: number[] = [];
  for (const { name, filter } of plans) {
    const made = (await must(client.call('groups.create', { name, filter }))) as { id: number };
    groupIds.push(made.id);
  }
  return repeat(plans.length, i => {
    const { name, cadence } = plans[i]!;
    return client.call('plans.add', { name, kind: 'call', groupId: groupIds[i]!, ...cadence });
  });
}

/** What the day's first quiet moment spends on it. */
function rebuild(bookPath: string): number {
  const book = openForWriting(bookPath, NOW_MS);
  const startMs = performance.now();
  book.raw.transaction(() => rebuildDues(book, dayOf(NOW_MS, 'UTC'))).immediate();
  const ms = performance.now() - startMs;
  closeBook(book);
  return ms;
}

interface Figures {
  load: number[];
  times: Record<string, Times>;
  facts: { total: number; treePeople: number; generations: number; rebuildMs: number };
  plans: { name: string; people: number }[];
}

function print(wanted: ComplaintsBook, { load, times, facts, plans: made }: Figures): void {
  const rows = Object.entries(times).map(([what, { p50, p95, max }]) => [
    what,
    ...[p50, p95, max].map(ms => ms.toFixed(1)),
  ]);
  console.log(`\n${table([['milliseconds', 'p50', 'p95', 'most'], ...rows])}\n`);
  const people = made.map(plan => `${plan.name} ${plan.people.toLocaleString('en')}`).join(', ');
  console.log(`Plans: ${people}. Due in all: ${facts.total.toLocaleString('en')}.`);
  console.log(
    `Everything worked out anew, once a day: ${facts.rebuildMs} ms. Tree: ${facts.treePeople.toLocaleString('en')} people, ${facts.generations} generations. Load ${load.join(' to ')}.\n`,
  );
  console.log(JSON.stringify({ bench: 'due', ...wanted, load, times, ...facts, plans: made }));
}

import { rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { startEngine } from '../../electron/engine/client.ts';
import type { MethodInput } from '../../shared/contract/index.ts';
import { copyOfBook } from './cache.ts';
import type { ComplaintsBook } from './fill-complaints.ts';
import { groupsBook } from './fill-groups.ts';
import { NOW_MS } from './now.ts';
import { round, summariseTimes } from './statistics.ts';
import { table } from './table.ts';

type Filter = MethodInput<'groups.count'>['filter'];
type Client = Extract<Awaited<ReturnType<typeof startEngine>>, { ok: true }>['value'];

const RUNS = 5;
const VISITS = 300;

const filters: Filter[] = [
  {},
  { isKey: true },
  { isKey: false },
  { states: ['overdue'] },
  { states: ['new', 'on_time', 'never'] },
  { visitDays: { min: 5 } },
  { visitDays: { max: 5 } },
  { usualGapDays: { max: 14 } },
  { lastSeenDays: { max: 30 } },
  { lastSeenDays: { min: 90 } },
  { knownForDays: { min: 365 } },
  { spentMinor: { min: 10_000 } },
  { valueToDateMinor: { min: 10_000 } },
  { preference: { kind: 'likes' } },
  { preference: { text: 'oat' } },
  { preference: { kind: 'likes', text: 'flat white' } },
  { companion: { kind: 'dog' } },
  { companion: { name: 'Biscuit' } },
  { hasCompanion: true },
  { hasCompanion: false },
  { item: { name: 'Loaf number 1' } },
  { item: { name: 'Loaf number 3', times: 3 } },
  { hours: { from: 6, to: 9 } },
  { hours: { from: 9, to: 18 } },
  { consent: ['post'] },
  { consent: ['email', 'post'] },
  { hasAddress: true },
  { hasAddress: false },
  { city: 'Millbrook' },
  { city: 'zurich' },
  { postalCode: '80' },
  { country: 'switzerland' },
  { language: 'fr' },
  { birthdayWithinDays: 14 },
  { score: { min: 9 } },
  { complaint: 'open' },
  { complaint: 'ever' },
  { complaint: 'never' },
  { tags: ['vip'] },
  { tags: ['wine club'] },
  { knownBestBy: null },
  { foundUs: 'insta' },
  { isReferred: true },
  { isReferred: false },
  { notTouchedDays: 60 },
  { isKey: true, companion: { kind: 'dog' }, lastSeenDays: { max: 30 }, consent: ['post'] },
  { isKey: true, lastSeenDays: { min: 30 }, notTouchedDays: 60, hasAddress: true },
  { visitDays: { min: 10 }, consent: ['email'], language: 'de', complaint: 'never' },
  { hours: { from: 6, to: 9 }, item: { name: 'Loaf number 1', times: 2 } },
  { states: ['on_time'], hasAddress: true, consent: ['post'], notTouchedDays: 60, complaint: 'never' },
  { city: 'Millbrook', preference: { text: 'sourdough' }, item: { name: 'Loaf number 2' } },
  {
    spentMinor: { min: 50_000 },
    hasCompanion: true,
    consent: ['post', 'email'],
    hasAddress: true,
    tags: ['wine club'],
  },
  { isReferred: false, complaint: 'never', hasCompanion: false, notTouchedDays: 30, knownBestBy: null, isKey: false },
];

interface Row {
  filter: Filter;
  people: number;
  count: { firstMs: number; medianMs: number };
  members: { firstMs: number; medianMs: number };
}

/** Each filter counted, and its first page listed, on the report thread; then common threads, and a visit with all of that kept up to date. */
export async function benchGroups(wanted: ComplaintsBook, say: (line: string) => void): Promise<void> {
  const bookPath = copyOfBook(groupsBook(wanted, say), 'groups.book');
  const workerUrl = new URL('../../electron/engine/worker.ts', import.meta.url);
  const opened = await startEngine({ bookPath, workerUrl, todayMs: NOW_MS });
  if (!opened.ok) throw new Error(opened.error.message);
  const client = opened.value;
  await must(client.call('settings.set', { timeZone: 'UTC', marginPercent: 60 }));
  await must(client.call('book.info', {}));
  const load = loadavg()[0]!;
  const rows: Row[] = [];
  for (const filter of filters) {
    const counted = await repeat(() => client.call('groups.count', { filter }));
    const listed = await repeat(() => client.call('groups.members', { filter, limit: 100 }));
    rows.push({
      filter,
      people: (counted.value as { count: number }).count,
      count: counted.times,
      members: listed.times,
    });
  }
  const threads = await repeat(() => client.call('programmes.threads', {}));
  const visits = await recordVisits(client, wanted.customers);
  await client.close();
  for (const suffix of ['', '-wal', '-shm']) rmSync(bookPath + suffix, { force: true });
  print(wanted, { load: [round(load), round(loadavg()[0]!)], rows, threads: threads.times, visit: visits });
}

async function must<T>(
  answer: Promise<{ ok: true; value: T } | { ok: false; error: { message: string } }>,
): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

async function repeat(ask: () => ReturnType<Client['call']>): Promise<{ times: Row['count']; value: unknown }> {
  const times: number[] = [];
  let value: unknown;
  for (let i = 0; i <= RUNS; i++) {
    const startMs = performance.now();
    value = await must(ask());
    times.push(performance.now() - startMs);
  }
  const [first, ...others] = times;
  return { value, times: { firstMs: round(first!), medianMs: summariseTimes(others).p50 } };
}

/** From one call to its answer, the way between the threads included. */
async function recordVisits(client: Client, customers: number): Promise<ReturnType<typeof summariseTimes>> {
  const times: number[] = [];
  for (let i = 0; i < VISITS; i++) {
    const items = [{ name: `Loaf number ${1 + (i % 40)}` }, { name: `Loaf number ${41 + (i % 40)}` }];
    const input = { customerId: 1 + ((i * 7919) % customers), amountMinor: 900, items };
    const startMs = performance.now();
    await must(client.call('visits.record', input));
    times.push(performance.now() - startMs);
  }
  return summariseTimes(times);
}

interface Figures {
  load: number[];
  rows: Row[];
  threads: Row['count'];
  visit: ReturnType<typeof summariseTimes>;
}

function print(wanted: ComplaintsBook, { load, rows, threads, visit }: Figures): void {
  const ms = (time: number) => time.toFixed(1);
  const lines = rows.map(({ filter, people, count, members }) => [
    JSON.stringify(filter).slice(0, 70),
    people.toLocaleString('en'),
    ...[count.firstMs, count.medianMs, members.firstMs, members.medianMs].map(ms),
  ]);
  console.log(
    `\n${table([['milliseconds', 'people', 'count, first', 'median', 'members, first', 'median'], ...lines])}\n`,
  );
  const slowest = Math.max(...rows.flatMap(row => [row.count.medianMs, row.members.medianMs]));
  console.log(
    `The slowest median: ${ms(slowest)} ms. Common threads: ${ms(threads.firstMs)} ms first, ${ms(threads.medianMs)} ms median.`,
  );
  console.log(`A visit of two items: ${visit.p50} ms median, ${visit.p95} ms p95. Load ${load.join(' to ')}.\n`);
  console.log(JSON.stringify({ bench: 'groups', ...wanted, load, slowestMedianMs: slowest, threads, visit, rows }));
}

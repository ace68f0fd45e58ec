import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { loadavg } from 'node:os';
import { startEngine } from '../../electron/engine/client.ts';
import { copyOfBook } from './cache.ts';
import type { ComplaintsBook } from './fill-complaints.ts';
import { groupsBook } from './fill-groups.ts';
import { NOW_MS } from './now.ts';
import { round, summariseTimes, type Times } from './statistics.ts';
import { table } from './table.ts';

const WRITES = 400;
/** What the first ones read into memory is a cost of opening the book. */
const UNCOUNTED = 20;
const SYNCS = 200;
/** About what the log takes for one visit: a frame for each page it touches. */
const BYTES_OF_A_WRITE = 24 * 4120;
const MINUTE_MS = 60_000;

/** A visit with two items recorded through the engine in a large book, what the disk's fsync takes of that, and Today beside it. */
export async function benchRecord(wanted: ComplaintsBook, say: (line: string) => void): Promise<void> {
  const bookPath = copyOfBook(groupsBook(wanted, say), 'record.book');
  const load = loadavg()[0]!;
  const workerUrl = new URL('../../electron/engine/worker.ts', import.meta.url);
  const opened = await startEngine({ bookPath, workerUrl, todayMs: NOW_MS });
  if (!opened.ok) throw new Error(opened.error.message);
  const client = opened.value;
  const record = (i: number) =>
    client.call('visits.record', {
      customerId: 1 + ((i * 7919) % wanted.customers),
      atMs: NOW_MS - i * MINUTE_MS,
      amountMinor: 900,
      items: [{ name: `Loaf number ${1 + (i % 120)}` }, { name: `Loaf number ${1 + ((i * 31) % 120)}`, quantity: 2 }],
    });
  const times: Record<string, Times> = {};
  await repeat(UNCOUNTED, record);
  times['visits.record, two items'] = await repeat(WRITES, i => record(i + UNCOUNTED));
  times['visits.record, of one who comes daily'] = await repeat(WRITES, () => record(0));
  times['staff.list, a call that does next to nothing'] = await repeat(WRITES, () => client.call('staff.list', {}));
  times['today.list'] = await repeat(10, () => client.call('today.list', {}));
  await client.close();
  times['fsync alone, of as many bytes'] = syncs(`${bookPath}.sync`);
  for (const suffix of ['', '-wal', '-shm']) rmSync(bookPath + suffix, { force: true });
  print(wanted, times, [round(load), round(loadavg()[0]!)]);
}

async function repeat(
  runs: number,
  ask: (i: number) => Promise<{ ok: true } | { ok: false; error: { message: string } }>,
): Promise<Times> {
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const startMs = performance.now();
    const result = await ask(i);
    times.push(performance.now() - startMs);
    if (!result.ok) throw new Error(result.error.message);
  }
  return summariseTimes(times);
}

/** In the folder of the book, so on its disk. */
function syncs(path: string): Times {
  const file = openSync(path, 'w');
  const bytes = Buffer.alloc(BYTES_OF_A_WRITE, 1);
  const times: number[] = [];
  for (let i = 0; i < SYNCS; i++) {
    writeSync(file, bytes);
    const startMs = performance.now();
    fdatasyncSync(file);
    times.push(performance.now() - startMs);
  }
  closeSync(file);
  rmSync(path);
  return summariseTimes(times);
}

function print(wanted: ComplaintsBook, times: Record<string, Times>, load: number[]): void {
  const rows = Object.entries(times).map(([what, { p50, p95, max }]) => [
    what,
    ...[p50, p95, max].map(ms => ms.toFixed(2)),
  ]);
  console.log(`\n${table([['milliseconds', 'p50', 'p95', 'most'], ...rows])}\n`);
  console.log(`Load ${load.join(' to ')}.\n`);
  console.log(JSON.stringify({ bench: 'record', ...wanted, load, times }));
}

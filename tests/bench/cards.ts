import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEngine } from '../../electron/engine/client.ts';
import { buildIfStale, interfaceBuild } from '../../electron/launch/build.ts';
import { makePdf } from '../../electron/serve/pdf.ts';
import { serve } from '../../electron/serve.ts';
import type { MethodInput, MethodName, MethodOutput } from '../../shared/contract/index.ts';
import { NOW_MS } from './now.ts';
import { table } from './table.ts';

const root = join(import.meta.dirname, '..', '..');
const sampleMs = 200;

interface Made {
  cards: number;
  pages: number;
  seconds: number;
  megabytes: number;
  /** The most that this program and the browser together held in memory of their own, and what of it was the browser's. */
  peakMegabytes: number;
  browserMegabytes: number;
}

/** Batches of A6 cards with a picture on the front to PDF, through the door and a Chromium, as the terminal does it. */
export async function benchCards(sizes: readonly number[], say: (line: string) => void): Promise<void> {
  if (!buildIfStale(root, interfaceBuild, say)) throw new Error('The user interface could not be built.');
  const folder = mkdtempSync(join(tmpdir(), 'regulars-bench-'));
  const workerUrl = new URL('../../electron/engine/worker.ts', import.meta.url);
  const opened = await startEngine({ bookPath: join(folder, 'cards.regulars'), workerUrl, todayMs: NOW_MS });
  if (!opened.ok) throw new Error(opened.error.message);
  const client = opened.value;
  const call = async <M extends MethodName>(method: M, input: MethodInput<M>): Promise<MethodOutput<M>> => {
    const result = await client.call(method, input);
    if (!result.ok) throw new Error(result.error.message);
    return result.value as MethodOutput<M>;
  };
  const door = await serve({ client, rendererDir: join(root, 'out', 'renderer') });
  try {
    await call('book.fillDemo', { seed: 7, regulars: Math.max(...sizes) + 50 });
    const { rows } = await allCustomers(call, Math.max(...sizes));
    const made: Made[] = [];
    for (const size of sizes) {
      const people = rows.slice(0, size).map(customerId => ({ customerId, line: 'Biscuit’s treats are in the tin.' }));
      const fields = { name: `${size} cards`, stock: 'a6-4up', design: 'linocut-leaf', flip: 'long' as const };
      const { id: batchId } = await call('cards.createBatch', { ...fields, people });
      made.push(await measure(door.printDoor, batchId, size));
    }
    print(made);
  } finally {
    await door.close();
    await client.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function allCustomers(
  call: <M extends MethodName>(method: M, input: MethodInput<M>) => Promise<MethodOutput<M>>,
  count: number,
): Promise<{ rows: number[] }> {
  const rows: number[] = [];
  while (rows.length < count) {
    const { rows: some } = await call('customers.list', { offset: rows.length, limit: 200 });
    if (some.length === 0) break;
    rows.push(...some.map(row => row.id));
  }
  return { rows };
}

async function measure(door: Parameters<typeof makePdf>[0], batchId: number, cards: number): Promise<Made> {
  let bytes = 0;
  let [peak, browserPeak] = [0, 0];
  const sampling = setInterval(() => {
    const { whole, own } = memoryOfTree(process.pid);
    peak = Math.max(peak, whole);
    browserPeak = Math.max(browserPeak, whole - own);
  }, sampleMs);
  const startMs = performance.now();
  const made = await makePdf(door, { batchId }, piece => {
    bytes += piece.length;
  });
  const seconds = (performance.now() - startMs) / 1000;
  clearInterval(sampling);
  if (!made.ok) throw new Error(made.error.message);
  const megabytes = { megabytes: bytes / 1e6, peakMegabytes: peak / 1e6, browserMegabytes: browserPeak / 1e6 };
  return { cards, pages: made.value.pages, seconds, ...megabytes };
}

/** Proportional memory of a process and all it started, and its own part of that, in bytes; 0 where there is no /proc. */
function memoryOfTree(root: number): { whole: number; own: number } {
  try {
    const children = new Map<number, number[]>();
    for (const name of readdirSync('/proc').filter(one => /^\d+$/.test(one))) {
      const parent = Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${name}/status`))?.[1] ?? 0);
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    }
    const own = (pid: number) => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) * 1024;
    const sum = (pid: number): number =>
      own(pid) + (children.get(pid) ?? []).reduce((total, child) => total + sum(child), 0);
    return { whole: sum(root), own: own(root) };
  } catch {
    return { whole: 0, own: 0 };
  }
}

/** Empty for a process that ended meanwhile. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function print(made: readonly Made[]): void {
  console.log(
    `\n${table([
      ['cards', 'pages', 'seconds', 'PDF MB', 'peak MB', 'browser MB'],
      ...made.map(({ cards, pages, seconds, megabytes, peakMegabytes, browserMegabytes }) => [
        String(cards),
        String(pages),
        seconds.toFixed(1),
        megabytes.toFixed(1),
        peakMegabytes.toFixed(0),
        browserMegabytes.toFixed(0),
      ]),
    ])}\n`,
  );
  console.log(JSON.stringify({ bench: 'cards', made }));
}

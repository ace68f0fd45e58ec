import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { startEngine } from '../../electron/engine/client.ts';
import { buildIfStale, interfaceBuild } from '../../electron/launch/build.ts';
import { serve } from '../../electron/serve.ts';
import { openChromium } from './chromium.ts';
import { NOW_MS } from './now.ts';
import { makePeople } from './people.ts';
import { seededRandom } from './random.ts';
import { summariseTimes, type Times } from './statistics.ts';
import { table } from './table.ts';

const ROOT = resolve(import.meta.dirname, '..', '..');
const SEED = 59;
const GENERATIONS = 12;
const STEPS = 240;
/** Points per pixel: four times as many to draw as on a plain screen. */
const SHARPNESS = 2;
/** Times one presses “+” before moving, each a third nearer. */
const NEARER = [0, 4, 8, 12];

type Client = Extract<Awaited<ReturnType<typeof startEngine>>, { ok: true }>['value'];

/** The drawing of who sent whom in Chromium: how soon it stands, and how long its frames take while it is moved. */
export async function benchTree(people: number, say: (line: string) => void): Promise<void> {
  if (!buildIfStale(ROOT, interfaceBuild, say)) throw new Error('The user interface could not be built.');
  const folder = mkdtempSync(join(tmpdir(), 'regulars-bench-'));
  const workerUrl = new URL('../../electron/engine/worker.ts', import.meta.url);
  const opened = await startEngine({ bookPath: join(folder, 'tree.regulars'), workerUrl, todayMs: NOW_MS });
  if (!opened.ok) throw new Error(opened.error.message);
  await plant(opened.value, people);
  const door = await serve({ client: opened.value, rendererDir: join(ROOT, 'out', 'renderer') });
  const browser = await openChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: SHARPNESS });
    await page.goto(door.url);
    const openMs = await openTree(page);
    const rows: [string, Times, number][] = [];
    let pressed = 0;
    for (const presses of NEARER) {
      for (; pressed < presses; pressed += 1) await page.keyboard.press('+');
      await page.evaluate(() => new Promise(still => setTimeout(still, 600)));
      const { frames, busy } = await pan(page);
      rows.push([`moved, ${presses} times nearer`, summariseTimes(frames), busy]);
    }
    print(people, openMs, rows);
  } finally {
    await browser.close();
    await door.close();
    await opened.value.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One person from whom all the others come, each generation larger than the one before. */
async function plant(client: Client, people: number): Promise<void> {
  const call = async (method: never, input: object): Promise<{ id: number }> => {
    const answer = await client.call(method, input as never);
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value as never;
  };
  const random = seededRandom(SEED);
  let [parents, generation]: [number[], number[]] = [[], []];
  let grown = 0;
  const each = (2 * people) / GENERATIONS ** 2;
  for (const { givenName, familyName } of makePeople(people)) {
    const { id } = await call('customers.create' as never, { givenName, familyName });
    const at = Math.floor(parents.length * random() ** 2);
    if (parents.length > 0) await call('referrals.set' as never, { customerId: id, referredBy: parents[at] });
    generation.push(id);
    if (generation.length < 1 + each * grown) continue;
    [parents, generation] = [generation, []];
    grown += 1;
  }
}

/** From the key that opens the drawing to the first frame with all of it. */
async function openTree(page: Page): Promise<number> {
  await page.getByRole('link', { name: 'In touch' }).click();
  const tab = page.getByRole('tab', { name: /^Who sent whom/ });
  await tab.waitFor();
  const startMs = performance.now();
  await tab.click();
  const tree = page.getByRole('application', { name: 'Who sent whom' });
  await tree.waitFor();
  await page.evaluate(() => new Promise(next => requestAnimationFrame(() => requestAnimationFrame(next))));
  const openMs = performance.now() - startMs;
  await tree.focus();
  return openMs;
}

/** Drags the drawing to and fro: milliseconds from frame to frame, and of script in them. */
async function pan(page: Page): Promise<{ frames: number[]; busy: number }> {
  const box = (await page.getByRole('application', { name: 'Who sent whom' }).boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.evaluate(() => {
    const watch = window as unknown as { frames: number[]; isOver: boolean };
    watch.frames = [];
    watch.isOver = false;
    let before = 0;
    const frame = () => {
      const now = performance.now();
      if (before > 0) watch.frames.push(now - before);
      before = now;
      if (!watch.isOver) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const before = await taskSeconds(session);
  for (let step = 1; step <= STEPS; step += 1) {
    const turn = (step / STEPS) * 4 * Math.PI;
    await page.mouse.move(x + Math.sin(turn) * 330, y + Math.sin(turn / 2) * 250);
  }
  const busy = ((await taskSeconds(session)) - before) * 1000;
  const frames = await page.evaluate(() => {
    const watch = window as unknown as { frames: number[]; isOver: boolean };
    watch.isOver = true;
    return watch.frames;
  });
  await page.mouse.up();
  return { frames, busy: busy / Math.max(1, frames.length) };
}

/** Seconds that the page's main thread has worked so far. */
async function taskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}

function print(people: number, openMs: number, rows: readonly [string, Times, number][]): void {
  console.log(`\nWho sent whom, ${people.toLocaleString('en')} people over ${GENERATIONS} generations, in Chromium:\n`);
  console.log(
    `Opened and drawn after ${openMs.toFixed(0)} ms. From frame to frame, and what of it the page was busy:\n`,
  );
  console.log(
    table([
      ['ms', 'frames', 'p50', 'p95', 'p99', 'max', 'busy'],
      ...rows.map(([label, { count, p50, p95, p99, max }, busy]) => [
        label,
        String(count),
        ...[p50, p95, p99, max, busy].map(ms => ms.toFixed(1)),
      ]),
    ]),
  );
  console.log(`\n${JSON.stringify({ bench: 'tree', people, openMs, rows })}`);
}

import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from '@playwright/test';
import { startEngine } from '../../electron/engine/client.ts';
import { buildIfStale, interfaceBuild } from '../../electron/launch/build.ts';
import { serve } from '../../electron/serve.ts';
import { openChromium } from './chromium.ts';
import { benchBook } from './fill-book.ts';
import { NOW_MS } from './now.ts';
import { type PaintTimes, watchPaints } from './paint-watch.ts';
import { makeQueries } from './queries.ts';
import { summariseTimes } from './statistics.ts';
import { table } from './table.ts';

export interface ScreenOptions {
  size: number;
  /** Keystrokes to measure, at least. */
  keys: number;
}

/** From one key to the next when someone types fast, in milliseconds. */
const BETWEEN_KEYS_MS = 90;
const ROOT = resolve(import.meta.dirname, '..', '..');
const SOME_QUERIES = 120;

/** Whether every letter has a key of its own; others come from the keyboard's own composing, without a keydown. */
const hasKeys = (text: string): boolean => /^[ -~]*$/.test(text);

/** Opens the browser door over the bench's book in a real Chromium and times each key until the list for it is painted. */
export async function benchScreen(options: ScreenOptions, say: (line: string) => void): Promise<void> {
  const book = benchBook(options.size, say);
  const texts = makeQueries(book.targetsPath, SOME_QUERIES)
    .map(query => query.text)
    .filter(hasKeys);
  if (!buildIfStale(ROOT, interfaceBuild, say)) throw new Error('The user interface could not be built.');
  const workerUrl = new URL('../../electron/engine/worker.ts', import.meta.url);
  const engine = await startEngine({ bookPath: book.bookPath, workerUrl, todayMs: NOW_MS });
  if (!engine.ok) throw new Error(engine.error.message);
  const door = await serve({ client: engine.value, rendererDir: join(ROOT, 'out', 'renderer') });
  const browser = await openChromium();
  try {
    const page = await openCounter(browser, door.url);
    say(`Typing into ${await browser.version()} …`);
    print(await typeAll(page, texts, options.keys), options);
  } finally {
    await browser.close();
    await door.close();
    await engine.value.close();
  }
}

async function openCounter(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript(watchPaints);
  await page.goto(url);
  await page.getByRole('combobox').first().waitFor({ timeout: 20_000 });
  return page;
}

async function typeAll(page: Page, texts: readonly string[], keys: number): Promise<PaintTimes[]> {
  const box = page.getByRole('combobox').first();
  const painted: PaintTimes[] = [];
  for (const text of texts) {
    if (painted.length >= keys) break;
    await box.fill('');
    await pause(BETWEEN_KEYS_MS);
    let typed = '';
    for (const letter of text) {
      typed += letter;
      painted.push(await typeKey(page, letter, typed));
    }
  }
  return painted;
}

async function typeKey(page: Page, letter: string, typed: string): Promise<PaintTimes> {
  // The page must be watching before the key comes: keys and calls reach it by different ways.
  await page.evaluate(text => window.watchFor(text), typed);
  await page.keyboard.type(letter);
  const times = await page.evaluate(() => window.painted);
  await pause(Math.max(0, BETWEEN_KEYS_MS - times.paintedMs));
  return times;
}

function print(painted: PaintTimes[], { size }: ScreenOptions): void {
  const done = painted.filter(({ isTimedOut }) => !isTimedOut);
  const untilListed = summariseTimes(done.map(({ listedMs }) => listedMs));
  const untilPainted = summariseTimes(done.map(({ paintedMs }) => paintedMs));
  const untilNextFrame = summariseTimes(done.map(({ nextFrameMs }) => nextFrameMs));
  const first = summariseTimes(done.filter(({ text }) => [...text].length === 1).map(({ paintedMs }) => paintedMs));
  const row = (label: string, { count, p50, p95, p99, max }: typeof first) => [
    label,
    String(count),
    ...[p50, p95, p99, max].map(ms => ms.toFixed(1)),
  ];
  console.log(`\nThe Counter screen in Chromium, ${size.toLocaleString('en')} customers, from keydown:\n`);
  console.log(
    table([
      ['ms', 'keys', 'p50', 'p95', 'p99', 'max'],
      row('until the list is in the page', untilListed),
      row('until the list is painted', untilPainted),
      row('  of these, first keys', first),
      row('until the frame after that has begun', untilNextFrame),
    ]),
  );
  console.log(
    '\nPainted: style, layout and paint of the first frame with the list are done; by the frame after, the screen has it.',
  );
  const timedOut = painted.filter(({ isTimedOut }) => isTimedOut).map(({ text }) => text);
  if (timedOut.length > 0) {
    console.log(`No list within 5 s, and not in the figures: ${timedOut.map(text => `“${text}”`).join(', ')}.`);
  }
  console.log(
    JSON.stringify({
      bench: 'screen',
      size,
      keys: done.length,
      timedOut: timedOut.length,
      untilListed,
      untilPainted,
      untilNextFrame,
      firstKeys: first,
    }),
  );
}

/**
 * A picture of every screen and its main states, from the demo shop at a fixed moment: `npm run shots` writes them to
 * shots/, `npm run shots -- cards week-3` only those of a room or of a name, `-- --readme` the one of the README.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium as driver, type Page } from '@playwright/test';
import build from './build.ts';
import { chromium } from './chromium.ts';
import { cardScenes } from './scenes/cards.ts';
import { complaintScenes } from './scenes/complaints.ts';
import { counterScenes } from './scenes/counter.ts';
import { harshScenes } from './scenes/harsh.ts';
import { papers } from './scenes/paper.ts';
import { regularScenes } from './scenes/regulars.ts';
import { settingsScenes } from './scenes/settings.ts';
import { big, play, type Scenes } from './scenes/stage.ts';
import { touchScenes } from './scenes/touch.ts';
import { emptyScenes, weekScenes } from './scenes/week.ts';
import { openShop, type Shop } from './shop.ts';

const root = join(import.meta.dirname, '..', '..');
const shots = join(root, 'shots');
const folder = mkdtempSync(join(tmpdir(), 'regulars-shots-'));

const rooms: Record<string, Scenes> = {
  counter: counterScenes,
  complaints: complaintScenes,
  touch: touchScenes,
  cards: cardScenes,
  week: weekScenes,
  regulars: regularScenes,
  settings: settingsScenes,
  empty: emptyScenes,
  harsh: harshScenes,
};
const sizes = [big, { width: 1024, height: 768 }];
const themes = ['light', 'dark'] as const;
const still = { animations: 'disabled', caret: 'hide' } as const;

const isAsked = (asked: readonly string[], room: string, name: string) =>
  asked.length === 0 || asked.includes(room) || asked.includes(name);

/** The same window in both sizes and themes. */
async function photograph(page: Page, name: string): Promise<number> {
  // Nothing is lit because the mouse happens to lie there.
  await page.mouse.move(0, 0);
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme });
      await settle(page);
      await page.screenshot({ path: join(shots, `${name}-${size.width}x${size.height}-${colorScheme}.png`), ...still });
    }
  }
  return sizes.length * themes.length;
}

/** Fonts are there, and what is measured or painted after a new size or theme has been. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForTimeout(120);
}

/** One scene, in a window of its own; what it wrote is undone, so that every picture is of the same book. */
async function shoot(browser: Browser, shop: Shop, name: string, scene: Scenes[string]): Promise<number> {
  const before = await newestActions(shop, 1);
  const page = await play(browser, shop, scene, folder);
  const count = await photograph(page, name).finally(() => page.context().close());
  const since = (await newestActions(shop, 20)).filter(id => id > (before[0] ?? 0));
  for (const actionId of since) await shop.call('actions.undo', { actionId });
  return count;
}

async function newestActions(shop: Shop, limit: number): Promise<number[]> {
  const { actions } = await shop.call('actions.list', { limit });
  return actions.map(({ id }) => id);
}

interface Taken {
  count: number;
  failed: string[];
}

/** Does one picture or set, tells how long it took, and goes on when it does not come about. */
async function tell(taken: Taken, name: string, make: () => Promise<number>): Promise<void> {
  const start = performance.now();
  try {
    const count = await make();
    taken.count += count;
    console.log(`${name}: ${count} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  } catch (error) {
    taken.failed.push(name);
    console.error(`${name}: ${error instanceof Error ? error.message : error}`);
  }
}

async function takeAll(browser: Browser, demo: Shop, empty: Shop, asked: readonly string[]): Promise<Taken> {
  const taken: Taken = { count: 0, failed: [] };
  for (const [room, scenes] of Object.entries(rooms)) {
    const shop = room === 'empty' ? empty : demo;
    for (const [name, scene] of Object.entries(scenes)) {
      if (isAsked(asked, room, name)) await tell(taken, name, () => shoot(browser, shop, name, scene));
    }
  }
  for (const { room, name, paper } of papers) {
    if (isAsked(asked, room, name)) {
      await tell(taken, name, async () => (await paper(browser, demo, shots)).length);
    }
  }
  return taken;
}

async function forReadme(browser: Browser, shop: Shop): Promise<void> {
  const page = await play(browser, shop, counterScenes.results!, folder);
  await settle(page);
  const path = join(root, 'resources', 'readme', 'counter.png');
  await page.screenshot({ path, ...still });
  console.log(`Wrote ${path}`);
}

/** Names that no room and no picture has. */
function unknown(asked: readonly string[]): string[] {
  const known = new Set([
    ...Object.entries(rooms).flatMap(([room, scenes]) => [room, ...Object.keys(scenes)]),
    ...papers.map(({ name }) => name),
  ]);
  return asked.filter(name => !known.has(name));
}

async function main(asked: string[]): Promise<void> {
  const start = performance.now();
  const isForReadme = asked.includes('--readme');
  const strange = isForReadme ? [] : unknown(asked);
  if (strange.length > 0) throw new Error(`There is no picture or room called ${strange.join(', ')}.`);
  build();
  mkdirSync(shots, { recursive: true });
  const browser = await driver.launch(chromium());
  const demo = await openShop(join(folder, 'demo.regulars'));
  const empty = await openShop(join(folder, 'empty.regulars'));
  try {
    await demo.call('book.fillDemo', { seed: 7, regulars: 2400 });
    if (isForReadme) return await forReadme(browser, demo);
    const { count, failed } = await takeAll(browser, demo, empty, asked);
    console.log(`${count} pictures in ${shots}, ${Math.round((performance.now() - start) / 1000)} s`);
    if (failed.length > 0) {
      console.error(`Not made: ${failed.join(', ')}`);
      process.exitCode = 1;
    }
  } finally {
    await browser.close();
    await Promise.all([demo.close(), empty.close()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

await main(process.argv.slice(2));

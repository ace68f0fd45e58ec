import type { Browser, Page } from '@playwright/test';
import { type Pages, pagesOver } from '../pages/pages.ts';
import type { Shop } from '../shop.ts';

/** A window just opened, with every page model over it, and the shop behind it. */
export interface Stage extends Pages {
  page: Page;
  shop: Shop;
  /** Where a scene may put files it needs. */
  folder: string;
}

/** How to get to each picture, by its name. */
export type Scenes = Record<string, (stage: Stage) => Promise<void>>;

/** The bigger screen of a counter. */
export const big = { width: 1280, height: 800 };

/** Opens a window of its own and goes to the scene; who calls closes its context. */
export async function play(
  browser: Browser,
  shop: Shop,
  scene: (stage: Stage) => Promise<void>,
  folder: string,
): Promise<Page> {
  const context = await browser.newContext({
    viewport: big,
    colorScheme: 'light',
    reducedMotion: 'reduce',
    locale: 'en-GB',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(shop.newUrl());
  const stage: Stage = { page, shop, folder, ...pagesOver(page) };
  await stage.counter.search.waitFor();
  await scene(stage);
  return page;
}

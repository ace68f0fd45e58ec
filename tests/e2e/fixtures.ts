import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { CounterPage } from './pages/counter-page.ts';
import { type Pages, pageModels } from './pages/pages.ts';
import { openShop, type Shop } from './shop.ts';

export interface Options {
  /** `new`: nobody is in the book. `demo`: the demo shop with 150 regulars. */
  book: 'new' | 'demo';
  /** Errors in the browser's console that the test itself brings about. */
  expectedErrors: RegExp | null;
}

interface Fixtures extends Pages {
  /** A folder of the test's own, gone afterwards. */
  folder: string;
  shop: Shop;
}

type PageFixtures = {
  [K in keyof Pages]: (given: { page: Page }, use: (model: Pages[K]) => Promise<void>) => Promise<void>;
};

const pageFixtures = Object.fromEntries(
  Object.entries(pageModels).map(([name, Model]) => [
    name,
    async ({ page }: { page: Page }, use: (model: unknown) => Promise<void>) => use(new Model(page)),
  ]),
) as PageFixtures;

/** Each test has a book, an engine and a door of its own, and a window already open on it. */
export const test = base.extend<Options & Fixtures, { books: Record<Options['book'], string> }>({
  book: ['new', { option: true }],
  expectedErrors: [null, { option: true }],

  books: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'regulars-books-'));
      const books = { new: join(folder, 'new.regulars'), demo: join(folder, 'demo.regulars') };
      await (await openShop(books.new)).close();
      copyFileSync(books.new, books.demo);
      const shop = await openShop(books.demo);
      await shop.call('book.fillDemo', { regulars: 150 });
      await shop.close();
      await use(books);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],

  // biome-ignore lint/correctness/noEmptyPattern: as above
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'regulars-screens-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },

  shop: async ({ books, book, folder }, use) => {
    const path = join(folder, 'shop.regulars');
    copyFileSync(books[book], path);
    const shop = await openShop(path);
    await use(shop);
    await shop.close();
  },

  page: async ({ context, page, shop, expectedErrors }, use) => {
    const troubles = hearTroubles(context, expectedErrors);
    // The print window of a page that nobody sees would stand in the way of a PDF of it.
    await context.addInitScript(() => {
      window.print = () => undefined;
    });
    await page.goto(shop.newUrl());
    // From here on the screen hears every key.
    await expect(new CounterPage(page).search).toBeFocused();
    await use(page);
    // Before the shop closes: a window left alone with nobody behind it complains, and rightly.
    await Promise.all(context.pages().map(window => window.close()));
    expect(troubles, 'errors in the browser, or requests that leave this machine').toEqual([]);
  },

  ...pageFixtures,
});

export { expect };

/** Collects what must not happen in any window of the test. */
function hearTroubles(context: BrowserContext, expected: RegExp | null): string[] {
  const troubles: string[] = [];
  const note = (text: string) => {
    if (!expected?.test(text)) troubles.push(text);
  };
  context.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') note(`console: ${message.text()}`);
  });
  context.on('weberror', ({ error }) => note(`page: ${error().message}`));
  context.on('request', request => {
    const { protocol, hostname } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && hostname !== '127.0.0.1') note(`request: ${request.url()}`);
  });
  return troubles;
}

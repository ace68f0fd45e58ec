import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, test as base, expect } from '@playwright/test';
import { CardPane } from './pages/card-pane.ts';
import { CardsPage } from './pages/cards-page.ts';
import { ComplaintsPage } from './pages/complaints-page.ts';
import { CounterPage } from './pages/counter-page.ts';
import { ImportPage } from './pages/import-page.ts';
import { RegularsPage } from './pages/regulars-page.ts';
import { SettingsPage } from './pages/settings-page.ts';
import { WeekPage } from './pages/week-page.ts';
import { openShop, type Shop } from './shop.ts';

export interface Options {
  /** `new`: nobody is in the book. `demo`: the demo shop with 150 regulars. */
  book: 'new' | 'demo';
  /** Errors in the browser's console that the test itself brings about. */
  expectedErrors: RegExp | null;
}

interface Fixtures {
  /** A folder of the test's own, gone afterwards. */
  folder: string;
  shop: Shop;
  counter: CounterPage;
  card: CardPane;
  complaints: ComplaintsPage;
  cards: CardsPage;
  regulars: RegularsPage;
  importing: ImportPage;
  settings: SettingsPage;
  week: WeekPage;
}

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

  counter: async ({ page }, use) => use(new CounterPage(page)),
  card: async ({ page }, use) => use(new CardPane(page)),
  complaints: async ({ page }, use) => use(new ComplaintsPage(page)),
  cards: async ({ page }, use) => use(new CardsPage(page)),
  regulars: async ({ page }, use) => use(new RegularsPage(page)),
  importing: async ({ page }, use) => use(new ImportPage(page)),
  settings: async ({ page }, use) => use(new SettingsPage(page)),
  week: async ({ page }, use) => use(new WeekPage(page)),
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

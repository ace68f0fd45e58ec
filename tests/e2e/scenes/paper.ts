import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { CARD_DESIGNS } from '../../../shared/card-designs.ts';
import type { PrintJob } from '../../../shared/print-job.ts';
import type { Shop } from '../shop.ts';

/** Makes pictures of paper in `folder`, and gives their names. */
export type Paper = (browser: Browser, shop: Shop, folder: string) => Promise<string[]>;

/** The print page with the job on it, all its sheets shown. */
async function show(page: Page, origin: string, job: PrintJob): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${origin}/print.html#${encodeURIComponent(JSON.stringify(job))}`);
  await page.evaluate('window.regularsSheets');
  await page.evaluate('window.regularsShow()');
}

async function openPaper(browser: Browser, shop: Shop, viewport: { width: number; height: number }) {
  const page = await browser.newPage({ viewport });
  await page.goto(shop.newUrl());
  return { page, origin: new URL(page.url()).origin };
}

/** A sheet of every design, front and back, and one with the text beside the drawing. */
const designs: Paper = async (browser, shop, folder) => {
  const { people } = await shop.call('cards.suggestions', { limit: 4 });
  const some = people.map(({ customerId, line }) => ({ customerId, line }));
  const { page, origin } = await openPaper(browser, shop, { width: 1100, height: 1200 });
  const names: string[] = [];
  for (const { id: design } of CARD_DESIGNS) {
    for (const [flip, stock] of [
      ['long', 'a6-4up'],
      ['none', 'us-a2-8387'],
    ] as const) {
      const made = await shop.call('cards.createBatch', { name: design, stock, design, flip, people: some });
      await show(page, origin, { batchId: made.id });
      for (const side of await page.locator('.paper-sheet').all()) {
        const name = `design-${design}-${flip === 'none' ? 'one-side' : await side.getAttribute('data-side')}`;
        await side.screenshot({ path: join(folder, `${name}.png`) });
        names.push(name);
      }
      await shop.call('actions.undo', { actionId: made.actionId });
    }
  }
  await page.close();
  return names;
};

/** Every sheet of a job, numbered. */
async function sheets(
  browser: Browser,
  shop: Shop,
  { job, selector, name, folder }: { job: PrintJob; selector: string; name: string; folder: string },
): Promise<string[]> {
  const { page, origin } = await openPaper(browser, shop, { width: 800, height: 1130 });
  await show(page, origin, job);
  const names: string[] = [];
  for (const [at, sheet] of (await page.locator(selector).all()).entries()) {
    await sheet.screenshot({ path: join(folder, `${name}-${at + 1}.png`) });
    names.push(`${name}-${at + 1}`);
  }
  await page.close();
  return names;
}

/** The two pages of the week. */
const weekPrint: Paper = async (browser, shop, folder) => {
  const { week } = await shop.call('review.week', {});
  return sheets(browser, shop, { job: { week }, selector: '.week-sheet', name: 'week-print', folder });
};

/** What is printed, by the room it belongs to and its own name. */
export const papers: readonly { room: string; name: string; paper: Paper }[] = [
  { room: 'cards', name: 'designs', paper: designs },
  { room: 'week', name: 'week-print', paper: weekPrint },
];

/**
 * A picture of every screen and its main states, from the demo shop at a fixed moment: `npm run shots` writes them to
 * shots/, `npm run shots -- --readme` the one picture of the README.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium as driver, type Page } from '@playwright/test';
import { CARD_DESIGNS } from '../../shared/card-designs.ts';
import type { PrintJob } from '../../shared/print-job.ts';
import build from './build.ts';
import { chromium } from './chromium.ts';
import { squareFile } from './files.ts';
import { CardPane } from './pages/card-pane.ts';
import { CardsPage } from './pages/cards-page.ts';
import { ComplaintsPage } from './pages/complaints-page.ts';
import { CounterPage } from './pages/counter-page.ts';
import { ImportPage } from './pages/import-page.ts';
import { RegularsPage } from './pages/regulars-page.ts';
import { SettingsPage } from './pages/settings-page.ts';
import { TouchPage } from './pages/touch-page.ts';
import { WeekPage } from './pages/week-page.ts';
import { openShop, type Shop } from './shop.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'regulars-shots-'));

interface Stage {
  page: Page;
  counter: CounterPage;
  card: CardPane;
  complaints: ComplaintsPage;
  cards: CardsPage;
  regulars: RegularsPage;
  importing: ImportPage;
  settings: SettingsPage;
  touch: TouchPage;
  week: WeekPage;
}

/** How to get to each picture, from a window just opened. */
const scenes: Record<string, (stage: Stage) => Promise<void>> = {
  today: async ({ counter }) => counter.chapter('Overdue by their own rhythm').waitFor(),
  'unknown-sale': async ({ counter, page }) => {
    await counter.press('Alt+s');
    await page.getByRole('textbox', { name: 'Amount' }).fill('4.20');
  },
  results: async ({ counter, card }) => {
    await counter.search.fill('biscit');
    await counter.hits.first().waitFor();
    const anna = counter.hit('Anna Bergström');
    for (let row = 0; row < 12 && (await anna.getAttribute('aria-selected')) !== 'true'; row += 1) {
      await counter.press('ArrowDown');
    }
    await card.name.filter({ hasText: 'Anna Bergström' }).waitFor();
  },
  card: async ({ counter, card }) => {
    await counter.open('annie biscit');
    await card.rhythm.waitFor();
  },
  nobody: async ({ counter }) => {
    await counter.search.fill('Thorvaldsen');
    await counter.today.getByRole('heading', { name: 'Not in the book yet' }).waitFor();
  },
  'new-regular': async ({ counter }) => {
    await counter.search.fill('Ana Bergstrom');
    await counter.press('Alt+n');
    await counter.newRegular.companionName.fill('Biscuit');
    await counter.newRegular.warning.getByRole('button').first().waitFor();
  },
  sale: async ({ counter, card }) => {
    await counter.open('annie biscit');
    await card.rhythm.waitFor();
    await counter.press('s');
    await card.amount.fill('18.40');
    await card.saleForm.getByRole('option').first().waitFor();
  },
  preference: async ({ counter, card }) => {
    await counter.open('annie biscit');
    await card.rhythm.waitFor();
    await counter.press('p', 't');
    await card.noteText.fill('gluten-free, top tin');
  },
  companion: async ({ counter, card }) => {
    await counter.open('annie biscit');
    await card.rhythm.waitFor();
    await counter.press('d');
    await card.companionName.fill('Pretzel');
  },
  'log-complaint': async ({ counter, card }) => {
    await counter.open('annie biscit');
    await card.rhythm.waitFor();
    await counter.press('c');
    await card.complaintForm.getByText('without asking anyone').waitFor();
    await card.whatHappened.fill('The half rye was stale on Thursday');
  },
  'make-right': async ({ counter, card }) => {
    await counter.open('annie biscit');
    await card.rhythm.waitFor();
    await counter.press('c');
    await card.whatHappened.fill('The half rye was stale on Thursday');
    await counter.press('Enter');
    await card.answer.getByRole('button', { name: 'Apologise' }).waitFor();
    await card.sayNow.getByText('stale').waitFor();
  },
  promise: async ({ counter, card }) => {
    await counter.open('annie biscit');
    await card.rhythm.waitFor();
    await counter.press('o');
    await card.promiseForm.getByRole('textbox', { name: 'What is promised' }).fill('Half a rye aside, unsliced');
    await card.promiseForm.getByText(/promised for/).waitFor();
  },
  feedback: async ({ counter, card }) => {
    await counter.open('annie biscit');
    await card.rhythm.waitFor();
    await counter.press('f', '3');
    await card.feedbackForm.getByText('somebody calls back').waitFor();
  },
  slip: async ({ counter, card }) => {
    await counter.open('annie biscit');
    await card.rhythm.waitFor();
    await counter.press('t');
    await card.slipForm.waitFor();
  },
  edit: async ({ counter, card }) => {
    await counter.open('annie biscit');
    await card.rhythm.waitFor();
    await counter.press('e');
    await card.profile.waitFor();
  },
  colleagues: async ({ counter }) => {
    await counter.press('F2');
    await counter.colleagueDialog.waitFor();
  },
  board: async ({ complaints }) => {
    await complaints.goto();
    await complaints.cards.nth(4).waitFor();
  },
  'board-complaint': async ({ complaints }) => {
    await complaints.goto();
    await complaints.column('Acknowledged').locator('[data-card]').first().click();
    await complaints.allowance.waitFor();
  },
  'board-correct': async ({ complaints }) => {
    await complaints.goto();
    await complaints.column('Being fixed').locator('[data-card]').first().click();
    await complaints.allowance.waitFor();
    await complaints.press('c');
    await complaints.detail.getByRole('form').waitFor();
  },
  'board-cost': async ({ complaints }) => {
    await complaints.goto();
    await complaints.column('Being fixed').locator('[data-card]').first().click();
    await complaints.allowance.waitFor();
    await complaints.press('m');
    await complaints.cost.fill('35');
    await complaints.detail.getByText('more than you may give').waitFor();
  },
  promises: async ({ complaints }) => {
    await complaints.goto('Promises');
    await complaints.promises.locator('[data-promise-row]').nth(3).waitFor();
  },
  'what-they-say': async ({ complaints }) => {
    await complaints.goto('What they say');
    await complaints.voices.getByRole('listitem').nth(3).waitFor();
    await complaints.voices.getByRole('table').waitFor();
  },
  slips: async ({ complaints }) => {
    await complaints.goto('What they say');
    await complaints.press('n');
    await complaints.slips.waitFor();
  },
  due: async ({ touch }) => {
    await touch.goto('Due');
    await touch.lines.nth(2).waitFor();
    await touch.press('ArrowDown', 'ArrowDown');
  },
  'due-not-now': async ({ touch, page }) => {
    await touch.goto('Due');
    await touch.lines.nth(2).waitFor();
    await touch.press('ArrowDown', 'z');
    await page.getByRole('form', { name: /^Not now/ }).waitFor();
  },
  plans: async ({ touch }) => {
    await touch.goto('Plans');
    await touch.plans.first().waitFor();
  },
  'new-plan': async ({ touch }) => {
    await touch.goto('Plans');
    await touch.press('n');
    await touch.dialog.waitFor();
  },
  giving: async ({ touch }) => {
    await touch.goto('Giving');
    await touch.threads.first().waitFor();
  },
  groups: async ({ touch }) => {
    await touch.goto('Groups');
    await touch.members.nth(2).waitFor();
  },
  mailing: async ({ touch, page }) => {
    await touch.goto('Groups');
    await page.getByRole('button', { name: 'Newsletter or letters' }).click();
    await touch.dialog.getByText('said yes').waitFor();
  },
  'who-sent-whom': async ({ touch }) => {
    await touch.goto('Who sent whom');
    await touch.tree.focus();
    await touch.press('ArrowUp', 'ArrowUp');
    await touch.person.waitFor();
  },
  'cards-week': async ({ cards }) => {
    await cards.goto();
    await cards.suggestions.nth(4).waitFor();
    await cards.press('ArrowDown', 'Space', 'ArrowDown', 'Space', 'ArrowDown', 'ArrowDown');
  },
  'cards-card': async stage => {
    await aBatch(stage, 5);
    await stage.cards.press('c');
    await stage.cards.view.getByRole('img').nth(1).waitFor();
  },
  'cards-sheet': async stage => {
    await aBatch(stage, 5);
    await stage.cards.press('h');
    await stage.cards.view.getByRole('img').waitFor();
  },
  'cards-text': async stage => {
    await aBatch(stage, 3);
    await stage.cards.press('t');
    await stage.cards.words.waitFor();
  },
  'cards-translation': async stage => {
    await aBatch(stage, 3);
    await stage.cards.press('t');
    await stage.page.getByRole('button', { name: 'Add', exact: true }).click();
    await stage.cards.languages.waitFor();
  },
  'cards-print': async stage => {
    await aBatch(stage, 3);
    await stage.cards.press('p');
    await stage.cards.printDialog.waitFor();
  },
  'cards-batches': async stage => {
    await aBatch(stage, 3);
    await stage.cards.goto('Batches');
    await stage.cards.batches.first().waitFor();
  },
  'cards-stocks': async ({ cards }) => {
    await cards.goto('Stocks');
    await cards.stocks.nth(5).waitFor();
  },
  regulars: async ({ regulars }) => {
    await regulars.goto();
    await regulars.rows.nth(3).waitFor();
  },
  'full-profile': async ({ regulars }) => {
    await regulars.goto();
    await regulars.filter('key customers').click();
    await regulars.filter('with a dog').click();
    await regulars.count.filter({ hasText: 'match' }).waitFor();
    await regulars.rows.first().click();
    await regulars.profile
      .getByRole('img', { name: /by month/ })
      .locator('svg')
      .waitFor();
  },
  import: async ({ importing }) => {
    await importing.goto();
    await importing.choose.waitFor();
  },
  'import-preview': async ({ importing }) => {
    await importing.goto();
    await importing.chooseFile(squareExport());
    await importing.run.waitFor();
  },
  settings: async ({ settings }) => {
    await settings.goto('Shop');
    await settings.shopName.waitFor();
  },
  'settings-printing': async ({ settings }) => settings.goto('Printing'),
  'settings-staff': async ({ settings }) => settings.goto('Colleagues'),
  'settings-right': async ({ settings }) => settings.goto('Making it right'),
  'settings-hours': async ({ settings }) => settings.goto('Opening hours'),
  'settings-look': async ({ settings }) => settings.goto('Look'),
  'settings-history': async ({ settings }) => {
    await settings.goto('What was done');
    await settings.panel('What was done').getByRole('button').first().waitFor();
  },
  'settings-about': async ({ settings }) => settings.goto('About'),
  visited: async ({ counter, card }) => {
    await counter.open('annie biscit');
    await card.rhythm.waitFor();
    await counter.press('v');
    await counter.toasts.getByRole('button', { name: 'Undo' }).waitFor();
    await card.region.getByText('visited today').or(card.rhythm.getByText('today')).first().waitFor();
  },
};

/** Makes cards of the first so many suggestions and waits until they are open. */
async function aBatch({ cards }: Stage, count: number): Promise<void> {
  await cards.goto();
  await cards.suggestions.nth(count).waitFor();
  for (let at = 0; at < count; at += 1) await cards.press('ArrowDown', 'Space');
  await cards.press('m');
  await cards.people.nth(count - 1).waitFor();
}

/** Every point of the agenda. */
const restOfDay = async ({ week, page }: Stage, total: string) => {
  await week.goto();
  await week.at(2);
  await page.getByRole('button', { name: 'The rest of a day from the till' }).click();
  await page.getByRole('textbox', { name: 'total on the till' }).fill(total);
  await page.getByRole('textbox', { name: 'sales on the till' }).fill('412');
  await page.locator('.rest-outcome').filter({ hasText: /./ }).scrollIntoViewIfNeeded();
};

const weekScenes: typeof scenes = Object.fromEntries(
  Array.from({ length: 9 }, (_, at) => [
    `week-${at + 1}`,
    async ({ week }: Stage) => {
      await week.goto();
      await week.at(at + 1);
    },
  ]),
);

const tillScenes: typeof scenes = {
  'week-rest': stage => restOfDay(stage, '6184.00'),
  'week-rest-less': stage => restOfDay(stage, '1.00'),
};

const emptyScenes: typeof scenes = {
  ...Object.fromEntries(Object.entries(weekScenes).map(([name, scene]) => [`empty-${name}`, scene])),
  'empty-book': async ({ counter }) => counter.today.getByRole('heading', { name: /empty book/ }).waitFor(),
  'empty-board': async ({ complaints, page }) => {
    await complaints.goto();
    await page.getByRole('heading', { name: 'Nobody complains' }).waitFor();
  },
  'empty-due': async ({ touch, page }) => {
    await touch.goto('Due');
    await page.getByRole('heading', { name: 'Nobody is forgotten once there is a plan' }).waitFor();
  },
  'empty-regulars': async ({ regulars, page }) => {
    await regulars.goto();
    await page.getByRole('heading', { name: 'Nobody is in the book yet' }).waitFor();
  },
};

const sizes = [
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
];
const themes = ['light', 'dark'] as const;

/** People as a till knows them, one of them without anything to find them by. */
function squareExport(): string {
  return squareFile(folder, [
    { given: 'Zoë', family: 'Blessing', email: 'zoe@example.com', phone: '+353 87 123 4567', city: 'Dublin' },
    { given: 'Hamza', family: 'Chaudhry', phone: '+1 503 555 0142', city: 'Portland' },
    { given: 'Ólafur', family: 'Þórsson', email: 'olafur@example.is', city: 'Reykjavík' },
    { given: '小明', family: '王', phone: '+86 139 1099 8888' },
    { city: 'Nowhere' },
  ]);
}

/** Opens a window of its own, goes to the scene and gives back the page, standing still. */
async function play(
  browser: Browser,
  shop: Shop,
  scene: (stage: Stage) => Promise<void>,
  viewport: { width: number; height: number },
  colorScheme: 'light' | 'dark',
): Promise<Page> {
  const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce', locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(shop.newUrl());
  const counter = new CounterPage(page);
  await counter.search.waitFor();
  await scene({
    page,
    counter,
    card: new CardPane(page),
    complaints: new ComplaintsPage(page),
    cards: new CardsPage(page),
    regulars: new RegularsPage(page),
    importing: new ImportPage(page),
    settings: new SettingsPage(page),
    touch: new TouchPage(page),
    week: new WeekPage(page),
  });
  await page.evaluate(() => document.fonts.ready);
  return page;
}

async function photograph(browser: Browser, shop: Shop, shown: typeof scenes, only: string[]): Promise<number> {
  let count = 0;
  for (const [name, scene] of Object.entries(shown)) {
    if (only.length > 0 && !only.includes(name)) continue;
    for (const size of sizes) {
      for (const theme of themes) {
        const before = await newestAction(shop);
        const page = await play(browser, shop, scene, size, theme);
        const path = join(root, 'shots', `${name}-${size.width}x${size.height}-${theme}.png`);
        await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
        await page.context().close();
        // Every picture is of the same book.
        const after = await newestAction(shop);
        if (after !== before) await shop.call('actions.undo', { actionId: after });
        count += 1;
      }
    }
  }
  return count;
}

/** A sheet of every design, front and back, and one with the text beside the drawing, as they are printed. */
async function photographDesigns(browser: Browser, shop: Shop, only: string[]): Promise<number> {
  if (only.length > 0 && !only.includes('designs')) return 0;
  const { people } = await shop.call('cards.suggestions', { limit: 4 });
  const page = await browser.newPage({ viewport: { width: 1100, height: 1200 } });
  await page.goto(shop.newUrl());
  const { origin } = new URL(page.url());
  let count = 0;
  for (const { id: design } of CARD_DESIGNS) {
    for (const [flip, stock] of [
      ['long', 'a6-4up'],
      ['none', 'us-a2-8387'],
    ] as const) {
      const some = people.map(({ customerId, line }) => ({ customerId, line }));
      const made = await shop.call('cards.createBatch', { name: design, stock, design, flip, people: some });
      const job: PrintJob = { batchId: made.id };
      await page.goto('about:blank');
      await page.goto(`${origin}/print.html#${encodeURIComponent(JSON.stringify(job))}`);
      await page.evaluate('window.regularsSheets');
      await page.evaluate('window.regularsShow()');
      for (const side of await page.locator('.paper-sheet').all()) {
        const name = flip === 'none' ? 'one-side' : await side.getAttribute('data-side');
        await side.screenshot({ path: join(root, 'shots', `design-${design}-${name}.png`) });
        count += 1;
      }
      await shop.call('actions.undo', { actionId: made.actionId });
    }
  }
  await page.close();
  return count;
}

/** The two pages of the week as they are printed. */
async function photographWeek(browser: Browser, shop: Shop, only: string[]): Promise<number> {
  if (only.length > 0 && !only.includes('week-print')) return 0;
  const page = await browser.newPage({ viewport: { width: 800, height: 1130 } });
  await page.goto(shop.newUrl());
  const { origin } = new URL(page.url());
  const { week } = await shop.call('review.week', {});
  await page.goto('about:blank');
  await page.goto(`${origin}/print.html#${encodeURIComponent(JSON.stringify({ week } satisfies PrintJob))}`);
  await page.evaluate('window.regularsSheets');
  await page.evaluate('window.regularsShow()');
  const sheets = await page.locator('.week-sheet').all();
  for (const [at, sheet] of sheets.entries())
    await sheet.screenshot({ path: join(root, 'shots', `week-print-${at + 1}.png`) });
  await page.close();
  return sheets.length;
}

async function newestAction(shop: Shop): Promise<number> {
  const { actions } = await shop.call('actions.list', { limit: 1 });
  return actions[0]?.id ?? 0;
}

async function forReadme(browser: Browser, shop: Shop): Promise<void> {
  const scene = scenes.results;
  if (!scene) return;
  const page = await play(browser, shop, scene, { width: 1280, height: 800 }, 'light');
  const path = join(root, 'resources', 'readme', 'counter.png');
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  console.log(`Wrote ${path}`);
}

async function main(asked: string[]): Promise<void> {
  build();
  mkdirSync(join(root, 'shots'), { recursive: true });
  const browser = await driver.launch(chromium());
  const shop = await openShop(join(folder, 'demo.regulars'));
  const empty = await openShop(join(folder, 'empty.regulars'));
  try {
    await shop.call('book.fillDemo', { seed: 7, regulars: 2400 });
    if (asked.includes('--readme')) return await forReadme(browser, shop);
    const count =
      (await photograph(browser, shop, { ...scenes, ...weekScenes, ...tillScenes }, asked)) +
      (await photographWeek(browser, shop, asked)) +
      (await photographDesigns(browser, shop, asked)) +
      (await photograph(browser, empty, emptyScenes, asked));
    console.log(`${count} pictures are in ${join(root, 'shots')}`);
  } finally {
    await browser.close();
    await Promise.all([shop.close(), empty.close()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

await main(process.argv.slice(2));

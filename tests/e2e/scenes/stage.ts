import type { Browser, Page } from '@playwright/test';
import { CardPane } from '../pages/card-pane.ts';
import { CardsPage } from '../pages/cards-page.ts';
import { ComplaintsPage } from '../pages/complaints-page.ts';
import { CounterPage } from '../pages/counter-page.ts';
import { ImportPage } from '../pages/import-page.ts';
import { RegularsPage } from '../pages/regulars-page.ts';
import { RetentionPage } from '../pages/retention-page.ts';
import { SettingsPage } from '../pages/settings-page.ts';
import { TouchPage } from '../pages/touch-page.ts';
import { WeekPage } from '../pages/week-page.ts';
import type { Shop } from '../shop.ts';

/** A window just opened, with every page model over it, and the shop behind it. */
export interface Stage {
  page: Page;
  shop: Shop;
  /** Where a scene may put files it needs. */
  folder: string;
  counter: CounterPage;
  card: CardPane;
  complaints: ComplaintsPage;
  cards: CardsPage;
  regulars: RegularsPage;
  importing: ImportPage;
  retention: RetentionPage;
  settings: SettingsPage;
  touch: TouchPage;
  week: WeekPage;
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
  const counter = new CounterPage(page);
  await counter.search.waitFor();
  const stage: Stage = {
    page,
    shop,
    folder,
    counter,
    card: new CardPane(page),
    complaints: new ComplaintsPage(page),
    cards: new CardsPage(page),
    regulars: new RegularsPage(page),
    importing: new ImportPage(page),
    retention: new RetentionPage(page),
    settings: new SettingsPage(page),
    touch: new TouchPage(page),
    week: new WeekPage(page),
  };
  await scene(stage);
  return page;
}

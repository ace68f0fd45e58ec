import type { Page } from '@playwright/test';
import { CardPane } from './card-pane.ts';
import { CardsPage } from './cards-page.ts';
import { ComplaintsPage } from './complaints-page.ts';
import { CounterPage } from './counter-page.ts';
import { DoublesPage } from './doubles-page.ts';
import { ImportPage } from './import-page.ts';
import { RegularsPage } from './regulars-page.ts';
import { RetentionPage } from './retention-page.ts';
import { SettingsPage } from './settings-page.ts';
import { TouchPage } from './touch-page.ts';
import { WeekPage } from './week-page.ts';

/** Every page model, by the name that tests and pictures call it. */
export const pageModels = {
  counter: CounterPage,
  card: CardPane,
  complaints: ComplaintsPage,
  cards: CardsPage,
  regulars: RegularsPage,
  doubles: DoublesPage,
  importing: ImportPage,
  retention: RetentionPage,
  settings: SettingsPage,
  touch: TouchPage,
  week: WeekPage,
};

export type Pages = { [K in keyof typeof pageModels]: InstanceType<(typeof pageModels)[K]> };

/** All of them over one window. */
export const pagesOver = (page: Page): Pages =>
  Object.fromEntries(Object.entries(pageModels).map(([name, Model]) => [name, new Model(page)])) as unknown as Pages;

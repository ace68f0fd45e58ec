import type { Locator, Page } from '@playwright/test';
import { AppFrame } from './app-frame.ts';

/** Retention, the second page of the owner's week. */
export class RetentionPage extends AppFrame {
  readonly charts: Locator;
  readonly cells: Locator;
  readonly dialog: Locator;
  readonly peopleBehind: Locator;

  constructor(page: Page) {
    super(page);
    this.charts = page.locator('.retention .chart');
    this.cells = page.locator('.cohort-cell');
    this.dialog = page.getByRole('dialog');
    this.peopleBehind = this.dialog.getByRole('listitem').getByRole('link');
  }

  async goto(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: 'Week' }).click();
    await this.page.getByRole('tab', { name: 'Who stays' }).click();
  }

  /** The chart whose finding is about this. */
  chart(finding: RegExp): Locator {
    return this.charts.filter({ has: this.page.getByRole('heading', { name: finding }) });
  }
}

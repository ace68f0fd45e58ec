import type { Locator, Page } from '@playwright/test';
import { AppFrame } from './app-frame.ts';

/** The table of everyone, and the full profile over it. */
export class RegularsPage extends AppFrame {
  readonly search: Locator;
  readonly count: Locator;
  readonly grid: Locator;
  readonly profile: Locator;

  constructor(page: Page) {
    super(page);
    this.search = page.getByRole('searchbox', { name: 'Only those who match' });
    this.count = page.getByRole('status').filter({ hasText: /regular/ });
    this.grid = page.getByRole('grid', { name: 'Regulars' });
    this.profile = page.getByRole('region', { name: /^Full profile of / });
  }

  async goto(): Promise<void> {
    await this.room('Regulars').click();
  }

  /** The rows that exist in the page now, without the row of column names. */
  get rows(): Locator {
    return this.grid.getByRole('row').filter({ has: this.page.getByRole('gridcell') });
  }

  row(name: string | RegExp): Locator {
    return this.rows.filter({ hasText: name });
  }

  header(name: string): Locator {
    return this.grid.getByRole('columnheader', { name });
  }

  filter(name: string): Locator {
    return this.page.getByRole('group', { name: 'Which regulars' }).getByRole('button', { name, exact: true });
  }
}

import type { Locator, Page } from '@playwright/test';
import { AppFrame } from './app-frame.ts';
import { MergeDialog } from './merge-dialog.ts';

/** Who may stand in the book twice, pair by pair. */
export class DoublesPage extends AppFrame {
  readonly title: Locator;
  readonly count: Locator;
  readonly pairs: Locator;
  readonly merge: MergeDialog;

  constructor(page: Page) {
    super(page);
    this.title = page.getByRole('heading', { name: 'In the book twice?', level: 1 });
    this.count = page.getByRole('status').filter({ hasText: /same person twice|Comparing/ });
    this.pairs = page.getByRole('list', { name: 'Perhaps the same person' }).getByRole('listitem');
    this.merge = new MergeDialog(page);
  }

  async goto(): Promise<void> {
    await this.room('Regulars').click();
    await this.page.getByRole('button', { name: 'In the book twice?' }).click();
    await this.title.waitFor();
  }

  pair(who: string | RegExp): Locator {
    return this.pairs.filter({ hasText: who });
  }
}

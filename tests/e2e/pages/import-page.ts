import type { Locator, Page } from '@playwright/test';
import { AppFrame } from './app-frame.ts';

/** Choosing a file, what it would bring, what it brought. */
export class ImportPage extends AppFrame {
  readonly choose: Locator;
  readonly another: Locator;
  readonly columns: Locator;
  readonly showLeftOut: Locator;
  readonly would: Locator;
  readonly look: Locator;
  readonly brought: Locator;
  readonly run: Locator;
  readonly stop: Locator;
  readonly undo: Locator;
  readonly past: Locator;

  constructor(page: Page) {
    super(page);
    const room = page.getByRole('main');
    this.choose = room.getByRole('button', { name: 'Choose a file' });
    this.another = room.getByRole('button', { name: 'Another file' });
    this.columns = room.getByRole('region', { name: 'The columns' });
    this.showLeftOut = this.columns.getByRole('button', { name: /^Show the/ });
    this.would = room.getByRole('region', { name: 'What it would bring' });
    this.brought = room.getByRole('region', { name: 'What it brought' });
    this.look = this.would.getByRole('button', { name: 'See what it would bring' });
    this.run = this.would.getByRole('button', { name: /^Import/ });
    this.stop = this.would.getByRole('button', { name: 'Stop' });
    this.undo = this.brought.getByRole('button', { name: 'Undo all of it' });
    this.past = room.getByRole('region', { name: 'Imported before' });
  }

  async goto(): Promise<void> {
    await this.room('Import').click();
  }

  /** Presses `button` with the keyboard and hands `path` to the file dialog that opens. */
  async chooseFile(path: string, button: Locator = this.choose): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await button.press('Enter');
    await (await chooser).setFiles(path);
  }

  /** What a column is taken for. */
  fieldOf(column: string): Locator {
    return this.columns.getByRole('combobox', { name: `What “${column}” is` });
  }

  /** A figure by its words: `figure('people added')` is the number above them. */
  figure(words: string | RegExp): Locator {
    return this.page
      .getByRole('main')
      .locator('dl > div')
      .filter({ has: this.page.getByText(words) })
      .getByRole('definition');
  }
}

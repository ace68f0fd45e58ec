import type { Locator, Page } from '@playwright/test';
import { AppFrame } from './app-frame.ts';

type Section =
  | 'Shop'
  | 'Look'
  | 'Printing'
  | 'Colleagues'
  | 'Making it right'
  | 'Opening hours'
  | 'The book'
  | 'What was done'
  | 'About';

/** The shop, its colleagues, language and appearance, the book and what was done in it. */
export class SettingsPage extends AppFrame {
  readonly shopName: Locator;
  readonly currency: Locator;
  readonly signedBy: Locator;
  readonly theme: Locator;
  readonly textSize: Locator;

  constructor(page: Page) {
    super(page);
    const room = page.getByRole('main');
    this.shopName = room.getByRole('textbox', { name: 'Name of the shop' });
    this.currency = room.getByRole('combobox', { name: 'Currency' });
    this.signedBy = room.getByRole('textbox', { name: 'Cards are signed by' });
    this.theme = room.getByRole('radiogroup', { name: 'Light or dark' });
    this.textSize = room.getByRole('radiogroup', { name: 'Size of the text' });
  }

  async goto(section: Section = 'Shop'): Promise<void> {
    await this.room('Settings').click();
    await this.section(section).click();
  }

  section(name: Section): Locator {
    return this.page.getByRole('tab', { name });
  }

  panel(name: Section): Locator {
    return this.page.getByRole('tabpanel', { name });
  }

  /** The preview of one side of a card. */
  shownCard(side: 'Front' | 'Text side'): Locator {
    return this.page.getByRole('img', { name: new RegExp(`^${side} of a card`) });
  }

  /** Presses the button of a picture with the keyboard and hands `path` to the file dialog that opens. */
  async choosePicture(what: 'Logo' | 'Hand-written signature', path: string): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: new RegExp(`^Choose .*: ${what}$`) }).press('Enter');
    await (await chooser).setFiles(path);
  }
}

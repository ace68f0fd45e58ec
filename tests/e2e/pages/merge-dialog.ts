import type { Locator, Page } from '@playwright/test';

/** “The same person twice?”: the other card is found, then both stand side by side. */
export class MergeDialog {
  readonly dialog: Locator;
  readonly search: Locator;
  readonly perhaps: Locator;
  readonly form: Locator;
  readonly merge: Locator;
  readonly swap: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'The same person twice?' });
    this.search = this.dialog.getByRole('combobox', { name: /^The other card of / });
    this.perhaps = this.dialog.getByRole('group', { name: 'Perhaps one of these' });
    this.form = this.dialog.getByRole('form', { name: 'What stays of two cards' });
    this.merge = this.dialog.getByRole('button', { name: 'Make one card of both' });
    this.swap = this.dialog.getByRole('button', { name: 'Swap' });
  }

  /** Whose card is said to stay, or to go into it. */
  who(what: 'stays' | 'goes into it'): Locator {
    return this.form.locator('.merge-who').filter({ hasText: new RegExp(`${what}$`) });
  }

  /** A field where the cards differ. */
  choice(field: string): Locator {
    return this.form.getByRole('radiogroup', { name: field });
  }

  /** A field that is settled. */
  line(field: string): Locator {
    return this.form.getByRole('group', { name: field });
  }
}

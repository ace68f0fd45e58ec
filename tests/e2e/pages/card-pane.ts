import type { Locator, Page } from '@playwright/test';

/** The card on the right of the counter, with the small forms at its foot. */
export class CardPane {
  readonly page: Page;
  readonly region: Locator;
  readonly name: Locator;
  readonly allergies: Locator;
  readonly remember: Locator;
  readonly rhythm: Locator;
  readonly actions: Locator;
  readonly profile: Locator;

  constructor(page: Page) {
    this.page = page;
    this.region = page.getByRole('region', { name: /^Card of / });
    this.name = this.region.getByRole('heading', { level: 1 });
    this.allergies = this.region.getByRole('region', { name: 'Allergies' });
    this.remember = this.region.getByRole('region', { name: 'Remember' });
    this.rhythm = this.region.getByRole('region', { name: 'Rhythm' });
    this.actions = this.region.getByRole('toolbar', { name: 'What to do with this card' });
    this.profile = page.getByRole('dialog', { name: /^Profile of / });
  }

  action(name: 'Visit' | 'Sale' | 'Remember' | 'Dog & co.' | 'Edit'): Locator {
    return this.actions.getByRole('button', { name });
  }

  get saleForm(): Locator {
    return this.region.getByRole('form', { name: /^A sale to / });
  }

  get amount(): Locator {
    return this.saleForm.getByRole('textbox', { name: /^Amount in / });
  }

  get noteForm(): Locator {
    return this.region.getByRole('form', { name: /^What to remember about / });
  }

  get noteText(): Locator {
    return this.noteForm.getByRole('textbox', { name: 'In a few words' });
  }

  get companionForm(): Locator {
    return this.region.getByRole('form', { name: /^Who comes with / });
  }

  get companionName(): Locator {
    return this.companionForm.getByRole('textbox', { name: 'Name' });
  }
}

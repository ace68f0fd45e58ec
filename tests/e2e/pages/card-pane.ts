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

  action(
    name:
      | 'Visit'
      | 'Sale'
      | 'Remember'
      | 'Dog & co.'
      | 'Edit'
      | 'Complaint'
      | 'Promise'
      | 'Feedback'
      | 'Slip'
      | 'In touch',
  ): Locator {
    return this.actions.getByRole('button', { name });
  }

  /** What is said first: the green line at the top. */
  get sayNow(): Locator {
    return this.region.locator('.say');
  }

  get waiting(): Locator {
    return this.region.getByRole('region', { name: 'Complaints that wait' });
  }

  /** What running programmes have for them. */
  get toGive(): Locator {
    return this.region.getByRole('region', { name: 'To give' });
  }

  get whoSentThem(): Locator {
    return this.region.getByRole('region', { name: 'Who sent you?' });
  }

  get whoSentField(): Locator {
    return this.whoSentThem.getByRole('combobox', { name: 'Who sent you?' });
  }

  get touchForm(): Locator {
    return this.region.getByRole('form', { name: /^In touch with / });
  }

  get promised(): Locator {
    return this.region.getByRole('region', { name: 'Promised' });
  }

  get complaintForm(): Locator {
    return this.region.getByRole('form', { name: /^A complaint of / });
  }

  get whatHappened(): Locator {
    return this.complaintForm.getByRole('textbox', { name: 'What happened?' });
  }

  /** What comes after a complaint, with or without the cost. */
  get answer(): Locator {
    return this.region.getByRole('form', { name: /^Make it right for / });
  }

  get cost(): Locator {
    return this.answer.getByRole('textbox', { name: /^What it costs us/ });
  }

  get promiseForm(): Locator {
    return this.region.getByRole('form', { name: /^A promise to / });
  }

  get feedbackForm(): Locator {
    return this.region.getByRole('form', { name: /^What .* says$/ });
  }

  get slipForm(): Locator {
    return this.region.getByRole('form', { name: /^A slip for / });
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

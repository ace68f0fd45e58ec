import type { Locator, Page } from '@playwright/test';
import { AppFrame } from './app-frame.ts';

/** The search box with its list, Today, and the form for someone new. */
export class CounterPage extends AppFrame {
  readonly search: Locator;
  readonly results: Locator;
  readonly today: Locator;
  readonly newRegular: NewRegularForm;

  constructor(page: Page) {
    super(page);
    this.search = page.getByRole('combobox', { name: 'Find a regular' });
    this.results = page.getByRole('listbox', { name: 'People found' });
    this.today = page.getByRole('main');
    this.newRegular = new NewRegularForm(page);
  }

  /** The people found, best first; the row that adds someone new is not one of them. */
  get hits(): Locator {
    return this.results.getByRole('option').filter({ hasNotText: /^Add “/ });
  }

  hit(name: string | RegExp): Locator {
    return this.hits.filter({ hasText: name });
  }

  get addRow(): Locator {
    return this.results.getByRole('option', { name: /^Add “/ });
  }

  chapter(name: string): Locator {
    return this.today.getByRole('region', { name });
  }

  /** Who is at the counter, chosen with F2. */
  async switchTo(name: string): Promise<void> {
    await this.press('F2');
    await this.colleagueDialog.getByRole('button', { name, exact: true }).press('Enter');
    await this.whoIsHere.filter({ hasText: name }).waitFor();
  }

  /** Types into the empty box and opens the first person found. */
  async open(text: string): Promise<void> {
    await this.search.fill(text);
    await this.search.press('Enter');
  }
}

/** “Someone new”, filled in from what was typed. */
class NewRegularForm {
  readonly region: Locator;
  readonly givenName: Locator;
  readonly familyName: Locator;
  readonly phone: Locator;
  readonly email: Locator;
  readonly companionName: Locator;
  readonly note: Locator;
  readonly warning: Locator;
  readonly save: Locator;

  constructor(page: Page) {
    this.region = page.getByRole('region', { name: 'Someone new' });
    this.givenName = this.region.getByRole('textbox', { name: 'Given name' });
    this.familyName = this.region.getByRole('textbox', { name: 'Family name' });
    this.phone = this.region.getByRole('textbox', { name: 'Phone' });
    this.email = this.region.getByRole('textbox', { name: 'E-mail' });
    this.companionName = this.region.getByRole('textbox', { name: 'Name of the dog, the child …' });
    this.note = this.region.getByRole('textbox', { name: 'In a few words' });
    this.warning = this.region.getByRole('status');
    this.save = this.region.getByRole('button', { name: 'Add to the book' });
  }
}

import type { Locator, Page } from '@playwright/test';
import { AppFrame } from './app-frame.ts';

/** Who deserves a card, the batches, one of them open, and the stocks. */
export class CardsPage extends AppFrame {
  readonly suggestions: Locator;
  readonly make: Locator;
  readonly batches: Locator;
  /** The people of the open batch. */
  readonly people: Locator;
  readonly view: Locator;
  readonly words: Locator;
  /** Which of the texts one writes. */
  readonly languages: Locator;
  readonly newLanguage: Locator;
  readonly printDialog: Locator;
  readonly startPicker: Locator;
  readonly stocks: Locator;

  constructor(page: Page) {
    super(page);
    this.suggestions = page.getByRole('list', { name: 'This week' }).getByRole('listitem');
    this.make = page.getByRole('button', { name: 'Make cards' });
    this.batches = page.getByRole('list', { name: 'Batches' }).getByRole('link');
    this.people = page.getByRole('region', { name: 'People in this batch' }).getByRole('listitem');
    this.view = page.getByRole('region', { name: 'What is shown' });
    this.words = page.getByRole('textbox', { name: 'Text of the cards' });
    this.languages = page.getByRole('radiogroup', { name: 'In which language' });
    this.newLanguage = page.getByRole('button', { name: /A translation$/ });
    this.printDialog = page.getByRole('dialog', { name: 'Print' });
    this.startPicker = page.getByRole('radiogroup', { name: 'First free place' });
    this.stocks = page.getByRole('list', { name: 'Stocks' }).getByRole('listitem');
  }

  async goto(tab: 'This week' | 'Batches' | 'Stocks' = 'This week'): Promise<void> {
    await this.room('Cards').click();
    await this.page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
  }

  async open(batchId: number): Promise<void> {
    await this.page.evaluate(id => {
      window.location.hash = `#/cards/${id}`;
    }, batchId);
  }

  person(name: string): Locator {
    return this.people.filter({ hasText: name });
  }

  lineOf(name: string): Locator {
    return this.page.getByRole('textbox', { name: `Line for ${name}`, exact: true });
  }

  show(view: 'Card' | 'Sheet' | 'Text and look'): Promise<void> {
    return this.view.getByRole('radio', { name: view }).click({ force: true });
  }

  act(name: string): Locator {
    return this.page.getByRole('main').getByRole('button', { name, exact: true });
  }
}

import type { Locator, Page } from '@playwright/test';
import { AppFrame } from './app-frame.ts';

type Column = 'New' | 'Acknowledged' | 'Being fixed' | 'Made right' | 'Followed up';

/** The board of complaints with one of them beside it, the promises, and what customers say. */
export class ComplaintsPage extends AppFrame {
  readonly search: Locator;
  readonly count: Locator;
  readonly board: Locator;
  readonly cards: Locator;
  /** What one has in hand while dragging. */
  readonly ghost: Locator;
  readonly detail: Locator;
  /** What one may give, in words. */
  readonly allowance: Locator;
  readonly steps: Locator;
  readonly cost: Locator;
  readonly moveMenu: Locator;
  readonly promises: Locator;
  readonly voices: Locator;
  readonly slips: Locator;

  constructor(page: Page) {
    super(page);
    this.search = page.getByRole('searchbox', { name: 'Only complaints that match' });
    this.count = page.getByRole('status').filter({ hasText: /complaint/ });
    this.board = page.locator('.board');
    this.cards = this.board.locator('[data-card]');
    this.ghost = page.locator('.board-ghost');
    this.detail = page.getByRole('region', { name: /^Complaint of / });
    this.allowance = this.detail.getByRole('region', { name: 'What you may give' });
    this.steps = this.detail.getByRole('region', { name: 'So far' }).getByRole('listitem');
    this.cost = this.detail.getByRole('textbox', { name: /^What it costs us/ });
    this.moveMenu = page.getByRole('menu', { name: /^Move the complaint of / });
    this.promises = page.getByRole('tabpanel', { name: /^Promises/ });
    this.voices = page.getByRole('tabpanel', { name: /^What they say/ });
    this.slips = page.getByRole('form', { name: 'Slips, one after the other' });
  }

  async goto(tab: 'Board' | 'Promises' | 'What they say' = 'Board'): Promise<void> {
    await this.room('Complaints').click();
    await this.page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
  }

  column(name: Column): Locator {
    return this.board.getByRole('region', { name, exact: true });
  }

  card(words: string | RegExp): Locator {
    return this.cards.filter({ hasText: words });
  }

  cardIn(name: Column, words: string): Locator {
    return this.column(name).locator('[data-card]').filter({ hasText: words });
  }

  filter(name: string): Locator {
    return this.page.getByRole('group', { name: 'Which complaints' }).getByRole('button', { name, exact: true });
  }

  act(name: string): Locator {
    return this.detail.getByRole('toolbar', { name: 'What to do now' }).getByRole('button', { name, exact: true });
  }

  promise(words: string | RegExp): Locator {
    return this.promises.locator('[data-promise-row]').filter({ hasText: words });
  }

  voice(words: string | RegExp): Locator {
    return this.voices.getByRole('listitem').filter({ hasText: words });
  }
}

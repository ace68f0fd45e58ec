import type { Locator, Page } from '@playwright/test';

/** What stands around every room: the rail, the toasts, who is at the counter. */
export class AppFrame {
  readonly page: Page;
  readonly toasts: Locator;
  readonly whoIsHere: Locator;
  readonly colleagueDialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.toasts = page.getByRole('region', { name: 'What was just done' });
    this.whoIsHere = page.getByRole('banner').getByRole('button');
    this.colleagueDialog = page.getByRole('dialog', { name: 'Who is at the counter?' });
  }

  room(name: 'Counter' | 'Complaints' | 'Cards' | 'Week' | 'Regulars' | 'Import' | 'Settings'): Locator {
    return this.page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name });
  }

  /** Presses keys one after the other wherever the focus is. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Tab, as often as it takes to get there; fails when the keyboard never does. */
  async tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    for (let pressed = 0; pressed < 60; pressed += 1) {
      if (await target.evaluate(element => element === document.activeElement)) return;
      await this.page.keyboard.press(key);
    }
    throw new Error(`The keyboard does not get to ${target}.`);
  }
}

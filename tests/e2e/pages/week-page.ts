import type { Locator, Page } from '@playwright/test';
import { AppFrame } from './app-frame.ts';

/** The owner's week: the agenda on the left, the point one is at. */
export class WeekPage extends AppFrame {
  readonly points: Locator;
  readonly current: Locator;
  readonly point: Locator;
  readonly week: Locator;
  readonly people: Locator;
  readonly what: Locator;

  constructor(page: Page) {
    super(page);
    this.points = page.getByRole('navigation', { name: 'Points of the agenda' }).getByRole('button');
    this.current = page.locator('.agenda-list [aria-current="step"]');
    this.point = page.getByRole('article');
    this.week = page.getByRole('heading', { name: /^Week \d+$/ });
    this.people = page.locator('.agenda-person');
    this.what = page.getByRole('textbox', { name: 'What will be done?' });
  }

  async goto(): Promise<void> {
    await this.room('Week').click();
    await this.point.waitFor();
  }

  /** Opens a point by its number on the keyboard. */
  async at(number: number): Promise<void> {
    await this.press(String(number));
    await this.points
      .nth(number - 1)
      .and(this.current)
      .waitFor();
  }
}

import type { CDPSession, Locator, Page } from '@playwright/test';

/** A finger on the glass of a page. The page's clock stands still meanwhile: how long it rests does not hang on the machine. */
export class Finger {
  private readonly page: Page;
  private readonly session: CDPSession;

  private constructor(page: Page, session: CDPSession) {
    this.page = page;
    this.session = session;
  }

  static async of(page: Page): Promise<Finger> {
    return new Finger(page, await page.context().newCDPSession(page));
  }

  /** Touches the middle of what is on the screen. */
  async touch(target: Locator): Promise<{ x: number; y: number }> {
    await target.scrollIntoViewIfNeeded();
    const box = await target.boundingBox();
    if (!box) throw new Error('There is nothing to touch.');
    await this.page.clock.install();
    await this.page.clock.pauseAt(Date.now() + 60_000);
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await this.send('touchStart', [at]);
    return at;
  }

  async move(x: number, y: number): Promise<void> {
    await this.send('touchMove', [{ x, y }]);
  }

  async lift(): Promise<void> {
    await this.send('touchEnd', []);
  }

  /** Longer than a press that means to take something. */
  async rest(): Promise<void> {
    await this.page.clock.runFor(500);
  }

  private async send(
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    touchPoints: { x: number; y: number }[],
  ): Promise<void> {
    await this.session.send('Input.dispatchTouchEvent', { type, touchPoints });
  }
}

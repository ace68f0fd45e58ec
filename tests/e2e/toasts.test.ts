import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { underToasts } from './measure.ts';

/** At once, while the toast is still there: it goes by itself, and then covers nothing. */
async function expectNothingUnder(page: Page, when: string): Promise<void> {
  await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
  const [covered, toasts] = [await underToasts(page), await page.locator('.toast').count()];
  expect({ covered, hasToast: toasts > 0 }, when).toEqual({ covered: [], hasToast: true });
}

test.describe('a toast covers neither what has the focus nor what a form is sent with', () => {
  test.use({ book: 'demo', viewport: { width: 1024, height: 768 } });

  test('in the agenda of the week', async ({ week, page }) => {
    await week.goto();
    await week.at(9);
    await week.what.fill('Rye till eleven');
    await week.press('Enter');
    await expect(week.toasts).toContainText('Rye till eleven');
    await expectNothingUnder(page, 'after a decision');
    await week.press('Escape', 'Shift+Tab');
    await expectNothingUnder(page, 'at the foot of the rail');
    await week.press('Shift+Tab');
    await expectNothingUnder(page, 'one further up');
  });

  test('at the counter, in forms and in a long list', async ({ counter, card, page }) => {
    await counter.open('an');
    await expect(card.region).toBeFocused();
    await counter.press('v');
    await expect(counter.toasts.getByRole('button', { name: 'Undo' })).toBeVisible();
    for (const key of ['p', 's', 'c']) {
      await counter.press(key);
      await expect(card.region.getByRole('form')).toBeVisible();
      await expectNothingUnder(page, `form of ${key}`);
      await counter.press('Escape');
    }
  });

  test('in the table of regulars, whichever row one walks to', async ({ counter, card, regulars, page }) => {
    await counter.open('an');
    await expect(card.region).toBeFocused();
    await counter.press('v');
    await expect(counter.toasts.getByRole('button', { name: 'Undo' })).toBeVisible();
    await regulars.room('Regulars').click();
    await regulars.rows.first().waitFor();
    await regulars.rows.first().focus();
    for (let at = 0; at < 9; at += 1) {
      await regulars.press('ArrowDown');
      await expectNothingUnder(page, `row ${at + 2}`);
    }
  });
});

import { expect, test } from './fixtures.ts';
import { underToasts } from './measure.ts';

test.describe('a toast covers neither what has the focus nor what a form is sent with', () => {
  test.use({ book: 'demo', viewport: { width: 1024, height: 768 } });

  test('in the agenda of the week', async ({ week, page }) => {
    await week.goto();
    await week.at(9);
    await week.what.fill('Rye till eleven');
    await week.press('Enter');
    await expect(week.toasts).toContainText('Rye till eleven');
    await expect.poll(() => underToasts(page)).toEqual([]);
    await week.press('Escape');
    for (const point of ['8', '3', '2']) {
      await week.press(point);
      for (let at = 0; at < 6; at += 1) {
        await week.press('Tab');
        await expect.poll(() => underToasts(page), `point ${point}, after Tab ${at + 1}`).toEqual([]);
      }
      await week.press('/');
    }
  });

  test('at the counter, in forms and in a long list', async ({ counter, card, page }) => {
    await counter.open('an');
    await expect(card.region).toBeFocused();
    await counter.press('v');
    await expect(counter.toasts.getByRole('button', { name: 'Undo' })).toBeVisible();
    for (const key of ['p', 's', 'c', 'o', 'd']) {
      await counter.press(key);
      await expect(card.region.getByRole('form')).toBeVisible();
      await expect.poll(() => underToasts(page), `form of ${key}`).toEqual([]);
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
    for (let at = 0; at < 14; at += 1) {
      await regulars.press('ArrowDown');
      await expect.poll(() => underToasts(page), `row ${at + 2}`).toEqual([]);
    }
  });
});

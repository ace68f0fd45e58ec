import { readFileSync } from 'node:fs';
import { expectAccessible } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { RetentionPage } from './pages/retention-page.ts';
import { NOW } from './shop.ts';

const today = new Date(NOW).toISOString().slice(0, 10);

test('an empty book says on every chart what is missing', async ({ page }) => {
  const retention = new RetentionPage(page);
  await retention.goto();
  await expect(retention.charts).toHaveCount(7);
  for (const chart of await retention.charts.all()) await expect(chart.locator('.chart-missing')).not.toBeEmpty();
  await expect(page.getByRole('button', { name: 'As a table' })).toHaveCount(0);
  await expectAccessible(page, 'retention of an empty book');
});

test.describe('in the demo shop', () => {
  test.use({ book: 'demo' });

  test('the table behind a chart is reached by keys, and its file holds the same figures', async ({ page, shop }) => {
    const retention = new RetentionPage(page);
    await retention.goto();
    const flow = retention.chart(/active regulars/);
    const toggle = flow.getByRole('button', { name: 'As a table' });
    await toggle.waitFor();
    await retention.tabTo(toggle);
    await retention.press('Enter');
    const { periods } = await shop.call('retention.flow', { from: '2026-08-24', to: today, unit: 'week' });
    const rows = flow.getByRole('table').getByRole('row');
    await expect(rows).toHaveCount(periods.length + 1);
    const saved = page.waitForEvent('download');
    await flow.getByRole('button', { name: /^CSV/ }).click();
    const lines = readFileSync(await (await saved).path(), 'utf8')
      .trim()
      .split('\r\n');
    expect(lines).toHaveLength(periods.length + 1);
    const first = periods[0]!;
    const { activeAtStart, new: fresh, returned, wonBack, slipping, lapsed, activeAtEnd } = first;
    const figures = [activeAtStart, fresh, returned, wonBack, slipping, lapsed, activeAtEnd];
    expect(lines[1]).toContain(figures.join(','));
    await expect(rows.nth(1).getByRole('cell')).toContainText(figures.map(String));
  });

  test('Enter on a cell opens the people behind it, and one of them opens the card', async ({ page, shop, card }) => {
    const retention = new RetentionPage(page);
    await retention.goto();
    await retention.cells.first().focus();
    await retention.press('ArrowDown', 'ArrowRight', 'Enter');
    await expect(retention.dialog).toContainText('1 month later');
    const { cohorts } = await shop.call('retention.cohorts', { unit: 'month', mode: 'classic', from: '2025-11-01' });
    await expect(retention.peopleBehind).toHaveCount(cohorts[1]!.cells[1]!.active!);
    const name = await retention.peopleBehind.first().locator('b').textContent();
    await retention.peopleBehind.first().click();
    await expect(card.name).toHaveText(name ?? 'nobody');
  });

  test('a column of the flow opens by keys with who came and who went', async ({ page, shop }) => {
    const retention = new RetentionPage(page);
    await retention.goto();
    const columns = retention.chart(/active regulars/).getByRole('button', { name: / active; / });
    await retention.tabTo(columns.last());
    await retention.press('ArrowLeft', 'Enter');
    const { periods } = await shop.call('retention.flow', { from: '2026-08-24', to: today, unit: 'week' });
    const week = periods.at(-2)!;
    await retention.dialog.getByText(`Slipping ${week.slipping}`).click();
    await expect(retention.peopleBehind).toHaveCount(week.slipping);
  });

  test('choices change what is asked, a chart is saved as a picture, and axe finds nothing', async ({ page }) => {
    const retention = new RetentionPage(page);
    await retention.goto();
    await page.getByText('Quarters', { exact: true }).click();
    await expect(retention.chart(/in the quarter after/)).toBeVisible();
    await page.getByText('Unbounded', { exact: true }).click();
    await expect(retention.chart(/quarter after their first or later/)).toBeVisible();
    const saved = page.waitForEvent('download');
    await retention.charts
      .first()
      .getByRole('button', { name: /^Picture/ })
      .click();
    const png = readFileSync(await (await saved).path());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    // Wide and with something drawn: an empty picture of this size takes a few kilobytes.
    expect(png.readUInt32BE(16)).toBeGreaterThan(2000);
    expect(png.length).toBeGreaterThan(40_000);
    await expectAccessible(page, 'retention');
  });
});

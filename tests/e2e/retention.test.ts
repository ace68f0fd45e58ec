import { readFileSync } from 'node:fs';
import { expectAccessible } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { RetentionPage } from './pages/retention-page.ts';
import { NOW } from './shop.ts';

const today = new Date(NOW).toISOString().slice(0, 10);
const quarterAgo = new Date(NOW - 90 * 86_400_000).toISOString().slice(0, 10);

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

  test('in the table of every chart a figure opens the people behind it', async ({ page }) => {
    test.slow();
    const retention = new RetentionPage(page);
    await retention.goto();
    const withPeople = retention.charts.filter({ has: page.getByRole('button', { name: 'As a table' }) });
    await expect(withPeople).toHaveCount(6);
    for (const chart of await withPeople.all()) {
      await chart.getByRole('button', { name: 'As a table' }).press('Enter');
      await chart.locator('.chart-open').first().press('Enter');
      await expect(retention.dialog).toBeVisible();
      await retention.press('Escape');
      await expect(retention.dialog).toHaveCount(0);
    }
  });

  test('a side opens by a press, and by keys from its table, with who still comes', async ({ page, shop }) => {
    const retention = new RetentionPage(page);
    await retention.goto();
    const { sides } = await shop.call('retention.breakdown', { by: 'keeper' });
    const [largest] = sides.toSorted((one, other) => other.people - one.people);
    const { name, people, retained } = largest!;
    const chart = retention.chart(/stay most|No difference in who stays|side by side/);
    await chart.getByRole('button', { name }).click();
    await expect(retention.dialog.getByRole('heading', { name })).toBeVisible();
    await expect(retention.peopleBehind).toHaveCount(Math.min(100, people));
    await retention.dialog.getByText(`Still come ${retained.count}`).click();
    await expect(retention.peopleBehind).toHaveCount(Math.min(100, retained.count));
    await retention.press('Escape');

    await retention.tabTo(chart.getByRole('button', { name: 'As a table' }));
    await retention.press('Enter');
    const cell = chart.getByRole('row', { name }).getByRole('button', { name: String(people) });
    await retention.tabTo(cell, 'Shift+Tab');
    await retention.press('Enter');
    await expect(retention.dialog.getByRole('heading', { name })).toBeVisible();
    await expectAccessible(page, 'people of a side');
  });

  test('the bars of regulars open who came, those of nobody say that there is nobody to show', async ({
    page,
    shop,
  }) => {
    const retention = new RetentionPage(page);
    await retention.goto();
    const { regulars, once, passersBy } = await shop.call('retention.summary', { from: quarterAgo, to: today });
    const chart = retention.chart(/of all visits/);
    const bars = chart.getByRole('button', { name: /%$/ });
    await expect(bars).toHaveCount(6);
    await bars.nth(0).click();
    await expect(retention.dialog).toContainText('Regulars, 23 Aug to 21 Nov');
    await expect(retention.peopleBehind).toHaveCount(Math.min(100, regulars.people));
    await retention.press('Escape');
    await bars.nth(4).press('Enter');
    await expect(retention.peopleBehind).toHaveCount(once.people);
    await retention.press('Escape');
    await bars.nth(2).press('Enter');
    await expect(retention.dialog).toContainText(`${passersBy.visits} sales were noted without a name`);
    await retention.press('Escape');

    await retention.tabTo(chart.getByRole('button', { name: 'As a table' }));
    await retention.press('Enter');
    await retention.tabTo(chart.getByRole('row', { name: /^Not linked/ }).getByRole('button'), 'Shift+Tab');
    await retention.press('Enter');
    await expect(retention.dialog).toContainText('Nobody can be shown');
  });

  test('choices change what is asked, a chart is saved as a picture, and axe finds nothing', async ({ page }) => {
    const retention = new RetentionPage(page);
    await retention.goto();
    await page.getByText('Quarters', { exact: true }).click();
    await expect(retention.chart(/in the quarter after/)).toBeVisible();
    await page.getByText('That quarter or later', { exact: true }).click();
    const chart = retention.chart(/quarter after their first or later/);
    await expect(chart).toContainText('came in that quarter or later, by quarter of first visit');
    await expect(chart).toContainText('(unbounded retention)');
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

test('a point of the calibration opens those who were given that chance, and its table those who came', async ({
  page,
  shop,
}) => {
  test.slow();
  await shop.call('book.fillDemo', { regulars: 400 });
  const { mbgnbd } = await shop.call('model.fit', {});
  const bands = mbgnbd!.backtest!.calibration.filter(({ customers }) => customers > 0);
  const retention = new RetentionPage(page);
  await retention.goto();
  const chart = retention.chart(/^Of those given a chance/);
  await expect(chart.locator('.chart-dot')).toHaveCount(bands.length);
  const { customers, came, from, to } = bands.at(-1)!;
  await chart.locator('.chart-dot').last().click();
  const title = `Given a chance of ${Math.round(from * 100)}% to ${Math.round(to * 100)}%`;
  await expect(retention.dialog.getByRole('heading', { name: title })).toBeVisible();
  await expect(retention.peopleBehind).toHaveCount(Math.min(100, customers));
  await retention.dialog.getByText(`Stayed away ${customers - came}`).click();
  await expect(retention.peopleBehind).toHaveCount(customers - came);
  await retention.press('Escape');

  await retention.tabTo(chart.getByRole('button', { name: 'As a table' }));
  await retention.press('Enter');
  const cells = chart.getByRole('row').last().getByRole('button');
  await retention.tabTo(cells.last(), 'Shift+Tab');
  await retention.press('Enter');
  await expect(retention.dialog.getByRole('radio', { name: `Came ${came}` })).toBeChecked();
  await expect(retention.peopleBehind).toHaveCount(Math.min(100, came));
});

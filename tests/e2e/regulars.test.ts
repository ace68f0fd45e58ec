import { readFileSync } from 'node:fs';
import { expectAccessible } from './axe.ts';
import { expect, test } from './fixtures.ts';

test.use({ book: 'demo' });

test('the table holds the whole book, but only the rows in sight are in the page', async ({ regulars }) => {
  await regulars.goto();
  await expect(regulars.count).toHaveText('150 regulars in the book');
  await expect(regulars.grid).toHaveAttribute('aria-rowcount', '151');
  await expect(regulars.rows.first()).toBeVisible();
  expect(await regulars.rows.count()).toBeLessThan(40);
  await regulars.search.press('ArrowDown');
  await regulars.press('End');
  await expect(regulars.grid.locator('[aria-rowindex="151"]')).toBeFocused();
  await expect(regulars.grid.locator('[aria-rowindex="151"]')).toBeInViewport();
  expect(await regulars.rows.count()).toBeLessThan(40);
});

test('a press on a column sorts by it, another turns the order', async ({ regulars }) => {
  await regulars.goto();
  await expect(regulars.header('Name')).toHaveAttribute('aria-sort', 'ascending');
  const visits = regulars.header('Visits');
  const figures = regulars.rows.locator('.cell-visits');
  await visits.getByRole('button').click();
  await expect(visits).toHaveAttribute('aria-sort', 'descending');
  await expect(async () => {
    const shown = (await figures.allInnerTexts()).map(Number);
    expect(shown).toEqual(shown.toSorted((a, b) => b - a));
    expect(shown[0]).toBeGreaterThan(20);
  }).toPass();
  await visits.getByRole('button').click();
  await expect(visits).toHaveAttribute('aria-sort', 'ascending');
  await expect(async () => {
    const shown = (await figures.allInnerTexts()).map(Number);
    expect(shown).toEqual(shown.toSorted((a, b) => a - b));
    expect(shown[0]).toBeLessThan(5);
  }).toPass();
});

test('chips and the box narrow the table, and nobody matching says how to go on', async ({ regulars, shop }) => {
  const { total } = await shop.call('customers.list', { filter: { hasCompanion: 'dog' } });
  await regulars.goto();
  await regulars.filter('with a dog').click();
  await expect(regulars.count).toHaveText(`${total} of 150 regulars match`);
  await expect(regulars.filter('with a dog')).toHaveAttribute('aria-pressed', 'true');
  await regulars.search.fill('zzzzzzzz');
  await expect(regulars.page.getByRole('heading', { name: 'Nobody matches' })).toBeVisible();
  await regulars.page.getByRole('button', { name: 'Show everyone again' }).click();
  await expect(regulars.count).toHaveText('150 regulars in the book');
  await expect(regulars.search).toHaveValue('');
});

test('Enter on a row opens the full profile, Escape goes back to the row, E opens the card', async ({
  regulars,
  card,
}) => {
  await regulars.goto();
  await expect(regulars.rows.first()).toBeVisible();
  await regulars.search.press('ArrowDown');
  await regulars.press('ArrowDown', 'ArrowDown');
  const third = regulars.grid.locator('[aria-rowindex="4"]');
  await expect(third).toBeFocused();
  const name = (await third.locator('.cell-name-text').textContent()) ?? '';
  await regulars.press('Enter');
  await expect(regulars.profile.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(regulars.profile).toContainText('Everything that happened');
  await regulars.press('Escape');
  await expect(regulars.profile).toBeHidden();
  await expect(third).toBeFocused();
  await regulars.press('Enter');
  await expect(regulars.profile).toBeVisible();
  await regulars.press('e');
  await expect(card.name).toHaveText(name);
});

test('three who are picked get cards, a call list or a group by one key, each taken back by one undo', async ({
  regulars,
  shop,
  page,
}) => {
  await regulars.goto();
  await expect(regulars.rows.nth(4)).toBeVisible();
  const pickThree = async () => {
    await regulars.rows.nth(1).focus();
    await regulars.press(' ', 'ArrowDown', ' ', 'ArrowDown', ' ');
    await expect(page.getByText('3 picked:')).toBeVisible();
  };
  await pickThree();
  await expectAccessible(page, 'three picked');
  const saved = page.waitForEvent('download');
  await regulars.press('l');
  const list = readFileSync(await (await saved).path(), 'utf8');
  expect(list.trim().split('\r\n')).toHaveLength(4);

  await regulars.press('g');
  await page.keyboard.type('Walking club');
  await expectAccessible(page, 'into a group');
  await regulars.press('Enter');
  await expect(regulars.toasts).toContainText('3 people are in the group “Walking club”');
  const groups = async () => (await shop.call('groups.list', {})).groups.filter(({ name }) => name === 'Walking club');
  expect(await groups()).toMatchObject([{ count: 3 }]);
  await regulars.press('Control+z');
  await expect.poll(groups).toEqual([]);

  await pickThree();
  await regulars.press('k');
  await expect(regulars.toasts).toContainText('Cards for 3 people begun: Picked on 21 Nov');
  const { batches } = await shop.call('cards.batches', {});
  expect(batches[0]).toMatchObject({ name: 'Picked on 21 Nov', people: 3, state: 'draft' });
  await regulars.toasts.getByRole('button', { name: 'Undo' }).last().click();
  await expect.poll(async () => (await shop.call('cards.batches', {})).batches[0]?.name).not.toBe('Picked on 21 Nov');
});

import { expect, test } from './fixtures.ts';
import { aRegular } from './people.ts';

test('the currency and the name of the shop change at once, everywhere', async ({ settings, counter, card, shop }) => {
  const id = await aRegular(shop);
  await shop.call('visits.record', { customerId: id, amountMinor: 1840 });
  await settings.goto();
  await settings.shopName.fill('Corner Books');
  await settings.shopName.press('Enter');
  await expect(settings.page.getByRole('banner')).toContainText('Corner Books');
  await settings.currency.selectOption('GBP');
  await expect(settings.toasts).toContainText('Currency is now GBP');
  await settings.room('Counter').click();
  await counter.open('anna');
  await expect(card.region).toContainText('£18.40');
});

test('light or dark and the size of the text follow the setting, and are undone', async ({ settings, page }) => {
  const root = page.locator('html');
  await expect(root).toHaveAttribute('data-theme', 'light');
  await settings.goto('Look');
  await settings.theme.getByText('dark').click();
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await settings.textSize.getByText('large').click();
  await expect(root).toHaveAttribute('data-text', 'large');
  await settings.toasts.getByRole('button', { name: 'Undo' }).last().click();
  await expect(root).toHaveAttribute('data-text', 'normal');
  await page.reload();
  await expect(root).toHaveAttribute('data-theme', 'dark');
});

test('what was done is listed, and any of it can be taken back', async ({ settings, shop }) => {
  await aRegular(shop);
  await settings.goto('What was done');
  const done = settings.panel('What was done');
  await done.getByRole('button', { name: /^Undo: .*Anna Berg/ }).click();
  await expect(done).toContainText('taken back');
  expect((await shop.call('book.info', {})).customers).toBe(0);
});

test('a shop without a name is refused in words, and the old name stays', async ({ settings, shop }) => {
  await settings.goto();
  await settings.shopName.fill('');
  await settings.shopName.press('Enter');
  await expect(settings.panel('Shop')).toContainText('A shop needs a name.');
  expect((await shop.call('settings.get', {})).shopName).toBe('My shop');
});

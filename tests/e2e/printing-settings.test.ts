import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { aRegular } from './people.ts';
import { aPicture } from './pictures.ts';

test('logo, signature and who signs are set in words and pictures, and stand on the cards', async ({
  settings,
  cards,
  page,
  shop,
  folder,
}) => {
  const logo = await aPicture(page, folder, { name: 'logo.png', width: 600, height: 300 });
  const hand = await aPicture(page, folder, { name: 'hand.webp', width: 500, height: 160, type: 'image/webp' });
  await settings.goto('Printing');
  const { signedBy } = settings;
  await signedBy.fill('Mara and Tom');
  await signedBy.press('Enter');
  await expect(settings.toasts).toContainText('Cards are signed by is now Mara and Tom');
  await expect(settings.shownCard('Text side')).toContainText('Mara and Tom');
  await settings.choosePicture('Logo', logo.path);
  await expect(settings.toasts).toContainText('The logo is kept');
  await expect(settings.shownCard('Front').locator('img')).toHaveAttribute('src', /^data:image\/png;base64,/);
  await settings.choosePicture('Hand-written signature', hand.path);
  await expect(settings.shownCard('Text side').locator('img')).toHaveAttribute('alt', 'Mara and Tom');
  const kept = await shop.call('settings.get', {});
  expect(kept).toMatchObject({ signedBy: 'Mara and Tom' });
  expect(kept.logoDataUrl).toBe(`data:image/png;base64,${readFileSync(logo.path).toString('base64')}`);
  expect(kept.signatureDataUrl).toMatch(/^data:image\/webp;base64,/);
  const customerId = await aRegular(shop);
  const { id } = await shop.call('cards.createBatch', { name: 'Thank you', stock: 'a6', people: [{ customerId }] });
  await cards.open(id);
  const card = cards.view.getByRole('img', { name: /^Card for Anna Berg/ });
  await expect(card.locator('img')).toHaveAttribute('alt', 'Mara and Tom');
});

test('a picture is removed with one key and comes back with undo', async ({ settings, page, shop, folder }) => {
  const { path } = await aPicture(page, folder, { name: 'logo.jpg', width: 300, height: 300, type: 'image/jpeg' });
  await settings.goto('Printing');
  await settings.choosePicture('Logo', path);
  const image = settings.shownCard('Front').locator('img');
  await expect(image).toBeVisible();
  await page.getByRole('button', { name: 'Remove: Logo' }).press('Enter');
  await expect(image).toHaveCount(0);
  await expect(settings.shownCard('Front')).toContainText('My shop');
  await settings.toasts.getByRole('button', { name: 'Undo' }).last().press('Enter');
  await expect(image).toBeVisible();
  expect((await shop.call('settings.get', {})).logoDataUrl).toMatch(/^data:image\/jpeg/);
});

test('a picture of more than 500 kB is made smaller first, and says to what size', async ({
  settings,
  page,
  shop,
  folder,
}) => {
  const large = await aPicture(page, folder, { name: 'large.png', width: 1000, height: 500, isNoise: true });
  expect(large.size).toBeGreaterThan(500_000);
  await settings.goto('Printing');
  await settings.choosePicture('Logo', large.path);
  await expect(settings.toasts).toContainText(/The logo is kept, made smaller to \d+ × \d+ dots/);
  const { logoDataUrl } = await shop.call('settings.get', {});
  const kept = Buffer.from(logoDataUrl!.split(',')[1]!, 'base64');
  expect(kept.length).toBeLessThanOrEqual(500_000);
  // Width and height stand in a PNG's first chunk.
  expect(kept.readUInt32BE(16)).toBe(2 * kept.readUInt32BE(20));
});

test('what is no picture, or a damaged one, is refused in a sentence and changes nothing', async ({
  settings,
  page,
  shop,
  folder,
}) => {
  const { path } = await aPicture(page, folder, { name: 'logo.png', width: 200, height: 200 });
  const words = join(folder, 'words.png');
  writeFileSync(words, 'Dear Anna, this is a letter.');
  const torn = join(folder, 'torn.png');
  writeFileSync(torn, readFileSync(path).subarray(0, 30));
  await settings.goto('Printing');
  const field = page.getByRole('region', { name: 'Logo' });
  await settings.choosePicture('Logo', words);
  await expect(field.getByRole('alert')).toContainText('This file is no PNG, JPEG or WebP picture');
  await settings.choosePicture('Logo', torn);
  await expect(field.getByRole('alert')).toContainText('the file is damaged');
  expect((await shop.call('settings.get', {})).logoDataUrl).toBeNull();
  await settings.choosePicture('Logo', path);
  await expect(settings.toasts).toContainText('The logo is kept');
  await expect(field.getByRole('alert')).toHaveCount(0);
});

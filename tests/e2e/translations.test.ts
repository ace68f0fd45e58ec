import { expect, test } from './fixtures.ts';
import { aRegular } from './people.ts';
import type { Shop } from './shop.ts';

async function aMixedBatch(shop: Shop): Promise<number> {
  const anna = await aRegular(shop);
  const joerg = await aRegular(shop, { givenName: 'Jörg', familyName: 'Weiß', language: 'de-AT' });
  const text = 'Dear {knownAs},\n\nthank you.';
  const people = [{ customerId: anna }, { customerId: joerg }];
  return (await shop.call('cards.createBatch', { name: 'Thanks', stock: 'a6-4up', text, people })).id;
}

test('a text is translated with the keyboard, seen as its reader gets it, and taken out again with undo', async ({
  cards,
  page,
  shop,
}) => {
  const id = await aMixedBatch(shop);
  await cards.open(id);
  await expect(cards.people).toHaveCount(2);
  await cards.press('t');
  // Whoever reads it in the batch comes first.
  await expect(cards.newLanguage).toContainText('Austrian German, read by 1 person here');
  await cards.newLanguage.press('Enter');
  await page.keyboard.type('German');
  await page.getByRole('option', { name: 'German', exact: true }).press('Enter');
  await expect(cards.newLanguage).toContainText('German');
  await page.getByRole('button', { name: 'Add', exact: true }).press('Enter');
  await expect(cards.toasts).toContainText('“Thanks” has a text in German now');
  await expect(cards.languages.getByRole('radio', { name: 'German' })).toBeChecked();
  await expect(cards.view).toContainText('1 person of this batch gets this text. It is not translated yet.');
  await expect(cards.words).toHaveValue('Dear {knownAs},\n\nthank you.');
  await expect(cards.words).toHaveAttribute('lang', 'de');
  await cards.words.fill('Liebe {vorname}');
  await expect(cards.view.getByRole('alert').filter({ hasText: 'There is no field {vorname}' })).toBeVisible();
  await cards.words.fill('Hallo {knownAs},\n\ndanke schön.');
  await expect(cards.view.getByRole('img', { name: /^Card for Jörg Weiß: Hallo Jörg,/ })).toBeVisible();
  await cards.press('Control+Enter');
  await expect(cards.toasts).toContainText('Text in German of “Thanks” changed');
  await expect(cards.view).not.toContainText('not translated yet');
  const { texts, persons } = await shop.call('cards.get', { batchId: id });
  expect(texts).toEqual({ de: 'Hallo {knownAs},\n\ndanke schön.' });
  expect(persons.map(({ text }) => text.split('\n')[0])).toEqual(['Dear Anna,', 'Hallo Jörg,']);
  await cards.languages.getByRole('radio', { name: 'German' }).press('ArrowLeft');
  await expect(cards.words).toHaveValue('Dear {knownAs},\n\nthank you.');
  await cards.languages.getByRole('radio', { name: 'our own text' }).press('ArrowRight');
  await expect(cards.words).toHaveValue('Hallo {knownAs},\n\ndanke schön.');
  await page.getByRole('button', { name: 'Remove German' }).press('Enter');
  await expect(cards.languages).toHaveCount(0);
  await expect(cards.words).toHaveValue('Dear {knownAs},\n\nthank you.');
  await cards.toasts.getByRole('button', { name: 'Undo' }).last().press('Enter');
  await expect(cards.languages.getByRole('radio', { name: 'German' })).toBeVisible();
  expect((await shop.call('cards.get', { batchId: id })).texts).toEqual(texts);
});

test('what is typed in one language stays in that language', async ({ cards, shop }) => {
  const id = await aMixedBatch(shop);
  await shop.call('cards.updateBatch', { batchId: id, texts: { de: 'Hallo {knownAs}', fr: 'Bonjour {knownAs}' } });
  await cards.open(id);
  await expect(cards.people).toHaveCount(2);
  await cards.press('t');
  await cards.languages.getByText('German').click();
  await cards.words.fill('Servus {knownAs}');
  await cards.languages.getByText('French').click();
  await expect(cards.words).toHaveValue('Bonjour {knownAs}');
  await expect(cards.view).toContainText('Nobody in this batch gets this text.');
  await expect
    .poll(async () => (await shop.call('cards.get', { batchId: id })).texts)
    .toEqual({ de: 'Servus {knownAs}', fr: 'Bonjour {knownAs}' });
  await cards.languages.getByText('our own text').click();
  await expect(cards.words).toHaveValue('Dear {knownAs},\n\nthank you.');
});

test('printed cards show their translations and keep them as they are', async ({ cards, page, shop }) => {
  const id = await aMixedBatch(shop);
  await shop.call('cards.updateBatch', { batchId: id, texts: { de: 'Hallo {knownAs}' } });
  await shop.call('cards.markPrinted', { batchId: id });
  await cards.open(id);
  await expect(cards.people).toHaveCount(2);
  await cards.press('t');
  await cards.languages.getByText('German').click();
  await expect(cards.words).toHaveValue('Hallo {knownAs}');
  await expect(cards.words).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Remove German' })).toHaveCount(0);
});

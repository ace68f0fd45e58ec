import { squareFile } from './files.ts';
import { expect, test } from './fixtures.ts';

test('the main job is done with the keyboard alone, from an empty book', async ({
  counter,
  card,
  importing,
  folder,
}) => {
  await test.step('a regular with a dog and a treat is added from the search box in one step', async () => {
    await expect(counter.search).toBeFocused();
    await counter.page.keyboard.type('Henrike Osei');
    await expect(counter.addRow).toContainText('Add “Henrike Osei” as new');
    await counter.press('Enter');
    const form = counter.newRegular;
    await expect(form.givenName).toBeFocused();
    await expect(form.givenName).toHaveValue('Henrike');
    await expect(form.familyName).toHaveValue('Osei');
    await counter.tabTo(form.companionName);
    await counter.page.keyboard.type('Biscuit');
    await counter.tabTo(form.note);
    await counter.page.keyboard.type('oat biscuit, top tin');
    await counter.press('Enter');
    await expect(card.name).toHaveText('Henrike Osei');
    await expect(card.remember).toContainText('Biscuit');
    await expect(card.remember).toContainText('treatBiscuit: oat biscuit, top tin');
    await expect(counter.toasts).toContainText('Henrike Osei was added to the book');
    await expect(card.region).toBeFocused();
  });

  await test.step('she is found by her dog’s name, mistyped', async () => {
    await counter.press('/');
    await expect(counter.search).toBeFocused();
    await counter.page.keyboard.type('biscit');
    await expect(counter.hits).toHaveCount(1);
    await expect(counter.hits).toContainText('Henrike Osei');
    await expect(counter.hits).toContainText('dog Biscuit');
    await counter.press('Enter');
    await expect(card.region).toBeFocused();
  });

  await test.step('a sale is recorded', async () => {
    await counter.press('s');
    await expect(card.amount).toBeFocused();
    await counter.page.keyboard.type('18.40');
    await counter.press('Enter');
    await expect(counter.toasts).toContainText('€18.40 noted for Henrike Osei');
    await expect(card.rhythm.getByRole('button', { name: '€18.40' })).toBeVisible();
    await expect(card.region).toBeFocused();
  });

  await test.step('the sale is undone by its key, put back, and undone in the toast', async () => {
    await counter.press('z');
    await expect(counter.toasts).toContainText('Taken back: €18.40 noted for Henrike Osei');
    await expect(card.rhythm.getByText('€18.40')).toHaveCount(0);
    await counter.tabTo(counter.toasts.getByRole('button', { name: 'Put back' }));
    await counter.press('Enter');
    await expect(card.rhythm.getByText('€18.40')).toBeVisible();
    await counter.tabTo(counter.toasts.getByRole('button', { name: /Undo|Put back/ }).last());
    await counter.press('Enter');
    await expect(card.rhythm.getByText('€18.40')).toHaveCount(0);
  });

  await test.step('a file from Square is imported', async () => {
    const path = squareFile(folder, [
      { given: 'Zoë', family: 'Blessing', email: 'zoe@example.com', phone: "'+353871234567", city: 'Dublin' },
      { given: 'Hamza', family: 'Chaudhry', phone: '+1 503 555 0142' },
      { given: 'Ólafur', family: 'Þórsson', email: 'olafur@example.is' },
    ]);
    await counter.tabTo(counter.room('Import'), 'Shift+Tab');
    await counter.press('Enter');
    await expect(importing.choose).toBeFocused();
    await importing.chooseFile(path);
    await expect(importing.page.getByRole('heading', { name: /Square/ })).toBeVisible();
    await expect(importing.run).toHaveText('Import 3 people');
    await expect(importing.run).toBeFocused();
    await importing.press('Enter');
    await expect(importing.figure('people added')).toHaveText('3');
  });

  await test.step('someone from the file is found', async () => {
    await counter.tabTo(counter.room('Counter'), 'Shift+Tab');
    await counter.press('Enter');
    await expect(counter.search).toBeFocused();
    await counter.page.keyboard.type('olafur thor');
    await expect(counter.hits.first()).toContainText('Ólafur Þórsson');
    await counter.press('Enter');
    await expect(card.name).toHaveText('Ólafur Þórsson');
  });
});

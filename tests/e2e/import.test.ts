import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { binaryFile, ownList, squareFile } from './files.ts';
import { expect, test } from './fixtures.ts';
import { aRegular } from './people.ts';

const three = [
  { given: 'Zoë', family: 'Blessing', email: 'zoe@example.com', phone: '+353 87 123 4567' },
  { given: 'Hamza', family: 'Chaudhry', phone: '+1 503 555 0142' },
  { given: 'Ólafur', family: 'Þórsson', email: 'olafur@example.is' },
];

test('what a file would bring is shown before anything changes, with the reason for each row left out', async ({
  importing,
  shop,
  folder,
}) => {
  await aRegular(shop, { givenName: 'Zoë', familyName: 'Blessing', emails: ['zoe@example.com'] });
  await importing.goto();
  await importing.chooseFile(squareFile(folder, [...three, { city: 'Nowhere' }]));
  await expect(importing.figure('people added')).toHaveText('2');
  await expect(importing.figure(/in the book already/)).toHaveText('1');
  await expect(importing.figure('row left out')).toHaveText('1');
  await expect(importing.would.getByRole('region', { name: 'Why rows are left out' })).toContainText('1 ×');
  await importing.would.getByText('Which rows').click();
  await expect(importing.would).toContainText('line 5');
  expect((await shop.call('book.info', {})).customers).toBe(1);
});

test('columns with something in them that are not taken over are named, empty ones are not', async ({
  importing,
  folder,
}) => {
  const path = join(folder, 'kunden.csv');
  writeFileSync(path, 'Vorname;Nachname;Sternzeichen;Farbe;Leer\nAnna;Berg;Waage;rot;\nJonas;Weber;;blau;\n');
  await importing.goto();
  await importing.chooseFile(path);
  await expect(importing.columns).toContainText('Not taken over: Sternzeichen, Farbe.');
});

test('allergies and dogs of a list are seen before they are taken, and the dog finds its person right after', async ({
  importing,
  counter,
  shop,
  folder,
}) => {
  await importing.goto();
  await importing.chooseFile(ownList(folder));
  await expect(importing.fieldOf('Allergies')).toHaveValue('allergy');
  await expect(importing.fieldOf('Dog')).toHaveValue('dog');
  await expect(importing.columns).toContainText('Not taken over: Beast.');
  await importing.showLeftOut.click();
  await importing.fieldOf('Beast').selectOption({ label: 'Cat (name)' });
  await importing.look.click();
  await expect(importing.figure('companions')).toHaveText('4');
  await expect(importing.figure('things to remember')).toHaveText('4');
  await expect(importing.would).toContainText('allergy nuts');
  await expect(importing.would).toContainText('at most 500 characters each');
  const partly = importing.would.getByRole('region', { name: 'Left out of rows that are taken' });
  await expect(partly).toContainText('the cell has no name. Line 3 is the first.');
  await importing.run.click();
  await expect(importing.brought).toBeVisible();
  expect((await shop.call('customers.search', { text: 'minka' })).hits).toHaveLength(1);
  await counter.room('Counter').click();
  await counter.search.fill('biscuit');
  await expect(counter.hit('Anna Berg')).toBeVisible();
});

test('importing the same file twice changes nothing, and one Undo takes all of it back', async ({
  importing,
  shop,
  folder,
}) => {
  const path = squareFile(folder, three);
  await importing.goto();
  await importing.chooseFile(path);
  await importing.run.click();
  await expect(importing.figure('people added')).toHaveText('3');
  expect((await shop.call('book.info', {})).customers).toBe(3);

  await importing.chooseFile(path, importing.another);
  await expect(importing.would).toContainText('Everything in this file is in the book already');
  await expect(importing.run).toHaveCount(0);
  await importing.press('Control+z');
  await expect(importing.figure('people added')).toHaveText('3');
  await importing.run.click();
  await expect(importing.brought).toBeVisible();

  await importing.goto();
  await importing.chooseFile(squareFile(folder, [{ given: 'Noor', family: 'Haddad' }], 'one.csv'), importing.another);
  await importing.run.click();
  await importing.undo.click();
  await expect(importing.brought).toContainText('The book is as it was before');
  await expect(importing.past).toContainText('taken back');
  expect((await shop.call('book.info', {})).customers).toBe(3);
  await importing.past.getByRole('button', { name: 'Undo the import of square-customers.csv' }).click();
  await expect(importing.past.getByText('taken back')).toHaveCount(3);
  expect((await shop.call('book.info', {})).customers).toBe(0);
});

test('a running import can be stopped and leaves nothing', async ({ importing, shop, folder }) => {
  const many = Array.from({ length: 40_000 }, (_, at) => ({ given: `Given${at}`, family: `Family${at}` }));
  await importing.goto();
  await importing.chooseFile(squareFile(folder, many));
  await importing.run.click({ timeout: 40_000 });
  await importing.stop.click();
  await expect(importing.would).toContainText('Stopped. Nothing was changed.');
  const { customers, visits } = await shop.call('book.info', {});
  expect({ customers, visits }).toEqual({ customers: 0, visits: 0 });
  expect((await shop.call('transfer.history', {})).imports).toEqual([]);
});

test('a picture named .csv is refused in a clear sentence', async ({ importing, folder }) => {
  await importing.goto();
  await importing.chooseFile(binaryFile(folder));
  await expect(importing.page.getByRole('alert')).toHaveText(
    'This is a picture (PNG), not a list of people or sales. Nothing was imported.',
  );
  await expect(importing.choose).toBeEnabled();
});

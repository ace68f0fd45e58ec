import { ownList, squareFile } from '../files.ts';
import type { Scenes } from './stage.ts';

/** People as a till knows them, one of them without anything to find them by. */
const tillPeople = [
  { given: 'Zoë', family: 'Blessing', email: 'zoe@example.com', phone: '+353 87 123 4567', city: 'Dublin' },
  { given: 'Hamza', family: 'Chaudhry', phone: '+1 503 555 0142', city: 'Portland' },
  { given: 'Ólafur', family: 'Þórsson', email: 'olafur@example.is', city: 'Reykjavík' },
  { given: '小明', family: '王', phone: '+86 139 1099 8888' },
  { city: 'Nowhere' },
];

const longest = 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewis';

/** The table of everybody, one of them whole, and bringing people in from a till. */
export const regularScenes: Scenes = {
  regulars: async ({ regulars }) => {
    await regulars.goto();
    await regulars.rows.nth(3).waitFor();
  },
  'two-picked': async ({ regulars, page }) => {
    await regulars.goto();
    await regulars.rows.nth(3).waitFor();
    await regulars.search.press('ArrowDown');
    await regulars.press('ArrowDown', ' ', 'ArrowDown', ' ');
    await page.getByRole('button', { name: 'The same person twice?' }).waitFor();
  },
  doubles: async ({ doubles, shop }) => {
    for (const fields of [
      { givenName: 'Ana', familyName: 'Bergstrom', phones: ['070 555 12 12'], city: 'Galway', birthday: '03-14' },
      { givenName: 'Ana', familyName: 'Bergström', phones: ['+353 70 555 12 12'], emails: ['ana@example.org'] },
      { givenName: longest, familyName: 'Quetzalcoatl', street: '1204 The Old Schoolhouse at the Upper Weir View' },
      { givenName: 'Quetzalcoatl', familyName: longest, street: '1204 The Old Schoolhouse at the Upper Weir View' },
    ])
      await shop.call('customers.create', fields);
    await doubles.goto();
    await doubles.pairs.nth(1).waitFor();
    await doubles.press('ArrowDown');
  },
  'three-picked': async ({ regulars, page }) => {
    await regulars.goto();
    await regulars.rows.nth(3).waitFor();
    await regulars.search.press('ArrowDown');
    await regulars.press(' ', 'ArrowDown', ' ', 'ArrowDown', ' ');
    await page.getByText('3 picked:').waitFor();
  },
  'into-a-group': async ({ regulars, page }) => {
    await regulars.goto();
    await regulars.rows.nth(3).waitFor();
    await regulars.search.press('ArrowDown');
    await regulars.press(' ', 'ArrowDown', ' ', 'ArrowDown', ' ', 'g');
    await page.keyboard.type('walking club');
  },
  'full-profile': async ({ regulars }) => {
    await regulars.goto();
    await regulars.filter('key customers').click();
    await regulars.filter('with a dog').click();
    await regulars.count.filter({ hasText: 'match' }).waitFor();
    await regulars.rows.first().click();
    await regulars.profile
      .getByRole('img', { name: /by month/ })
      .locator('svg')
      .waitFor();
  },
  import: async ({ importing }) => {
    await importing.goto();
    await importing.choose.waitFor();
  },
  'import-preview': async ({ importing, folder }) => {
    await importing.goto();
    await importing.chooseFile(squareFile(folder, tillPeople));
    await importing.run.waitFor();
  },
  'import-own-list': async ({ importing, folder }) => {
    await importing.goto();
    await importing.chooseFile(ownList(folder));
    await importing.run.waitFor();
  },
};

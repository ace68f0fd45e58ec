import { expectAccessible } from './axe.ts';
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
  await expect(done.getByText('taken back', { exact: true })).toBeVisible();
  expect((await shop.call('book.info', {})).customers).toBe(0);
});

test('hours are typed like 9-18, past midnight is said so, and what cannot be read is refused', async ({
  settings,
  shop,
}) => {
  await settings.goto('Opening hours');
  const week = settings.panel('Opening hours').getByRole('region', { name: 'The week' });
  const friday = week.getByRole('textbox', { name: 'Friday' });
  await friday.fill('9-13, 18-2');
  await friday.press('Enter');
  await expect(friday).toHaveValue('09:00–13:00, 18:00–02:00');
  await expect(week).toContainText('past midnight: until Saturday, 02:00');
  await friday.fill('whenever');
  await friday.press('Enter');
  await expect(week).toContainText('Write hours like 9-18');
  const { openingHours } = await shop.call('settings.get', {});
  expect(openingHours.week.fri).toEqual([
    { from: '09:00', to: '13:00' },
    { from: '18:00', to: '02:00' },
  ]);
});

test('holidays and special days are added and taken out', async ({ settings, shop, page }) => {
  await settings.goto('Opening hours');
  const closed = page.getByRole('region', { name: 'Holidays and closed times' });
  await closed.getByLabel('First day').fill('2026-12-25');
  await closed.getByLabel('Last day').fill('2026-12-27');
  await closed.getByLabel('What for').fill('Christmas');
  await closed.getByRole('button', { name: 'Add' }).press('Enter');
  await expect(closed).toContainText('25 Dec – 27 Dec · Christmas');
  const special = page.getByRole('region', { name: 'Days with other hours' });
  await special.getByLabel('Day', { exact: true }).fill('2026-12-24');
  await special.getByLabel('Open').fill('9-12');
  await special.getByLabel('Open').press('Enter');
  await expect(special).toContainText('24 Dec · 09:00–12:00');
  await closed.getByRole('button', { name: /^Take out/ }).press('Enter');
  await expect(closed).toContainText('None so far');
  const { openingHours } = await shop.call('settings.get', {});
  expect(openingHours).toMatchObject({ closed: [], special: [{ day: '2026-12-24' }] });
});

test('once there is an owner, nobody else changes what may be given; refused in a sentence', async ({
  settings,
  counter,
  shop,
}) => {
  await shop.call('staff.add', { name: 'Aoife' });
  await shop.call('staff.add', { name: 'Jonas' });
  await settings.goto('Colleagues');
  const team = settings.panel('Colleagues');
  await expect(team).toContainText('Nobody is the owner yet');
  await team.getByRole('radiogroup', { name: 'What Aoife is here' }).getByText('owner').click();
  await expect(team).toContainText('Owners decide what goes beyond an allowance');
  await counter.switchTo('Jonas');
  const own = team.getByRole('textbox', { name: 'May give on one complaint' });
  await own.fill('500');
  await own.press('Enter');
  await expect(team).toContainText(/owner/i);
  await settings.goto('Making it right');
  const everyone = settings.panel('Making it right').getByRole('textbox', { name: /^Everyone may give/ });
  await everyone.fill('500');
  await everyone.press('Enter');
  await expect(settings.panel('Making it right')).toContainText(/owner/i);
  expect((await shop.call('settings.get', {})).staffAllowanceMinor).toBe(2000);
  const { staff } = await shop.call('staff.list', {});
  expect(staff.find(({ name }) => name === 'Jonas')?.allowanceMinor).toBeNull();
});

test('the apology is written line by line, and what complaints are about too', async ({ settings, shop }) => {
  await settings.goto('Making it right');
  const panel = settings.panel('Making it right');
  const prompt = panel.getByRole('region', { name: 'What to say' });
  await prompt.getByRole('textbox', { name: 'Line 2' }).fill('');
  await prompt.getByRole('textbox', { name: 'Line 2' }).press('Enter');
  await expect(prompt.getByRole('textbox', { name: 'Line 5' })).toHaveCount(0);
  const categories = panel.getByRole('region', { name: 'What complaints are about' });
  await categories.getByRole('textbox', { name: 'One more' }).fill('Noise');
  await categories.getByRole('textbox', { name: 'One more' }).press('Enter');
  await expect(categories.getByRole('textbox', { name: 'Category 8' })).toHaveValue('Noise');
  const { apologyPrompt, complaintCategories } = await shop.call('settings.get', {});
  expect(apologyPrompt).toHaveLength(4);
  expect(complaintCategories.at(-1)).toBe('Noise');
});

test('a shop without a name is refused in words, and the old name stays', async ({ settings, shop }) => {
  await settings.goto();
  await settings.shopName.fill('');
  await settings.shopName.press('Enter');
  await expect(settings.panel('Shop')).toContainText('A shop needs a name.');
  expect((await shop.call('settings.get', {})).shopName).toBe('My shop');
});

test('what counts when colleagues are recognised is the owner’s to set, and undone', async ({ settings, shop }) => {
  await settings.goto('Colleagues');
  const notes = settings.panel('Colleagues').getByRole('textbox', { name: 'A note taken' });
  await notes.fill('lots');
  await notes.press('Enter');
  await expect(settings.panel('Colleagues')).toContainText('Write points like 3 or 0.5');
  await notes.fill('2.5');
  await notes.press('Enter');
  await expect(settings.toasts).toContainText('2.5');
  expect((await shop.call('settings.get', {})).recognitionWeights.notes).toBe(2.5);
  await settings.toasts.getByRole('button', { name: 'Undo' }).last().click();
  await expect(notes).toHaveValue('1');
});

test('whoever has left leaves people behind: their brief and who knows them from now on stand right there', async ({
  settings,
  page,
  shop,
}) => {
  const { id: greta } = await shop.call('staff.add', { name: 'Greta' });
  await shop.call('staff.add', { name: 'Jonas' });
  await aRegular(shop, { givenName: 'Anna', knownBestBy: greta });
  await settings.goto('Colleagues');
  const line = settings.panel('Colleagues').getByRole('listitem').filter({ hasText: 'Greta' });
  await expect(line).not.toContainText('Greta knows best');
  await line.getByRole('button', { name: 'Greta has left' }).click();
  await expect(line).toContainText('1 person Greta knows best.');
  await expect(line.getByRole('button', { name: 'Print the brief' })).toBeEnabled();
  await expectAccessible(page, 'whom a colleague leaves behind');
  await line.getByRole('button', { name: /Who knows them best from now on/ }).click();
  await page.getByRole('option', { name: 'Jonas' }).click();
  await line.getByRole('button', { name: 'Hand over' }).click();
  await expect(settings.toasts).toContainText('1 person handed over to Jonas');
  await expect(line.getByRole('button', { name: 'Print the brief' })).toHaveCount(0);
});

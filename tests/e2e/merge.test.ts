import { expectAccessible } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { MergeDialog } from './pages/merge-dialog.ts';
import { NOW, type Shop } from './shop.ts';

const DAY_MS = 86_400_000;

/** Two cards of Anna: the one the counter knows, and one that came with a file. */
async function twoAnnas(shop: Shop): Promise<{ anna: number; annie: number }> {
  const anna = await shop.call('customers.create', {
    ...{ givenName: 'Anna', familyName: 'Berg', phones: ['079 555 01 02'], city: 'Bern', since: '2024-05-01' },
    ...{ companions: [{ name: 'Biscuit', kind: 'dog' }] },
  });
  const annie = await shop.call('customers.create', {
    ...{ givenName: 'Annie', familyName: 'Bergmann', phones: ['+41 79 555 01 02'], emails: ['annie@example.org'] },
    ...{ city: 'Basel', birthday: '06-02', since: '2023-01-15' },
    preferences: [{ kind: 'usual', text: 'half a rye' }],
  });
  for (const [customerId, days] of [
    [anna.id, 3],
    [anna.id, 10],
    [annie.id, 20],
  ] as const)
    await shop.call('visits.record', { customerId, atMs: NOW - days * DAY_MS, amountMinor: 450 });
  return { anna: anna.id, annie: annie.id };
}

test('two cards of one person become one by keyboard alone, with both histories, and one undo takes them apart', async ({
  counter,
  card,
  shop,
  page,
}) => {
  const { anna, annie } = await twoAnnas(shop);
  const merge = new MergeDialog(page);
  await counter.open('anna berg');
  await expect(card.name).toHaveText('Anna Berg');
  await counter.press('u');
  await expect(merge.search).toBeFocused();
  await expect(merge.perhaps).toContainText('Annie Bergmann');
  await expect(merge.perhaps).toContainText('same phone');
  await expectAccessible(page, 'looking for the other card');
  await page.keyboard.type('bergmann');
  await expect(merge.dialog.getByRole('option', { name: /Annie Bergmann/ })).toBeVisible();
  await counter.press('Enter');
  await expect(merge.form).toBeFocused();
  await expect(merge.line('Birthday')).toContainText('2 Jun');
  await expect(merge.line('Brings along')).toContainText('2 visits');
  await expect(merge.line('Brings along')).toContainText('1 visit · 1 note');
  await expectAccessible(page, 'two cards side by side');
  await counter.tabTo(merge.choice('Town').getByRole('radio', { name: 'Bern' }));
  await counter.press('ArrowRight');
  await expect(merge.choice('Town').getByRole('radio', { name: 'Basel' })).toBeChecked();
  await counter.press('Enter');
  await expect(counter.toasts).toContainText('Two cards of Anna Berg are one');
  await expect(card.region).toBeFocused();
  await expect(card.region).toContainText('3 visits');
  await expect(card.remember).toContainText('half a rye');
  await expect(card.region).toContainText('Basel');
  expect((await shop.call('customers.get', { id: annie })).id).toBe(anna);
  await counter.press('/');
  await counter.search.fill('bergmann');
  await expect(counter.hits).toHaveCount(1);
  await expect(counter.hits).toContainText('formerly');
  await counter.press('Enter');
  await expect(card.region).toBeFocused();
  await counter.press('z');
  await expect(counter.toasts).toContainText('Taken back');
  await expect(card.region).toContainText('2 visits');
  expect((await shop.call('customers.get', { id: annie })).name).toBe('Annie Bergmann');
  expect(await shop.call('customers.get', { id: anna })).toMatchObject({ city: 'Bern', visits: 2 });
});

test('a press on what the other card says takes it, and on another card goes back to the search', async ({
  counter,
  card,
  shop,
  page,
}) => {
  const { anna } = await twoAnnas(shop);
  const merge = new MergeDialog(page);
  await counter.open('anna berg');
  await card.region.getByRole('button', { name: 'The same person twice?' }).click();
  await merge.perhaps.getByRole('button', { name: /Annie Bergmann/ }).click();
  await merge.dialog.getByRole('button', { name: 'Another card' }).click();
  await merge.search.fill('anna berg');
  await expect(merge.dialog.getByRole('option', { name: /Anna Berg/ }).first()).toContainText('this card');
  await merge.perhaps.getByRole('button', { name: /Annie Bergmann/ }).click();
  await merge.choice('Family name').getByText('Bergmann').click();
  await merge.merge.click();
  await expect(counter.toasts).toContainText('are one');
  await expect(card.name).toHaveText('Anna Bergmann');
  await counter.toasts.getByRole('button', { name: 'Undo' }).click();
  await expect(card.name).toHaveText('Anna Berg');
  expect(await shop.call('customers.get', { id: anna })).toMatchObject({ city: 'Bern', familyName: 'Berg' });
});

test('S swaps which of two cards stays; what was chosen stays chosen, the rest follows the card that stays', async ({
  counter,
  card,
  shop,
  page,
}) => {
  const { anna, annie } = await twoAnnas(shop);
  const merge = new MergeDialog(page);
  await counter.open('anna berg');
  await expect(card.name).toHaveText('Anna Berg');
  await counter.press('u');
  await merge.perhaps.getByRole('button', { name: /Annie Bergmann/ }).click();
  await expect(merge.who('stays')).toContainText('Anna Berg');
  await merge.choice('Town').getByText('Basel').click();
  await counter.press('s');
  await expect(merge.who('stays')).toContainText('Annie Bergmann');
  await expect(merge.who('goes into it')).toContainText('Anna Berg');
  await expect(merge.choice('Town').getByRole('radio', { name: 'Basel' })).toBeChecked();
  await expect(merge.choice('Family name').getByRole('radio', { name: 'Bergmann' })).toBeChecked();
  await expectAccessible(page, 'the other card stays');
  await merge.choice('Family name').getByText('Berg', { exact: true }).click();
  await merge.swap.click();
  await expect(merge.choice('Family name').getByRole('radio', { name: 'Berg', exact: true })).toBeChecked();
  await merge.swap.click();
  await merge.merge.click();
  await expect(counter.toasts).toContainText('Two cards of Annie Bergmann are one');
  await expect(card.name).toHaveText('Annie Berg');
  await expect(card.region).toContainText('3 visits');
  const now = await shop.call('customers.get', { id: anna });
  expect(now).toMatchObject({ id: annie, givenName: 'Annie', familyName: 'Berg', city: 'Basel' });
});

test('in the table two are picked with the space bar and made one, and the one who came more often keeps the card', async ({
  regulars,
  shop,
  page,
}) => {
  const { anna, annie } = await twoAnnas(shop);
  const merge = new MergeDialog(page);
  await regulars.goto();
  await expect(regulars.rows).toHaveCount(2);
  await regulars.search.press('ArrowDown');
  await regulars.press('ArrowDown', ' ');
  await expect(regulars.row('Annie Bergmann')).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('button', { name: 'Pick two who are one person' })).toBeDisabled();
  await regulars.press('ArrowUp', ' ');
  await expect(page.getByRole('button', { name: 'The same person twice?' })).toBeEnabled();
  await expectAccessible(page, 'two picked');
  await regulars.press('u');
  await expect(merge.form).toBeFocused();
  await expect(merge.line('Brings along')).toContainText('2 visits');
  await regulars.press('Enter');
  await expect(regulars.toasts).toContainText('Two cards of Anna Berg are one');
  await expect(regulars.rows).toHaveCount(1);
  await expect(regulars.rows.first()).toBeFocused();
  expect((await shop.call('customers.get', { id: annie })).id).toBe(anna);
  await regulars.press('Control+z');
  await expect(regulars.rows).toHaveCount(2);
  await expect(regulars.rows.first()).toHaveAttribute('aria-selected', 'false');
});

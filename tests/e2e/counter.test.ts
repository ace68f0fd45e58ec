import type { Locator } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { aRegular, visitsDaysAgo } from './people.ts';

/** All of it is on the screen, neither scrolled away nor under something else. */
async function expectInFullView(box: Locator): Promise<void> {
  await expect(async () => {
    const isSeen = await box.evaluate(element => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const corners = [left + 8, right - 8].flatMap(x => [top + 8, bottom - 8].map(y => ({ x, y })));
      return corners.every(({ x, y }) => element.contains(document.elementFromPoint(x, y)));
    });
    expect(isSeen, 'nothing lies over any corner').toBe(true);
  }).toPass({ timeout: 5000 });
}

test('a likely duplicate is shown while typing, and opened instead with one chord', async ({ counter, card, shop }) => {
  await aRegular(shop, { givenName: 'Katharina', familyName: 'Meyer', phones: ['+49 171 2345678'] });
  await counter.search.fill('Katarina Meier');
  await counter.press('Alt+n');
  const form = counter.newRegular;
  await expect(form.warning).toContainText('May already be in the book');
  await expect(form.warning).toContainText('Katharina Meyer');
  await form.givenName.fill('Zebedee');
  await form.familyName.fill('Quux');
  await expect(form.warning).toBeEmpty();
  await form.phone.fill('0171 2345678');
  await expect(form.warning).toContainText('Katharina Meyer');
  await counter.press('Alt+1');
  await expect(card.name).toHaveText('Katharina Meyer');
});

test('Tab from the last field of a form comes to what saves, then to Cancel, and only then to what takes away', async ({
  counter,
  card,
  shop,
  page,
}) => {
  const customerId = await aRegular(shop);
  await shop.call('preferences.add', { customerId, kind: 'usual', text: 'oat flat white' });
  await counter.open('anna');
  await card.remember.getByRole('button', { name: /oat flat white/ }).click();
  await expect(page.getByRole('textbox', { name: 'In a few words' })).toBeFocused();
  for (const name of [/^Save/, /^Cancel/, /^No longer so/]) {
    await counter.press('Tab');
    await expect(card.region.getByRole('button', { name })).toBeFocused();
  }
});

test('a visit is one key, and undone in the toast', async ({ counter, card, shop }) => {
  await aRegular(shop);
  await counter.open('anna');
  await expect(card.region).toContainText('no visit noted yet');
  await counter.press('v');
  await expect(counter.toasts).toContainText('Visit noted for Anna Berg');
  await expect(card.region).toContainText('1 visit');
  await expect(card.rhythm.getByRole('button', { name: /21 Nov.*visit/ })).toBeVisible();
  await counter.toasts.getByRole('button', { name: 'Undo' }).click();
  await expect(counter.toasts).toContainText('Taken back: Visit noted for Anna Berg');
  await expect(card.region).toContainText('no visit noted yet');
});

test('Ctrl+Z takes back the last thing done even after its toast is gone', async ({ counter, card, shop }) => {
  await aRegular(shop);
  await counter.page.clock.install();
  await counter.page.reload();
  await counter.open('anna');
  await expect(card.region).toBeFocused();
  await counter.press('v');
  await expect(counter.toasts).toContainText('Visit noted');
  await counter.page.clock.runFor(30_000);
  await expect(counter.toasts).toBeEmpty();
  await counter.press('Control+z');
  await expect(card.region).toContainText('no visit noted yet');
});

test('what is typed at once after P is all in the words, whatever letters and digits it has', async ({
  counter,
  card,
  shop,
}) => {
  await aRegular(shop);
  await counter.open('anna');
  await expect(card.region).toBeFocused();
  await counter.press('p');
  await counter.page.keyboard.type('oat latte, 2 sugars, no lid');
  await counter.press('Enter');
  await expect(card.remember).toContainText('likesoat latte, 2 sugars, no lid');
});

test('typing while the kinds have the focus goes into the words; a tap on a kind gives them the focus', async ({
  counter,
  card,
  shop,
}) => {
  await aRegular(shop);
  await counter.open('anna');
  await expect(card.region).toBeFocused();
  await counter.press('p');
  await expect(card.noteText).toBeFocused();
  await counter.press('Shift+Tab', 'ArrowRight');
  await expect(card.noteForm.getByRole('radio', { name: 'dislikes' })).toBeChecked();
  await counter.page.keyboard.type('tuna');
  await expect(card.noteText).toHaveValue('tuna');
  await card.noteForm.getByText('allergy').click();
  await expect(card.noteText).toBeFocused();
  await counter.press('Enter');
  await expect(card.allergies).toContainText('tuna');
});

test('a preference is one key, its kind one more with Alt, before the words or after', async ({
  counter,
  card,
  shop,
}) => {
  await aRegular(shop);
  await counter.open('anna');
  await expect(card.region).toBeFocused();
  await counter.press('p');
  await expect(card.noteForm).toBeVisible();
  await expect(card.noteText).toBeFocused();
  await counter.press('Alt+u');
  await counter.page.keyboard.type('oat flat white');
  await counter.press('Enter');
  await expect(card.remember).toContainText('usualoat flat white');
  await expect(counter.toasts).toContainText('Noted for Anna Berg: usual: oat flat white');
});

test('who is at the counter is chosen with F2 and stands beside what was noted', async ({ counter, card, shop }) => {
  await aRegular(shop);
  await counter.open('anna');
  await expect(card.region).toBeFocused();
  await counter.press('F2');
  await expect(counter.colleagueDialog.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await counter.page.keyboard.type('Marek');
  await counter.press('Enter');
  await expect(counter.colleagueDialog).toBeHidden();
  await expect(counter.whoIsHere).toContainText('Marek at the counter');
  await expect(card.region).toBeFocused();
  await counter.press('p');
  await counter.page.keyboard.type('cardamom');
  await counter.press('Enter');
  await expect(card.remember.getByRole('button', { name: /likes.*cardamom.*Marek/ })).toBeVisible();
});

test('a companion is one key, and may be the one a treat is for', async ({ counter, card, shop }) => {
  await aRegular(shop);
  await counter.open('anna');
  await expect(card.region).toBeFocused();
  await counter.press('d');
  await expect(card.companionName).toBeFocused();
  await counter.page.keyboard.type('Pretzel');
  await counter.press('Enter');
  await expect(card.remember).toContainText('Pretzel');
  await counter.press('p');
  await expect(card.noteText).toBeFocused();
  await counter.page.keyboard.type('liver crumb');
  await counter.press('Alt+t');
  await counter.press('Enter');
  await expect(card.remember).toContainText('Pretzel: liver crumb');
});

test('an allergy is seen first and stays in view while the card scrolls', async ({ counter, card, shop }) => {
  await counter.page.setViewportSize({ width: 1024, height: 768 });
  const id = await aRegular(shop);
  await shop.call('preferences.add', { customerId: id, kind: 'allergy', text: 'hazelnut' });
  for (let at = 1; at <= 30; at += 1) {
    await shop.call('preferences.add', { customerId: id, kind: 'likes', text: `thing number ${at}` });
  }
  await counter.open('anna');
  await expect(card.allergies).toContainText('hazelnut');
  const last = card.remember.getByText('thing number 1', { exact: true });
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport();
  await expectInFullView(card.allergies);
});

test('an allergy is in view while a form covers the foot of a small screen', async ({ counter, card, shop }) => {
  await counter.page.setViewportSize({ width: 1024, height: 768 });
  const id = await aRegular(shop, {
    givenName: 'Maria Magdalena',
    familyName: 'von Hohenstein-Rothenburg',
    knownAs: 'Leni',
    pronunciation: 'HOH-en-shtine',
    isKey: true,
    since: '2019-03-01',
  });
  const dog = await shop.call('companions.add', { customerId: id, name: 'Biscuit', kind: 'dog', birthday: '11-22' });
  await shop.call('preferences.add', { customerId: id, kind: 'allergy', text: 'grain', companionId: dog.id });
  await visitsDaysAgo(shop, id, 65, 58, 51, 44, 37, 30, 23, 16);
  await counter.open('leni');
  await expect(card.region).toBeFocused();
  for (const [key, form] of [
    ['s', card.saleForm],
    ['p', card.noteForm],
    ['d', card.companionForm],
  ] as const) {
    await counter.press(key);
    await expect(form).toBeVisible();
    await expectInFullView(card.allergies);
    await counter.press('Escape');
    await expect(form).toBeHidden();
  }
});

test('Today tells of birthdays and of who is overdue by their own rhythm', async ({ counter, card, shop }) => {
  await aRegular(shop, { givenName: 'Bea', familyName: 'Born', birthday: '1980-11-21' });
  await aRegular(shop, { givenName: 'Tom', familyName: 'Orrow', birthday: '11-22' });
  const late = await aRegular(shop, { givenName: 'Lara', familyName: 'Late' });
  await visitsDaysAgo(shop, late, 65, 58, 51, 44, 37, 30, 23, 16);
  const onTime = await aRegular(shop, { givenName: 'Otto', familyName: 'Ontime' });
  await visitsDaysAgo(shop, onTime, 37, 30, 23, 16, 9, 2);
  const birthdays = counter.chapter('Birthdays');
  await expect(birthdays.getByRole('button', { name: /Bea Born.*today/ })).toBeVisible();
  await expect(birthdays.getByRole('button', { name: /Tom Orrow.*tomorrow/ })).toBeVisible();
  const overdue = counter.chapter('Overdue by their own rhythm');
  await expect(overdue.getByRole('button', { name: /Lara Late.*days late/ })).toBeVisible();
  await expect(overdue).not.toContainText('Otto Ontime');
  await counter.press('ArrowDown', 'Enter');
  await expect(card.name).toHaveText('Bea Born');
  await expect(card.region).toContainText(/birthday/i);
});

test('a sale that is not an amount is refused in words, and nothing is noted', async ({ counter, card, shop }) => {
  await aRegular(shop);
  await counter.open('anna');
  await expect(card.region).toBeFocused();
  await counter.press('s');
  await card.amount.fill('twelve');
  await expect(card.saleForm).toContainText('That is not an amount');
  await card.amount.press('Enter');
  await expect(card.saleForm).toBeVisible();
  await counter.press('Escape');
  await expect(card.saleForm).toBeHidden();
  await expect(card.region).toContainText('no visit noted yet');
});

test('what was begun is taken for the item that begins so; with a comma it stays as it was typed', async ({
  counter,
  card,
  shop,
}) => {
  const id = await aRegular(shop);
  await shop.call('visits.record', { customerId: id, items: [{ name: 'Rye loaf' }, { name: 'Cappuccino' }] });
  await counter.open('anna');
  await expect(card.region).toBeFocused();
  await counter.press('s');
  const items = card.saleForm.getByRole('combobox', { name: 'What they had' });
  await items.pressSequentially('capp');
  await expect(card.saleForm.getByRole('option', { name: 'Cappuccino', selected: true })).toBeVisible();
  await items.press('Enter');
  await items.pressSequentially('capp');
  await expect(card.saleForm.getByRole('option', { name: 'Cappuccino', selected: true })).toBeVisible();
  await items.press('Enter');
  await items.pressSequentially('rye');
  await expect(card.saleForm.getByRole('option', { name: 'Rye loaf', selected: true })).toBeVisible();
  await items.press(',');
  await expect(card.saleForm.locator('.chip')).toHaveText(['Cappuccino', 'Cappuccino', 'rye']);
});

test('the profile is corrected with E, and the correction is undone', async ({ counter, card, shop }) => {
  await aRegular(shop);
  await counter.open('anna');
  await expect(card.region).toBeFocused();
  await counter.press('e');
  const family = card.profile.getByRole('textbox', { name: 'Family name' });
  await family.fill('Bergström');
  await counter.press('Enter');
  await expect(card.profile).toBeHidden();
  await expect(card.name).toHaveText('Anna Bergström');
  await expect(card.region).toBeFocused();
  await counter.press('z');
  await expect(card.name).toHaveText('Anna Berg');
});

test('a sale to somebody unknown is one chord and its amount, and undone in the toast', async ({
  counter,
  shop,
  page,
}) => {
  await aRegular(shop);
  await page.reload();
  await expect(counter.today.getByRole('button', { name: 'Sale without a name' })).toBeVisible();
  const form = page.getByRole('form', { name: 'A sale to somebody we do not know' });
  await counter.press('Alt+s');
  await expect(form.getByRole('textbox', { name: 'Amount' })).toBeFocused();
  await expectAccessible(page, 'sale to somebody unknown');
  await counter.press('Escape');
  await expect(counter.search).toBeFocused();
  await counter.press('Alt+s');
  await page.keyboard.type('twelve');
  await expect(form).toContainText('That is not an amount');
  await counter.press('Enter', 'Control+a');
  await page.keyboard.type('4.20');
  await counter.press('Enter');
  await expect(counter.toasts).toContainText('Sale without a name noted: €4.20');
  await expect(counter.search).toBeFocused();
  const today = () => shop.call('passersBy.days', { from: '2026-11-21', to: '2026-11-21' });
  expect((await today()).days).toMatchObject([{ visitsUnlinked: 1, salesUnlinkedMinor: 420 }]);
  await counter.press('Control+z');
  await expect(counter.toasts).toContainText('Taken back: Sale without a name noted');
  expect((await today()).days).toEqual([]);
});

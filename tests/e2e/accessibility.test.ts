import { expectAccessible } from './axe.ts';
import { squareFile } from './files.ts';
import { expect, test } from './fixtures.ts';
import { TouchPage } from './pages/touch-page.ts';

test('axe finds nothing on an empty book', async ({ counter, page }) => {
  await expect(counter.today.getByRole('heading', { name: /empty book/ })).toBeVisible();
  await expectAccessible(page, 'empty book');
});

test('axe finds nothing while a file is imported', async ({ importing, folder, page }) => {
  await importing.goto();
  await expect(importing.choose).toBeVisible();
  await expectAccessible(page, 'import start');
  const people = [{ given: 'Zoë', family: 'Blessing', phone: '+353 87 123 4567' }, { city: 'Nowhere' }];
  await importing.chooseFile(squareFile(folder, people));
  await expect(importing.run).toBeVisible();
  await expectAccessible(page, 'import preview');
  await importing.run.click();
  await expect(importing.undo).toBeVisible();
  await expectAccessible(page, 'import done');
});

test.describe('in the demo shop', () => {
  test.use({ book: 'demo' });

  test('axe finds nothing on Today, the results and the card', async ({ counter, card, page, shop }) => {
    await expect(counter.chapter('Overdue by their own rhythm')).toBeVisible();
    await expectAccessible(page, 'Today');
    await counter.search.fill('an');
    await expect(card.name).toBeVisible();
    await expectAccessible(page, 'results');
    await counter.search.fill('zzzzzzzz');
    await expect(counter.today.getByRole('heading', { name: 'Not in the book yet' })).toBeVisible();
    await expectAccessible(page, 'nobody found');
    const { rows } = await shop.call('customers.list', { filter: { hasAllergy: true }, limit: 1 });
    await counter.open(rows[0]?.name ?? '');
    await expect(card.allergies).toBeVisible();
    await counter.press('v');
    await expect(counter.toasts).toContainText('isit');
    await expectAccessible(page, 'card with a toast');
  });

  test('axe finds nothing on the forms of the counter', async ({ counter, card, page }) => {
    await counter.search.fill('Anna Nobodysuch');
    await counter.press('Alt+n');
    await expect(counter.newRegular.region).toBeVisible();
    await expectAccessible(page, 'new regular');
    await counter.press('Escape');
    await counter.open('an');
    await expect(card.region).toBeFocused();
    for (const [key, form] of [
      ['s', card.saleForm],
      ['p', card.noteForm],
      ['d', card.companionForm],
      ['c', card.complaintForm],
      ['o', card.promiseForm],
      ['f', card.feedbackForm],
      ['t', card.slipForm],
      ['e', card.profile],
    ] as const) {
      await counter.press(key);
      await expect(form).toBeVisible();
      await expectAccessible(page, `form of ${key}`);
      await counter.press('Escape');
      await expect(form).toBeHidden();
    }
    await counter.press('F2');
    await expect(counter.colleagueDialog).toBeVisible();
    await expectAccessible(page, 'colleagues');
  });

  test('axe finds nothing on the table and the full profile', async ({ regulars, page }) => {
    await regulars.goto();
    await expect(regulars.rows.first()).toBeVisible();
    await expectAccessible(page, 'regulars');
    await regulars.filter('with an allergy').click();
    await expect(regulars.count).toHaveText(/match/);
    await regulars.rows.first().click();
    await expect(regulars.profile).toContainText('Everything that happened');
    await expectAccessible(page, 'full profile');
  });

  test('axe finds nothing in the complaints room', async ({ complaints, page }) => {
    await complaints.goto();
    await expect(complaints.cards.first()).toBeVisible();
    await expectAccessible(page, 'board');
    await complaints.cards.first().click();
    await expect(complaints.allowance).toBeVisible();
    await expectAccessible(page, 'complaint beside the board');
    for (const key of ['x', 'f', 'n', 'd']) {
      await complaints.press(key);
      await expect(complaints.detail.getByRole('form')).toBeVisible();
      await expectAccessible(page, `form of ${key} on a complaint`);
      await complaints.press('Escape');
    }
    await complaints.goto('Promises');
    await expect(complaints.promises.locator('[data-promise-row]').first()).toBeVisible();
    await expectAccessible(page, 'promises');
    await complaints.goto('What they say');
    await complaints.press('n');
    await expect(complaints.slips).toBeVisible();
    await expectAccessible(page, 'what they say');
  });

  test('axe finds nothing in the room Stay in touch', async ({ shop, page }) => {
    const touch = new TouchPage(page);
    const { rows } = await shop.call('customers.list', { sort: '-visitDays', limit: 12 });
    const [first, ...others] = rows.map(row => row.id);
    for (const id of others) await shop.call('referrals.set', { customerId: id, referredBy: first! });
    for (const id of rows.map(row => row.id)) {
      await shop.call('plans.add', { name: 'Weekly', kind: 'call', customerId: id, everyDays: 3 });
    }
    await touch.goto('Due');
    await expect(touch.lines.first()).toBeVisible();
    await touch.press('ArrowDown', 'z');
    await expect(page.getByRole('form', { name: /^Not now/ })).toBeVisible();
    await expectAccessible(page, 'due');
    await touch.press('Escape');
    await touch.goto('Plans');
    await expect(touch.plans.first()).toBeVisible();
    await expectAccessible(page, 'plans');
    await touch.press('n');
    await expect(touch.dialog).toBeVisible();
    await expectAccessible(page, 'new plan');
    await touch.press('Escape');
    await touch.goto('Giving');
    await touch.threads.first().getByRole('button').click();
    await expect(touch.dialog).toBeVisible();
    await expectAccessible(page, 'new programme');
    await touch.press('Escape');
    await expect(touch.programmes.first()).toBeVisible();
    await expectAccessible(page, 'giving');
    await touch.goto('Groups');
    await expect(touch.members.first()).toBeVisible();
    await expectAccessible(page, 'groups');
    await touch.goto('Who sent whom');
    await touch.tree.focus();
    await touch.press('ArrowUp');
    await expect(touch.person).toBeVisible();
    await expectAccessible(page, 'who sent whom');
    await page.getByText('table', { exact: true }).click();
    await expect(page.getByRole('grid')).toBeVisible();
    await expectAccessible(page, 'who sent whom as a table');
  });

  test('axe finds nothing in the cards room', async ({ cards, page }) => {
    await cards.goto();
    await expect(cards.suggestions.first()).toBeVisible();
    await cards.press('ArrowDown', 'Space', 'ArrowDown', 'Space');
    await expectAccessible(page, 'this week');
    await cards.press('m');
    await expect(cards.people).toHaveCount(2);
    for (const key of ['c', 'h', 't']) {
      await cards.press(key);
      await expect(cards.view.getByRole('img').first()).toBeVisible();
      await expectAccessible(page, `batch, ${key}`);
    }
    for (const key of ['p', 'a']) {
      await cards.press(key);
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAccessible(page, `batch, ${key}`);
      await cards.press('Escape');
    }
    await cards.goto('Batches');
    await expect(cards.batches.first()).toBeVisible();
    await expectAccessible(page, 'batches');
    await cards.goto('Stocks');
    await page.getByRole('button', { name: 'A stock of our own' }).click();
    await expectAccessible(page, 'stocks');
  });

  test('axe finds nothing in the settings', async ({ settings, page }) => {
    for (const section of [
      ...(['Shop', 'Look', 'Printing', 'Colleagues', 'Making it right', 'Opening hours'] as const),
      ...(['The book', 'What was done', 'About'] as const),
    ]) {
      await settings.goto(section);
      await expect(settings.panel(section)).toBeVisible();
      await expectAccessible(page, section);
    }
  });
});

import { expectAccessible } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { sidewaysScrollers, smallTargets } from './measure.ts';
import { aRegular, visitsDaysAgo } from './people.ts';
import { NOW, type Shop } from './shop.ts';

const dayMs = 24 * 3_600_000;
const wordless = /^(Shift|Control|Alt|Meta)$/;

/** Aoife owns the shop, Jonas works there. */
async function aTeam(shop: Shop): Promise<{ owner: number; staff: number }> {
  const owner = await shop.call('staff.add', { name: 'Aoife', role: 'owner' });
  const staff = await shop.call('staff.add', { name: 'Jonas' });
  return { owner: owner.id, staff: staff.id };
}

test('a complaint of somebody known takes two key presses and the words, and the card stays', async ({
  counter,
  card,
  shop,
  page,
}) => {
  await aRegular(shop);
  await counter.open('anna');
  await expect(card.region).toBeFocused();
  let presses = 0;
  let isCardGone = false;
  const press = async (key: string) => {
    if (!wordless.test(key)) presses += 1;
    await page.keyboard.press(key);
    isCardGone ||= !(await card.name.isVisible());
  };
  await press('c');
  await expect(card.complaintForm).toContainText('You may give up to €20.00 without asking anyone.');
  await expect(card.whatHappened).toBeFocused();
  await page.keyboard.type('The rye was stale');
  await press('Enter');
  await expect(counter.toasts).toContainText('Complaint of Anna Berg noted');
  expect(presses).toBeLessThanOrEqual(4);
  expect(isCardGone, 'the card was not to be seen after one of the keys').toBe(false);
  await expect(card.name).toBeInViewport({ ratio: 1 });
  await expect(card.sayNow).toContainText('The rye was stale');
  const { complaints } = await shop.call('complaints.list', {});
  expect(complaints).toMatchObject([{ text: 'The rye was stale', customerName: 'Anna Berg', stage: 'new' }]);
});

test('category, severity, wish and visit have a key of their own from anywhere in the form, and none is needed', async ({
  counter,
  card,
  shop,
  page,
}) => {
  const id = await aRegular(shop);
  await shop.call('visits.record', { customerId: id, amountMinor: 640, items: [{ name: 'Rye, sliced', quantity: 1 }] });
  await counter.open('anna');
  await expect(card.region).toBeFocused();
  await counter.press('c');
  await expect(card.complaintForm.getByRole('button', { name: /About which visit/ })).toContainText(
    '€6.40 · Rye, sliced',
  );
  await page.keyboard.type('Mould on 2 crusts');
  await counter.press('Alt+1', 'Alt+s');
  await expect(card.whatHappened).toHaveValue('Mould on 2 crusts');
  const caps = await card.complaintForm.locator('.choice .kbd').allTextContents();
  expect(new Set(caps).size, `each key stands once: ${caps}`).toBe(caps.length);
  await counter.press('Tab', 'Tab', 'Tab');
  await page.keyboard.type('a fresh loaf');
  await counter.press('Enter');
  await expect(card.answer).toBeVisible();
  const { complaints } = await shop.call('complaints.list', {});
  expect(complaints).toMatchObject([{ category: 'Quality', severity: 'high' }]);
  const opened = await shop.call('complaints.get', { id: complaints[0]?.id ?? 0 });
  expect(opened).toMatchObject({ wouldMakeItRight: 'a fresh loaf', visitId: expect.any(Number) });
});

test('answered, apologised for and made right below the allowance, without leaving the card', async ({
  counter,
  card,
  shop,
  page,
}) => {
  await aTeam(shop);
  await aRegular(shop);
  await counter.switchTo('Jonas');
  await counter.open('anna');
  await expect(card.region).toBeFocused();
  await counter.press('c');
  await page.keyboard.type('The rye was stale');
  await counter.press('Enter');
  await expect(card.answer).toContainText('Apologise');
  await expect(card.answer.getByRole('button', { name: 'Apologise' })).toBeFocused();
  await counter.press('1');
  await expect(counter.toasts).toContainText('Acknowledged: The rye was stale');
  await counter.press('2');
  await expect(counter.toasts).toContainText('Apologised: The rye was stale');
  await counter.press('4');
  await expect(card.cost).toBeFocused();
  await page.keyboard.type('8.50');
  await counter.press('Tab');
  await page.keyboard.type('a fresh loaf');
  await counter.press('Enter');
  await expect(counter.toasts).toContainText('Made right: The rye was stale');
  await expect(card.region).toBeFocused();
  await expect(card.waiting).toBeHidden();
  const { complaints } = await shop.call('complaints.list', {});
  expect(complaints).toMatchObject([{ stage: 'made_right', costMinor: 850 }]);
});

test('something extra is given on the card after it was made right, by the same keys', async ({
  counter,
  card,
  shop,
  page,
}) => {
  const id = await aRegular(shop);
  const { id: complaintId } = await shop.call('complaints.open', { customerId: id, text: 'The rye was stale' });
  await counter.open('anna');
  await expect(card.waiting).toContainText('The rye was stale');
  await counter.press('r');
  await expect(card.answer.getByRole('button', { name: 'Apologise' })).toBeFocused();
  await counter.press('4', 'Enter');
  await expect(card.waiting).toBeHidden();
  const made = card.region.getByRole('region', { name: 'Made right lately' });
  await expect(made).toContainText('Made right today: “The rye was stale”.');
  await expect(made.getByRole('button', { name: 'Extra' })).toContainText('R');
  await expect(card.region).toBeFocused();
  await counter.press('r');
  await expect(card.answer.getByRole('button', { name: 'Extra' })).toBeFocused();
  await counter.press('5');
  await expect(card.cost).toBeFocused();
  await page.keyboard.type('3');
  await counter.press('Enter');
  await expect(counter.toasts).toContainText('Something extra for Anna Berg');
  await expect(card.region).toBeFocused();
  expect(await shop.call('complaints.get', { id: complaintId })).toMatchObject({ stage: 'made_right', costMinor: 300 });
});

test('an extra as the very first thing is an answer to them: the complaint is no longer new, and the toast says what was given', async ({
  counter,
  card,
  shop,
  page,
}) => {
  const id = await aRegular(shop);
  await shop.call('complaints.open', { customerId: id, text: 'The rye was stale' });
  await counter.open('anna');
  await expect(card.waiting).toContainText('New');
  await counter.press('r');
  await expect(card.answer.getByRole('button', { name: 'Apologise' })).toBeFocused();
  await counter.press('5');
  await expect(card.cost).toBeFocused();
  await counter.press('Tab');
  await page.keyboard.type('a bag of biscuits');
  await counter.press('Enter');
  await expect(counter.toasts).toContainText('Something extra for Anna Berg: a bag of biscuits');
  await expect(card.waiting).toContainText('Acknowledged');
});

test('above the allowance the owner is asked, and approves from Today', async ({ counter, card, shop, page }) => {
  await aTeam(shop);
  const id = await aRegular(shop);
  await shop.call('complaints.open', { customerId: id, text: 'The cake collapsed' });
  await counter.switchTo('Jonas');
  await counter.open('anna');
  await expect(card.waiting).toContainText('The cake collapsed');
  await counter.press('r');
  await expect(card.answer.getByRole('button', { name: 'Apologise' })).toBeFocused();
  await counter.press('4');
  await page.keyboard.type('45');
  await expect(card.answer).toContainText('Above what you may give');
  await counter.press('Enter');
  await expect(counter.toasts).toContainText('The owner is asked about €45.00');
  await expect(card.waiting).toContainText('the owner was asked');
  await counter.press('/', 'Backspace', 'Escape', 'Escape');
  await counter.switchTo('Aoife');
  const approve = counter.today.getByRole('button', { name: /^Approve/ });
  await approve.press('Enter');
  await expect(counter.toasts).toContainText('Approved');
  await expect(approve).toBeHidden();
  const { complaints } = await shop.call('complaints.list', {});
  expect(complaints).toMatchObject([{ stage: 'made_right', costMinor: 4500 }]);
});

test('a second failure is said at once', async ({ counter, card, shop, page }) => {
  const id = await aRegular(shop);
  await shop.call('complaints.open', { customerId: id, text: 'Waited too long' });
  await counter.open('anna');
  await expect(card.waiting).toContainText('Waited too long');
  await counter.press('c');
  await expect(card.complaintForm).toContainText('“Waited too long” is not yet made right');
  await page.keyboard.type('Wrong loaf');
  await counter.press('Enter');
  await expect(card.answer.getByRole('alert')).toContainText('Second failure');
});

test('a complaint of somebody unknown is one chord away', async ({ counter, shop, page }) => {
  await aRegular(shop);
  await counter.press('Alt+c');
  await expect(page.getByRole('textbox', { name: 'What happened?' })).toBeFocused();
  await expectAccessible(page, 'complaint of somebody unknown');
  await page.keyboard.type('Music far too loud');
  await counter.press('Enter');
  await expect(counter.toasts).toContainText('Complaint noted');
  const { complaints } = await shop.call('complaints.list', {});
  expect(complaints).toMatchObject([{ text: 'Music far too loud', customerId: null }]);
});

test('a promise shows what its day holds already, and is kept from Today', async ({ counter, card, shop, page }) => {
  const anna = await aRegular(shop);
  const bea = await aRegular(shop, { givenName: 'Bea', familyName: 'Born' });
  await shop.call('promises.make', { customerId: bea, text: 'Two seeded loaves', dueOn: '2026-11-21' });
  await counter.open('anna');
  await expect(card.region).toBeFocused();
  await counter.press('o');
  await page.keyboard.type('Call when the rye is out');
  await expect(card.promiseForm.getByRole('radio', { name: 'Mon' })).toBeChecked();
  await counter.tabTo(card.promiseForm.getByRole('radio', { name: 'Mon' }));
  await counter.press('ArrowLeft', 'ArrowLeft');
  await expect(card.promiseForm).toContainText('Two seeded loaves · Bea Born');
  await expectAccessible(page, 'promise');
  await counter.press('Enter');
  await expect(card.promised).toContainText('Call when the rye is out');
  await expect(card.sayNow).toContainText('Call when the rye is out');
  await counter.press('/', 'Backspace', 'Escape', 'Escape');
  await counter.today.getByRole('button', { name: 'Kept: Anna Berg' }).press('Enter');
  await expect(counter.toasts).toContainText('Kept:');
  const { promises } = await shop.call('promises.list', { customerId: anna });
  expect(promises).toMatchObject([{ state: 'kept', dueOn: '2026-11-21' }]);
});

test('a promise is moved to another day with the customer told, or will not be', async ({ counter, card, shop }) => {
  const anna = await aRegular(shop);
  await shop.call('promises.make', { customerId: anna, text: 'Sourdough aside', dueOn: '2026-11-23' });
  await counter.open('anna');
  await card.promised.getByRole('button', { name: /Sourdough aside/, expanded: false }).press('Enter');
  await card.promised.getByRole('button', { name: 'Another day' }).press('Enter');
  const form = card.region.getByRole('form', { name: /^Another day for / });
  await counter.tabTo(form.getByRole('checkbox', { name: 'Anna Berg was told' }));
  await counter.press('Space', 'Enter');
  await expect(counter.toasts).toContainText('Moved to 24 Nov');
  const { promises } = await shop.call('promises.list', { customerId: anna });
  expect(promises).toMatchObject([{ dueOn: '2026-11-24', moves: 1, isTold: true }]);
});

test('a score of 3 makes a call-back that stands in Today on its day', async ({ counter, card, shop, page }) => {
  await aRegular(shop);
  await counter.open('anna');
  await expect(card.region).toBeFocused();
  await counter.press('f', '3');
  await expect(card.feedbackForm).toContainText('From 0 to 6 somebody calls back: due Mon 23 Nov.');
  await expectAccessible(page, 'feedback');
  await counter.tabTo(card.feedbackForm.getByRole('textbox', { name: 'What they say about it' }));
  await page.keyboard.type('the queue');
  await counter.press('Enter');
  await expect(counter.toasts).toContainText('A 3 from Anna Berg noted. Call back by Mon 23 Nov.');
  const { promises } = await shop.call('promises.list', { kind: 'call_back' });
  expect(promises).toMatchObject([{ dueOn: '2026-11-23', customerName: 'Anna Berg', state: 'open' }]);
});

test('ten is typed as 1 and 0; a suggestion and praise have their letter, with Alt; words typed at once are words', async ({
  counter,
  card,
  shop,
  page,
}) => {
  await aTeam(shop);
  await aRegular(shop);
  await counter.open('anna');
  await expect(card.region).toBeFocused();
  await counter.press('f', '1', '0', 'Enter');
  await expect(counter.toasts).toContainText('A 10 from Anna Berg noted');
  await counter.press('f', 'Alt+s');
  await page.keyboard.type('open on Sundays');
  await counter.press('Enter');
  await expect(card.feedbackForm).toBeHidden();
  await counter.press('f');
  await page.keyboard.type('special plates');
  await counter.press('Enter');
  await expect(card.feedbackForm).toBeHidden();
  await counter.press('f', 'Alt+p');
  await page.keyboard.type('so patient');
  await counter.press('Tab', 'Enter');
  await expect(page.getByRole('listbox', { name: 'Praise for' })).toBeVisible();
  await page.getByRole('option', { name: 'Jonas' }).press('Enter');
  await card.feedbackForm.getByRole('button', { name: 'Save' }).press('Enter');
  await expect(card.feedbackForm).toBeHidden();
  const { feedback } = await shop.call('feedback.list', {});
  expect(feedback.map(({ kind, score, text }) => [kind, score, text])).toEqual(
    expect.arrayContaining([
      ['score', 10, null],
      ['suggestion', null, 'open on Sundays'],
      ['suggestion', null, 'special plates'],
      ['praise', null, 'so patient'],
    ]),
  );
});

test('after something was made right the card asks whether it is, and one tap notes it', async ({
  counter,
  card,
  shop,
}) => {
  const id = await aRegular(shop);
  await visitsDaysAgo(shop, id, 20);
  const { id: complaintId } = await shop.call('complaints.open', {
    customerId: id,
    text: 'Stale rye',
    atMs: NOW - 12 * dayMs,
  });
  await shop.call('complaints.step', { id: complaintId, step: 'resolve', atMs: NOW - 10 * dayMs });
  await counter.open('anna');
  const asked = card.region.getByRole('region', { name: 'Made right lately' });
  await expect(asked).toContainText('Stale rye');
  await asked.getByRole('button', { name: 'Right', exact: true }).press('Enter');
  await expect(counter.toasts).toContainText('It is right for Anna Berg');
  await expect(asked).toBeHidden();
  expect((await shop.call('complaints.get', { id: complaintId })).verdict).toBe('right');
});

test.describe('on a small screen', () => {
  test.use({ viewport: { width: 1024, height: 768 } });

  test('sixty-letter names break none of the forms, and everything is large enough for a finger', async ({
    counter,
    card,
    shop,
    page,
  }) => {
    const id = await aRegular(shop, {
      givenName: 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewis',
      phones: ['+49 171 2345678'],
    });
    await shop.call('preferences.add', { customerId: id, kind: 'allergy', text: 'hazelnut' });
    await shop.call('complaints.open', { customerId: id, text: 'x'.repeat(300), atMs: NOW - 30 * 3_600_000 });
    await shop.call('promises.make', { customerId: id, text: 'y'.repeat(200), dueOn: '2026-11-21' });
    await counter.open('1712345678');
    await expect(card.waiting).toBeVisible();
    expect(await sidewaysScrollers(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    await expectAccessible(page, 'card with a complaint and a promise');
    for (const [key, form] of [
      ['c', card.complaintForm],
      ['r', card.answer],
      ['o', card.promiseForm],
      ['f', card.feedbackForm],
      ['t', card.slipForm],
    ] as const) {
      await counter.press(key);
      await expect(form.getByRole('button').first()).toBeVisible();
      await expect(card.allergies).toBeInViewport();
      expect(await sidewaysScrollers(page), `sideways, form of ${key}`).toEqual([]);
      expect(await smallTargets(page), `small, form of ${key}`).toEqual([]);
      await expectAccessible(page, `form of ${key}`);
      await counter.press('Escape');
      await expect(form).toBeHidden();
    }
  });
});

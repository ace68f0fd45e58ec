import { expectAccessible } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { sidewaysScrollers, smallTargets } from './measure.ts';
import { aRegular, visitsDaysAgo } from './people.ts';
import type { Shop } from './shop.ts';

/** A jar of dog treats, given to everyone with a dog over these days. */
async function aGive(shop: Shop, count = 12): Promise<void> {
  const group = await shop.call('groups.create', { name: 'Dog people', filter: { companion: { kind: 'dog' } } });
  const jar = await shop.call('jars.add', { name: 'Dog treats', count, lowAt: 10 });
  await shop.call('programmes.add', {
    ...{ name: 'Biscuits for dogs', give: 'a liver biscuit', costMinor: 30, isUnexpected: true },
    ...{ groupId: group.id, from: '2026-11-01', to: '2026-12-24', jarId: jar.id },
  });
}

async function aDogPerson(shop: Shop): Promise<number> {
  const id = await aRegular(shop);
  await shop.call('companions.add', { customerId: id, name: 'Pretzel', kind: 'dog' });
  await visitsDaysAgo(shop, id, 30, 20, 10);
  return id;
}

test('what a programme gives is given with one key, and the card stops saying so', async ({
  counter,
  card,
  shop,
  page,
}) => {
  const id = await aDogPerson(shop);
  await aGive(shop);
  await counter.open('anna');
  await expect(card.region).toBeFocused();
  await expect(card.toGive).toContainText('Give: a liver biscuit');
  await expect(card.toGive).toContainText('unexpected: say nothing beforehand');
  await expectAccessible(page, 'a give on the card');
  await counter.press('g');
  await expect(counter.toasts).toContainText('Given to Anna Berg: a liver biscuit. 11 left in the jar.');
  await expect(card.toGive).toBeHidden();
  await expect(card.sayNow).not.toContainText('Give');
  await expect(card.rhythm).toContainText('given a liver biscuit');
  expect((await shop.call('customers.get', { id })).gives).toEqual([]);
  await counter.press('g');
  await expect(counter.toasts).toContainText('Nothing waits to be given on this card.');
  await counter.press('z');
  await expect(card.toGive).toContainText('Give: a liver biscuit');
});

test('who sent them is asked at the first visit, found by the dog of the sender, and each leads to the other', async ({
  counter,
  card,
  shop,
  page,
}) => {
  await aDogPerson(shop);
  const newcomer = await aRegular(shop, { givenName: 'Nina', familyName: 'Neu' });
  await shop.call('visits.record', { customerId: newcomer });
  await counter.open('nina');
  await expect(card.region).toBeFocused();
  await expect(card.whoSentThem).toBeVisible();
  await counter.press('w');
  await expect(card.whoSentField).toBeFocused();
  await page.keyboard.type('pretz');
  await expect(card.whoSentThem.getByRole('option').first()).toContainText('Anna Berg');
  await expectAccessible(page, 'who sent you');
  expect(await smallTargets(page)).toEqual([]);
  await counter.press('Enter');
  await expect(counter.toasts).toContainText('Nina Neu was sent by Anna Berg');
  await expect(card.whoSentThem).toBeHidden();
  await expect(card.region).toBeFocused();
  await card.region.getByRole('link', { name: 'Anna Berg' }).press('Enter');
  await expect(card.name).toHaveText('Anna Berg');
  await expect(card.region.getByRole('link', { name: 'Nina Neu' })).toBeVisible();
});

test('nobody sent them: what was typed is noted as how they found us, and it is not asked again', async ({
  counter,
  card,
  shop,
  page,
}) => {
  const id = await aRegular(shop);
  await counter.open('anna');
  await expect(card.region).toBeFocused();
  await counter.press('w');
  await page.keyboard.type('Instagram');
  await expect(card.whoSentThem.getByRole('option')).toHaveText('None of these: found us through “Instagram”');
  await counter.press('Enter');
  await expect(card.whoSentThem).toBeHidden();
  expect((await shop.call('customers.get', { id })).foundUs).toBe('Instagram');
});

test('being in touch is noted with H and one more key', async ({ counter, card, shop, page }) => {
  await aDogPerson(shop);
  await counter.open('anna');
  await expect(card.region).toBeFocused();
  await counter.press('h');
  await expect(card.touchForm).toBeVisible();
  await expect(card.touchForm.getByRole('button', { name: 'Call' })).toBeFocused();
  await expectAccessible(page, 'how we were in touch');
  await counter.press('c');
  await expect(counter.toasts).toContainText('Call: Anna Berg');
  await expect(card.touchForm).toBeHidden();
  await expect(card.region).toBeFocused();
  await expect(card.region).toContainText('Last in touch');
  await expect(card.rhythm).toContainText('in touch');
});

test('whose turn it is stands in Today: done, or later and why', async ({ counter, shop, page }) => {
  for (const givenName of ['Bea', 'Cleo']) {
    const customerId = await aRegular(shop, { givenName });
    await shop.call('plans.add', { name: `Ring ${givenName}`, kind: 'call', customerId, afterVisit: 1, afterDays: 3 });
    await visitsDaysAgo(shop, customerId, 4);
  }
  await aGive(shop, 3);
  const touches = counter.chapter('To stay in touch');
  await expect(touches).toContainText('Only 3 left');
  await expectAccessible(page, 'Today with touches');
  await touches.getByRole('button', { name: 'Done: Bea' }).press('Enter');
  await expect(counter.toasts).toContainText('Call: Bea');
  await expect(touches).not.toContainText('Bea');
  await touches.getByRole('button', { name: 'Later: Cleo' }).press('Enter');
  await page.keyboard.type('on holiday');
  await expectAccessible(page, 'later, and why');
  expect(await smallTargets(page)).toEqual([]);
  await counter.press('Enter');
  await expect(counter.toasts).toContainText('Cleo: not before');
  await expect(touches).not.toContainText('Cleo');
  expect((await shop.call('touches.list', {})).touches).toMatchObject([{ kind: 'call', customerName: 'Bea' }]);
});

test('whoever sent somebody is thanked from Today', async ({ counter, shop }) => {
  const sender = await aDogPerson(shop);
  const sent = await aRegular(shop, { givenName: 'Nina', familyName: 'Neu' });
  await shop.call('referrals.set', { customerId: sent, referredBy: sender });
  await shop.call('visits.record', { customerId: sent });
  const touches = counter.chapter('To stay in touch');
  await expect(touches).toContainText('sent us Nina Neu');
  await touches.getByRole('button', { name: 'Thanked: Anna Berg' }).press('Enter');
  await expect(counter.toasts).toContainText('Anna Berg was thanked');
  await expect(touches).toBeHidden();
  expect((await shop.call('referrals.toThank', {})).people).toEqual([]);
});

test('the keys of the card keep to one line on a small screen, and nothing scrolls sideways', async ({
  counter,
  card,
  shop,
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await aDogPerson(shop);
  await aGive(shop);
  await counter.open('anna');
  await expect(card.toGive).toBeVisible();
  const tops = await card.actions
    .getByRole('button')
    .evaluateAll(buttons => buttons.map(button => button.getBoundingClientRect().top));
  expect(tops).toHaveLength(10);
  expect(new Set(tops).size).toBe(1);
  expect(await sidewaysScrollers(page)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);
  await counter.press('h');
  await expect(card.touchForm).toBeVisible();
  expect(await sidewaysScrollers(page)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);
});

import { expectAccessible } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { sidewaysScrollers, smallTargets } from './measure.ts';
import type { Shop } from './shop.ts';

const longName = 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewis';

/** Three pairs, the likeliest first: one e-mail and phone, one phone, one street. */
async function threePairs(shop: Shop): Promise<void> {
  const [phones, emails] = [['079 555 01 02'], ['anna@example.org']];
  const home = { street: 'Mühleweg 12', postalCode: '3011', city: 'Bern' };
  for (const person of [
    { givenName: 'Anna', familyName: 'Berg', phones, emails, birthday: '06-02' },
    { givenName: 'Anna', familyName: 'Berg', phones: ['+41 79 555 01 02'], emails, city: 'Bern' },
    { givenName: longName, familyName: 'Vogt', phones: ['031 555 77 88'], city: 'Bern' },
    { givenName: longName, familyName: 'Vogt', phones: ['031 555 77 88'], city: 'Basel' },
    { givenName: 'Katharina', familyName: 'Egli', ...home },
    { givenName: 'Katarina', familyName: 'Egli', ...home },
  ])
    await shop.call('customers.create', person);
}

test.describe('on a small screen', () => {
  test.use({ viewport: { width: 1024, height: 768 } });

  test('those who stand in the book twice are worked off by keyboard alone, and each step can be taken back', async ({
    regulars,
    doubles,
    shop,
    page,
  }) => {
    await threePairs(shop);
    await regulars.goto();
    await expect(regulars.search).toBeFocused();
    await regulars.press('Alt+u');
    await expect(doubles.count).toContainText('3 pairs of cards look like the same person twice');
    await expect(doubles.pairs.first()).toBeFocused();
    await expect(doubles.pairs.first()).toContainText('same name, same phone, same e-mail');
    await expect(doubles.pair('Vogt')).toContainText('Town differs');
    await expect(doubles.pair('Egli')).toContainText('name one letter apart, same street');
    await expectAccessible(page, 'the pairs');
    expect(await sidewaysScrollers(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    await doubles.press('ArrowDown');
    await expect(doubles.pair('Vogt')).toBeFocused();
    await doubles.press('n');
    await expect(doubles.toasts).toContainText('are two people');
    await expect(doubles.pairs).toHaveCount(2);
    await expect(doubles.pair('Egli')).toBeFocused();
    await doubles.press('Control+z');
    await expect(doubles.pairs).toHaveCount(3);
    await doubles.press('Home');
    await expect(doubles.pairs.first()).toBeFocused();
    await doubles.press('Enter');
    await expect(doubles.merge.form).toBeFocused();
    await expect(doubles.merge.line('Given name')).toContainText('Anna');
    await doubles.press('Enter');
    await expect(doubles.toasts).toContainText('Two cards of Anna Berg are one');
    await expect(doubles.pairs).toHaveCount(2);
    await expect(doubles.pair('Vogt')).toBeFocused();
    await doubles.press('n');
    await expect(doubles.pair('Egli')).toBeFocused();
    await doubles.press('m');
    await expect(doubles.merge.form).toBeFocused();
    await doubles.press('Escape');
    await expect(doubles.pair('Egli')).toBeFocused();
    await doubles.press('n');
    await expect(page.getByRole('heading', { name: /^Nobody stands in the book twice/ })).toBeVisible();
    await expectAccessible(page, 'nobody twice');
    await doubles.press('Escape');
    await expect(regulars.rows).toHaveCount(5);
  });
});

test('by mouse a pair is made one card or said to be two people, and it is said so of nobody in an empty book', async ({
  doubles,
  shop,
  page,
}) => {
  await page.goto(`${new URL(page.url()).origin}/#/regulars/doubles`);
  await expect(page.getByRole('heading', { name: /^Nobody stands in the book twice/ })).toBeVisible();
  await threePairs(shop);
  await expect(doubles.pairs).toHaveCount(3);
  await doubles.pair('Egli').getByRole('button', { name: 'Two people' }).click();
  await expect(doubles.pairs).toHaveCount(2);
  await doubles.pair('Vogt').getByRole('button', { name: 'One card of both' }).click();
  await doubles.merge.merge.click();
  await expect(doubles.pairs).toHaveCount(1);
  await doubles.toasts.getByRole('button', { name: 'Undo' }).last().click();
  await expect(doubles.pairs).toHaveCount(2);
});

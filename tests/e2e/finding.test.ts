import { expect, test } from './fixtures.ts';
import { aRegular } from './people.ts';

test('thirty keys typed without a pause all stand in the box, and the list answers the last one', async ({
  counter,
  shop,
}) => {
  await aRegular(shop);
  const typed = 'bartholomew featherstonehaughs';
  for (const key of typed) void counter.page.keyboard.press(key === ' ' ? 'Space' : key);
  await expect(counter.search).toHaveValue(typed);
  await expect(counter.addRow).toContainText(`Add “${typed}” as new`);
});

test('the slash leads to the box of a room and types nothing while that is empty', async ({
  counter,
  regulars,
  complaints,
  shop,
}) => {
  const customerId = await aRegular(shop);
  await shop.call('complaints.open', { customerId, text: 'The rye was stale' });
  await counter.press('/');
  await expect(counter.search).toHaveValue('');
  await counter.page.keyboard.type('24/7');
  await expect(counter.search).toHaveValue('24/7');
  await regulars.goto();
  await expect(regulars.search).toBeFocused();
  await regulars.press('/');
  await expect(regulars.search).toHaveValue('');
  await complaints.goto();
  await complaints.search.press('/');
  await expect(complaints.search).toHaveValue('');
});

test('a late answer to an earlier key is never shown', async ({ counter, shop }) => {
  await aRegular(shop);
  await aRegular(shop, { givenName: 'Anton', familyName: 'Keller' });
  let release = () => {};
  const held = new Promise<void>(resolve => {
    release = resolve;
  });
  await counter.page.route('**/api/call', async route => {
    const { method, input } = route.request().postDataJSON();
    if (method === 'customers.search' && input.text === 'ant') await held;
    await route.continue();
  });
  const late = counter.page.waitForResponse(response => response.request().postData()?.includes('"ant"') ?? false);
  await counter.search.pressSequentially('ant');
  await counter.search.fill('anna');
  await expect(counter.hits).toHaveText([/Anna Berg/]);
  release();
  await (await late).finished();
  await counter.page.evaluate(
    () => new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(painted))),
  );
  await expect(counter.hits).toHaveText([/Anna Berg/]);
});

test('Enter before the answer has come opens whoever it brings first', async ({ counter, card, shop }) => {
  await aRegular(shop, { givenName: 'Card', familyName: 'Holder', cardCode: 'RG-000417' });
  await counter.page.keyboard.type('RG-000417');
  await counter.press('Enter');
  await expect(card.name).toHaveText('Card Holder');
});

test('what looks like code in a name is shown as text', async ({ counter, card, shop }) => {
  const name = '<img src=x onerror=alert(1)>';
  await aRegular(shop, { givenName: name, familyName: '<b>Bold</b>', note: '<script>alert(2)</script>' });
  await counter.open('img');
  await expect(counter.hits).toContainText(name);
  await expect(card.name).toHaveText(`${name} <b>Bold</b>`);
  await expect(card.region).toContainText('<script>alert(2)</script>');
  await expect(counter.page.locator('main img, main script')).toHaveCount(0);
});

test('a letter typed on an open card begins a new search', async ({ counter, card, shop }) => {
  await aRegular(shop);
  await aRegular(shop, { givenName: 'Bruno', familyName: 'Lindt' });
  await counter.open('anna');
  await expect(card.region).toBeFocused();
  await counter.page.keyboard.type('brun');
  await expect(counter.search).toHaveValue('brun');
  await expect(counter.hits).toHaveText([/Bruno Lindt/]);
});

test.describe('in the demo shop', () => {
  test.use({ book: 'demo' });

  test('arrows choose, the card follows, Enter opens it and Escape leads back', async ({ counter, card }) => {
    await counter.search.fill('an');
    await expect(counter.hits.nth(2)).toBeVisible();
    await counter.press('ArrowDown', 'ArrowDown', 'ArrowUp');
    const second = counter.hits.nth(1);
    await expect(second).toHaveAttribute('aria-selected', 'true');
    const name = (await second.locator('.hit-name').textContent()) ?? '';
    await expect(card.name).toHaveText(name);
    await counter.press('Enter');
    await expect(card.region).toBeFocused();
    await counter.press('Escape');
    await expect(counter.search).toBeFocused();
    await counter.press('Escape');
    await expect(counter.search).toHaveValue('');
  });
});

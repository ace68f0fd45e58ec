import { expect, test } from './fixtures.ts';
import { CardPane } from './pages/card-pane.ts';
import { CounterPage } from './pages/counter-page.ts';
import { aRegular } from './people.ts';

test('two windows on one book both show what either of them notes', async ({ counter, card, context, page, shop }) => {
  await aRegular(shop);
  await counter.open('anna');
  await expect(card.region).toContainText('no visit noted yet');
  const secondPage = await context.newPage();
  await secondPage.goto(new URL('/', page.url()).href);
  const second = { counter: new CounterPage(secondPage), card: new CardPane(secondPage) };
  await second.counter.open('berg');
  await expect(second.card.region).toBeFocused();
  await second.counter.press('v');
  await expect(card.region).toContainText('1 visit');
  await counter.press('v');
  await expect(second.card.region).toContainText('2 visits');
  await second.counter.press('Escape', 'Escape');
  await expect(second.counter.page.getByRole('region', { name: 'Here today' })).toContainText('Anna Berg');
});

test.describe('when the program behind the window is gone', () => {
  test.use({ expectedErrors: /Failed to load resource|ERR_/ });

  test('it says so in a sentence that tells what to do', async ({ counter, shop }) => {
    await aRegular(shop);
    await shop.stopDoor();
    await counter.search.fill('anna');
    await expect(counter.page.getByRole('alert').first()).toHaveText(
      'The program behind this window has stopped. Nothing you saved is lost. Start Regulars again.',
    );
  });

  test('what one was writing stays when it cannot be saved', async ({ counter, card, shop }) => {
    await aRegular(shop);
    await counter.open('anna');
    await expect(card.region).toBeFocused();
    await counter.press('p');
    await counter.page.keyboard.type('cardamom');
    await shop.stopDoor();
    await counter.press('Enter');
    await expect(card.noteForm.getByRole('alert')).toContainText('has stopped');
    await expect(card.noteText).toHaveValue('cardamom');
  });
});

test('a book that is closed says so and says nothing was saved', async ({ counter, card, shop }) => {
  await aRegular(shop);
  await counter.open('anna');
  await expect(card.region).toBeFocused();
  await shop.stopEngine();
  await counter.press('v');
  await expect(counter.toasts).toContainText('The book is closed. Nothing of this was saved.');
});

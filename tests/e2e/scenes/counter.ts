import { MergeDialog } from '../pages/merge-dialog.ts';
import type { Scenes } from './stage.ts';

/** Today, looking up, the card, and every form over it. */
export const counterScenes: Scenes = {
  today: async ({ counter }) => counter.chapter('Overdue by their own rhythm').waitFor(),
  'unknown-sale': async ({ counter, page }) => {
    await counter.press('Alt+s');
    await page.getByRole('textbox', { name: 'Amount' }).fill('4.20');
  },
  results: async ({ counter, card }) => {
    await counter.search.fill('biscit');
    await counter.hits.first().waitFor();
    const anna = counter.hit('Anna Bergström');
    for (let row = 0; row < 12 && (await anna.getAttribute('aria-selected')) !== 'true'; row += 1) {
      await counter.press('ArrowDown');
    }
    await card.name.filter({ hasText: 'Anna Bergström' }).waitFor();
  },
  card: async ({ counter, card }) => {
    await counter.open('annie biscit');
    await card.rhythm.waitFor();
  },
  nobody: async ({ counter }) => {
    await counter.search.fill('Thorvaldsen');
    await counter.today.getByRole('heading', { name: 'Not in the book yet' }).waitFor();
  },
  'new-regular': async ({ counter }) => {
    await counter.search.fill('Ana Bergstrom');
    await counter.press('Alt+n');
    await counter.newRegular.companionName.fill('Biscuit');
    await counter.newRegular.warning.getByRole('button').first().waitFor();
  },
  sale: async ({ counter, card }) => {
    await counter.open('annie biscit');
    await card.rhythm.waitFor();
    await counter.press('s');
    await card.amount.fill('18.40');
    await card.saleForm.getByRole('option').first().waitFor();
  },
  preference: async ({ counter, card }) => {
    await counter.open('annie biscit');
    await card.rhythm.waitFor();
    await counter.press('p', 'Alt+t');
    await card.noteText.fill('gluten-free, top tin');
  },
  companion: async ({ counter, card }) => {
    await counter.open('annie biscit');
    await card.rhythm.waitFor();
    await counter.press('d');
    await card.companionName.fill('Pretzel');
  },
  'log-complaint': async ({ counter, card }) => {
    await counter.open('annie biscit');
    await card.rhythm.waitFor();
    await counter.press('c');
    await card.complaintForm.getByText('without asking anyone').waitFor();
    await card.whatHappened.fill('The half rye was stale on Thursday');
  },
  'make-right': async ({ counter, card }) => {
    await counter.open('annie biscit');
    await card.rhythm.waitFor();
    await counter.press('c');
    await card.whatHappened.fill('The half rye was stale on Thursday');
    await counter.press('Enter');
    await card.answer.getByRole('button', { name: 'Apologise' }).waitFor();
    await card.sayNow.getByText('stale').waitFor();
  },
  promise: async ({ counter, card }) => {
    await counter.open('annie biscit');
    await card.rhythm.waitFor();
    await counter.press('o');
    await card.promiseForm.getByRole('textbox', { name: 'What is promised' }).fill('Half a rye aside, unsliced');
    await card.promiseForm.getByText(/promised for/).waitFor();
  },
  feedback: async ({ counter, card }) => {
    await counter.open('annie biscit');
    await card.rhythm.waitFor();
    await counter.press('f', '3');
    await card.feedbackForm.getByText('somebody calls back').waitFor();
  },
  slip: async ({ counter, card }) => {
    await counter.open('annie biscit');
    await card.rhythm.waitFor();
    await counter.press('t');
    await card.slipForm.waitFor();
  },
  edit: async ({ counter, card }) => {
    await counter.open('annie biscit');
    await card.rhythm.waitFor();
    await counter.press('e');
    await card.profile.waitFor();
  },
  'same-person': async ({ counter, card, page }) => {
    await counter.open('annie biscit');
    await card.rhythm.waitFor();
    await counter.press('u');
    await new MergeDialog(page).search.fill('berg');
    await page.getByRole('option').first().waitFor();
  },
  merge: async ({ counter, card, shop, page }) => {
    await shop.call('customers.create', {
      ...{ givenName: 'Ana', familyName: 'Bergstrom', phones: ['070 555 12 12'], emails: ['ana.b@example.org'] },
      ...{ city: 'Galway', cardCode: 'T-0042', birthday: '03-14', since: '2022-02-01', note: 'Comes on foot.' },
      ...{ companions: [{ name: 'Biscuit', kind: 'dog' }], preferences: [{ kind: 'likes', text: 'seeded rolls' }] },
    });
    await counter.open('annie biscit');
    await card.rhythm.waitFor();
    await counter.press('u');
    const merge = new MergeDialog(page);
    await merge.search.fill('ana bergstrom');
    await merge.dialog.getByRole('option', { name: /Ana Bergstrom/ }).click();
    await merge.choice('Given name').waitFor();
    await merge.choice('Town').or(merge.choice('Family name')).first().getByRole('radio').last().check({ force: true });
  },
  colleagues: async ({ counter }) => {
    await counter.press('F2');
    await counter.colleagueDialog.waitFor();
  },
  visited: async ({ counter, card }) => {
    await counter.open('annie biscit');
    await card.rhythm.waitFor();
    await counter.press('v');
    await counter.toasts.getByRole('button', { name: 'Undo' }).waitFor();
    await card.region.getByText('visited today').or(card.rhythm.getByText('today')).first().waitFor();
  },
};

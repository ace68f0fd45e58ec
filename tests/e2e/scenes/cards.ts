import type { Scenes, Stage } from './stage.ts';

/** Makes cards of the first so many suggestions and waits until they are open. */
async function aBatch({ cards }: Stage, count: number): Promise<void> {
  await cards.goto();
  await cards.suggestions.nth(count).waitFor();
  for (let at = 0; at < count; at += 1) await cards.press('ArrowDown', 'Space');
  await cards.press('m');
  await cards.people.nth(count - 1).waitFor();
}

/** Who deserves a card, a batch and what can be done with it, batches, stocks. */
export const cardScenes: Scenes = {
  'cards-week': async ({ cards }) => {
    await cards.goto();
    await cards.suggestions.nth(4).waitFor();
    await cards.press('ArrowDown', 'Space', 'ArrowDown', 'Space', 'ArrowDown', 'ArrowDown');
  },
  'cards-card': async stage => {
    await aBatch(stage, 5);
    await stage.cards.press('c');
    await stage.cards.view.getByRole('img').nth(1).waitFor();
  },
  'cards-sheet': async stage => {
    await aBatch(stage, 5);
    await stage.cards.press('h');
    await stage.cards.view.getByRole('img').waitFor();
  },
  'cards-text': async stage => {
    await aBatch(stage, 3);
    await stage.cards.press('t');
    await stage.cards.words.waitFor();
  },
  'cards-translation': async stage => {
    await aBatch(stage, 3);
    await stage.cards.press('t');
    await stage.page.getByRole('button', { name: 'Add', exact: true }).click();
    await stage.cards.languages.waitFor();
  },
  'cards-print': async stage => {
    await aBatch(stage, 3);
    await stage.cards.press('p');
    await stage.cards.printDialog.waitFor();
  },
  'cards-batches': async stage => {
    await aBatch(stage, 3);
    await stage.cards.goto('Batches');
    await stage.cards.batches.first().waitFor();
  },
  'cards-stocks': async ({ cards }) => {
    await cards.goto('Stocks');
    await cards.stocks.nth(5).waitFor();
  },
};

import type { Scenes } from './stage.ts';

/** The board, a complaint beside it, promises, and what customers say. */
export const complaintScenes: Scenes = {
  board: async ({ complaints }) => {
    await complaints.goto();
    await complaints.cards.nth(4).waitFor();
  },
  'board-complaint': async ({ complaints }) => {
    await complaints.goto();
    await complaints.column('Acknowledged').locator('[data-card]').first().click();
    await complaints.allowance.waitFor();
  },
  'board-correct': async ({ complaints }) => {
    await complaints.goto();
    await complaints.column('Being fixed').locator('[data-card]').first().click();
    await complaints.allowance.waitFor();
    await complaints.press('c');
    await complaints.detail.getByRole('form').waitFor();
  },
  'board-cost': async ({ complaints }) => {
    await complaints.goto();
    await complaints.column('Being fixed').locator('[data-card]').first().click();
    await complaints.allowance.waitFor();
    await complaints.press('m');
    await complaints.cost.fill('35');
    await complaints.detail.getByText('more than you may give').waitFor();
  },
  promises: async ({ complaints }) => {
    await complaints.goto('Promises');
    await complaints.promises.locator('[data-promise-row]').nth(3).waitFor();
  },
  'what-they-say': async ({ complaints }) => {
    await complaints.goto('What they say');
    await complaints.voices.getByRole('listitem').nth(3).waitFor();
    await complaints.voices.getByRole('table').waitFor();
  },
  slips: async ({ complaints }) => {
    await complaints.goto('What they say');
    await complaints.press('n');
    await complaints.slips.waitFor();
  },
};

import type { Scenes } from './stage.ts';

/** Whose turn it is, plans, giving, groups, and who sent whom. */
export const touchScenes: Scenes = {
  due: async ({ touch }) => {
    await touch.goto('Due');
    await touch.lines.nth(2).waitFor();
    await touch.press('ArrowDown', 'ArrowDown');
  },
  'due-not-now': async ({ touch, page }) => {
    await touch.goto('Due');
    await touch.lines.nth(2).waitFor();
    await touch.press('ArrowDown', 'z');
    await page.getByRole('form', { name: /^Not now/ }).waitFor();
  },
  plans: async ({ touch }) => {
    await touch.goto('Plans');
    await touch.plans.first().waitFor();
  },
  'new-plan': async ({ touch }) => {
    await touch.goto('Plans');
    await touch.press('n');
    await touch.dialog.waitFor();
  },
  giving: async ({ touch }) => {
    await touch.goto('Giving');
    await touch.threads.first().waitFor();
  },
  groups: async ({ touch }) => {
    await touch.goto('Groups');
    await touch.members.nth(2).waitFor();
  },
  mailing: async ({ touch, page }) => {
    await touch.goto('Groups');
    await page.getByRole('button', { name: 'Newsletter or letters' }).click();
    await touch.dialog.getByText('said yes').waitFor();
  },
  'who-sent-whom': async ({ touch }) => {
    await touch.goto('Who sent whom');
    await touch.tree.focus();
    await touch.press('ArrowUp', 'ArrowUp');
    await touch.person.waitFor();
  },
  'new-programme': async ({ touch }) => {
    await touch.goto('Giving');
    await touch.threads.first().waitFor();
    await touch.press('n');
    await touch.dialog.waitFor();
  },
};

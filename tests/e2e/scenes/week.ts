import type { Scenes, Stage } from './stage.ts';

/** Every point of the agenda. */
const points: Scenes = Object.fromEntries(
  Array.from({ length: 9 }, (_, at) => [
    `week-${at + 1}`,
    async ({ week }: Stage) => {
      await week.goto();
      await week.at(at + 1);
    },
  ]),
);

const restOfDay = async ({ week, page }: Stage, total: string) => {
  await week.goto();
  await week.at(2);
  await page.getByRole('button', { name: 'The rest of a day from the till' }).click();
  await page.getByRole('textbox', { name: 'total on the till' }).fill(total);
  await page.getByRole('textbox', { name: 'sales on the till' }).fill('412');
  await page.locator('.rest-outcome').filter({ hasText: /./ }).scrollIntoViewIfNeeded();
};

/** The owner's week: its points, a week gone by, and who stays. */
export const weekScenes: Scenes = {
  ...points,
  'week-rest': stage => restOfDay(stage, '6184.00'),
  'week-rest-less': stage => restOfDay(stage, '1.00'),
  'week-past': async ({ week }) => {
    await week.goto();
    await week.press('b');
    await week.week.filter({ hasText: '46' }).waitFor();
    await week.at(2);
  },
  ...Object.fromEntries(
    Array.from({ length: 7 }, (_, at) => [
      `retention-${at + 1}`,
      async ({ retention, page }: Stage) => {
        await retention.goto();
        await page.getByRole('button', { name: 'As a table' }).nth(5).waitFor();
        await retention.charts.nth(at).scrollIntoViewIfNeeded();
      },
    ]),
  ),
};

/** What the screens say before there is anything in the book. */
export const emptyScenes: Scenes = {
  ...Object.fromEntries(Object.entries(points).map(([name, scene]) => [`empty-${name}`, scene])),
  'empty-book': async ({ counter }) => counter.today.getByRole('heading', { name: /empty book/ }).waitFor(),
  'empty-board': async ({ complaints, page }) => {
    await complaints.goto();
    await page.getByRole('heading', { name: 'Nobody complains' }).waitFor();
  },
  'empty-due': async ({ touch, page }) => {
    await touch.goto('Due');
    await page.getByRole('heading', { name: 'Nobody is forgotten once there is a plan' }).waitFor();
  },
  'empty-plans': async ({ touch }) => touch.goto('Plans'),
  'empty-giving': async ({ touch }) => touch.goto('Giving'),
  'empty-groups': async ({ touch }) => touch.goto('Groups'),
  'empty-sent': async ({ touch }) => touch.goto('Who sent whom'),
  'empty-cards': async ({ cards }) => cards.goto(),
  'empty-batches': async ({ cards }) => cards.goto('Batches'),
  'empty-regulars': async ({ regulars, page }) => {
    await regulars.goto();
    await page.getByRole('heading', { name: 'Nobody is in the book yet' }).waitFor();
  },
};

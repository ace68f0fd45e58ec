import { expectAccessible } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { readPdfSheets } from './pdf.ts';
import { aRegular } from './people.ts';

const titles = [
  'Last week’s decisions',
  'The week in five figures',
  'Who is slipping',
  'Made right',
  'Thank and ask',
  'Key customers, their items',
  'What customers said',
  'Fair, and in good hands',
  'Decide for next week',
];

test.describe('the owner’s week', () => {
  test.use({ book: 'demo' });

  test('goes through the agenda by keyboard alone', async ({ week }) => {
    await week.goto();
    for (const [at, title] of titles.entries()) {
      await expect(week.current).toContainText(title);
      await expect(week.points.nth(at)).toContainText('seen');
      if (at < titles.length - 1) await week.press(at % 2 === 0 ? 'ArrowRight' : 'PageDown');
    }
    await week.press('3');
    await expect(week.current).toContainText('Who is slipping');
    const name = await week.people.nth(1).locator('.agenda-name').textContent();
    await week.press('ArrowDown', 'ArrowDown', 'c');
    await expect(week.toasts).toContainText(`${name}: called`);
    await week.press('PageUp');
    await expect(week.current).toContainText('The week in five figures');
  });

  test('a card for somebody who slips goes into the batch of the week, one batch for all', async ({ week, shop }) => {
    await week.goto();
    await week.at(3);
    await week.press('k');
    await expect(week.toasts).toContainText('gets a card');
    await week.press('ArrowDown', 'ArrowDown', 'k');
    await expect
      .poll(async () => {
        const { batches } = await shop.call('cards.batches', {});
        return batches.filter(({ name }) => name === 'We miss you, 2026-W47').map(({ people }) => people);
      })
      .toEqual([2]);
  });

  test('after everything one does the keyboard goes on from there', async ({ week, page }) => {
    test.slow();
    const where = () =>
      page.evaluate(() => {
        const { activeElement: at } = document;
        const name = at?.getAttribute('aria-label') ?? (at as HTMLInputElement | null)?.labels?.[0]?.textContent;
        return at === document.body ? 'nowhere' : (name ?? at?.textContent ?? '').slice(0, 60);
      });
    const focused = (what: string | RegExp) => expect.poll(where).toMatch(what);
    await week.goto();

    await week.at(3);
    const name = (await week.people.nth(1).locator('.agenda-name').textContent()) ?? '';
    await week.press('ArrowDown', 'ArrowDown', 'c');
    await expect(week.toasts).toContainText(`${name}: called`);
    await focused(name);
    await week.press('k');
    await expect(week.toasts).toContainText(`${name} gets a card`);
    await focused(name);
    await page.getByRole('toolbar', { name }).getByRole('button', { name: 'Treat' }).press('Enter');
    await expect(week.toasts).toContainText(`${name}: a treat`);
    await focused('Treat');

    await week.at(1);
    await page
      .getByRole('button', { name: /^Settle: / })
      .first()
      .press('Enter');
    await page.getByRole('textbox', { name: 'What came of it' }).fill('It went well');
    await week.press('Enter');
    await expect(week.point).toContainText('It went well');
    await expect(page.getByRole('textbox', { name: 'What came of it' })).toHaveCount(0);
    await focused(/^Open again: /);

    await week.at(8);
    await page.getByRole('button', { name: 'Note an offer' }).press('Enter');
    await page.keyboard.type('Tea for two');
    await page.getByRole('textbox', { name: 'Worth to a customer' }).fill('3');
    await week.press('Enter');
    await expect(week.point).toContainText('Tea for two');
    await focused('Note an offer');
    await page.getByRole('button', { name: 'Remove the offer Tea for two' }).press('Enter');
    await expect(week.point).not.toContainText('Tea for two');
    await expect.poll(where).not.toBe('nowhere');

    await week.at(9);
    await week.what.fill('Rye till eleven');
    await week.press('Enter');
    await expect(week.point).toContainText('Rye till eleven');
    await expect(week.what).toBeFocused();
    await week.press('Escape');
    await expect(page.locator('.agenda-body')).toBeFocused();

    await week.press('7');
    await page.getByRole('button', { name: 'Next point' }).press('Enter');
    await expect(week.current).toContainText(titles[7]!);
    await focused('Next point');
    await page.getByRole('button', { name: 'Close the review' }).press('Enter');
    await expect(page.getByText('as it was then', { exact: true })).toBeVisible();
    await expect.poll(where).not.toBe('nowhere');
  });

  test('a decision gets its day by keyboard alone, any day of the week to come by its name', async ({ week, page }) => {
    await week.goto();
    await week.at(9);
    await week.tabTo(week.what);
    await page.keyboard.type('Second till on Saturdays');
    const days = page.getByRole('radiogroup', { name: 'By when' }).getByRole('radio');
    await expect(days).toHaveCount(8);
    // Saturday: the third is Monday, the first open day of next week.
    await week.tabTo(days.nth(2));
    await week.press('ArrowRight');
    await expect(days.nth(3)).toBeChecked();
    await week.press('Enter');
    await expect(week.point).toContainText('1 decision for next week.');
    await expect(week.point).not.toContainText('no day set');
  });

  test('a decision without another day is for the first open day of next week, and the toast says where it comes up', async ({
    week,
    shop,
  }) => {
    await week.goto();
    await week.at(9);
    await week.what.fill('Second till on Saturdays');
    await week.what.press('Enter');
    await expect(week.toasts).toContainText('Decided: Second till on Saturdays. It comes up in Today on Mon 23 Nov');
    const { decisions } = await shop.call('review.week', {});
    expect(decisions).toMatchObject([{ due: '2026-11-23' }]);
  });

  test('closing a week that is still running says what will not be in it, and is taken back by one key', async ({
    week,
    page,
  }) => {
    await week.goto();
    await expect(page.getByText('Closed now, later days are not in it.')).toBeVisible();
    await week.press('e');
    await expect(week.toasts).toContainText(
      'The review of week 47 is closed before it is over: what happens from now until Sun 22 Nov will not be in it',
    );
    await week.press('Control+z');
    await expect(page.getByText('Closed now, later days are not in it.')).toBeVisible();
    await week.press('b');
    await expect(week.week).toHaveText('Week 46');
    await week.press('e');
    await expect(week.toasts).toContainText('The review of week 46 is closed and kept as it is');
  });

  test('the clock and every point of the agenda are in sight on a small screen', async ({ week, page }) => {
    await page.setViewportSize({ width: 1024, height: 768 });
    await week.goto();
    const clock = page.getByText(/^\d+ of 15 minutes$/);
    for (const point of [1, 2, 6, 8, 9]) {
      await week.at(point);
      await expect(clock).toBeInViewport({ ratio: 1 });
      const [time, acts] = [await clock.boundingBox(), await page.locator('.agenda-acts').boundingBox()];
      expect(time!.y + time!.height, `point ${point}`).toBeLessThanOrEqual(acts!.y + 1);
    }
    await week.press('b');
    await expect(page.getByRole('button', { name: 'To this week' })).toBeVisible();
    const [time, acts] = [await clock.boundingBox(), await page.locator('.agenda-acts').boundingBox()];
    expect(time!.y + time!.height, 'the week before').toBeLessThanOrEqual(acts!.y + 1);
  });

  test('a decision comes up in Today on its day, and in the next review with its result', async ({
    week,
    page,
    shop,
  }) => {
    await week.goto();
    await week.at(9);
    await week.what.fill('Rye till eleven');
    await page.getByRole('radiogroup', { name: 'By when' }).getByText('today').click();
    await week.what.press('Enter');
    await expect(week.point).toContainText('1 decision for next week.');
    await expect(week.point).toContainText('Rye till eleven');

    await week.room('Counter').click();
    await page.getByRole('button', { name: 'Settle: Rye till eleven' }).click();
    await page.getByRole('textbox', { name: 'What came of it' }).fill('Sold out by ten');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'What came of it' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Settle: Rye till eleven' })).toHaveCount(0);

    const settled = await shop.call('review.week', { week: '2026-W47' });
    expect(settled.decisions).toMatchObject([{ text: 'Rye till eleven', state: 'done', result: 'Sold out by ten' }]);
    const next = await shop.call('review.week', { week: '2026-W48' });
    expect(next.decided.map(({ text, result }) => [text, result])).toContainEqual([
      'Rye till eleven',
      'Sold out by ten',
    ]);
  });

  test('a closed week is reopened as it was shown then', async ({ week, page, shop }) => {
    await week.goto();
    await week.press('b');
    await expect(week.week).toHaveText('Week 46');
    await week.at(2);
    const figures = page.locator('.five p');
    const noteRest = page.getByRole('button', { name: 'The rest of a day from the till' });
    await expect(noteRest).toBeVisible();
    const shown = await figures.allTextContents();
    await week.press('e');
    await expect(page.getByText('as it was then', { exact: true })).toBeVisible();
    const { hits } = await shop.call('customers.search', { text: 'anna' });
    await shop.call('visits.record', { customerId: hits[0]!.id, atMs: Date.parse('2026-11-12T10:00:00Z') });
    await week.press('n');
    await expect(week.week).toHaveText('Week 47');
    await week.press('b', '2');
    await expect(week.week).toHaveText('Week 46');
    expect(await figures.allTextContents()).toEqual(shown);
    // What is kept as it was is not added to.
    await expect(noteRest).toHaveCount(0);
    await week.at(9);
    await expect(week.what).toHaveCount(0);
  });

  test('prints on two pages with the sentences of the five figures', async ({ week, page, shop }) => {
    test.slow();
    await week.goto();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'PDF' }).click();
    const stream = await (await saved).createReadStream();
    const pages = await readPdfSheets(Buffer.concat(await stream.toArray()));
    expect(pages).toHaveLength(2);
    const words = pages
      .flatMap(({ texts }) => texts.map(({ text }) => text))
      .join('')
      .replace(/\s+/g, '');
    const { figures } = await shop.call('review.week', {});
    for (const { sentence } of figures) expect(words).toContain(sentence.replace(/\s+/g, ''));
  });

  test('is accessible at every point, light and dark', async ({ week, page }) => {
    test.slow();
    await week.goto();
    for (const [at, title] of titles.entries()) {
      await week.at(at + 1);
      await expectAccessible(page, title);
    }
  });
});

test('a shop on its first day says something true on every point', async ({ week }) => {
  await week.goto();
  const said = [
    'Nothing was decided in earlier weeks',
    'not enough yet',
    'Nobody is late by their own rhythm.',
    'No complaint in the last 90 days.',
    'Nobody waits for a card this week.',
    'Nobody stands out yet.',
    'Nobody said anything this week',
    'No offers are noted.',
    'Nothing decided for next week yet.',
  ];
  for (const [at, sentence] of said.entries()) {
    await week.at(at + 1);
    await expect(week.point).toContainText(sentence);
  }
});

test('the rest of a day is noted from the till, and taken back', async ({ week, page, shop }) => {
  const anna = await aRegular(shop);
  const friday = { from: '2026-11-20', to: '2026-11-20' };
  const atMs = Date.UTC(2026, 10, 20, 10);
  await shop.call('visits.record', { customerId: anna, atMs, amountMinor: 1200 });
  await shop.call('passersBy.record', { atMs, amountMinor: 300 });
  await week.goto();
  await week.at(2);
  await page.getByRole('button', { name: 'The rest of a day from the till' }).press('Enter');
  const form = page.getByRole('form', { name: 'The rest of a day from the till' });
  await expect(form.getByRole('radio', { name: 'today' })).toBeFocused();
  await week.press('ArrowLeft');
  await expect(form).toContainText('Noted for Fri 20 Nov: 1 sale, €12.00 with a name; 1 sale, €3.00 without.');
  await week.press('Tab');
  await page.keyboard.type('14.99');
  await week.press('Tab');
  await page.keyboard.type('9');
  await expect(form).toContainText('The till’s total is below what is noted already: €15.00.');
  await expectAccessible(page, 'the rest of a day');
  await week.press('Shift+Tab');
  await page.keyboard.type('61.00');
  await expect(form).toContainText('The rest goes down without a name: 7 sales, €46.00.');
  await week.press('Enter');
  await expect(week.toasts).toContainText('The rest of Fri 20 Nov noted: 7 sales, €46.00');
  await expect(form).toBeHidden();
  await expect(page.getByRole('button', { name: 'The rest of a day from the till' })).toBeFocused();
  const noted = async () => (await shop.call('passersBy.days', friday)).days;
  expect(await noted()).toMatchObject([{ visitsLinked: 1, visitsUnlinked: 8, salesUnlinkedMinor: 4900 }]);
  await week.press('Control+z');
  await expect(week.toasts).toContainText('Taken back: The rest of Fri 20 Nov');
  expect(await noted()).toMatchObject([{ visitsUnlinked: 1, salesUnlinkedMinor: 300 }]);
});

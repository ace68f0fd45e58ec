import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures.ts';
import { readPdfSheets } from './pdf.ts';
import { aRegular } from './people.ts';
import type { Shop } from './shop.ts';

const address = { street: 'Long Lane 5', postalCode: 'D08 X2N4', city: 'Dublin', country: 'IE' };

async function aBatch(shop: Shop, count: number, fields: { text?: string; stock?: string } = {}): Promise<number> {
  const people: { customerId: number }[] = [];
  for (let i = 1; i <= count; i += 1)
    people.push({
      customerId: await aRegular(shop, { givenName: `Gast${i}`, familyName: 'Born', ...address }),
    });
  return (await shop.call('cards.createBatch', { name: 'Thank you', stock: 'a6-4up', ...fields, people })).id;
}

test.describe('in the demo shop', () => {
  test.use({ book: 'demo' });

  test('from who deserves one to cards on their way, and all of it back', async ({ cards, page, shop }) => {
    const before = await shop.call('cards.suggestions', { limit: 60 });
    await cards.goto();
    await expect(cards.suggestions).toHaveCount(before.people.length);
    const five = before.people.slice(0, 5);
    for (const { customerId, name } of five)
      await shop.call('plans.add', { name, kind: 'call', customerId, everyDays: 10 });
    for (const [at] of five.entries()) {
      await cards.press('ArrowDown');
      await expect(cards.suggestions.nth(at).getByRole('checkbox')).toBeFocused();
      await cards.press('Space');
      await expect(cards.suggestions.nth(at).getByRole('checkbox')).toBeChecked();
    }
    await expect(page.getByText('5 picked')).toBeVisible();
    await cards.press('Enter');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('The first crust is yours.');
    await cards.press('Enter', 'm');
    await expect(cards.people).toHaveCount(5);
    await expect(cards.lineOf(five[4]!.name)).toHaveValue('The first crust is yours.');
    await cards.press('ArrowDown', 'Enter');
    await expect(cards.lineOf(five[0]!.name)).toBeFocused();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('See you on Saturday.');
    await cards.press('Enter');
    await expect(cards.toasts).toContainText(`Line for ${five[0]!.name} saved`);
    await expect(page.locator('#batch-person-0')).toBeFocused();
    await cards.press('p');
    const download = page.waitForEvent('download');
    await cards.printDialog.getByRole('button', { name: 'Save as PDF' }).click();
    const sheets = await readPdfSheets(readFileSync(await (await download).path()));
    expect(sheets).toHaveLength(4);
    const words = sheets.flatMap(({ texts }) => texts.map(({ text }) => text)).join(' ');
    expect(words).toContain('See you on Saturday.');
    expect(words).toContain('The first crust is yours.');
    await cards.printDialog.getByRole('button', { name: 'Mark as printed' }).click();
    await expect(cards.printDialog).toBeHidden();
    await expect(page.getByText('printed 21 Nov')).toBeVisible();
    await cards.press('s');
    await expect(cards.toasts).toContainText('sent to 5 people');
    for (const { customerId } of five) {
      const { entries } = await shop.call('customers.timeline', { id: customerId });
      const card = entries.find(({ kind, text }) => kind === 'touch' && text.includes('Thank-you cards 2026-W47'));
      expect(card?.day).toBe('2026-11-21');
    }
    const after = await shop.call('cards.suggestions', { limit: 60 });
    const again = after.people.filter(({ customerId }) => five.some(one => one.customerId === customerId));
    expect(again).toEqual([]);
    // Their clocks begin anew: ten days from today.
    const { due } = await shop.call('touches.due', { day: '2027-01-31' });
    for (const { customerId, name } of five)
      expect(due.find(one => one.customerId === customerId && one.planName === name)?.dueOn).toBe('2026-12-01');
    // Sent, printed, the line, the batch itself.
    for (let step = 0; step < 4; step += 1) {
      const done = await shop.call('actions.list', { limit: 1 });
      await page.locator('body').click({ position: { x: 700, y: 30 } });
      await page.keyboard.press('Control+z');
      await expect
        .poll(async () => (await shop.call('actions.list', { limit: 1 })).actions[0]?.id)
        .not.toBe(done.actions[0]?.id);
    }
    expect((await shop.call('cards.suggestions', { limit: 60 })).people).toEqual(before.people);
  });
});

test('a text that does not fit is red in the list and before printing, and a field there is not is refused by name', async ({
  cards,
  page,
  shop,
}) => {
  const id = await aBatch(shop, 3);
  const { persons } = await shop.call('cards.get', { batchId: id });
  await shop.call('cards.setLine', {
    ...{ batchId: id, customerId: persons[1]!.customerId, line: 'Thank you so much for everything. '.repeat(14) },
  });
  await shop.call('cards.updateBatch', {
    batchId: id,
    text: 'Dear {knownAs},\n\n{line}\n{line}\n{line}\n{line}\n{line}\n{line}',
  });
  await cards.open(id);
  await expect(cards.person('Gast2 Born')).toContainText('does not fit');
  await expect(cards.person('Gast1 Born')).not.toContainText('does not fit');
  await expect(page.getByRole('status').filter({ hasText: '1 text does not fit its card' })).toBeVisible();
  await cards.press('p');
  await expect(cards.printDialog.getByRole('radio', { name: 'The 2 that fit' })).toBeChecked();
  await expect(cards.printDialog).toContainText('because the text does not fit: Gast2 Born');
  await cards.press('Escape', 't');
  await cards.words.fill('Dear {nickname}, thank you.');
  await expect(cards.view.getByRole('alert').filter({ hasText: 'There is no field {nickname}' })).toBeVisible();
  await cards.words.fill('Dear {knownAs}, thank you.');
  await expect(cards.view.getByRole('img', { name: 'Card for Gast1 Born: Dear Gast1, thank you.' })).toBeVisible();
  await cards.press('Control+Enter');
  await expect(cards.toasts).toContainText('changed');
  expect((await shop.call('cards.get', { batchId: id })).text).toBe('Dear {knownAs}, thank you.');
  await expect(page.getByText('does not fit')).toHaveCount(0);
});

test('the first free place is picked on the sheet, and labels go to those with an address', async ({
  cards,
  page,
  shop,
}) => {
  const id = await aBatch(shop, 2);
  await cards.open(id);
  await expect(cards.people).toHaveCount(2);
  await cards.press('h');
  await cards.startPicker.getByText('3', { exact: true }).click();
  await expect(cards.startPicker).toContainText('The first sheet has 2 used places');
  await cards.press('p');
  const download = page.waitForEvent('download');
  await cards.printDialog.getByRole('button', { name: 'Save as PDF' }).click();
  const [sheet] = await readPdfSheets(readFileSync(await (await download).path()));
  const first = sheet?.texts.find(({ text }) => text.includes('Gast1'));
  expect(first?.baseline).toBeGreaterThan(148.5);
  expect(first?.left).toBeLessThan(105);
  await cards.printDialog.getByRole('button', { name: 'Not yet' }).click();
  await cards.press('p');
  await cards.printDialog.getByText('Address labels').click();
  const labels = page.waitForEvent('download');
  await cards.printDialog.getByRole('button', { name: 'Save as PDF' }).click();
  const [page1] = await readPdfSheets(readFileSync(await (await labels).path()));
  expect(page1?.texts.map(({ text }) => text)).toContain('Long Lane 5');
});

test('a batch of two thousand scrolls and is edited as quickly as one of ten', async ({ cards, page, shop }) => {
  test.setTimeout(120_000);
  await shop.call('book.fillDemo', { regulars: 2000 });
  const ids: number[] = [];
  for (let offset = 0; ids.length < 2000; offset += 200)
    ids.push(...(await shop.call('customers.list', { offset, limit: 200 })).rows.map(row => row.id));
  const { id } = await shop.call('cards.createBatch', {
    ...{ name: 'Many', stock: 'a6-4up', people: ids.slice(0, 2000).map(customerId => ({ customerId })) },
  });
  await cards.open(id);
  await expect(cards.people.first()).toBeVisible();
  expect(await cards.people.count()).toBeLessThan(40);
  await page.locator('#batch-person-0').focus();
  await cards.press('End');
  await expect(page.locator('#batch-person-1999')).toBeFocused();
  await cards.press('Enter');
  await page.keyboard.type('At last.');
  await cards.press('Enter');
  await expect(cards.toasts).toContainText('saved');
  await expect(page.locator('#batch-person-1999')).toBeFocused();
});

test('a stock of the shop’s own is measured, printed as a test sheet, and the printer’s offset kept', async ({
  cards,
  page,
  shop,
}) => {
  await cards.goto('Stocks');
  await page.getByRole('button', { name: 'A stock of our own' }).click();
  const form = page.getByRole('form', { name: 'A stock of our own' });
  await form.getByRole('textbox', { name: 'What it is called' }).fill('Grandma’s cards');
  await form.getByRole('textbox', { name: 'Card width' }).fill('120');
  await cards.press('Enter');
  await expect(form).toContainText('overlap');
  await form.getByRole('textbox', { name: 'Card width' }).fill('90,5');
  await cards.press('Enter');
  await expect(form).toBeHidden();
  const own = cards.stocks.filter({ hasText: 'Grandma’s cards' });
  await expect(own).toContainText('90.5 × 148 mm');
  await own.getByRole('textbox', { name: 'mm to the right' }).fill('1.5');
  await own.getByRole('textbox', { name: 'mm down' }).fill('-0.8');
  await cards.press('Enter');
  await expect(cards.toasts).toContainText('is kept');
  const { stocks } = await shop.call('stocks.list', {});
  expect(stocks.find(({ isOwn }) => isOwn)).toMatchObject({ widthMm: 90.5, offsetXMm: 1.5, offsetYMm: -0.8 });
  const download = page.waitForEvent('download');
  await own.getByRole('button', { name: /as PDF$/ }).click();
  const [sheet] = await readPdfSheets(readFileSync(await (await download).path()));
  const one = sheet?.texts.find(({ text }) => text === '1');
  expect(Math.abs((one?.left ?? 0) - 4.5)).toBeLessThan(0.2);
});

import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { close, expectMargins, printedByWindow, wordsOf } from './paper-words.ts';
import { type PdfSheet, readPdfSheets } from './pdf.ts';
import type { Shop } from './shop.ts';

test.use({ book: 'demo' });
test.slow();

const flowRows = [
  ['New', 'new'],
  ['Returned', 'returned'],
  ['Won back', 'wonBack'],
  ['Slipping', 'slipping'],
  ['Lapsed', 'lapsed'],
] as const;

async function printedWeek(page: Page): Promise<PdfSheet[]> {
  await page.getByRole('link', { name: 'Week' }).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'PDF' }).click();
  const stream = await (await saved).createReadStream();
  return readPdfSheets(Buffer.concat(await stream.toArray()));
}

/** The months as the shop of the demo writes them. */
const monthOf = (start: string) =>
  new Intl.DateTimeFormat('en-IE', { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(start));

test('has the figures of the flow week by week, and the share of every cohort that came', async ({ page, shop }) => {
  const [first, ...others] = await printedWeek(page);
  expect(others).toHaveLength(1);
  const words = wordsOf(first!);
  const { flow, cohorts, coverage } = await shop.call('review.week', {});
  const asked = await shop.call('retention.flow', { from: flow[0]!.from, to: flow.at(-1)!.to, unit: 'week' });
  expect(flow).toEqual(asked.periods);
  expect(flow).toHaveLength(13);
  for (const [name, part] of flowRows) {
    const sum = flow.reduce((total, period) => total + period[part], 0);
    expect(words).toContain(close([name, ...flow.map(period => period[part]), sum].join(' ')));
  }
  expect(words).toContain(close(['Active after', ...flow.map(({ activeAtEnd }) => activeAtEnd)].join(' ')));
  expect(cohorts.cohorts).toHaveLength(12);
  for (const { start, size, cells } of cohorts.cohorts) {
    const begun = cells.filter(({ state }) => state !== 'future');
    const shares = begun.map(({ active }) => (size === 0 ? '' : Math.round(((active ?? 0) / size) * 100)));
    expect(words).toContain(close([monthOf(start), size, ...shares].join(' ')));
  }
  const share = Math.round(coverage.shareOfSales! * 100);
  expect(words).toContain(close(`dashed: still running · ${share}% of sales linked to a person`));
  expect(words).toContain(close('slipping and lapsed, is active after, exactly.'));
  expect(words).toContain(close('a month that has not begun is blank, never 0.'));
});

test('whoever is slipping stands there with the number to ring', async ({ page, shop }) => {
  const [first] = await printedWeek(page);
  const { slipping } = await shop.call('review.week', {});
  const part = between(wordsOf(first!), '3Who', 'Onethingeach');
  const shown = slipping.people.filter(({ name }) => part.includes(close(name)));
  const reachable = shown.filter(({ phone }) => phone !== null);
  expect(reachable.length).toBeGreaterThan(2);
  for (const { name, phone } of reachable) expect(part).toContain(close(`${name} ${phone}`));
});

test('comes out of a dark window’s own print dialog as it is in the file', async ({ page, shop }) => {
  await shop.call('settings.set', { theme: 'dark' });
  const file = await printedWeek(page);
  const printed = await printedByWindow(page, () => page.keyboard.press('p'));
  expect(printed.map(wordsOf)).toEqual(file.map(wordsOf));
});

for (const { locale, width, height } of [
  { locale: 'en-IE', width: 210, height: 297 },
  { locale: 'en-US', width: 215.9, height: 279.4 },
]) {
  test(`with long texts everywhere takes two pages of the paper of ${locale}, and says what it left out`, async ({
    page,
    shop,
  }) => {
    await writeMuch(shop, locale);
    const sheets = await printedWeek(page);
    expect(sheets.map(sheet => [sheet.width, sheet.height].map(mm => Math.round(mm)))).toEqual(
      Array.from({ length: 2 }, () => [Math.round(width), Math.round(height)]),
    );
    const [foot, secondFoot] = expectMargins(sheets);
    expect(foot).toContain('One thing each: call, card or treat.');
    expect(secondFoot).toContain('One or two are enough.');
    const [first, second] = sheets.map(wordsOf) as [string, string];
    const review = await shop.call('review.week', {});
    const decided = between(first, '1Last', 'Saywhat');
    expect(leftOut(decided)).toBe(review.decided.length - shownOf(decided, review.decided));
    const decisions = between(second, '9Decide', 'Oneortwo');
    expect(leftOut(decisions)).toBe(review.decisions.length - shownOf(decisions, review.decisions));
    const voices = between(second, '7What', 'Takeone');
    expect(leftOut(voices)).toBe(review.said.voices.length - shownOf(voices, review.said.voices));
  });
}

const between = (words: string, from: string, to: string) =>
  words.slice(words.indexOf(from), words.indexOf(to, words.indexOf(from)));

/** How many of these a part of the paper begins to say. */
const shownOf = (words: string, all: readonly { text: string }[]) =>
  all.filter(({ text }) => words.includes(close(text).slice(0, 30))).length;

/** How many more there are, as a part of the paper says. */
const leftOut = (words: string) => Number(/and(\d+)more/.exec(words)?.[1] ?? 0);

const long = (start: string, length: number) =>
  `${start} ${'which everybody in the shop has to know about before the doors are opened '.repeat(60)}`.slice(
    0,
    length,
  );

/** Fills everything that is printed and that somebody writes, as long as it may be. */
async function writeMuch(shop: Shop, locale: string): Promise<void> {
  await shop.call('settings.set', { shopName: long('The Corner Deli', 200), locale, currency: 'USD' });
  const { staff } = await shop.call('staff.list', {});
  const staffId = staff.find(one => one.isActive)!.id;
  const numbers = Array.from({ length: 10 }, (_, at) => at + 1);
  for (const n of numbers) {
    const { id } = await shop.call('review.decide', {
      week: '2026-W46',
      text: long(`A habit to keep ${n}`, 500),
      staffId,
    });
    if (n % 2 === 0) await shop.call('review.settle', { id, state: 'done', result: long('It went', 1000) });
    await shop.call('review.decide', { week: '2026-W47', text: long(`A plan for ${n}`, 500), staffId });
    const customerId = (
      await shop.call('customers.create', { givenName: long(`Ann${n}`, 150), familyName: long('Berg', 150) })
    ).id;
    await shop.call('feedback.add', { customerId, kind: 'suggestion', text: long(`Bake ${n}`, 2000) });
    const audience = n % 2 === 0 ? 'new' : 'existing';
    const offer = { name: long(`Offer ${n}`, 200), audience, valueMinor: 800_000_000 + n } as const;
    await shop.call('offers.add', { ...offer, fromDay: '2026-11-01' });
  }
  const { complaints } = await shop.call('complaints.list', { limit: 12 });
  for (const [at, { id }] of complaints.entries())
    await shop.call('complaints.update', { id, cause: long(`Cause ${at % 4}`, 200) });
}

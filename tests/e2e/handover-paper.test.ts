import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import type { WeekPage } from './pages/week-page.ts';
import { close, expectMargins, printedByWindow, wordsOf } from './paper-words.ts';
import { type PdfSheet, readPdfSheets } from './pdf.ts';
import type { Shop } from './shop.ts';

test.use({ book: 'demo' });
test.slow();

async function idOfGreta(shop: Shop): Promise<number> {
  const { staff } = await shop.call('staff.list', {});
  return staff.find(({ name }) => name === 'Greta')!.id;
}

/** The brief of whoever left, from the last but one point of the agenda. */
async function printedBrief(week: WeekPage, page: Page): Promise<PdfSheet[]> {
  await week.goto();
  await week.at(8);
  const button = page.getByRole('button', { name: 'Print the brief' });
  await button.waitFor();
  return printedByWindow(page, () => button.press('Enter'));
}

/** The part of the paper about one person: from the name to that of the next one. */
function partsOf(sheets: readonly PdfSheet[], names: readonly string[]): string[] {
  let words = sheets.map(wordsOf).join('');
  return names.map((_, at) => {
    words = words.slice(words.indexOf(close(names[at]!)));
    const next = names[at + 1];
    return next === undefined ? words : words.slice(0, words.indexOf(close(next), close(names[at]!).length));
  });
}

test('the brief of a colleague who left has everybody she knew best, with what to say first, know and not offer', async ({
  week,
  page,
  shop,
}) => {
  const brief = await shop.call('continuity.handover', { staffId: await idOfGreta(shop), limit: 500 });
  expect(brief.people).toHaveLength(brief.total);
  for (const all of ['promises', 'preferences', 'avoid', 'companions', 'usual'] as const)
    expect(brief.people.flatMap(person => person[all]).length, all).toBeGreaterThan(0);
  const { customerId } = brief.people[0]!;
  await shop.call('preferences.add', { customerId, kind: 'allergy', text: 'sesame' });
  const sheets = await printedBrief(week, page);
  expect(wordsOf(sheets[0]!)).toContain(close(`Handover brief of Greta 1 / ${sheets.length}`));
  expect(wordsOf(sheets[0]!)).toContain(close(`${brief.total} people Greta knows best.`));
  // More than a fixed number would be for the tallest of them.
  expect(sheets.length).toBeLessThan(brief.total / 5);
  expectMargins(sheets);
  const people = brief.people.filter(({ name }) => isLatin(name));
  expect(people.length).toBeGreaterThan(brief.total / 2);
  const parts = partsOf(
    sheets,
    people.map(({ name }) => name),
  );
  expect(parts[0]).toContain('Allergiessesame');
  for (const [at, person] of people.entries()) {
    const said = [
      person.sayFirst,
      ...person.promises.slice(0, 1).map(text => `Promised ${text}`),
      `Comes ${person.rhythm}`,
      ...(person.preferences.length > 0 ? [`To know ${person.preferences.join(' · ')}`] : []),
      ...(person.avoid.length > 0 ? [`Not for them ${person.avoid.join(' · ')}`] : []),
      ...(person.companions.length > 0 ? [`Comes with ${person.companions.join(' · ')}`] : []),
      ...(person.usual.length > 0 ? [`Usual ${person.usual.join(' · ')}`] : []),
    ];
    for (const sentence of said.filter(isLatin)) expect(parts[at], person.name).toContain(close(sentence));
  }
});

/** Other scripts come from fonts of the machine, and are read back from the paper as those have it. */
const isLatin = (text: string) => !/[^\p{Script=Latin}\p{Script=Common}]/u.test(text);

test('a long note stays whole on its page, and the file has the pages of the window', async ({ week, page, shop }) => {
  const staffId = await idOfGreta(shop);
  const { people } = await shop.call('continuity.handover', { staffId });
  const note = (at: number) => `${'Never leave the yard gate open when the van comes. '.repeat(9)}End ${at}.`;
  for (const [at, { customerId }] of people.entries())
    await shop.call('preferences.add', { customerId, kind: 'note', text: note(at) });
  const sheets = await printedBrief(week, page);
  expectMargins(sheets);
  const pages = sheets.map(wordsOf);
  for (const at of people.keys()) {
    const on = pages.filter(words => words.includes(close(note(at))));
    expect(on, `note ${at}`).toHaveLength(1);
  }
  const bytes = await page.evaluate(async handover => {
    const headers = { 'Content-Type': 'application/json' };
    const answer = await fetch('/api/pdf', { method: 'POST', headers, body: JSON.stringify({ handover }) });
    return [...new Uint8Array(await answer.arrayBuffer())];
  }, staffId);
  expect((await readPdfSheets(new Uint8Array(bytes))).map(wordsOf)).toEqual(pages);
});

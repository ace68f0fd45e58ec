import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { faceLayout } from '../../renderer/print/face-layout.ts';
import type { MethodOutput } from '../../shared/contract/index.ts';
import type { Stock } from '../../shared/contract/stocks.ts';
import type { PrintJob } from '../../shared/print-job.ts';
import type { Flip } from '../../shared/sheet-layout.ts';
import { expect, test } from './fixtures.ts';
import { type PdfSheet, readPdfSheets } from './pdf.ts';
import type { Shop } from './shop.ts';

const exactMm = 0.2;
const offset = { offsetXMm: 1.5, offsetYMm: -0.8 };
/** Ascent and descent in sizes of type. */
const serif = [1.036, 0.335] as const;
const sans = [1.024, 0.4] as const;

/** How far below the middle of a line its baseline runs. */
const belowMiddle = ([ascent, descent]: readonly [number, number], sizeMm: number): number =>
  ((ascent - descent) / 2) * sizeMm;

type Sheet = MethodOutput<'cards.sheet'>;

/** Goes to the sheets of a job as the PDF maker does, and prints them. */
async function printed(page: Page, job: PrintJob): Promise<{ sheets: PdfSheet[]; misfits: number[] }> {
  const { origin, pathname } = new URL(page.url());
  await page.goto(`${origin}/print.html#${encodeURIComponent(JSON.stringify(job))}`);
  // Another job in the same address is only another hash.
  if (pathname === '/print.html') await page.reload();
  const { misfits } = (await page.evaluate('window.regularsSheets')) as { misfits: number[] };
  await page.evaluate('window.regularsShow()');
  const sheets = await readPdfSheets(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  return { sheets, misfits };
}

async function people(shop: Shop, count: number): Promise<number[]> {
  const ids: number[] = [];
  for (let i = 1; i <= count; i += 1)
    ids.push((await shop.call('customers.create', { givenName: `Q${String(i).padStart(2, '0')}` })).id);
  return ids;
}

/** Every text of the PDF is where the geometry of `cards.sheet` has it, and the page is as large. */
function expectGeometry(what: string, sheets: PdfSheet[], sheet: Sheet, names: Map<number, string>): void {
  const near = (found: number, wanted: number, of: string) =>
    expect(Math.abs(found - wanted), `${what}: ${of} at ${found} mm, not ${wanted} mm`).toBeLessThanOrEqual(exactMm);
  const sides = sheet.flip === 'none' ? 1 : 2;
  expect(sheets.length, what).toBe(sheet.pages * sides);
  for (const { width, height } of sheets) {
    near(width, sheet.pageWidthMm, 'width of the page');
    near(height, sheet.pageHeightMm, 'height of the page');
  }
  for (const card of sheet.cards) {
    const pdf = sheets[(card.page - 1) * sides + (card.side === 'back' ? 1 : 0)];
    if (card.text === '') {
      const titles = pdf?.texts.filter(({ text }) => text === 'Deli') ?? [];
      const middle = card.xMm + card.widthMm / 2;
      expect(
        titles.some(({ left, right }) => Math.abs((left + right) / 2 - middle) <= exactMm),
        `${what}: front`,
      ).toBe(true);
      continue;
    }
    const found = pdf?.texts.filter(({ text }) => text === names.get(card.customerId)) ?? [];
    expect(found.length, `${what}: ${names.get(card.customerId)} on page ${card.page}`).toBe(1);
    const kind = sheet.stock.kind === 'label' || sheet.stock.kind === 'envelope' ? sheet.stock.kind : null;
    const face = kind ?? (sheet.flip === 'none' ? 'single' : 'message');
    const { text: box } = faceLayout(face, card.widthMm, card.heightMm);
    const { left, right, baseline, size, isTurned } = found[0]!;
    expect(isTurned, what).toBe(card.isUpsideDown);
    const line = belowMiddle(face === 'label' || face === 'envelope' ? sans : serif, size);
    const middle = box.yMm + (face === 'envelope' ? (size * 1.24) / 2 : box.heightMm / 2) + line;
    near(isTurned ? card.xMm + card.widthMm - right : left - card.xMm, box.xMm, 'left edge of the text');
    near(isTurned ? card.yMm + card.heightMm - baseline : baseline - card.yMm, middle, 'line of the text');
  }
}

/** On every stock what lies behind a card is that card: seen from the front both cover the same place. */
function expectRegistered(sheet: Sheet): void {
  const isLying = sheet.pageWidthMm > sheet.pageHeightMm;
  const isSideways = (sheet.flip === 'long') !== isLying;
  const fronts = new Map(sheet.cards.filter(card => card.side === 'front').map(card => [card.customerId, card]));
  for (const back of sheet.cards.filter(card => card.side === 'back')) {
    const front = fronts.get(back.customerId)!;
    const x = isSideways ? sheet.pageWidthMm + 2 * sheet.stock.offsetXMm - back.xMm - back.widthMm : back.xMm;
    const y = isSideways ? back.yMm : sheet.pageHeightMm + 2 * sheet.stock.offsetYMm - back.yMm - back.heightMm;
    const isPanel = sheet.stock.kind === 'folded';
    if (!isPanel)
      expect([x, y].map(one => Number(one.toFixed(3)))).toEqual(
        [front.xMm, front.yMm].map(one => Number(one.toFixed(3))),
      );
  }
}

const flips: readonly Flip[] = ['none', 'long', 'short'];
const flipsOf = ({ kind }: Stock): readonly Flip[] => (kind === 'card' || kind === 'folded' ? flips : ['none']);

test.describe.configure({ timeout: 180_000 });

test('on every stock each text lies within 0.2 mm of the geometry, on both sides, from position 3 and with an offset', async ({
  page,
  shop,
}) => {
  await shop.call('settings.set', { shopName: 'Deli' });
  const { stocks } = await shop.call('stocks.list', {});
  const own = await shop.call('stocks.add', {
    ...{ name: 'Our own', kind: 'card', pageWidthMm: 200, pageHeightMm: 150, widthMm: 90, heightMm: 60 },
    ...{ leftMm: 7.5, topMm: 11.3, pitchXMm: 95.2, pitchYMm: 66.6, columns: 2, rows: 2 },
  });
  const ids = await people(shop, 31);
  const names = new Map(ids.map((id, i) => [id, `Q${String(i + 1).padStart(2, '0')}`]));
  for (const stock of [...stocks.map(({ id }) => id), own.stock]) {
    const { stocks: now } = await shop.call('stocks.list', {});
    const geometry = now.find(one => one.id === stock)!;
    const perSheet = geometry.kind === 'folded' ? 1 : geometry.columns * geometry.rows;
    const some = ids.slice(0, perSheet + 1).map(customerId => ({ customerId }));
    for (const flip of flipsOf(geometry)) {
      const { id: batchId } = await shop.call('cards.createBatch', {
        ...{ name: `${stock} ${flip}`, stock, design: 'paw', flip, text: '{givenName}', people: some },
      });
      // The first time as it is, then with the printer off and two places of the first sheet used.
      const starts = flip !== 'none' ? [3] : flipsOf(geometry).length > 1 ? [1] : [1, 3];
      for (const start of starts) {
        if (start === 3) await shop.call('stocks.setOffset', { stock, ...offset });
        const sheet = await shop.call('cards.sheet', { batchId, start });
        const { sheets, misfits } = await printed(page, { batchId, start });
        expect(misfits, `${stock} ${flip}`).toEqual([]);
        expectGeometry(`${stock}, ${flip}, from ${start}`, sheets, sheet, names);
        expectRegistered(sheet);
      }
    }
  }
});

test('a text in any script is whole on its card, or the card says why not', async ({ page, shop }) => {
  const whole = [
    ...['Nguyễn Thị Minh Khai', 'Þórbjörg Ragnheiður', 'Ἀλέξανδρος', 'Łucja Żółć', 'Юлия Ковалёва'],
    'Maria-Theodora Wolkenstein-Rodenegg von Hohenfels zu Altenburg',
  ];
  const ofTheSystem = ['محمد عبد الله', '山田 太郎'];
  const ids: number[] = [];
  for (const knownAs of [...whole, ...ofTheSystem, '\ue000\ue001', 'W'.repeat(60)])
    ids.push((await shop.call('customers.create', { givenName: 'X', knownAs })).id);
  const { id: batchId } = await shop.call('cards.createBatch', {
    ...{ name: 'All', stock: 'a6-4up', text: '{knownAs}', people: ids.map(customerId => ({ customerId })) },
  });
  const { sheets, misfits } = await printed(page, { batchId });
  // A word in letters of more than one part of a font comes back in as many pieces.
  const words = sheets
    .flatMap(({ texts }) => texts.map(({ text }) => text))
    .join('')
    .replaceAll(' ', '');
  for (const name of whole) expect(words).toContain(name.replaceAll(' ', ''));
  // Letters for private use, which no font has; and sixty wide ones in a row, wider than the card.
  expect(misfits).toContain(ids.at(-2));
  expect(misfits).toContain(ids.at(-1));
  expect(misfits.filter(id => whole.some((_, at) => ids[at] === id))).toEqual([]);
  expect(words).toContain('doesnotfit');
  expect(words).not.toContain('WWWW');
  for (const [at, name] of ofTheSystem.entries()) {
    const isMarked = misfits.includes(ids[whole.length + at]!);
    expect(isMarked || [...name].some(letter => words.includes(letter)), name).toBe(true);
  }
});

test('a text of any length is whole within its box, or its card says that it is not', async ({ page, shop }) => {
  const ids = await people(shop, 40);
  for (const [stock, flip, design] of [
    ['a6-4up', 'long', 'linocut-leaf'],
    ['business-c32011', 'none', 'ledger-lines'],
    ['a5-folded-a6', 'short', 'paw'],
    ['5160', 'none', 'paw'],
  ] as const) {
    const { id: batchId } = await shop.call('cards.createBatch', {
      ...{ name: stock, stock, flip, design, text: 'Dear {givenName},\n\n{line}\n{line}\n{line}\n{line}' },
      people: ids.map((customerId, i) => ({ customerId, line: 'Thank you, and your dog. '.repeat(i).slice(0, 500) })),
    });
    const { misfits } = await printed(page, { batchId });
    const shown = await page.evaluate(() => ({
      marked: document.querySelectorAll('.card-problem').length,
      cut: [...document.querySelectorAll('.card-face .card-text')].filter(
        box => box.scrollHeight > box.clientHeight || box.scrollWidth > box.clientWidth,
      ).length,
    }));
    expect(shown, stock).toEqual({ marked: misfits.length, cut: 0 });
    expect(misfits.length, stock).toBeGreaterThan(0);
    expect(misfits.length, stock).toBeLessThan(40);
  }
});

test('a batch of more pages than are printed at a time comes as one PDF: every card once, in order, true to size', async ({
  page,
  shop,
}) => {
  const ids = await people(shop, 43);
  const { id: batchId } = await shop.call('cards.createBatch', {
    ...{ name: 'Many', stock: 'a6', flip: 'none', text: '{givenName}' },
    people: ids.map(customerId => ({ customerId })),
  });
  const answer = await page.request.post(new URL('/api/pdf', page.url()).href, {
    headers: { origin: new URL(page.url()).origin },
    data: { batchId } satisfies PrintJob,
  });
  expect(answer.headers()['content-type']).toBe('application/pdf');
  const sheets = await readPdfSheets(await answer.body());
  const names = sheets.map(({ texts }) => texts.find(({ text }) => /^Q\d\d$/.test(text))?.text);
  expect(names).toEqual(ids.map((_, i) => `Q${String(i + 1).padStart(2, '0')}`));
  const sheet = await shop.call('cards.sheet', { batchId });
  expectGeometry('a6, 43 pages', sheets, sheet, new Map(ids.map((id, i) => [id, names[i]!])));
});

test('the terminal prints the same cards to a file, and says in a sentence what stands in the way', async ({
  folder,
  shop,
}) => {
  const id = (await shop.call('customers.create', { givenName: 'Anna', familyName: 'Berg' })).id;
  const { id: batchId } = await shop.call('cards.createBatch', {
    ...{ name: 'One', stock: 'business-c32011', text: 'Dear {givenName}', people: [{ customerId: id }] },
  });
  await shop.stopDoor();
  await shop.stopEngine();
  const run = promisify(execFile);
  const cli = join(import.meta.dirname, '..', '..', 'electron', 'cli.ts');
  const pdf = join(folder, 'cards.pdf');
  const book = ['--book', join(folder, 'shop.regulars')];
  const { stdout } = await run(process.execPath, [
    cli,
    'cards',
    String(batchId),
    '--pdf',
    pdf,
    '--start',
    '3',
    ...book,
  ]);
  expect(JSON.parse(stdout)).toEqual({ pages: 1, misfits: [], pdf });
  const [sheet] = await readPdfSheets(readFileSync(pdf));
  const { text: box } = faceLayout('single', 85, 54);
  const dear = sheet?.texts.find(({ text }) => text === 'Dear Anna');
  expect(Math.abs((dear?.left ?? 0) - 15 - box.xMm)).toBeLessThan(exactMm);
  expect(dear?.baseline).toBeGreaterThan(13.5 + 54);
  expect(dear?.baseline).toBeLessThan(13.5 + 2 * 54);
  const missing = await run(process.execPath, [cli, 'cards', '99', '--pdf', pdf, ...book]).catch(error => error);
  expect(missing.code).toBe(1);
  expect(missing.stderr).toContain('not in the book');
});

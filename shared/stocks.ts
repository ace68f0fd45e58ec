/** Sheets of cards, labels and envelopes, in millimetres from the top left of the page as it is printed (landscape ones lie). */
import type { Stock } from './contract/stocks.ts';

export type StockKind = Stock['kind'];

/**
 * Where the cards of a sheet stand. Of a folded stock the columns and rows are the two panels of its one card, beside or above each
 * other; of every other one each is a card.
 */
export interface StockGeometry {
  kind: StockKind;
  pageWidthMm: number;
  pageHeightMm: number;
  widthMm: number;
  heightMm: number;
  leftMm: number;
  topMm: number;
  pitchXMm: number;
  pitchYMm: number;
  columns: number;
  rows: number;
}

export interface BuiltInStock extends StockGeometry {
  id: string;
  name: string;
}

interface Grid {
  size: readonly [number, number];
  at?: readonly [number, number];
  pitch?: readonly [number, number];
  count?: readonly [number, number];
}

type Page = readonly [number, number];

const A4: Page = [210, 297];
const A5: Page = [148, 210];
const A6: Page = [105, 148];
const LETTER: Page = [215.9, 279.4];
const LETTER_LANDSCAPE: Page = [279.4, 215.9];

function built(id: string, name: string, kind: StockKind, page: Page, grid: Grid): BuiltInStock {
  const [leftMm, topMm] = grid.at ?? [0, 0];
  const [pitchXMm, pitchYMm] = grid.pitch ?? grid.size;
  const [columns, rows] = grid.count ?? [1, 1];
  return {
    id,
    name,
    kind,
    pageWidthMm: page[0],
    pageHeightMm: page[1],
    widthMm: grid.size[0],
    heightMm: grid.size[1],
    leftMm,
    topMm,
    pitchXMm,
    pitchYMm,
    columns,
    rows,
  };
}

/** The stocks there are from the start; numbers of makers are what is printed on the packet. */
export const BUILT_IN_STOCKS: readonly BuiltInStock[] = [
  built('a6', 'A6 card', 'card', A6, { size: A6 }),
  built('a6-4up', 'A6 cards, 4 on A4 (J21141)', 'card', A4, { size: [105, 148.5], count: [2, 2] }),
  built('a5-folded-a6', 'A5 folded to A6', 'folded', A5, { size: [148, 105], count: [1, 2] }),
  built('us-postcard-5389', 'US postcards 4 × 6 in (5389)', 'card', LETTER, {
    ...{ size: [152.4, 101.6], at: [31.75, 38.1], count: [1, 2] },
  }),
  built('us-a2-8387', 'US A2 cards (8387, 3263)', 'card', LETTER_LANDSCAPE, { size: [139.7, 107.95], count: [2, 2] }),
  built('us-note-8315', 'US note cards (8315)', 'card', LETTER_LANDSCAPE, { size: [139.7, 215.9], count: [2, 1] }),
  built('business-5371', 'US business cards (5371, 8371)', 'card', LETTER, {
    ...{ size: [88.9, 50.8], at: [19.05, 12.7], count: [2, 5] },
  }),
  built('business-c32011', 'Business cards (C32011-10)', 'card', A4, {
    ...{ size: [85, 54], at: [15, 13.5], pitch: [95, 54], count: [2, 5] },
  }),
  built('5160', 'US address labels (5160)', 'label', LETTER, {
    ...{ size: [66.68, 25.4], at: [4.78, 12.7], pitch: [69.85, 25.4], count: [3, 10] },
  }),
  built('5161', 'US address labels (5161)', 'label', LETTER, {
    ...{ size: [101.6, 25.4], at: [3.96, 12.7], pitch: [106.36, 25.4], count: [2, 10] },
  }),
  built('5163', 'US shipping labels (5163)', 'label', LETTER, {
    ...{ size: [101.6, 50.8], at: [3.96, 12.7], pitch: [106.36, 50.8], count: [2, 5] },
  }),
  built('l7160', 'Address labels (L7160)', 'label', A4, {
    ...{ size: [63.5, 38.1], at: [7.2, 15.15], pitch: [66.04, 38.1], count: [3, 7] },
  }),
  built('l7163', 'Address labels (L7163)', 'label', A4, {
    ...{ size: [99.06, 38.1], at: [4.67, 15.15], pitch: [101.6, 38.1], count: [2, 7] },
  }),
  built('l7173', 'Shipping labels (L7173)', 'label', A4, {
    ...{ size: [99.06, 57], at: [4.67, 6], pitch: [101.6, 57], count: [2, 5] },
  }),
  built('envelope-c6', 'Envelope C6', 'envelope', [162, 114], { size: [162, 114] }),
  built('envelope-dl', 'Envelope DL', 'envelope', [220, 110], { size: [220, 110] }),
  built('envelope-a7', 'US envelope A7', 'envelope', [184.15, 133.35], { size: [184.15, 133.35] }),
  // Of the 80 mm of a receipt roll 72 can be printed; the length is that of one slip.
  built('receipt-80', 'Receipt roll, 80 mm', 'slip', [80, 200], { size: [72, 192], at: [4, 4] }),
];

/** Rounding of published inches; nobody cuts finer. */
const SLACK_MM = 0.02;

export interface StockProblem {
  message: string;
  field: keyof StockGeometry;
}

/** What is wrong with a stock, naming the edge that its cards would cross; null when it can be printed. */
export function stockProblem(stock: StockGeometry): StockProblem | null {
  const right = stock.leftMm + (stock.columns - 1) * stock.pitchXMm + stock.widthMm;
  const bottom = stock.topMm + (stock.rows - 1) * stock.pitchYMm + stock.heightMm;
  const isFolded = stock.kind === 'folded';
  const isTwoPanels = stock.columns * stock.rows === 2;
  const cases: [boolean, keyof StockGeometry, string][] = [
    [isFolded && !isTwoPanels, 'rows', 'A folded card has two panels: 2 columns and 1 row, or 1 column and 2 rows'],
    [stock.leftMm < 0, 'leftMm', `The cards would begin ${mm(-stock.leftMm)} beyond the left edge of the page`],
    [stock.topMm < 0, 'topMm', `The cards would begin ${mm(-stock.topMm)} beyond the top edge of the page`],
    [
      stock.columns > 1 && stock.pitchXMm < stock.widthMm - SLACK_MM,
      'pitchXMm',
      `The columns would overlap: they are ${mm(stock.widthMm)} wide and only ${mm(stock.pitchXMm)} apart`,
    ],
    [
      stock.rows > 1 && stock.pitchYMm < stock.heightMm - SLACK_MM,
      'pitchYMm',
      `The rows would overlap: they are ${mm(stock.heightMm)} high and only ${mm(stock.pitchYMm)} apart`,
    ],
    [
      right > stock.pageWidthMm + SLACK_MM,
      'widthMm',
      `The cards would end ${mm(right - stock.pageWidthMm)} beyond the right edge of the page`,
    ],
    [
      bottom > stock.pageHeightMm + SLACK_MM,
      'heightMm',
      `The cards would end ${mm(bottom - stock.pageHeightMm)} beyond the bottom edge of the page`,
    ],
  ];
  const found = cases.find(([isWrong]) => isWrong);
  return found ? { field: found[1], message: `${found[2]}. Check the measurements; nothing was saved.` } : null;
}

const mm = (length: number): string => `${Math.round(length * 100) / 100} mm`;

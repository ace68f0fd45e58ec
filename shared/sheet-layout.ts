/**
 * Where each card stands on which sheet. Millimetres from the top left of each side of the page as it is read: a back is read after the
 * sheet was turned, so what lies behind a front has mirrored columns (turned like the page of a book) or mirrored rows (like a calendar).
 */
import type { StockGeometry } from './stocks.ts';

/** No back, or the edge of the paper on which the printer turns the sheet. */
export type Flip = 'none' | 'long' | 'short';

export interface Box {
  xMm: number;
  yMm: number;
  widthMm: number;
  heightMm: number;
}

export interface Placed extends Box {
  /** Which of the cards, from 0. */
  index: number;
  /** Sheet, from 1. */
  page: number;
  side: 'front' | 'back';
  /** What stands here is printed upside down, so that it is upright once the card is opened. */
  isUpsideDown: boolean;
}

export interface LayoutRequest {
  stock: StockGeometry;
  count: number;
  /**
   * First free position on the first sheet, from 1, row by row. One beyond the sheet counts on over further sheets, all of which are used
   * up and left out: of two a sheet, 3 is the first of a new one.
   */
  start?: number;
  /** How far the printer is off, added to every side as it is printed: it shifts the back as it does the front, whichever card is behind. */
  offsetXMm?: number;
  offsetYMm?: number;
  flip?: Flip;
}

export interface Layout {
  /** Sheets of paper. */
  pages: number;
  /** Sheet by sheet, fronts before backs, in the order of the cards. */
  cards: Placed[];
}

/** Cards on one sheet: positions of the grid; the two panels of a folded stock are one. */
export const cardsPerSheet = (stock: StockGeometry): number =>
  stock.kind === 'folded' ? 1 : stock.columns * stock.rows;

/** Places `count` cards. Of a folded card the front is its cover, the back the panel inside that faces who opens it. */
export function layOut(request: LayoutRequest): Layout {
  const { stock, count, start = 1, flip = 'none' } = request;
  const perSheet = cardsPerSheet(stock);
  const used = (start - 1) % perSheet;
  const pages = count === 0 ? 0 : Math.ceil((used + count) / perSheet);
  const cards: Placed[] = [];
  for (let page = 1; page <= pages; page++) {
    const first = Math.max(0, (page - 1) * perSheet - used);
    const end = Math.min(count, page * perSheet - used);
    for (const side of flip === 'none' ? (['front'] as const) : (['front', 'back'] as const)) {
      for (let index = first; index < end; index++) {
        const place = placeOf(stock, (used + index) % perSheet, side, flip);
        cards.push({ index, page, side, ...shifted(place, request), isUpsideDown: place.isUpsideDown });
      }
    }
  }
  return { pages, cards };
}

type Place = Box & { isUpsideDown: boolean };

function placeOf(stock: StockGeometry, position: number, side: Placed['side'], flip: Flip): Place {
  if (stock.kind === 'folded') return panelOf(stock, side, flip);
  const front = slot(stock, position % stock.columns, Math.floor(position / stock.columns));
  return { ...(side === 'front' ? front : behind(stock, front, flip)), isUpsideDown: false };
}

/**
 * A folded card, outside up: the cover is the lower panel (fold on top) or the right one (fold on the left), so that the other is its
 * rear. Inside, the message lies behind the rear. Turned across the fold rather than along it, the inside comes out upside down.
 */
function panelOf(stock: StockGeometry, side: Placed['side'], flip: Flip): Place {
  const isFoldedAcross = stock.rows === 2;
  if (side === 'front') return { ...slot(stock, stock.columns - 1, stock.rows - 1), isUpsideDown: false };
  const rear = slot(stock, 0, 0);
  return { ...behind(stock, rear, flip), isUpsideDown: isTurnedSideways(stock, flip) === isFoldedAcross };
}

const slot = (stock: StockGeometry, column: number, row: number): Box => ({
  xMm: stock.leftMm + column * stock.pitchXMm,
  yMm: stock.topMm + row * stock.pitchYMm,
  widthMm: stock.widthMm,
  heightMm: stock.heightMm,
});

/** What lies behind a box of the front, measured on the back as it is read. */
export function behind(page: Pick<StockGeometry, 'pageWidthMm' | 'pageHeightMm'>, box: Box, flip: Flip): Box {
  if (isTurnedSideways(page, flip)) return { ...box, xMm: page.pageWidthMm - box.xMm - box.widthMm };
  return { ...box, yMm: page.pageHeightMm - box.yMm - box.heightMm };
}

/** Turned like the page of a book: on the long edge of an upright page, on the short edge of one that lies. */
const isTurnedSideways = (page: Pick<StockGeometry, 'pageWidthMm' | 'pageHeightMm'>, flip: Flip): boolean =>
  (flip === 'long') === page.pageHeightMm >= page.pageWidthMm;

const shifted = (box: Box, { offsetXMm = 0, offsetYMm = 0 }: LayoutRequest): Box => ({
  xMm: tidy(box.xMm + offsetXMm),
  yMm: tidy(box.yMm + offsetYMm),
  widthMm: box.widthMm,
  heightMm: box.heightMm,
});

/** Micrometres; what is finer comes from adding fractions. */
const tidy = (length: number): number => Math.round(length * 1000) / 1000;

export interface Line {
  x1Mm: number;
  y1Mm: number;
  x2Mm: number;
  y2Mm: number;
}

/** Marks keep this far from the cards, and are so long where the margin allows. */
const MARK_GAP_MM = 1;
const MARK_MM = 5;
/** Where cards reach the edge of the page, a mark stands on the cut itself, this long. */
const MARK_ON_CUT_MM = 3;

/**
 * Crop marks: for every cut a short line at both ends of it, in the margin, or on the cut where there is no margin. A cut along the edge
 * of the page has none. For the front; the same offset as the cards.
 */
export function cropMarks(stock: StockGeometry, { offsetXMm = 0, offsetYMm = 0 } = {}): Line[] {
  const down = cuts(stock.leftMm, stock.widthMm, stock.pitchXMm, stock.columns, stock.pageWidthMm);
  const across = cuts(stock.topMm, stock.heightMm, stock.pitchYMm, stock.rows, stock.pageHeightMm);
  const [top, bottom] = ends(stock.topMm, stock.heightMm, stock.pitchYMm, stock.rows, stock.pageHeightMm);
  const [left, right] = ends(stock.leftMm, stock.widthMm, stock.pitchXMm, stock.columns, stock.pageWidthMm);
  const vertical = down.flatMap(x => [top, bottom].map(([from, to]) => ({ x1Mm: x, y1Mm: from, x2Mm: x, y2Mm: to })));
  const level = across.flatMap(y => [left, right].map(([from, to]) => ({ x1Mm: from, y1Mm: y, x2Mm: to, y2Mm: y })));
  return [...vertical, ...level].map(line => ({
    x1Mm: tidy(line.x1Mm + offsetXMm),
    y1Mm: tidy(line.y1Mm + offsetYMm),
    x2Mm: tidy(line.x2Mm + offsetXMm),
    y2Mm: tidy(line.y2Mm + offsetYMm),
  }));
}

/** Where one cuts, in order, without the edges of the page. */
function cuts(start: number, size: number, pitch: number, count: number, page: number): number[] {
  const all = Array.from({ length: count }, (_, i) => [start + i * pitch, start + i * pitch + size]).flat();
  const inside = all.filter(at => at > MARK_GAP_MM && at < page - MARK_GAP_MM).sort((a, b) => a - b);
  return inside.filter((at, i) => i === 0 || at - inside[i - 1]! > 0.05);
}

type Span = [from: number, to: number];

/** From where to where a mark goes, before the first card and after the last one. */
function ends(start: number, size: number, pitch: number, count: number, page: number): [Span, Span] {
  const end = start + (count - 1) * pitch + size;
  const before: Span =
    start > 2 * MARK_GAP_MM ? [Math.max(0, start - MARK_GAP_MM - MARK_MM), start - MARK_GAP_MM] : [0, MARK_ON_CUT_MM];
  const after: Span =
    page - end > 2 * MARK_GAP_MM
      ? [end + MARK_GAP_MM, Math.min(page, end + MARK_GAP_MM + MARK_MM)]
      : [page - MARK_ON_CUT_MM, page];
  return [before, after];
}

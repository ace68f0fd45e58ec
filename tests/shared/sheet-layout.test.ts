import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Box,
  behind,
  cardsPerSheet,
  cropMarks,
  type Flip,
  layOut,
  type Placed,
} from '../../shared/sheet-layout.ts';
import { BUILT_IN_STOCKS, type StockGeometry } from '../../shared/stocks.ts';

const stock = (id: string): StockGeometry => BUILT_IN_STOCKS.find(known => known.id === id)!;
const at = (cards: Placed[]) => cards.map(({ page, side, xMm, yMm }) => [page, side, xMm, yMm]);

describe('the layout of a sheet', () => {
  test('fills row by row from the start position, sheet after sheet', () => {
    const { pages, cards } = layOut({ stock: stock('a6-4up'), count: 4, start: 3 });
    expect(pages).toBe(2);
    expect(at(cards)).toEqual([
      [1, 'front', 0, 148.5],
      [1, 'front', 105, 148.5],
      [2, 'front', 0, 0],
      [2, 'front', 105, 0],
    ]);
  });

  test('takes a start beyond the first sheet for the next free place of a new one, without blank sheets', () => {
    expect(at(layOut({ stock: stock('a6'), count: 1, start: 3 }).cards)).toEqual([[1, 'front', 0, 0]]);
    expect(at(layOut({ stock: stock('us-postcard-5389'), count: 2, start: 4 }).cards)).toEqual([
      [1, 'front', 31.75, 139.7],
      [2, 'front', 31.75, 38.1],
    ]);
  });

  test('of nobody has no sheets', () => {
    expect(layOut({ stock: stock('a6'), count: 0, flip: 'long' })).toEqual({ pages: 0, cards: [] });
  });

  test('is shifted by the printer’s offset, backs in the same direction as fronts', () => {
    const { cards } = layOut({ stock: stock('5160'), count: 1, offsetXMm: 1.5, offsetYMm: -0.8, flip: 'long' });
    expect(at(cards)).toEqual([
      [1, 'front', 6.28, 11.9],
      [1, 'back', 215.9 - 4.78 - 66.68 + 1.5, 11.9],
    ]);
  });
});

describe('the back of a card', () => {
  const cases: [string, string, Flip, number, number][] = [
    ['upright page, long edge: columns mirrored', 'a6-4up', 'long', 105, 0],
    ['upright page, short edge: rows mirrored', 'a6-4up', 'short', 0, 148.5],
    ['lying page, long edge: rows mirrored', 'us-a2-8387', 'long', 0, 107.95],
    ['lying page, short edge: columns mirrored', 'us-a2-8387', 'short', 139.7, 0],
    ['margins that differ, long edge', '5161', 'long', 215.9 - 3.96 - 101.6, 12.7],
    ['a lying note card, short edge', 'us-note-8315', 'short', 139.7, 0],
  ];
  test.each(cases)('%s', (_what, id, flip, xMm, yMm) => {
    const [, back] = layOut({ stock: stock(id), count: 1, flip }).cards;
    expect(back).toMatchObject({ side: 'back', page: 1, isUpsideDown: false });
    expect(back?.xMm).toBeCloseTo(xMm, 3);
    expect(back?.yMm).toBeCloseTo(yMm, 3);
  });

  test('follows all fronts of its sheet', () => {
    const { cards } = layOut({ stock: stock('us-note-8315'), count: 3, flip: 'short' });
    expect(cards.map(({ page, side, index }) => `${page} ${side} ${index}`)).toEqual([
      ...['1 front 0', '1 front 1', '1 back 0', '1 back 1'],
      ...['2 front 2', '2 back 2'],
    ]);
  });
});

describe('a folded card', () => {
  const book: StockGeometry = {
    ...{ kind: 'folded', pageWidthMm: 210, pageHeightMm: 148, widthMm: 105, heightMm: 148, leftMm: 0, topMm: 0 },
    ...{ pitchXMm: 105, pitchYMm: 148, columns: 2, rows: 1 },
  };
  // The message lies inside, behind the rear panel; upright when turned across the fold would leave it upside down.
  const cases: [string, StockGeometry, Flip, [number, number], [number, number], boolean][] = [
    ['fold on top, turned like a calendar', stock('a5-folded-a6'), 'short', [0, 105], [0, 105], false],
    ['fold on top, turned like a book', stock('a5-folded-a6'), 'long', [0, 105], [0, 0], true],
    ['fold on the left, turned like a book', book, 'short', [105, 0], [105, 0], false],
    ['fold on the left, turned like a calendar', book, 'long', [105, 0], [0, 0], true],
  ];
  test.each(cases)('%s', (_what, folded, flip, cover, message, isUpsideDown) => {
    const [front, back] = layOut({ stock: folded, count: 1, flip }).cards;
    expect([front?.xMm, front?.yMm, front?.isUpsideDown]).toEqual([...cover, false]);
    expect([back?.xMm, back?.yMm, back?.isUpsideDown]).toEqual([...message, isUpsideDown]);
  });

  test('takes a sheet of its own', () => {
    expect(cardsPerSheet(stock('a5-folded-a6'))).toBe(1);
    expect(layOut({ stock: stock('a5-folded-a6'), count: 3 }).cards.map(({ page }) => page)).toEqual([1, 2, 3]);
  });
});

const anyStock = fc.oneof(
  fc.constantFrom(...BUILT_IN_STOCKS),
  fc
    .record({
      ...{ columns: fc.integer({ min: 1, max: 6 }), rows: fc.integer({ min: 1, max: 8 }) },
      ...{ widthMm: fc.integer({ min: 10, max: 90 }), heightMm: fc.integer({ min: 10, max: 90 }) },
      ...{ leftMm: fc.integer({ min: 0, max: 20 }), topMm: fc.integer({ min: 0, max: 20 }) },
      ...{ gap: fc.integer({ min: 0, max: 9 }), margin: fc.integer({ min: 0, max: 15 }) },
    })
    .map(({ gap, margin, ...grid }): StockGeometry => {
      const pitchXMm = grid.widthMm + gap;
      const pitchYMm = grid.heightMm + gap;
      return {
        ...{ ...grid, kind: 'card', pitchXMm, pitchYMm },
        pageWidthMm: grid.leftMm + (grid.columns - 1) * pitchXMm + grid.widthMm + margin,
        pageHeightMm: grid.topMm + (grid.rows - 1) * pitchYMm + grid.heightMm + margin,
      };
    }),
);
const requests = fc.record({
  stock: anyStock,
  count: fc.integer({ min: 0, max: 60 }),
  start: fc.integer({ min: 1, max: 40 }),
  flip: fc.constantFrom<Flip>('none', 'long', 'short'),
});

const overlap = (a: Box, b: Box) =>
  Math.min(a.xMm + a.widthMm, b.xMm + b.widthMm) - Math.max(a.xMm, b.xMm) > 0.01 &&
  Math.min(a.yMm + a.heightMm, b.yMm + b.heightMm) - Math.max(a.yMm, b.yMm) > 0.01;

describe('any layout', () => {
  test('has every card once a side, none over another, all on the page', () => {
    fc.assert(
      fc.property(requests, request => {
        const { pages, cards } = layOut(request);
        for (const side of request.flip === 'none' ? (['front'] as const) : (['front', 'back'] as const)) {
          const placed = cards.filter(card => card.side === side);
          expect(placed.map(card => card.index)).toEqual(Array.from({ length: request.count }, (_, i) => i));
          for (const [i, card] of placed.entries()) {
            const others = placed.slice(i + 1).filter(other => other.page === card.page);
            expect(others.some(other => overlap(card, other))).toBe(false);
            expect(Math.min(card.xMm, card.yMm)).toBeGreaterThanOrEqual(0);
            expect(card.xMm + card.widthMm).toBeLessThanOrEqual(request.stock.pageWidthMm + 0.02);
            expect(card.yMm + card.heightMm).toBeLessThanOrEqual(request.stock.pageHeightMm + 0.02);
          }
        }
        expect(Math.max(0, ...cards.map(card => card.page))).toBe(pages);
      }),
      { numRuns: 60 },
    );
  });

  test('has each back just behind its front once the sheet is turned', () => {
    const flat = requests.filter(({ stock: { kind }, flip }) => kind !== 'folded' && flip !== 'none');
    fc.assert(
      fc.property(flat, request => {
        const { cards } = layOut(request);
        for (const front of cards.filter(card => card.side === 'front')) {
          const back = cards.find(card => card.side === 'back' && card.index === front.index)!;
          const turned = behind(request.stock, back, request.flip);
          expect(back.page).toBe(front.page);
          expect(turned.xMm).toBeCloseTo(front.xMm, 2);
          expect(turned.yMm).toBeCloseTo(front.yMm, 2);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('crop marks', () => {
  test('stand in the margin at both ends of each cut, once where cards touch', () => {
    const marks = cropMarks(stock('business-5371'));
    const down = marks.filter(line => line.x1Mm === line.x2Mm);
    expect([...new Set(down.map(line => line.x1Mm))]).toEqual([19.05, 107.95, 196.85]);
    expect(down[0]).toEqual({ x1Mm: 19.05, y1Mm: 6.7, x2Mm: 19.05, y2Mm: 11.7 });
    expect(marks).toHaveLength(2 * (3 + 6));
  });

  test('stand on the cut where the cards reach the edge of the page, and not along the edge itself', () => {
    const marks = cropMarks(stock('a6-4up'));
    expect(marks).toEqual([
      { x1Mm: 105, y1Mm: 0, x2Mm: 105, y2Mm: 3 },
      { x1Mm: 105, y1Mm: 294, x2Mm: 105, y2Mm: 297 },
      { x1Mm: 0, y1Mm: 148.5, x2Mm: 3, y2Mm: 148.5 },
      { x1Mm: 207, y1Mm: 148.5, x2Mm: 210, y2Mm: 148.5 },
    ]);
    expect(cropMarks(stock('a6'))).toEqual([]);
  });

  test('never cross a card in the margin, and move with the printer’s offset', () => {
    fc.assert(
      fc.property(anyStock, any => {
        const middle = { xMm: any.pageWidthMm / 2, yMm: any.pageHeightMm / 2 };
        for (const line of cropMarks(any)) {
          const isDown = line.x1Mm === line.x2Mm;
          const nearest = isDown
            ? Math.min(line.y1Mm, any.pageHeightMm - line.y2Mm)
            : Math.min(line.x1Mm, any.pageWidthMm - line.x2Mm);
          expect(nearest).toBeLessThanOrEqual(isDown ? middle.yMm : middle.xMm);
          expect(Math.min(line.x1Mm, line.y1Mm)).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 40 },
    );
    expect(cropMarks(stock('a6-4up'), { offsetXMm: 1.5, offsetYMm: -0.5 })[0]).toEqual({
      ...{ x1Mm: 106.5, y1Mm: -0.5, x2Mm: 106.5, y2Mm: 2.5 },
    });
  });
});

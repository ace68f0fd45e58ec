import { describe, expect, test } from 'vitest';
import { BUILT_IN_STOCKS, type StockGeometry, stockProblem } from '../../shared/stocks.ts';

/** Page, label width and height, left and top, pitch, columns and rows, as makers publish them. */
const published: Record<string, [number, number, number, number, number, number, number, number, number, number]> = {
  a6: [105, 148, 105, 148, 0, 0, 105, 148, 1, 1],
  'a6-4up': [210, 297, 105, 148.5, 0, 0, 105, 148.5, 2, 2],
  'a5-folded-a6': [148, 210, 148, 105, 0, 0, 148, 105, 1, 2],
  'us-postcard-5389': [215.9, 279.4, 152.4, 101.6, 31.75, 38.1, 152.4, 101.6, 1, 2],
  'us-a2-8387': [279.4, 215.9, 139.7, 107.95, 0, 0, 139.7, 107.95, 2, 2],
  'us-note-8315': [279.4, 215.9, 139.7, 215.9, 0, 0, 139.7, 215.9, 2, 1],
  'business-5371': [215.9, 279.4, 88.9, 50.8, 19.05, 12.7, 88.9, 50.8, 2, 5],
  'business-c32011': [210, 297, 85, 54, 15, 13.5, 95, 54, 2, 5],
  '5160': [215.9, 279.4, 66.68, 25.4, 4.78, 12.7, 69.85, 25.4, 3, 10],
  '5161': [215.9, 279.4, 101.6, 25.4, 3.96, 12.7, 106.36, 25.4, 2, 10],
  '5163': [215.9, 279.4, 101.6, 50.8, 3.96, 12.7, 106.36, 50.8, 2, 5],
  l7160: [210, 297, 63.5, 38.1, 7.2, 15.15, 66.04, 38.1, 3, 7],
  l7163: [210, 297, 99.06, 38.1, 4.67, 15.15, 101.6, 38.1, 2, 7],
  l7173: [210, 297, 99.06, 57, 4.67, 6, 101.6, 57, 2, 5],
  'envelope-c6': [162, 114, 162, 114, 0, 0, 162, 114, 1, 1],
  'envelope-dl': [220, 110, 220, 110, 0, 0, 220, 110, 1, 1],
  'envelope-a7': [184.15, 133.35, 184.15, 133.35, 0, 0, 184.15, 133.35, 1, 1],
};

describe('the stocks there are from the start', () => {
  test('have the measurements that their makers publish', () => {
    for (const [id, numbers] of Object.entries(published)) {
      const stock = BUILT_IN_STOCKS.find(known => known.id === id)!;
      const { pageWidthMm, pageHeightMm, widthMm, heightMm, leftMm, topMm, pitchXMm, pitchYMm, columns, rows } = stock;
      expect([
        id,
        ...[pageWidthMm, pageHeightMm, widthMm, heightMm, leftMm, topMm, pitchXMm, pitchYMm, columns, rows],
      ]).toEqual([id, ...numbers]);
    }
    expect(BUILT_IN_STOCKS.map(({ id }) => id)).toEqual([
      ...Object.keys(published)
        .filter(id => !/^\d+$/.test(id))
        .slice(0, 8),
      ...['5160', '5161', '5163', 'l7160', 'l7163', 'l7173', 'envelope-c6', 'envelope-dl', 'envelope-a7', 'receipt-80'],
    ]);
  });

  test('all fit on their page, and their names and ids tell them apart', () => {
    for (const stock of BUILT_IN_STOCKS) expect([stock.id, stockProblem(stock)]).toEqual([stock.id, null]);
    expect(new Set(BUILT_IN_STOCKS.map(({ id }) => id)).size).toBe(BUILT_IN_STOCKS.length);
    expect(new Set(BUILT_IN_STOCKS.map(({ name }) => name)).size).toBe(BUILT_IN_STOCKS.length);
  });
});

describe('a stock of the shop’s own', () => {
  const fits: StockGeometry = {
    ...{ kind: 'label', pageWidthMm: 210, pageHeightMm: 297, widthMm: 100, heightMm: 50, leftMm: 5, topMm: 10 },
    ...{ pitchXMm: 100, pitchYMm: 50, columns: 2, rows: 5 },
  };
  const cases: [string, Partial<StockGeometry>, string | null, string][] = [
    ['fits', {}, null, ''],
    ['reaches the edge exactly', { leftMm: 10 }, null, ''],
    ['crosses the right edge', { leftMm: 10.5 }, 'widthMm', '0.5 mm beyond the right edge'],
    ['crosses the bottom edge', { rows: 6 }, 'heightMm', '13 mm beyond the bottom edge'],
    ['begins left of the page', { leftMm: -1 }, 'leftMm', '1 mm beyond the left edge'],
    ['begins above the page', { topMm: -0.25 }, 'topMm', '0.25 mm beyond the top edge'],
    ['has columns that overlap', { pitchXMm: 90 }, 'pitchXMm', 'columns would overlap'],
    ['has rows that overlap', { pitchYMm: 49 }, 'pitchYMm', 'rows would overlap'],
    ['has one column, whatever its pitch', { columns: 1, pitchXMm: 1 }, null, ''],
    ['is folded in more than two', { kind: 'folded' }, 'rows', 'two panels'],
    ['is folded in two', { kind: 'folded', columns: 2, rows: 1 }, null, ''],
  ];
  test.each(cases)('that %s is told so', (_what, change, field, words) => {
    const problem = stockProblem({ ...fits, ...change });
    expect(problem?.field ?? null).toBe(field);
    expect(problem?.message ?? '').toContain(words);
  });
});

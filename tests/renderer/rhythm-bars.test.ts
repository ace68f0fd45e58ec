import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeRhythmBars } from '../../renderer/screens/counter/rhythm-bars.ts';
import { addDays } from '../../shared/dates.ts';

const today = '2026-11-21';
const visit = (daysAgo: number, amountMinor = 1000) => ({ day: addDays(today, -daysAgo), amountMinor });

test('nobody without a visit gets a picture', () => {
  expect(placeRhythmBars([], today, 7, 360, 56)).toMatchObject({ bars: [], wait: null, expectedX: null });
});

test('the time since the last visit is shaded up to the right edge', () => {
  const { bars, wait } = placeRhythmBars([visit(30), visit(23), visit(16)], today, 7, 360, 56);
  const last = bars.at(-1)!;
  expect(wait!.x).toBeGreaterThan(last.x);
  expect(wait!.x + wait!.width).toBeCloseTo(360);
});

test('someone who is here today waits for nothing', () => {
  expect(placeRhythmBars([visit(7), visit(0)], today, 7, 360, 56).wait).toBeNull();
});

test('the day they were due is marked only once it has come', () => {
  expect(placeRhythmBars([visit(23), visit(16)], today, 7, 360, 56).expectedX).not.toBeNull();
  expect(placeRhythmBars([visit(9), visit(2)], today, 7, 360, 56).expectedX).toBeNull();
  expect(placeRhythmBars([visit(9), visit(2)], today, null, 360, 56).expectedX).toBeNull();
});

test('years without a visit are cut short, so that the visits can still be told apart', () => {
  const { bars, wait, isWaitCut } = placeRhythmBars([visit(1030), visit(1015), visit(1000)], today, 15, 360, 56);
  expect(isWaitCut).toBe(true);
  expect(bars.at(-1)!.x - bars[0]!.x).toBeGreaterThan(150);
  expect(wait!.x + wait!.width).toBeCloseTo(360);
});

test('a wait that fits is drawn to scale', () => {
  expect(placeRhythmBars([visit(30), visit(23), visit(9)], today, 7, 360, 56).isWaitCut).toBe(false);
});

describe('heights', () => {
  test('a visit without an amount is short but there, the dearest as high as the picture', () => {
    const [free, dear] = placeRhythmBars([visit(14, 0), visit(7, 5000)], today, 7, 360, 56).bars;
    expect(free!.height).toBeGreaterThan(10);
    expect(dear!.height).toBe(56);
  });

  test('a refund is as short as a visit without an amount', () => {
    const [refund, free] = placeRhythmBars([visit(14, -900), visit(7, 0), visit(3, 800)], today, 7, 360, 56).bars;
    expect(refund!.height).toBe(free!.height);
  });
});

test('every bar lies inside the picture, in the order of the days', () => {
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 4000 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(days, fc.integer({ min: -100, max: 1_000_000 }), (daysAgo, amount) => {
      const recent = daysAgo.toSorted((a, b) => b - a).map(ago => visit(ago, amount));
      const { bars, barWidth } = placeRhythmBars(recent, today, 7, 360, 56);
      for (const [at, bar] of bars.entries()) {
        expect(bar.x).toBeGreaterThanOrEqual(0);
        expect(bar.x + barWidth).toBeLessThanOrEqual(360);
        expect(bar.height).toBeLessThanOrEqual(56);
        if (at > 0) expect(bar.x).toBeGreaterThan(bars[at - 1]!.x);
      }
    }),
    { numRuns: 50 },
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  expectedVisits,
  expectedVisitsOfNewcomer,
  predictVisits,
  visitsRange,
} from '../../../electron/retention/predicted-visits.ts';
import type { VisitModel } from '../../../electron/retention/visit-model.ts';
import type { VisitSummary } from '../../../electron/retention/visit-summaries.ts';
import { anyModel, anySummary, modestModel, randomNumbers } from './arbitraries.ts';
import { conditionalClosedForm } from './slow-formulas.ts';

const weeksAhead = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 104, noNaN: true }));

/** A thousand visits a week would only make a test slow. */
const isHectic = (model: VisitModel, { repeatVisits, weeksObserved }: VisitSummary) =>
  (model.r + repeatVisits) / (model.alpha + weeksObserved) > 1000;

describe('expected visits', () => {
  it('equal the closed form with the hypergeometric function, for both models', () => {
    fc.assert(
      fc.property(modestModel, anySummary, weeksAhead, (model, summary, weeks) => {
        // The closed form is 0/0 at a = 1, and loses its digits near it and for frequent visitors.
        fc.pre(Math.abs(model.a - 1) > 0.05 && summary.repeatVisits <= 12);
        const expected = conditionalClosedForm(model, summary, weeks, 20_000);
        expect(Math.abs(expectedVisits(model, summary, weeks) - expected)).toBeLessThan(1e-7 * (1 + expected));
      }),
    );
  });

  it('pass smoothly through a = 1, where the closed form has none', () => {
    const at = (a: number) => expectedVisitsOfNewcomer({ kind: 'bgnbd', r: 0.5, alpha: 4, a, b: 3 }, 52);
    expect(at(1)).toSatisfy(Number.isFinite);
    expect((at(1 - 1e-6) + at(1 + 1e-6)) / 2).toBeCloseTo(at(1), 9);
  });

  it('are finite and never negative, and grow with the time ahead', () => {
    fc.assert(
      fc.property(anyModel, anySummary, weeksAhead, (model, summary, weeks) => {
        fc.pre(!isHectic(model, summary));
        const soon = expectedVisits(model, summary, weeks);
        expect(soon).toSatisfy(Number.isFinite);
        expect(soon).toBeGreaterThanOrEqual(0);
        expect(expectedVisits(model, summary, weeks + 13)).toBeGreaterThanOrEqual(soon * (1 - 1e-9));
      }),
    );
  });

  it('stay right for somebody so frequent that the chance of no visit is no number any more', () => {
    // Practically never stops, and comes about 20 times a week: 1,040 visits in a year.
    const model: VisitModel = { kind: 'mbgnbd', r: 1, alpha: 0.1, a: 1e-3, b: 1e4 };
    const visits = expectedVisits(model, { repeatVisits: 4000, weeksToLast: 200, weeksObserved: 200 }, 52);
    expect(visits).toBeCloseTo((4001 / 200.1) * 52, 0);
  });

  it('are none when no time is ahead, and refused for times that are none', () => {
    const model: VisitModel = { kind: 'bgnbd', r: 0.24, alpha: 4.4, a: 0.8, b: 2.4 };
    expect(expectedVisitsOfNewcomer(model, 0)).toBe(0);
    for (const weeks of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => expectedVisitsOfNewcomer(model, weeks)).toThrow(RangeError);
    }
  });
});

describe('the distribution of visits to come', () => {
  it('is one: chances of at least n never rise, begin at most at P(alive), and add up to the expectation', () => {
    fc.assert(
      fc.property(modestModel, anySummary, weeksAhead, (model, summary, weeks) => {
        fc.pre(!isHectic(model, summary));
        const { alive, willCome, visits, range, atLeast } = predictVisits(model, summary, weeks);
        expect(willCome).toBeLessThanOrEqual(alive);
        expect(atLeast.every((chance, n) => chance <= (atLeast[n - 1] ?? alive))).toBe(true);
        expect(Math.abs(visits - expectedVisits(model, summary, weeks))).toBeLessThanOrEqual(1e-12 * visits);
        expect(range.low).toBeLessThanOrEqual(range.high);
      }),
    );
  });

  it('is that of people drawn from the model who have the same visits behind them', () => {
    const model: VisitModel = { kind: 'mbgnbd', r: 1.2, alpha: 2, a: 0.8, b: 8 };
    const summary: VisitSummary = { repeatVisits: 9, weeksToLast: 20, weeksObserved: 24 };
    const prediction = predictVisits(model, summary, 26);
    const drawn = drawVisits(model, summary, prediction.alive, 26, 40_000);
    const share = (test: (visits: number) => boolean) => drawn.filter(test).length / drawn.length;
    expect(drawn.reduce((sum, visits) => sum + visits, 0) / drawn.length).toBeCloseTo(prediction.visits, 0);
    for (const n of [1, 3, 6, 12, 20])
      expect(share(visits => visits >= n)).toBeCloseTo(prediction.atLeast[n - 1]!, 1.7);
    const { low, high } = prediction.range;
    expect(share(visits => visits >= low && visits <= high)).toBeGreaterThan(0.78);
    expect(share(visits => visits > low && visits < high)).toBeLessThan(0.82);
  });

  it('has a range whose ends are the least visits that a tenth, and nine tenths, do not exceed', () => {
    // P(Y = 0) = 0.05, P(1) = 0.15, P(2) = 0.6, P(3) = 0.15, P(4) = 0.05.
    expect(visitsRange([0.95, 0.8, 0.2, 0.05], 0.8)).toEqual({ low: 1, high: 3 });
    expect(visitsRange([], 0.8)).toEqual({ low: 0, high: 0 });
    expect(visitsRange([0.04], 0.8)).toEqual({ low: 0, high: 0 });
  });
});

/** What is to come, played through: is the person still active, how often do they come, when do they stop. */
function drawVisits(model: VisitModel, summary: VisitSummary, alive: number, weeks: number, times: number): number[] {
  const random = randomNumbers(3);
  const { repeatVisits: x, weeksObserved } = summary;
  return Array.from({ length: times }, () => {
    if (random.uniform() >= alive) return 0;
    const rate = random.gamma(model.r + x) / (model.alpha + weeksObserved);
    const stops = random.beta(model.a, model.b + x + 1);
    let [visits, at] = [0, 0];
    for (;;) {
      at -= Math.log(random.uniform()) / rate;
      if (at > weeks) return visits;
      visits++;
      if (random.uniform() < stops) return visits;
    }
  });
}

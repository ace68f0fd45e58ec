import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SpendModel } from '../../../electron/retention/gamma-gamma.ts';
import { predictSpend } from '../../../electron/retention/predicted-spend.ts';
import { predictVisits } from '../../../electron/retention/predicted-visits.ts';
import type { VisitModel } from '../../../electron/retention/visit-model.ts';
import { modestModel, randomNumbers } from './arbitraries.ts';

const VISITS: VisitModel = { kind: 'mbgnbd', r: 1.2, alpha: 2, a: 0.8, b: 20 };
const SPEND: SpendModel = { p: 5, q: 4, gamma: 20 };

describe('expected spend in the time to come', () => {
  it('is expected visits times expected spend per visit', () => {
    const visits = predictVisits(VISITS, { repeatVisits: 5, weeksToLast: 10, weeksObserved: 12 }, 52);
    const { perVisit, total } = predictSpend(SPEND, { visits: 5, meanSpend: 30 }, visits);
    expect(perVisit).toBeCloseTo((5 * (20 + 150)) / (25 + 3), 12);
    expect(total).toBeCloseTo(perVisit * visits.visits, 12);
  });

  it('has a range that holds what is spent in 80 % of cases drawn from the two models', () => {
    const random = randomNumbers(21);
    const spent = { visits: 12, meanSpend: 25 };
    const prediction = predictVisits(VISITS, { repeatVisits: 12, weeksToLast: 20, weeksObserved: 20.5 }, 52);
    const { range, total } = predictSpend(SPEND, spent, prediction);
    const drawn = Array.from({ length: 20_000 }, () => {
      const chance = random.uniform();
      const visits = prediction.atLeast.filter(atLeast => atLeast > chance).length;
      const rate = random.gamma(SPEND.q + SPEND.p * spent.visits) / (SPEND.gamma + spent.visits * spent.meanSpend);
      return visits === 0 ? 0 : random.gamma(SPEND.p * visits) / rate;
    }).sort((left, right) => left - right);
    expect(drawn.reduce((sum, amount) => sum + amount, 0) / drawn.length / total).toBeCloseTo(1, 1);
    expect(range.low / drawn[2000]!).toBeCloseTo(1, 1);
    expect(range.high / drawn[18_000]!).toBeCloseTo(1, 1);
  });

  it('begins at 0 for somebody of whom more than a tenth would not come again', () => {
    const prediction = predictVisits(VISITS, { repeatVisits: 1, weeksToLast: 1, weeksObserved: 60 }, 13);
    expect(prediction.willCome).toBeLessThan(0.9);
    expect(predictSpend(SPEND, { visits: 1, meanSpend: 10 }, prediction).range.low).toBe(0);
  });

  it('is nothing, from 0 to 0, when no time is ahead', () => {
    const none = predictVisits(VISITS, { repeatVisits: 1, weeksToLast: 1, weeksObserved: 2 }, 0);
    expect(predictSpend(SPEND, { visits: 1, meanSpend: 10 }, none)).toMatchObject({
      total: 0,
      range: { low: 0, high: 0 },
    });
  });

  it('is finite, and its range in order, whatever the models', () => {
    fc.assert(
      fc.property(modestModel, fc.nat({ max: 60 }), fc.double({ min: 0, max: 500, noNaN: true }), (model, x, mean) => {
        const prediction = predictVisits(model, { repeatVisits: x, weeksToLast: 30, weeksObserved: 35 }, 52);
        const { total, range } = predictSpend(SPEND, { visits: x, meanSpend: mean }, prediction);
        expect([total, range.low, range.high]).toSatisfy((values: number[]) => values.every(Number.isFinite));
        expect(range.low).toBeLessThanOrEqual(range.high);
      }),
      { numRuns: 40 },
    );
  });
});

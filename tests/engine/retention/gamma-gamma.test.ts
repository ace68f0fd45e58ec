import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  expectedSpend,
  fitSpend,
  type SpendModel,
  type SpendSummary,
  spendRange,
} from '../../../electron/retention/gamma-gamma.ts';
import { logGamma } from '../../../electron/retention/special-functions.ts';
import { randomNumbers } from './arbitraries.ts';

/** Fader & Hardie (2013), equation 1a, as printed. */
function directLogDensity({ p, q, gamma }: SpendModel, { visits: x, meanSpend: m }: SpendSummary): number {
  return (
    logGamma(p * x + q) -
    logGamma(p * x) -
    logGamma(q) +
    q * Math.log(gamma) +
    (p * x - 1) * Math.log(m) +
    p * x * Math.log(x) -
    (p * x + q) * Math.log(gamma + m * x)
  );
}

/** People drawn from the model, each with 1 to 12 visits. */
function drawSpenders(model: SpendModel, people: number, seed: number): SpendSummary[] {
  const random = randomNumbers(seed);
  return Array.from({ length: people }, () => {
    const rate = random.gamma(model.q) / model.gamma;
    const visits = 1 + Math.floor(12 * random.uniform());
    return { visits, meanSpend: random.gamma(model.p * visits) / rate / visits };
  });
}

const TRUE_MODEL: SpendModel = { p: 5, q: 4, gamma: 20 };

describe('the gamma-gamma model', () => {
  it('finds again the parameters that spending was drawn from', () => {
    const { model, isConverged, customers } = fitSpend(drawSpenders(TRUE_MODEL, 20_000, 5));
    expect({ isConverged, customers }).toEqual({ isConverged: true, customers: 20_000 });
    for (const name of ['p', 'q', 'gamma'] as const)
      expect(Math.abs(model[name] / TRUE_MODEL[name] - 1)).toBeLessThan(0.1);
  });

  it('has the likelihood of the printed formula, and no better one near', () => {
    const people = drawSpenders(TRUE_MODEL, 500, 6);
    const fit = fitSpend(people);
    const total = (model: SpendModel) => people.reduce((sum, person) => sum + directLogDensity(model, person), 0);
    expect(total(fit.model)).toBeCloseTo(fit.logLikelihood, 6);
    for (const name of ['p', 'q', 'gamma'] as const) {
      for (const factor of [0.97, 1.03]) {
        expect(total({ ...fit.model, [name]: fit.model[name] * factor })).toBeLessThan(fit.logLikelihood);
      }
    }
  });

  it('comes to the same in cents as in dollars', () => {
    const dollars = drawSpenders(TRUE_MODEL, 500, 8);
    const cents = dollars.map(({ visits, meanSpend }) => ({ visits, meanSpend: 100 * meanSpend }));
    const [inDollars, inCents] = [fitSpend(dollars), fitSpend(cents)];
    expect(inCents.model.p / inDollars.model.p).toBeCloseTo(1, 5);
    expect(inCents.model.gamma / inDollars.model.gamma).toBeCloseTo(100, 3);
    expect(inCents.logLikelihood).toBeCloseTo(inDollars.logLikelihood - 500 * Math.log(100), 5);
    expect(expectedSpend(inCents.model, cents[0]!)).toBeCloseTo(100 * expectedSpend(inDollars.model, dollars[0]!), 3);
  });

  it('leaves out those who never came back or spent nothing, and refuses when nobody is left', () => {
    const people = drawSpenders(TRUE_MODEL, 50, 9);
    const others = [
      { visits: 0, meanSpend: 0 },
      { visits: 3, meanSpend: 0 },
    ];
    expect(fitSpend([...people, ...others])).toEqual(fitSpend(people));
    expect(() => fitSpend(others)).toThrow(RangeError);
  });

  it('stays finite where everybody always spends the same', () => {
    const fit = fitSpend(Array.from({ length: 40 }, (_, i) => ({ visits: 1 + (i % 5), meanSpend: 12 })));
    expect(fit.logLikelihood).toSatisfy(Number.isFinite);
    expect(expectedSpend(fit.model, { visits: 3, meanSpend: 12 })).toBeCloseTo(12, 1);
  });
});

describe('expected spend', () => {
  const anySpending = fc.record({
    visits: fc.nat({ max: 5000 }),
    meanSpend: fc.double({ min: 0, max: 1e6, noNaN: true }),
  });

  it('lies between the own mean and that of the shop', () => {
    fc.assert(
      fc.property(anySpending, spent => {
        const shop = (TRUE_MODEL.p * TRUE_MODEL.gamma) / (TRUE_MODEL.q - 1);
        const own = spent.visits === 0 ? shop : spent.meanSpend;
        const expected = expectedSpend(TRUE_MODEL, spent);
        expect(expected).toBeGreaterThanOrEqual(Math.min(shop, own) * (1 - 1e-12));
        expect(expected).toBeLessThanOrEqual(Math.max(shop, own) * (1 + 1e-12));
      }),
    );
  });

  it('comes with a range that holds the true mean in 80 % of cases', () => {
    const random = randomNumbers(11);
    let held = 0;
    for (let i = 0; i < 3000; i++) {
      const rate = random.gamma(TRUE_MODEL.q) / TRUE_MODEL.gamma;
      const visits = Math.floor(6 * random.uniform());
      const meanSpend = visits === 0 ? 0 : random.gamma(TRUE_MODEL.p * visits) / rate / visits;
      const { low, high } = spendRange(TRUE_MODEL, { visits, meanSpend }, 0.8);
      if (TRUE_MODEL.p / rate >= low && TRUE_MODEL.p / rate <= high) held++;
    }
    expect(held / 3000).toBeCloseTo(0.8, 1.5);
  });

  it.each([
    { visits: -1, meanSpend: 3 },
    { visits: 1.5, meanSpend: 3 },
    { visits: 2, meanSpend: -3 },
    { visits: 2, meanSpend: Number.NaN },
  ])('is refused for impossible spending: %o', spent => {
    expect(() => expectedSpend(TRUE_MODEL, spent)).toThrow(RangeError);
  });
});

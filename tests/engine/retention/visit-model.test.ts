import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitVisits } from '../../../electron/retention/fit-visits.ts';
import { logLikelihood, probabilityAlive, type VisitModel } from '../../../electron/retention/visit-model.ts';
import type { VisitSummary } from '../../../electron/retention/visit-summaries.ts';
import { anyModel, anySummary, modestModel, randomBook } from './arbitraries.ts';
import { directLikelihood } from './slow-formulas.ts';

describe('the probability of being alive', () => {
  it('lies between 0 and 1 for anybody', () => {
    fc.assert(
      fc.property(anyModel, anySummary, (model, summary) => {
        const alive = probabilityAlive(model, summary);
        expect(alive).toBeGreaterThanOrEqual(0);
        expect(alive).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('falls as time passes without a visit', () => {
    fc.assert(
      fc.property(
        modestModel,
        anySummary,
        fc.double({ min: 0.1, max: 500, noNaN: true }),
        (model, summary, silence) => {
          fc.pre(summary.repeatVisits > 0);
          const now = probabilityAlive(model, summary);
          const later = probabilityAlive(model, { ...summary, weeksObserved: summary.weeksObserved + silence });
          expect(later).toBeLessThanOrEqual(now);
          if (now > 1e-300 && now < 0.999) expect(later).toBeLessThan(now);
        },
      ),
    );
  });

  it('is 1 for every one-time visitor in the BG/NBD model, and falls for them in the MBG/NBD model', () => {
    const once = (weeksObserved: number): VisitSummary => ({ repeatVisits: 0, weeksToLast: 0, weeksObserved });
    const bgnbd: VisitModel = { kind: 'bgnbd', r: 0.5, alpha: 6, a: 0.9, b: 1.6 };
    const mbgnbd: VisitModel = { ...bgnbd, kind: 'mbgnbd' };
    expect([0, 10, 50].map(weeks => probabilityAlive(bgnbd, once(weeks)))).toEqual([1, 1, 1]);
    expect(probabilityAlive(mbgnbd, once(0))).toBeCloseTo(1.6 / 2.5, 12);
    expect(probabilityAlive(mbgnbd, once(50))).toBeLessThan(probabilityAlive(mbgnbd, once(10)));
  });
});

describe('the likelihood of one person', () => {
  it('equals the printed formula, worked out without logs, for few visits', () => {
    fc.assert(
      fc.property(modestModel, anySummary, (model, summary) => {
        fc.pre(summary.repeatVisits <= 12 && summary.weeksObserved <= 150);
        expect(Math.exp(logLikelihood(model, summary)) / directLikelihood(model, summary)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('has a finite log for anybody, however often they came', () => {
    fc.assert(
      fc.property(anyModel, anySummary, (model, summary) => {
        expect(logLikelihood(model, summary)).toSatisfy(Number.isFinite);
      }),
    );
  });

  it.each([
    { repeatVisits: -1, weeksToLast: 0, weeksObserved: 1 },
    { repeatVisits: 1.5, weeksToLast: 1, weeksObserved: 2 },
    { repeatVisits: 1, weeksToLast: 3, weeksObserved: 2 },
    { repeatVisits: 1, weeksToLast: Number.NaN, weeksObserved: 2 },
    { repeatVisits: 0, weeksToLast: 0, weeksObserved: Number.POSITIVE_INFINITY },
  ])('refuses impossible visits: %o', summary => {
    const model: VisitModel = { kind: 'mbgnbd', r: 1, alpha: 1, a: 1, b: 1 };
    expect(() => logLikelihood(model, summary)).toThrow(RangeError);
    expect(() => probabilityAlive(model, summary)).toThrow(RangeError);
  });
});

describe('a fit', () => {
  it.each(['bgnbd', 'mbgnbd'] as const)('finds again the parameters that a book was drawn from: %s', kind => {
    const drawn: VisitModel = { kind, r: 1.4, alpha: 5, a: 0.9, b: 6 };
    const { model, isConverged } = fitVisits(kind, randomBook(drawn, 10_000, 1));
    expect(isConverged).toBe(true);
    for (const name of ['r', 'alpha', 'a', 'b'] as const) {
      expect(model[name] / drawn[name]).toBeGreaterThan(0.85);
      expect(model[name] / drawn[name]).toBeLessThan(1.15);
    }
  });

  it('comes to no better likelihood anywhere near', () => {
    const book = randomBook({ kind: 'mbgnbd', r: 0.8, alpha: 3, a: 1, b: 4 }, 800, 7);
    const fit = fitVisits('mbgnbd', book);
    const total = (model: VisitModel) =>
      book.reduce((sum, summary) => sum + summary.customers * logLikelihood(model, summary), 0);
    expect(total(fit.model)).toBeCloseTo(fit.logLikelihood, 6);
    for (const name of ['r', 'alpha', 'a', 'b'] as const) {
      for (const factor of [0.98, 1.02]) {
        expect(total({ ...fit.model, [name]: fit.model[name] * factor })).toBeLessThan(fit.logLikelihood);
      }
    }
  });

  it('stays finite, and says what it could not learn, where nobody ever came back', () => {
    const book = [{ repeatVisits: 0, weeksToLast: 0, weeksObserved: 30, customers: 50 }];
    const fit = fitVisits('mbgnbd', book);
    expect(fit.logLikelihood).toSatisfy(Number.isFinite);
    expect(Object.values(fit.model).filter(value => typeof value === 'number')).toSatisfy((values: number[]) =>
      values.every(Number.isFinite),
    );
    expect(fit.atBounds.length).toBeGreaterThan(0);
  });

  it('stays finite for any few people at all', () => {
    fc.assert(
      fc.property(
        fc.array(
          anySummary.filter(({ repeatVisits }) => repeatVisits <= 300),
          { minLength: 1, maxLength: 5 },
        ),
        fc.constantFrom('bgnbd', 'mbgnbd'),
        (people, kind) => {
          const fit = fitVisits(
            kind,
            people.map(summary => ({ ...summary, customers: 1 })),
          );
          expect(fit.logLikelihood).toSatisfy(Number.isFinite);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('refuses nobody', () => {
    expect(() => fitVisits('bgnbd', [])).toThrow(RangeError);
  });
});

import { describe, expect, it } from 'vitest';
import { backtest } from '../../../electron/retention/backtest.ts';
import { fitVisits } from '../../../electron/retention/fit-visits.ts';
import { expectedSpend, fitSpend, type SpendSummary } from '../../../electron/retention/gamma-gamma.ts';
import { expectedVisits, expectedVisitsOfNewcomer } from '../../../electron/retention/predicted-visits.ts';
import { logLikelihood, probabilityAlive, type VisitModel } from '../../../electron/retention/visit-model.ts';
import { countSummaries, summariseVisits, type VisitSummary } from '../../../electron/retention/visit-summaries.ts';
import { CUT_OFF, END, isCdnowThere, readCdnow, type Shopper, SKIPPED } from './cdnow.ts';
import { newcomerClosedForm } from './slow-formulas.ts';

const person = (repeatVisits: number, weeksToLast: number, weeksObserved: number): VisitSummary => ({
  repeatVisits,
  weeksToLast,
  weeksObserved,
});

const FINE: VisitModel = { kind: 'bgnbd', r: 0.2425945, alpha: 4.4136019, a: 0.7929199, b: 2.4258881 };
/** Within 0.01 % of the above, recovered from the seven values printed for them: the four parameters give each of the seven to its last digit. */
const PRINTED_FROM: VisitModel = { kind: 'bgnbd', r: 0.24259676, alpha: 4.41365803, a: 0.79298647, b: 2.42615838 };

describe('the BG/NBD formulas give the published values', () => {
  it('for somebody with x = 2, t_x = 30.43, T = 38.86: 1.226 visits in the next 39 weeks', () => {
    expect(expectedVisits(FINE, person(2, 30.43, 38.86), 39).toFixed(3)).toBe('1.226');
  });

  it.each([
    [0.1429, '0.0078'],
    [1, '0.0532'],
    [3, '0.1506'],
    [31.8571, '1.0405'],
    [32, '1.0437'],
  ])('for a newcomer within %d weeks: %s', (weeks, printed) => {
    expect(expectedVisitsOfNewcomer(FINE, weeks).toFixed(4)).toBe(printed);
  });

  it('for a newcomer within 78 weeks, where the spreadsheet that prints 1.8576 stopped adding after 150 terms', () => {
    expect(newcomerClosedForm(FINE, 78, 150).toFixed(4)).toBe('1.8576');
    expect(expectedVisitsOfNewcomer(FINE, 78)).toBeCloseTo(1.857956, 6);
    expect(newcomerClosedForm(FINE, 78, 2000)).toBeCloseTo(1.857956, 6);
  });

  it('for x = 26, t_x = 30.857, T = 31: visits in the next 52 weeks, P(alive), and a newcomer in 52 weeks', () => {
    const faithful = person(26, 30 + 6 / 7, 31);
    expect(expectedVisits(PRINTED_FROM, faithful, 52).toFixed(5)).toBe('25.75659');
    expect(probabilityAlive(PRINTED_FROM, faithful).toFixed(7)).toBe('0.9688523');
    expect(expectedVisitsOfNewcomer(PRINTED_FROM, 52).toFixed(6)).toBe('1.444004');
  });

  it.each([
    [10, '0.3474606'],
    [15, '0.04283391'],
    [20, '0.004158973'],
    [25, '0.0003583685'],
  ])('for t_x = 20, T = 39 and x = %d: %s in the next 52 weeks', (x, printed) => {
    expect(expectedVisits(PRINTED_FROM, person(x, 20, 39), 52).toPrecision(7)).toBe(printed);
    // At the very top of the likelihood the same values differ by less than 0.01 %.
    expect(Math.abs(expectedVisits(FINE, person(x, 20, 39), 52) / Number(printed) - 1)).toBeLessThan(1e-4);
  });

  it('for the log-likelihood of nobody who came back and of somebody who came 200 times', () => {
    const model: VisitModel = { kind: 'bgnbd', r: 0.25, alpha: 4, a: 0.8, b: 2.5 };
    expect(logLikelihood(model, person(0, 0, 40)).toFixed(8)).toBe('-0.59947382');
    expect(logLikelihood(model, person(200, 38, 40)).toFixed(4)).toBe('100.7957');
  });
});

describe.skipIf(!isCdnowThere)(`the models fitted to the CDNOW sample ${SKIPPED}`, () => {
  const shoppers = isCdnowThere ? readCdnow() : [];
  const summaries = shoppers.flatMap(({ days }) => summariseVisits(days, CUT_OFF) ?? []);

  it('rest on 2,357 customers and 6,696 visit days', () => {
    expect(shoppers).toHaveLength(2357);
    expect(summaries).toHaveLength(2357);
    expect(shoppers.reduce((sum, { days }) => sum + days.length, 0)).toBe(6696);
  });

  it('have the published parameters and log-likelihood: BG/NBD', () => {
    const { model, logLikelihood, isConverged, atBounds } = fitVisits('bgnbd', countSummaries(summaries));
    expect(logLikelihood.toFixed(3)).toBe('-9582.429');
    for (const name of ['r', 'alpha', 'a', 'b'] as const) expect(model[name] / FINE[name]).toBeCloseTo(1, 4);
    expect([model.r, model.alpha, model.a, model.b].map(value => value.toFixed(3))).toEqual([
      '0.243',
      '4.414',
      '0.793',
      '2.426',
    ]);
    expect({ isConverged, atBounds }).toEqual({ isConverged: true, atBounds: [] });
  });

  it('have the published parameters and log-likelihood: MBG/NBD', () => {
    const { model, logLikelihood } = fitVisits('mbgnbd', countSummaries(summaries));
    expect(Math.abs(logLikelihood - -9582.13)).toBeLessThan(0.01);
    expect([model.r, model.alpha, model.a, model.b].map(value => value.toFixed(3))).toEqual([
      '0.525',
      '6.183',
      '0.891',
      '1.614',
    ]);
  });

  it('are the sum of the likelihoods of each person, and the same whether equal people are counted together or not', () => {
    for (const kind of ['bgnbd', 'mbgnbd'] as const) {
      const together = fitVisits(kind, countSummaries(summaries));
      const apart = fitVisits(
        kind,
        summaries.map(summary => ({ ...summary, customers: 1 })),
      );
      for (const name of ['r', 'alpha', 'a', 'b'] as const) {
        expect(apart.model[name] / together.model[name]).toBeCloseTo(1, 5);
      }
      expect(apart.logLikelihood).toBeCloseTo(together.logLikelihood, 6);
      const sum = summaries.reduce((total, summary) => total + logLikelihood(together.model, summary), 0);
      expect(sum).toBeCloseTo(together.logLikelihood, 6);
    }
  });

  it('expect in the held-out 39 weeks what was published, by repeat visits before', () => {
    const { byRepeatVisits } = backtest(
      'bgnbd',
      shoppers.map(({ days }) => days),
      END,
      39,
    )!;
    expect(byRepeatVisits.map(({ actual }) => actual!.toFixed(3)).join(' ')).toBe(
      '0.237 0.697 1.393 1.560 2.532 2.947 3.862 6.359',
    );
    expect(byRepeatVisits.map(({ expected }) => expected!.toFixed(3)).join(' ')).toBe(
      '0.225 0.523 1.044 1.520 2.164 2.654 3.504 6.157',
    );
  });

  it('have the published parameters, log-likelihood and expected spends: gamma-gamma', () => {
    const spent = shoppers.map(repeatSpend);
    const { model, logLikelihood, customers, isConverged } = fitSpend(spent);
    expect({ customers, isConverged }).toEqual({ customers: 946, isConverged: true });
    expect(logLikelihood.toFixed(2)).toBe('-4055.92');
    expect([model.p, model.q, model.gamma].map(value => value.toFixed(2))).toEqual(['6.25', '3.74', '15.44']);
    expect(model.p / 6.2488).toBeCloseTo(1, 3);
    expect(model.q / 3.74459).toBeCloseTo(1, 3);
    expect(model.gamma / 15.44775).toBeCloseTo(1, 3);
    const firstTen = spent.slice(0, 10).map(summary => expectedSpend(model, summary).toFixed(2));
    expect(firstTen.join(' ')).toBe('24.65 18.91 35.17 35.17 35.17 71.46 18.91 35.17 27.28 35.17');
  });
});

/** Days after the first, up to the cut-off, with their mean spend. */
function repeatSpend({ days, amounts }: Shopper): SpendSummary {
  const repeats = amounts.filter((_, i) => i > 0 && days[i]! <= CUT_OFF);
  const total = repeats.reduce((sum, amount) => sum + amount, 0);
  return { visits: repeats.length, meanSpend: repeats.length === 0 ? 0 : total / repeats.length };
}

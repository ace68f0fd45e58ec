import { describe, expect, it } from 'vitest';
import {
  betaProbability,
  digamma,
  gammaProbability,
  logBeta,
  logGamma,
  logOnePlusExp,
  quantileOf,
} from '../../../electron/retention/special-functions.ts';

const closeTo = (actual: number, expected: number, share: number) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(share * Math.abs(expected));

describe('special functions agree with values worked out elsewhere', () => {
  it.each([
    [0.001, 6.907178885383853, -1000.5755719318103],
    [0.1, 2.252712651734206, -10.423754940411076],
    [0.5, 0.5723649429247, -1.9635100260214235],
    [1.5, -0.12078223763524526, 0.03648997397857652],
    [3.7, 1.428072326665388, 1.1671535393615113],
    [9.99, 12.779315214350195, 2.250700372831201],
    [10, 12.801827480081469, 2.251752589066721],
    [123.4, 469.3360974421906, 4.8113737751162775],
    [1e6, 12815504.569147611, 13.81551005796419],
  ])('ln Γ and ψ at %d', (x, gamma, psi) => {
    closeTo(logGamma(x), gamma, 1e-13);
    closeTo(digamma(x), psi, 1e-12);
  });

  it('ln Γ vanishes at 1 and 2, and neither function is defined at 0 or below', () => {
    expect(logGamma(1)).toBeCloseTo(0, 13);
    expect(logGamma(2)).toBeCloseTo(0, 13);
    expect([logGamma(0), logGamma(-1.5), digamma(0), digamma(-2)]).toEqual([NaN, NaN, NaN, NaN]);
    expect(Math.exp(logBeta(2, 3))).toBeCloseTo(1 / 12, 14);
  });

  it.each([
    [0.1, 0.01, 0.6626212599544796],
    [0.5, 2, 0.9544997361036415],
    [3, 1, 0.08030139707139418],
    [3, 10, 0.9972306042844884],
    [50, 45, 0.24680203440017026],
    [50, 70, 0.994859497541494],
    [2000, 2050, 0.8678507404035056],
    [0.01, 1e-5, 0.8963367982671969],
  ])('the incomplete gamma function of shape %d at %d', (shape, x, expected) => {
    closeTo(gammaProbability(shape, x), expected, 1e-11);
  });

  it.each([
    [0.1, 0.2, 0.3, 0.6228433547203176],
    [2, 3, 0.5, 0.6875],
    [30, 0.5, 0.9, 0.012282448499852763],
    [500, 400, 0.55, 0.3678576196996226],
    [6.25, 3.74, 0.2, 0.0017939011187310479],
    [2000, 10, 0.999, 0.9999524414483197],
    [3, 5, 1e-9, 3.4999999895000016e-26],
  ])('the incomplete beta function of %d and %d at %d', (a, b, x, expected) => {
    closeTo(betaProbability(a, b, x), expected, 1e-10);
    closeTo(betaProbability(b, a, 1 - x, x), 1 - expected, 1e-10);
  });

  it('probabilities begin at 0 and end at 1', () => {
    expect([gammaProbability(2, 0), gammaProbability(2, Number.POSITIVE_INFINITY)]).toEqual([0, 1]);
    expect([betaProbability(2, 3, 0), betaProbability(2, 3, 1)]).toEqual([0, 1]);
  });
});

describe('a quantile', () => {
  it.each([1e-6, 0.1, 0.5, 0.9, 0.999])('is where a probability reaches %d, wherever the search starts', level => {
    const exponential = (x: number) => -Math.expm1(-x / 7);
    for (const guess of [0, 1e-3, 7, 1e9]) {
      expect(quantileOf(exponential, level, guess) / (-7 * Math.log1p(-level))).toBeCloseTo(1, 6);
    }
  });
});

describe('ln(1 + e^v)', () => {
  it('neither overflows nor vanishes', () => {
    expect(logOnePlusExp(0)).toBeCloseTo(Math.LN2, 15);
    expect(logOnePlusExp(5000)).toBe(5000);
    expect(logOnePlusExp(-40)).toBeCloseTo(Math.exp(-40), 30);
    expect(logOnePlusExp(Number.NEGATIVE_INFINITY)).toBe(0);
  });
});

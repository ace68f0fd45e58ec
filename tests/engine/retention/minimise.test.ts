import { describe, expect, it } from 'vitest';
import { type Bounds, minimise, minimiseFromStarts, type Objective } from '../../../electron/retention/minimise.ts';

const wide = (size: number): Bounds => ({ low: Array(size).fill(-100), high: Array(size).fill(100) });

/** Rosenbrock's valley: narrow, curved, lowest at (1, 1). */
const valley: Objective = ([x, y], gradient) => {
  gradient[0] = -2 * (1 - x!) - 400 * x! * (y! - x! ** 2);
  gradient[1] = 200 * (y! - x! ** 2);
  return (1 - x!) ** 2 + 100 * (y! - x! ** 2) ** 2;
};

describe('the descent', () => {
  it('finds the lowest point of a curved valley, from anywhere', () => {
    for (const start of [
      [-1.2, 1],
      [0, 0],
      [5, -3],
      [-20, 30],
    ]) {
      const { at, isConverged } = minimise(valley, start, wide(2));
      expect(isConverged).toBe(true);
      expect(at[0]).toBeCloseTo(1, 5);
      expect(at[1]).toBeCloseTo(1, 5);
    }
  });

  it('stops at a bound that is in the way, at the lowest point along it', () => {
    const bounds: Bounds = { low: [-2, -2], high: [0.5, 2] };
    const { at, isConverged } = minimise(valley, [-1, 1], bounds);
    expect(isConverged).toBe(true);
    expect(at[0]).toBe(0.5);
    expect(at[1]).toBeCloseTo(0.25, 5);
  });

  it('does not crawl along a bound that is met on the way: what is held there says nothing of the others', () => {
    // A valley in x, y and z whose lowest point lies beyond the bound of z; y and z pull at each other, and x is flat.
    const bowl: Objective = ([x, y, z], gradient) => {
      const [u, v, w] = [x! - 1, y! - 3 * z!, z! - 40];
      gradient[0] = 2e-3 * u + 1e-3 * v;
      gradient[1] = 200 * v + 1e-3 * u;
      gradient[2] = -600 * v + 2e-2 * w;
      return 1e-3 * u ** 2 + 100 * v ** 2 + 1e-3 * u * v + 1e-2 * w ** 2;
    };
    const { at, isConverged, evaluations } = minimise(bowl, [-5, -5, -5], { low: [-9, -9, -9], high: [99, 99, 10] });
    expect(isConverged).toBe(true);
    expect(at[2]).toBe(10);
    expect(at[1]).toBeCloseTo(30, 3);
    expect(evaluations).toBeLessThan(150);
  });

  it('ends in the corner, when everything leads there', () => {
    const slope: Objective = ([x, y], gradient) => {
      gradient[0] = 1;
      gradient[1] = -3;
      return x! - 3 * y!;
    };
    expect(minimise(slope, [0, 0], wide(2)).at).toEqual([-100, 100]);
  });

  it('starts within the bounds when told to start outside', () => {
    const { at } = minimise(valley, [500, -500], wide(2));
    expect(at.every(value => Math.abs(value) <= 100)).toBe(true);
  });

  it('handles variables of very different steepness', () => {
    const scales = [1e-4, 1, 1e4];
    const bowl: Objective = (at, gradient) =>
      at.reduce((sum, value, i) => {
        gradient[i] = 2 * scales[i]! * (value - i);
        return sum + scales[i]! * (value - i) ** 2;
      }, 7);
    const { at, value } = minimise(bowl, [3, 3, 3], wide(3), { tolerance: 1e-10 });
    expect(value).toBeCloseTo(7, 10);
    for (const [i, coordinate] of at.entries()) expect(coordinate).toBeCloseTo(i, 4);
  });

  it('says so when it ran out of steps', () => {
    expect(minimise(valley, [-1.2, 1], wide(2), { maxIterations: 3 }).isConverged).toBe(false);
  });

  it('refuses bounds that leave no room, and a function without a value', () => {
    expect(() => minimise(valley, [0, 0], { low: [1, 0], high: [0, 1] })).toThrow(RangeError);
    expect(() => minimise(() => Number.NaN, [0], wide(1))).toThrow(RangeError);
  });
});

describe('descents from several starts', () => {
  /** Two valleys, at about −1 and 1; `tilt` decides which is deeper. */
  const twoValleys =
    (tilt: number): Objective =>
    ([x], gradient) => {
      gradient[0] = 4 * x! * (x! ** 2 - 1) + tilt;
      return (x! ** 2 - 1) ** 2 + tilt * x!;
    };

  it('end in the deeper of two valleys', () => {
    expect(minimiseFromStarts(twoValleys(0.2), [[0.8], [-0.7]], wide(1)).at[0]).toBeLessThan(-1);
    expect(minimiseFromStarts(twoValleys(-0.2), [[0.8], [-0.7]], wide(1)).at[0]).toBeGreaterThan(1);
  });

  it('let a cheaper function choose the valley, and end at the bottom of the exact one', () => {
    const exact = minimise(twoValleys(0.2), [-1], wide(1));
    const chosen = minimiseFromStarts(twoValleys(0.2), [[0.8], [-0.7]], wide(1), twoValleys(0.1));
    expect(chosen.at[0]).toBeCloseTo(exact.at[0]!, 6);
  });
});

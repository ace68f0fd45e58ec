import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomOf } from '../../../electron/demo/random.ts';

const many = <T>(make: () => T) => Array.from({ length: 4000 }, make);
const mean = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

describe('randomOf', () => {
  test('the same three numbers give the same choices, any other number gives others', () => {
    const drawn = (seed: number, index: number, stream: number) => {
      const random = randomOf(seed, index, stream);
      return Array.from({ length: 5 }, random.unit).join();
    };
    const all = [drawn(7, 1, 1), drawn(7, 1, 2), drawn(7, 2, 1), drawn(8, 1, 1), drawn(1, 7, 1), drawn(1, 1, 7)];
    expect(new Set(all).size).toBe(all.length);
    expect(drawn(7, 1, 1)).toBe(all[0]);
  });

  test('whole numbers include both ends and nothing beyond, for any seed', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: -50, max: 50 }), fc.nat(9), (seed, from, more) => {
        const random = randomOf(seed, 0, 0);
        const seen = new Set(Array.from({ length: 300 }, () => random.int(from, from + more)));
        expect([Math.min(...seen), Math.max(...seen)]).toEqual([from, from + more]);
      }),
      { numRuns: 50 },
    );
  });

  test('the first number of neighbouring people is spread evenly', () => {
    const firsts = Array.from({ length: 4000 }, (_, index) => randomOf(7, index, 1).unit());
    expect(mean(firsts)).toBeCloseTo(0.5, 1);
    expect(firsts.filter(first => first < 0.1).length / firsts.length).toBeCloseTo(0.1, 1);
  });

  test('heavier choices come more often, weightless ones never', () => {
    const random = randomOf(7, 0, 0);
    const picked = many(() => random.weighted([['often', 3] as const, ['seldom', 1] as const, ['never', 0] as const]));
    expect(picked.filter(each => each === 'often').length / picked.length).toBeCloseTo(0.75, 1);
    expect(picked).not.toContain('never');
  });

  test('numbers around a mean have that mean and are never negative', () => {
    const random = randomOf(7, 0, 0);
    const numbers = many(() => random.around(7, 0.3));
    expect(mean(numbers)).toBeCloseTo(7, 0);
    expect(Math.min(...numbers)).toBeGreaterThan(0);
  });
});

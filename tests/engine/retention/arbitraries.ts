import fc from 'fast-check';
import type { VisitModel } from '../../../electron/retention/visit-model.ts';
import { type CountedSummary, countSummaries, type VisitSummary } from '../../../electron/retention/visit-summaries.ts';

const kind = fc.constantFrom('bgnbd' as const, 'mbgnbd' as const);
const logUniform = (low: number, high: number) =>
  fc.double({ min: Math.log(low), max: Math.log(high), noNaN: true }).map(Math.exp);

/** Anything a fit may end at. */
export const anyModel: fc.Arbitrary<VisitModel> = fc.record({
  kind,
  r: logUniform(1e-3, 1e3),
  alpha: logUniform(1e-2, 1e4),
  a: logUniform(1e-3, 1e3),
  b: logUniform(1e-3, 1e4),
});

/** What shops are like. */
export const modestModel: fc.Arbitrary<VisitModel> = fc.record({
  kind,
  r: logUniform(0.1, 5),
  alpha: logUniform(0.5, 30),
  a: logUniform(0.1, 5),
  b: logUniform(0.5, 20),
});

/** From somebody who came once today to somebody who came three times a day for twenty years. */
export const anySummary: fc.Arbitrary<VisitSummary> = fc
  .record({
    repeatVisits: fc.oneof(fc.nat({ max: 10 }), fc.nat({ max: 300 }), fc.nat({ max: 20_000 })),
    weeksObserved: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 100, noNaN: true }), fc.nat({ max: 1000 })),
    share: fc.oneof(fc.constant(0), fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
  })
  .map(({ repeatVisits, weeksObserved, share }) => ({
    repeatVisits,
    weeksToLast: weeksObserved * share,
    weeksObserved,
  }));

/** Random numbers that are the same each time: mulberry32, uniform, and gamma by Marsaglia & Tsang (2000). */
export function randomNumbers(seed: number) {
  let state = seed;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 2 ** 32;
  };
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * uniform() ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const z = normal();
      const v = (1 + z / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(uniform()) < (z * z) / 2 + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  const beta = (a: number, b: number): number => {
    const [left, right] = [gamma(a), gamma(b)];
    return left / (left + right);
  };
  return { uniform, gamma, beta };
}

/** People drawn from a model, each first seen some time in the last hundred weeks. */
export function randomBook(model: VisitModel, customers: number, seed: number): CountedSummary[] {
  const random = randomNumbers(seed);
  const people = Array.from({ length: customers }, (): VisitSummary => {
    const rate = random.gamma(model.r) / model.alpha;
    const stops = random.beta(model.a, model.b);
    const weeksObserved = 20 + Math.floor(80 * random.uniform());
    let [repeatVisits, weeksToLast, at] = [0, 0, 0];
    let isActive = model.kind === 'bgnbd' || random.uniform() >= stops;
    while (isActive) {
      at -= Math.log(random.uniform()) / rate;
      if (at > weeksObserved) break;
      repeatVisits++;
      weeksToLast = at;
      isActive = random.uniform() >= stops;
    }
    return { repeatVisits, weeksToLast, weeksObserved };
  });
  return countSummaries(people);
}

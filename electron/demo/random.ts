/** Chance that repeats itself: the same three numbers give the same choices, on any machine. */
export interface Random {
  /** 0 up to but not including 1. */
  unit(): number;
  /** A whole number, both ends included. */
  int(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Entries are [value, weight]; weights need not add up to anything. */
  weighted<T>(list: readonly (readonly [T, number])[]): T;
  /** Log-normal around a mean; `spread` is the standard deviation of the logarithm, so never negative. */
  around(mean: number, spread: number): number;
}

const WARM_UP_ROUNDS = 15;

/**
 * A stream of its own for each (seed, index, stream), so that one person's choices never move another's.
 * sfc32, the "small fast counting" generator by Chris Doty-Humphrey (PractRand, public domain).
 */
export function randomOf(seed: number, index: number, stream: number): Random {
  const next = sfc32(seed, index, stream);
  const unit = () => next() / 2 ** 32;
  const random: Random = {
    unit,
    int: (from, to) => from + Math.floor(unit() * (to - from + 1)),
    chance: probability => unit() < probability,
    pick: list => list[Math.floor(unit() * list.length)]!,
    weighted: list => {
      let left = unit() * list.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of list) {
        left -= weight;
        if (left < 0) return value;
      }
      return list.at(-1)![0];
    },
    around: (mean, spread) => mean * Math.exp(spread * normal(unit) - (spread * spread) / 2),
  };
  return random;
}

/** Whole numbers of 32 bits. */
function sfc32(seed: number, index: number, stream: number): () => number {
  let a = seed | 0;
  let b = index | 0;
  let c = stream | 0;
  let counter = 1;
  const next = () => {
    const mixed = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + mixed) | 0;
    return mixed >>> 0;
  };
  for (let round = 0; round < WARM_UP_ROUNDS; round += 1) next();
  return next;
}

/** Standard normal, by Box and Muller (1958). */
function normal(unit: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit());
}

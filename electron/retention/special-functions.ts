/** Functions of probability that Math lacks, to about 14 significant digits (the incomplete ones to about 12). Tested against tabulated values. */

const HALF_LOG_TWO_PI = 0.918_938_533_204_672_8;
/** From here on Stirling's series is exact to a double. */
const STIRLING_FROM = 10;
/** B(2k) / (2k (2k−1)), the coefficients of Stirling's series for ln Γ. */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360_360, 1 / 156];
const ACCURACY = 1e-15;
/** Keeps Lentz's method from dividing by zero. */
const TINY = 1e-300;
const MOST_TERMS = 20_000;

/** ln(1 + e^v) without overflow. */
export const logOnePlusExp = (v: number): number => (v > 0 ? v + Math.log1p(Math.exp(-v)) : Math.log1p(Math.exp(v)));

/** ln Γ(x) for x > 0; NaN otherwise. Stirling's series (Abramowitz & Stegun 6.1.41), smaller x lifted by Γ(x+1) = x Γ(x). */
export function logGamma(x: number): number {
  if (!(x > 0)) return Number.NaN;
  let lift = 1;
  let above = x;
  while (above < STIRLING_FROM) lift *= above++;
  const square = 1 / (above * above);
  let series = 0;
  for (let k = STIRLING.length - 1; k >= 0; k--) series = series * square + STIRLING[k]!;
  return (above - 0.5) * Math.log(above) - above + HALF_LOG_TWO_PI + series / above - Math.log(lift);
}

/** ψ(x), the derivative of ln Γ, for x > 0; NaN otherwise (Abramowitz & Stegun 6.3.18 and 6.3.5). */
export function digamma(x: number): number {
  if (!(x > 0)) return Number.NaN;
  let above = x;
  let lift = 0;
  while (above < STIRLING_FROM) lift -= 1 / above++;
  const square = 1 / (above * above);
  let series = 0;
  for (let k = STIRLING.length - 1; k >= 0; k--) series = series * square + STIRLING[k]! * (2 * k + 1);
  return lift + Math.log(above) - 0.5 / above - series * square;
}

/** ln B(a, b) for a, b > 0. */
export const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b);

/**
 * P(G ≤ x) for G ~ Gamma(shape, rate 1): the regularised lower incomplete gamma function, for shape > 0 and x ≥ 0. Power series below the
 * mean, continued fraction above (Abramowitz & Stegun 6.5.29 and 6.5.31).
 */
export function gammaProbability(shape: number, x: number): number {
  if (x <= 0) return 0;
  if (x === Number.POSITIVE_INFINITY) return 1;
  const factor = Math.exp(shape * Math.log(x) - x - logGamma(shape));
  if (x < shape + 1) {
    let term = 1 / shape;
    let total = term;
    for (let n = 1; n < MOST_TERMS && term > total * ACCURACY; n++) {
      term *= x / (shape + n);
      total += term;
    }
    return Math.min(1, factor * total);
  }
  const above =
    factor *
    continuedFraction(
      n => (n === 1 ? 1 : (1 - n) * (n - 1 - shape)),
      n => x + 2 * n - 1 - shape,
    );
  return Math.max(0, 1 - above);
}

/**
 * P(B ≤ x) for B ~ Beta(a, b): the regularised incomplete beta function, for a, b > 0. Continued fraction (Abramowitz & Stegun 26.5.8),
 * on whichever side of the mean it converges fast. `complement` is 1 − x, to be given where x is so near 1 that it would be lost.
 */
export function betaProbability(a: number, b: number, x: number, complement = 1 - x): number {
  if (x <= 0) return 0;
  if (complement <= 0) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - betaProbability(b, a, complement, x);
  const factor = Math.exp(a * Math.log(x) + b * Math.log(complement) - logBeta(a, b)) / a;
  const numerator = (n: number): number => {
    if (n === 1) return 1;
    const m = (n - 1) >> 1;
    return n % 2 === 0
      ? (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
      : (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
  };
  return Math.min(1, factor * continuedFraction(numerator, () => 1));
}

/** numerator(1) / (denominator(1) + numerator(2) / (denominator(2) + …)) by the modified Lentz method (Thompson & Barnett 1986). */
function continuedFraction(numerator: (n: number) => number, denominator: (n: number) => number): number {
  let value = TINY;
  let c = value;
  let d = 0;
  for (let n = 1; n <= MOST_TERMS; n++) {
    d = 1 / nonZero(denominator(n) + numerator(n) * d);
    c = nonZero(denominator(n) + numerator(n) / c);
    value *= c * d;
    if (Math.abs(c * d - 1) < ACCURACY) break;
  }
  return value;
}

const nonZero = (value: number): number => (Math.abs(value) < TINY ? TINY : value);

/** Where a continuous, never falling `probability` of a positive amount reaches `level` (above 0, below 1). To 7 significant digits. */
export function quantileOf(probability: (amount: number) => number, level: number, guess: number): number {
  let high = guess > 0 && Number.isFinite(guess) ? guess : 1;
  while (probability(high) < level && high < Number.MAX_VALUE / 4) high *= 2;
  let low = high / 2;
  while (probability(low) > level && low > Number.MIN_VALUE) low /= 2;
  while (high - low > 1e-7 * high) {
    const middle = (low + high) / 2;
    if (probability(middle) < level) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * The least value of a smooth function of a few variables within a box. Quasi-Newton (BFGS; Nocedal & Wright, Numerical Optimization, 2nd ed.,
 * algorithm 6.1) with the gradient projected at the bounds (Bertsekas 1982). Short and our own: no npm package of this kind is well
 * kept, and four variables need no more.
 */

/** Returns the value at `at` and writes its gradient there into `gradient`. Must be finite everywhere within the bounds. */
export type Objective = (at: readonly number[], gradient: number[]) => number;

export interface Bounds {
  low: readonly number[];
  high: readonly number[];
}

export interface Minimum {
  at: number[];
  value: number;
  /** The gradient vanished, apart from directions in which a bound is in the way. */
  isConverged: boolean;
  evaluations: number;
}

/** Largest step in any variable: in logs, a factor of about seven. */
const LONGEST_STEP = 2;
const SUFFICIENT_DECREASE = 1e-4;
const SHORTEST_STEP = 1e-9;
/** A sum over many people is exact to about this share. */
const ROUNDING = 1e-13;

interface Point {
  at: number[];
  value: number;
  gradient: number[];
  /** Per variable: no bound is in the way downhill. */
  isFree: boolean[];
  /** The largest component of the gradient among the free variables. */
  steepest: number;
}

/**
 * Descends from `start` (moved into the bounds) until no component of the gradient, bounds allowed for, exceeds `tolerance`, no step
 * leads further down, or `maxIterations` are done. Throws RangeError when a bound is empty or the function is not finite at the start.
 */
export function minimise(
  objective: Objective,
  start: readonly number[],
  bounds: Bounds,
  { tolerance = 1e-7, maxIterations = 200 } = {},
): Minimum {
  if (start.some((_, i) => !(bounds.low[i]! <= bounds.high[i]!)))
    throw new RangeError('A lower bound is above its upper.');
  let evaluations = 0;
  const evaluate = (at: number[]): Point => {
    evaluations++;
    const gradient = at.map(() => 0);
    const value = objective(at, gradient);
    const isFree = gradient.map((slope, i) => !isHeld(at[i]!, slope, i, bounds));
    const steepest = gradient.reduce((most, slope, i) => (isFree[i] ? Math.max(most, Math.abs(slope)) : most), 0);
    return { at, value, gradient, isFree, steepest };
  };
  let here = evaluate(clamp(start, bounds));
  if (!Number.isFinite(here.value)) throw new RangeError('The function has no finite value where the descent starts.');
  let inverse = identity(start.length);
  let isFresh = true;
  for (let iteration = 0; iteration < maxIterations && here.steepest > tolerance; iteration++) {
    const there = lineSearch(evaluate, here, descentDirection(inverse, here), bounds);
    if (!there && isFresh) break;
    const isLearnt = there?.isFree.every((isFree, i) => isFree === here.isFree[i]) ?? false;
    if (there && isLearnt) updateInverse(inverse, here, there, isFresh);
    // What was learnt of the curvature leads nowhere, or was of other variables (a bound was met or left): begin anew, straight downhill.
    else inverse = identity(start.length);
    isFresh = !isLearnt;
    here = there ?? here;
  }
  return { at: here.at, value: here.value, isConverged: here.steepest <= tolerance, evaluations };
}

/**
 * The best of descents from several starts, for a function that may have more than one valley. With many people behind it, `coarse` is the
 * same function over some of them: it chooses the valley at little cost, and one descent over all ends at the exact bottom.
 */
export function minimiseFromStarts(
  objective: Objective,
  starts: readonly (readonly number[])[],
  bounds: Bounds,
  coarse: Objective = objective,
): Minimum {
  const minima = starts.map(start => minimise(coarse, start, bounds));
  const best = minima.reduce((least, minimum) => (minimum.value < least.value ? minimum : least));
  return coarse === objective ? best : minimise(objective, best.at, bounds);
}

const clamp = (at: readonly number[], { low, high }: Bounds): number[] =>
  at.map((value, i) => Math.min(high[i]!, Math.max(low[i]!, value)));

/** At a bound, and downhill leads out of it. */
const isHeld = (value: number, slope: number, i: number, { low, high }: Bounds): boolean =>
  (value <= low[i]! && slope > 0) || (value >= high[i]! && slope < 0);

const identity = (size: number): number[][] =>
  Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)));

/** −H·g over the free variables, at most the longest step; straight downhill where that would not descend. */
function descentDirection(inverse: number[][], { gradient, isFree }: Point): number[] {
  const slopes = gradient.map((slope, i) => (isFree[i] ? slope : 0));
  let direction = inverse.map((row, i) => (isFree[i] ? -dot(row, slopes) : 0));
  if (!(dot(direction, slopes) < 0)) direction = slopes.map(slope => -slope);
  const longest = Math.max(...direction.map(Math.abs));
  return longest > LONGEST_STEP ? direction.map(step => (step * LONGEST_STEP) / longest) : direction;
}

/**
 * Halves the step until the value falls enough (Armijo), or, where the value says no more than rounding, until the slope does
 * (as Hager & Zhang 2005). Null when nothing is to be gained.
 */
function lineSearch(
  evaluate: (at: number[]) => Point,
  here: Point,
  direction: readonly number[],
  bounds: Bounds,
): Point | null {
  const noise = ROUNDING * Math.abs(here.value);
  for (let step = 1; step > SHORTEST_STEP; step /= 2) {
    const at = clamp(
      here.at.map((value, i) => value + step * direction[i]!),
      bounds,
    );
    const moved = at.map((value, i) => value - here.at[i]!);
    const there = evaluate(at);
    const fall = here.value - there.value;
    if (fall > noise && fall >= -SUFFICIENT_DECREASE * dot(moved, here.gradient)) return there;
    if (fall >= -noise && there.steepest <= here.steepest / 2) return there;
  }
  return null;
}

/** BFGS update of the inverse Hessian, left out where the curvature along the step is not positive. */
function updateInverse(inverse: number[][], here: Point, there: Point, isFirst: boolean): void {
  // A variable that a bound holds has no part in it, or its slope would be taken for curvature of the others.
  const ofFree = (value: number, i: number) => (there.isFree[i] ? value : 0);
  const s = there.at.map((value, i) => ofFree(value - here.at[i]!, i));
  const y = there.gradient.map((slope, i) => ofFree(slope - here.gradient[i]!, i));
  const sy = dot(s, y);
  if (!(sy > 1e-12 * Math.sqrt(dot(s, s) * dot(y, y)))) return;
  if (isFirst) for (const [i, row] of inverse.entries()) row[i] = sy / dot(y, y);
  const hy = inverse.map(row => dot(row, y));
  const scale = (1 + dot(y, hy) / sy) / sy;
  for (const [i, row] of inverse.entries()) {
    for (let j = 0; j < row.length; j++) row[j]! += scale * s[i]! * s[j]! - (hy[i]! * s[j]! + s[i]! * hy[j]!) / sy;
  }
}

const dot = (left: readonly number[], right: readonly number[]): number =>
  left.reduce((sum, value, i) => sum + value * right[i]!, 0);

import type { Share } from '../../shared/contract/figures.ts';

/** From so many people on a share is shown as a figure. */
const ENOUGH = 20;
/** The 97.5th percentile of the normal distribution: 95 % lie within. */
const Z = 1.959_963_984_540_054;

/** A share with its Wilson interval at 95 % (Wilson 1927). */
export function shareOf(count: number, of: number): Share {
  if (of === 0) return { count, of, share: null, low: null, high: null, isEnough: false };
  const share = count / of;
  const square = (Z * Z) / of;
  const centre = (share + square / 2) / (1 + square);
  const half = (Z / (1 + square)) * Math.sqrt((share * (1 - share)) / of + square / (4 * of));
  return {
    count,
    of,
    share,
    low: Math.max(0, centre - half),
    high: Math.min(1, centre + half),
    isEnough: of >= ENOUGH,
  };
}

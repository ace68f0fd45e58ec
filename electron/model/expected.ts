import type { Day } from '../../shared/dates.ts';
import type { Context } from '../engine/context.ts';

/** What is expected of somebody in the twelve months after a day, times the margin; null below the data floor. */
export const expectedReader =
  (_context: Context, _asOf: Day): ((id: number) => number | null) =>
  () =>
    null;

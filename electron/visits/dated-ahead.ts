import { Refusal } from '../../shared/result.ts';

/** A visit may be dated ahead by this much at most, for clocks that disagree. */
const AHEAD_MS = 24 * 3_600_000;

export function refuseAhead(atMs: number, nowMs: number): void {
  if (atMs > nowMs + AHEAD_MS)
    throw new Refusal('bad_input', 'That day has not come yet. Check the date; nothing was saved.', 'atMs');
}

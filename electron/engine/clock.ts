/** The one place time comes from, in UTC epoch milliseconds; tests and demos stop it. */
export interface Clock {
  nowMs(): number;
}

export const systemClock: Clock = { nowMs: () => Date.now() };

export const stoppedClock = (atMs: number): Clock => ({ nowMs: () => atMs });

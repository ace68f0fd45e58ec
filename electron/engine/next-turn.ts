/** When what is done now and then is due: every so long, soon again after it failed, and later each time it fails. */
export class NextTurn {
  private readonly everyMs: number;
  private readonly firstPauseMs: number;
  private dueAtMs = 0;
  private failures = 0;

  constructor(everyMs: number, firstPauseMs: number) {
    this.everyMs = everyMs;
    this.firstPauseMs = firstPauseMs;
  }

  /** So long until it is due; 0 when it is. */
  waitMs(nowMs: number): number {
    return Math.max(0, this.dueAtMs - nowMs);
  }

  get hasFailed(): boolean {
    return this.failures > 0;
  }

  /** Something it rests on has changed: it is due, whatever it was before. */
  atOnce(): void {
    this.dueAtMs = 0;
  }

  begun(nowMs: number): void {
    this.dueAtMs = nowMs + this.everyMs;
  }

  /** What was asked for while it ran stays asked for. */
  ended(isDone: boolean, nowMs: number): void {
    this.failures = isDone ? 0 : this.failures + 1;
    if (isDone) return;
    const pauseMs = this.firstPauseMs * 2 ** (this.failures - 1);
    this.dueAtMs = Math.min(this.dueAtMs, nowMs + Math.min(pauseMs, this.everyMs));
  }
}

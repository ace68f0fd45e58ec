import type { WriteBook } from '../book/handles.ts';
import { countWaiting, moveWaiting } from '../search/moves.ts';

/** So long nobody must have asked for anything, in milliseconds. */
const IDLE_MS = 700;
/** Then some work at a time, so that whoever asks meanwhile waits for a few milliseconds at most. */
const MOVED_AT_ONCE = 5;
const NEXT_MS = 30;
/** Another connection is writing: an import, which may last. */
const BUSY_AGAIN_MS = 10_000;

/**
 * What the counter's thread leaves for when nobody waits: people are moved to their place in the order of the index, and the log is folded
 * into the book. Every call puts it off.
 */
export class IdleWork {
  private readonly book: WriteBook;
  private readonly onError: (error: unknown) => void;
  private timer: NodeJS.Timeout | null = null;
  private isLogLong = false;

  constructor(book: WriteBook, onError: (error: unknown) => void) {
    this.book = book;
    this.onError = onError;
  }

  /** Somebody asked for something, which may have left work. */
  putOff(hasWritten: boolean): void {
    this.isLogLong ||= hasWritten;
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.workIn(IDLE_MS);
  }

  /** The rest of it, at once. */
  finish(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.attempt(() => moveWaiting(this.book));
  }

  private work(): void {
    this.timer = null;
    const isDone = this.attempt(() => {
      this.isLogLong = countWaiting(this.book) > 0;
      if (this.isLogLong) moveWaiting(this.book, MOVED_AT_ONCE);
      else this.book.raw.pragma('wal_checkpoint(PASSIVE)');
    });
    this.workIn(isDone ? NEXT_MS : BUSY_AGAIN_MS);
  }

  private workIn(ms: number): void {
    if (!this.isLogLong && countWaiting(this.book) === 0) return;
    this.timer = setTimeout(() => this.work(), ms);
    this.timer.unref();
  }

  /** Without waiting for another connection: what is not done now is done later. */
  private attempt(work: () => void): boolean {
    const { raw } = this.book;
    const patienceMs = raw.pragma('busy_timeout', { simple: true }) as number;
    raw.pragma('busy_timeout = 0');
    try {
      work();
      return true;
    } catch (error) {
      if (!isBusy(error)) this.onError(error);
      return false;
    } finally {
      raw.pragma(`busy_timeout = ${patienceMs}`);
    }
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');

import { appendFileSync, statSync, truncateSync } from 'node:fs';

const LARGEST_LOG_BYTES = 2_000_000;

/** Writes an unexpected error with its stack to a file beside the book; never to a screen. */
export function logError(path: string | null, what: string, error: unknown): void {
  if (path === null) return;
  try {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_LOG_BYTES) truncateSync(path, 0);
    appendFileSync(path, `${new Date().toISOString()} ${what}\n${detail}\n\n`);
  } catch {
    // A log that cannot be written must not stop the shop.
  }
}

import { setTimeout as pause } from 'node:timers/promises';

const MEGABYTE = 1024 * 1024;

export const toMegabytes = (bytes: number): number => Math.round((bytes / MEGABYTE) * 10) / 10;

/** Resident memory of this process in bytes, once what is not needed any more has been given back as far as it can be. */
export async function settledMemory(): Promise<number> {
  for (let i = 0; i < 3; i++) {
    globalThis.gc?.();
    await pause(50);
  }
  return process.memoryUsage.rss();
}

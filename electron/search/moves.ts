import type { WriteBook } from '../book/handles.ts';
import { findMisplaced, refreshSearch } from './refresh.ts';

/** More than so many at once, as after a till's file, are moved in the action itself. */
export const MOST_WAITING = 500;

const waiting = new WeakMap<object, Set<number>>();

/**
 * People whose visits alone have changed are found by the same words as before, only higher up: to rewrite their words costs more than all
 * the rest of a visit, so they are moved when nobody waits. Who waits is not kept in the book; moveMisplaced finds them after a crash.
 */
export function moveLater(book: WriteBook, customerIds: readonly number[]): void {
  const ids = waiting.get(book.raw) ?? new Set();
  for (const id of customerIds) ids.add(id);
  waiting.set(book.raw, ids);
}

export const countWaiting = (book: WriteBook): number => waiting.get(book.raw)?.size ?? 0;

/** Moves at most so many of those who wait to the place of their rank, in a transaction of its own. */
export function moveWaiting(book: WriteBook, most: number = Number.POSITIVE_INFINITY): void {
  const ids = waiting.get(book.raw);
  if (!ids || ids.size === 0) return;
  const next = [...ids].slice(0, most);
  book.raw.transaction(() => refreshSearch(book, findMisplaced(book, next))).immediate();
  for (const id of next) ids.delete(id);
}

/** Moves everyone who does not stand at the place of their rank. */
export const moveMisplaced = (book: WriteBook): void => refreshSearch(book, findMisplaced(book, null));

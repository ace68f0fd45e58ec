import { useEffect, useRef } from 'react';
import { onEvent } from '../api.ts';

/** What changed in the book; empty lists when a lost connection was found again and anything may have. */
export interface Change {
  nouns: readonly string[];
  ids: readonly number[];
}

/** Hears of every write, from this window or any other; returns how to stop. */
export function onChange(listener: (change: Change) => void): () => void {
  return onEvent(
    event => event.type === 'changed' && listener(event),
    () => listener({ nouns: [], ids: [] }),
  );
}

/** Calls the newest `listener` on every change while the component is shown. */
export function useOnChange(listener: (change: Change) => void): void {
  const newest = useRef(listener);
  newest.current = listener;
  useEffect(() => onChange(change => newest.current(change)), []);
}

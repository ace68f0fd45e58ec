import { useEffect, useRef } from 'react';

const takesText =
  'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable], [role="listbox"], [role="menu"]';

/** Whether a key pressed there is part of a text or of a list that is open, or a sheet lies over the room. */
export function isTyping({ target }: KeyboardEvent): boolean {
  if (document.querySelector('.veil, .picker-list') !== null) return true;
  return target instanceof Element && (target.matches(takesText) || target.closest('[role="dialog"]') !== null);
}

export function isPlainPress(event: KeyboardEvent): boolean {
  return !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
}

/** Hears plain keys of a room that are no part of a text; `handle` says whether the key was one of its own. */
export function useKeys(handle: (event: KeyboardEvent) => boolean): void {
  const newest = useRef(handle);
  newest.current = handle;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isPlainPress(event) || isTyping(event)) return;
      if (newest.current(event)) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** Where a key leads in a list of `count` lines; null when it is not about moving, or there is nowhere to go. */
export function lineForKey(key: string, at: number, count: number, perPage: number): number | null {
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + Math.max(1, perPage - 1),
    PageUp: at - Math.max(1, perPage - 1),
    Home: 0,
    End: count - 1,
  };
  const to = Object.hasOwn(moves, key) ? moves[key] : undefined;
  return to === undefined || count === 0 ? null : Math.min(Math.max(to, 0), count - 1);
}

import { useEffect } from 'react';
import { undoLast } from './toasts.ts';

const inTextField = 'input, textarea, [contenteditable]';

/** Ctrl+Z in this room takes back the last thing done; in a text field it stays what it is everywhere. */
export function useUndoKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !isUndoPress(event) || document.querySelector('.veil')) return;
      if (event.target instanceof Element && event.target.matches(inTextField)) return;
      event.preventDefault();
      void undoLast();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
}

export function isUndoPress({ key, ctrlKey, metaKey, shiftKey }: Press): boolean {
  return (ctrlKey || metaKey) && !shiftKey && key.toLowerCase() === 'z';
}

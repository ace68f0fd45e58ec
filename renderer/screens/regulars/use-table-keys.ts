import { useEffect, useRef } from 'react';
import { undoLast } from '../../store/toasts.ts';

const inTextField = 'input, textarea, select, [contenteditable], [role="listbox"], [role="dialog"]';

/** Keys of the whole room while the table is in front: `/` to the filter, Ctrl+Z takes back the last thing done. */
export function useTableKeys(isInFront: boolean, toSearch: () => void): void {
  const search = useRef(toSearch);
  search.current = toSearch;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('.veil')) return;
      if (event.target instanceof Element && event.target.matches(inTextField)) return;
      const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !event.shiftKey;
      if (isUndo) void undoLast();
      else if (isInFront && event.key === '/') search.current();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isInFront]);
}

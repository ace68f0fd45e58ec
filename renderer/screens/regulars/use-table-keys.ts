import { useEffect, useRef } from 'react';
import { useUndoKey } from '../../store/use-undo-key.ts';

const inTextField = 'input, textarea, select, [contenteditable], [role="listbox"], [role="dialog"]';

/** The key of the room while the table is in front: `/` goes to the filter. */
export function useTableKeys(isInFront: boolean, toSearch: () => void): void {
  const search = useRef(toSearch);
  search.current = toSearch;
  useUndoKey();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !isInFront || event.key !== '/' || document.querySelector('.veil')) return;
      if (event.target instanceof Element && event.target.matches(inTextField)) return;
      event.preventDefault();
      search.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isInFront]);
}

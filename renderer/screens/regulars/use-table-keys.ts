import { useEffect, useRef } from 'react';
import { goTo } from '../../store/place.ts';
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

/** Alt+U: who stands in the book twice. Heard while one types too, as the filter has the focus at first. */
export function useDoublesKey(isInFront: boolean): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !isInFront || !event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.code !== 'KeyU' || document.querySelector('.veil')) return;
      event.preventDefault();
      goTo('regulars', 'doubles');
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isInFront]);
}

import { useEffect } from 'react';
import { goTo } from '../../store/place.ts';

const inField = 'input, textarea, select, [contenteditable], [role="listbox"], [role="dialog"]';

/** Keys of the full profile: Esc goes back to the table, E opens it at the counter. */
export function useWholeKeys(id: number): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector('.veil') || (event.target instanceof Element && event.target.matches(inField))) return;
      if (event.key === 'Escape') goTo('regulars');
      else if (event.key.toLowerCase() === 'e') goTo('counter', id);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [id]);
}

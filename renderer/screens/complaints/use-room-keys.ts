import { useEffect } from 'react';
import { goTo, readPlace } from '../../store/place.ts';
import { roomTabs, setTab } from './complaints-store.ts';

const takesText =
  'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable], [role="listbox"], [role="menu"]';

/** Whether a key pressed there is part of a text or of a list that is open, or a sheet lies over the room. */
export function isTyping({ target }: KeyboardEvent): boolean {
  if (document.querySelector('.veil') !== null) return true;
  return target instanceof Element && (target.matches(takesText) || target.closest('[role="dialog"]') !== null);
}

export function isPlainPress(event: KeyboardEvent): boolean {
  return !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
}

/** 1, 2 and 3 go to the three pages of the room; `/` to the filter of the one in front. */
export function useRoomKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isPlainPress(event) || isTyping(event)) return;
      // A form has its own figures: a verdict, a score.
      if (event.target instanceof Element && event.target.closest('form')) return;
      const tab = /^[123]$/.test(event.key) ? roomTabs[Number(event.key) - 1] : undefined;
      if (tab) {
        setTab(tab);
        if (tab !== 'board' && readPlace(window.location.hash).id !== null) goTo('complaints');
      } else if (event.key === '/') document.querySelector<HTMLInputElement>('.board-search input')?.select();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

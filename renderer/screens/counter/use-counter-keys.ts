import { useEffect } from 'react';
import { undoLast } from '../../store/toasts.ts';
import {
  clearOrClose,
  close,
  closePanel,
  openSelected,
  select,
  startAdding,
  startComplaining,
  startSelling,
  type,
  useCounter,
} from './counter-store.ts';
import { cardRegionId, focusCard, focusSearch, moveThroughToday, searchBoxId } from './focus.ts';
import { type CardAction, type Command, commandFor, type Zone } from './keyboard.ts';

const inForm = 'form, [role="listbox"], [role="dialog"]';
const inTextField = 'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable]';

/** Listens to the keys of the whole counter. `act` does what a single key does on the card. */
export function useCounterKeys(act: (action: CardAction) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('.veil')) return;
      const zone = zoneOf(event.target);
      const press = {
        key: event.key,
        code: event.code,
        isCtrl: event.ctrlKey || event.metaKey,
        isAlt: event.altKey,
        isComposing: event.isComposing,
        isRepeat: event.repeat,
      };
      const command = commandFor(press, zone, useCounter.getState().text !== '');
      if (!command) return;
      // The key that begins a search has still to type itself.
      if (command.do !== 'newSearch') event.preventDefault();
      obey(command, zone, act);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [act]);
}

function zoneOf(target: EventTarget | null): Zone {
  if (!(target instanceof Element)) return 'elsewhere';
  if (target.id === searchBoxId) return 'search';
  if (target.closest(inForm) || target.matches(inTextField)) return 'field';
  const isNowhere = target === document.body;
  const isCardOpen = useCounter.getState().openId !== null;
  return target.closest(`#${cardRegionId}`) || (isNowhere && isCardOpen) ? 'card' : 'elsewhere';
}

function obey(command: Command, zone: Zone, act: (action: CardAction) => void): void {
  const orders: Record<Command['do'], () => void> = {
    move: () => command.do === 'move' && move(command.to),
    open: openSelected,
    back: () => goBack(zone),
    addNew: startAdding,
    complain: () => (useCounter.getState().openId === null ? startComplaining() : act('complaint')),
    sell: () => (useCounter.getState().openId === null ? startSelling() : act('sale')),
    undo: () => void undoLast(),
    act: () => command.do === 'act' && act(command.action),
    toSearch: () => focusSearch(true),
    newSearch: () => {
      type('');
      focusSearch();
    },
  };
  orders[command.do]();
}

function move(to: 'next' | 'previous' | 'first' | 'last'): void {
  const { text, hits, selected } = useCounter.getState();
  if (text.trim() === '') {
    moveThroughToday(to === 'previous' ? -1 : 1);
    return;
  }
  const places = { next: selected + 1, previous: selected - 1, first: 0, last: hits.length };
  select(places[to]);
}

function goBack(zone: Zone): void {
  const { panel, sheet } = useCounter.getState();
  if (zone === 'search') clearOrClose();
  else if (panel) {
    closePanel();
    focusCard();
  } else {
    if (sheet) close();
    focusSearch(true);
  }
}

import { useSyncExternalStore } from 'react';

/** Where one is: a screen by name and, when it shows one thing, its id. Kept in the address: `#/counter/12`. */
export interface Place {
  screen: string;
  id: number | null;
  /** A part of the room that has a name, `#/regulars/doubles`. */
  part?: string;
}

export const home = 'counter';

export function readPlace(hash: string): Place {
  const [screen = '', id = ''] = hash.replace(/^#\/?/, '').split('/');
  if (/^[a-z]+$/.test(id)) return { screen: screen || home, id: null, part: id };
  return { screen: screen || home, id: /^[1-9]\d{0,14}$/.test(id) ? Number(id) : null };
}

export function placeHash(screen: string, id?: number | string | null): string {
  return id ? `#/${screen}/${id}` : `#/${screen}`;
}

/** Goes to a screen; `goTo('counter', 12)` opens the card of regular 12, `goTo('regulars', 'doubles')` a part of the room. */
export function goTo(screen: string, id?: number | string | null): void {
  window.location.hash = placeHash(screen, id);
}

export function usePlace(): Place {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return readPlace(hash);
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

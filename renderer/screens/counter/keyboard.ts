/** What one key means at the counter, depending on where the focus is. Pure, so that the whole map can be tested. */

export interface KeyPress {
  key: string;
  /** The physical key, `KeyV`, for keyboards in other scripts. */
  code: string;
  isCtrl: boolean;
  isAlt: boolean;
  isComposing: boolean;
  isRepeat: boolean;
}

/** The search box, the open card, a form's own field, or anywhere else (Today, the rail). */
export type Zone = 'search' | 'card' | 'field' | 'elsewhere';

export type CardAction =
  | 'visit'
  | 'sale'
  | 'remember'
  | 'companion'
  | 'edit'
  | 'complaint'
  | 'promise'
  | 'feedback'
  | 'slip'
  /** The complaint that waits on the card. */
  | 'makeRight'
  /** What a running programme has for them. */
  | 'give'
  | 'touch'
  /** Who sent them. */
  | 'sender'
  /** Another card of the same person. */
  | 'merge';

export type Command =
  | { do: 'move'; to: 'next' | 'previous' | 'first' | 'last' }
  | { do: 'open' }
  | { do: 'back' }
  | { do: 'addNew' }
  /** A complaint: of the card that is open, else of somebody we do not know. */
  | { do: 'complain' }
  /** A sale: to whom the open card belongs, else to somebody we do not know. */
  | { do: 'sell' }
  | { do: 'undo' }
  | { do: 'act'; action: CardAction }
  /** Back to the search box with what was typed selected. */
  | { do: 'toSearch' }
  /** The key begins a new search; it types itself once the box has the focus. */
  | { do: 'newSearch' };

const actionKeys: Readonly<Record<string, CardAction>> = {
  v: 'visit',
  s: 'sale',
  p: 'remember',
  d: 'companion',
  e: 'edit',
  c: 'complaint',
  o: 'promise',
  f: 'feedback',
  t: 'slip',
  r: 'makeRight',
  g: 'give',
  h: 'touch',
  w: 'sender',
  u: 'merge',
};

/** The command for a key, or null to leave the key to the browser. `hasText`: something stands in the search box. */
export function commandFor(press: KeyPress, zone: Zone, hasText: boolean): Command | null {
  if (press.isComposing || press.key === 'Process') return null;
  if (press.isCtrl || press.isAlt) return chordCommand(press, zone, hasText);
  if (press.key === 'Escape') return { do: 'back' };
  if (zone === 'field') return null;
  if (zone === 'search') return searchCommand(press.key, hasText);
  if (zone === 'card') return cardCommand(press);
  if (press.key === 'ArrowDown') return { do: 'move', to: 'next' };
  if (press.key === 'ArrowUp') return { do: 'move', to: 'previous' };
  return letterCommand(press.key);
}

function chordCommand({ key, code, isCtrl, isAlt }: KeyPress, zone: Zone, hasText: boolean): Command | null {
  if (isCtrl && isAlt) return null;
  const letter = latinLetter(key, code);
  // A browser keeps Ctrl+N for itself, so Alt+N does the same.
  if (letter === 'n' && zone !== 'field') return { do: 'addNew' };
  if (letter === 'c' && isAlt && zone !== 'field') return { do: 'complain' };
  if (letter === 's' && isAlt && zone !== 'field') return { do: 'sell' };
  const typesText = zone === 'field' || (zone === 'search' && hasText);
  return isCtrl && letter === 'z' && !typesText ? { do: 'undo' } : null;
}

function searchCommand(key: string, hasText: boolean): Command | null {
  if (key === 'ArrowDown') return { do: 'move', to: 'next' };
  if (key === 'ArrowUp') return { do: 'move', to: 'previous' };
  if (key === 'Enter') return { do: 'open' };
  // The key that goes to the search, pressed by somebody who is there already; no search begins with it.
  if (key === '/' && !hasText) return { do: 'toSearch' };
  if (!hasText) return null;
  if (key === 'Home') return { do: 'move', to: 'first' };
  return key === 'End' ? { do: 'move', to: 'last' } : null;
}

function cardCommand({ key, code, isRepeat }: KeyPress): Command | null {
  const letter = latinLetter(key, code);
  const action = actionKeys[letter];
  // A key held down must not note ten visits.
  if (isRepeat && (action || letter === 'z')) return null;
  if (action) return { do: 'act', action };
  if (letter === 'z') return { do: 'undo' };
  return letterCommand(key);
}

function letterCommand(key: string): Command | null {
  if (key === '/') return { do: 'toSearch' };
  // A single character that is no blank: blanks scroll and press buttons.
  return [...key].length === 1 && key.trim() !== '' ? { do: 'newSearch' } : null;
}

/** The letter on the key, or the one a Latin keyboard has there when the key writes another script. */
function latinLetter(key: string, code: string): string {
  const isOtherScript = [...key].length === 1 && key > '\u007f' && /^Key[A-Z]$/.test(code);
  return (isOtherScript ? code.slice(3) : key).toLowerCase();
}

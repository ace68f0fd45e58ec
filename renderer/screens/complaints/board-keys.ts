import type { ComplaintStep } from '../../../shared/contract/complaints.ts';
import { stepForKey } from './stages.ts';

export type BoardCommand =
  | { do: 'walk'; key: string }
  | { do: 'cross'; direction: -1 | 1 }
  | { do: 'move'; direction: -1 | 1 }
  | { do: 'step'; step: ComplaintStep };

interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  repeat: boolean;
}

const walks = new Set(['ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown']);

/** What a key pressed on a card means; null leaves it to the browser. A key held down walks on, but takes no ten steps. */
export function boardCommand({ key, ctrlKey, metaKey, altKey, repeat }: Press): BoardCommand | null {
  // AltGr, which writes brackets on many keyboards, is Ctrl and Alt together.
  if (key === ']' || key === '[') return repeat ? null : { do: 'move', direction: key === ']' ? 1 : -1 };
  if (ctrlKey || metaKey) return null;
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const direction = key === 'ArrowRight' ? 1 : -1;
    if (!altKey) return { do: 'cross', direction };
    return repeat ? null : { do: 'move', direction };
  }
  if (altKey) return null;
  if (walks.has(key)) return { do: 'walk', key };
  const step = repeat ? null : stepForKey(key);
  return step && { do: 'step', step };
}

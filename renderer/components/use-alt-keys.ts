import { useEffect, useRef } from 'react';

interface Capped<K extends string> {
  key: K;
  keyCap?: string;
}

/** The letter or digit of a key pressed with Alt, also where Alt makes another sign of it or the keyboard writes another script. */
export function altKeyCap({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string | null {
  if (/^[a-z0-9]$/i.test(key)) return key.toUpperCase();
  return /^(?:Key|Digit)([A-Z0-9])$/.exec(code)?.[1] ?? null;
}

/** Alt and its key choose one of `choices` wherever in their form the focus is, so that no letter of a text is ever taken for a key. */
export function useAltKeys<K extends string>(choices: readonly Capped<K>[], choose: (key: K) => void) {
  const group = useRef<HTMLDivElement>(null);
  const newest = useRef({ choices, choose });
  newest.current = { choices, choose };
  useEffect(() => {
    const form = group.current?.closest('form');
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.repeat || event.isComposing) return;
      const cap = altKeyCap(event);
      const pressed = newest.current.choices.find(({ keyCap }) => keyCap !== undefined && keyCap === cap);
      if (!pressed) return;
      event.preventDefault();
      newest.current.choose(pressed.key);
    };
    form?.addEventListener('keydown', onKey);
    return () => form?.removeEventListener('keydown', onKey);
  }, []);
  return group;
}

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { PromiseRow } from '../../../shared/contract/promises.ts';
import { t } from '../../locales/t.ts';
import { isPlainPress, isTyping, lineForKey } from '../../store/keys.ts';
import { goTo } from '../../store/place.ts';
import { showProblem, undoLast } from '../../store/toasts.ts';
import { write } from '../../store/write.ts';

export type Deed = 'keep' | 'move' | 'break';

const deeds: Readonly<Record<string, Deed>> = { k: 'keep', m: 'move', b: 'break' };
const perPage = 6;

/** The line one is on, and what its keys do. The lines are one stop for Tab; arrows walk between them. */
export function usePromiseKeys(lines: readonly PromiseRow[], page: RefObject<HTMLElement | null>) {
  const [chosen, setChosen] = useState<{ id: number; at: number } | null>(null);
  const [moving, setMoving] = useState<number | null>(null);
  // A line that was settled is gone: the one that took its place is next.
  const selected =
    lines.find(line => line.id === chosen?.id)?.id ?? lines[Math.min(chosen?.at ?? 0, lines.length - 1)]?.id ?? null;
  const select = (id: number) => setChosen({ id, at: lines.findIndex(line => line.id === id) });
  const focusLine = useCallback(
    (id: number) => page.current?.querySelector<HTMLElement>(`[data-promise="${id}"]`)?.focus(),
    [page],
  );
  const act = (promise: PromiseRow, deed: Deed) => {
    select(promise.id);
    if (deed === 'move') return setMoving(promise.id);
    void settle(promise, deed);
  };
  const newest = useRef({ lines, selected, act, moving });
  newest.current = { lines, selected, act, moving };
  // The keyboard stays in the list when the line it was on is gone.
  const wasIn = useRef(false);
  useEffect(() => {
    if (wasIn.current && selected !== null && document.activeElement === document.body) focusLine(selected);
  });
  useEffect(() => {
    const onFocus = (event: FocusEvent) => {
      wasIn.current = event.target instanceof Element && event.target.closest('[data-promise-row]') !== null;
    };
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isPlainPress(event)) return;
      const now = newest.current;
      if (event.key === 'Escape' && now.moving !== null) {
        event.preventDefault();
        setMoving(null);
        if (now.selected !== null) focusLine(now.selected);
        return;
      }
      const target = event.target instanceof Element ? event.target : null;
      if (isTyping(event) || target?.closest('form, [role="tablist"], summary')) return;
      const at = now.lines.findIndex(line => line.id === now.selected);
      const line = now.lines[at];
      if (!line) return;
      const to = lineForKey(event.key, target?.closest('[data-promise-row]') ? at : at - 1, now.lines.length, perPage);
      const deed = event.repeat ? undefined : deeds[event.key.toLowerCase()];
      if (to !== null) focusLine(now.lines[to]!.id);
      else if (deed) now.act(line, deed);
      else if (event.key === 'Enter' && target?.matches('[data-promise]')) goTo('counter', line.customerId);
      else if (event.key.toLowerCase() === 'z') void undoLast();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [focusLine]);
  return { selected, select, moving, setMoving, act };
}

async function settle(promise: PromiseRow, deed: 'keep' | 'break'): Promise<void> {
  const words = { what: promise.text, name: promise.customerName };
  const result =
    deed === 'keep'
      ? await write('promises.keep', { id: promise.id }, t('promises.kept', words))
      : await write('promises.break', { id: promise.id }, t('promises.broken', words));
  if (!result.ok) showProblem(result.error.message);
}

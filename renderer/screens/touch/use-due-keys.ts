import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { DueTouch } from '../../../shared/contract/touches.ts';
import { t } from '../../locales/t.ts';
import { isPlainPress, isTyping, lineForKey } from '../../store/keys.ts';
import { goTo } from '../../store/place.ts';
import { showProblem } from '../../store/toasts.ts';
import { write } from '../../store/write.ts';
import { dueKey } from './due-days.ts';
import { kindForKey, type LoggedKind } from './touch-kinds.ts';

const perPage = 6;

/** The line one is on, and what its keys do. The lines are one stop for Tab; arrows walk between them. */
export function useDueKeys(lines: readonly DueTouch[], page: RefObject<HTMLElement | null>) {
  const [chosen, setChosen] = useState<{ key: string; at: number } | null>(null);
  const [snoozing, setSnoozing] = useState<string | null>(null);
  const found = lines.findIndex(line => dueKey(line) === chosen?.key);
  // A line that was done is gone: the one that took its place is next.
  const at = found >= 0 ? found : Math.min(chosen?.at ?? 0, lines.length - 1);
  const selected = lines[at] ? dueKey(lines[at]) : null;
  // The lines are many and drawn anew only when they change: what they are given stays the same.
  const newest = useRef({ lines, selected });
  newest.current = { lines, selected };
  const select = useCallback((key: string) => {
    setChosen({ key, at: newest.current.lines.findIndex(line => dueKey(line) === key) });
  }, []);
  const focusLine = useCallback(
    (key: string) => {
      const line = page.current?.querySelector<HTMLElement>(`[data-due="${key}"]`);
      line?.focus({ preventScroll: true });
      line?.closest('[data-due-row]')?.scrollIntoView({ block: 'nearest' });
    },
    [page],
  );
  const log = useCallback(
    (line: DueTouch, kind: LoggedKind) => {
      select(dueKey(line));
      setSnoozing(null);
      void logTouch(line, kind);
    },
    [select],
  );
  const snooze = useCallback(
    (line: DueTouch) => {
      select(dueKey(line));
      setSnoozing(dueKey(line));
    },
    [select],
  );
  const endSnooze = useCallback(() => {
    setSnoozing(null);
    if (newest.current.selected) focusLine(newest.current.selected);
  }, [focusLine]);
  useKeepFocus(page, selected, focusLine);
  useDueKeyboard({ lines, at, snoozing, log, snooze, endSnooze, focusLine });
  return { selected, select, snoozing, snooze, endSnooze, log };
}

/** The keyboard stays in the list when the line it was on is gone. */
function useKeepFocus(
  page: RefObject<HTMLElement | null>,
  selected: string | null,
  focusLine: (key: string) => void,
): void {
  const wasIn = useRef(false);
  useEffect(() => {
    if (wasIn.current && selected !== null && document.activeElement === document.body) focusLine(selected);
  });
  useEffect(() => {
    const onFocus = (event: FocusEvent) => {
      wasIn.current = event.target instanceof Element && page.current?.contains(event.target) === true;
    };
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, [page]);
}

interface DueKeyboard {
  lines: readonly DueTouch[];
  at: number;
  snoozing: string | null;
  log: (line: DueTouch, kind: LoggedKind) => void;
  snooze: (line: DueTouch) => void;
  endSnooze: () => void;
  focusLine: (key: string) => void;
}

function useDueKeyboard(keyboard: DueKeyboard): void {
  const newest = useRef(keyboard);
  newest.current = keyboard;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isPlainPress(event) && heard(event, newest.current)) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function heard(event: KeyboardEvent, { lines, at, snoozing, log, snooze, endSnooze, focusLine }: DueKeyboard): boolean {
  if (event.key === 'Escape' && snoozing !== null) {
    endSnooze();
    return true;
  }
  const target = event.target instanceof Element ? event.target : null;
  if (isTyping(event) || target?.closest('form, summary')) return false;
  // The tabs have their own Home and End; down leads from them to the first line.
  if (target?.closest('[role="tablist"]') && ['Home', 'End', 'ArrowUp', 'Enter'].includes(event.key)) return false;
  const line = lines[at];
  if (!line) return false;
  const to = lineForKey(event.key, target?.closest('[data-due-row]') ? at : at - 1, lines.length, perPage);
  const kind = event.repeat ? null : kindForKey(event.key);
  if (to !== null) focusLine(dueKey(lines[to]!));
  else if (kind) log(line, kind);
  else if (event.key.toLowerCase() === 'z' && !event.repeat) snooze(line);
  else if (event.key === 'Enter' && target?.matches('[data-due]')) goTo('counter', line.customerId);
  else return false;
  return true;
}

async function logTouch({ customerId, name }: DueTouch, kind: LoggedKind): Promise<void> {
  const result = await write('touches.add', { customerId, kind }, t('due.done', { kind: t(`touch.a.${kind}`), name }));
  if (!result.ok) showProblem(result.error.message);
}

import { useEffect, useRef } from 'react';
import type { Complaint } from '../../../shared/contract/complaints.ts';
import { isPlainPress, isTyping } from '../../store/keys.ts';
import { goTo } from '../../store/place.ts';
import { undoLast } from '../../store/toasts.ts';
import type { DetailFormKind } from './DetailForm.tsx';
import { stepForKey, stepsAt } from './stages.ts';

interface DetailActions {
  begin: (kind: DetailFormKind) => void;
  /** Esc: the form first, then the detail. */
  leave: () => void;
}

const others: Readonly<Record<string, DetailFormKind>> = { n: 'note', d: 'diagnosis', w: 'who', c: 'correct' };

/** The keys of the open complaint: a letter for each step, E the card, Z takes back, Esc goes back. */
export function useDetailKeys(complaint: Complaint, actions: DetailActions): void {
  const newest = useRef({ complaint, actions });
  newest.current = { complaint, actions };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isPlainPress(event) || document.querySelector('.veil, [role="menu"], [role="listbox"]')) return;
      const { begin, leave } = newest.current.actions;
      const { customerId, stage } = newest.current.complaint;
      if (event.key === 'Escape') {
        if (event.target instanceof Element && event.target.closest('.board-search')) return;
        event.preventDefault();
        return leave();
      }
      const target = event.target instanceof Element ? event.target : null;
      // A card of the board has these keys for itself.
      if (isTyping(event) || event.repeat || target?.closest('form, .board')) return;
      const key = event.key.toLowerCase();
      const step = stepForKey(key);
      const other = Object.hasOwn(others, key) ? others[key] : undefined;
      if (step && stepsAt(stage).includes(step)) begin(step);
      else if (other && (other !== 'who' || customerId === null)) begin(other);
      else if (key === 'e' && customerId !== null) goTo('counter', customerId);
      else if (key === 'z') void undoLast();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

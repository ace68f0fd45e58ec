import { create } from 'zustand';
import { call } from '../api.ts';
import { t } from '../locales/t.ts';

export interface Toast {
  key: number;
  tone: 'done' | 'problem';
  text: string;
  /** The actions that Undo takes back, in the order they were done; empty when there is nothing to take back. */
  actionIds: readonly number[];
  undoLabel: string;
}

interface Toasts {
  shown: readonly Toast[];
  /** What this window did and could take back, newest last. */
  done: readonly Pick<Toast, 'text' | 'actionIds'>[];
}

const most = 2;
const remembered = 50;
let lastKey = 0;

export const useToasts = create<Toasts>(() => ({ shown: [], done: [] }));

/** Says what was done and offers to take it back. */
export function showDone(text: string, actionIds: readonly number[] = []): void {
  push({ tone: 'done', text, actionIds, undoLabel: t('undo') });
  if (actionIds.length === 0) return;
  useToasts.setState(state => ({ done: [...state.done, { text, actionIds }].slice(-remembered) }));
}

/** Says what went wrong, for things that have no place of their own on the screen. */
export function showProblem(text: string): void {
  push({ tone: 'problem', text, actionIds: [], undoLabel: '' });
}

export function dismiss(key: number): void {
  useToasts.setState(state => ({ shown: state.shown.filter(toast => toast.key !== key) }));
}

/** Takes back the last thing this window did, so far not taken back. */
export async function undoLast(): Promise<void> {
  const last = useToasts.getState().done.at(-1);
  if (last) await undo(last);
  else showProblem(t('toast.nothingToUndo'));
}

/** Takes one thing back, newest part first; says why when the book refuses. */
export async function undo({ text, actionIds }: Pick<Toast, 'text' | 'actionIds'>): Promise<void> {
  const undoing: number[] = [];
  useToasts.setState(state => ({
    shown: state.shown.filter(toast => toast.actionIds !== actionIds),
    done: state.done.filter(entry => entry.actionIds !== actionIds),
  }));
  for (const actionId of actionIds.toReversed()) {
    const result = await call('actions.undo', { actionId });
    if (!result.ok) return showProblem(result.error.message);
    undoing.push(result.value.actionId);
  }
  push({ tone: 'done', text: t('toast.undone', { what: text }), actionIds: undoing, undoLabel: t('toast.putBack') });
}

function push(toast: Omit<Toast, 'key'>): void {
  lastKey += 1;
  const key = lastKey;
  useToasts.setState(state => ({ shown: [...state.shown, { ...toast, key }].slice(-most) }));
}

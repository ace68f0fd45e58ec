import type { Batch } from '../../../shared/contract/cards.ts';
import { t, tCount } from '../../locales/t.ts';
import { lineForKey, useKeys } from '../../store/keys.ts';
import { goTo } from '../../store/place.ts';
import { showProblem } from '../../store/toasts.ts';
import { useWriting } from '../../store/use-writing.ts';
import { write } from '../../store/write.ts';
import { setView } from './cards-store.ts';

/** What can be done with a batch; each says in a toast what it did, with Undo. */
export interface Deeds {
  isBusy: boolean;
  markPrinted: () => void;
  markSent: () => void;
  remove: (customerId: number) => void;
  throwAway: () => void;
}

const perPage = 8;
export const rowId = (at: number) => `batch-person-${at}`;

/** The keys of an open batch: arrows walk through its people, letters do what the buttons say. */
export function useBatchKeys(
  batch: Batch,
  here: number,
  setAt: (at: number) => void,
  setOver: (over: 'print' | 'add') => void,
): Deeds {
  const deeds = useDeeds(batch);
  const views = { c: 'card', h: 'sheet', t: 'text' } as const;
  useKeys(({ key, target, repeat }) => {
    const element = target instanceof Element ? target : null;
    if (element?.closest('form')) return false;
    const inList = element?.closest('[data-person]') != null;
    // Tabs and choices have arrows of their own.
    const hasArrows = element?.closest('[role="tablist"], [role="radiogroup"]') != null;
    const to = hasArrows ? null : lineForKey(key, inList ? here : here - 1, batch.persons.length, perPage);
    if (to !== null) {
      setAt(to);
      requestAnimationFrame(() => document.getElementById(rowId(to))?.focus({ preventScroll: true }));
      return true;
    }
    if (repeat) return false;
    const letter = key.toLowerCase();
    const view = Object.hasOwn(views, letter) ? views[letter as keyof typeof views] : undefined;
    const person = batch.persons[here];
    if (view) setView(view);
    else if (letter === 'p' && batch.persons.length > 0) setOver('print');
    else if (letter === 's' && batch.state !== 'sent' && batch.persons.length > 0) deeds.markSent();
    else if (letter === 'a' && batch.state === 'draft') setOver('add');
    else if (key === 'Delete' && inList && person && batch.state === 'draft') deeds.remove(person.customerId);
    else return false;
    return true;
  });
  return deeds;
}

function useDeeds(batch: Batch): Deeds {
  const { id: batchId, name, people } = batch;
  const writing = useWriting();
  const run = (what: ReturnType<typeof write>, whenDone?: () => void) => {
    if (writing.isBusy) return;
    void writing.run(
      what.then(result => {
        if (!result.ok) showProblem(result.error.message);
        return result;
      }),
      whenDone,
    );
  };
  return {
    isBusy: writing.isBusy,
    markPrinted: () => run(write('cards.markPrinted', { batchId }, t('batch.markedPrinted', { name }))),
    markSent: () => run(write('cards.markSent', { batchId }, tCount('batch.markedSent', people, { name }))),
    remove: customerId => {
      const person = batch.persons.find(one => one.customerId === customerId);
      run(write('cards.removePerson', { batchId, customerId }, t('batch.removed', { name: person?.name ?? '' })));
    },
    throwAway: () => run(write('cards.removeBatch', { batchId }, t('batch.thrownAway', { name })), () => goTo('cards')),
  };
}

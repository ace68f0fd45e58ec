import { useEffect, useRef, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { Kbd } from '../../components/Kbd.tsx';
import { MergeDialog } from '../../components/merge/MergeDialog.tsx';
import { t, tCount } from '../../locales/t.ts';
import { download } from '../../store/download.ts';
import { useFormat } from '../../store/format.ts';
import { goTo } from '../../store/place.ts';
import { rememberedLook } from '../../store/remembered-look.ts';
import { showDone } from '../../store/toasts.ts';
import { useWriting } from '../../store/use-writing.ts';
import { write } from '../../store/write.ts';
import { callList } from './call-list.ts';
import { PickedGroup } from './PickedGroup.tsx';
import { focusRow } from './RegularsTable.tsx';
import { type Picked, pickNobody, useTable } from './table-store.ts';

/** At the foot: the keys of the table or, once somebody is picked, what one can do with them. */
export function PickedBar() {
  const picked = useTable(state => state.picked);
  return picked.length === 0 ? <TableHints /> : <Acts picked={picked} />;
}

function Acts({ picked }: { picked: readonly Picked[] }) {
  const format = useFormat();
  const carding = useWriting();
  const [asks, setAsks] = useState<'merge' | 'group' | null>(null);
  const isPair = picked.length === 2;
  const leave = () => {
    setAsks(null);
    requestAnimationFrame(() => focusRow(useTable.getState().active));
  };
  const done = () => {
    pickNobody();
    leave();
  };
  const makeCards = () => {
    const batch = { name: t('regulars.batch', { day: format.day(format.today) }), ...rememberedLook() };
    const people = picked.map(({ id }) => ({ customerId: id }));
    let made = 0;
    const writing = write('cards.createBatch', { ...batch, people }, created => {
      made = created.id;
      return tCount('regulars.carded', people.length, { batch: batch.name });
    });
    void carding.run(writing, () => {
      pickNobody();
      goTo('cards', made);
    });
  };
  const saveList = () => {
    const file = t('regulars.listFile', { day: format.today });
    download(file, callList(picked, format.day), 'csv');
    showDone(tCount('regulars.listed', picked.length, { file }));
  };
  const keys: Readonly<Record<string, () => void>> = {
    k: () => carding.isBusy || makeCards(),
    l: saveList,
    g: () => setAsks('group'),
    u: () => isPair && setAsks('merge'),
  };
  usePickedKeys(asks === null, keys);
  // Whoever came more often has the card that is known.
  const [stays, goes] = picked.toSorted((a, b) => b.visitDays - a.visitDays);
  return (
    <footer className="regulars-hints regulars-picked">
      <span role="status">
        <b>{tCount('regulars.pickedCount', picked.length)}</b> {picked.map(one => one.name).join(', ')}
      </span>
      {asks === 'group' ? (
        <PickedGroup picked={picked} onDone={done} onLeave={leave} />
      ) : (
        <div className="picked-acts" role="toolbar" aria-label={t('regulars.pickedActs')}>
          <Button icon="cards" keyCap="K" isDisabled={carding.isBusy} onPress={makeCards}>
            {t('regulars.cards')}
          </Button>
          <Button icon="phone" keyCap="L" onPress={saveList}>
            {t('regulars.list')}
          </Button>
          <Button icon="person" keyCap="G" onPress={() => setAsks('group')}>
            {t('regulars.group')}
          </Button>
          {picked.length <= 2 && (
            <Button keyCap="U" isDisabled={!isPair} onPress={() => setAsks('merge')}>
              {t(isPair ? 'merge.ask' : 'regulars.pickTwo')}
            </Button>
          )}
          <Button tone="quiet" keyCap="Esc" onPress={pickNobody}>
            {t('regulars.pickNobody')}
          </Button>
        </div>
      )}
      <ErrorNote error={carding.error} />
      {asks === 'merge' && stays && goes && (
        <MergeDialog staysId={stays.id} goesId={goes.id} onClose={leave} onMerged={pickNobody} />
      )}
    </footer>
  );
}

const inField = 'input, textarea, select, [contenteditable]';

/** Esc picks nobody any more; a letter does what its button does. */
function usePickedKeys(isListening: boolean, keys: Readonly<Record<string, () => void>>): void {
  const newest = useRef(keys);
  newest.current = keys;
  useEffect(() => {
    if (!isListening) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (document.querySelector('.veil, .whole') || (event.target as Element).matches?.(inField)) return;
      const act = event.key === 'Escape' ? pickNobody : newest.current[event.key.toLowerCase()];
      if (!act) return;
      act();
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isListening]);
}

function TableHints() {
  return (
    <footer className="regulars-hints" aria-hidden="true">
      <span>
        <Kbd>↑</Kbd> <Kbd>↓</Kbd> {t('regulars.hint.move')}
      </span>
      <span>
        <Kbd>Home</Kbd> <Kbd>End</Kbd> {t('regulars.hint.ends')}
      </span>
      <span>
        <Kbd>Enter</Kbd> {t('regulars.hint.open')}
      </span>
      <span>
        <Kbd>{t('regulars.spaceKey')}</Kbd> {t('regulars.hint.pick')}
      </span>
      <span>
        <Kbd>/</Kbd> {t('regulars.hint.filter')}
      </span>
    </footer>
  );
}

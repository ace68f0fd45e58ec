import { useEffect, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Kbd } from '../../components/Kbd.tsx';
import { MergeDialog } from '../../components/merge/MergeDialog.tsx';
import { t, tCount } from '../../locales/t.ts';
import { focusRow } from './RegularsTable.tsx';
import { pickNobody, useTable } from './table-store.ts';

/** At the foot: the keys of the table or, once somebody is picked, what one can do with them. */
export function PickedBar() {
  const picked = useTable(state => state.picked);
  const [isMerging, setIsMerging] = useState(false);
  const isPair = picked.length === 2;
  const leave = () => {
    setIsMerging(false);
    requestAnimationFrame(() => focusRow(useTable.getState().active));
  };
  usePickedKeys(picked.length > 0 && !isMerging, isPair ? () => setIsMerging(true) : null);
  if (picked.length === 0) return <TableHints />;
  // Whoever came more often has the card that is known.
  const [stays, goes] = picked.toSorted((a, b) => b.visitDays - a.visitDays);
  return (
    <footer className="regulars-hints regulars-picked">
      <span role="status">
        <b>{tCount('regulars.pickedCount', picked.length)}</b> {picked.map(one => one.name).join(', ')}
      </span>
      <Button tone="quiet" keyCap="Esc" onPress={pickNobody}>
        {t('regulars.pickNobody')}
      </Button>
      <Button icon="cards" keyCap="U" isDisabled={!isPair} onPress={() => setIsMerging(true)}>
        {t(isPair ? 'merge.ask' : 'regulars.pickTwo')}
      </Button>
      {isMerging && stays && goes && (
        <MergeDialog staysId={stays.id} goesId={goes.id} onClose={leave} onMerged={pickNobody} />
      )}
    </footer>
  );
}

const inField = 'input, textarea, select, [contenteditable]';

/** Esc picks nobody any more; U asks whether the two are one person. */
function usePickedKeys(isListening: boolean, merge: (() => void) | null): void {
  useEffect(() => {
    if (!isListening) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector('.veil, .whole') || (event.target as Element).matches?.(inField)) return;
      if (event.key === 'Escape') pickNobody();
      else if (event.key.toLowerCase() === 'u' && merge) merge();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isListening, merge]);
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

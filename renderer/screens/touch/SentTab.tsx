import './sent.css';
import { useMemo, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Choices } from '../../components/Choices.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { Hints } from '../../components/Hints.tsx';
import { t, tCount } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { useKeys } from '../../store/keys.ts';
import { goTo } from '../../store/place.ts';
import { useRead } from '../../store/read.ts';
import { SentSide, thank } from './SentSide.tsx';
import { TreeCanvas } from './TreeCanvas.tsx';
import { TreeTable } from './TreeTable.tsx';

type Look = 'drawing' | 'table';

/** Who sent whom, drawn; who waits for a thank-you; and whose friends come back. */
export function SentTab() {
  const { value, error } = useRead('referrals.tree', {});
  const { locale } = useFormat();
  const toThank = useRead('referrals.toThank', {}).value?.people ?? [];
  const [look, setLook] = useState<Look>('drawing');
  // The same answer as before keeps the drawing where it is.
  const key = useMemo(() => (value === null ? '' : JSON.stringify(value.nodes)), [value]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is what they are
  const nodes = useMemo(() => value?.nodes ?? [], [key]);
  useKeys(event => {
    const first = toThank[0];
    if (event.key.toLowerCase() !== 't' || event.repeat || !first) return false;
    void thank(first);
    return true;
  });
  if (value && nodes.length === 0) return <NobodySent />;
  return (
    <div className="sent touch-beside">
      <div className="sent-main">
        <div className="sent-head">
          <p className="touch-count" role="status">
            {value && countWords(nodes.filter(node => node.referredBy !== null).length, value.generations, locale)}
          </p>
          <Choices
            label={t('sent.look')}
            choices={[
              { key: 'drawing', label: t('sent.drawing') },
              { key: 'table', label: t('sent.asTable') },
            ]}
            value={look}
            onChange={setLook}
          />
        </div>
        <ErrorNote error={error} />
        {nodes.length > 0 && (look === 'drawing' ? <TreeCanvas nodes={nodes} /> : <TreeTable nodes={nodes} />)}
      </div>
      <aside className="touch-side sent-side">
        <SentSide toThank={toThank} />
      </aside>
      <Hints
        keys={[
          ['↑', t('sent.hint.up')],
          ['↓', t('sent.hint.down')],
          ['← →', t('sent.hint.beside')],
          ['+ −', t('sent.hint.zoom')],
          ['Enter', t('due.hint.open')],
          ['T', t('sent.hint.thank')],
        ]}
      />
    </div>
  );
}

function countWords(count: number, generations: number, locale: string): string {
  return tCount('sent.count', count, { count: count.toLocaleString(locale), generations });
}

function NobodySent() {
  return (
    <div className="touch-page">
      <EmptyState title={t('sent.empty')}>
        <p>{t('sent.emptyHow')}</p>
        <Button tone="go" icon="counter" onPress={() => goTo('counter')}>
          {t('board.empty.go')}
        </Button>
      </EmptyState>
    </div>
  );
}

import './doubles.css';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../components/Button.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorNote } from '../../../components/ErrorNote.tsx';
import { Hints } from '../../../components/Hints.tsx';
import { MergeDialog } from '../../../components/merge/MergeDialog.tsx';
import { t, tCount } from '../../../locales/t.ts';
import { useFormat } from '../../../store/format.ts';
import { lineForKey, useKeys } from '../../../store/keys.ts';
import { goTo } from '../../../store/place.ts';
import { showProblem } from '../../../store/toasts.ts';
import { useUndoKey } from '../../../store/use-undo-key.ts';
import { write } from '../../../store/write.ts';
import { PairCard } from './PairCard.tsx';
import { type Pair, useDoubles } from './use-doubles.ts';

const perPage = 3;

/** Who may stand in the book twice, pair by pair: one card of both, or two people. */
export function DoublesPage() {
  const { pairs, total, error, settle } = useDoubles();
  const format = useFormat();
  const [at, setAt] = useState(0);
  const [merging, setMerging] = useState<Pair | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const active = Math.min(at, Math.max(0, pairs.length - 1));
  const activePair = pairs[active];
  const focus = (line: number) => (list.current?.children[line] as HTMLElement | undefined)?.focus();
  useUndoKey();
  // What is settled takes the focus with it: one goes on with the pair that stands in its place.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another pair is the one to look at
  useEffect(() => {
    if (merging) return;
    const frame = requestAnimationFrame(() => isFocusLost() && focus(active));
    return () => cancelAnimationFrame(frame);
  }, [activePair?.key, merging]);
  const apart = async (pair: Pair) => {
    const { first, second } = pair;
    const sentence = t('doubles.apartDone', { first: first.name, second: second.name });
    const result = await write('doubles.apart', { id: first.customerId, otherId: second.customerId }, sentence);
    if (result.ok) settle(pair);
    else showProblem(result.error.message);
  };
  useKeys(event => {
    const to = lineForKey(event.key, active, pairs.length, perPage);
    const isOnButton = event.target instanceof Element && event.target.matches('button, a');
    if (to !== null) {
      setAt(to);
      focus(to);
    } else if (event.key === 'Escape') goTo('regulars');
    else if (!activePair || event.repeat) return false;
    else if (event.key.toLowerCase() === 'm' || (event.key === 'Enter' && !isOnButton)) setMerging(activePair);
    else if (event.key.toLowerCase() === 'n') void apart(activePair);
    else return false;
    return true;
  });
  return (
    <main className="doubles">
      <Head total={total} shown={pairs.length} />
      <div className="doubles-body">
        <ErrorNote error={error} />
        {total === 0 && <Nobody />}
        <ul className="pairs" ref={list} aria-label={t('doubles.list')} hidden={pairs.length === 0}>
          {pairs.map((pair, line) => (
            <PairCard
              key={pair.key}
              pair={pair}
              isActive={line === active}
              format={format}
              onFocus={() => setAt(line)}
              onMerge={() => setMerging(pair)}
              onApart={() => void apart(pair)}
            />
          ))}
        </ul>
      </div>
      <Hints
        keys={[
          ['↑ ↓', t('doubles.hint.move')],
          ['Enter', t('doubles.hint.merge')],
          ['N', t('doubles.hint.apart')],
          ['Esc', t('doubles.hint.back')],
        ]}
      />
      {merging && (
        <MergeDialog
          staysId={merging.first.customerId}
          goesId={merging.second.customerId}
          onClose={() => setMerging(null)}
          onMerged={() => settle(merging)}
        />
      )}
    </main>
  );
}

const isFocusLost = (): boolean => !document.activeElement?.closest('button, a, .pair, input, [role="dialog"]');

function Head({ total, shown }: { total: number | null; shown: number }) {
  const { locale } = useFormat();
  const count = total?.toLocaleString(locale) ?? '';
  return (
    <header className="doubles-head">
      <h1>{t('doubles.title')}</h1>
      <p className="doubles-count" role="status">
        {total === null ? t('doubles.looking') : total > 0 && tCount('doubles.found', total, { count })}
        {total !== null && total > shown && ` · ${t('doubles.likeliest', { shown })}`}
      </p>
      <Button tone="quiet" icon="back" keyCap="Esc" onPress={() => goTo('regulars')}>
        {t('whole.back')}
      </Button>
    </header>
  );
}

function Nobody() {
  return (
    <EmptyState title={t('doubles.none.title')}>
      <p>{t('doubles.none.how')}</p>
      <Button icon="regulars" onPress={() => goTo('regulars')}>
        {t('whole.back')}
      </Button>
    </EmptyState>
  );
}

import { useState } from 'react';
import type { Card } from '../../../shared/contract/card.ts';
import type { PromiseRow } from '../../../shared/contract/promises.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { Flag } from '../../components/Flag.tsx';
import { t } from '../../locales/t.ts';
import { type Format, useFormat } from '../../store/format.ts';
import { write } from '../../store/write.ts';
import { openPanel } from './counter-store.ts';
import { useSaving } from './use-saving.ts';

/** What was said aloud and is still owed: kept with one tap; a line opens for another day or for “will not be”. */
export function PromisedPanel({ card }: { card: Card }) {
  const [openId, setOpenId] = useState<number | null>(null);
  if (card.openPromises.length === 0) return null;
  return (
    <section className="sheet panel" aria-labelledby="promised">
      <h2 id="promised">{t('promise.open')}</h2>
      {card.openPromises.map(promise => (
        <PromiseLine
          key={promise.id}
          promise={promise}
          isOpen={openId === promise.id}
          onToggle={() => setOpenId(openId === promise.id ? null : promise.id)}
        />
      ))}
    </section>
  );
}

interface PromiseLineProps {
  promise: PromiseRow;
  isOpen: boolean;
  onToggle: () => void;
}

function PromiseLine({ promise, isOpen, onToggle }: PromiseLineProps) {
  const format = useFormat();
  const { error, isBusy, save } = useSaving();
  const { id, text, staffName } = promise;
  const run = (writing: () => ReturnType<typeof write>) => void save(writing, () => undefined);
  return (
    <div className="promise-line">
      <button type="button" className="promise-open" aria-expanded={isOpen} onClick={onToggle}>
        <Flag tone={promise.inDays <= 0 ? 'due' : 'plain'}>{dueWord(promise, format)}</Flag>
        <span className="line-text">{text}</span>
        {staffName && <span className="line-by">{staffName}</span>}
      </button>
      <Button
        icon="check"
        aria-label={t('promise.keepOf', { what: text })}
        isDisabled={isBusy}
        onPress={() => run(() => write('promises.keep', { id }, t('promise.keptDone', { what: text })))}
      >
        {t(promise.kind === 'call_back' ? 'promise.called' : 'promise.kept')}
      </Button>
      {isOpen && (
        <div className="promise-more">
          <Button onPress={() => openPanel({ kind: 'movePromise', promise })}>{t('promise.move')}</Button>
          <Button
            tone="harm"
            isDisabled={isBusy}
            onPress={() => run(() => write('promises.break', { id }, t('promise.brokenDone', { what: text })))}
          >
            {t('promise.break')}
          </Button>
        </div>
      )}
      <ErrorNote error={error} />
    </div>
  );
}

function dueWord({ dueOn, inDays }: PromiseRow, format: Format): string {
  if (inDays === 0) return t('promise.due.today');
  return inDays === 1 ? t('promise.due.tomorrow') : format.day(dueOn);
}

import './batches.css';
import { useRef, useState } from 'react';
import type { BatchSummary } from '../../../shared/contract/cards.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { Flag } from '../../components/Flag.tsx';
import { Kbd } from '../../components/Kbd.tsx';
import { t, tCount } from '../../locales/t.ts';
import { type Format, useFormat } from '../../store/format.ts';
import { lineForKey, useKeys } from '../../store/keys.ts';
import { goTo, placeHash } from '../../store/place.ts';
import { useRead } from '../../store/read.ts';
import { rememberedLook } from '../../store/remembered-look.ts';
import { useWriting } from '../../store/use-writing.ts';
import { write } from '../../store/write.ts';
import { setTab } from './cards-store.ts';

const most = 200;

/** Every batch, the newest first. */
export function BatchesTab() {
  const { value, error, reload } = useRead('cards.batches', { limit: most });
  const { stocks } = useRead('stocks.list', {}).value ?? { stocks: [] };
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const format = useFormat();
  const making = useWriting();
  const batches = value?.batches ?? [];
  const here = Math.min(at, Math.max(0, batches.length - 1));
  const make = () => {
    let made = 0;
    const fields = { name: t('batches.newName', { day: format.day(format.today) }), ...rememberedLook(), people: [] };
    const writing = write('cards.createBatch', fields, created => {
      made = created.id;
      return t('batches.started');
    });
    void making.run(writing, () => goTo('cards', made));
  };
  useKeys(({ key, target }) => {
    if (key.toLowerCase() === 'n') {
      make();
      return true;
    }
    const inList = target instanceof Element && list.current?.contains(target);
    const to = lineForKey(key, inList ? here : here - 1, batches.length, 10);
    if (to === null) return false;
    setAt(to);
    list.current?.querySelectorAll<HTMLElement>('a')[to]?.focus();
    return true;
  });
  return (
    <div className="week">
      <div className="week-page">
        {error && (
          <>
            <ErrorNote error={error} />
            <Button onPress={reload}>{t('frame.retry')}</Button>
          </>
        )}
        {value && batches.length === 0 && (
          <EmptyState title={t('batches.empty')}>
            <p>{t('batches.emptyHow')}</p>
            <Button tone="go" onPress={() => setTab('week')}>
              {t('batches.toWeek')}
            </Button>
          </EmptyState>
        )}
        <ul ref={list} className="batches" aria-label={t('cards.tab.batches')}>
          {batches.map((batch, index) => (
            <li key={batch.id}>
              <a
                className="batch-line"
                href={placeHash('cards', batch.id)}
                tabIndex={index === here ? 0 : -1}
                onFocus={() => setAt(index)}
              >
                <span className="batch-name">{batch.name}</span>
                <StateFlag state={batch.state} />
                <span className="figure">{tCount('batches.people', batch.people)}</span>
                <span className="batch-stock">{stocks.find(({ id }) => id === batch.stock)?.name ?? batch.stock}</span>
                <span className="batch-day">{dayWords(batch, format)}</span>
              </a>
            </li>
          ))}
        </ul>
      </div>
      <footer className="cards-foot">
        <span className="cards-hints" aria-hidden="true">
          <span>
            <Kbd>↑</Kbd> <Kbd>↓</Kbd> {t('cards.hint.walk')}
          </span>
          <span>
            <Kbd>Enter</Kbd> {t('batches.hint.open')}
          </span>
        </span>
        <ErrorNote error={making.error} />
        <span className="week-count" />
        <Button icon="add" keyCap="N" isDisabled={making.isBusy} onPress={make}>
          {t('batches.new')}
        </Button>
      </footer>
    </div>
  );
}

export function StateFlag({ state }: Pick<BatchSummary, 'state'>) {
  if (state === 'draft') return <Flag icon="edit">{t('batches.draft')}</Flag>;
  if (state === 'printed')
    return (
      <Flag icon="print" tone="due">
        {t('batches.printed')}
      </Flag>
    );
  return (
    <Flag icon="mail" tone="good">
      {t('batches.sent')}
    </Flag>
  );
}

export function dayWords({ state, madeOn, printedOn, sentOn }: BatchSummary, format: Format): string {
  if (state === 'sent' && sentOn) return t('batches.sentOn', { day: format.day(sentOn) });
  if (state === 'printed' && printedOn) return t('batches.printedOn', { day: format.day(printedOn) });
  return t('batches.madeOn', { day: format.day(madeOn) });
}

import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef } from 'react';
import type { Batch } from '../../../shared/contract/cards.ts';
import { Button } from '../../components/Button.tsx';
import { t } from '../../locales/t.ts';
import { useSession } from '../../store/session.ts';
import { PersonLine } from './PersonLine.tsx';
import type { Deeds } from './use-batch-keys.ts';
import type { Misfits } from './use-misfits.ts';

/** Height of a line in rem, as batch.css has it. */
const rowRem = 6.5;

interface PeopleListProps {
  batch: Batch;
  misfits: Misfits | null;
  here: number;
  onHere: (at: number) => void;
  onAdd: () => void;
  deeds: Deeds;
}

/** Everyone in the batch; only the lines in sight exist, so that two thousand are as quick as ten. */
export function PeopleList({ batch, misfits, here, onHere, onAdd, deeds }: PeopleListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const textSize = useSession(state => state.settings.textSize);
  const rowPx = Math.round(rowRem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  const { persons } = batch;
  const virtualizer = useVirtualizer({
    count: persons.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: 6,
    // The line one is on stays, or the focus would go with it.
    rangeExtractor: useCallback(
      (range: Range) => {
        const shown = defaultRangeExtractor(range);
        return here < persons.length && !shown.includes(here) ? [...shown, here].sort((a, b) => a - b) : shown;
      },
      [here, persons.length],
    ),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew when the size of the text changes
  useEffect(() => virtualizer.measure(), [textSize]);
  useEffect(() => virtualizer.scrollToIndex(here), [virtualizer, here]);
  return (
    <section className="batch-people" aria-label={t('batch.people')}>
      {batch.state === 'draft' && (
        <div className="batch-add">
          <Button tone="quiet" icon="add" keyCap="A" onPress={onAdd}>
            {t('batch.add')}
          </Button>
        </div>
      )}
      <div className="batch-scroll" ref={scroller}>
        {persons.length === 0 && <p className="batch-nobody">{t('batch.nobody')}</p>}
        <ul style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => (
            <PersonLine
              key={persons[index]!.customerId}
              batchId={batch.id}
              person={persons[index]!}
              at={index}
              count={persons.length}
              top={start}
              isHere={index === here}
              isDraft={batch.state === 'draft'}
              problem={misfits?.get(persons[index]!.customerId) ?? null}
              onHere={onHere}
              onRemove={deeds.remove}
            />
          ))}
        </ul>
      </div>
    </section>
  );
}

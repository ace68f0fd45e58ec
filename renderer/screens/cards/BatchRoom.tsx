import './batch.css';
import { useState } from 'react';
import type { Batch } from '../../../shared/contract/cards.ts';
import type { Stock } from '../../../shared/contract/stocks.ts';
import { Button } from '../../components/Button.tsx';
import { Choices } from '../../components/Choices.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { t } from '../../locales/t.ts';
import { useRead } from '../../store/read.ts';
import { AddPeople } from './AddPeople.tsx';
import { BatchFoot } from './BatchFoot.tsx';
import { BatchHead } from './BatchHead.tsx';
import { CardView } from './CardView.tsx';
import { type BatchView, setView, useRoom } from './cards-store.ts';
import { PeopleList } from './PeopleList.tsx';
import { PrintDialog } from './PrintDialog.tsx';
import { SheetView } from './SheetView.tsx';
import { TextView } from './TextView.tsx';
import { useBatchKeys } from './use-batch-keys.ts';
import { useMisfits } from './use-misfits.ts';

/** One batch: its people with the line each gets, and beside them what will be printed. */
export function BatchRoom({ id }: { id: number }) {
  const { value: batch, error, reload } = useRead('cards.get', { batchId: id });
  const stocks = useRead('stocks.list', {}).value?.stocks ?? null;
  if (error && !batch)
    return (
      <div className="batch-instead">
        <ErrorNote error={error} />
        <Button onPress={reload}>{t('frame.retry')}</Button>
      </div>
    );
  const stock = stocks?.find(one => one.id === batch?.stock) ?? null;
  if (!batch || !stocks || !stock) return null;
  return <OpenBatch batch={batch} stock={stock} stocks={stocks} />;
}

interface OpenBatchProps {
  batch: Batch;
  stock: Stock;
  stocks: readonly Stock[];
}

type Sheet = 'print' | 'add' | null;

const views: readonly { key: BatchView; keyCap: string; label: 'batch.card' | 'batch.sheet' | 'batch.text' }[] = [
  { key: 'card', keyCap: 'C', label: 'batch.card' },
  { key: 'sheet', keyCap: 'H', label: 'batch.sheet' },
  { key: 'text', keyCap: 'T', label: 'batch.text' },
];

function OpenBatch({ batch, stock, stocks }: OpenBatchProps) {
  const view = useRoom(state => state.view);
  const [at, setAt] = useState(0);
  const [over, setOver] = useState<Sheet>(null);
  const misfits = useMisfits(batch, stock);
  const here = Math.min(at, Math.max(0, batch.persons.length - 1));
  const person = batch.persons[here] ?? null;
  const keys = useBatchKeys(batch, here, setAt, setOver);
  return (
    <div className="batch">
      <BatchHead batch={batch} misfits={misfits} onPrint={() => setOver('print')} deeds={keys} />
      <PeopleList
        batch={batch}
        misfits={misfits}
        here={here}
        onHere={setAt}
        onAdd={() => setOver('add')}
        deeds={keys}
      />
      <section className="batch-view" aria-label={t('batch.view')}>
        <Choices
          label={t('batch.view')}
          choices={views.map(({ key, keyCap, label }) => ({ key, keyCap, label: t(label) }))}
          value={view}
          onChange={setView}
        />
        {view === 'card' && <CardView batch={batch} stock={stock} person={person} />}
        {view === 'sheet' && <SheetView batch={batch} stock={stock} />}
        {view === 'text' && <TextView batch={batch} stock={stock} stocks={stocks} person={person} />}
      </section>
      <BatchFoot isDraft={batch.state === 'draft'} />
      {over === 'print' && (
        <PrintDialog batch={batch} stocks={stocks} person={person} misfits={misfits} onClose={() => setOver(null)} />
      )}
      {over === 'add' && <AddPeople batch={batch} onClose={() => setOver(null)} />}
    </div>
  );
}

import type { Batch } from '../../../shared/contract/cards.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { t, tCount } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { placeHash } from '../../store/place.ts';
import { write } from '../../store/write.ts';
import { dayWords, StateFlag } from './BatchesTab.tsx';
import { SavedText } from './SavedText.tsx';
import type { Deeds } from './use-batch-keys.ts';
import type { Misfits } from './use-misfits.ts';

interface BatchHeadProps {
  batch: Batch;
  misfits: Misfits | null;
  onPrint: () => void;
  deeds: Deeds;
}

/** What the batch is, how far it got, and what comes next. */
export function BatchHead({ batch, misfits, onPrint, deeds }: BatchHeadProps) {
  const format = useFormat();
  const isEmpty = batch.persons.length === 0;
  return (
    <header className="batch-head">
      <div className="batch-title">
        {batch.state === 'draft' ? (
          <SavedText
            label={t('batch.name')}
            value={batch.name}
            isRequired
            save={name => write('cards.updateBatch', { batchId: batch.id, name }, t('batch.renamed', { name }))}
          />
        ) : (
          <h2>{batch.name}</h2>
        )}
      </div>
      <p className="batch-facts">
        <a className="batch-back" href={placeHash('cards')}>
          <Icon name="undo" size={1.1} />
          {t('batch.all')}
        </a>
        <StateFlag state={batch.state} />
        <span>{tCount('batches.people', batch.people)}</span>
        <span>{dayWords(batch, format)}</span>
        {misfits !== null && misfits.size > 0 && (
          <span className="batch-misfits" role="status">
            <Icon name="warning" size={1.1} />
            {tCount('batch.misfits', misfits.size)}
          </span>
        )}
      </p>
      <div className="batch-acts">
        {batch.state === 'draft' && isEmpty && (
          <Button tone="quiet" onPress={deeds.throwAway} isDisabled={deeds.isBusy}>
            {t('batch.throwAway')}
          </Button>
        )}
        {batch.state === 'draft' && !isEmpty && (
          <Button tone="quiet" icon="check" onPress={deeds.markPrinted} isDisabled={deeds.isBusy}>
            {t('batch.markPrinted')}
          </Button>
        )}
        <Button
          tone={batch.state === 'draft' ? 'go' : 'plain'}
          icon="print"
          keyCap="P"
          onPress={onPrint}
          isDisabled={isEmpty}
        >
          {t(batch.state === 'draft' ? 'batch.print' : 'batch.printAgain')}
        </Button>
        {batch.state !== 'sent' && (
          <Button
            tone={batch.state === 'printed' ? 'go' : 'plain'}
            icon="mail"
            keyCap="S"
            onPress={deeds.markSent}
            isDisabled={isEmpty || deeds.isBusy}
          >
            {t('batch.markSent')}
          </Button>
        )}
      </div>
    </header>
  );
}

import type { Batch, BatchPerson, Stock } from '../../../shared/contract/cards.ts';
import type { MethodInput } from '../../../shared/contract/index.ts';
import { CardSide } from '../../components/CardSide.tsx';
import { Choices } from '../../components/Choices.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { Select } from '../../components/Select.tsx';
import { Tick } from '../../components/Tick.tsx';
import { t } from '../../locales/t.ts';
import { rememberLook } from '../../store/remembered-look.ts';
import { useWriting } from '../../store/use-writing.ts';
import { write } from '../../store/write.ts';
import { DesignPicker } from './DesignPicker.tsx';
import { SavedText } from './SavedText.tsx';
import { textKind } from './shown-batch.ts';
import { TextField } from './TextField.tsx';
import { usePreview } from './use-preview.ts';

interface TextViewProps {
  batch: Batch;
  stock: Stock;
  stocks: readonly Stock[];
  person: BatchPerson | null;
}

type Changes = Omit<MethodInput<'cards.updateBatch'>, 'batchId'>;

/** How the cards of a batch read and look, with the card of the person one is on changing as one types. */
export function TextView({ batch, stock, stocks, person }: TextViewProps) {
  const preview = usePreview(batch, person);
  const { error, run } = useWriting();
  const isDraft = batch.state === 'draft';
  const change = (changes: Changes) => {
    const writing = write(
      'cards.updateBatch',
      { batchId: batch.id, ...changes },
      t('batch.changed', { name: batch.name }),
    );
    void run(writing, () =>
      rememberLook({
        stock: changes.stock ?? batch.stock,
        design: changes.design ?? batch.design,
        flip: changes.flip ?? batch.flip,
      }),
    );
    return writing;
  };
  const kind = textKind(batch, stock);
  return (
    <div className="text-view">
      <div className="text-form">
        {!isDraft && <p className="batch-fixed">{t('batch.fixed')}</p>}
        <ErrorNote error={error} />
        <fieldset className="text-fields" disabled={!isDraft}>
          <TextField preview={preview} isDisabled={!isDraft} save={text => change({ text })} />
          <SavedText
            label={t('batch.signedBy')}
            hasLabel
            value={batch.signedBy}
            save={signedBy => change({ signedBy })}
          />
          {isDraft && (
            <>
              <Select
                label={t('batch.stock')}
                options={stocks.map(({ id, name }) => ({ key: id, label: name }))}
                value={batch.stock}
                onChange={next => void change({ stock: next })}
              />
              {stock.kind !== 'label' && stock.kind !== 'envelope' && (
                <>
                  <div className="field">
                    <span className="field-label">{t('batch.sides')}</span>
                    <Choices
                      label={t('batch.sides')}
                      choices={[
                        { key: 'none', label: t('batch.oneSide') },
                        { key: 'long', label: t('batch.longEdge') },
                        { key: 'short', label: t('batch.shortEdge') },
                      ]}
                      value={batch.flip}
                      onChange={flip => void change({ flip })}
                    />
                  </div>
                  <DesignPicker value={batch.design} onChange={design => void change({ design })} />
                </>
              )}
              <Tick isSelected={batch.cropMarks} onChange={cropMarks => void change({ cropMarks })}>
                {t('batch.cropMarks')}
              </Tick>
            </>
          )}
        </fieldset>
      </div>
      <div className="text-beside">
        {kind === 'message' && (
          <CardSide batch={batch} stock={stock} text="" kind="cover" label={t('batch.front')} most={1} />
        )}
        <CardSide
          batch={batch}
          stock={stock}
          text={preview.shown}
          kind={kind}
          label={t('batch.textOf', { name: person?.name ?? t('batch.somebody'), text: preview.shown })}
          most={1}
        />
      </div>
    </div>
  );
}

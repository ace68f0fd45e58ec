import type { Batch } from '../../../shared/contract/cards.ts';
import type { MethodInput } from '../../../shared/contract/index.ts';
import type { Stock } from '../../../shared/contract/stocks.ts';
import { Choices } from '../../components/Choices.tsx';
import { Select } from '../../components/Select.tsx';
import { Tick } from '../../components/Tick.tsx';
import { t } from '../../locales/t.ts';
import { DesignPicker } from './DesignPicker.tsx';

export type BatchChanges = Omit<MethodInput<'cards.updateBatch'>, 'batchId'>;

interface LookFieldsProps {
  batch: Batch;
  stock: Stock;
  stocks: readonly Stock[];
  change: (changes: BatchChanges) => void;
}

/** What a draft is printed on and how it looks. */
export function LookFields({ batch, stock, stocks, change }: LookFieldsProps) {
  return (
    <>
      <Select
        label={t('batch.stock')}
        options={stocks.map(({ id, name }) => ({ key: id, label: name }))}
        value={batch.stock}
        onChange={next => change({ stock: next })}
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
              onChange={flip => change({ flip })}
            />
          </div>
          <DesignPicker value={batch.design} onChange={design => change({ design })} />
        </>
      )}
      <Tick isSelected={batch.cropMarks} onChange={cropMarks => change({ cropMarks })}>
        {t('batch.cropMarks')}
      </Tick>
    </>
  );
}

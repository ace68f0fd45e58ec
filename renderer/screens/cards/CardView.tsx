import type { Batch, BatchPerson } from '../../../shared/contract/cards.ts';
import type { Stock } from '../../../shared/contract/stocks.ts';
import { CardSide } from '../../components/CardSide.tsx';
import { t } from '../../locales/t.ts';
import { textKind } from './shown-batch.ts';

interface CardViewProps {
  batch: Batch;
  stock: Stock;
  person: BatchPerson | null;
}

/** The card of the person one is on, both sides. */
export function CardView({ batch, stock, person }: CardViewProps) {
  if (!person) return <p className="batch-nobody">{t('batch.nobodyCard')}</p>;
  const kind = textKind(batch, stock);
  return (
    <div className="card-view" data-lying={stock.widthMm > stock.heightMm || undefined}>
      {kind === 'message' && (
        <CardSide batch={batch} stock={stock} text="" kind="cover" label={t('batch.frontOf', { name: person.name })} />
      )}
      <CardSide
        batch={batch}
        stock={stock}
        text={person.text}
        kind={kind}
        label={t('batch.textOf', { name: person.name, text: person.text })}
      />
    </div>
  );
}

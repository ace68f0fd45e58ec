import type { Batch, BatchPerson, Stock } from '../../../shared/contract/cards.ts';
import { t } from '../../locales/t.ts';
import { CardFace } from '../../print/CardFace.tsx';
import { designOf } from '../../print/designs/designs.ts';
import { useSession } from '../../store/session.ts';
import { Scaled } from './Scaled.tsx';
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
        <Side batch={batch} stock={stock} text="" kind="cover" label={t('batch.frontOf', { name: person.name })} />
      )}
      <Side
        batch={batch}
        stock={stock}
        text={person.text}
        kind={kind}
        label={t('batch.textOf', { name: person.name, text: person.text })}
      />
    </div>
  );
}

interface SideProps {
  batch: Pick<Batch, 'design' | 'signedBy'>;
  stock: Stock;
  text: string;
  kind: Parameters<typeof CardFace>[0]['kind'];
  label: string;
  most?: number;
}

export function Side({ batch, stock, text, kind, label, most }: SideProps) {
  const { shopName, logoDataUrl, signatureDataUrl } = useSession(state => state.settings);
  const { widthMm, heightMm } = stock;
  return (
    <Scaled widthMm={widthMm} heightMm={heightMm} label={label} {...(most === undefined ? {} : { most })}>
      <div className="paper-card" style={{ width: `${widthMm}mm`, height: `${heightMm}mm` }}>
        <CardFace
          kind={kind}
          widthMm={widthMm}
          heightMm={heightMm}
          text={text}
          signedBy={batch.signedBy}
          design={designOf(batch.design)}
          sender={{ shopName, logo: logoDataUrl, signature: signatureDataUrl }}
        />
      </div>
    </Scaled>
  );
}

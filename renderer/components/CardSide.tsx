import type { Batch } from '../../shared/contract/cards.ts';
import type { Stock } from '../../shared/contract/stocks.ts';
import { CardFace } from '../print/CardFace.tsx';
import { designOf } from '../print/designs/designs.ts';
import { useSession } from '../store/session.ts';
import { Scaled } from './Scaled.tsx';

interface CardSideProps {
  batch: Pick<Batch, 'design' | 'signedBy'>;
  stock: Pick<Stock, 'widthMm' | 'heightMm'>;
  text: string;
  kind: Parameters<typeof CardFace>[0]['kind'];
  label: string;
  /** Enlarged at most so much. */
  most?: number;
}

/** One side of a card as it will be printed, from the shop of this book. */
export function CardSide({ batch, stock, text, kind, label, most }: CardSideProps) {
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

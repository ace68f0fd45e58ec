import type { CSSProperties } from 'react';
import type { Box } from '../../shared/sheet-layout.ts';
import type { SetText } from './card-text.ts';

/** A box of the card, in millimetres from its corner. */
export const placed = ({ xMm, yMm, widthMm, heightMm }: Box): CSSProperties => ({
  left: `${xMm}mm`,
  top: `${yMm}mm`,
  width: `${widthMm}mm`,
  height: `${heightMm}mm`,
});

interface CardTextProps {
  set: SetText;
  box: Box;
  sizeMm: number;
  kind: string;
  isRuled: boolean;
}

/** The text in its box. fit.ts measures the same paragraphs. */
export function CardText({ set, box, sizeMm, kind, isRuled }: CardTextProps) {
  return (
    <div
      className={`card-text card-text-${kind}`}
      data-ruled={isRuled || undefined}
      style={{ ...placed(box), '--size': `${sizeMm}mm` } as CSSProperties}
    >
      <div>
        {set.hello !== null && (
          <p className="card-hello" dir="auto">
            {set.hello}
          </p>
        )}
        {set.paragraphs.map((text, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one text never change places
          <p key={at} className="card-paragraph" dir="auto">
            {text}
          </p>
        ))}
      </div>
    </div>
  );
}

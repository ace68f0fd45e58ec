import { type CSSProperties, memo } from 'react';
import type { SheetCard } from '../../shared/contract/cards.ts';
import type { Stock } from '../../shared/contract/stocks.ts';
import { cropMarks } from '../../shared/sheet-layout.ts';
import { CardFace, type Sender } from './CardFace.tsx';
import { designOf } from './designs/designs.ts';
import { faceKind, type SheetSide, type Sheets, sheetSides } from './sheets.ts';

interface SheetPageProps {
  sheets: Sheets;
  shown: SheetSide;
  sender: Sender;
}

/** One side of one sheet of paper. */
export const SheetPage = memo(function SheetPage({ sheets, shown, sender }: SheetPageProps) {
  const { pageWidthMm, pageHeightMm, stock } = sheets;
  return (
    <section
      className="paper-sheet"
      style={{ width: `${pageWidthMm}mm`, height: `${pageHeightMm}mm` }}
      data-side={shown.side}
    >
      {shown.cards.map(card => (
        <div key={card.customerId} className="paper-card" style={moved(card)}>
          <CardFace
            kind={faceKind(stock, sheets.flip, card.side)}
            widthMm={card.widthMm}
            heightMm={card.heightMm}
            text={card.text}
            signedBy={sheets.signedBy}
            design={designOf(sheets.design)}
            sender={sender}
          />
        </div>
      ))}
      {sheets.cropMarks && shown.side === 'front' && <Marks stock={stock} />}
    </section>
  );
});

/**
 * Moved to its place rather than laid out there, where it would be rounded to whole pixels (0.26 mm).
 */
const moved = ({ xMm, yMm, widthMm, heightMm, isUpsideDown }: SheetCard): CSSProperties => ({
  width: `${widthMm}mm`,
  height: `${heightMm}mm`,
  transform: `translate(${xMm}mm, ${yMm}mm)${isUpsideDown ? ' rotate(180deg)' : ''}`,
});

/** Where to cut. */
function Marks({ stock }: { stock: Stock }) {
  const lines = cropMarks(stock, stock);
  return (
    <svg className="paper-marks" viewBox={`0 0 ${stock.pageWidthMm} ${stock.pageHeightMm}`} aria-hidden="true">
      <path
        d={lines.map(({ x1Mm, y1Mm, x2Mm, y2Mm }) => `M${x1Mm} ${y1Mm}L${x2Mm} ${y2Mm}`).join('')}
        stroke="#000"
        strokeWidth={0.15}
        fill="none"
      />
    </svg>
  );
}

/** All sheets, to be printed. */
export function CardSheets({ sheets, sender }: { sheets: Sheets; sender: Sender }) {
  return sheetSides(sheets.cards).map(shown => (
    <SheetPage key={`${shown.page}-${shown.side}`} sheets={sheets} shown={shown} sender={sender} />
  ));
}

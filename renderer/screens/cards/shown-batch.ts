import type { Batch, SheetCard } from '../../../shared/contract/cards.ts';
import type { Stock } from '../../../shared/contract/stocks.ts';
import { layOut } from '../../../shared/sheet-layout.ts';
import { designOf } from '../../print/designs/designs.ts';
import type { FaceKind } from '../../print/face-layout.ts';
import type { FitRequest } from '../../print/fit.ts';
import { faceKind, type Sheets } from '../../print/sheets.ts';

/** The side of a card that has the text. */
export function textKind({ flip }: Pick<Batch, 'flip'>, stock: Stock): Exclude<FaceKind, 'cover'> {
  const kind = faceKind(stock, flip, flip === 'none' ? 'front' : 'back');
  return kind === 'cover' ? 'message' : kind;
}

/** How a text of this batch is measured: as it will be printed. */
export function fitRequest(batch: Pick<Batch, 'flip' | 'design' | 'signedBy'>, stock: Stock, text: string): FitRequest {
  const kind = textKind(batch, stock);
  return {
    text,
    signedBy: batch.signedBy,
    kind,
    widthMm: stock.widthMm,
    heightMm: stock.heightMm,
    isRuled: kind !== 'label' && kind !== 'envelope' && designOf(batch.design).art.isRuled === true,
  };
}

/** The sheets of a batch as `cards.sheet` gives them, worked out here so that a changed start or text is seen at once. */
export function sheetsOf(batch: Batch, stock: Stock, start: number): Sheets & { pages: number } {
  const { flip, persons, design, cropMarks, signedBy } = batch;
  const { offsetXMm, offsetYMm, pageWidthMm, pageHeightMm } = stock;
  const { pages, cards } = layOut({ stock, count: persons.length, start, offsetXMm, offsetYMm, flip });
  const textSide: SheetCard['side'] = flip === 'none' ? 'front' : 'back';
  return {
    ...{ pages, pageWidthMm, pageHeightMm, stock, design, cropMarks, flip, signedBy },
    cards: cards.map(({ index, ...place }) => ({
      ...place,
      customerId: persons[index]!.customerId,
      text: place.side === textSide ? persons[index]!.text : '',
    })),
  };
}

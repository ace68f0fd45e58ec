import type { SheetCard } from '../../shared/contract/cards.ts';
import type { MethodOutput } from '../../shared/contract/index.ts';
import type { Stock } from '../../shared/contract/stocks.ts';
import type { FaceKind } from './face-layout.ts';

/** What is printed: the answer of `cards.sheet`, or of `cards.labels` with the rest filled in. */
export type Sheets = Pick<
  MethodOutput<'cards.sheet'>,
  'pageWidthMm' | 'pageHeightMm' | 'stock' | 'design' | 'cropMarks' | 'flip' | 'signedBy' | 'cards'
>;

/** The sides of sheets in the order in which a printer that prints both takes them. */
export interface SheetSide {
  page: number;
  side: SheetCard['side'];
  cards: SheetCard[];
}

export function sheetSides(cards: readonly SheetCard[]): SheetSide[] {
  const sides = new Map<string, SheetSide>();
  for (const card of cards) {
    const key = `${card.page} ${card.side}`;
    const found = sides.get(key);
    if (found) found.cards.push(card);
    else sides.set(key, { page: card.page, side: card.side, cards: [card] });
  }
  const order = ({ page, side }: SheetSide) => page * 2 + (side === 'back' ? 1 : 0);
  return [...sides.values()].sort((a, b) => order(a) - order(b));
}

/** What a card of this stock has on this side. */
export function faceKind(stock: Pick<Stock, 'kind'>, flip: Sheets['flip'], side: SheetCard['side']): FaceKind {
  if (stock.kind === 'label' || stock.kind === 'envelope') return stock.kind;
  if (flip === 'none') return 'single';
  return side === 'front' ? 'cover' : 'message';
}

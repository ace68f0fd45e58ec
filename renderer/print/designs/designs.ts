import { CARD_DESIGNS } from '../../../shared/card-designs.ts';
import type { CardArt, Inks } from './art.ts';
import { breadArt } from './bread.tsx';
import { confettiArt } from './confetti.tsx';
import { leafArt } from './leaf.tsx';
import { ledgerArt } from './ledger.tsx';
import { pawArt } from './paw.tsx';

const arts: Readonly<Record<string, CardArt>> = {
  'linocut-leaf': leafArt,
  'ledger-lines': ledgerArt,
  paw: pawArt,
  'bread-and-cup': breadArt,
  'confetti-dots': confettiArt,
};

export interface Design {
  id: string;
  art: CardArt;
  inks: Inks;
}

const oneInk = '#23201b';
const paper = '#ffffff';
const suffix = '-one-ink';

/** How a design is drawn; one we do not know (from a newer version) as the first. */
export function designOf(id: string): Design {
  const art = arts[id.replace(suffix, '')] ?? leafArt;
  const isOne = CARD_DESIGNS.find(design => design.id === id)?.isOneInk ?? id.endsWith(suffix);
  const inks: Inks = isOne
    ? { ink: oneInk, main: oneInk, second: oneInk, third: oneInk, fourth: oneInk, paper, isOne }
    : { ...art.inks, paper, isOne };
  return { id, art, inks };
}

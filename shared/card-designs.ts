/** The designs a card can have, by id; they are drawn in renderer/print. Those of one ink need no colour printer. */
export interface CardDesign {
  id: string;
  name: string;
  isOneInk: boolean;
}

export const CARD_DESIGNS: readonly CardDesign[] = [
  { id: 'linocut-leaf', name: 'Linocut leaf', isOneInk: false },
  { id: 'ledger-lines', name: 'Ledger lines', isOneInk: false },
  { id: 'paw', name: 'Paw', isOneInk: false },
  { id: 'bread-and-cup', name: 'Bread and cup', isOneInk: false },
  { id: 'confetti-dots', name: 'Confetti dots', isOneInk: false },
  { id: 'linocut-leaf-one-ink', name: 'Linocut leaf, one ink', isOneInk: true },
  { id: 'ledger-lines-one-ink', name: 'Ledger lines, one ink', isOneInk: true },
];

export const DEFAULT_DESIGN = 'linocut-leaf';

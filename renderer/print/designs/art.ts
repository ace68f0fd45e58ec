import type { ReactNode } from 'react';
import type { Box } from '../../../shared/sheet-layout.ts';

/** Colours of a design; of one ink they are all the same, and `pale` stays the paper. */
export interface Inks {
  ink: string;
  main: string;
  second: string;
  third: string;
  fourth: string;
  paper: string;
  isOne: boolean;
}

/** A piece of drawing fills a box of this many millimetres, drawn from its upper left corner. */
export interface ArtProps {
  width: number;
  height: number;
  inks: Inks;
}

export type Art = (props: ArtProps) => ReactNode;

/** What a design draws; where it stands on a card is the same for all of them (face-layout.ts). */
export interface CardArt {
  inks: Omit<Inks, 'isOne' | 'paper'>;
  /** The whole front of a card that has the text on its other side. */
  Cover: Art;
  /** Where the name of the shop stands on it, and whether on a dark ground. */
  title: (width: number, height: number) => Box & { isOnDark?: boolean };
  /** Beside or above the text of a card that is printed on one side only. */
  Band: Art;
  /** Something small beside the signature on the text side of a card that has a cover. */
  Accent: Art;
  /** Lines to write on: drawn under the text, `lineMm` apart. */
  isRuled?: boolean;
}

export const box = (xMm: number, yMm: number, widthMm: number, heightMm: number): Box => ({
  xMm,
  yMm,
  widthMm,
  heightMm,
});

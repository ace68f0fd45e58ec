import type { Box } from '../../shared/sheet-layout.ts';

/** What a side of a card is for: the picture, the text beside a picture of its own, or text and picture on the only side there is. */
export type FaceKind = 'cover' | 'message' | 'single' | 'label' | 'envelope';

/** Where things stand on one side of a card, in millimetres from its upper left corner. */
export interface FaceLayout {
  text: Box;
  /** The name that signs, below the text; none on labels. */
  sign: Box | null;
  /** Drawing beside or above the text. */
  art: Box | null;
  /** The shop's name in small type at the foot of an only side; the sender on an envelope. */
  foot: Box | null;
  /** Sizes of type that are tried, largest first, in millimetres. */
  sizesMm: readonly number[];
}

/** Text keeps this far from the edge at least: printers do not reach it, and scissors slip. */
const safeMm = 4;

const round = (length: number): number => Math.round(length * 100) / 100;
const inside = (xMm: number, yMm: number, widthMm: number, heightMm: number): Box => ({
  xMm: round(xMm),
  yMm: round(yMm),
  widthMm: round(widthMm),
  heightMm: round(heightMm),
});

/** Sizes from `largest` down to `smallest`, each a little below the last. */
function steps(largest: number, smallest: number): number[] {
  const sizes: number[] = [];
  for (let size = largest; size > smallest; size *= 0.93) sizes.push(round(size));
  return [...sizes, smallest];
}

/** Six and a half points on a label, seven on a card: below that people reach for their glasses. */
const smallestLabelMm = 2.3;
const smallestCardMm = 2.5;

/** `width` and `height` of the card in millimetres. */
export function faceLayout(kind: Exclude<FaceKind, 'cover'>, width: number, height: number): FaceLayout {
  if (kind === 'label') return labelLayout(width, height);
  if (kind === 'envelope') return envelopeLayout(width, height);
  const pad = Math.max(safeMm, Math.min(width, height) * 0.085);
  const sizesMm = steps(Math.min(6, Math.max(3.3, Math.sqrt(width * height) * 0.043)), smallestCardMm);
  const signHigh = Math.max(6.5, Math.min(width, height) * 0.145);
  if (kind === 'message') {
    const accent = signHigh * 1.35;
    const foot = Math.max(pad + signHigh + 1, pad * 0.8 + accent + 0.5);
    const text = inside(pad, pad, width - 2 * pad, height - pad - foot);
    return {
      text,
      sign: inside(pad + accent + 2, height - pad - signHigh, width - 2 * pad - accent - 2, signHigh),
      art: inside(pad * 0.8, height - pad * 0.8 - accent, accent, accent),
      foot: null,
      sizesMm,
    };
  }
  return singleLayout({ width, height, pad, signHigh, sizesMm });
}

interface Single {
  width: number;
  height: number;
  pad: number;
  signHigh: number;
  sizesMm: readonly number[];
}

/** Drawing to the left of the text on a card that lies, above it on one that stands. */
function singleLayout({ width, height, pad, signHigh, sizesMm }: Single): FaceLayout {
  const footHigh = Math.max(3.2, Math.min(width, height) * 0.045);
  const isLying = width > height * 1.1;
  const art = isLying
    ? inside(safeMm * 0.6, safeMm * 0.6, width * 0.25, height - safeMm * 1.2)
    : inside(safeMm * 0.6, safeMm * 0.6, width - safeMm * 1.2, height * 0.24);
  const left = isLying ? art.xMm + art.widthMm + pad * 0.7 : pad;
  const top = isLying ? pad : art.yMm + art.heightMm + pad * 0.5;
  const wide = width - left - pad;
  const bottom = height - Math.max(safeMm, pad * 0.75);
  const foot = inside(left, bottom - footHigh, wide, footHigh);
  const sign = inside(left, foot.yMm - signHigh - 0.5, wide, signHigh);
  return { text: inside(left, top, wide, sign.yMm - top - 0.5), sign, art, foot, sizesMm };
}

function labelLayout(width: number, height: number): FaceLayout {
  const [side, edge] = [Math.max(3, width * 0.05), Math.max(2, height * 0.08)];
  const text = inside(side, edge, width - 2 * side, height - 2 * edge);
  return { text, sign: null, art: null, foot: null, sizesMm: steps(Math.min(5, height * 0.145), smallestLabelMm) };
}

/** The sender in the upper left corner, the address where the post reads it: right of the middle, below it. */
function envelopeLayout(width: number, height: number): FaceLayout {
  const left = width * 0.44;
  const top = height * 0.46;
  return {
    text: inside(left, top, width - left - 12, height - top - 14),
    sign: null,
    art: null,
    foot: inside(10, 9, width * 0.36, 14),
    sizesMm: steps(4.6, smallestLabelMm),
  };
}

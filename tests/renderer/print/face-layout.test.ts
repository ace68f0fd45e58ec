import fc from 'fast-check';
import { expect, test } from 'vitest';
import { designOf } from '../../../renderer/print/designs/designs.ts';
import { faceLayout } from '../../../renderer/print/face-layout.ts';
import { CARD_DESIGNS } from '../../../shared/card-designs.ts';
import type { Box } from '../../../shared/sheet-layout.ts';
import { BUILT_IN_STOCKS } from '../../../shared/stocks.ts';

const kinds = ['message', 'single', 'label', 'envelope'] as const;

const liesIn = (box: Box, width: number, height: number): boolean =>
  box.xMm >= 0 &&
  box.yMm >= 0 &&
  box.widthMm > 0 &&
  box.heightMm > 0 &&
  box.xMm + box.widthMm <= width + 0.01 &&
  box.yMm + box.heightMm <= height + 0.01;

const overlap = (a: Box, b: Box): boolean =>
  a.xMm < b.xMm + b.widthMm - 0.01 &&
  b.xMm < a.xMm + a.widthMm - 0.01 &&
  a.yMm < b.yMm + b.heightMm - 0.01 &&
  b.yMm < a.yMm + a.heightMm - 0.01;

test('on cards from 85 × 54 mm to A5 everything has room, and nothing lies on the text', () => {
  const length = fc.double({ min: 54, max: 216, noNaN: true });
  fc.assert(
    fc.property(fc.constantFrom(...kinds.slice(0, 2)), length, length, (kind, width, height) => {
      const { text, sign, art, foot, sizesMm } = faceLayout(kind, width, height);
      for (const box of [text, sign, art, foot]) if (box) expect(liesIn(box, width, height)).toBe(true);
      for (const other of [sign, art, foot]) if (other) expect(overlap(text, other)).toBe(false);
      expect(sizesMm.at(-1)).toBeGreaterThanOrEqual(2.5);
      expect([...sizesMm].sort((a, b) => b - a)).toEqual(sizesMm);
    }),
  );
});

test('on every built-in stock the text has a box with room for a line of the smallest type', () => {
  for (const { kind, widthMm, heightMm } of BUILT_IN_STOCKS) {
    const face = kind === 'label' || kind === 'envelope' ? kind : 'single';
    const { text, sizesMm } = faceLayout(face, widthMm, heightMm);
    expect(liesIn(text, widthMm, heightMm)).toBe(true);
    expect(text.heightMm).toBeGreaterThan(sizesMm.at(-1)! * 1.5);
  }
});

test('every design is drawn, those of one ink in one', () => {
  for (const { id, isOneInk } of CARD_DESIGNS) {
    const { art, inks } = designOf(id);
    const { main, second, third, fourth, ink } = inks;
    expect(new Set([main, second, third, fourth, ink]).size === 1).toBe(isOneInk);
    for (const [width, height] of [
      [85, 54],
      [105, 148],
      [148, 105],
      [139.7, 215.9],
    ] as const)
      expect(liesIn(art.title(width, height), width, height), `${id} at ${width} × ${height}`).toBe(true);
  }
});

test('a design of a newer version is printed as one there is', () => {
  expect(designOf('hologram').art).toBe(designOf('linocut-leaf').art);
});

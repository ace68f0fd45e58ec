/**
 * Which letters this computer cannot print. A browser draws a letter that no font has as a box; what such a box looks like is learnt from
 * a code point that no font may have, and letters are compared with it.
 */

/** A private letter of the last plane: there is no font that falls back to it. */
const nobodysLetter = '\u{10fffd}';
const size = 24;

/** The bundled fonts have all of these, so that most texts are never drawn. */
const bundled = /[\u0020-\u024f\u0370-\u03ff\u0400-\u045f\u1e00-\u1eff\u1f00-\u1fff\u2000-\u206f\u20ac]/u;
/** Nothing to be seen by itself: marks, joiners, blanks. */
const unseen = /[\p{M}\p{Cc}\p{Cf}\p{Z}]/u;

const known = new Map<string, boolean>();
let context: CanvasRenderingContext2D | null = null;
let missing: string | null = null;

function picture(letter: string): string {
  context ??= openCanvas();
  if (!context) return letter;
  context.clearRect(0, 0, size * 2, size * 2);
  context.fillText(letter, size / 2, size * 1.5);
  const { data } = context.getImageData(0, 0, size * 2, size * 2);
  let seen = '';
  for (let i = 3; i < data.length; i += 4) seen += data[i]! > 96 ? '1' : '0';
  return `${context.measureText(letter).width.toFixed(1)} ${seen}`;
}

function openCanvas(): CanvasRenderingContext2D | null {
  const canvas = document.createElement('canvas');
  canvas.width = size * 2;
  canvas.height = size * 2;
  const opened = canvas.getContext('2d', { willReadFrequently: true });
  if (opened) opened.font = `${size}px "Source Serif 4 Variable", "Source Sans 3 Variable", serif`;
  return opened;
}

function isPrintable(letter: string): boolean {
  if (bundled.test(letter) || unseen.test(letter)) return true;
  let answer = known.get(letter);
  if (answer === undefined) {
    missing ??= picture(nobodysLetter);
    answer = picture(letter) !== missing;
    known.set(letter, answer);
  }
  return answer;
}

/** The letters of a text that would come out as boxes, each once. */
export function unprintable(text: string): string[] {
  const found = new Set<string>();
  for (const letter of text) if (!isPrintable(letter)) found.add(letter);
  return [...found];
}

import type { Box } from '../../shared/sheet-layout.ts';
import { type SetText, setText } from './card-text.ts';
import { type FaceKind, faceLayout } from './face-layout.ts';
import { unprintable } from './scripts.ts';

/** How a text stands in its box. */
export interface Fit {
  /** Size of the type in millimetres: the largest that fits, or the smallest when none does. */
  sizeMm: number;
  /** Why it must not be printed like this; null when it can be. */
  problem: FitProblem | null;
}

export type FitProblem = { kind: 'too_long' } | { kind: 'no_letters'; letters: string[] };

export interface FitRequest {
  text: string;
  signedBy: string;
  kind: Exclude<FaceKind, 'cover'>;
  widthMm: number;
  heightMm: number;
  isRuled: boolean;
}

const remembered = new Map<string, Fit>();
const most = 6000;

/** Measures a text in the browser, off the screen and as it is printed. Call it once the fonts are there (`fontsReady`). */
export function fitText(request: FitRequest): Fit {
  const key = JSON.stringify(request);
  const before = remembered.get(key);
  if (before) return before;
  const fit = measure(request);
  if (remembered.size >= most) remembered.clear();
  remembered.set(key, fit);
  return fit;
}

function measure({ text, signedBy, kind, widthMm, heightMm, isRuled }: FitRequest): Fit {
  const layout = faceLayout(kind, widthMm, heightMm);
  const isSigned = layout.sign !== null;
  const set = isSigned ? setText(text, signedBy) : { hello: null, paragraphs: [text], signature: null };
  const letters = unprintable(`${text}${set.signature ?? ''}`);
  const sizeMm = largest(layout.sizesMm, set, layout.text, { kind, isRuled });
  const signs = set.signature === null || !layout.sign || fitLine(set.signature, layout.sign, 'sign').fits;
  const smallest = sizeMm ?? layout.sizesMm.at(-1)!;
  if (letters.length > 0) return { sizeMm: smallest, problem: { kind: 'no_letters', letters } };
  return { sizeMm: smallest, problem: sizeMm === null || !signs ? { kind: 'too_long' } : null };
}

function largest(
  sizes: readonly number[],
  set: SetText,
  box: Box,
  { kind, isRuled }: { kind: string; isRuled: boolean },
): number | null {
  const element = room();
  element.className = `card-text card-measure card-text-${kind}`;
  element.toggleAttribute('data-ruled', isRuled && kind !== 'label' && kind !== 'envelope');
  element.style.width = `${box.widthMm}mm`;
  element.style.height = `${box.heightMm}mm`;
  element.replaceChildren(...nodes(set));
  return (
    sizes.find(sizeMm => {
      element.style.setProperty('--size', `${sizeMm}mm`);
      return element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth;
    }) ?? null
  );
}

/** As CardText.tsx writes them. */
function nodes(set: SetText): HTMLElement[] {
  const inner = document.createElement('div');
  const paragraph = (text: string, className: string) => {
    const node = document.createElement('p');
    node.className = className;
    node.dir = 'auto';
    node.textContent = text;
    return node;
  };
  if (set.hello !== null) inner.append(paragraph(set.hello, 'card-hello'));
  for (const text of set.paragraphs) inner.append(paragraph(text, 'card-paragraph'));
  return [inner];
}

const lineFits = new Map<string, { sizeMm: number; fits: boolean }>();

/** The largest type in which a name fits its box: `title` on as many lines as there are, `sign` and `foot` on one. */
export function fitLine(text: string, box: Box, role: 'title' | 'sign' | 'foot'): { sizeMm: number; fits: boolean } {
  const key = `${role}|${box.widthMm}|${box.heightMm}|${text}`;
  const before = lineFits.get(key);
  if (before) return before;
  const element = room();
  element.className = `card-measure card-${role}`;
  element.style.width = `${box.widthMm}mm`;
  element.style.height = `${box.heightMm}mm`;
  const inner = document.createElement('span');
  inner.textContent = text;
  element.replaceChildren(inner);
  const share = { title: 0.4, sign: 0.56, foot: 0.75 }[role];
  let sizeMm = Math.min(box.heightMm * share, { title: 13, sign: 11, foot: 4 }[role]);
  let fits = false;
  for (; sizeMm > 1.6; sizeMm *= 0.93) {
    element.style.setProperty('--size', `${sizeMm}mm`);
    fits = element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth;
    if (fits) break;
  }
  const answer = { sizeMm: Math.round(sizeMm * 100) / 100, fits };
  if (lineFits.size > 500) lineFits.clear();
  lineFits.set(key, answer);
  return answer;
}

let fontsSeen = 0;
const watchers = new Set<() => void>();

/**
 * How often fonts came since the window was opened: what was measured before is forgotten, for it was measured in another font. Watch it
 * wherever something measured is shown.
 */
export function fontsVersion(): number {
  return fontsSeen;
}

export function watchFonts(watcher: () => void): () => void {
  if (watchers.size === 0) document.fonts.addEventListener('loadingdone', forget);
  watchers.add(watcher);
  return () => {
    watchers.delete(watcher);
    if (watchers.size === 0) document.fonts.removeEventListener('loadingdone', forget);
  };
}

function forget(): void {
  fontsSeen += 1;
  remembered.clear();
  lineFits.clear();
  for (const watcher of watchers) watcher();
}

let measured: HTMLElement | null = null;

function room(): HTMLElement {
  if (!measured?.isConnected) {
    measured = document.createElement('div');
    measured.setAttribute('aria-hidden', 'true');
    document.body.append(measured);
  }
  return measured;
}

/** Has the bundled fonts read before anything is measured in them; a text of another script asks for its own part of them. */
export async function fontsReady(sample: string): Promise<void> {
  const fonts = [
    '16px "Source Serif 4 Variable"',
    '16px "Source Sans 3 Variable"',
    '16px "Card Greek"',
    '560 16px "Fraunces Variable"',
    'italic 400 16px "Fraunces Variable"',
  ];
  await Promise.all(fonts.map(font => document.fonts.load(font, `${sample} abc`).catch(() => [])));
  await document.fonts.ready;
  // A font that came while nobody watched.
  remembered.clear();
  lineFits.clear();
}

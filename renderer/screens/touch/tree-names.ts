import { type Plant, radiusAt, type Spot } from './tree-layout.ts';
import type { Colours, InFront, Piece } from './tree-paint.ts';

/** What is drawn with, on the page or beside it. */
export type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** A rectangle, in pixels of the screen at some zoom. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A name with its place, in pixels of the garden at its zoom. */
export interface Name {
  text: string;
  x: number;
  y: number;
  box: Box;
  look: 'root' | 'caption' | 'plain' | 'front';
  /** It ends at `x` instead of beginning there. */
  isLeft: boolean;
}

export interface Wording {
  /** The line below a plant's name: how many they sent. */
  caption: (spot: Spot) => string;
}

const serif = '"Fraunces Variable", "Source Serif 4 Variable", "Noto Serif", "Noto Serif CJK JP", serif';
const sans = '"Source Sans 3 Variable", "Noto Sans", "Noto Sans CJK JP", sans-serif';
const fonts: Readonly<Record<Name['look'], string>> = {
  root: `600 15px ${serif}`,
  caption: `13px ${sans}`,
  plain: `450 14px ${sans}`,
  front: `640 14px ${sans}`,
};
/** From here on there is room for names beside the dots. */
const namesFrom = 0.75;
const captionsFrom = 0.55;
const leastRoom = 64;
const longest = 170;

let known: { zoom: number; piece: Piece['garden']; names: Map<Plant, Name[]> } | null = null;

/** The names of a plant that have room at this zoom: the root's below it, then as many as stand clear of each other. */
export function namesOf(canvas: Pen, piece: Piece, plant: Plant): readonly Name[] {
  if (known?.zoom !== piece.zoom || known.piece !== piece.garden) {
    known = { zoom: piece.zoom, piece: piece.garden, names: new Map() };
  }
  const before = known.names.get(plant);
  if (before) return before;
  const names = captionOf(canvas, piece, plant);
  if (piece.zoom >= namesFrom) {
    const taken = new Crowd();
    for (const name of names) taken.add(name.box);
    for (const at of plant.spots) {
      const spot = piece.garden.spots[at]!;
      if (spot.parent < 0) continue;
      const name = nameBeside(spot, piece.zoom, 'plain');
      if (!taken.isFree(name.box)) continue;
      taken.add(name.box);
      names.push(name);
    }
  }
  known.names.set(plant, names);
  return names;
}

/** Names forget their widths when another font has come. */
export function forgetNames(): void {
  known = null;
  shortenedNames.clear();
}

function captionOf(canvas: Pen, { garden, zoom, wording }: Piece, plant: Plant): Name[] {
  const room = (plant.right - plant.left + 20) * zoom;
  if (room < leastRoom) return [];
  const x = ((plant.left + plant.right) / 2) * zoom;
  const y = plant.bottom * zoom + 26;
  const spot = garden.spots[plant.root]!;
  const name = middle(canvas, spot.node.name, 'root', { x, y, room });
  if (zoom < captionsFrom) return [name];
  return [name, middle(canvas, wording.caption(spot), 'caption', { x, y: y + 18, room })];
}

function middle(
  canvas: Pen,
  words: string,
  look: Name['look'],
  { x, y, room }: { x: number; y: number; room: number },
): Name {
  canvas.font = fonts[look];
  const text = shortened(canvas, words, room);
  const half = canvas.measureText(text).width / 2;
  return {
    text,
    x: x - half,
    y,
    box: { left: x - half, right: x + half, top: y - 14, bottom: y + 5 },
    look,
    isLeft: false,
  };
}

/** A name beside its dot. How wide it is is guessed by its letters: measuring thousands would hold up a frame. */
function nameBeside(spot: Spot, zoom: number, look: Name['look']): Name {
  const [x, y] = [spot.x * zoom, spot.y * zoom];
  const gap = Math.max(radiusAt(spot.size, zoom) * zoom, 2) + (look === 'front' ? 9 : 6);
  const { text, wide } = guessed(spot.node.name);
  const isLeft = Math.cos(spot.angle) < -0.15;
  const at = isLeft ? x - gap : x + gap;
  const [left, right] = isLeft ? [at - wide - 3, at + 3] : [at - 3, at + wide + 3];
  return { text, x: at, y: y + 5, box: { left, right, top: y - 9, bottom: y + 9 }, look, isLeft };
}

const letterPx = 7.4;
const wideLetterPx = 14.5;

function guessed(name: string): { text: string; wide: number } {
  let wide = 0;
  let text = '';
  for (const letter of name) {
    const more = letter > '\u2e7f' ? wideLetterPx : letterPx;
    if (wide + more > longest) return { text: `${text.trimEnd()}…`, wide: wide + letterPx };
    wide += more;
    text += letter;
  }
  return { text, wide };
}

/** Whoever is in front or pointed at, and those along their line, as far as they stand clear of each other. */
export function namesInFront({ garden, view, chosen, pointed }: InFront, line: readonly number[]): Name[] {
  const taken = new Crowd();
  const names: Name[] = [];
  for (const at of new Set([chosen, pointed, ...line])) {
    const spot = garden.spots[at];
    if (!spot || (spot.parent < 0 && at !== chosen && at !== pointed)) continue;
    const name = nameBeside(spot, view.zoom, 'front');
    if (!taken.isFree(name.box)) continue;
    taken.add(name.box);
    names.push(name);
  }
  return names;
}

/** With the colour of the paper around the letters, so that they are read over branches. */
export function drawName(canvas: Pen, { text, x, y, look, isLeft }: Name, colours: Colours): void {
  canvas.font = fonts[look];
  canvas.textAlign = isLeft ? 'right' : 'left';
  if (look === 'plain' || look === 'front') {
    canvas.lineJoin = 'round';
    canvas.lineWidth = look === 'front' ? 6 : 4;
    canvas.strokeStyle = colours.paper;
    canvas.strokeText(text, x, y);
  }
  canvas.fillStyle = look === 'caption' ? colours.quiet : colours.ink;
  canvas.fillText(text, x, y);
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}

const cell = 128;

/** Boxes by where they are, so that one is held only against those near it. */
class Crowd {
  private readonly cells = new Map<number, Box[]>();

  add(box: Box): void {
    for (const key of cellsOf(box)) {
      const there = this.cells.get(key);
      if (there) there.push(box);
      else this.cells.set(key, [box]);
    }
  }

  isFree(box: Box): boolean {
    return !cellsOf(box).some(key => this.cells.get(key)?.some(other => overlaps(box, other)));
  }
}

function cellsOf({ left, right, top, bottom }: Box): number[] {
  const keys: number[] = [];
  for (let x = Math.floor(left / cell); x <= Math.floor(right / cell); x += 1) {
    for (let y = Math.floor(top / cell); y <= Math.floor(bottom / cell); y += 1) keys.push(x * 65_536 + y);
  }
  return keys;
}

const shortenedNames = new Map<string, string>();

/** The text with as many letters as there is room for, and a mark where some were left out. */
function shortened(canvas: Pen, text: string, room: number): string {
  const width = Math.floor(room / 8) * 8;
  const key = `${canvas.font}|${width}|${text}`;
  const before = shortenedNames.get(key);
  if (before !== undefined) return before;
  const letters = [...text];
  let shown = text;
  while (letters.length > 1 && canvas.measureText(shown).width > width) {
    letters.pop();
    shown = `${letters.join('').trimEnd()}…`;
  }
  if (shortenedNames.size > 20_000) shortenedNames.clear();
  shortenedNames.set(key, shown);
  return shown;
}

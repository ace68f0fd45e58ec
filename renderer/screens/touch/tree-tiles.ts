import type { Garden } from './tree-layout.ts';
import type { Wording } from './tree-names.ts';
import { type Colours, paintPiece } from './tree-paint.ts';
import type { View } from './tree-view.ts';

/** The edge of a tile in pixels of the screen; whole at every sharpness. */
const edge = 384;
/** New tiles are drawn for at most about so long in one frame; the rest comes in the next ones. */
const budgetMs = 7;
const mostTiles = 80;

export interface Dress {
  garden: Garden;
  colours: Colours;
  wording: Wording;
  /** Points of the screen per pixel. */
  ratio: number;
}

interface Layer {
  zoom: number;
  tiles: Map<string, HTMLCanvasElement>;
}

/**
 * The garden in tiles that are drawn once for a zoom: moving it only lays them elsewhere, however many people are in it.
 * While one comes nearer the old tiles are stretched; the new ones are drawn over them when one stands still.
 */
export class Tiles {
  private dress: Dress | null = null;
  private now: Layer | null = null;
  private before: Layer | null = null;

  /** Forgets what was drawn: the garden or its dress changed. */
  clear(): void {
    this.now = null;
    this.before = null;
  }

  /** Lays the tiles in sight; true when some are still to be drawn, in a frame to come. */
  lay(canvas: CanvasRenderingContext2D, view: View, screen: { width: number; height: number }, on: LayOn): boolean {
    if (!this.dress || !isSame(this.dress, on.dress)) this.clear();
    this.dress = on.dress;
    if (this.now === null || (this.now.zoom !== view.zoom && !on.isMoving)) {
      if (this.now && this.now.tiles.size > 0) this.before = this.now;
      this.now = { zoom: view.zoom, tiles: new Map() };
    }
    const layer = this.now;
    const missing = layer.zoom === view.zoom ? this.draw(layer, view, screen) : false;
    if (this.before && (missing || layer.tiles.size === 0)) put(canvas, this.before, view, screen);
    else this.before = null;
    put(canvas, layer, view, screen);
    return missing || layer.zoom !== view.zoom;
  }

  /** Draws tiles in sight that are not there yet, as long as the frame allows; true when some are left. */
  private draw(layer: Layer, view: View, screen: { width: number; height: number }): boolean {
    const began = performance.now();
    for (const [x, y] of inSight(view, 1, screen)) {
      const key = `${x} ${y}`;
      if (layer.tiles.has(key)) continue;
      if (performance.now() - began > budgetMs) return true;
      if (layer.tiles.size > mostTiles) layer.tiles.delete(layer.tiles.keys().next().value!);
      layer.tiles.set(key, this.drawTile(x, y, layer.zoom));
    }
    return false;
  }

  private drawTile(x: number, y: number, zoom: number): HTMLCanvasElement {
    const { garden, colours, wording, ratio } = this.dress!;
    const tile = document.createElement('canvas');
    tile.width = edge * ratio;
    tile.height = edge * ratio;
    const canvas = tile.getContext('2d', { alpha: false })!;
    canvas.scale(ratio, ratio);
    const box = { left: x * edge, top: y * edge, right: (x + 1) * edge, bottom: (y + 1) * edge };
    paintPiece(canvas, { garden, colours, wording, zoom, box });
    return tile;
  }
}

interface LayOn {
  dress: Dress;
  /** One is coming nearer or going further just now. */
  isMoving: boolean;
}

function isSame(one: Dress, other: Dress): boolean {
  return one.garden === other.garden && one.ratio === other.ratio && one.colours.paper === other.colours.paper;
}

/** Lays what there is of a layer, stretched when it was drawn for another zoom. */
function put(
  canvas: CanvasRenderingContext2D,
  layer: Layer,
  view: View,
  screen: { width: number; height: number },
): void {
  const stretch = view.zoom / layer.zoom;
  for (const [x, y] of inSight(view, stretch, screen)) {
    const tile = layer.tiles.get(`${x} ${y}`);
    const size = edge * stretch;
    if (tile) canvas.drawImage(tile, x * size + view.left, y * size + view.top, size, size);
  }
}

/** The tiles in sight, from the middle outwards. */
function inSight(
  { left, top }: View,
  stretch: number,
  { width, height }: { width: number; height: number },
): [number, number][] {
  const size = edge * stretch;
  const found: [number, number][] = [];
  for (let y = Math.floor(-top / size); y * size + top < height; y += 1) {
    for (let x = Math.floor(-left / size); x * size + left < width; x += 1) found.push([x, y]);
  }
  const away = ([x, y]: [number, number]) =>
    Math.hypot((x + 0.5) * size + left - width / 2, (y + 0.5) * size + top - height / 2);
  return found.sort((a, b) => away(a) - away(b));
}

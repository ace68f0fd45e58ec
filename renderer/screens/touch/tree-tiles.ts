import type { Garden } from './tree-layout.ts';
import type { Wording } from './tree-names.ts';
import { type Colours, paintPiece } from './tree-paint.ts';
import type { Screen, View } from './tree-view.ts';

/** The edge of a tile in pixels of the screen; whole at every sharpness. */
const edge = 384;
/** New tiles are drawn for at most about so long in one frame; the rest comes in the next ones. */
const budgetMs = 7;
/** A frame that shows all it has to draws this much beyond its edges, for what comes into sight next. */
const aheadMs = 3;
const mostTiles = 48;

export interface Dress {
  garden: Garden;
  colours: Colours;
  wording: Wording;
  /** Points of the screen per pixel. */
  ratio: number;
}

/** All tiles of one zoom, in one element that is moved as a whole: the page does not paint them again. */
interface Layer {
  zoom: number;
  element: HTMLElement;
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
    this.now?.element.remove();
    this.before?.element.remove();
    this.now = null;
    this.before = null;
  }

  /** Lays the tiles in sight on the ground; true when some are still to be drawn, in a frame to come. */
  lay(ground: HTMLElement, view: View, screen: Screen, on: LayOn): boolean {
    if (!this.dress || !isSame(this.dress, on.dress)) this.clear();
    this.dress = on.dress;
    const layer = this.layerFor(ground, view, on);
    const isOfThisZoom = layer.zoom === view.zoom;
    const missing = isOfThisZoom && this.draw(layer, inSight(view, screen, 0), budgetMs);
    if (this.before && !missing && layer.tiles.size > 0) {
      this.before.element.remove();
      this.before = null;
    }
    for (const one of [this.before, layer]) if (one) moveTo(one, view);
    if (!isOfThisZoom || missing) return true;
    const beyond = inSight(view, screen, 1);
    const isMoreToCome = this.draw(layer, beyond, aheadMs);
    forgetAllBut(layer, beyond);
    return isMoreToCome;
  }

  private layerFor(ground: HTMLElement, view: View, { isMoving }: LayOn): Layer {
    if (this.now !== null && (this.now.zoom === view.zoom || isMoving)) return this.now;
    if (this.now && this.now.tiles.size > 0) {
      this.before?.element.remove();
      this.before = this.now;
    } else this.now?.element.remove();
    const element = document.createElement('div');
    element.className = 'tree-layer';
    ground.append(element);
    this.now = { zoom: view.zoom, element, tiles: new Map() };
    return this.now;
  }

  /** Draws those tiles that are not there yet, as long as the frame allows; true when some are left. */
  private draw(layer: Layer, places: readonly Place[], forMs: number): boolean {
    const began = performance.now();
    for (const [x, y] of places) {
      const key = `${x} ${y}`;
      if (layer.tiles.has(key)) continue;
      if (performance.now() - began > forMs) return true;
      const tile = this.drawTile(x, y, layer.zoom);
      layer.tiles.set(key, tile);
      layer.element.append(tile);
    }
    return false;
  }

  /** Handed over as a finished picture: the page would look at a canvas that can be drawn on anew in every frame. */
  private drawTile(x: number, y: number, zoom: number): HTMLCanvasElement {
    const { garden, colours, wording, ratio } = this.dress!;
    const drawing = new OffscreenCanvas(edge * ratio, edge * ratio);
    const canvas = drawing.getContext('2d', { alpha: false })!;
    canvas.scale(ratio, ratio);
    const box = { left: x * edge, top: y * edge, right: (x + 1) * edge, bottom: (y + 1) * edge };
    paintPiece(canvas, { garden, colours, wording, zoom, box });
    const tile = document.createElement('canvas');
    tile.width = edge * ratio;
    tile.height = edge * ratio;
    tile.style.cssText = `left:${x * edge}px;top:${y * edge}px;width:${edge}px;height:${edge}px`;
    tile.getContext('bitmaprenderer')!.transferFromImageBitmap(drawing.transferToImageBitmap());
    return tile;
  }
}

interface LayOn {
  dress: Dress;
  /** One is coming nearer or going further just now. */
  isMoving: boolean;
}

type Place = [x: number, y: number];

function isSame(one: Dress, other: Dress): boolean {
  return one.garden === other.garden && one.ratio === other.ratio && one.colours.paper === other.colours.paper;
}

/** Moved to where the view has it, stretched when it was drawn for another zoom. */
function moveTo({ element, zoom }: Layer, view: View): void {
  element.style.transform = `translate(${view.left}px, ${view.top}px) scale(${view.zoom / zoom})`;
}

/** Those drawn longest ago go first; never one of these places. */
function forgetAllBut({ tiles }: Layer, places: readonly Place[]): void {
  const kept = new Set(places.map(([x, y]) => `${x} ${y}`));
  for (const [key, tile] of tiles) {
    if (tiles.size <= mostTiles) return;
    if (kept.has(key)) continue;
    tiles.delete(key);
    tile.remove();
  }
}

/** The tiles in sight and so many more around them, from the middle outwards. */
function inSight({ left, top }: View, { width, height }: Screen, more: number): Place[] {
  const found: Place[] = [];
  const [right, bottom] = [Math.ceil((width - left) / edge) + more, Math.ceil((height - top) / edge) + more];
  for (let y = Math.floor(-top / edge) - more; y < bottom; y += 1) {
    for (let x = Math.floor(-left / edge) - more; x < right; x += 1) found.push([x, y]);
  }
  const away = ([x, y]: Place) => Math.hypot((x + 0.5) * edge + left - width / 2, (y + 0.5) * edge + top - height / 2);
  return found.sort((a, b) => away(a) - away(b));
}

import { type Garden, type Plant, radiusAt, type Spot } from './tree-layout.ts';
import { type Box, drawName, namesInFront, namesOf, overlaps, type Pen, type Wording } from './tree-names.ts';
import type { View } from './tree-view.ts';
import { lineDown } from './tree-walk.ts';

/** Somebody came back once they were here on two days. */
export const backVisitDays = 2;
/** Names stand out of their plant by at most this, in pixels of the screen. */
const nameReach = 190;

export interface Colours {
  paper: string;
  ink: string;
  quiet: string;
  rule: string;
  branch: string;
  green: string;
  amber: string;
}

/** The colours of the page as it is dressed now. */
export function readColours(element: Element): Colours {
  const style = getComputedStyle(element);
  const of = (name: string) => style.getPropertyValue(name).trim();
  return {
    ...{ paper: of('--paper'), ink: of('--ink'), quiet: of('--ink-2'), rule: of('--rule-strong') },
    ...{ branch: of('--edge'), green: of('--green'), amber: of('--amber') },
  };
}

/** What is drawn into a piece of the garden: a rectangle of it, in pixels at this zoom. */
export interface Piece {
  garden: Garden;
  colours: Colours;
  wording: Wording;
  zoom: number;
  box: Box;
}

/** Draws all that lies in a piece: the ground, branches, dots and names. The canvas is set so that the piece begins at (0, 0). */
export function paintPiece(canvas: Pen, piece: Piece): void {
  const { garden, colours, zoom, box } = piece;
  canvas.fillStyle = colours.paper;
  canvas.fillRect(0, 0, box.right - box.left, box.bottom - box.top);
  canvas.save();
  canvas.translate(-box.left, -box.top);
  const plants = garden.plants.filter(plant => overlaps(around(plant, zoom), box));
  canvas.save();
  canvas.scale(zoom, zoom);
  paintGround(canvas, plants, piece);
  const spots = plants.flatMap(plant => plant.spots.filter(at => isIn(piece, garden.spots[at]!)));
  paintBranches(canvas, spots, piece);
  paintDots(canvas, spots, piece);
  canvas.restore();
  for (const plant of plants) {
    for (const name of namesOf(canvas, piece, plant)) if (overlaps(name.box, box)) drawName(canvas, name, colours);
  }
  canvas.restore();
}

function around({ left, right, top, bottom }: Plant, zoom: number): Box {
  return {
    left: left * zoom - nameReach,
    right: right * zoom + nameReach,
    top: top * zoom - 20,
    bottom: bottom * zoom + 60,
  };
}

/** Whether any of somebody or of their branch lies in the piece. */
function isIn({ garden, zoom, box }: Piece, { x, y, size, bend, parent }: Spot): boolean {
  const from = garden.spots[parent];
  const xs = bend && from ? [x, bend[0], bend[2], from.x] : [x];
  const ys = bend && from ? [y, bend[1], bend[3], from.y] : [y];
  const edge = size + 6;
  return (
    (Math.max(...xs) + edge) * zoom > box.left &&
    (Math.min(...xs) - edge) * zoom < box.right &&
    (Math.max(...ys) + edge) * zoom > box.top &&
    (Math.min(...ys) - edge) * zoom < box.bottom
  );
}

function paintGround(canvas: Pen, plants: readonly Plant[], { colours, zoom }: Piece): void {
  canvas.strokeStyle = colours.rule;
  canvas.lineWidth = 1.5 / zoom;
  canvas.setLineDash([1.5 / zoom, 4 / zoom]);
  canvas.beginPath();
  for (const { left, right, bottom } of plants) {
    canvas.moveTo(left, bottom + 8);
    canvas.lineTo(right, bottom + 8);
  }
  canvas.stroke();
  canvas.setLineDash([]);
}

function paintBranches(canvas: Pen, spots: readonly number[], piece: Piece): void {
  const { garden, colours, zoom } = piece;
  const byWidth = Map.groupBy(spots, at => branchWidth(garden.spots[at]!));
  canvas.lineCap = 'round';
  canvas.strokeStyle = colours.branch;
  for (const [width, some] of byWidth) {
    canvas.lineWidth = lineWidth(width, zoom);
    canvas.beginPath();
    for (const at of some) traceBranch(canvas, garden, garden.spots[at]!);
    canvas.stroke();
  }
}

function traceBranch(canvas: Pen, { spots }: Garden, spot: Spot): void {
  const from = spots[spot.parent];
  if (!from || !spot.bend) return;
  canvas.moveTo(from.x, from.y);
  canvas.bezierCurveTo(...spot.bend, spot.x, spot.y);
}

/** Thicker, the more people go back to it. In half steps, so that there are few of them. */
function branchWidth({ node }: Spot): number {
  return Math.min(9, Math.round((1.3 + 0.8 * Math.sqrt(node.sentInAll)) * 2) / 2);
}

/** From the usual size on, coming nearer makes room between the branches, not thicker ones. */
function lineWidth(width: number, zoom: number): number {
  return Math.max(width / Math.max(1, zoom), 0.7 / zoom);
}

function paintDots(canvas: Pen, spots: readonly number[], piece: Piece): void {
  const { garden, colours, zoom } = piece;
  const [back, once] = [new Path2D(), new Path2D()];
  for (const at of spots) {
    const { x, y, size, node } = garden.spots[at]!;
    const path = node.visitDays >= backVisitDays ? back : once;
    const r = radiusAt(size, zoom);
    path.moveTo(x + r, y);
    path.arc(x, y, r, 0, 2 * Math.PI);
  }
  canvas.fillStyle = colours.green;
  canvas.fill(back);
  canvas.fillStyle = colours.paper;
  canvas.fill(once);
  canvas.lineWidth = Math.max(1.6 / Math.max(1, zoom ** 0.7), 1 / zoom);
  canvas.strokeStyle = colours.quiet;
  canvas.stroke(once);
}

export interface InFront {
  garden: Garden;
  colours: Colours;
  view: View;
  /** The person in front; -1 for nobody. */
  chosen: number;
  /** The person pointed at; -1 for nobody. */
  pointed: number;
}

/** Draws over the pieces who is in front: the way down to the root, a ring, the names along it. */
export function paintInFront(canvas: Pen, inFront: InFront): void {
  const { garden, colours, view, chosen, pointed } = inFront;
  const { zoom, left, top } = view;
  canvas.save();
  canvas.translate(left, top);
  canvas.scale(zoom, zoom);
  canvas.lineCap = 'round';
  canvas.strokeStyle = colours.amber;
  const line = chosen < 0 ? [] : lineDown(garden, chosen);
  for (const at of line) {
    const spot = garden.spots[at]!;
    canvas.lineWidth = lineWidth(branchWidth(spot), zoom) + 2 / zoom;
    canvas.beginPath();
    traceBranch(canvas, garden, spot);
    canvas.stroke();
  }
  paintDots(canvas, line, { ...inFront, zoom, wording: { caption: () => '' }, box: everywhere });
  for (const at of [pointed, chosen]) {
    const spot = garden.spots[at];
    if (!spot) continue;
    canvas.strokeStyle = at === chosen ? colours.amber : colours.green;
    canvas.lineWidth = 3 / zoom;
    canvas.beginPath();
    canvas.arc(spot.x, spot.y, Math.max(radiusAt(spot.size, zoom), 3 / zoom) + 4 / zoom, 0, 2 * Math.PI);
    canvas.stroke();
  }
  canvas.restore();
  canvas.save();
  canvas.translate(left, top);
  for (const name of namesInFront(inFront, line)) drawName(canvas, name, colours);
  canvas.restore();
}

const everywhere: Box = { left: -1e9, top: -1e9, right: 1e9, bottom: 1e9 };

/** Whoever stands where one points, the nearest within reach of a finger; -1 for nobody. */
export function spotAt({ spots }: Garden, view: View, x: number, y: number, reach: number): number {
  let nearest = -1;
  let best = reach * reach;
  const [gx, gy] = [(x - view.left) / view.zoom, (y - view.top) / view.zoom];
  for (let at = 0; at < spots.length; at += 1) {
    const { x: sx, y: sy, size } = spots[at]!;
    const away = Math.max(0, Math.hypot(sx - gx, sy - gy) - size) * view.zoom;
    if (away * away < best) [nearest, best] = [at, away * away];
  }
  return nearest;
}

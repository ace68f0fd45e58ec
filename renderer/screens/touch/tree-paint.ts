import type { Garden, Plant, Spot } from './tree-layout.ts';
import type { View } from './tree-view.ts';
import { lineDown } from './tree-walk.ts';

export interface Scene {
  garden: Garden;
  branches: readonly Branches[];
  view: View;
  width: number;
  height: number;
  /** The person in front; -1 for nobody. */
  chosen: number;
  /** The person pointed at; -1 for nobody. */
  pointed: number;
  colours: Colours;
  /** The line below a plant's name: how many, and how many came back. */
  caption: (spot: Spot) => string;
}

/** The branches of one plant, gathered by how thick they are. */
type Branches = readonly { width: number; path: Path2D }[];

/** Somebody came back once they were here on two days. */
export const backVisitDays = 2;
const mostLabels = 140;

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

/** Made once for a garden: what is stroked in every frame. */
export function gatherBranches({ spots, plants }: Garden): Branches[] {
  return plants.map(plant => {
    const byWidth = new Map<number, Path2D>();
    for (const at of plant.spots) {
      const spot = spots[at]!;
      const from = spots[spot.parent];
      if (!from || !spot.bend) continue;
      const width = branchWidth(spot);
      const path = byWidth.get(width) ?? new Path2D();
      byWidth.set(width, path);
      path.moveTo(from.x, from.y);
      path.bezierCurveTo(...spot.bend, spot.x, spot.y);
    }
    return [...byWidth].map(([width, path]) => ({ width, path }));
  });
}

/** Thicker, the more people go back to it. In half steps, so that there are few of them. */
function branchWidth({ node }: Spot): number {
  return Math.min(9, Math.round((1.3 + 0.8 * Math.sqrt(node.sentInAll)) * 2) / 2);
}

/** Draws what is in sight. */
export function paint(canvas: CanvasRenderingContext2D, scene: Scene): void {
  const { view, width, height, colours, garden } = scene;
  const scale = canvas.canvas.width / width;
  canvas.setTransform(scale, 0, 0, scale, 0, 0);
  canvas.fillStyle = colours.paper;
  canvas.fillRect(0, 0, width, height);
  const seen = garden.plants.flatMap((plant, number) => (isSeen(plant, scene) ? [number] : []));
  canvas.setTransform(scale * view.zoom, 0, 0, scale * view.zoom, scale * view.left, scale * view.top);
  paintGround(canvas, scene, seen);
  paintBranches(canvas, scene, seen);
  paintDots(canvas, scene, seen);
  canvas.setTransform(scale, 0, 0, scale, 0, 0);
  paintNames(canvas, scene, seen);
}

function isSeen({ left, right, top, bottom }: Plant, { view, width, height }: Scene): boolean {
  const { zoom } = view;
  return (
    right * zoom + view.left > 0 &&
    left * zoom + view.left < width &&
    bottom * zoom + view.top > -60 &&
    top * zoom + view.top < height
  );
}

function paintGround(
  canvas: CanvasRenderingContext2D,
  { garden, colours, view }: Scene,
  seen: readonly number[],
): void {
  canvas.strokeStyle = colours.rule;
  canvas.lineWidth = 1.5 / view.zoom;
  canvas.setLineDash([1.5 / view.zoom, 4 / view.zoom]);
  canvas.beginPath();
  for (const number of seen) {
    const { left, right, bottom } = garden.plants[number]!;
    canvas.moveTo(left, bottom + 8);
    canvas.lineTo(right, bottom + 8);
  }
  canvas.stroke();
  canvas.setLineDash([]);
}

function paintBranches(canvas: CanvasRenderingContext2D, scene: Scene, seen: readonly number[]): void {
  const { garden, branches, colours, view, chosen } = scene;
  canvas.lineCap = 'round';
  canvas.strokeStyle = colours.branch;
  for (const number of seen) {
    for (const { width, path } of branches[number]!) {
      canvas.lineWidth = Math.max(width, 0.7 / view.zoom);
      canvas.stroke(path);
    }
  }
  if (chosen < 0) return;
  canvas.strokeStyle = colours.amber;
  for (const at of lineDown(garden, chosen)) {
    const spot = garden.spots[at]!;
    const from = garden.spots[spot.parent];
    if (!from || !spot.bend) continue;
    canvas.lineWidth = Math.max(branchWidth(spot) + 1.5, 3 / view.zoom);
    canvas.beginPath();
    canvas.moveTo(from.x, from.y);
    canvas.bezierCurveTo(...spot.bend, spot.x, spot.y);
    canvas.stroke();
  }
}

function paintDots(canvas: CanvasRenderingContext2D, scene: Scene, seen: readonly number[]): void {
  const { garden, colours, view, chosen, pointed } = scene;
  const back = new Path2D();
  const once = new Path2D();
  for (const number of seen) {
    for (const at of garden.plants[number]!.spots) {
      const { x, y, size, node } = garden.spots[at]!;
      const path = node.visitDays >= backVisitDays ? back : once;
      const r = Math.max(size, 1.4 / view.zoom);
      path.moveTo(x + r, y);
      path.arc(x, y, r, 0, 2 * Math.PI);
    }
  }
  canvas.lineWidth = Math.max(1.6, 1 / view.zoom);
  canvas.fillStyle = colours.green;
  canvas.fill(back);
  canvas.fillStyle = colours.paper;
  canvas.fill(once);
  canvas.strokeStyle = colours.quiet;
  canvas.stroke(once);
  for (const at of [pointed, chosen]) {
    const spot = garden.spots[at];
    if (!spot) continue;
    canvas.strokeStyle = at === chosen ? colours.amber : colours.green;
    canvas.lineWidth = 3 / view.zoom;
    canvas.beginPath();
    canvas.arc(spot.x, spot.y, Math.max(spot.size, 3 / view.zoom) + 4 / view.zoom, 0, 2 * Math.PI);
    canvas.stroke();
  }
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const serif = '"Fraunces Variable", "Source Serif 4 Variable", "Noto Serif", "Noto Serif CJK JP", serif';
const sans = '"Source Sans 3 Variable", "Noto Sans", "Noto Sans CJK JP", sans-serif';

/** Names where there is room for them: whoever is chosen and their line first, then the roots, then who sent most. */
function paintNames(canvas: CanvasRenderingContext2D, scene: Scene, seen: readonly number[]): void {
  const { garden, view, chosen, pointed } = scene;
  const taken: Box[] = [];
  canvas.lineJoin = 'round';
  const first = chosen < 0 ? [] : [...lineDown(garden, chosen), ...garden.spots[chosen]!.children.slice(0, 12)];
  for (const at of new Set([chosen, pointed, ...first])) {
    const spot = garden.spots[at];
    if (spot && (spot.parent >= 0 || at === chosen))
      paintName(canvas, scene, spot, taken, at === chosen || at === pointed);
  }
  for (const number of seen) paintCaption(canvas, scene, garden.plants[number]!, taken);
  if (view.zoom < 0.75) return;
  for (const number of seen) {
    for (const at of garden.plants[number]!.spots) {
      if (taken.length > mostLabels) return;
      const spot = garden.spots[at]!;
      if (spot.parent >= 0) paintName(canvas, scene, spot, taken, false);
    }
  }
}

function paintCaption(canvas: CanvasRenderingContext2D, scene: Scene, plant: Plant, taken: Box[]): void {
  const { garden, view, colours, caption } = scene;
  const room = (plant.right - plant.left + 20) * view.zoom;
  if (room < 64) return;
  const x = ((plant.left + plant.right) / 2) * view.zoom + view.left;
  const y = plant.bottom * view.zoom + view.top + 26;
  const spot = garden.spots[plant.root]!;
  canvas.textAlign = 'center';
  canvas.font = `600 15px ${serif}`;
  const name = shortened(canvas, spot.node.name, room);
  const wide = canvas.measureText(name).width / 2;
  const box = { left: x - wide, right: x + wide, top: y - 14, bottom: y + 4 };
  if (taken.some(other => overlaps(box, other))) return;
  taken.push(box);
  canvas.fillStyle = colours.ink;
  canvas.fillText(name, x, y);
  if (view.zoom < 0.55) return;
  canvas.font = `13px ${sans}`;
  canvas.fillStyle = colours.quiet;
  canvas.fillText(shortened(canvas, caption(spot), room), x, y + 18);
}

function paintName(canvas: CanvasRenderingContext2D, scene: Scene, spot: Spot, taken: Box[], isSure: boolean): void {
  const { view, colours, width, height } = scene;
  const [x, y] = [spot.x * view.zoom + view.left, spot.y * view.zoom + view.top];
  if (x < -20 || x > width + 20 || y < -10 || y > height + 10) return;
  canvas.font = `${isSure ? 640 : 450} 14px ${sans}`;
  const isLeft = Math.cos(spot.angle) < -0.15;
  const gap = Math.max(spot.size * view.zoom, 2) + 6;
  const name = shortened(canvas, spot.node.name, 170);
  const wide = canvas.measureText(name).width;
  const left = isLeft ? x - gap - wide : x + gap;
  const box = { left: left - 3, right: left + wide + 3, top: y - 9, bottom: y + 9 };
  if (!isSure && taken.some(other => overlaps(box, other))) return;
  taken.push(box);
  canvas.textAlign = 'left';
  canvas.strokeStyle = colours.paper;
  canvas.lineWidth = 4;
  canvas.strokeText(name, left, y + 5);
  canvas.fillStyle = colours.ink;
  canvas.fillText(name, left, y + 5);
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}

const shortenedNames = new Map<string, string>();

/** The text with as many letters as there is room for, and a mark where some were left out. */
function shortened(canvas: CanvasRenderingContext2D, text: string, room: number): string {
  const width = Math.floor(room / 8) * 8;
  const key = `${canvas.font}|${width}|${text}`;
  const known = shortenedNames.get(key);
  if (known !== undefined) return known;
  const letters = [...text];
  let shown = text;
  while (letters.length > 1 && canvas.measureText(shown).width > width) {
    letters.pop();
    shown = `${letters.join('').trimEnd()}…`;
  }
  if (shortenedNames.size > 5000) shortenedNames.clear();
  shortenedNames.set(key, shown);
  return shown;
}

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

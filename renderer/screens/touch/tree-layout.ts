import type { ReferralNode } from '../../../shared/contract/referrals.ts';

/** Somebody in the garden of who sent whom: where they stand, in units of one pixel at the usual size. */
export interface Spot {
  node: ReferralNode;
  x: number;
  y: number;
  /** Half the width of the dot. */
  size: number;
  /** Index of whoever sent them; -1 when nobody did. */
  parent: number;
  /** Indexes of whom they sent, from left to right. */
  children: number[];
  plant: number;
  angle: number;
  /** The way their branch takes from whoever sent them: two control points of a curve; none for a root. */
  bend: readonly [number, number, number, number] | null;
}

/** Everyone who goes back to one person nobody sent: it grows upwards from its root, and all round when it is large. */
export interface Plant {
  root: number;
  left: number;
  top: number;
  right: number;
  /** Where the ground is; the root's name stands below it. */
  bottom: number;
  spots: readonly number[];
}

export interface Garden {
  spots: readonly Spot[];
  plants: readonly Plant[];
  width: number;
  height: number;
}

/** Half the width of a dot at a zoom, in the garden's own units: from the usual size on it grows only a little. */
export function radiusAt(size: number, zoom: number): number {
  return Math.max(size / Math.max(1, zoom ** 0.7), 1.4 / zoom);
}

const ringGap = 46;
const dotGap = 15;
const captionRoom = 52;
const plantGap = 28;
const leastWidth = 184;
/**
 * Everyone's place, in a garden about `aspect` times as wide as it is high. Parents come before their children in
 * `nodes`. Linear in the number of people.
 */
export function layOut(nodes: readonly ReferralNode[], aspect = 1.6): Garden {
  const spots = spotsOf(nodes);
  const weights = weigh(spots);
  const plants = spots.flatMap((spot, at) => (spot.parent < 0 ? [grow(spots, weights, at)] : []));
  plants.forEach((plant, number) => {
    for (const at of plant.spots) spots[at]!.plant = number;
  });
  return { spots, plants, ...bed(spots, plants, aspect) };
}

function spotsOf(nodes: readonly ReferralNode[]): Spot[] {
  const indexOf = new Map(nodes.map((node, at) => [node.customerId, at]));
  const spots = nodes.map((node): Spot => {
    const parent = node.referredBy === null ? -1 : (indexOf.get(node.referredBy) ?? -1);
    return { node, x: 0, y: 0, size: 0, parent, children: [], plant: 0, angle: -Math.PI / 2, bend: null };
  });
  spots.forEach((spot, at) => {
    spots[spot.parent]?.children.push(at);
  });
  return spots;
}

/**
 * How much of the circle each branch asks for: its last twigs, but less than in proportion, so that a single friend
 * beside a large branch still has a place.
 */
function weigh(spots: readonly Spot[]): Float64Array {
  const weights = new Float64Array(spots.length);
  for (let at = spots.length - 1; at >= 0; at -= 1) {
    const below = spots[at]!.children.reduce((sum, child) => sum + weights[child]!, 0);
    weights[at] = Math.max(1, below ** 0.9);
  }
  return weights;
}

/** One plant around its root at (0, 0): every generation on a ring of its own, wide enough for all who are on it. */
function grow(spots: Spot[], weights: Float64Array, root: number): Plant {
  const rings: number[][] = [[root]];
  for (let ring = rings[0]!; ring.length > 0; ring = ring.flatMap(at => spots[at]!.children)) {
    if (ring !== rings[0]) rings.push(ring);
  }
  const all = rings.flat();
  const twigs = all.filter(at => spots[at]!.children.length === 0).length;
  const span = Math.min(2 * Math.PI, all.length === 2 ? 0.4 : 0.55 + 0.34 * twigs);
  const spans = new Map<number, [from: number, to: number]>([
    [root, [-Math.PI / 2 - span / 2, -Math.PI / 2 + span / 2]],
  ]);
  let radius = 0;
  rings.forEach((ring, generation) => {
    const before = radius;
    if (generation > 0) radius = Math.max(radius + ringGap, (ring.length * dotGap) / span);
    for (const at of ring) place(spots, weights, { at, spans, radius, before });
  });
  spots[root]!.size = dotSize(spots[root]!.node, 12);
  return { root, spots: all, ...boundsOf(spots, all) };
}

interface Placing {
  at: number;
  spans: Map<number, [from: number, to: number]>;
  radius: number;
  /** The ring of whoever sent them. */
  before: number;
}

function place(spots: Spot[], weights: Float64Array, { at, spans, radius, before }: Placing): void {
  const spot = spots[at]!;
  const [from, to] = spans.get(at)!;
  const parent = spots[spot.parent];
  spot.angle = (from + to) / 2;
  spot.x = radius * Math.cos(spot.angle);
  spot.y = radius * Math.sin(spot.angle);
  spot.size = dotSize(spot.node, ((to - from) * radius) / 2.3);
  if (parent) {
    const half = (before + radius) / 2;
    const start = before === 0 ? spot.angle : parent.angle;
    const [x, y] = [half * Math.cos(spot.angle), half * Math.sin(spot.angle)];
    spot.bend = [half * Math.cos(start), half * Math.sin(start), x, y];
  }
  const whole = spot.children.reduce((sum, child) => sum + weights[child]!, 0);
  let next = from;
  for (const child of spot.children) {
    const end = next + ((to - from) * weights[child]!) / whole;
    spans.set(child, [next, end]);
    next = end;
  }
}

function dotSize({ sent }: ReferralNode, most: number): number {
  return Math.max(2.2, Math.min(4.5 + 1.6 * Math.sqrt(sent), most, 12));
}

function boundsOf(spots: readonly Spot[], all: readonly number[]) {
  let [left, right, top, bottom] = [-leastWidth / 2, leastWidth / 2, 0, 0];
  for (const at of all) {
    const { x, y, size } = spots[at]!;
    left = Math.min(left, x - size);
    right = Math.max(right, x + size);
    top = Math.min(top, y - size);
    bottom = Math.max(bottom, y + size);
  }
  return { left, right, top, bottom };
}

/** Sets the plants in rows, the largest first, each on its ground line; as wide as fills the screen best. */
function bed(spots: readonly Spot[], plants: readonly Plant[], aspect: number): { width: number; height: number } {
  const area = plants.reduce((sum, plant) => sum + widthOf(plant) * heightOf([plant]), 0);
  const widest = Math.max(0, ...plants.map(widthOf));
  const tries = Array.from({ length: 12 }, (_, at) => Math.max(widest, Math.sqrt(area * aspect) * (0.75 + at * 0.08)));
  const beds = tries.map(width => {
    const rows = rowsOf(plants, width);
    const used = Math.max(0, ...rows.map(row => row.reduce((sum, plant) => sum + widthOf(plant), 0)));
    return { rows, width: used, height: rows.reduce((sum, row) => sum + heightOf(row), 0) };
  });
  const best = beds.reduce((one, other) => (size(other, aspect) < size(one, aspect) ? other : one));
  let y = 0;
  for (const row of best.rows) {
    y += heightOf(row);
    let x = 0;
    for (const plant of row) {
      const wide = widthOf(plant);
      move(spots, plant, x + plantGap / 2 - plant.left, y - captionRoom - plant.bottom);
      x += wide;
    }
  }
  return { width: best.width, height: best.height };
}

const size = ({ width, height }: { width: number; height: number }, aspect: number) => Math.max(width / aspect, height);

const widthOf = ({ left, right }: Plant) => right - left + plantGap;

function heightOf(row: readonly Plant[]): number {
  return Math.max(0, ...row.map(plant => plant.bottom - plant.top)) + captionRoom + plantGap;
}

function rowsOf(plants: readonly Plant[], width: number): Plant[][] {
  const rows: Plant[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const plant of plants) {
    const wide = widthOf(plant);
    if (used + wide > width) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)!.push(plant);
    used += wide;
  }
  return rows;
}

function move(spots: readonly Spot[], plant: Plant, dx: number, dy: number): void {
  plant.left += dx;
  plant.right += dx;
  plant.top += dy;
  plant.bottom += dy;
  for (const at of plant.spots) {
    const spot = spots[at]!;
    spot.x += dx;
    spot.y += dy;
    if (spot.bend) spot.bend = [spot.bend[0] + dx, spot.bend[1] + dy, spot.bend[2] + dx, spot.bend[3] + dy];
  }
}

/** Shapes as a knife cuts them, as SVG path data in millimetres. */

const n = (value: number): string => String(Math.round(value * 100) / 100);

export interface Point {
  x: number;
  y: number;
}

/** A sliver that begins and ends in a point: what one push of a gouge takes away. `turn` in radians. */
export function sliver({ x, y }: Point, turn: number, length: number, width: number): string {
  const [dx, dy] = [Math.cos(turn), Math.sin(turn)];
  const at = (along: number, aside: number) =>
    `${n(x + dx * along * length - dy * aside * width)} ${n(y + dy * along * length + dx * aside * width)}`;
  return `M${at(-0.5, 0)}Q${at(0.1, -0.5)} ${at(0.5, 0)}Q${at(0.1, 0.5)} ${at(-0.5, 0)}Z`;
}

/** A leaf from its stalk to its tip. */
export function leaf({ x, y }: Point, turn: number, length: number, width: number): string {
  const [dx, dy] = [Math.cos(turn), Math.sin(turn)];
  const at = (along: number, aside: number) =>
    `${n(x + dx * along * length - dy * aside * width)} ${n(y + dy * along * length + dx * aside * width)}`;
  return `M${at(0, 0)}C${at(0.22, -0.56)} ${at(0.66, -0.6)} ${at(1, 0)}C${at(0.62, 0.54)} ${at(0.2, 0.52)} ${at(0, 0)}Z`;
}

/** The veins of that leaf: its rib and pairs of slivers off it, cut out of it. */
export function veins(from: Point, turn: number, length: number, width: number): string {
  const along = (t: number): Point => ({
    x: from.x + Math.cos(turn) * length * t,
    y: from.y + Math.sin(turn) * length * t,
  });
  const rib = sliver(along(0.46), turn, length * 0.86, width * 0.1);
  const pairs = [0.22, 0.38, 0.54, 0.7].flatMap(t => {
    const reach = width * 0.5 * Math.sin(Math.PI * (0.18 + t * 0.7));
    return [-1, 1].map(side => {
      const angle = turn + side * 0.75;
      const start = along(t + 0.03);
      const middle = { x: start.x + (Math.cos(angle) * reach) / 1.7, y: start.y + (Math.sin(angle) * reach) / 1.7 };
      return sliver(middle, angle, reach * 0.95, width * 0.075);
    });
  });
  return [rib, ...pairs].join('');
}

/** A curve in which each point knows its direction. */
export function onCurve(a: Point, b: Point, c: Point, t: number): Point & { turn: number } {
  const mix = (p: number, q: number, r: number) => (1 - t) ** 2 * p + 2 * (1 - t) * t * q + t ** 2 * r;
  const slope = (p: number, q: number, r: number) => 2 * (1 - t) * (q - p) + 2 * t * (r - q);
  return {
    x: mix(a.x, b.x, c.x),
    y: mix(a.y, b.y, c.y),
    turn: Math.atan2(slope(a.y, b.y, c.y), slope(a.x, b.x, c.x)),
  };
}

/** A stalk along that curve, thick where it begins. */
export function stalk(a: Point, b: Point, c: Point, thickness: number): string {
  const steps = Array.from({ length: 25 }, (_, i) => onCurve(a, b, c, i / 24));
  const side = (sign: number) =>
    steps.map((p, i) => {
      const half = sign * thickness * 0.5 * (1 - (i / 24) * 0.75);
      return `${n(p.x - Math.sin(p.turn) * half)} ${n(p.y + Math.cos(p.turn) * half)}`;
    });
  return `M${[...side(1), ...side(-1).reverse()].join('L')}Z`;
}

/** A rectangle with edges as a knife leaves them: nowhere more than `wobble` off. */
export function cutBlock(
  { x, y, width, height }: Point & { width: number; height: number },
  wobble: number,
  random: () => number,
): string {
  const corners: Point[] = [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
  const points = corners.flatMap((from, i) => {
    const to = corners[(i + 1) % 4]!;
    const steps = Math.max(3, Math.round(Math.hypot(to.x - from.x, to.y - from.y) / 9));
    return Array.from({ length: steps }, (_, s) => {
      const t = (s + (s === 0 ? 0 : (random() - 0.5) * 0.6)) / steps;
      const off = () => (random() - 0.5) * 2 * wobble;
      return `${n(from.x + (to.x - from.x) * t + off())} ${n(from.y + (to.y - from.y) * t + off())}`;
    });
  });
  return `M${points.join('L')}Z`;
}

/** A round that is not quite round. */
export function blob({ x, y }: Point, rx: number, ry: number, turn = 0): string {
  const [dx, dy] = [Math.cos(turn), Math.sin(turn)];
  const at = (u: number, v: number) => `${n(x + dx * u * rx - dy * v * ry)} ${n(y + dy * u * rx + dx * v * ry)}`;
  return `M${at(-1, 0.05)}C${at(-1.02, -0.58)} ${at(-0.5, -1.02)} ${at(0.04, -1)}C${at(0.6, -0.98)} ${at(1.02, -0.5)} ${at(1, 0.04)}C${at(0.98, 0.6)} ${at(0.5, 1.02)} ${at(-0.05, 1)}C${at(-0.6, 0.98)} ${at(-0.98, 0.6)} ${at(-1, 0.05)}Z`;
}

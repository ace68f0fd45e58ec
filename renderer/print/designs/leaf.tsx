import { type ArtProps, box, type CardArt } from './art.ts';
import { randomFrom } from './random.ts';
import { cutBlock, leaf, onCurve, type Point, sliver, stalk, veins } from './strokes.ts';

interface Branch {
  a: Point;
  b: Point;
  c: Point;
  leaves: { at: Point; turn: number; length: number; width: number }[];
}

/** A branch along a curve, its leaves in turn to the left and to the right, shorter towards the tip. */
function branch(a: Point, b: Point, c: Point, longest: number, count: number): Branch {
  const random = randomFrom(11);
  const leaves = Array.from({ length: count }, (_, i) => {
    const t = 0.12 + (0.86 * i) / (count - 1);
    const at = onCurve(a, b, c, t);
    const isTip = i === count - 1;
    const aside = isTip ? 0 : (i % 2 === 0 ? -1 : 1) * (0.85 + random() * 0.25);
    const length = longest * (1 - 0.42 * t) * (0.92 + random() * 0.16);
    return { at, turn: at.turn + aside, length, width: length * (0.36 + random() * 0.06) };
  });
  return { a, b, c, leaves };
}

const isInLeaf = (point: Point, { leaves }: Branch, margin: number): boolean =>
  leaves.some(({ at, turn, length, width }) => {
    const [dx, dy] = [point.x - at.x, point.y - at.y];
    const along = dx * Math.cos(turn) + dy * Math.sin(turn) - length / 2;
    const aside = -dx * Math.sin(turn) + dy * Math.cos(turn);
    return (along / (length / 2 + margin)) ** 2 + (aside / (width / 2 + margin)) ** 2 < 1;
  });

/** What the gouge left in the ground around the leaves: short cuts that flow along the branch. */
function chatter({ width, height }: { width: number; height: number }, grown: Branch): string {
  const random = randomFrom(5);
  const step = Math.max(2.1, Math.min(width, height) / 25);
  const cuts: string[] = [];
  for (let y = step; y < height - step / 2; y += step)
    for (let x = step; x < width - step / 2; x += step) {
      const point = { x: x + (random() - 0.5) * step * 0.9, y: y + (random() - 0.5) * step * 0.9 };
      const size = 0.6 + random() * 0.7;
      if (random() < 0.16 || isInLeaf(point, grown, step * 0.75)) continue;
      const near = onCurve(
        grown.a,
        grown.b,
        grown.c,
        Math.min(1, Math.max(0, (point.x / width + 1 - point.y / height) / 2)),
      );
      cuts.push(sliver(point, near.turn + (random() - 0.5) * 0.5, step * size, step * 0.15));
    }
  return cuts.join('');
}

function LeafCover({ width, height, inks }: ArtProps) {
  const margin = Math.max(3.5, Math.min(width, height) * 0.055);
  const block = { width: width - 2 * margin, height: height - 2 * margin - titleHeight(height) };
  const short = Math.min(block.width, block.height);
  const grown = branch(
    { x: block.width * 0.04, y: block.height * 0.99 },
    { x: block.width * 0.42, y: block.height * 0.72 },
    { x: block.width * 0.84, y: block.height * 0.2 },
    short * 0.42,
    width > height * 1.2 ? 11 : 10,
  );
  const id = `leaf-${Math.round(width)}-${Math.round(height)}${inks.isOne ? '-1' : ''}`;
  return (
    <g transform={`translate(${margin} ${margin})`}>
      <clipPath id={id}>
        <path d={cutBlock({ x: 0, y: 0, ...block }, 0.28, randomFrom(3))} />
      </clipPath>
      <g clipPath={`url(#${id})`}>
        <rect x={-1} y={-1} width={block.width + 2} height={block.height + 2} fill={inks.main} />
        <path d={chatter(block, grown)} fill={inks.paper} fillOpacity={inks.isOne ? 0.9 : 0.55} />
        <path d={stalk(grown.a, grown.b, grown.c, short * 0.022)} fill={inks.paper} />
        {grown.leaves.map(({ at, turn, length, width: wide }, i) => (
          <g key={turn}>
            <path d={leaf(at, turn, length, wide)} fill={!inks.isOne && i % 3 === 1 ? inks.second : inks.paper} />
            <path d={veins(at, turn, length, wide)} fill={inks.main} />
          </g>
        ))}
      </g>
    </g>
  );
}

/** Leaves as they stay standing: dark, with their veins cut out. */
function Sprig({ grown, inks, thickness }: { grown: Branch; inks: ArtProps['inks']; thickness: number }) {
  return (
    <>
      <path d={stalk(grown.a, grown.b, grown.c, thickness)} fill={inks.main} />
      {grown.leaves.map(({ at, turn, length, width }, i) => (
        <g key={turn}>
          <path d={leaf(at, turn, length, width)} fill={!inks.isOne && i % 3 === 1 ? inks.second : inks.main} />
          <path d={veins(at, turn, length, width)} fill={inks.paper} />
        </g>
      ))}
    </>
  );
}

function LeafBand({ width, height, inks }: ArtProps) {
  const isUpright = height > width;
  const grown = isUpright
    ? branch(
        { x: width * 0.48, y: height * 0.98 },
        { x: width * 0.4, y: height * 0.5 },
        { x: width * 0.56, y: height * 0.16 },
        Math.min(width * 0.55, height * 0.2),
        Math.max(7, Math.round((height / width) * 4)),
      )
    : branch(
        { x: width * 0.03, y: height * 0.66 },
        { x: width * 0.5, y: height * 0.24 },
        { x: width * 0.88, y: height * 0.5 },
        Math.min(height * 0.62, width * 0.2),
        Math.max(9, Math.round((width / height) * 4)),
      );
  return <Sprig grown={grown} inks={inks} thickness={Math.min(width, height) * 0.035} />;
}

function LeafAccent({ width, height, inks }: ArtProps) {
  const grown = branch(
    { x: 0, y: height * 0.86 },
    { x: width * 0.4, y: height * 0.62 },
    { x: width * 0.74, y: height * 0.4 },
    height * 0.62,
    5,
  );
  return <Sprig grown={grown} inks={inks} thickness={height * 0.04} />;
}

const titleHeight = (height: number) => Math.max(9, height * 0.15);

export const leafArt: CardArt = {
  inks: { ink: '#23201b', main: '#1f5a48', second: '#d8a13a', third: '#9c2f1c', fourth: '#6b3a5b' },
  Cover: LeafCover,
  title: (width, height) => {
    const margin = Math.max(3.5, Math.min(width, height) * 0.055);
    return box(margin, height - margin - titleHeight(height) + 1, width - 2 * margin, titleHeight(height) - 1);
  },
  Band: LeafBand,
  Accent: LeafAccent,
};

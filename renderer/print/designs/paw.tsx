import { type ArtProps, box, type CardArt, type Inks } from './art.ts';
import { randomFrom } from './random.ts';
import { blob, onCurve, type Point, sliver } from './strokes.ts';

/** A paw that points along `turn`, as high as `size`, with its four toes. */
function paw({ x, y }: Point, turn: number, size: number): string {
  const up = turn + Math.PI / 2;
  const at = (u: number, v: number): Point => ({
    x: x + size * (u * Math.cos(up) - v * Math.sin(up)),
    y: y + size * (u * Math.sin(up) + v * Math.cos(up)),
  });
  const s = (value: number) => Math.round(value * 100) / 100;
  const p = (u: number, v: number) => `${s(at(u, v).x)} ${s(at(u, v).y)}`;
  const pad = `M${p(0, -0.06)}C${p(0.2, -0.06)} ${p(0.22, 0.12)} ${p(0.33, 0.24)}C${p(0.44, 0.36)} ${p(0.3, 0.52)} ${p(0.14, 0.46)}C${p(0.05, 0.42)} ${p(-0.05, 0.42)} ${p(-0.14, 0.46)}C${p(-0.3, 0.52)} ${p(-0.44, 0.36)} ${p(-0.33, 0.24)}C${p(-0.22, 0.12)} ${p(-0.2, -0.06)} ${p(0, -0.06)}Z`;
  const toes: [number, number, number, number, number][] = [
    [-0.37, -0.04, 0.095, 0.14, -0.45],
    [-0.145, -0.28, 0.1, 0.155, -0.12],
    [0.145, -0.28, 0.1, 0.155, 0.12],
    [0.37, -0.04, 0.095, 0.14, 0.45],
  ];
  return pad + toes.map(([u, v, rx, ry, tilt]) => blob(at(u, v), rx * size, ry * size, up + tilt)).join('');
}

/** A trail of paws along a curve, left and right in turn. */
function Trail({
  a,
  b,
  c,
  count,
  size,
  inks,
}: {
  a: Point;
  b: Point;
  c: Point;
  count: number;
  size: number;
  inks: Inks;
}) {
  const random = randomFrom(23);
  const shades = inks.isOne ? [inks.ink] : [inks.main, inks.second];
  return (
    <>
      {Array.from({ length: count }, (_, i) => {
        const at = onCurve(a, b, c, i / (count - 1));
        const aside = (i % 2 === 0 ? -1 : 1) * size * 0.42;
        const point = { x: at.x - Math.sin(at.turn) * aside, y: at.y + Math.cos(at.turn) * aside };
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a trail never change places
          <path key={i} d={paw(point, at.turn + (random() - 0.5) * 0.3, size)} fill={shades[i % shades.length]!} />
        );
      })}
    </>
  );
}

/** One large paw as from a rubber stamp: not everywhere did the ink take. */
function Stamp({ x, y, size, inks }: Point & { size: number; inks: Inks }) {
  const random = randomFrom(29);
  const bare = Array.from({ length: 90 }, () => {
    const turn = random() * Math.PI * 2;
    const far = Math.sqrt(random()) * size * 0.55;
    return sliver(
      { x: x + Math.cos(turn) * far, y: y + Math.sin(turn) * far },
      random() * 3,
      size * (0.012 + random() * 0.03),
      size * 0.009,
    );
  });
  return (
    <g>
      <path d={paw({ x, y }, -Math.PI / 2 + 0.12, size)} fill={inks.main} />
      <path d={bare.join('')} fill={inks.paper} />
    </g>
  );
}

function PawCover({ width, height, inks }: ArtProps) {
  const short = Math.min(width, height);
  const size = short * 0.11;
  const isLying = width > height;
  const edge = Math.max(4, short * 0.06) + size * 0.9;
  const count = isLying ? 5 : 4;
  return (
    <g>
      <Stamp x={width * 0.5} y={height * (isLying ? 0.4 : 0.38)} size={short * (isLying ? 0.56 : 0.47)} inks={inks} />
      <Trail
        a={{ x: edge, y: height * 0.66 }}
        b={{ x: edge * 0.85, y: height * 0.2 }}
        c={{ x: width * (isLying ? 0.26 : 0.3), y: edge }}
        count={count}
        size={size}
        inks={inks}
      />
      <Trail
        a={{ x: width * (isLying ? 0.74 : 0.7), y: height * (isLying ? 0.7 : 0.66) }}
        b={{ x: width - edge * 0.7, y: height * 0.5 }}
        c={{ x: width - edge, y: edge }}
        count={count}
        size={size}
        inks={inks}
      />
    </g>
  );
}

function PawBand({ width, height, inks }: ArtProps) {
  const isUpright = height > width;
  const [long, across] = isUpright ? [height, width] : [width, height];
  const size = Math.min(across * 0.44, long * 0.16);
  const count = Math.max(5, Math.round(long / (size * 1.05)));
  const ends = isUpright
    ? ([
        { x: width * 0.42, y: height * 0.93 },
        { x: width * 0.72, y: height * 0.5 },
        { x: width * 0.46, y: height * 0.08 },
      ] as const)
    : ([
        { x: width * 0.06, y: height * 0.64 },
        { x: width * 0.5, y: height * 0.26 },
        { x: width * 0.94, y: height * 0.58 },
      ] as const);
  return <Trail a={ends[0]} b={ends[1]} c={ends[2]} count={count} size={size} inks={inks} />;
}

function PawAccent({ width, height, inks }: ArtProps) {
  const size = Math.min(width * 0.5, height * 0.72);
  return (
    <g>
      <path d={paw({ x: size * 0.55, y: height - size * 0.62 }, -1.1, size)} fill={inks.main} />
      <path d={paw({ x: size * 1.45, y: height - size * 1.02 }, -0.9, size * 0.8)} fill={inks.second} />
    </g>
  );
}

export const pawArt: CardArt = {
  inks: { ink: '#23201b', main: '#6b3a5b', second: '#c07f24', third: '#1f5a48', fourth: '#9c2f1c' },
  Cover: PawCover,
  title: (width, height) => box(width * 0.1, height * 0.72, width * 0.8, height * 0.22),
  Band: PawBand,
  Accent: PawAccent,
};

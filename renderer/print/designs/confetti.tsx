import { type ArtProps, box, type CardArt, type Inks } from './art.ts';
import { randomFrom } from './random.ts';
import { blob, type Point, sliver } from './strokes.ts';

type Piece = { at: Point; path: string; shade: number };

/**
 * Dots, slips and stars thrown over a box, none upon another; `density` says how likely one stays at a place. Darts are thrown until no
 * more find room (Poisson disc by trial).
 */
function thrown(width: number, height: number, gap: number, density: (point: Point) => number): Piece[] {
  const random = randomFrom(41);
  const pieces: Piece[] = [];
  const tries = Math.round(((width * height) / (gap * gap)) * 9);
  for (let i = 0; i < tries; i++) {
    const at = { x: gap * 0.5 + random() * (width - gap), y: gap * 0.5 + random() * (height - gap) };
    const keep = random() < density(at);
    const [kind, turn, size, shade] = [random(), random() * Math.PI, 0.75 + random() * 0.5, Math.floor(random() * 5)];
    if (!keep || pieces.some(other => Math.hypot(other.at.x - at.x, other.at.y - at.y) < gap)) continue;
    const r = gap * 0.29 * size;
    const path =
      kind < 0.58
        ? blob(at, r, r * (0.92 + random() * 0.16), turn)
        : kind < 0.88
          ? sliver(at, turn, r * 3.2, r * 1.5)
          : star(at, r * 1.35, turn);
    pieces.push({ at, path, shade });
  }
  return pieces;
}

const star = ({ x, y }: Point, r: number, turn: number): string =>
  [0, 1, 2].map(i => sliver({ x, y }, turn + (i * Math.PI) / 3, r * 2, r * 0.5)).join('');

function Pieces({ pieces, inks }: { pieces: Piece[]; inks: Inks }) {
  const shades = inks.isOne ? [inks.ink] : [inks.main, inks.second, inks.third, inks.fourth, '#2f7d8c'];
  return (
    <>
      {shades.map((colour, i) => (
        <path
          key={colour}
          d={pieces.flatMap(({ path, shade }) => (shade % shades.length === i ? [path] : [])).join('')}
          fill={colour}
        />
      ))}
    </>
  );
}

function ConfettiCover({ width, height, inks }: ArtProps) {
  const m = Math.max(2.5, Math.min(width, height) * 0.04);
  const [w, h] = [width - 2 * m, height - 2 * m];
  const pieces = thrown(w, h, Math.max(2.6, Math.min(w, h) * 0.056), ({ x, y }) => {
    const far = Math.hypot((x - w / 2) / (w * 0.43), (y - h / 2) / (h * 0.3));
    return far < 1 ? 0 : Math.min(1, (far - 1) * 1.4);
  });
  return (
    <g transform={`translate(${m} ${m})`}>
      <Pieces pieces={pieces} inks={inks} />
    </g>
  );
}

/** Thickest at the edge of the card, thinning out towards the text. */
function ConfettiBand({ width, height, inks }: ArtProps) {
  const isUpright = height > width;
  const gap = Math.max(2.3, Math.min(width, height) * 0.13);
  const pieces = thrown(width, height, gap, ({ x, y }) => {
    const far = isUpright ? x / width : y / height;
    return 1 - far * far * 1.02;
  });
  return <Pieces pieces={pieces} inks={inks} />;
}

function ConfettiAccent({ width, height, inks }: ArtProps) {
  const pieces = thrown(width, height, height * 0.22, ({ x, y }) => (x / width < y / height ? 0.85 : 0));
  return <Pieces pieces={pieces} inks={inks} />;
}

export const confettiArt: CardArt = {
  inks: { ink: '#23201b', main: '#9c2f1c', second: '#d8a13a', third: '#1f5a48', fourth: '#6b3a5b' },
  Cover: ConfettiCover,
  title: (width, height) => box(width * 0.16, height * 0.34, width * 0.68, height * 0.32),
  Band: ConfettiBand,
  Accent: ConfettiAccent,
};

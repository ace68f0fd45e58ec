import { type ArtProps, box, type CardArt, type Inks } from './art.ts';
import { type Point, sliver } from './strokes.ts';

/** Drawn in a square of 100, scaled to where it stands. */
function at(x: number, y: number, size: number): string {
  return `translate(${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}) scale(${Math.round((size / 100) * 1000) / 1000})`;
}

/** A round loaf, scored by hand. */
function Loaf({ inks }: { inks: Inks }) {
  const crust = inks.isOne ? inks.ink : inks.main;
  const cuts = [
    sliver({ x: 50, y: 47 }, -0.9, 46, 7),
    sliver({ x: 31, y: 53 }, -1.05, 32, 5.5),
    sliver({ x: 69, y: 47 }, -0.75, 34, 5.5),
    ...[18, 26, 80, 86].map((x, i) => sliver({ x, y: 62 - (i % 2) * 6 }, -1, 10, 2.4)),
  ].join('');
  const ears = [
    [40, 62],
    [46, 66],
    [56, 64],
    [62, 60],
    [24, 66],
    [76, 62],
  ].map(([x, y]) => sliver({ x: x!, y: y! }, 0.2, 5, 1.1));
  return (
    <g>
      <path d="M4 66C2 44 22 22 50 21C79 20 99 43 96 66C95 77 80 80 50 80C20 80 5 78 4 66Z" fill={crust} />
      {!inks.isOne && (
        <path d="M10 67C9 47 27 28 50 27C66 26 78 34 85 45C76 36 62 32 48 34C28 36 13 50 10 67Z" fill={inks.second} />
      )}
      <path d={cuts} fill={inks.paper} />
      <path d={ears.join('')} fill={inks.paper} />
      <path d="M8 83C30 87 70 87 92 83C80 90 20 90 8 83Z" fill={inks.ink} fillOpacity={inks.isOne ? 1 : 0.85} />
    </g>
  );
}

/** A cup on its saucer, steaming. */
function Cup({ inks }: { inks: Inks }) {
  const body = inks.isOne ? inks.ink : inks.third;
  return (
    <g>
      <path d="M18 44H74C74 66 66 82 56 84H36C26 82 18 66 18 44Z" fill={body} />
      <path d="M73 50C88 47 93 58 86 66C81 72 73 73 68 72L70 66C76 67 81 65 83 61C86 55 81 53 72 55Z" fill={body} />
      <path
        d="M17 44C18 40 74 40 75 44C74 48 18 48 17 44Z"
        fill={inks.isOne ? inks.paper : inks.ink}
        stroke={inks.ink}
        strokeWidth={inks.isOne ? 1.4 : 0}
      />
      <path d="M6 87C20 91 74 91 88 87C82 95 12 95 6 87Z" fill={inks.isOne ? inks.ink : inks.fourth} />
      <path
        d={[
          sliver({ x: 30, y: 62 }, 1.35, 22, 3),
          sliver({ x: 37, y: 64 }, 1.42, 24, 2.2),
          sliver({ x: 43, y: 66 }, 1.5, 14, 1.8),
        ].join('')}
        fill={inks.paper}
        fillOpacity={0.9}
      />
      <path
        d="M34 36C28 30 40 25 34 17C32 13 33 9 36 6C34 12 41 15 39 22C38 28 33 30 36 36ZM48 36C42 29 54 23 48 14C46 9 48 5 51 2C49 9 56 13 53 21C51 28 46 30 50 36ZM61 36C56 31 66 26 61 19C60 15 60 12 63 9C62 14 68 18 66 24C65 29 60 31 63 36Z"
        fill={inks.isOne ? inks.ink : inks.second}
      />
    </g>
  );
}

/** An ear of wheat from its foot upwards. */
function Wheat({ foot, turn, length, inks }: { foot: Point; turn: number; length: number; inks: Inks }) {
  const along = (t: number): Point => ({
    x: foot.x + Math.cos(turn) * length * t,
    y: foot.y + Math.sin(turn) * length * t,
  });
  const grains = [0.42, 0.51, 0.6, 0.69, 0.78, 0.87].flatMap(t =>
    [-1, 1].map(side => {
      const angle = turn + side * 0.55;
      const start = along(t);
      return sliver(
        { x: start.x + Math.cos(angle) * length * 0.075, y: start.y + Math.sin(angle) * length * 0.075 },
        angle,
        length * 0.17,
        length * 0.07,
      );
    }),
  );
  const awns = [0.6, 0.74, 0.88].flatMap(t =>
    [-1, 1].map(side => {
      const angle = turn + side * 0.3;
      const start = along(t + 0.12);
      return sliver(
        { x: start.x + Math.cos(angle) * length * 0.1, y: start.y + Math.sin(angle) * length * 0.1 },
        angle,
        length * 0.2,
        length * 0.012,
      );
    }),
  );
  const tip = sliver(along(0.99), turn, length * 0.16, length * 0.065);
  return (
    <g fill={inks.isOne ? inks.ink : inks.second}>
      <path d={sliver(along(0.46), turn, length * 1.02, length * 0.022)} />
      <path d={[...grains, ...awns, tip].join('')} />
    </g>
  );
}

/** The awning over the shop's window: stripes that end in scallops. */
function Awning({ x, y, width, height, inks }: Point & { width: number; height: number; inks: Inks }) {
  const stripes = Math.max(7, Math.round(width / (height * 0.62)) | 1);
  const step = width / stripes;
  const stripe = (i: number) =>
    `M${x + i * step} ${y}h${step}v${height - step / 2}a${step / 2} ${step / 2} 0 0 1 ${-step} 0Z`;
  return (
    <g>
      {Array.from({ length: stripes }, (_, i) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: stripes never change places
          key={i}
          d={stripe(i)}
          fill={i % 2 === 0 ? (inks.isOne ? inks.ink : inks.fourth) : inks.paper}
          stroke={inks.isOne ? inks.ink : inks.fourth}
          strokeWidth={0.3}
        />
      ))}
      <rect x={x - 0.6} y={y - 1} width={width + 1.2} height={1.6} fill={inks.ink} />
    </g>
  );
}

function BreadCover({ width, height, inks }: ArtProps) {
  const isLying = width > height;
  const m = Math.max(4, Math.min(width, height) * 0.06);
  const size = Math.min((width - 2 * m) * 0.44, height * 0.42);
  const floor = height * (isLying ? 0.68 : 0.62);
  return (
    <g>
      <Awning x={m} y={m + 1} width={width - 2 * m} height={height * (isLying ? 0.15 : 0.13)} inks={inks} />
      {[-0.62, -0.42, -0.2].map(angle => (
        <Wheat
          key={angle}
          foot={{ x: width / 2 - size * 0.35 + angle * size * 0.3, y: floor - size * 0.2 }}
          turn={-Math.PI / 2 + (angle + 0.36) * 1.2}
          length={Math.min(size * 1.02, floor * 0.62)}
          inks={inks}
        />
      ))}
      <g transform={at(width / 2 - size * 1.08, floor - size * 0.86, size)}>
        <Loaf inks={inks} />
      </g>
      <g transform={at(width / 2 + size * 0.08, floor - size * 0.91, size * 0.94)}>
        <Cup inks={inks} />
      </g>
      <path d={sliver({ x: width / 2, y: floor + 0.6 }, 0, width * 0.86, 0.9)} fill={inks.ink} />
    </g>
  );
}

function BreadBand({ width, height, inks }: ArtProps) {
  const isUpright = height > width;
  const size = isUpright ? Math.min(width * 0.82, height * 0.4) : Math.min(height * 0.82, width * 0.34);
  const [middle, foot] = [width / 2, height * 0.92];
  if (isUpright)
    return (
      <g>
        <g transform={at(middle - size * 0.47, height * 0.06, size * 0.94)}>
          <Cup inks={inks} />
        </g>
        <g transform={at(middle - size / 2, height * 0.5, size)}>
          <Loaf inks={inks} />
        </g>
      </g>
    );
  return (
    <g>
      {[-1, 1].map(side => (
        <Wheat
          key={side}
          foot={{ x: middle + side * size * 1.15, y: foot - size * 0.1 }}
          turn={-Math.PI / 2 + side * 0.75}
          length={Math.min(size * 1.05, width * 0.2)}
          inks={inks}
        />
      ))}
      <g transform={at(middle - size * 1.06, foot - size * 0.86, size)}>
        <Loaf inks={inks} />
      </g>
      <g transform={at(middle + size * 0.1, foot - size * 0.91, size * 0.94)}>
        <Cup inks={inks} />
      </g>
      <path d={sliver({ x: middle, y: foot + 0.4 }, 0, width * 0.86, 0.7)} fill={inks.ink} />
    </g>
  );
}

function BreadAccent({ width, height, inks }: ArtProps) {
  const size = Math.min(width, height) * 0.96;
  return (
    <g transform={at(0, height - size, size)}>
      <Cup inks={inks} />
    </g>
  );
}

export const breadArt: CardArt = {
  inks: { ink: '#3a2a1c', main: '#a9631f', second: '#d8a13a', third: '#1f5a48', fourth: '#9c2f1c' },
  Cover: BreadCover,
  title: (width, height) =>
    box(width * 0.1, height * (width > height ? 0.73 : 0.67), width * 0.8, height * (width > height ? 0.2 : 0.26)),
  Band: BreadBand,
  Accent: BreadAccent,
};

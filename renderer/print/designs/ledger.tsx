import { type ArtProps, box, type CardArt } from './art.ts';
import { randomFrom } from './random.ts';
import { sliver } from './strokes.ts';

/** Book cloth: its threads across as lines, and here and there one that stands out. Few enough that five hundred cards are a small file. */
function Weave({ width, height, step, colour, strength }: Cloth) {
  const random = randomFrom(17);
  const rows = Math.floor((height - 0.4) / step);
  const lines = Array.from(
    { length: rows },
    (_, i) => `M0.2 ${((i + 0.8) * step).toFixed(2)}H${(width - 0.2).toFixed(2)}`,
  );
  const slubs = Array.from({ length: Math.round((width * height) / (step * step * 14)) }, () =>
    sliver(
      { x: step * 2 + random() * (width - step * 4), y: (Math.floor(random() * rows) + 0.8) * step },
      0,
      step * (1 + random() * 1.6),
      step * 0.34,
    ),
  );
  return (
    <>
      <path d={lines.join('')} stroke={colour} strokeOpacity={strength} strokeWidth={step * 0.1} fill="none" />
      {width > step * 5 && <path d={slubs.join('')} fill={colour} fillOpacity={strength} />}
    </>
  );
}

interface Cloth {
  width: number;
  height: number;
  step: number;
  colour: string;
  strength: number;
}

/** An old account book from outside: cloth, leather at the spine and the corners, a label. */
function LedgerCover({ width, height, inks }: ArtProps) {
  const m = Math.max(3, Math.min(width, height) * 0.045);
  const [w, h] = [width - 2 * m, height - 2 * m];
  const spine = w * 0.13;
  const corner = Math.min(w, h) * 0.2;
  const label = labelBox(width, height);
  const leather = inks.isOne ? inks.ink : inks.second;
  const cloth = inks.isOne ? inks.paper : inks.main;
  const id = `ledger-${Math.round(width)}-${Math.round(height)}${inks.isOne ? '-1' : ''}`;
  return (
    <g>
      <clipPath id={id}>
        <rect x={m} y={m} width={w} height={h} rx={2} />
      </clipPath>
      <g clipPath={`url(#${id})`}>
        <rect x={m} y={m} width={w} height={h} fill={cloth} />
        <g transform={`translate(${m} ${m})`}>
          <Weave
            width={w}
            height={h}
            step={Math.max(1.5, Math.min(w, h) / 60)}
            colour={inks.isOne ? inks.ink : '#4a8a75'}
            strength={inks.isOne ? 0.8 : 0.7}
          />
        </g>
        <rect x={m} y={m} width={spine} height={h} fill={leather} />
        <path d={`M${m + w} ${m}h${-corner}l${corner} ${corner}Z`} fill={leather} />
        <path d={`M${m + w} ${m + h}h${-corner}l${corner} ${-corner}Z`} fill={leather} />
        <g stroke={inks.isOne ? inks.paper : inks.third} fill="none" strokeWidth={0.35}>
          <path d={`M${m + spine - 1.3} ${m}v${h}M${m + spine - 2.1} ${m}v${h}`} />
          <path d={`M${m + w - corner + 1.6} ${m}l${corner - 1.6} ${corner - 1.6}`} />
          <path d={`M${m + w - corner + 1.6} ${m + h}l${corner - 1.6} ${1.6 - corner}`} />
          {[0.14, 0.2, 0.8, 0.86].map(t => (
            <path key={t} d={`M${m} ${m + h * t}h${spine - 2.1}`} />
          ))}
        </g>
      </g>
      <rect x={m} y={m} width={w} height={h} rx={2} fill="none" stroke={inks.ink} strokeWidth={inks.isOne ? 0.4 : 0} />
      <path
        d={rosette(label.xMm + label.widthMm / 2, height * (height > width ? 0.72 : 0.86), Math.min(w, h) * 0.055)}
        fill={inks.isOne ? inks.ink : inks.third}
      />
      <Label {...label} inks={inks} />
    </g>
  );
}

function Label({
  xMm: x,
  yMm: y,
  widthMm: w,
  heightMm: h,
  inks,
}: ReturnType<typeof labelBox> & { inks: ArtProps['inks'] }) {
  const notch = Math.min(w, h) * 0.1;
  const outline = (inset: number) =>
    `M${x + inset + notch} ${y + inset}H${x + w - inset - notch}L${x + w - inset} ${y + inset + notch}V${y + h - inset - notch}L${x + w - inset - notch} ${y + h - inset}H${x + inset + notch}L${x + inset} ${y + h - inset - notch}V${y + inset + notch}Z`;
  return (
    <g stroke={inks.second} fill="none">
      <path d={outline(0)} fill={inks.isOne ? inks.paper : '#fffaf0'} strokeWidth={0.6} />
      <path d={outline(1.3)} strokeWidth={0.25} />
    </g>
  );
}

/** The spine of the book: leather between gilt lines. */
function LedgerBand({ width, height, inks }: ArtProps) {
  const isUpright = height > width;
  const [long, across] = isUpright ? [height, width] : [width, height];
  const thick = across * 0.62;
  const gilt = inks.isOne ? inks.paper : inks.third;
  return (
    <g transform={isUpright ? '' : `translate(${width} 0) rotate(90)`}>
      <rect x={0} y={0} width={thick} height={long} fill={inks.second} />
      <rect x={thick} y={0} width={across * 0.16} height={long} fill={inks.isOne ? inks.paper : inks.main} />
      <g transform={`translate(${thick} 0)`}>
        <Weave
          width={across * 0.16}
          height={long}
          step={1.2}
          colour={inks.isOne ? inks.ink : '#4a8a75'}
          strength={inks.isOne ? 1 : 0.7}
        />
      </g>
      <g stroke={gilt} strokeWidth={0.4}>
        {[0.1, 0.13, 0.3, 0.33, 0.67, 0.7, 0.87, 0.9].map(t => (
          <path key={t} d={`M0 ${long * t}h${thick}`} />
        ))}
        <path d={`M${thick - 0.9} 0v${long}`} />
      </g>
      <path d={rosette(thick / 2, long * 0.215, Math.min(thick, long * 0.1) * 0.3)} fill={gilt} />
      <path d={rosette(thick / 2, long * 0.785, Math.min(thick, long * 0.1) * 0.3)} fill={gilt} />
      <path d={rosette(thick / 2, long * 0.5, Math.min(thick, long * 0.2) * 0.36)} fill={gilt} />
    </g>
  );
}

/** A small flower as it is stamped on book spines. */
const rosette = (x: number, y: number, r: number): string =>
  Array.from({ length: 8 }, (_, i) => {
    const turn = (i * Math.PI) / 4;
    return sliver({ x: x + Math.cos(turn) * r * 0.62, y: y + Math.sin(turn) * r * 0.62 }, turn, r * 0.95, r * 0.55);
  }).join('');

function LedgerAccent({ width, height, inks }: ArtProps) {
  const r = Math.min(width, height) * 0.4;
  return <path d={rosette(r * 1.1, height - r * 1.2, r)} fill={inks.second} />;
}

const labelBox = (width: number, height: number) => {
  const m = Math.max(3, Math.min(width, height) * 0.045);
  const spine = (width - 2 * m) * 0.13;
  const wide = (width - 2 * m - spine) * 0.7;
  const high = Math.min(height * 0.4, wide * 0.56);
  return box(
    m + spine + (width - 2 * m - spine - wide) / 2,
    height * (height > width ? 0.3 : 0.5) - high / 2,
    wide,
    high,
  );
};

export const ledgerArt: CardArt = {
  inks: { ink: '#23201b', main: '#1f5a48', second: '#8a2b1a', third: '#d8a13a', fourth: '#6b3a5b' },
  Cover: LedgerCover,
  title: (width, height) => {
    const label = labelBox(width, height);
    return box(label.xMm + 3, label.yMm + 2.4, label.widthMm - 6, label.heightMm - 4.8);
  },
  Band: LedgerBand,
  Accent: LedgerAccent,
  isRuled: true,
};

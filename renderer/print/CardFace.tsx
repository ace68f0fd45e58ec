import './cards.css';
import { type CSSProperties, useSyncExternalStore } from 'react';
import { t } from '../locales/t.ts';
import { CardText, placed } from './CardText.tsx';
import { setText } from './card-text.ts';
import type { Design } from './designs/designs.ts';
import { type FaceKind, type FaceLayout, faceLayout } from './face-layout.ts';
import { type Fit, fitLine, fitText, fontsVersion, watchFonts } from './fit.ts';

/** Who the cards are from. */
export interface Sender {
  shopName: string;
  logo: string | null;
  signature: string | null;
}

interface CardFaceProps {
  kind: FaceKind;
  widthMm: number;
  heightMm: number;
  text: string;
  signedBy: string;
  design: Design;
  sender: Sender;
}

/** One side of one card, true to size: everything in millimetres from its upper left corner. */
export function CardFace(props: CardFaceProps) {
  const { kind, widthMm, heightMm } = props;
  useSyncExternalStore(watchFonts, fontsVersion);
  return (
    <div className="card-face" style={{ width: `${widthMm}mm`, height: `${heightMm}mm` }}>
      {kind === 'cover' ? <Cover {...props} /> : <Written {...props} kind={kind} />}
    </div>
  );
}

function Cover({ widthMm, heightMm, design, sender }: CardFaceProps) {
  const { Cover: Art, title } = design.art;
  const place = title(widthMm, heightMm);
  return (
    <>
      <svg className="card-art" viewBox={`0 0 ${widthMm} ${heightMm}`} aria-hidden="true">
        <Art width={widthMm} height={heightMm} inks={design.inks} />
      </svg>
      <div
        className="card-title"
        style={
          {
            ...placed(place),
            color: design.inks.ink,
            '--size': `${fitLine(sender.shopName, place, 'title').sizeMm}mm`,
          } as CSSProperties
        }
      >
        {sender.logo ? <img src={sender.logo} alt={sender.shopName} /> : <span>{sender.shopName}</span>}
      </div>
    </>
  );
}

type Kind = Exclude<FaceKind, 'cover'>;

function Written({ kind, widthMm, heightMm, text, signedBy, design, sender }: CardFaceProps & { kind: Kind }) {
  const layout = faceLayout(kind, widthMm, heightMm);
  const isCard = layout.sign !== null;
  const isRuled = isCard && design.art.isRuled === true;
  const fit = fitText({ text, signedBy, kind, widthMm, heightMm, isRuled });
  const set = isCard ? setText(text, signedBy) : { hello: null, paragraphs: [text], signature: null };
  return (
    <>
      {layout.art && <SideArt design={design} layout={layout} isSingle={kind === 'single'} />}
      {isRuled && <Rules design={design} layout={layout} fit={fit} widthMm={widthMm} heightMm={heightMm} />}
      {fit.problem ? (
        <p className="card-problem" style={placed(layout.text)}>
          {fit.problem.kind === 'too_long'
            ? t('print.tooLong')
            : t('print.noLetters', { letters: fit.problem.letters.slice(0, 3).join(' ') })}
        </p>
      ) : (
        <CardText set={set} box={layout.text} sizeMm={fit.sizeMm} kind={kind} isRuled={isRuled} />
      )}
      {layout.sign && !fit.problem && (set.signature || sender.signature) && (
        <Signature name={set.signature} layout={layout} design={design} image={sender.signature} />
      )}
      {layout.foot && (kind === 'envelope' || set.signature !== sender.shopName) && (
        <Foot kind={kind} layout={layout} design={design} sender={sender} />
      )}
    </>
  );
}

function SideArt({ design, layout, isSingle }: { design: Design; layout: FaceLayout; isSingle: boolean }) {
  const { widthMm, heightMm } = layout.art!;
  const Art = isSingle ? design.art.Band : design.art.Accent;
  return (
    <svg className="card-art" style={placed(layout.art!)} viewBox={`0 0 ${widthMm} ${heightMm}`} aria-hidden="true">
      <Art width={widthMm} height={heightMm} inks={design.inks} />
    </svg>
  );
}

interface RulesProps {
  design: Design;
  layout: FaceLayout;
  fit: Fit;
  widthMm: number;
  heightMm: number;
}

/** Lines to write on, as far apart as the lines of the text, and the margin line of a ledger. */
function Rules({ design, layout, fit, widthMm, heightMm }: RulesProps) {
  const { text } = layout;
  const pitch = fit.sizeMm * ruledLine;
  const lines = Math.floor(text.heightMm / pitch);
  const first = text.yMm + pitch * ruledFoot;
  const left = text.xMm - 1.6;
  const rules = Array.from({ length: lines }, (_, i) => `M${left} ${first + i * pitch}H${text.xMm + text.widthMm}`);
  return (
    <svg className="card-art" viewBox={`0 0 ${widthMm} ${heightMm}`} aria-hidden="true" fill="none">
      <path d={rules.join('')} stroke={design.inks.main} strokeOpacity={0.4} strokeWidth={0.13} />
      <path
        d={`M${left - 0.1} ${text.yMm}V${first + (lines - 1) * pitch}M${left - 0.8} ${text.yMm}V${first + (lines - 1) * pitch}`}
        stroke={design.inks.second}
        strokeWidth={0.18}
      />
    </svg>
  );
}

/** Height of a line and where its rule runs in it, in sizes of type; cards.css has the same. */
const ruledLine = 1.5;
const ruledFoot = 0.86;

interface SignatureProps {
  name: string | null;
  layout: FaceLayout;
  design: Design;
  image: string | null;
}

function Signature({ name, layout, design, image }: SignatureProps) {
  const place = layout.sign!;
  const style = { ...placed(place), color: design.inks.ink };
  if (image)
    return (
      <div className="card-sign" style={style}>
        <img src={image} alt={name ?? ''} />
      </div>
    );
  const size = { '--size': `${fitLine(name ?? '', place, 'sign').sizeMm}mm` };
  return (
    <div className="card-sign" style={{ ...style, ...size } as CSSProperties} dir="auto">
      <span>{name}</span>
    </div>
  );
}

interface FootProps {
  kind: Kind;
  layout: FaceLayout;
  design: Design;
  sender: Sender;
}

/** The shop's name below an only side, or as the sender of a letter. */
function Foot({ kind, layout, design, sender }: FootProps) {
  const place = layout.foot!;
  if (kind === 'envelope' && sender.logo)
    return (
      <div className="card-foot card-sender" style={placed(place)}>
        <img src={sender.logo} alt={sender.shopName} />
      </div>
    );
  const style = {
    ...placed(place),
    color: design.inks.ink,
    '--size': `${fitLine(sender.shopName, place, 'foot').sizeMm}mm`,
  } as CSSProperties;
  return (
    <div className="card-foot" style={style}>
      <span>{sender.shopName}</span>
    </div>
  );
}

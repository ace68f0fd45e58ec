import '../theme/tokens.css';
import './week.css';
import type { MethodOutput } from '../../shared/contract/index.ts';
import { t, tCount } from '../locales/t.ts';
import type { PaperSize } from './office-paper.ts';

export type Brief = MethodOutput<'continuity.handover'>;
type Person = Brief['people'][number];

/** A page of the brief. */
export interface BriefSheet {
  page: number;
  people: readonly Person[];
  /** Said on the last one: people that the brief has no room for. */
  more: number;
}

export interface HandoverProps extends PaperSize {
  brief: Brief;
  shopName: string;
  sheets: readonly BriefSheet[];
  /** Of all of it. */
  pages: number;
}

/** The handover brief of a colleague: of each person they know best, what to say first and what to know. */
export function HandoverSheets({ sheets, ...props }: HandoverProps) {
  return sheets.map(sheet => <HandoverSheet key={sheet.page} {...props} {...sheet} />);
}

type SheetProps = Omit<HandoverProps, 'sheets'> & BriefSheet;

function HandoverSheet({ brief, shopName, pageWidthMm, pageHeightMm, page, pages, people, more }: SheetProps) {
  const { name, total } = brief;
  return (
    <div className="week-sheet" style={{ width: `${pageWidthMm}mm`, height: `${pageHeightMm - 0.5}mm` }}>
      <header className="week-head">
        <b>{shopName}</b>
        <span className="brief-of">{t('keep.handoverOf', { name })}</span>
        <span>
          {page} / {pages}
        </span>
      </header>
      <div className="week-points">
        {page === 1 && <p className="week-so">{tCount('keep.briefOf', total, { name })}</p>}
        {people.map(person => (
          <BriefOf key={person.customerId} person={person} />
        ))}
        {more > 0 && <p>{tCount('agenda.more', more)}</p>}
      </div>
    </div>
  );
}

function BriefOf({ person }: { person: Person }) {
  return (
    <section className="week-point brief">
      <h2>
        {person.name}
        {person.isKey && <i>{t('key.top')}</i>}
      </h2>
      <p className="week-so">{person.sayFirst}</p>
      <BriefLine what="brief.allergies" words={person.allergies} />
      <BriefLine what="brief.promises" words={person.promises} />
      <BriefLine what="brief.rhythm" words={[person.rhythm]} />
      <BriefLine what="brief.preferences" words={person.preferences} />
      <BriefLine what="brief.avoid" words={person.avoid} />
      <BriefLine what="brief.companions" words={person.companions} />
      <BriefLine what="brief.usual" words={person.usual} />
    </section>
  );
}

const lines = ['rhythm', 'allergies', 'promises', 'preferences', 'avoid', 'companions', 'usual'] as const;

function BriefLine({ what, words }: { what: `brief.${(typeof lines)[number]}`; words: readonly string[] }) {
  if (words.length === 0) return null;
  return (
    <p className="brief-line" data-what={what}>
      <b>{t(what)}</b> {words.join(' · ')}
    </p>
  );
}

import './week.css';
import type { MethodOutput } from '../../shared/contract/index.ts';
import { t, tCount } from '../locales/t.ts';

export type Brief = MethodOutput<'continuity.handover'>;

const perSheet = 5;

export const briefPages = ({ people }: Brief): number => Math.max(1, Math.ceil(people.length / perSheet));

/** The handover brief of a colleague: of each person they know best, what to say first and what to know. */
export function HandoverSheets({ brief, shopName }: { brief: Brief; shopName: string }) {
  return Array.from({ length: briefPages(brief) }, (_, page) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pages are counted
    <div className="week-sheet" key={page}>
      <header className="week-head">
        <b>{shopName}</b>
        <span>{t('keep.handoverOf', { name: brief.name })}</span>
        <span>
          {page + 1} / {briefPages(brief)}
        </span>
      </header>
      {page === 0 && <p className="week-so">{tCount('keep.briefOf', brief.total, { name: brief.name })}</p>}
      {brief.people.slice(page * perSheet, (page + 1) * perSheet).map(person => (
        <section key={person.customerId} className="week-point brief">
          <h2>{person.name}</h2>
          <p className="week-so">{person.sayFirst}</p>
          <BriefLine what="brief.rhythm" words={[person.rhythm]} />
          <BriefLine what="brief.allergies" words={person.allergies} />
          <BriefLine what="brief.promises" words={person.promises} />
          <BriefLine what="brief.preferences" words={person.preferences} />
          <BriefLine what="brief.companions" words={person.companions} />
          <BriefLine what="brief.usual" words={person.usual} />
        </section>
      ))}
    </div>
  ));
}

type What =
  | 'brief.rhythm'
  | 'brief.allergies'
  | 'brief.promises'
  | 'brief.preferences'
  | 'brief.companions'
  | 'brief.usual';

function BriefLine({ what, words }: { what: What; words: readonly string[] }) {
  if (words.length === 0) return null;
  return (
    <p className="brief-line">
      <b>{t(what)}</b> {words.join(' · ')}
    </p>
  );
}

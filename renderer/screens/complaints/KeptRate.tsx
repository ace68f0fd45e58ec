import { addDays } from '../../../shared/dates.ts';
import { Meaning } from '../../components/Meaning.tsx';
import { t, tCount } from '../../locales/t.ts';
import { type Format, useFormat } from '../../store/format.ts';
import { useRead } from '../../store/read.ts';

const days = 90;
/** Fewer than this many say nothing about how well the shop keeps its word. */
const floor = 5;

/** How many promises were kept by their day, what that means, and how many it rests on. */
export function KeptRate() {
  const format = useFormat();
  if (format.today === '') return null;
  return <Rate format={format} />;
}

function Rate({ format }: { format: Format }) {
  const { value } = useRead('promises.report', { from: addDays(format.today, 1 - days), to: format.today });
  if (!value) return null;
  const { due, kept, keptLate, broken, open, rate, byColleague } = value;
  const isEnough = rate !== null && due >= floor;
  return (
    <section className="measure" aria-labelledby="kept-title">
      <h2 id="kept-title">{t('kept.title')}</h2>
      {isEnough ? (
        <p className="measure-figure figure">{percent(rate, format)}</p>
      ) : (
        <p className="measure-none">{tCount('kept.few', due, { floor })}</p>
      )}
      {isEnough && <p>{t('kept.of', { kept, due, days })}</p>}
      {due > 0 && (
        <p className="measure-more">
          {[
            keptLate > 0 && tCount('kept.late', keptLate),
            broken > 0 && tCount('kept.broken', broken),
            open > 0 && tCount('kept.open', open),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      <Meaning>{t('kept.meaning', { days })}</Meaning>
      {isEnough && byColleague.length > 1 && (
        <ul className="measure-people">
          {byColleague.map(one => (
            <li key={one.staffId ?? 0} className="line">
              <span className="line-text">{one.name ?? t('kept.nobody')}</span>
              <span />
              <span className="figure">{t('budget.share', { count: one.kept, of: one.due })}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function percent(share: number, { locale }: Format): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

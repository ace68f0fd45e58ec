import { addDays } from '../../../shared/dates.ts';
import { Meaning } from '../../components/Meaning.tsx';
import { t, tCount } from '../../locales/t.ts';
import { type Format, useFormat } from '../../store/format.ts';
import { percent } from '../../store/percent.ts';
import { useRead } from '../../store/read.ts';

const days = 90;
/** Fewer than this many say nothing about how steady the shop is. */
const floor = 5;

/** How many turns were taken within a week of their day, what that means, and how many it rests on. */
export function Consistency() {
  const format = useFormat();
  if (format.today === '') return null;
  return <Figure format={format} />;
}

function Figure({ format }: { format: Format }) {
  const { value } = useRead('touches.report', { from: addDays(format.today, 1 - days), to: format.today });
  if (!value) return null;
  const { due, done, rate, byPlan, byKind, touches } = value;
  const isEnough = rate !== null && due >= floor;
  const counted = byPlan.filter(plan => plan.due > 0);
  return (
    <section className="touch-measure" aria-labelledby="consistency-title">
      <h2 id="consistency-title">{t('consistency.title')}</h2>
      {isEnough ? (
        <>
          <p className="touch-figure figure">{percent(rate, format.locale)}</p>
          <p>{t('consistency.of', { done, due, days })}</p>
        </>
      ) : (
        <p className="touch-none">{tCount('consistency.few', due, { floor })}</p>
      )}
      <Meaning>{t('consistency.meaning', { days })}</Meaning>
      {isEnough && counted.length > 1 && (
        <ul className="touch-lines">
          {counted.map(plan => (
            <li key={plan.planId}>
              <span>{plan.name}</span>
              <span className="figure">{t('touch.share', { count: plan.done, of: plan.due })}</span>
            </li>
          ))}
        </ul>
      )}
      {touches > 0 && (
        <>
          <h3>{t('consistency.byKind', { days })}</h3>
          <ul className="touch-lines">
            {byKind
              .filter(({ n }) => n > 0)
              .map(({ kind, n }) => (
                <li key={kind}>
                  <span>{t(`touch.kinds.${kind}`)}</span>
                  <span className="figure">{n.toLocaleString(format.locale)}</span>
                </li>
              ))}
          </ul>
        </>
      )}
    </section>
  );
}

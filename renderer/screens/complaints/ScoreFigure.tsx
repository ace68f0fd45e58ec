import type { MethodOutput } from '../../../shared/contract/index.ts';
import { addDays } from '../../../shared/dates.ts';
import { Meaning } from '../../components/Meaning.tsx';
import { t, tCount } from '../../locales/t.ts';
import { type Format, useFormat } from '../../store/format.ts';
import { useRead } from '../../store/read.ts';

const days = 90;

/** The net promoter score with how many it rests on, and who gave what. */
export function ScoreFigure() {
  const format = useFormat();
  if (format.today === '') return null;
  return <Score format={format} />;
}

function Score({ format }: { format: Format }) {
  const { value } = useRead('feedback.report', { from: addDays(format.today, 1 - days), to: format.today });
  if (!value) return null;
  const { nps, n, isEnough, promoters, passives, detractors, callBacks, slips } = value;
  return (
    <section className="measure" aria-labelledby="nps-title">
      <h2 id="nps-title">{t('nps.title')}</h2>
      <p>{t('nps.question')}</p>
      {isEnough && nps !== null ? (
        <>
          <p className="measure-figure figure">{signed(nps, format)}</p>
          <p>{tCount('nps.n', n, { days })}</p>
        </>
      ) : (
        <p className="measure-none">{n === 0 ? t('nps.none', { days }) : tCount('nps.few', n, { days })}</p>
      )}
      {n > 0 && <ScoreBars report={value} />}
      {n > 0 && <p className="measure-more">{t('nps.bands', { promoters, passives, detractors })}</p>}
      {callBacks.due > 0 && (
        <p className="measure-more">{t('nps.callBacks', { done: callBacks.doneInTime, due: callBacks.due })}</p>
      )}
      {slips.printed > 0 && (
        <p className="measure-more">{t('nps.slips', { answered: slips.answered, printed: slips.printed })}</p>
      )}
      <Meaning>{t('nps.meaning')}</Meaning>
    </section>
  );
}

/** A bar for each score; the figures stand over them, so the picture is a table for whoever does not see it. */
function ScoreBars({ report }: { report: MethodOutput<'feedback.report'> }) {
  const highest = Math.max(1, ...report.byScore);
  return (
    <table className="score-bars">
      <caption className="unseen">{t('nps.table')}</caption>
      <thead className="unseen">
        <tr>
          <th scope="col">{t('nps.score')}</th>
          <th scope="col">{t('nps.people')}</th>
        </tr>
      </thead>
      <tbody>
        {report.byScore.map((count, score) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the score
          <tr key={score} data-band={score >= 9 ? 'promoter' : score >= 7 ? 'passive' : 'detractor'}>
            <th scope="row">{score}</th>
            <td>
              <span className="score-count">{count}</span>
              <span className="score-bar" aria-hidden="true" style={{ blockSize: `${(count / highest) * 100}%` }} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function signed(nps: number, { locale }: Format): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 0, signDisplay: 'exceptZero' }).format(nps);
}

import type { Figure, WeekReview } from '../../../shared/contract/review.ts';
import { CohortHeatMap } from '../../components/charts/CohortHeatMap.tsx';
import { FlowChart } from '../../components/charts/FlowChart.tsx';
import { t } from '../../locales/t.ts';
import { signed } from './so-what.ts';

/** The week in five figures, a sentence each, and what each rests on; below, the flow and the cohorts they come from. */
export function FiguresPoint({ review: { figures, flow, cohorts, coverage, asOf } }: { review: WeekReview }) {
  return (
    <>
      <ul className="sheet five">
        {figures.map(figure => (
          <FigureBox key={figure.key} figure={figure} />
        ))}
      </ul>
      <div className="agenda-charts">
        {flow.length > 0 && (
          <FlowChart flow={{ periods: flow, coverage, missing: null }} unit="week" level={3} asOf={asOf} />
        )}
        <CohortHeatMap cohorts={cohorts} level={3} asOf={asOf} />
      </div>
    </>
  );
}

const changeWords = {
  active: 'figure.people',
  retained: 'figure.points',
  made_right: 'figure.complaints',
  sent: 'figure.people',
  coverage: 'figure.points',
} as const satisfies Record<Figure['key'], string>;

function FigureBox({ figure: { key, value, change, sentence, restsOn, missing } }: { figure: Figure }) {
  return (
    <li className="five-box">
      {value === null ? (
        <p className="five-none">{t('agenda.notEnough')}</p>
      ) : (
        <p className="figure five-value">{value}</p>
      )}
      <p className="five-what">{t(`figure.${key}`)}</p>
      {change !== null && <p className="five-change">{t(changeWords[key], { change: signed(change) })}</p>}
      <p className="five-sentence">{sentence}</p>
      {missing && <p className="five-missing">{missing}</p>}
      <p className="agenda-note">{restsOn}</p>
    </li>
  );
}

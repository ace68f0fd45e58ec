import { type ReactNode, useState } from 'react';
import type { Figure, WeekReview } from '../../../shared/contract/review.ts';
import { Button } from '../../components/Button.tsx';
import { CohortHeatMap } from '../../components/charts/CohortHeatMap.tsx';
import { FlowChart } from '../../components/charts/FlowChart.tsx';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { useSession } from '../../store/session.ts';
import { RestOfDayForm } from './RestOfDayForm.tsx';
import { daysSoFar, lastOpenDay } from './rest-of-day.ts';
import { signed } from './so-what.ts';

/** The week in five figures, a sentence each, and what each rests on; below, the flow and the cohorts they come from. */
export function FiguresPoint({ review }: { review: WeekReview }) {
  const { figures, flow, cohorts, coverage, asOf } = review;
  const { days, likelyDay } = useTillDays(review);
  /** Null until the form was open once. */
  const [isNoting, setIsNoting] = useState<boolean | null>(null);
  const noteRest = likelyDay !== undefined && (
    // Whoever comes back from the form goes on from here.
    <Button
      key={String(isNoting === false)}
      autoFocus={isNoting === false}
      onPress={() => setIsNoting(true)}
      isDisabled={isNoting === true}
    >
      {t('rest.title')}
    </Button>
  );
  return (
    <>
      <ul className="sheet five">
        {figures.map(figure => (
          <FigureBox key={figure.key} figure={figure} act={figure.key === 'coverage' && noteRest} />
        ))}
      </ul>
      {isNoting && likelyDay !== undefined && (
        <RestOfDayForm days={days} likelyDay={likelyDay} onDone={() => setIsNoting(false)} />
      )}
      <div className="agenda-charts">
        {flow.length > 0 && (
          <FlowChart flow={{ periods: flow, coverage, missing: null }} unit="week" level={3} asOf={asOf} />
        )}
        <CohortHeatMap cohorts={cohorts} level={3} asOf={asOf} />
      </div>
    </>
  );
}

/** The days whose rest may be noted: none in a week that is kept as it was. */
function useTillDays({ from, to, isClosed }: WeekReview) {
  const { today } = useFormat();
  const { openingHours, timeZone } = useSession(state => state.settings);
  const days = isClosed || today === '' ? [] : daysSoFar(from, to, today);
  return { days, likelyDay: lastOpenDay(days, openingHours, timeZone) };
}

const changeWords = {
  active: 'figure.people',
  retained: 'figure.points',
  made_right: 'figure.complaints',
  sent: 'figure.people',
  coverage: 'figure.points',
} as const satisfies Record<Figure['key'], string>;

function FigureBox({ figure, act }: { figure: Figure; act: ReactNode }) {
  const { key, value, change, sentence, restsOn, missing } = figure;
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
      {act}
    </li>
  );
}

import { lazy, Suspense, useMemo, useState } from 'react';
import type { Card } from '../../../shared/contract/card.ts';
import { Choices } from '../../components/Choices.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { t, tCount } from '../../locales/t.ts';
import { type Format, useFormat } from '../../store/format.ts';
import { fewestDays, firstDayShown, type Month, monthName, visitsByMonth } from './months.ts';
import { Panel } from './ProfilePanels.tsx';
import { useVisits } from './use-visits.ts';

// The drawing library is large and only needed here.
const MonthsChart = lazy(async () => ({ default: (await import('./MonthsChart.tsx')).MonthsChart }));

export type Measure = 'days' | 'spent';

/** Two years of months: how often they came, or what they spent; says what it rests on. */
export function MonthsPanel({ card }: { card: Card }) {
  const format = useFormat();
  const since = format.today && firstDayShown(format.today);
  const { visits, error } = useVisits(card.id, since);
  const months = useMemo(
    () => (visits && format.today ? visitsByMonth(visits, format.today) : null),
    [visits, format.today],
  );
  return (
    <Panel title={t('months.title')}>
      <ErrorNote error={error} />
      {card.rhythm.visitDays < fewestDays ? (
        <p className="whole-none">{tCount('months.few', card.rhythm.visitDays)}</p>
      ) : (
        months && <Months months={months} since={since} format={format} hasSpent={card.spentMinor !== 0} />
      )}
    </Panel>
  );
}

interface MonthsProps {
  months: readonly Month[];
  since: string;
  format: Format;
  hasSpent: boolean;
}

function Months({ months, since, format, hasSpent }: MonthsProps) {
  const [measure, setMeasure] = useState<Measure>('days');
  const days = months.reduce((sum, month) => sum + month.days, 0);
  const first = months[0];
  const last = months.at(-1);
  if (days < fewestDays || !first || !last) {
    return <p className="whole-none">{t('months.fewRecent', { since: format.day(since) })}</p>;
  }
  const measures = [
    { key: 'days', label: t('months.days') },
    { key: 'spent', label: t('months.spent') },
  ] as const;
  const isDashed = last.isRunning && (measure === 'days' ? last.days : last.spentMinor) > 0;
  const picture = t('months.picture', {
    measure: t(`months.${measure}`),
    from: monthName(first.month, format.locale),
    to: monthName(last.month, format.locale),
  });
  return (
    <>
      {hasSpent && <Choices label={t('months.measure')} choices={measures} value={measure} onChange={setMeasure} />}
      <div className="months-picture" role="img" aria-label={picture}>
        <Suspense>
          <MonthsChart months={months} measure={measure} format={format} />
        </Suspense>
      </div>
      <p className="months-basis">
        {tCount('months.basis', days, { since: monthName(first.month, format.locale) })}{' '}
        {isDashed && t('months.running')}
      </p>
      <details className="months-table">
        <summary>{t('months.asTable')}</summary>
        <MonthsTable months={months} format={format} />
      </details>
    </>
  );
}

function MonthsTable({ months, format }: { months: readonly Month[]; format: Format }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('months.month')}</th>
          <th scope="col">{t('months.days')}</th>
          <th scope="col">{t('months.spent')}</th>
        </tr>
      </thead>
      <tbody>
        {months.toReversed().map(({ month, days, spentMinor, isRunning }) => (
          <tr key={month}>
            <th scope="row">
              {isRunning
                ? t('months.soFar', { month: monthName(month, format.locale) })
                : monthName(month, format.locale)}
            </th>
            <td>{days}</td>
            <td>{format.money(spentMinor)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import { CartesianGrid, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { CohortTable } from '../../../shared/contract/retention.ts';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { percent } from '../../store/percent.ts';
import { ChartFrame } from './ChartFrame.tsx';
import type { ChartTable } from './chart-table.ts';
import { chartTick } from './chart-tick.ts';
import { type CurvePoint, cohortName, curvePoints, laterWords } from './cohort-figures.ts';

/** All cohorts as one strong curve of ended periods, each cohort as a thin one behind it. */
export function CohortCurves({ cohorts: table, level = 2 }: { cohorts: CohortTable; level?: 2 | 3 }) {
  const { cohorts, unit, mode, coverage, missing } = table;
  const { locale } = useFormat();
  const points = curvePoints(cohorts);
  const words = { mode: t(`cohort.mode.${mode}`), unit: t(`cohort.unit.${unit}`) };
  return (
    <ChartFrame
      title={finding(points, unit, locale)}
      level={level}
      window={t('cohort.window', words)}
      people={cohorts.reduce((sum, { size }) => sum + size, 0)}
      coverage={coverage}
      meaning={mode === 'classic' ? t('cohort.meaning.classic', words) : t('cohort.meaning.unbounded', words)}
      table={curveTable(table, points, locale)}
      missing={missing}
    >
      <ResponsiveContainer width="100%" height={240}>
        <LineChart data={points} margin={{ top: 12, right: 48, bottom: 20, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--rule)" strokeDasharray="1 4" />
          <XAxis
            dataKey="n"
            tick={chartTick}
            tickLine={false}
            axisLine={{ stroke: 'var(--rule-strong)' }}
            label={{
              value: t('cohort.axis', { unit: words.unit }),
              position: 'bottom',
              offset: 4,
              fill: 'var(--ink-2)',
              fontSize: 13,
            }}
          />
          <YAxis width={44} domain={[0, 100]} unit=" %" tick={chartTick} tickLine={false} axisLine={false} />
          {cohorts.map(({ start }) => (
            <Line
              key={start}
              dataKey={start}
              stroke="var(--chart-2)"
              strokeOpacity={0.45}
              dot={false}
              isAnimationActive={false}
            />
          ))}
          <Line
            dataKey="all"
            stroke="var(--ink)"
            strokeWidth={3}
            dot={{ r: 4, fill: 'var(--ink)' }}
            label={{ position: 'top', fill: 'var(--ink)', fontSize: 13, formatter: whole }}
            isAnimationActive={false}
          />
        </LineChart>
      </ResponsiveContainer>
    </ChartFrame>
  );
}

const whole = (value: unknown) => String(Math.round(Number(value)));

function finding(points: readonly CurvePoint[], unit: CohortTable['unit'], locale: string): string {
  const last = points.at(-1);
  if (!last || last.n === 0 || last.all === null) return t('cohort.curvesEarly');
  return t('cohort.curves', { n: laterWords(last.n, unit), share: percent(last.all / 100, locale) });
}

function curveTable({ cohorts, unit }: CohortTable, points: readonly CurvePoint[], locale: string): ChartTable {
  const tenth = (value: number | null | undefined) => (value == null ? null : Math.round(value * 10) / 10);
  return {
    head: [
      t('curves.after'),
      t('curves.table.all'),
      ...cohorts.map(({ start }) => `${cohortName(start, unit, locale)}, %`),
    ],
    rows: points.map(point => [point.n, tenth(point.all), ...cohorts.map(({ start }) => tenth(point[start]))]),
  };
}

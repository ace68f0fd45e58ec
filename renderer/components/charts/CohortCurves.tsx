import { useState } from 'react';
import { CartesianGrid, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { CohortTable } from '../../../shared/contract/retention.ts';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { percent } from '../../store/percent.ts';
import { ChartDot } from './ChartDot.tsx';
import { ChartFrame } from './ChartFrame.tsx';
import { CohortPeople } from './CohortPeople.tsx';
import type { ChartTable } from './chart-table.ts';
import { chartTick } from './chart-tick.ts';
import { type CurvePoint, cohortName, curvePoints, laterWords } from './cohort-figures.ts';

interface CohortCurvesProps {
  cohorts: CohortTable;
  groupId?: number | undefined;
  level?: 2 | 3;
  asOf?: string | undefined;
}

/** All cohorts as one strong curve of ended periods, each cohort as a thin one behind it. */
export function CohortCurves({ cohorts: table, groupId, level = 2, asOf }: CohortCurvesProps) {
  const { cohorts, unit, mode, coverage, missing } = table;
  const { locale } = useFormat();
  const [opened, setOpened] = useState<{ start: string; n: number } | null>(null);
  const points = curvePoints(cohorts);
  const words = { unit: t(`cohort.unit.${unit}`) };
  return (
    <ChartFrame
      title={finding(points, unit, locale)}
      level={level}
      window={t(`cohort.window.${mode}`, words)}
      people={cohorts.reduce((sum, { size }) => sum + size, 0)}
      coverage={coverage}
      meaning={t(`cohort.meaning.${mode}`, words)}
      table={curveTable(table, points, locale, (start, n) => setOpened({ start, n }))}
      behind={
        opened && (
          <CohortPeople table={table} point={opened} groupId={groupId} asOf={asOf} onClose={() => setOpened(null)} />
        )
      }
      missing={missing}
    >
      <ResponsiveContainer width="100%" height={240}>
        <LineChart data={points} margin={{ top: 30, right: 48, bottom: 20, left: 0 }} accessibilityLayer={false}>
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
          <YAxis
            width={44}
            domain={[0, 100]}
            unit=" %"
            tick={chartTick}
            tickLine={false}
            axisLine={false}
            label={{
              value: t('curves.row'),
              position: 'top',
              offset: 15,
              fill: 'var(--ink)',
              fontSize: 13,
              fontWeight: 640,
            }}
          />
          {cohorts.map(({ start }) => (
            <Line
              key={start}
              dataKey={start}
              stroke="var(--chart-2)"
              strokeOpacity={0.45}
              dot={({ cx, cy, payload }) => (
                <ChartDot key={payload.n} {...{ cx, cy }} onOpen={() => setOpened({ start, n: payload.n })} />
              )}
              isAnimationActive={false}
            />
          ))}
          <Line
            dataKey="all"
            stroke="var(--ink)"
            strokeWidth={3}
            dot={{ r: 4, fill: 'var(--ink)' }}
            label={props => <RowFigure {...props} />}
            isAnimationActive={false}
          />
        </LineChart>
      </ResponsiveContainer>
    </ChartFrame>
  );
}

/** The figures stand in a row above the drawing, each over its point: between the lines they would lie on dots. */
function RowFigure({ x, value }: { x?: unknown; value?: unknown }) {
  if (value == null) return null;
  return (
    <text x={Number(x)} y={14} className="chart-row-figure" textAnchor="middle">
      {Math.round(Number(value))}
    </text>
  );
}

function finding(points: readonly CurvePoint[], unit: CohortTable['unit'], locale: string): string {
  const last = points.findLast(point => point.all !== null);
  if (!last || last.n === 0 || last.all === null) return t('cohort.curvesEarly');
  return t('cohort.curves', { n: laterWords(last.n, unit), share: percent(last.all / 100, locale) });
}

function curveTable(
  { cohorts, unit }: CohortTable,
  points: readonly CurvePoint[],
  locale: string,
  onOpen: (start: string, n: number) => void,
): ChartTable {
  const tenth = (value: number | null | undefined) => (value == null ? null : Math.round(value * 10) / 10);
  return {
    head: [
      t('curves.after'),
      t('curves.table.all'),
      ...cohorts.map(({ start }) => `${cohortName(start, unit, locale)}, %`),
    ],
    rows: points.map(point => [
      point.n,
      tenth(point.all),
      ...cohorts.map(({ start }) => {
        const value = tenth(point[start]);
        return value === null ? null : { value, onOpen: () => onOpen(start, point.n) };
      }),
    ]),
  };
}

import { type ReactNode, useContext } from 'react';
import {
  Bar,
  BarChart,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import type { FlowPeriod } from '../../../shared/contract/retention.ts';
import { t } from '../../locales/t.ts';
import { type Format, useFormat } from '../../store/format.ts';
import { chartTick } from './chart-tick.ts';
import {
  begun,
  downParts,
  type FlowBar,
  type FlowPart,
  flowBars,
  flowInks,
  flowParts,
  upParts,
} from './flow-figures.ts';
import { fillOf, inkColours } from './inks.tsx';
import { OnPaper } from './on-paper.ts';
import { PointRow } from './PointRow.tsx';

interface FlowBarsProps {
  periods: readonly FlowPeriod[];
  prefix: string;
  onOpen: (period: FlowPeriod, part?: FlowPart) => void;
}

const onScreen = { width: '100%', left: 44, right: 12 } as const;
const heights = { screen: { line: 120, bars: 210 }, paper: { line: 72, bars: 120 } };

/** The line of the active ones above the bars of the period, over the same days. */
export function FlowBars({ periods, prefix, onOpen }: FlowBarsProps) {
  const format = useFormat();
  const data = flowBars(periods);
  const paper = useContext(OnPaper);
  const { width, left: axis, right: edge } = paper ?? onScreen;
  const height = paper ? heights.paper : heights.screen;
  const margin = { top: 22, right: edge, bottom: 0, left: 0 };
  return (
    <div className="chart-drawing">
      <ResponsiveContainer width={width} height={height.line}>
        <ComposedChart data={data} margin={{ ...margin, bottom: 5 }} accessibilityLayer={false}>
          <XAxis dataKey="from" hide />
          <YAxis width={axis} tick={false} axisLine={false} tickLine={false} domain={['dataMin - 1', 'dataMax + 1']} />
          {/* Drawn by nobody: with it the points stand above the middle of the bars. */}
          <Bar dataKey="active" fill="none" isAnimationActive={false} />
          <Line
            dataKey="active"
            stroke="var(--ink)"
            strokeWidth={2.5}
            dot={{ r: 3.5, fill: 'var(--ink)', stroke: 'var(--ink)' }}
            label={props => <EndLabel {...props} last={data.length - 1} locale={format.locale} />}
            isAnimationActive={false}
          />
        </ComposedChart>
      </ResponsiveContainer>
      <div className="chart-points-frame">
        <ResponsiveContainer width={width} height={height.bars}>
          <BarChart
            data={data}
            stackOffset="sign"
            margin={{ ...margin, top: 8, bottom: paper ? 8 : 0 }}
            accessibilityLayer={false}
          >
            <CartesianGrid vertical={false} stroke="var(--rule)" strokeDasharray="1 4" />
            <XAxis
              dataKey="from"
              hide={paper !== null}
              tick={chartTick}
              tickLine={false}
              axisLine={false}
              minTickGap={8}
              tickFormatter={(day: string) => format.day(day)}
            />
            <YAxis
              width={axis}
              tick={chartTick}
              tickLine={false}
              axisLine={false}
              allowDecimals={false}
              interval={0}
              tickFormatter={(count: number) => Math.abs(count).toLocaleString(format.locale)}
            />
            <ReferenceLine y={0} stroke="var(--ink)" />
            {flowParts.map(part => (
              <Bar
                key={part}
                dataKey={part}
                stackId="flow"
                maxBarSize={44}
                fill={fillOf(prefix, flowInks[part])}
                stroke={inkColours[flowInks[part]]}
                strokeWidth={1.5}
                className="chart-bar"
                isAnimationActive={false}
                onClick={({ payload }: { payload?: FlowBar }) => payload && onOpen(payload.period, part)}
              />
            ))}
          </BarChart>
        </ResponsiveContainer>
        {!paper && (
          <PointRow
            label={t('flow.group')}
            left={axis}
            right={edge}
            points={begun(periods).map(period => ({
              key: period.from,
              label: inWords(period, format),
              onOpen: () => onOpen(period),
            }))}
          />
        )}
      </div>
    </div>
  );
}

/** Only the first and the last figure are written: the rest is a shape. */
function EndLabel({
  x,
  y,
  index,
  value,
  last,
  locale,
}: {
  x?: unknown;
  y?: unknown;
  index?: number;
  value?: unknown;
  last: number;
  locale: string;
}): ReactNode {
  if (index !== 0 && index !== last) return null;
  return (
    <text x={Number(x)} y={Number(y) - 9} className="chart-end" textAnchor="middle">
      {Number(value).toLocaleString(locale)}
    </text>
  );
}

function inWords(period: FlowPeriod, format: Format): string {
  const sum = (parts: readonly FlowPart[]) => parts.reduce((total, part) => total + period[part], 0);
  const name = t('flow.period', { from: format.day(period.from), to: format.day(period.to) });
  return t('flow.periodIs', { period: name, active: period.activeAtEnd, up: sum(upParts), down: sum(downParts) });
}

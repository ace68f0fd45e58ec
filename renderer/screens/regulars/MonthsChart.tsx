import {
  Bar,
  BarChart,
  CartesianGrid,
  Rectangle,
  type RectangleProps,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import { minorDigits } from '../../../shared/money.ts';
import type { Format } from '../../store/format.ts';
import type { Measure } from './MonthsPanel.tsx';
import { type Month, monthName } from './months.ts';

interface MonthsChartProps {
  months: readonly Month[];
  measure: Measure;
  format: Format;
}

const tick = { fill: 'var(--ink-2)', fontSize: 13 };

/** A bar per month; the running month in a dashed outline. The words beside it say the same. */
export function MonthsChart({ months, measure, format }: MonthsChartProps) {
  const data = months.map(month => ({
    ...month,
    value: measure === 'days' ? month.days : Math.max(0, month.spentMinor),
  }));
  return (
    <ResponsiveContainer width="100%" height={170}>
      <BarChart data={data} margin={{ top: 8, right: 0, bottom: 0, left: 0 }} accessibilityLayer={false}>
        <CartesianGrid vertical={false} stroke="var(--rule)" strokeDasharray="1 4" />
        <XAxis
          dataKey="month"
          tickFormatter={(month: string) => shortMonth(month, format.locale)}
          tick={tick}
          tickLine={false}
          axisLine={{ stroke: 'var(--rule-strong)' }}
          minTickGap={12}
        />
        <YAxis
          width={measure === 'days' ? 28 : 60}
          tick={tick}
          tickLine={false}
          axisLine={false}
          allowDecimals={false}
          tickCount={4}
          tickFormatter={(value: number) => (measure === 'days' ? String(value) : wholeMoney(value, format))}
        />
        <Bar dataKey="value" isAnimationActive={false} shape={MonthBar} />
      </BarChart>
    </ResponsiveContainer>
  );
}

function MonthBar({ x = 0, y = 0, width = 0, height = 0, payload }: RectangleProps & { payload?: Month }) {
  const place = { x, y, width, height, radius: [2, 2, 0, 0] satisfies RectangleProps['radius'] };
  const ink = payload?.isRunning
    ? { fill: 'var(--green-soft)', stroke: 'var(--green)', strokeDasharray: '3 2' }
    : { fill: 'var(--green)' };
  return <Rectangle {...place} {...ink} />;
}

/** The year stands at its January, the other months by their short names. */
function shortMonth(month: string, locale: string): string {
  return month.endsWith('-01') ? month.slice(0, 4) : monthName(month, locale, 'short');
}

/** An axis has no room for cents. */
function wholeMoney(minor: number, { locale, currency }: Format): string {
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    notation: 'compact',
    maximumFractionDigits: 0,
  }).format(minor / 10 ** minorDigits(currency));
}

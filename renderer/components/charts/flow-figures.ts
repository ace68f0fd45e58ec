import type { FlowPeriod } from '../../../shared/contract/retention.ts';
import { t } from '../../locales/t.ts';
import { type ChartTable, inPercent } from './chart-table.ts';
import type { Ink } from './inks.tsx';

/** Who came among the active ones, in the order they are stacked upwards. */
export const upParts = ['new', 'returned', 'wonBack'] as const;
/** Who went, in the order they are stacked downwards. */
export const downParts = ['slipping', 'lapsed'] as const;
export type FlowPart = (typeof upParts)[number] | (typeof downParts)[number];
export const flowParts: readonly FlowPart[] = [...upParts, ...downParts];

export const flowInks: Readonly<Record<FlowPart, Ink>> = {
  new: 'solid',
  returned: 'striped',
  wonBack: 'dotted',
  slipping: 'hollow',
  lapsed: 'crossed',
};

/** Periods that have begun: what is still to come has no figures. */
export function begun(periods: readonly FlowPeriod[]): FlowPeriod[] {
  return periods.filter(period => period.state !== 'future');
}

/** A period as the chart draws it: who went hangs below the line. */
export interface FlowBar {
  from: string;
  active: number;
  isRunning: boolean;
  period: FlowPeriod;
  new: number;
  returned: number;
  wonBack: number;
  slipping: number;
  lapsed: number;
}

export function flowBars(periods: readonly FlowPeriod[]): FlowBar[] {
  return begun(periods).map(period => ({
    from: period.from,
    active: period.activeAtEnd,
    isRunning: period.state === 'running',
    period,
    new: period.new,
    returned: period.returned,
    wonBack: period.wonBack,
    slipping: -period.slipping,
    lapsed: -period.lapsed,
  }));
}

/** What happened to the active ones, as a sentence to stand above the chart. */
export function flowFinding(periods: readonly FlowPeriod[], locale: string): string {
  const shown = begun(periods);
  const active = shown.at(-1)?.activeAtEnd ?? 0;
  const by = active - (shown[0]?.activeAtStart ?? 0);
  const figures = { active: active.toLocaleString(locale), by: Math.abs(by).toLocaleString(locale) };
  if (by > 0) return t('flow.titleMore', figures);
  if (by < 0) return t('flow.titleFewer', figures);
  return t('flow.titleSame', figures);
}

/** How many a part counts over all periods. */
export function flowTotal(periods: readonly FlowPeriod[], part: FlowPart): number {
  return begun(periods).reduce((sum, period) => sum + period[part], 0);
}

/** The first part of a period that counts anybody: what the sheet begins with. */
export function firstPart(period: FlowPeriod): FlowPart {
  return flowParts.find(part => period[part] > 0) ?? 'new';
}

type Open = (period: FlowPeriod, part: FlowPart) => void;

/** Period by period, so that each row adds up: active before + came - went = active after. */
export function flowTable(
  periods: readonly FlowPeriod[],
  unit: 'week' | 'month',
  day: (day: string) => string,
  onOpen: Open,
): ChartTable {
  return {
    head: [
      t(`flow.${unit}`),
      t('flow.activeAtStart'),
      ...flowParts.map(part => t(`flow.${part}`)),
      t('flow.activeAtEnd'),
      t('flow.retention'),
      t('flow.churn'),
    ],
    rows: begun(periods).map(period => [
      period.state === 'running' ? `${day(period.from)}, ${t('chart.running')}` : day(period.from),
      period.activeAtStart,
      ...flowParts.map(part => ({ value: period[part], onOpen: () => onOpen(period, part) })),
      period.activeAtEnd,
      inPercent(period.retentionRate),
      inPercent(period.churnRate),
    ]),
  };
}

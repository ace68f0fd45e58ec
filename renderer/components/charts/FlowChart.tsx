import { useContext, useId, useState } from 'react';
import type { MethodOutput } from '../../../shared/contract/index.ts';
import type { FlowPeriod } from '../../../shared/contract/retention.ts';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { FlowBars } from './FlowBars.tsx';
import { FlowColumns } from './FlowColumns.tsx';
import { FlowPeople } from './FlowPeople.tsx';
import { type FlowPart, firstPart, flowFinding, flowInks, flowParts, flowTable, flowTotal } from './flow-figures.ts';
import { InkPatterns, Swatch } from './inks.tsx';
import { OnPaper } from './on-paper.ts';

interface FlowChartProps {
  flow: Pick<MethodOutput<'retention.flow'>, 'periods' | 'coverage' | 'missing'>;
  unit: 'week' | 'month';
  level?: 2 | 3;
  /** The day the figures are of, when it has gone by. */
  asOf?: string;
}

/** Active regulars as a line; below it who came, upwards, and who went, downwards. It adds up from period to period. */
export function FlowChart({ flow, unit, level = 2, asOf }: FlowChartProps) {
  const { periods, coverage, missing } = flow;
  const format = useFormat();
  const prefix = useId();
  const paper = useContext(OnPaper);
  const [opened, setOpened] = useState<{ period: FlowPeriod; part: FlowPart } | null>(null);
  const open = (period: FlowPeriod, part = firstPart(period)) => setOpened({ period, part });
  const [first, last] = [periods[0], periods.findLast(period => period.state !== 'future')];
  return (
    <ChartFrame
      title={flowFinding(periods, format.locale)}
      level={level}
      window={[
        first && last && t('chart.window', { from: format.day(first.from), to: format.day(last.to) }),
        paper && last?.state === 'running' && t('chart.runningKey'),
      ]
        .filter(Boolean)
        .join(' · ')}
      coverage={coverage}
      meaning={t('flow.meaning')}
      table={flowTable(periods, unit, format.day, open)}
      behind={opened && <FlowPeople {...opened} asOf={asOf} onClose={() => setOpened(null)} />}
      missing={missing}
    >
      <svg className="chart-inks" aria-hidden="true">
        <InkPatterns prefix={prefix} />
      </svg>
      <FlowBars periods={periods} prefix={prefix} onOpen={open} />
      {paper ? (
        <FlowColumns periods={periods} unit={unit} prefix={prefix} paper={paper} />
      ) : (
        <ul className="chart-legend">
          {flowParts.map(part => (
            <li key={part}>
              <Swatch ink={flowInks[part]} prefix={prefix} />
              {t(`flow.${part}`)} <b className="figure">{flowTotal(periods, part).toLocaleString(format.locale)}</b>
            </li>
          ))}
        </ul>
      )}
    </ChartFrame>
  );
}

import type { FlowPeriod } from '../../../shared/contract/retention.ts';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { begun, flowInks, flowParts, flowTotal } from './flow-figures.ts';
import { Swatch } from './inks.tsx';
import type { PaperDrawing } from './on-paper.ts';

interface FlowColumnsProps {
  periods: readonly FlowPeriod[];
  unit: 'week' | 'month';
  prefix: string;
  paper: PaperDrawing;
}

/** The figures of the flow, each below its bar: what the legend and the table say on the screen. */
export function FlowColumns({ periods, unit, prefix, paper }: FlowColumnsProps) {
  const { day, locale } = useFormat();
  const shown = begun(periods);
  return (
    <table className="flow-columns" style={{ width: paper.width }}>
      <colgroup>
        <col style={{ width: paper.left }} />
        <col span={shown.length} />
        <col style={{ width: paper.right }} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{t(`flow.${unit}`)}</th>
          {shown.map(({ from }) => (
            <th key={from} scope="col">
              {day(from)}
            </th>
          ))}
          <th scope="col">{t('flow.sum')}</th>
        </tr>
      </thead>
      <tbody>
        {flowParts.map(part => (
          <tr key={part}>
            <th scope="row">
              <Swatch ink={flowInks[part]} prefix={prefix} /> {t(`flow.${part}`)}
            </th>
            {shown.map(period => (
              <td key={period.from} data-state={period.state}>
                {period[part].toLocaleString(locale)}
              </td>
            ))}
            <td>{flowTotal(periods, part).toLocaleString(locale)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t('flow.activeAtEnd')}</th>
          {shown.map(({ from, state, activeAtEnd }) => (
            <td key={from} data-state={state}>
              {activeAtEnd.toLocaleString(locale)}
            </td>
          ))}
          <td />
        </tr>
      </tbody>
    </table>
  );
}

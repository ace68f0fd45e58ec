import { type KeyboardEvent, useRef, useState } from 'react';
import type { CohortTable } from '../../../shared/contract/retention.ts';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { percent } from '../../store/percent.ts';
import { cellShare, cohortName, lastBegun, laterWords } from './cohort-figures.ts';

interface CohortGridProps {
  table: CohortTable;
  onOpen: (start: string, n: number) => void;
}

type Cohort = CohortTable['cohorts'][number];
type At = readonly [row: number, n: number];

const moves: Readonly<Record<string, At>> = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
};

/** One stop for the Tab key; the arrows go from cell to cell, Enter opens the people. */
export function CohortGrid({ table, onOpen }: CohortGridProps) {
  const [at, setAt] = useState<At>([0, 0]);
  const grid = useRef<HTMLFieldSetElement>(null);
  const columns = Array.from({ length: lastBegun(table.cohorts) + 1 }, (_, n) => n);
  const onKeyDown = (event: KeyboardEvent) => {
    const move = Object.hasOwn(moves, event.key) ? moves[event.key] : undefined;
    if (!move) return;
    event.preventDefault();
    const [row, n] = [at[0] + move[0], at[1] + move[1]];
    grid.current?.querySelector<HTMLElement>(`[data-cell="${row}:${n}"]`)?.focus();
  };
  return (
    <fieldset ref={grid} className="chart-scroll" aria-label={t('cohort.grid')} onKeyDown={onKeyDown}>
      <table className="cohorts">
        <thead>
          <tr>
            <th scope="col">{t('cohort.first')}</th>
            <th scope="col">{t('cohort.size')}</th>
            {columns.map(n => (
              <th key={n} scope="col">
                {t('cohort.after', { n })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.cohorts.map((cohort, row) => (
            <Row key={cohort.start} {...{ table, cohort, row, columns, at, onOpen }} onFocus={setAt} />
          ))}
        </tbody>
      </table>
    </fieldset>
  );
}

interface RowProps extends CohortGridProps {
  cohort: Cohort;
  row: number;
  columns: readonly number[];
  at: At;
  onFocus: (at: At) => void;
}

function Row({ table, cohort, row, columns, at, onOpen, onFocus }: RowProps) {
  const { locale } = useFormat();
  const { start, size, cells } = cohort;
  const name = cohortName(start, table.unit, locale);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="figure">{size.toLocaleString(locale)}</td>
      {columns.map(n => {
        const cell = cells.find(one => one.n === n);
        const share = cell ? cellShare(cell, size) : null;
        if (!cell || share === null) return <td key={n} />;
        const words = { start: name, n: laterWords(n, table.unit), active: cell.active ?? 0, size };
        const isRunning = cell.state === 'running';
        const label = t('cohort.cell', { ...words, share: percent(share, locale) });
        return (
          <td key={n}>
            <button
              type="button"
              className="cohort-cell"
              data-cell={`${row}:${n}`}
              data-state={cell.state}
              data-shade={Math.min(5, Math.floor(share * 6))}
              aria-label={isRunning ? `${label}, ${t('chart.running')}` : label}
              tabIndex={at[0] === row && at[1] === n ? 0 : -1}
              onFocus={() => onFocus([row, n])}
              onClick={() => onOpen(start, n)}
            >
              {Math.round(share * 100)}
            </button>
          </td>
        );
      })}
    </tr>
  );
}

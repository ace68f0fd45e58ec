import { type ReactNode, useContext, useId, useRef, useState } from 'react';
import type { Coverage } from '../../../shared/contract/figures.ts';
import { t, tCount } from '../../locales/t.ts';
import { type Format, useFormat } from '../../store/format.ts';
import { ChartTableView } from './ChartTableView.tsx';
import { ChartTools } from './ChartTools.tsx';
import type { ChartTable } from './chart-table.ts';
import { coveredWords } from './coverage-words.ts';
import { OnPaper } from './on-paper.ts';

export interface ChartFrameProps {
  /** What the chart shows, as a finding. */
  title: string;
  /** Below a page's own heading, 3. */
  level?: 2 | 3;
  /** From when to when, and what else was chosen. */
  window: string;
  /** How many people it rests on; left out where the chart says so itself. */
  people?: number;
  coverage: Coverage | null;
  /** What the figures mean, in the words of their definition. */
  meaning: string;
  table: ChartTable;
  /** What is missing, in a sentence, when there is not enough to go by: shown instead of the chart. */
  missing: string | null;
  /** The people behind a point that was opened, from the drawing or from the table. */
  behind?: ReactNode;
  children: ReactNode;
}

/** A chart with what it rests on, its definition and its table one press away, and both to take along. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, level = 2, meaning, table, missing, behind, children } = props;
  const [isTable, setIsTable] = useState(false);
  const frame = useRef<HTMLElement>(null);
  const id = useId();
  const format = useFormat();
  const isPrinted = useContext(OnPaper) !== null;
  const Heading = `h${level}` as const;
  const lead = (
    <>
      <Heading id={id} className="chart-title">
        {title}
      </Heading>
      <p className="chart-basis">{basisOf(props, format)}</p>
    </>
  );
  if (isPrinted)
    return (
      <section className="chart" aria-labelledby={id}>
        <div className="chart-words">
          {lead}
          <p className="chart-meaning">{meaning}</p>
        </div>
        {missing === null ? (
          <div className="chart-printed">{children}</div>
        ) : (
          <p className="chart-missing">{missing}</p>
        )}
      </section>
    );
  return (
    <section ref={frame} className="chart" aria-labelledby={id}>
      {lead}
      {missing !== null && <p className="chart-missing">{missing}</p>}
      {missing === null && (isTable ? <ChartTableView title={title} table={table} /> : children)}
      {behind}
      <div className="chart-foot" data-no-picture>
        <details className="chart-meaning">
          <summary>{t('measure.meaning')}</summary>
          <p>{meaning}</p>
        </details>
        {missing === null && (
          <ChartTools title={title} table={table} frame={frame} isTable={isTable} onTable={setIsTable} />
        )}
      </div>
    </section>
  );
}

function basisOf({ window, people, coverage }: ChartFrameProps, { locale }: Format): string {
  const parts = [
    window,
    people === undefined ? '' : tCount('chart.people', people, { count: people.toLocaleString(locale) }),
    coveredWords(coverage, locale),
  ];
  return parts.filter(part => part !== '').join(' · ');
}

import { useState } from 'react';
import { CartesianGrid, ReferenceLine, ResponsiveContainer, Scatter, ScatterChart, XAxis, YAxis } from 'recharts';
import type { Coverage } from '../../../shared/contract/figures.ts';
import type { ModelFit } from '../../../shared/contract/model.ts';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { BandPeople, type OpenedBand } from './BandPeople.tsx';
import { ChartDot } from './ChartDot.tsx';
import { ChartFrame } from './ChartFrame.tsx';
import { type Band, calibrationFinding, calibrationTable, errorWords } from './calibration-figures.ts';
import { chartTick } from './chart-tick.ts';

interface CalibrationPlotProps {
  /** Null while it is being fitted. */
  fit: ModelFit | null;
  /** How far the fitting is, when that is known. */
  progress?: { done: number; total: number } | null;
  coverage?: Coverage | null;
  level?: 2 | 3;
}

/** Of those given about the same chance, how many came; and the error beside that of repeating last quarter. */
export function CalibrationPlot({ fit, progress = null, coverage = null, level = 2 }: CalibrationPlotProps) {
  const { locale } = useFormat();
  const [opened, setOpened] = useState<OpenedBand | null>(null);
  if (fit === null) return <Fitting progress={progress} level={level} />;
  const backtest = fit.mbgnbd?.backtest ?? null;
  const bands = (backtest?.calibration ?? []).filter(band => band.customers > 0);
  const { asOf } = fit;
  const parameters = backtest?.parameters;
  const open = (band: Band, part: OpenedBand['part'] = 'all') => setOpened({ band, part });
  return (
    <ChartFrame
      title={calibrationFinding(bands, locale)}
      level={level}
      window={t('calibration.window', { weeks: backtest?.holdoutWeeks ?? 13 })}
      {...(backtest ? { people: backtest.customers } : {})}
      coverage={coverage}
      meaning={t('calibration.meaning')}
      behind={
        opened &&
        parameters && <BandPeople {...opened} parameters={parameters} asOf={asOf} onClose={() => setOpened(null)} />
      }
      missing={fit.missing ?? (backtest ? null : t('calibration.noBacktest'))}
      table={calibrationTable(bands, locale, open)}
    >
      <Plot bands={bands} onOpen={open} />
      {backtest && <p className="chart-note">{errorWords(backtest, locale)}</p>}
    </ChartFrame>
  );
}

function Fitting({ progress, level }: Pick<CalibrationPlotProps, 'progress' | 'level'>) {
  const Heading = `h${level ?? 2}` as const;
  const amount = progress && progress.total > 0 ? { value: progress.done, max: progress.total } : {};
  return (
    <section className="chart" aria-busy="true">
      <Heading className="chart-title">{t('calibration.titleNone')}</Heading>
      <p className="chart-missing" role="status">
        {t('calibration.fitting')}
      </p>
      <progress aria-label={t('calibration.fitting')} {...amount} />
    </section>
  );
}

function Plot({ bands, onOpen }: { bands: readonly Band[]; onOpen: (band: Band) => void }) {
  const points = bands.map(band => ({ x: (band.predicted ?? 0) * 100, y: (band.actual ?? 0) * 100, band }));
  const scale = { type: 'number', domain: [0, 100], tick: chartTick, tickLine: false } as const;
  const words = { fill: 'var(--ink-2)', fontSize: 13 };
  return (
    <ResponsiveContainer width="100%" height={280}>
      <ScatterChart margin={{ top: 12, right: 20, bottom: 24, left: 8 }} accessibilityLayer={false}>
        <CartesianGrid stroke="var(--rule)" strokeDasharray="1 4" />
        <XAxis
          dataKey="x"
          {...scale}
          label={{ value: t('calibration.axisX'), position: 'bottom', offset: 4, ...words }}
        />
        <YAxis
          dataKey="y"
          {...scale}
          width={56}
          label={{ value: t('calibration.axisY'), angle: -90, position: 'insideLeft', ...words }}
        />
        <ReferenceLine
          segment={[
            { x: 0, y: 0 },
            { x: 100, y: 100 },
          ]}
          stroke="var(--ink-3)"
          strokeDasharray="5 4"
        />
        <Scatter
          data={points}
          fill="var(--chart-1)"
          line={{ stroke: 'var(--chart-1)' }}
          shape={({ cx, cy, payload }) => (
            <ChartDot {...{ cx, cy }} fill="var(--chart-1)" onOpen={() => onOpen((payload as { band: Band }).band)} />
          )}
          isAnimationActive={false}
        />
      </ScatterChart>
    </ResponsiveContainer>
  );
}

import type { BacktestResult } from '../../../shared/contract/model.ts';
import { t } from '../../locales/t.ts';
import { percent } from '../../store/percent.ts';
import { type ChartTable, inPercent } from './chart-table.ts';

export type Band = BacktestResult['calibration'][number];

/** The fullest of the bands, in the words of the definition: "of those given 70 %, 68 % came". */
export function calibrationFinding(bands: readonly Band[], locale: string): string {
  const [fullest] = bands.toSorted((one, other) => other.customers - one.customers);
  if (!fullest || fullest.predicted === null || fullest.actual === null) return t('calibration.titleNone');
  const { predicted, actual } = fullest;
  return t('calibration.title', { predicted: percent(predicted, locale), actual: percent(actual, locale) });
}

type Open = (band: Band, part: 'all' | 'came') => void;

export function calibrationTable(bands: readonly Band[], locale: string, onOpen: Open): ChartTable {
  return {
    head: [
      ...[t('calibration.from'), t('calibration.people'), t('calibration.came')],
      ...[t('calibration.predicted'), t('calibration.actual')],
    ],
    rows: bands.map(band => [
      t('calibration.band', { from: percent(band.from, locale), to: percent(band.to, locale) }),
      { value: band.customers, onOpen: () => onOpen(band, 'all') },
      { value: band.came, onOpen: () => onOpen(band, 'came') },
      ...[inPercent(band.predicted), inPercent(band.actual)],
    ]),
  };
}

export function errorWords({ model, repeatLastPeriod }: BacktestResult, locale: string): string {
  const figure = (value: number) => value.toLocaleString(locale, { maximumFractionDigits: 2 });
  return t('calibration.error', { model: figure(model.meanAbsolute), repeat: figure(repeatLastPeriod.meanAbsolute) });
}

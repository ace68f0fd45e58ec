import type { RefObject } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { csvOf } from '../../../shared/csv.ts';
import { t } from '../../locales/t.ts';
import { download, downloadBlob } from '../../store/download.ts';
import { showProblem } from '../../store/toasts.ts';
import { Button } from '../Button.tsx';
import { pictureOf } from './chart-picture.ts';
import { type ChartTable, cellValue, fileNameOf } from './chart-table.ts';

interface ChartToolsProps {
  title: string;
  table: ChartTable;
  frame: RefObject<HTMLElement | null>;
  isTable: boolean;
  onTable: (isTable: boolean) => void;
}

/** The chart as its table, as a picture, and as a file for a spreadsheet. */
export function ChartTools({ title, table, frame, isTable, onTable }: ChartToolsProps) {
  const saveCsv = () => {
    const rows = [table.head, ...table.rows.map(row => row.map(cellValue))];
    download(fileNameOf(title, 'csv'), csvOf(rows), 'csv');
  };
  const savePicture = async () => {
    const picture = frame.current && (await pictureOf(frame.current).catch(() => null));
    if (picture) downloadBlob(fileNameOf(title, 'png'), picture);
    else showProblem(t('chart.noPicture'));
  };
  const named = (what: string) => t('chart.save', { what, title });
  return (
    <div className="chart-tools">
      <ToggleButton className="button chart-toggle" data-tone="quiet" isSelected={isTable} onChange={onTable}>
        {t('chart.asTable')}
      </ToggleButton>
      <Button tone="quiet" aria-label={named(t('chart.picture'))} onPress={() => void savePicture()}>
        {t('chart.picture')}
      </Button>
      <Button tone="quiet" aria-label={named(t('chart.csv'))} onPress={saveCsv}>
        {t('chart.csv')}
      </Button>
    </div>
  );
}

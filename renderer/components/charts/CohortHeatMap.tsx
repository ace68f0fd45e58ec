import { useState } from 'react';
import type { CohortTable } from '../../../shared/contract/retention.ts';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { CohortGrid } from './CohortGrid.tsx';
import { CohortPeople } from './CohortPeople.tsx';
import { cohortChartTable, cohortFinding } from './cohort-figures.ts';

interface CohortHeatMapProps {
  cohorts: CohortTable;
  /** The cohorts are of one saved group. */
  groupId?: number | undefined;
  /** The name of that group, to stand in the window. */
  groupName?: string | undefined;
  level?: 2 | 3;
  asOf?: string | undefined;
}

/** Of those who first came in each month or quarter, how many came since: a table whose cells are shaded. */
export function CohortHeatMap({ cohorts: table, groupId, groupName, level = 2, asOf }: CohortHeatMapProps) {
  const { cohorts, unit, mode, coverage, missing } = table;
  const { locale } = useFormat();
  const [opened, setOpened] = useState<{ start: string; n: number } | null>(null);
  const open = (start: string, n: number) => setOpened({ start, n });
  const words = { unit: t(`cohort.unit.${unit}`) };
  return (
    <ChartFrame
      title={cohortFinding(table, locale)}
      level={level}
      window={[t(`cohort.window.${mode}`, words), groupName, t('chart.runningKey')].filter(Boolean).join(' · ')}
      people={cohorts.reduce((sum, { size }) => sum + size, 0)}
      coverage={coverage}
      meaning={t(`cohort.meaning.${mode}`, words)}
      table={cohortChartTable(table, locale, open)}
      behind={
        opened && (
          <CohortPeople table={table} point={opened} groupId={groupId} asOf={asOf} onClose={() => setOpened(null)} />
        )
      }
      missing={missing}
    >
      <CohortGrid table={table} onOpen={open} />
    </ChartFrame>
  );
}

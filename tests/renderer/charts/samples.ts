import type { Coverage } from '../../../shared/contract/figures.ts';
import type { CohortTable, FlowPeriod } from '../../../shared/contract/retention.ts';

export const aCoverage: Coverage = {
  ...{ from: '2026-08-24', to: '2026-11-21', visitsLinked: 60, visitsAll: 100, shareOfVisits: 0.6 },
  ...{ salesLinkedMinor: 62_00, salesAllMinor: 100_00, shareOfSales: 0.62 },
};

export function aPeriod(more: Partial<FlowPeriod>): FlowPeriod {
  return {
    ...{ from: '2026-11-09', to: '2026-11-15', state: 'done', activeAtStart: 10, new: 3, returned: 1, wonBack: 0 },
    ...{ slipping: 2, lapsed: 1, activeAtEnd: 11, retentionRate: 0.8, churnRate: 0.2 },
    ...more,
  };
}

export const someCohorts: CohortTable = {
  ...{ asOf: '2026-11-21', unit: 'month', mode: 'classic', coverage: aCoverage, missing: null },
  cohorts: [
    {
      ...{ start: '2026-09-01', size: 40 },
      cells: [
        { n: 0, active: 40, state: 'done' },
        { n: 1, active: 20, state: 'done' },
        { n: 2, active: 6, state: 'running' },
      ],
    },
    {
      ...{ start: '2026-10-01', size: 10 },
      cells: [
        { n: 0, active: 10, state: 'done' },
        { n: 1, active: 2, state: 'running' },
        { n: 2, active: null, state: 'future' },
      ],
    },
  ],
};

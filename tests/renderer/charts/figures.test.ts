import { describe, expect, it, vi } from 'vitest';
import { calibrationFinding } from '../../../renderer/components/charts/calibration-figures.ts';
import { cellValue, fileNameOf, inPercent } from '../../../renderer/components/charts/chart-table.ts';
import {
  cohortChartTable,
  cohortFinding,
  curvePoints,
  shareAfter,
} from '../../../renderer/components/charts/cohort-figures.ts';
import { coveredWords } from '../../../renderer/components/charts/coverage-words.ts';
import { flowBars, flowFinding, flowTable } from '../../../renderer/components/charts/flow-figures.ts';
import { majorUnits } from '../../../renderer/components/charts/major-units.ts';
import { sidesFinding } from '../../../renderer/components/charts/sides-finding.ts';
import { stepFor } from '../../../renderer/components/charts/steps.ts';
import { firstCohort, windowsUpTo } from '../../../renderer/screens/week/retention/windows.ts';
import type { ComparedSide } from '../../../shared/contract/retention.ts';
import { aCoverage, aPeriod, someCohorts } from './samples.ts';

describe('the flow', () => {
  const periods = [aPeriod({}), aPeriod({ from: '2026-11-16', state: 'running', activeAtStart: 11, activeAtEnd: 9 })];

  it('hangs those who went below the line and leaves out what has not begun', () => {
    const bars = flowBars([...periods, aPeriod({ from: '2026-11-23', state: 'future' })]);
    expect(bars).toHaveLength(2);
    expect(bars[0]).toMatchObject({ new: 3, returned: 1, wonBack: 0, slipping: -2, lapsed: -1, active: 11 });
  });

  it('says in its title what happened from the first day to the last', () => {
    expect(flowFinding(periods, 'en-GB')).toBe('9 active regulars, 1 fewer than at the start');
    expect(flowFinding(periods.slice(0, 1), 'en-GB')).toBe('11 active regulars, 1 more than at the start');
    expect(flowFinding([], 'en-GB')).toBe('0 active regulars, as many as at the start');
  });

  it('has a table whose rows add up, and whose figures open the people behind them', () => {
    const open = vi.fn();
    const [row = []] = flowTable(periods, 'week', day => day, open).rows;
    const [, before, ...rest] = row.map(cellValue).map(Number);
    const [fresh = 0, returned = 0, wonBack = 0, slipping = 0, lapsed = 0, after] = rest;
    expect((before ?? 0) + fresh + returned + wonBack - slipping - lapsed).toBe(after);
    const cell = row[5];
    if (typeof cell === 'object') cell?.onOpen();
    expect(open).toHaveBeenCalledWith(periods[0], 'slipping');
  });
});

describe('cohorts', () => {
  it('count in a figure for all only the periods that have ended', () => {
    expect(shareAfter(someCohorts.cohorts, 1)).toEqual({ share: 0.5, people: 40 });
    expect(shareAfter(someCohorts.cohorts, 2)).toBeNull();
    expect(cohortFinding(someCohorts, 'en')).toBe('50% of newcomers came in the month after their first');
  });

  it('are curves that end where a period still runs', () => {
    expect(curvePoints(someCohorts.cohorts)).toEqual([
      { n: 0, all: 100, '2026-09-01': 100, '2026-10-01': 100 },
      { n: 1, all: 50, '2026-09-01': 50, '2026-10-01': null },
    ]);
  });

  it('are not taken together while they are too few, but keep their own curves', () => {
    const few = someCohorts.cohorts.map(cohort => ({ ...cohort, size: 4, cells: cohort.cells.slice(0, 1) }));
    expect(shareAfter(few, 0)).toBeNull();
    expect(curvePoints(few)).toHaveLength(1);
    expect(cohortFinding({ ...someCohorts, cohorts: few }, 'en')).toMatch(/^How many/);
  });

  it('are blank where a period has not begun, never nought', () => {
    const { head, rows } = cohortChartTable(someCohorts, 'en', () => undefined);
    expect(head.slice(2)).toEqual(['+0', '+1', '+2']);
    expect(rows.map(row => row.map(cellValue))).toEqual([
      ['Sep 2026', 40, 40, 20, 6],
      ['Oct 2026', 10, 10, 2, null],
    ]);
  });
});

describe('groups side by side', () => {
  const side = (name: string, low: number, share: number, high: number, isEnough = true): ComparedSide => {
    const retained = { count: 1, of: 2, share, low, high, isEnough };
    return {
      ...{ name, people: 50, retained, repeat: retained },
      ...{ visitsPerPerson: null, spentPerPersonMinor: null, medianGapDays: null },
    };
  };

  it('differ in the title only when the intervals do not meet', () => {
    const [high, low] = [side('Anna', 0.7, 0.8, 0.9), side('Jonas', 0.3, 0.4, 0.5)];
    expect(sidesFinding([low, high], 'en')).toBe('Anna stay most: 80% still come');
    expect(sidesFinding([high, side('Zoë', 0.6, 0.7, 0.8)], 'en')).toMatch(/chance/);
  });

  it('say nothing of those who are too few', () => {
    const few = side('Jonas', 0.3, 0.4, 0.5, false);
    expect(sidesFinding([side('Anna', 0.7, 0.8, 0.9), few], 'en')).toBe('Who stays, side by side');
  });
});

describe('what stands around a chart', () => {
  it('says how much of the shop it covers, in sales or else in visits', () => {
    expect(coveredWords(aCoverage, 'en')).toBe('62% of sales linked to a person');
    expect(coveredWords({ ...aCoverage, shareOfSales: null }, 'en')).toBe('60% of visits linked to a person');
    expect(coveredWords({ ...aCoverage, shareOfSales: null, shareOfVisits: null }, 'en')).toMatch(/^nothing linked/);
  });

  it('names its files after what it says', () => {
    expect(fileNameOf('9 active regulars, 1 fewer', 'csv')).toBe('9-active-regulars-1-fewer.csv');
    expect(fileNameOf('…', 'png')).toBe('chart.png');
  });

  it('has shares in percent and money in whole units', () => {
    expect([inPercent(0.6234), inPercent(null)]).toEqual([62.3, null]);
    expect([majorUnits(1234, 'EUR'), majorUnits(1234, 'JPY'), majorUnits(null, 'EUR')]).toEqual([12.34, 1234, null]);
  });

  it('takes the fullest band for what the model got right', () => {
    const band = { from: 0.6, to: 0.8, came: 34 };
    const bands = [
      { ...band, customers: 50, predicted: 0.7, actual: 0.68 },
      { ...band, customers: 9, predicted: 0.1, actual: 0.2 },
    ];
    expect(calibrationFinding(bands, 'en')).toBe('Of those given a chance of 70%, 68% came');
    expect(calibrationFinding([], 'en')).toBe('What the model expects, against what came');
  });

  it('walks its points with the arrows and stops at the ends', () => {
    expect([stepFor('ArrowRight', 2, 3), stepFor('ArrowLeft', 0, 3), stepFor('Home', 2, 3)]).toEqual([2, 0, 0]);
    expect([stepFor('x', 0, 3), stepFor('End', 0, 0)]).toEqual([null, null]);
  });
});

describe('the windows of the page', () => {
  it('go back thirteen months or nine quarters, over the turn of a year too', () => {
    expect(firstCohort('2026-11-21', 'month')).toBe('2025-11-01');
    expect(firstCohort('2026-01-31', 'month')).toBe('2025-01-01');
    expect(firstCohort('2026-11-21', 'quarter')).toBe('2024-10-01');
    expect(firstCohort('2026-12-31', 'quarter')).toBe('2024-10-01');
    expect(firstCohort('2026-02-28', 'quarter')).toBe('2024-01-01');
  });

  it('begin on the Monday of thirteen weeks, the running one included', () => {
    expect(windowsUpTo('2026-11-21').weeks).toEqual({ from: '2026-08-24', to: '2026-11-21' });
    expect(windowsUpTo('2026-11-23').weeks.from).toBe('2026-08-31');
  });
});

import type { CohortTable } from '../../../shared/contract/retention.ts';
import { t, tCount } from '../../locales/t.ts';
import { percent } from '../../store/percent.ts';
import type { ChartTable } from './chart-table.ts';

type Cohort = CohortTable['cohorts'][number];
type Cell = Cohort['cells'][number];
type Unit = CohortTable['unit'];

/** "Nov 2026", or "Q4 2026": when a cohort first came. */
export function cohortName(start: string, unit: Unit, locale: string): string {
  if (unit === 'quarter') return `Q${Math.ceil(Number(start.slice(5, 7)) / 3)} ${start.slice(0, 4)}`;
  return new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(start),
  );
}

export function laterWords(n: number, unit: Unit): string {
  return tCount(`cohort.later.${unit}`, n);
}

/** 0 to 1 of the cohort; null where the period has not begun or nobody is in it. */
export function cellShare(cell: Cell, size: number): number | null {
  return cell.active === null || cell.state === 'future' || size === 0 ? null : cell.active / size;
}

/** A share of fewer people than this says more about them than about the shop. */
const fewestTogether = 20;

/** All cohorts whose n-th period has ended, taken together; running periods would pull it down. Null of too few. */
export function shareAfter(cohorts: readonly Cohort[], n: number): { share: number; people: number } | null {
  let [came, people] = [0, 0];
  for (const { size, cells } of cohorts) {
    const cell = cells.find(one => one.n === n);
    if (cell?.state !== 'done' || cell.active === null) continue;
    came += cell.active;
    people += size;
  }
  return people < fewestTogether ? null : { share: came / people, people };
}

/** The last period that at least one cohort has begun. */
export function lastBegun(cohorts: readonly Cohort[]): number {
  return Math.max(
    0,
    ...cohorts.flatMap(({ cells }) => cells.filter(cell => cell.state !== 'future').map(cell => cell.n)),
  );
}

export function cohortFinding({ cohorts, unit, mode }: CohortTable, locale: string): string {
  const first = shareAfter(cohorts, 1);
  const name = t(`cohort.unit.${unit}`);
  if (first === null) return t('cohort.titleEarly', { unit: name });
  const words = { share: percent(first.share, locale), unit: name };
  return mode === 'classic' ? t('cohort.titleClassic', words) : t('cohort.titleUnbounded', words);
}

/** A cohort as a curve: per period since the first, the share that came, in percent; null ends the curve. */
export type CurvePoint = { n: number; all: number | null } & { [start: string]: number | null };

/** Curves of ended periods only, so that none drops for want of days. */
export function curvePoints(cohorts: readonly Cohort[]): CurvePoint[] {
  const points: CurvePoint[] = [];
  for (let n = 0; n <= lastBegun(cohorts); n += 1) {
    const all = shareAfter(cohorts, n);
    const point: CurvePoint = { n, all: all && all.share * 100 };
    let isKnown = all !== null;
    for (const { start, size, cells } of cohorts) {
      const cell = cells.find(one => one.n === n);
      const share = cell?.state === 'done' ? cellShare(cell, size) : null;
      point[start] = share === null ? null : share * 100;
      isKnown ||= share !== null;
    }
    if (isKnown) points.push(point);
  }
  return points;
}

/** How many of each cohort came, period by period; blank where it has not begun. */
export function cohortChartTable(
  { cohorts, unit }: CohortTable,
  locale: string,
  onOpen: (start: string, n: number) => void,
): ChartTable {
  const columns = Array.from({ length: lastBegun(cohorts) + 1 }, (_, n) => n);
  return {
    head: [t('cohort.first'), t('cohort.size'), ...columns.map(n => t('cohort.after', { n }))],
    rows: cohorts.map(({ start, size, cells }) => [
      cohortName(start, unit, locale),
      size,
      ...columns.map(n => {
        const active = cells.find(cell => cell.n === n && cell.state !== 'future')?.active ?? null;
        return active === null ? null : { value: active, onOpen: () => onOpen(start, n) };
      }),
    ]),
  };
}

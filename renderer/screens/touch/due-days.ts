import type { DueTouch } from '../../../shared/contract/touches.ts';
import { addDays, type Day } from '../../../shared/dates.ts';

export type DueGroup = 'late' | 'today' | 'week';

export const dueGroups: readonly DueGroup[] = ['late', 'today', 'week'];

/** The week that is shown: today and the six days after it. */
export function lastDayShown(today: Day): Day {
  return addDays(today, 6);
}

/** Whose turn it is under its heading, in the order they came; headings without anyone are left out. */
export function byDay<D extends Pick<DueTouch, 'dueOn'>>(
  due: readonly D[],
  today: Day,
): { group: DueGroup; due: D[] }[] {
  const groupOf = ({ dueOn }: D): DueGroup => (dueOn < today ? 'late' : dueOn === today ? 'today' : 'week');
  return dueGroups
    .map(group => ({ group, due: due.filter(one => groupOf(one) === group) }))
    .filter(({ due: some }) => some.length > 0);
}

/** Somebody may be due by two plans at once. */
export function dueKey({ planId, customerId }: Pick<DueTouch, 'planId' | 'customerId'>): string {
  return `${planId}-${customerId}`;
}

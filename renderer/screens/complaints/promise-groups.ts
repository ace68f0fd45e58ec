import type { PromiseRow } from '../../../shared/contract/promises.ts';

export type PromiseGroup = 'late' | 'today' | 'tomorrow' | 'week' | 'later';

export const promiseGroups: readonly PromiseGroup[] = ['late', 'today', 'tomorrow', 'week', 'later'];

/** Which heading a promise stands under; the week is the next seven days, today included. */
export function groupOf({ inDays }: Pick<PromiseRow, 'inDays'>): PromiseGroup {
  if (inDays < 0) return 'late';
  if (inDays === 0) return 'today';
  if (inDays === 1) return 'tomorrow';
  return inDays < 7 ? 'week' : 'later';
}

/** Open promises under their headings, in the order they came; headings without any are left out. */
export function byGroup<P extends Pick<PromiseRow, 'inDays'>>(
  promises: readonly P[],
): { group: PromiseGroup; promises: P[] }[] {
  return promiseGroups
    .map(group => ({ group, promises: promises.filter(promise => groupOf(promise) === group) }))
    .filter(({ promises: some }) => some.length > 0);
}

/** Who became active and who stopped, from period to period. Pure: from spells to figures. */
import type { FlowPeriod } from '../../shared/contract/retention.ts';
import type { Spell } from './spells.ts';

/** What became of one person between the end of one period and the end of the next. */
export type FlowPart = 'stayed' | 'new' | 'returned' | 'wonBack' | 'slipping' | 'lapsed';

type Counts = Pick<
  FlowPeriod,
  'activeAtStart' | 'new' | 'returned' | 'wonBack' | 'slipping' | 'lapsed' | 'activeAtEnd'
>;

/**
 * How one person went from the day before a period (`before`) to its last day (`end`); null when they were active on neither. `spells` are all
 * of theirs that were not over before `before`, ascending.
 */
export function partOf(spells: readonly Spell[], before: number, end: number): FlowPart | null {
  let wasActive = false;
  let isNew = false;
  let last: Spell | undefined;
  for (const spell of spells) {
    if (spell.from > end) break;
    last = spell;
    if (spell.from <= before && spell.until >= before) wasActive = true;
    if (spell.from > before && spell.came === 'new') isNew = true;
  }
  if (last === undefined) return null;
  const isActive = last.until >= end;
  if (wasActive && isActive) return 'stayed';
  if (wasActive) return last.lapsedFrom !== null && last.lapsedFrom <= end ? 'lapsed' : 'slipping';
  if (!isActive) return null;
  if (isNew) return 'new';
  return last.came === 'won_back' ? 'wonBack' : 'returned';
}

/** Counts everybody through all periods; `ends` are their last days, ascending, the first one being the day before the first period. */
export function countFlow(people: Iterable<readonly Spell[]>, ends: readonly number[]): Counts[] {
  const counts = ends
    .slice(1)
    .map((): Counts => ({ activeAtStart: 0, new: 0, returned: 0, wonBack: 0, slipping: 0, lapsed: 0, activeAtEnd: 0 }));
  for (const spells of people) {
    for (const [i, count] of counts.entries()) {
      const part = partOf(spells, ends[i]!, ends[i + 1]!);
      if (part === null) continue;
      if (part === 'stayed' || part === 'slipping' || part === 'lapsed') count.activeAtStart += 1;
      if (part === 'stayed' || part === 'new' || part === 'returned' || part === 'wonBack') count.activeAtEnd += 1;
      if (part !== 'stayed') count[part] += 1;
    }
  }
  return counts;
}

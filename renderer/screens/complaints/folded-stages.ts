import type { Stage } from '../../../shared/contract/complaints.ts';
import { stages } from './stages.ts';

/**
 * With a complaint open beside the board two columns have room: the one it stands in and the one it would go to next. The
 * others fold into slim spines.
 */
export function foldedStages(
  columns: readonly { stage: Stage; complaints: readonly unknown[] }[],
  chosen: Stage | null,
): Set<Stage> {
  const fullest = columns.find(({ complaints }) => complaints.length > 0)?.stage ?? 'new';
  const at = Math.min(stages.indexOf(chosen ?? fullest), stages.length - 2);
  return new Set(stages.filter((_, index) => index !== at && index !== at + 1));
}

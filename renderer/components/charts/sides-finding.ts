import type { ComparedSide } from '../../../shared/contract/retention.ts';
import { t } from '../../locales/t.ts';
import { percent } from '../../store/percent.ts';

/** Who stays most, said only when its interval lies above that of everybody beside it. */
export function sidesFinding(sides: readonly ComparedSide[], locale: string): string {
  const sure = sides.filter(({ retained }) => retained.isEnough && retained.share !== null);
  const [best, ...rest] = sure.toSorted((one, other) => (other.retained.share ?? 0) - (one.retained.share ?? 0));
  if (!best || rest.length === 0) return t('sides.titleNone');
  const isClear = rest.every(({ retained }) => (retained.high ?? 1) < (best.retained.low ?? 0));
  if (!isClear) return t('sides.titleUnclear');
  return t('sides.title', { first: best.name, share: percent(best.retained.share ?? 0, locale) });
}

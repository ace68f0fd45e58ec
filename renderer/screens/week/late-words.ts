import type { SlippingPerson } from '../../../shared/contract/rhythm.ts';
import { t } from '../../locales/t.ts';

/** How long they have been away, beside how often they come: by themselves, or with few visits by the shop's rhythm too. */
export function lateWords({ daysSinceLast, usualGapDays, isOwn = true }: SlippingPerson): string {
  const words = { days: daysSinceLast, usual: Math.max(1, Math.round(usualGapDays)) };
  return t(isOwn ? 'slipping.days' : 'slipping.daysShop', words);
}

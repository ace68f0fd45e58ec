import type { Decision } from '../../../shared/contract/review.ts';
import { t } from '../../locales/t.ts';

/** "Marta · by 21 Nov · settled 19 Nov". */
export function whoAndWhen({ by, due, settledOn }: Decision, { day }: { day: (day: string) => string }): string {
  return [
    by ?? t('agenda.nobody'),
    due === null ? t('decide.noDay') : t('decided.due', { day: day(due) }),
    settledOn && t('decided.settledOn', { day: day(settledOn) }),
  ]
    .filter(Boolean)
    .join(' · ');
}

import { t, tCount } from '../../locales/t.ts';
import type { Cadence } from './plan-draft.ts';

const ends = new Intl.PluralRules('en', { type: 'ordinal' });

/** "every 6 weeks", "once, 10 days after the 3rd visit" */
export function cadenceWords({ everyDays, afterVisit, afterDays }: Cadence): string {
  if (everyDays !== null) {
    return everyDays % 7 === 0 ? tCount('plans.everyWeeks', everyDays / 7) : tCount('plans.everyDays', everyDays);
  }
  const visit = afterVisit ?? 1;
  const form = ends.select(visit) as 'one' | 'two' | 'few' | 'other';
  const nth = t(`plans.nth.${form}`, { n: visit });
  return afterDays === 0 ? t('plans.onVisit', { nth }) : tCount('plans.afterVisit', afterDays ?? 0, { nth });
}

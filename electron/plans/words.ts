import type { PlanRow } from './queries.ts';

/** “every 42 days”, “10 days after the 3rd visit”. */
export function cadenceInWords(plan: Pick<PlanRow, 'every_days' | 'after_visit' | 'after_days'>): string {
  if (plan.every_days !== null) return plan.every_days === 1 ? 'every day' : `every ${plan.every_days} days`;
  const visit = `the ${ordinal(plan.after_visit ?? 1)} visit`;
  if (plan.after_days === 0) return `on the day of ${visit}`;
  return `${plan.after_days === 1 ? '1 day' : `${plan.after_days} days`} after ${visit}`;
}

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const ends: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };
const ordinal = (n: number): string => `${n}${ends[ordinals.select(n)] ?? 'th'}`;

import type { ComplaintRow, Severity, Stage } from '../../shared/contract/complaints.ts';
import { type PlainKey, t } from '../locales/t.ts';

/** How serious, each with the key it has in a form; letters, because the digits are those of what it is about. */
export const severityChoices = [
  { key: 'low', label: t('severity.low'), keyCap: 'M' },
  { key: 'medium', label: t('severity.medium'), keyCap: 'A' },
  { key: 'high', label: t('severity.high'), keyCap: 'S' },
] as const satisfies readonly { key: Severity; label: string; keyCap: string }[];

/** What it is about, the first nine with a digit each. */
export const categoryChoices = (categories: readonly string[]) =>
  categories.map((key, at) => ({ key, label: key, ...(at < 9 ? { keyCap: String(at + 1) } : {}) }));

export const stageKey = (stage: Stage): PlainKey => `stage.${stage}`;

/** Opening time in words: minutes below two hours, whole hours above. */
export function openTime(minutes: number): string {
  return minutes < 120 ? t('age.minutes', { minutes }) : t('age.hours', { hours: Math.floor(minutes / 60) });
}

/** "open 3 h", or how far it is past its target; null in the first minute and once made right. */
export function ageWords({ age }: Pick<ComplaintRow, 'age'>): string | null {
  if (age === null || (age.openMinutes === 0 && !age.isLate)) return null;
  return age.isLate
    ? t('age.late', { time: openTime(age.openMinutes - age.targetMinutes) })
    : t('age.open', { time: openTime(age.openMinutes) });
}

import type { ComplaintRow } from '../../../shared/contract/complaints.ts';
import { t } from '../../locales/t.ts';

type Age = NonNullable<ComplaintRow['age']>;

/** "1 h 40", "25 min", "26 h": minutes as one says them; from ten hours on nobody counts minutes. */
export function inHours(minutes: number): string {
  const whole = Math.max(0, Math.floor(minutes));
  if (whole < 60) return t('board.age.minutes', { minutes: whole });
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  if (rest === 0 || hours >= 10) return t('board.age.hours', { hours });
  return t('board.age.hoursMinutes', { hours, minutes: String(rest).padStart(2, '0') });
}

/** "1 h 40 of 4 h", or once late "2 h past the target". */
export function ageInWords({ openMinutes, targetMinutes, isLate }: Age): string {
  return isLate
    ? t('board.age.late', { past: inHours(Math.max(1, openMinutes - targetMinutes)) })
    : t('board.age.of', { age: inHours(openMinutes), target: inHours(targetMinutes) });
}

/** How much of the target is used up, 0 to 1. */
export function shareOfTarget({ openMinutes, targetMinutes }: Age): number {
  return targetMinutes <= 0 ? 1 : Math.min(1, Math.max(0, openMinutes / targetMinutes));
}

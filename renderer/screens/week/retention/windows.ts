import { addDays } from '../../../../shared/dates.ts';
import { mondayOf } from '../../../../shared/weeks.ts';

const weeksShown = 13;
const monthsShown = 13;
const quartersShown = 9;

/** The windows the page looks at, up to and with `today`. */
export function windowsUpTo(today: string) {
  return {
    weeks: { from: addDays(mondayOf(today), -7 * (weeksShown - 1)), to: today },
    quarter: { from: addDays(today, 1 - 91), to: today },
  };
}

/** The first day of the first cohort shown, counted back from the one `today` is in. */
export function firstCohort(today: string, unit: 'month' | 'quarter'): string {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const back = unit === 'month' ? monthsShown - 1 : (quartersShown - 1) * 3 + ((month - 1) % 3);
  const months = year * 12 + (month - 1) - back;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}

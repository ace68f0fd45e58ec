import { useMemo, useState } from 'react';
import type { Day } from '../../shared/dates.ts';
import { useSession } from '../store/session.ts';
import { nextOpenDay } from './day-choices.ts';

/** A day to be chosen, until then the next one after `day` on which the shop is open; '' while `day` is not known. */
export function useNextOpenDay(day: Day | '') {
  const { openingHours, timeZone } = useSession(state => state.settings);
  const [chosen, choose] = useState<Day | '' | null>(null);
  const next = useMemo(
    () => (day === '' ? '' : nextOpenDay(day, openingHours, timeZone)),
    [day, openingHours, timeZone],
  );
  return [chosen ?? next, choose] as const;
}

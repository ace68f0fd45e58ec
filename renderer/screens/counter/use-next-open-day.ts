import { useState } from 'react';
import type { Day } from '../../../shared/dates.ts';
import { nextOpenDay } from '../../components/day-choices.ts';
import { useSession } from '../../store/session.ts';

/** A day to be chosen, first the next one on which the shop is open after `day`. */
export function useNextOpenDay(day: Day) {
  const { openingHours, timeZone } = useSession(state => state.settings);
  return useState<Day | ''>(() => (day === '' ? '' : nextOpenDay(day, openingHours, timeZone)));
}

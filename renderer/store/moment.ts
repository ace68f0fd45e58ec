import { useMemo } from 'react';
import { dayOf } from '../../shared/dates.ts';
import { useFormat } from './format.ts';
import { useSession } from './session.ts';

/** UTC epoch milliseconds as the shop's clock and calendar write them. */
export interface Moment {
  /** The day in the shop, `YYYY-MM-DD`. */
  day: (atMs: number) => string;
  /** "11:42" */
  time: (atMs: number) => string;
  /** "5 Nov, 11:42" */
  dayAndTime: (atMs: number) => string;
}

export function useMoment(): Moment {
  const { locale, timeZone } = useSession(state => state.settings);
  const format = useFormat();
  return useMemo(() => {
    const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone });
    const day = (atMs: number) => dayOf(atMs, timeZone);
    const time = (atMs: number) => clock.format(atMs);
    return { day, time, dayAndTime: atMs => `${format.day(day(atMs))}, ${time(atMs)}` };
  }, [locale, timeZone, format]);
}

import { useEffect } from 'react';
import { spend, useRoom } from './week-store.ts';

const tickMs = 5_000;

/** Whole minutes the agenda of a week was before somebody's eyes; a hidden window does not count. */
export function useClock(week: string): number {
  useEffect(() => {
    const tick = setInterval(() => {
      if (document.visibilityState === 'visible') spend(week, tickMs);
    }, tickMs);
    return () => clearInterval(tick);
  }, [week]);
  return useRoom(state => Math.floor((state.spentMs[week] ?? 0) / 60_000));
}

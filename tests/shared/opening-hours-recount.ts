import type { OpeningHours } from '../../shared/opening-hours.ts';

export const STEP_MS = 15 * 60_000;

const DAY_MINUTES = 1440;
const walls = new Map<string, (ms: number) => number>();

/** Minutes since 1970-01-01 00:00 on the shop's own clock, as Intl writes it at that instant. */
function wallOf(timeZone: string): (ms: number) => number {
  const known = walls.get(timeZone);
  if (known) return known;
  const date = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, ...date, ...time });
  const seen = new Map<number, number>();
  const wall = (ms: number): number => {
    const minutes = seen.get(ms) ?? Date.parse(`${format.format(ms).replace(' ', 'T')}Z`) / 60_000;
    seen.set(ms, minutes);
    return minutes;
  };
  walls.set(timeZone, wall);
  return wall;
}

/**
 * Whether the shop is open in each of `count` steps from `start` on, from nothing but what its clock shows at every step: it is
 * within a span once the clock has shown the opening, for as long as it shows less than the closing or will show it again.
 */
export function recountOpenSteps(start: number, count: number, hours: OpeningHours, timeZone: string): boolean[] {
  const margin = 3 * 96;
  const total = count + 2 * margin;
  const wall = Array.from({ length: total }, (_, step) => wallOf(timeZone)(start + (step - margin) * STEP_MS));
  const latestSoFar = wall.slice();
  for (let step = 1; step < total; step++) latestSoFar[step] = Math.max(latestSoFar[step - 1]!, wall[step]!);
  const earliestToCome = Array<number>(total).fill(Number.POSITIVE_INFINITY);
  for (let step = total - 2; step >= 0; step--)
    earliestToCome[step] = Math.min(earliestToCome[step + 1]!, wall[step + 1]!);

  const isOpen = Array<boolean>(total).fill(false);
  const lastDay = Math.floor(Math.max(...wall) / DAY_MINUTES);
  for (let day = Math.floor(Math.min(...wall) / DAY_MINUTES); day <= lastDay; day++) {
    for (const [opens, closes] of wallSpansOn(day, hours)) {
      for (let step = 0; step < total; step++) {
        const hasOpened = latestSoFar[step]! >= opens;
        const hasNotClosed = wall[step]! < closes || earliestToCome[step]! <= closes;
        if (hasOpened && hasNotClosed) isOpen[step] = true;
      }
    }
  }
  return isOpen.slice(margin, margin + count);
}

function wallSpansOn(day: number, hours: OpeningHours): [opens: number, closes: number][] {
  const date = new Date(day * DAY_MINUTES * 60_000);
  const name = date.toISOString().slice(0, 10);
  const special = hours.special?.find(one => one.day === name);
  const isClosed = hours.closed.some(({ from, to }) => name >= from && name <= to);
  const weekday = (['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const)[date.getUTCDay()]!;
  const spans = special?.spans ?? (isClosed ? [] : hours.week[weekday]);
  return spans.map(({ from, to }) => {
    const [opens, closes] = [from, to].map(time => Date.parse(`1970-01-01T${time}Z`) / 60_000) as [number, number];
    const midnight = day * DAY_MINUTES;
    return [midnight + opens, midnight + closes + (closes <= opens ? DAY_MINUTES : 0)];
  });
}

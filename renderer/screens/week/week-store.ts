import { create } from 'zustand';
import { type PointKey, points } from './agenda-points.ts';

export type RoomTab = 'agenda' | 'retention';

interface Room {
  tab: RoomTab;
  /** The week in front, `2026-W47`; null for the running one. */
  week: string | null;
  point: PointKey;
  /** Points that were opened, by week. */
  seen: Readonly<Record<string, readonly PointKey[]>>;
  /** How long the agenda was before somebody's eyes, by week, in milliseconds. */
  spentMs: Readonly<Record<string, number>>;
}

/** How one left the room: still so when one comes back. */
export const useRoom = create<Room>(() => ({
  tab: 'agenda',
  week: null,
  point: points[0]!.key,
  seen: {},
  spentMs: {},
}));

export function setTab(tab: RoomTab): void {
  useRoom.setState({ tab });
}

export function showWeek(week: string | null): void {
  useRoom.setState({ week, point: points[0]!.key });
}

export function showPoint(point: PointKey): void {
  useRoom.setState({ point });
}

export function markSeen(week: string, point: PointKey): void {
  useRoom.setState(({ seen }) => {
    const before = seen[week] ?? [];
    return before.includes(point) ? {} : { seen: { ...seen, [week]: [...before, point] } };
  });
}

export function spend(week: string, ms: number): void {
  useRoom.setState(({ spentMs }) => ({ spentMs: { ...spentMs, [week]: (spentMs[week] ?? 0) + ms } }));
}

import { create } from 'zustand';
import type { ComplaintRow, ComplaintStep, Stage } from '../../../shared/contract/complaints.ts';
import { type BoardFilter, noFilter } from './board-filter.ts';

export type RoomTab = 'board' | 'promises' | 'voices';

interface Room {
  tab: RoomTab;
  filter: BoardFilter;
  /** The card the arrow keys move from, in each column: by id, and where it was should it be gone. */
  active: Partial<Record<Stage, { id: number; at: number }>>;
  /** A card to be given the keyboard as soon as it stands in its place, which is no longer `awayFrom`. */
  wantsFocus: { id: number; awayFrom: Stage | null } | null;
  /** A step chosen on the board, to be begun in the detail of that complaint. */
  begun: { id: number; step: ComplaintStep } | null;
  drag: { row: ComplaintRow; over: Stage | null } | null;
}

/** How one left the room: still so when one comes back. */
export const useRoom = create<Room>(() => ({
  tab: 'board',
  filter: noFilter,
  active: {},
  wantsFocus: null,
  begun: null,
  drag: null,
}));

export function setTab(tab: RoomTab): void {
  useRoom.setState({ tab });
}

export function setFilter(changed: Partial<BoardFilter>): void {
  useRoom.setState(({ filter }) => ({ filter: { ...filter, ...changed } }));
}

export function setActive(stage: Stage, id: number, at: number): void {
  useRoom.setState(({ active }) => ({ active: { ...active, [stage]: { id, at } } }));
}

/** Gives the keyboard to a card once it is there; one that was moved, once it has left its column. */
export function focusWhenThere(id: number, awayFrom: Stage | null = null): void {
  useRoom.setState({ wantsFocus: { id, awayFrom } });
}

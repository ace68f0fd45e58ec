import { create } from 'zustand';

export type RoomTab = 'due' | 'plans' | 'giving' | 'groups' | 'sent';

interface Room {
  tab: RoomTab;
  /** Whose turns are shown; null for everybody's. */
  staffId: number | null;
  /** The group in front; `new` while one is being made. */
  groupId: number | 'new' | null;
  /** The person in front in the tree of who sent whom. */
  personId: number | null;
}

/** How one left the room: still so when one comes back. */
export const useRoom = create<Room>(() => ({ tab: 'due', staffId: null, groupId: null, personId: null }));

export function setTab(tab: RoomTab): void {
  useRoom.setState({ tab });
}

export function showStaff(staffId: number | null): void {
  useRoom.setState({ staffId });
}

export function showGroup(groupId: number | 'new' | null): void {
  useRoom.setState({ groupId });
}

export function showPerson(personId: number | null): void {
  useRoom.setState({ personId });
}

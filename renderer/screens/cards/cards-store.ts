import { create } from 'zustand';

/** The pages of the room. */
export const roomTabs = ['week', 'batches', 'stocks'] as const;
export type RoomTab = (typeof roomTabs)[number];

/** What is in front of a batch: its cards one by one, the sheets they stand on, or how they read and look. */
export const batchViews = ['card', 'sheet', 'text'] as const;
export type BatchView = (typeof batchViews)[number];

interface Room {
  tab: RoomTab;
  view: BatchView;
  /** First free position on the first sheet, by batch. */
  starts: Readonly<Record<number, number>>;
}

export const useRoom = create<Room>(() => ({ tab: 'week', view: 'card', starts: {} }));
export const setTab = (tab: RoomTab): void => useRoom.setState({ tab });
export const setView = (view: BatchView): void => useRoom.setState({ view });
export const setStart = (batchId: number, start: number): void =>
  useRoom.setState(room => ({ starts: { ...room.starts, [batchId]: start } }));

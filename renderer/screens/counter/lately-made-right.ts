import type { Card, TimelineEntry } from '../../../shared/contract/card.ts';

/** The newest step of a complaint that waits for nothing more; something extra can still be given on it. */
export const latelyMadeRight = ({ timeline, openComplaints }: Pick<Card, 'timeline' | 'openComplaints'>) =>
  timeline.find(
    (entry): entry is TimelineEntry & { complaintId: number } =>
      entry.kind === 'complaint_step' &&
      entry.complaintId !== null &&
      !openComplaints.some(({ id }) => id === entry.complaintId),
  );

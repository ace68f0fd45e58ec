import { type Day, daysBetween } from '../../shared/dates.ts';

/** So many days after an earlier complaint another one is still a second failure. */
export const SECOND_FAILURE_DAYS = 90;

export interface Opened {
  id: number;
  openedAtMs: number;
  openedOnDay: Day;
  /** Made right for good; null while open. One that was open again counts as open until then. */
  resolvedAtMs: number | null;
}

/**
 * The complaint that makes this one a second failure: the latest of the same customer's that was opened before it and was still open
 * then, or was opened no more than 90 days before. Null when there is none. Of two of the same moment the lower id came first.
 */
export function previousOf(complaint: Opened, ofCustomer: readonly Opened[]): number | null {
  const earlier = ofCustomer.filter(
    other =>
      isBefore(other, complaint) &&
      (other.resolvedAtMs === null ||
        other.resolvedAtMs > complaint.openedAtMs ||
        daysBetween(other.openedOnDay, complaint.openedOnDay) <= SECOND_FAILURE_DAYS),
  );
  const latest = earlier.reduce<Opened | null>((last, other) => (last && isBefore(other, last) ? last : other), null);
  return latest?.id ?? null;
}

const isBefore = (a: Opened, b: Opened): boolean =>
  a.openedAtMs < b.openedAtMs || (a.openedAtMs === b.openedAtMs && a.id < b.id);

import { type Day, dayFromNumber, dayNumber, daysBetween } from '../../shared/dates.ts';
import type { ReadBook } from '../book/handles.ts';
import { usualGap } from '../customers/rhythm.ts';
import { shopMedianGap } from '../customers/rhythm-queries.ts';
import { returnWindowDays } from './recovery.ts';

/** Who the recovered are compared with, in plain words. */
export const MATCHING_RULE =
  'Each is compared with one person who has never complained, comes about as often (the usual gap between visits in the same band: ' +
  'up to 3, 7, 14, 30, 60 days, or more), has been coming for about as long (the nearest first visit, of the sixteen nearest), and was also here ' +
  'within their own window before that day. They count as having come back by the same rule: within 2 x their own usual gap, ' +
  'at least 30 days, from that day on.';

/** Upper ends of the bands of usual gaps, in days; the last band has no end. */
const BAND_ENDS = [3, 7, 14, 30, 60];
/** So many of the nearest are asked whether they were here then, before one is left uncompared. */
const MOST_ASKED = 16;

/** Someone whose complaint was made right. */
export interface Recovered {
  closedOn: Day;
  usualGapDays: number | null;
  firstDay: Day | null;
}

interface Peer {
  id: number;
  firstDay: Day;
  lastDay: Day;
  windowDays: number;
}

const bandOf = (gapDays: number): number => BAND_ENDS.filter(end => gapDays > end).length;

/**
 * How many people like these, who never complained, came back after the same day: `of` counts those for whom somebody like them
 * whose own window has passed was found. The rule in words is MATCHING_RULE; ties go to the lower id.
 */
export function compareWithPeers(
  book: ReadBook,
  recovered: readonly Recovered[],
  today: Day,
): { count: number; of: number } {
  const bands = recovered.length > 0 ? peersByBand(book) : [];
  const wasHere = book.pluck<[number, Day, Day], number>(
    `SELECT 1 FROM visits WHERE customer_id = ? AND day BETWEEN ? AND ? AND voided_at_ms IS NULL AND is_refund = 0 LIMIT 1`,
  );
  const isBetween = (peer: Peer, from: Day, to: Day): boolean => {
    // First and last day answer most questions without asking the visits.
    if (peer.lastDay < from || peer.firstDay > to) return false;
    if (peer.lastDay <= to || peer.firstDay >= from) return true;
    return wasHere.get(peer.id, from, to) !== undefined;
  };
  let [count, of] = [0, 0];
  for (const { closedOn, usualGapDays, firstDay } of recovered) {
    if (usualGapDays === null || firstDay === null) continue;
    const days = dayShifter(closedOn);
    const peer = nearest(bands[bandOf(usualGapDays)]!, firstDay, candidate => {
      if (candidate.firstDay > closedOn || days(candidate.windowDays) >= today) return false;
      return isBetween(candidate, days(-candidate.windowDays), closedOn);
    });
    if (!peer) continue;
    of++;
    if (isBetween(peer, days(1), days(peer.windowDays))) count++;
  }
  return { count, of };
}

/** Everyone who has a rhythm and never complained, by band of usual gap, in the order of their first visit. */
function peersByBand(book: ReadBook): Peer[][] {
  const shopMedian = shopMedianGap(book);
  const bands: Peer[][] = Array.from({ length: BAND_ENDS.length + 1 }, () => []);
  const rows = book.raw
    .prepare<[], PeerRow>(
      `SELECT customer_id, first_day, last_day, visit_days, median_gap_days FROM customer_stats
       WHERE customer_id NOT IN (SELECT customer_id FROM complaints WHERE customer_id IS NOT NULL) ORDER BY first_day, customer_id`,
    )
    .raw()
    .iterate() as IterableIterator<PeerRow>;
  for (const [id, firstDay, lastDay, visitDays, medianGapDays] of rows) {
    const { medianDays } = usualGap({ medianGapDays, p90GapDays: null }, visitDays, shopMedian);
    if (medianDays !== null)
      bands[bandOf(medianDays)]!.push({ id, firstDay, lastDay, windowDays: returnWindowDays(medianDays) });
  }
  return bands;
}

type PeerRow = [customerId: number, firstDay: Day, lastDay: Day, visitDays: number, medianGapDays: number | null];

/** The first of the peers that fits, from the nearest first visit outwards; the earlier of two that are equally near. */
function nearest(peers: readonly Peer[], firstDay: Day, fits: (peer: Peer) => boolean): Peer | null {
  let after = lowerBound(peers, firstDay);
  let before = after - 1;
  for (let asked = 0; asked < MOST_ASKED; asked++) {
    const [left, right] = [peers[before], peers[after]];
    if (!left && !right) return null;
    const isLeft =
      left !== undefined &&
      (right === undefined || daysBetween(left.firstDay, firstDay) <= daysBetween(firstDay, right.firstDay));
    const peer = isLeft ? left : right!;
    if (isLeft) before--;
    else after++;
    if (fits(peer)) return peer;
  }
  return null;
}

/** How many peers had their first visit before this day. */
function lowerBound(peers: readonly Peer[], day: Day): number {
  let [low, high] = [0, peers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (peers[middle]!.firstDay < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The day so many days after `day`. */
function dayShifter(day: Day): (days: number) => Day {
  const number = dayNumber(day);
  return days => dayFromNumber(number + days);
}

import { type Day, dayFromNumber, dayNumber, daysBetween } from '../../shared/dates.ts';
import type { ReadBook } from '../book/handles.ts';
import { GAP_BAND_ENDS, gapBand } from '../customers/rhythm.ts';
import { returnWindowDays } from './recovery.ts';

/** So many of the nearest on either side are asked whether they were here then, before one is left uncompared. */
const MOST_ASKED = 6;
/** Of more than so many, this many spread evenly over them are compared: a share of 300 is right to about 5 points. */
const MOST_COMPARED = 300;

/** Who the recovered are compared with, in plain words. */
export const MATCHING_RULE =
  'Each is compared with one person who has never complained, comes about as often (a usual gap in the same band: up to ' +
  `${GAP_BAND_ENDS.join(', ')} days, or more), has been coming for about as long (of the ${MOST_ASKED} nearest first visits before and ` +
  'after theirs) and was also here within their own window before that day. They came back by the same rule: a visit within 2 x their ' +
  `own usual gap, at least 30 days, after that day. Of more than ${MOST_COMPARED}, that many are compared, spread evenly.`;

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
  usualGapDays: number;
}

/**
 * How many people like these, who never complained, came back after the same day; `of` counts those for whom somebody like them
 * was found whose own window has passed. The rule in words is MATCHING_RULE. Of two first visits equally near the earlier comes first,
 * then the lower id.
 */
export function compareWithPeers(
  book: ReadBook,
  recovered: readonly Recovered[],
  today: Day,
): { count: number; of: number } {
  const peersOf = peerReader(book);
  const wasHere = visitReader(book);
  let [count, of] = [0, 0];
  for (const { closedOn, usualGapDays, firstDay } of spread(recovered)) {
    const band = gapBand(usualGapDays);
    if (band === null || firstDay === null) continue;
    const day = dayNumber(closedOn);
    for (const peer of peersOf(band, firstDay)) {
      const windowDays = returnWindowDays(peer.usualGapDays);
      const until = dayFromNumber(day + windowDays);
      if (until >= today || !wasHere(peer, dayFromNumber(day - windowDays), closedOn)) continue;
      of++;
      if (wasHere(peer, dayFromNumber(day + 1), until)) count++;
      break;
    }
  }
  return { count, of };
}

function spread(recovered: readonly Recovered[]): readonly Recovered[] {
  if (recovered.length <= MOST_COMPARED) return recovered;
  return Array.from(
    { length: MOST_COMPARED },
    (_, i) => recovered[Math.floor((i * recovered.length) / MOST_COMPARED)]!,
  );
}

/** Those of a band whose first visit was nearest, the nearest first. */
function peerReader(book: ReadBook): (band: number, firstDay: Day) => Peer[] {
  const columns = 'customer_id AS id, first_day AS firstDay, last_day AS lastDay, usual_gap_days AS usualGapDays';
  const peers = `SELECT ${columns} FROM customer_stats s INDEXED BY customer_stats_peers
    WHERE gap_band = ? + 0 AND NOT EXISTS (SELECT 1 FROM complaints c WHERE c.customer_id = s.customer_id)`;
  // “+ 0”, “|| ''” and a limit that is no parameter: otherwise each of the hundreds of calls is planned anew (see book/changes.ts).
  const before = book.prepare<[number, Day], Peer>(
    `${peers} AND first_day < ? || '' ORDER BY first_day DESC, customer_id DESC LIMIT ${MOST_ASKED}`,
  );
  const after = book.prepare<[number, Day], Peer>(
    `${peers} AND first_day >= ? || '' ORDER BY first_day, customer_id LIMIT ${MOST_ASKED}`,
  );
  return (band, firstDay) => {
    const apart = (peer: Peer) => Math.abs(daysBetween(peer.firstDay, firstDay));
    const found = [...before.all(band, firstDay), ...after.all(band, firstDay)];
    return found.sort(
      (a, b) => apart(a) - apart(b) || (a.firstDay < b.firstDay ? -1 : a.firstDay > b.firstDay ? 1 : a.id - b.id),
    );
  };
}

/** Whether somebody was here from a day to another, both included. */
function visitReader(book: ReadBook): (peer: Peer, from: Day, to: Day) => boolean {
  const asked = book.pluck<[number, Day, Day], number>(
    'SELECT 1 FROM visits WHERE customer_id = ? AND day BETWEEN ? AND ? AND voided_at_ms IS NULL AND is_refund = 0 LIMIT 1',
  );
  return ({ id, firstDay, lastDay }, from, to) => {
    // First and last day answer most questions without asking the visits.
    if (lastDay < from || firstDay > to) return false;
    if (lastDay <= to || firstDay >= from) return true;
    return asked.get(id, from, to) !== undefined;
  };
}

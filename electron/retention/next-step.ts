/** The last thing known of somebody who stays away, and the next thing to do. */
import type { SlippingPerson } from '../../shared/contract/rhythm.ts';
import type { TouchKind } from '../../shared/contract/touches.ts';
import type { ReadBook } from '../book/handles.ts';

export interface KnownOf {
  /** Words of an open complaint. */
  complaint: string | null;
  /** A companion with a treat in the tin, such as "Biscuit". */
  treatFor: string | null;
  phone: string | null;
  hasAddress: boolean;
  /** Said no to being called, or to post. */
  noPhone: boolean;
  noPost: boolean;
  lastKnown: string | null;
  keeper: string | null;
  sent: number;
  lastTouch: SlippingPerson['lastTouch'];
}

/** What to do next: first what is open, then what can be done at all, the nearest first. */
export function nextStep(known: KnownOf): Pick<SlippingPerson, 'next' | 'nextWhy'> {
  if (known.complaint !== null) return { next: 'make_right', nextWhy: `a complaint is open: ${known.complaint}` };
  if (known.phone !== null && !known.noPhone)
    return {
      next: 'call',
      nextWhy: known.keeper === null ? 'a call is the nearest' : `${known.keeper} knows them best`,
    };
  if (known.hasAddress && !known.noPost) return { next: 'card', nextWhy: 'their address is in the book' };
  return {
    next: 'treat',
    nextWhy:
      known.treatFor === null
        ? 'no phone or address: a treat when they come'
        : `${known.treatFor}’s treat when they come`,
  };
}

interface Row {
  id: number;
  complaint: string | null;
  treat_for: string | null;
  phone: string | null;
  has_address: number;
  no_phone: number;
  no_post: number;
  note: string | null;
  items: string | null;
  keeper: string | null;
  sent: number;
  touch_kind: TouchKind | null;
  touch_day: string | null;
}

/** What the book knows of these people. */
export function readFactsOf(book: ReadBook, ids: readonly number[]): Map<number, KnownOf> {
  const rows = book
    .prepare<[string], Row>(
      `SELECT c.id, (SELECT k.text FROM complaints k WHERE k.customer_id = c.id AND k.resolved_at_ms IS NULL ORDER BY k.opened_at_ms DESC LIMIT 1) AS complaint,
         (SELECT d.name FROM companions d CROSS JOIN preferences p ON p.companion_id = d.id AND p.kind = 'treat' AND p.retired_at_ms IS NULL WHERE d.customer_id = c.id LIMIT 1) AS treat_for,
         c.phones_json ->> 0 AS phone, t.kind AS touch_kind, t.on_day AS touch_day, c.street IS NOT NULL AND c.city IS NOT NULL AS has_address,
         EXISTS (SELECT 1 FROM consents n WHERE n.customer_id = c.id AND n.channel = 'phone' AND n.is_granted = 0) AS no_phone,
         EXISTS (SELECT 1 FROM consents n WHERE n.customer_id = c.id AND n.channel = 'post' AND n.is_granted = 0) AS no_post,
         (SELECT p.text FROM preferences p WHERE p.customer_id = c.id AND p.retired_at_ms IS NULL AND p.kind = 'note' ORDER BY p.noted_at_ms DESC, p.id DESC LIMIT 1) AS note,
         (SELECT group_concat(i.name, ', ') FROM visit_items vi CROSS JOIN items i ON i.id = vi.item_id WHERE vi.visit_id =
           (SELECT v.id FROM visits v WHERE v.customer_id = c.id AND v.voided_at_ms IS NULL AND v.is_refund = 0 ORDER BY v.day DESC, v.at_ms DESC LIMIT 1)) AS items,
         s.name AS keeper, (SELECT count(*) FROM referrals r WHERE r.referred_by_id = c.id) AS sent
       FROM json_each(?) j CROSS JOIN customers c ON c.id = j.value LEFT JOIN staff s ON s.id = c.known_best_by_staff_id AND s.is_active = 1
         LEFT JOIN touches t ON t.id = (SELECT l.id FROM touches l WHERE l.customer_id = c.id ORDER BY l.on_day DESC, l.id DESC LIMIT 1)`,
    )
    .all(JSON.stringify(ids));
  return new Map(
    rows.map(row => [
      row.id,
      {
        complaint: row.complaint,
        treatFor: row.treat_for,
        phone: row.phone,
        hasAddress: row.has_address === 1,
        noPhone: row.no_phone === 1,
        noPost: row.no_post === 1,
        lastKnown: row.note ?? (row.items === null ? null : `last had ${row.items}`),
        keeper: row.keeper,
        sent: row.sent,
        lastTouch: row.touch_kind === null ? null : { kind: row.touch_kind, day: row.touch_day! },
      },
    ]),
  );
}

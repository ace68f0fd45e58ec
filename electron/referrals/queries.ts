import type { Card } from '../../shared/contract/card.ts';
import type { ReferralNode } from '../../shared/contract/referrals.ts';
import type { Day } from '../../shared/dates.ts';
import { initials } from '../../shared/names.ts';
import type { ReadBook, WriteBook } from '../book/handles.ts';
import { type CustomerRow, nameOf } from '../customers/queries.ts';

/** Columns of a customer `c` that their name is made of. */
const NAMED = 'c.id, c.given_name, c.family_name, c.known_as, c.company, c.phones_json, c.emails_json, c.language';

/** From so many visit days on, somebody came back. */
export const BACK_VISIT_DAYS = 2;
/** Who came so often without anybody asking who sent them is not asked any more. */
const ASKED_UNTIL_VISIT_DAYS = 2;

export interface Referral {
  customerId: number;
  referredBy: number;
  setOn: Day;
  thankedOn: Day | null;
}

interface ReferralRow {
  id: number;
  referred_by_id: number;
  set_on_day: string;
  thanked_on_day: string | null;
}

const rowToReferral = (row: ReferralRow): Referral => ({
  customerId: row.id,
  referredBy: row.referred_by_id,
  setOn: row.set_on_day,
  thankedOn: row.thanked_on_day,
});

export function getReferral(book: ReadBook, customerId: number): Referral | null {
  const row = book.prepare<[number], ReferralRow>('SELECT * FROM referrals WHERE id = ?').get(customerId);
  return row ? rowToReferral(row) : null;
}

/** Everyone above somebody, the one who sent them first, themselves not included; ends where it comes back to somebody it has seen. */
export function listSendersAbove(book: ReadBook, customerId: number): number[] {
  const senderOf = book.pluck<[number], number>('SELECT referred_by_id FROM referrals WHERE id = ?');
  const seen = new Set<number>();
  for (let at = senderOf.get(customerId); at !== undefined && !seen.has(at); at = senderOf.get(at)) seen.add(at);
  return [...seen];
}

export function setReferral(
  book: WriteBook,
  customerId: number,
  referredBy: number,
  at: { nowMs: number; today: Day },
): void {
  book
    .prepare(
      `INSERT INTO referrals (id, referred_by_id, set_at_ms, set_on_day) VALUES (?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET referred_by_id = excluded.referred_by_id, set_at_ms = excluded.set_at_ms,
         set_on_day = excluded.set_on_day, thanked_on_day = NULL`,
    )
    .run(customerId, referredBy, at.nowMs, at.today);
}

export const removeReferral = (book: WriteBook, customerId: number): void =>
  void book.prepare('DELETE FROM referrals WHERE id = ?').run(customerId);

/**
 * Notes that a sender was thanked: for those who have come since, or when nobody has, for everyone they sent. Gives how many it was for.
 */
export function thankSender(book: WriteBook, senderId: number, today: Day): number {
  const waiting = 'UPDATE referrals SET thanked_on_day = ? WHERE referred_by_id = ? AND thanked_on_day IS NULL';
  const come = book
    .prepare(`${waiting} AND EXISTS (SELECT 1 FROM customer_stats s WHERE s.customer_id = referrals.id)`)
    .run(today, senderId).changes;
  return come > 0 ? come : book.prepare(waiting).run(today, senderId).changes;
}

export type ReferralsOfCard = Pick<Card, 'referredBy' | 'sent' | 'isReferralAsked'>;

/** Who sent somebody, whom they sent, the latest first, and whether there is anything left to ask about it. */
export function readReferralsOf(
  book: ReadBook,
  customerId: number,
  { visitDays, foundUs }: { visitDays: number; foundUs: string | null },
): ReferralsOfCard {
  const sender = book
    .prepare<[number], CustomerRow>(
      `SELECT ${NAMED} FROM referrals r CROSS JOIN customers c ON c.id = r.referred_by_id WHERE r.id = ?`,
    )
    .get(customerId);
  const sent = book
    .prepare<[number], CustomerRow & { visit_days: number | null }>(
      `SELECT ${NAMED}, s.visit_days FROM referrals r CROSS JOIN customers c ON c.id = r.id LEFT JOIN customer_stats s ON s.customer_id = r.id
       WHERE r.referred_by_id = ? ORDER BY r.id DESC`,
    )
    .all(customerId);
  return {
    referredBy: sender ? { customerId: sender.id, name: nameOf(sender) } : null,
    sent: sent.map(row => ({
      customerId: row.id,
      name: nameOf(row),
      cameBack: (row.visit_days ?? 0) >= BACK_VISIT_DAYS,
    })),
    isReferralAsked: visitDays > ASKED_UNTIL_VISIT_DAYS || sender !== undefined || (foundUs ?? '').trim() !== '',
  };
}

export interface ToThank {
  customerId: number;
  name: string;
  initials: string;
  hasPhoto: boolean;
  isKey: boolean;
  sent: { customerId: number; name: string; cameBack: boolean }[];
}

/** Senders who were not thanked for somebody they sent who has come since; who has waited longest first, at most `limit`. */
export function listToThank(book: ReadBook, limit = Number.POSITIVE_INFINITY): ToThank[] {
  const senders = listNamed(book, waitingSenders(book, limit));
  const rows = book
    .prepare<[string], CustomerRow & { referred_by_id: number; visit_days: number }>(
      `SELECT ${NAMED}, r.referred_by_id, s.visit_days FROM json_each(?) j CROSS JOIN referrals r ON r.referred_by_id = j.value
         CROSS JOIN customer_stats s ON s.customer_id = r.id CROSS JOIN customers c ON c.id = r.id
       WHERE r.thanked_on_day IS NULL ORDER BY r.set_at_ms, r.id`,
    )
    .all(JSON.stringify([...senders.keys()]));
  const sent = Map.groupBy(rows, row => row.referred_by_id);
  return [...senders].map(([customerId, sender]) => {
    const name = nameOf(sender);
    return {
      ...{ customerId, name, initials: initials(name) },
      ...{ hasPhoto: sender.has_photo === 1, isKey: sender.is_key === 1 },
      sent: (sent.get(customerId) ?? []).map(row => ({
        ...{ customerId: row.id, name: nameOf(row), cameBack: row.visit_days >= BACK_VISIT_DAYS },
      })),
    };
  });
}

function waitingSenders(book: ReadBook, limit: number): number[] {
  const rows = book.pluck<[], number>(
    `SELECT r.referred_by_id FROM referrals r INDEXED BY referrals_waiting CROSS JOIN customer_stats s ON s.customer_id = r.id
     WHERE r.thanked_on_day IS NULL ORDER BY r.set_at_ms, r.id`,
  );
  const found = new Set<number>();
  for (const senderId of rows.iterate()) {
    found.add(senderId);
    if (found.size >= limit) break;
  }
  return [...found];
}

export type NamedRow = CustomerRow & {
  visit_days: number | null;
  spent_minor: number | null;
  last_day: string | null;
};

/** These people with their names and how often they come, by id, in the order asked for. */
export function listNamed(book: ReadBook, ids: readonly number[]): Map<number, NamedRow> {
  const rows = book
    .prepare<[string], NamedRow>(
      `SELECT ${NAMED}, c.is_key, EXISTS (SELECT 1 FROM photos f WHERE f.id = c.id) AS has_photo, s.visit_days, s.spent_minor, s.last_day
       FROM json_each(?) j CROSS JOIN customers c ON c.id = j.value LEFT JOIN customer_stats s ON s.customer_id = c.id ORDER BY j.key`,
    )
    .all(JSON.stringify(ids));
  return new Map(rows.map(row => [row.id, row]));
}

export const listReferrals = (book: ReadBook): Referral[] =>
  book.prepare<[], ReferralRow>('SELECT * FROM referrals ORDER BY id').all().map(rowToReferral);

/** Of everyone in the tree, or with `customerId` of those in the tree they are in: where they stand, names and figures added. */
export function describeNodes(
  book: ReadBook,
  placed: readonly Pick<ReferralNode, 'customerId' | 'referredBy' | 'generation' | 'sent' | 'sentInAll'>[],
): ReferralNode[] {
  const people = listNamed(
    book,
    placed.map(node => node.customerId),
  );
  const cameBack = new Map<number, number>();
  for (const { customerId, referredBy } of placed) {
    if (referredBy === null || (people.get(customerId)?.visit_days ?? 0) < BACK_VISIT_DAYS) continue;
    cameBack.set(referredBy, (cameBack.get(referredBy) ?? 0) + 1);
  }
  return placed.map(node => {
    const row = people.get(node.customerId);
    const name = row ? nameOf(row) : 'Nameless';
    return {
      ...node,
      ...{ name, initials: initials(name), cameBack: cameBack.get(node.customerId) ?? 0 },
      ...{ visitDays: row?.visit_days ?? 0, spentMinor: row?.spent_minor ?? 0, lastDay: row?.last_day ?? null },
    };
  });
}

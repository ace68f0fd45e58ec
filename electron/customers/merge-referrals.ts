import type { WriteBook } from '../book/handles.ts';
import { listSendersAbove } from '../referrals/queries.ts';
import type { Pair } from './merge-belongings.ts';

interface ReferralRow {
  id: number;
  referred_by_id: number;
  set_at_ms: number;
  set_on_day: string;
  thanked_on_day: string | null;
}

/**
 * Whom either card sent was sent by the one that stays. Who sent them is what the card that stays says, else what the other one says; never
 * themselves, and nobody whom they sent, directly or through others: such a line is left out.
 */
export function moveReferrals(book: WriteBook, { from, into }: Pair): void {
  const read = book.prepare<[number], ReferralRow>('SELECT * FROM referrals WHERE id = ?');
  const said = [read.get(into), read.get(from)].filter(row => row !== undefined);
  book.prepare('DELETE FROM referrals WHERE id IN (?, ?)').run(into, from);
  book.prepare('UPDATE referrals SET referred_by_id = ? WHERE referred_by_id = ?').run(into, from);
  const stands = said.find(
    ({ referred_by_id: sender }) =>
      sender !== into && sender !== from && !listSendersAbove(book, sender).includes(into),
  );
  if (!stands) return;
  book
    .prepare(
      `INSERT INTO referrals (id, referred_by_id, set_at_ms, set_on_day, thanked_on_day)
       VALUES (:id, :referred_by_id, :set_at_ms, :set_on_day, :thanked_on_day)`,
    )
    .run({ ...stands, id: into });
}

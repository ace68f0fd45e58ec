import type { TouchKind } from '../../shared/contract/touches.ts';
import type { ReadBook } from '../book/handles.ts';
import { TOUCH_WORDS } from '../touches/words.ts';
import { type CustomerRow, nameOf } from './queries.ts';
import { type EntryRow, isNoMerge, madeBy } from './timeline-rows.ts';

/** How we stayed in touch, what was given, who sent them and whom they sent: as entries of their timeline. */
export const listStayedInTouch = (book: ReadBook, customerId: number): EntryRow[] => [
  ...book
    .prepare<[number], TouchRow>(touchRows)
    .all(customerId)
    .map(row => ({
      ...row,
      text: row.note ? `${TOUCH_WORDS[row.touch_kind]}: ${row.note}` : TOUCH_WORDS[row.touch_kind],
    })),
  ...book.prepare<[number], EntryRow>(giveRows).all(customerId),
  ...book
    .prepare<[number], ReferralRow>(sentByRows)
    .all(customerId)
    .map(row => ({ ...row, text: `sent by ${nameOf(row)}` })),
  ...book
    .prepare<[number], ReferralRow>(sentRows)
    .all(customerId)
    .map(row => ({ ...row, text: `sent us ${nameOf(row)}` })),
];

type TouchRow = EntryRow & { touch_kind: TouchKind; note: string | null };

const touchRows = `
  SELECT 'touch' AS kind, t.at_ms, t.on_day AS day, t.kind AS touch_kind, t.note, NULL AS amount_minor, s.name AS by, NULL AS visit_id,
    NULL AS complaint_id, 0 AS is_voided, ${madeBy('touches', 't.id')} AS action_id
  FROM touches t LEFT JOIN staff s ON s.id = t.staff_id WHERE t.customer_id = ?`;

const giveRows = `
  SELECT 'give' AS kind, v.at_ms, v.on_day AS day, 'given ' || programmes.give || ' (' || programmes.name || ')' || coalesce(': ' || v.note, '') AS text,
    NULL AS amount_minor, s.name AS by, NULL AS visit_id, NULL AS complaint_id, 0 AS is_voided, ${madeBy('gives', 'v.id')} AS action_id
  FROM gives v CROSS JOIN programmes ON programmes.id = v.programme_id LEFT JOIN staff s ON s.id = v.staff_id WHERE v.customer_id = ?`;

type ReferralRow = EntryRow & CustomerRow;

/** A referral may have been set again, so what last set it is what an undo takes back. */
const setBy = `(SELECT done.action_id FROM changes done WHERE done.row_id = r.id AND done.table_name = 'referrals' AND done.after_json IS NOT NULL
  AND done.after_json ->> '$[1]' IS NOT done.before_json ->> '$[1]' AND ${isNoMerge('done')} ORDER BY done.id DESC LIMIT 1)`;

const referralColumns = `'referral' AS kind, r.set_at_ms AS at_ms, r.set_on_day AS day, NULL AS amount_minor, NULL AS by, NULL AS visit_id, NULL AS complaint_id,
    0 AS is_voided, ${setBy} AS action_id, c.given_name, c.family_name, c.known_as, c.company, c.phones_json, c.emails_json, c.language`;

const sentByRows = `SELECT ${referralColumns} FROM referrals r CROSS JOIN customers c ON c.id = r.referred_by_id WHERE r.id = ?`;
const sentRows = `SELECT ${referralColumns} FROM referrals r CROSS JOIN customers c ON c.id = r.id WHERE r.referred_by_id = ?`;

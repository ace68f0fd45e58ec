import type { TimelineEntry } from '../../shared/contract/card.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import { dayOf } from '../../shared/dates.ts';
import type { ReadBook } from '../book/handles.ts';
import { numbersOf } from './merged.ts';
import { listCare } from './timeline-care.ts';
import { type EntryRow, madeBy, STANDS } from './timeline-rows.ts';
import { listStayedInTouch } from './timeline-touch.ts';

const visitRows = `
  SELECT CASE WHEN v.is_refund THEN 'refund' WHEN v.amount_minor IS NULL THEN 'visit' ELSE 'sale' END AS kind, v.at_ms, v.day,
    concat_ws(' · ', (SELECT group_concat(i.name, ', ') FROM visit_items vi JOIN items i ON i.id = vi.item_id WHERE vi.visit_id = v.id), v.note) AS text,
    v.amount_minor, s.name AS by, v.id AS visit_id, NULL AS complaint_id, v.voided_at_ms IS NOT NULL AS is_voided, ${madeBy('visits', 'v.id')} AS action_id
  FROM visits v LEFT JOIN staff s ON s.id = v.staff_id WHERE v.customer_id = :id ORDER BY v.day DESC, v.at_ms DESC LIMIT :most`;

const noteRows = `
  SELECT 'preference' AS kind, p.noted_at_ms AS at_ms, NULL AS day, replace(p.kind, '_', ' ') || ': ' || p.text || coalesce(' (' || d.name || ')', '') AS text,
    NULL AS amount_minor, s.name AS by, NULL AS visit_id, NULL AS complaint_id, 0 AS is_voided, ${madeBy('preferences', 'p.id')} AS action_id
  FROM preferences p LEFT JOIN staff s ON s.id = p.noted_by_staff_id LEFT JOIN companions d ON d.id = p.companion_id WHERE p.customer_id = :id
  UNION ALL
  SELECT 'retired', p.retired_at_ms, NULL, 'no longer: ' || p.text, NULL, NULL, NULL, NULL, 0, NULL FROM preferences p WHERE p.customer_id = :id AND p.retired_at_ms IS NOT NULL
  UNION ALL
  SELECT 'companion', d.created_at_ms, NULL, d.kind || ' ' || d.name, NULL, NULL, NULL, NULL, 0, ${madeBy('companions', 'd.id')} FROM companions d WHERE d.customer_id = :id
  UNION ALL
  SELECT 'joined', c.created_at_ms, NULL, 'added to the book', NULL, NULL, NULL, NULL, 0, ${madeBy('customers', 'c.id')} FROM customers c WHERE c.id = :id
  UNION ALL
  SELECT 'changed', a.at_ms, NULL, a.sentence, NULL, s.name, NULL, NULL, 0, a.id FROM actions a INDEXED BY actions_customer LEFT JOIN staff s ON s.id = a.staff_id
  WHERE a.customer_id IN ${numbersOf(':id')} AND a.method IN ('customers.update', 'customers.merge', 'customers.setPhoto', 'companions.update', 'companions.remove')
    AND ${STANDS}`;

/** Everything that happened with one person, newest first: a page of `limit` from `offset`, and whether there is more. */
export function listTimeline(
  book: ReadBook,
  customerId: number,
  settings: Pick<Settings, 'timeZone' | 'locale'>,
  offset: number,
  limit: number,
): { entries: TimelineEntry[]; hasMore: boolean } {
  const most = offset + limit + 1;
  const rows = [
    ...book.prepare<[object], EntryRow>(visitRows).all({ id: customerId, most }),
    ...book.prepare<[object], EntryRow>(noteRows).all({ id: customerId }),
    ...listCare(book, customerId, settings),
    ...listStayedInTouch(book, customerId),
  ];
  const entries = rows
    .map(row => ({
      kind: row.kind,
      atMs: row.at_ms,
      day: row.day ?? dayOf(row.at_ms, settings.timeZone),
      text: row.text,
      amountMinor: row.amount_minor,
      by: row.by,
      visitId: row.visit_id,
      complaintId: row.complaint_id,
      isVoided: row.is_voided === 1,
      actionId: row.action_id,
    }))
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : b.atMs - a.atMs));
  return { entries: entries.slice(offset, offset + limit), hasMore: entries.length > offset + limit };
}

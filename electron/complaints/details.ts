import type { Complaint } from '../../shared/contract/complaints.ts';
import { formatDay } from '../../shared/dates.ts';
import { getStats } from '../customers/rhythm-queries.ts';
import type { Context } from '../engine/context.ts';
import { readExpected } from '../model/expected.ts';
import { staffName } from '../staff/queries.ts';
import { getVisit } from '../visits/queries.ts';
import { openMinutesBetween } from './ages.ts';
import { readAllowance } from './limits.ts';
import { calendarOf } from './open-calendar.ts';
import { complaintMapper, getComplaint } from './queries.ts';
import { readCameBack } from './recovery.ts';
import { listRequests, listSteps } from './step-queries.ts';

/** Everything about one complaint, as the caller may act on it. */
export function readComplaint(context: Context, id: number): Complaint {
  const { book, settings, today } = context;
  const row = getComplaint(book, id);
  const calendar = calendarOf(settings);
  const spentMinor = row.customer_id === null ? null : (getStats(book, row.customer_id)?.spent_minor ?? 0);
  return {
    ...complaintMapper(context)(row),
    wouldMakeItRight: row.would_make_it_right,
    visitId: row.visit_id,
    visitText: visitInWords(context, row.visit_id),
    item: row.item,
    openedBy: staffName(book, row.opened_by_staff_id),
    firstResponseAtMs: row.first_response_at_ms,
    firstResponseMinutes: openMinutesBetween(calendar, row.opened_at_ms, row.first_response_at_ms),
    resolutionMinutes: openMinutesBetween(calendar, row.opened_at_ms, row.resolved_at_ms),
    reopened: row.reopened,
    cause: row.cause,
    change: row.change_made,
    previousId: row.previous_id,
    steps: listSteps(book, id),
    requests: listRequests(book, id),
    allowance: readAllowance(context, id, 0),
    valueToDateMinor:
      spentMinor === null || settings.marginPercent === null
        ? null
        : Math.round((spentMinor * settings.marginPercent) / 100),
    spentMinor,
    expectedValueMinor: row.customer_id === null ? null : (readExpected(context, row.customer_id)?.valueMinor ?? null),
    cameBack: readCameBack(book, id, today),
  };
}

/** The day of the visit and what they bought: “14 Nov: Rye bread, Brioche”. */
function visitInWords({ book, settings, today }: Context, visitId: number | null): string | null {
  if (visitId === null) return null;
  const visit = getVisit(book, visitId);
  const items = visit.items.map(item => item.name).join(', ') || visit.note;
  const day = formatDay(visit.day, settings.locale, today);
  return items ? `${day}: ${items}` : day;
}

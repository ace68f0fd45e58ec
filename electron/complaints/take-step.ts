import { LIMIT } from '../../shared/contract/common.ts';
import type { ComplaintStep, Verdict } from '../../shared/contract/complaints.ts';
import { type Day, dayOf, formatDay } from '../../shared/dates.ts';
import { Refusal } from '../../shared/result.ts';
import type { WriteContext } from '../engine/context.ts';
import { insertPromise } from '../promises/queries.ts';
import type { StoredComplaint } from './queries.ts';
import { type Standing, whyNot } from './stages.ts';
import { insertStep, lastStepAtMs, refreshStanding } from './step-queries.ts';

export interface Taken {
  step: ComplaintStep;
  atMs?: number | undefined;
  note: string | null;
  costMinor: number | null;
  verdict: Verdict | null;
  dueOn?: Day | null;
  staffId: number | null;
  approvedBy: number | null;
}

/** Refuses a step that makes no sense where the complaint stands. */
export function refuseNonsense(complaint: StoredComplaint, step: ComplaintStep): void {
  const reason = whyNot({ resolvedAtMs: complaint.resolved_at_ms }, step);
  if (reason !== null) throw new Refusal('conflict', reason, 'step');
}

/** Takes a step, with the promise that it comes with; what it may cost was settled before. */
export function takeStep(
  context: WriteContext,
  complaint: StoredComplaint,
  taken: Taken,
): { id: number; standing: Standing } {
  const { book, settings } = context;
  refuseNonsense(complaint, taken.step);
  const atMs = momentOf(context, complaint, taken.atMs);
  const onDay = dayOf(atMs, settings.timeZone);
  const { step, costMinor, verdict, staffId, approvedBy } = taken;
  const note = promised(context, complaint, taken, atMs, onDay);
  const id = insertStep(book, {
    complaintId: complaint.id,
    step,
    atMs,
    onDay,
    staffId,
    note,
    costMinor,
    verdict,
    approvedBy,
  });
  return { id, standing: refreshStanding(book, complaint.id) };
}

/** When it was: not before the opening nor the last step, and not in the future. Clocks that disagree must not stop what is done now. */
function momentOf({ book, nowMs }: WriteContext, complaint: StoredComplaint, atMs: number | undefined): number {
  const earliest = Math.max(complaint.opened_at_ms, lastStepAtMs(book, complaint.id) ?? 0);
  if (atMs === undefined) return Math.max(nowMs, earliest);
  refuseFuture(atMs, nowMs);
  if (atMs < earliest)
    throw new Refusal(
      'bad_input',
      'That is before what was noted last. Check the date and time; nothing was saved.',
      'atMs',
    );
  return atMs;
}

export function refuseFuture(atMs: number, nowMs: number): void {
  if (atMs > nowMs)
    throw new Refusal('bad_input', 'That moment has not come yet. Check the date and time; nothing was saved.', 'atMs');
}

/** What was promised by when becomes a promise; without a customer it stands in the note. */
function promised(
  { book, settings }: WriteContext,
  complaint: StoredComplaint,
  { note, dueOn, staffId }: Taken,
  atMs: number,
  onDay: Day,
): string | null {
  if (!dueOn) return note;
  if (dueOn < onDay)
    throw new Refusal('bad_input', 'That day has passed already. Promise a later one; nothing was saved.', 'dueOn');
  if (complaint.customer_id === null)
    return [note, `by ${formatDay(dueOn, settings.locale)}`].filter(Boolean).join(', ');
  const text = (note ?? `Make it right: ${complaint.text}`).slice(0, LIMIT.line).toWellFormed();
  insertPromise(book, {
    kind: 'promise',
    customerId: complaint.customer_id,
    text,
    dueOn,
    staffId,
    madeAtMs: atMs,
    madeBy: staffId,
    complaintId: complaint.id,
    feedbackId: null,
  });
  return note;
}

import { dayOf } from '../../shared/dates.ts';
import { Refusal } from '../../shared/result.ts';
import type { ReadBook } from '../book/handles.ts';
import { getCustomer } from '../customers/queries.ts';
import type { Read, Report, Write, WriteContext } from '../engine/context.ts';
import { getColleague, isOwner } from '../staff/queries.ts';
import { getVisit } from '../visits/queries.ts';
import { readBoard } from './board.ts';
import { decide, request } from './cost-requests.ts';
import { readComplaint } from './details.ts';
import { findComplaints } from './find.ts';
import { readAllowance } from './limits.ts';
import { getComplaint, insertComplaint, listComplaintsById, refreshPrevious, type StoredComplaint } from './queries.ts';
import { refuseFuture, takeStep } from './take-step.ts';
import { complaintInWords, moneyOf, stepInWords } from './words.ts';

const open: Write<'complaints.open'> = (context, input) => {
  const { book, settings, nowMs, staffId, note } = context;
  const openedAtMs = input.atMs ?? nowMs;
  refuseFuture(openedAtMs, nowMs);
  const customerId = whose(book, input.customerId ?? null, input.visitId ?? null);
  const id = insertComplaint(book, {
    customerId,
    visitId: input.visitId ?? null,
    item: input.item || null,
    text: input.text,
    category: input.category || null,
    severity: input.severity ?? 'medium',
    wouldMakeItRight: input.wouldMakeItRight || null,
    openedAtMs,
    openedOn: dayOf(openedAtMs, settings.timeZone),
    staffId,
  });
  if (customerId !== null) refreshPrevious(book, customerId);
  const complaint = getComplaint(book, id);
  note({ sentence: complaintInWords(complaint), customerId });
  return { id, isSecondFailure: complaint.previous_id !== null, allowance: readAllowance(context, id, 0) };
};

/** The customer of a complaint: the one named, else the one whose visit it is about. */
function whose(book: ReadBook, customerId: number | null, visitId: number | null): number | null {
  if (customerId !== null) getCustomer(book, customerId);
  if (visitId === null) return customerId;
  const visit = getVisit(book, visitId);
  if (customerId !== null && visit.customerId !== customerId)
    throw new Refusal(
      'bad_input',
      'That visit is somebody else’s. Choose one of theirs; nothing was saved.',
      'visitId',
    );
  return visit.customerId;
}

const step: Write<'complaints.step'> = (context, input) => {
  const { book, settings, staffId, note } = context;
  const complaint = getComplaint(book, input.id);
  refuseMisfits(input);
  const costMinor = input.costMinor ?? null;
  refuseOverAllowance(context, complaint, costMinor ?? 0);
  const taken = {
    step: input.step,
    atMs: input.atMs,
    note: input.note || null,
    costMinor,
    verdict: input.verdict ?? null,
    dueOn: input.dueOn ?? null,
    staffId,
    approvedBy: costMinor !== null && isOwner(book, staffId) ? staffId : null,
  };
  const { id, standing } = takeStep(context, complaint, taken);
  note({
    sentence: `${complaintInWords(complaint)}: ${stepInWords(taken, settings)}`,
    customerId: complaint.customer_id,
  });
  return { id, stage: standing.stage, leftMinor: readAllowance(context, complaint.id, 0).leftMinor };
};

/** A verdict belongs to the step of that name, and a day by which it is promised to the fixing. */
function refuseMisfits({ step, verdict, dueOn }: { step: string; verdict?: unknown; dueOn?: unknown }): void {
  if (step === 'verdict' && verdict === undefined)
    throw new Refusal('bad_input', 'Say what the customer said: right, not_right or no_answer.', 'verdict');
  if (step !== 'verdict' && verdict !== undefined)
    throw new Refusal('bad_input', 'What the customer said goes with the step “verdict”.', 'verdict');
  if (step !== 'fix' && dueOn)
    throw new Refusal('bad_input', 'A day by which it is promised goes with the step “fix”.', 'dueOn');
}

function refuseOverAllowance(context: WriteContext, complaint: StoredComplaint, costMinor: number): void {
  const { ok, leftMinor } = readAllowance(context, complaint.id, costMinor);
  if (ok) return;
  const left =
    leftMinor === 0
      ? 'Nothing is left of what may be given on this complaint without asking'
      : `You may give ${moneyOf(leftMinor!, context.settings)} more on this complaint without asking`;
  throw new Refusal('over_allowance', `${left}. Ask the owner for more; nothing was saved.`, 'costMinor');
}

const update: Write<'complaints.update'> = ({ book, note }, input) => {
  const before = getComplaint(book, input.id);
  if (input.staffId && getColleague(book, input.staffId)?.isActive !== true)
    throw new Refusal('not_found', 'That colleague is not in the book, or has left. Choose who sees to it.', 'staffId');
  const about = aboutWhom(book, before, input);
  const kept = <T>(given: T | undefined, value: T): T => (given === undefined ? value : given);
  book
    .prepare(
      `UPDATE complaints SET customer_id = :customerId, visit_id = :visitId, text = :text, category = :category, severity = :severity, item = :item,
         would_make_it_right = :wouldMakeItRight, staff_id = :staffId, cause = :cause, change_made = :change WHERE id = :id`,
    )
    .run({
      id: before.id,
      ...about,
      text: input.text ?? before.text,
      category: kept(input.category, before.category) || null,
      severity: input.severity ?? before.severity,
      item: kept(input.item, before.item) || null,
      wouldMakeItRight: kept(input.wouldMakeItRight, before.would_make_it_right) || null,
      staffId: kept(input.staffId, before.staff_id),
      cause: kept(input.cause, before.cause) || null,
      change: kept(input.change, before.change_made) || null,
    });
  const after = getComplaint(book, before.id);
  note({ sentence: `${complaintInWords(after)}: ${changeInWords(before, after)}`, customerId: after.customer_id });
  return {};
};

/** Who it is about and which visit. The visit of somebody else goes with them. */
function aboutWhom(
  book: ReadBook,
  before: StoredComplaint,
  input: { customerId?: number | null | undefined; visitId?: number | null | undefined },
): { customerId: number | null; visitId: number | null } {
  const customerId = input.customerId === undefined ? before.customer_id : input.customerId;
  const isSame = customerId === before.customer_id;
  const visitId = input.visitId === undefined ? (isSame ? before.visit_id : null) : input.visitId;
  return { customerId: whose(book, customerId, visitId), visitId };
}

function changeInWords(before: StoredComplaint, after: StoredComplaint): string {
  if (before.customer_id !== after.customer_id)
    return after.customer_id === null ? 'of nobody we know' : 'it was theirs';
  if (before.staff_id !== after.staff_id)
    return after.staff_name ? `${after.staff_name} sees to it` : 'nobody sees to it';
  if (before.cause !== after.cause || before.change_made !== after.change_made) return 'why it happened was noted';
  return 'changed';
}

const get: Read<'complaints.get'> = (context, { id }) => readComplaint(context, id);

const list: Report<'complaints.list'> = (context, wanted) => {
  const ids = findComplaints(context.book, wanted);
  const page = ids.slice(wanted.offset, wanted.offset + wanted.limit);
  return { total: ids.length, complaints: listComplaintsById(context, page) };
};

const board: Report<'complaints.board'> = (context, { closedDays }) => readBoard(context, closedDays);

const allowance: Read<'complaints.allowance'> = (context, { complaintId, costMinor }) => {
  if (complaintId !== undefined) getComplaint(context.book, complaintId);
  return readAllowance(context, complaintId ?? null, costMinor);
};

export const complaintMethods = {
  'complaints.open': open,
  'complaints.step': step,
  'complaints.update': update,
  'complaints.get': get,
  'complaints.list': list,
  'complaints.board': board,
  'complaints.allowance': allowance,
  'complaints.request': request,
  'complaints.decide': decide,
};

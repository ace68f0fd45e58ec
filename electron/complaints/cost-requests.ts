import { Refusal } from '../../shared/result.ts';
import type { Write } from '../engine/context.ts';
import { getComplaint } from './queries.ts';
import { decideRequest, getRequest, insertRequest } from './step-queries.ts';
import { refuseNonsense, takeStep } from './take-step.ts';
import { complaintInWords, moneyOf, stepInWords } from './words.ts';

/** Asks the owner for more than one may give oneself. */
export const request: Write<'complaints.request'> = ({ book, settings, nowMs, staffId, note }, input) => {
  const complaint = getComplaint(book, input.id);
  if (input.costMinor === 0)
    throw new Refusal('bad_input', 'Nothing needs to be asked for nothing. Say what it would cost.', 'costMinor');
  if (input.step === 'verdict')
    throw new Refusal('bad_input', 'What the customer said costs nothing. Ask for what you want to do.', 'step');
  refuseNonsense(complaint, input.step);
  const id = insertRequest(book, {
    complaintId: complaint.id,
    step: input.step,
    costMinor: input.costMinor,
    note: input.note || null,
    askedBy: staffId,
    askedAtMs: nowMs,
  });
  note({
    sentence: `${complaintInWords(complaint)}: the owner was asked for ${moneyOf(input.costMinor, settings)}`,
    customerId: complaint.customer_id,
  });
  return { id };
};

/** The owner's yes takes the step, in the name of who asked; a no is noted. */
export const decide: Write<'complaints.decide'> = (context, { requestId, approve, note: reason }) => {
  const { book, settings, nowMs, staffId, note } = context;
  const asked = getRequest(book, requestId);
  if (asked.state !== 'waiting')
    throw new Refusal('conflict', `This was ${asked.state} already. Undo that first if it was wrong.`, 'requestId');
  const complaint = getComplaint(book, asked.complaintId);
  const { step, costMinor } = asked;
  if (approve)
    takeStep(context, complaint, {
      ...{ step, costMinor, note: asked.note, verdict: null },
      staffId: asked.askedById,
      approvedBy: staffId,
    });
  decideRequest(book, requestId, {
    state: approve ? 'approved' : 'declined',
    by: staffId,
    atMs: nowMs,
    note: reason || null,
  });
  const answer = approve
    ? `the owner said yes: ${stepInWords({ step, costMinor, verdict: null }, settings)}`
    : `the owner said no to ${moneyOf(costMinor, settings)}`;
  note({ sentence: `${complaintInWords(complaint)}: ${answer}`, customerId: complaint.customer_id });
  return {};
};

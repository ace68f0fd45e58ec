import type { FeedbackRow } from '../../shared/contract/feedback.ts';
import type { ParsedInput } from '../../shared/contract/index.ts';
import { addDays } from '../../shared/dates.ts';
import { Refusal } from '../../shared/result.ts';
import type { ReadBook } from '../book/handles.ts';
import { getCustomer } from '../customers/queries.ts';
import type { Read, Report, Write } from '../engine/context.ts';
import { dayGiven, insertPromise } from '../promises/queries.ts';
import { getColleague } from '../staff/queries.ts';
import { getVisit } from '../visits/queries.ts';
import { countFeedback, getFeedback, insertFeedback, listFeedback, updateFeedback } from './queries.ts';
import { HIGHEST_DETRACTOR, readFeedbackReport } from './report.ts';
import { findSlip, insertSlip, slipOf, unusedCode } from './slips.ts';

/** Who is not content is called back within so many days. */
const CALL_BACK_DAYS = 2;

const add: Write<'feedback.add'> = (context, input) => {
  const { book, staffId, note } = context;
  const { atMs, day } = dayGiven(context, input.atMs);
  mustSaySomething(input);
  mustBeColleague(book, input.aboutStaffId);
  const slip = input.slipCode ? findSlip(book, input.slipCode, 'slipCode') : null;
  const customerId = input.customerId ?? slip?.customer_id ?? null;
  const customer = customerId === null ? null : getCustomer(book, customerId);
  if (slip && slip.customer_id !== customerId)
    throw new Refusal(
      'conflict',
      `The slip ${slip.code} was given to ${getCustomer(book, slip.customer_id).name}. Nothing was saved; leave out who it is, or the slip.`,
      'slipCode',
    );
  const text = input.text || null;
  const score = input.score ?? null;
  const id = insertFeedback(book, {
    kind: input.kind,
    customerId,
    score,
    text,
    atMs,
    day,
    takenBy: staffId,
    aboutStaffId: input.aboutStaffId ?? null,
    slipId: slip?.id ?? null,
  });
  const callBackOn =
    score !== null && score <= HIGHEST_DETRACTOR && customerId !== null ? addDays(day, CALL_BACK_DAYS) : null;
  const callBackId =
    callBackOn === null
      ? null
      : insertPromise(book, {
          kind: 'call_back',
          customerId: customerId!,
          text: `Ask about the score of ${score}${text ? `: “${shortened(text)}”` : ''}`,
          dueOn: callBackOn,
          staffId,
          madeAtMs: atMs,
          madeBy: staffId,
          complaintId: null,
          feedbackId: id,
        });
  note({ sentence: `${customer?.name ?? 'Somebody'}: ${inWords(input.kind, score, text)}`, customerId });
  return { id, callBackId, callBackOn };
};

function mustSaySomething({ kind, score, text, aboutStaffId }: ParsedInput<'feedback.add'>): void {
  if (kind === 'score' && (score === null || score === undefined))
    throw new Refusal('bad_input', 'A score is missing: how likely they are to recommend us, 0 to 10.', 'score');
  if (kind !== 'score' && score !== null && score !== undefined)
    throw new Refusal('bad_input', `A ${kind} has no score. Note the score by itself; nothing was saved.`, 'score');
  if (kind !== 'score' && !text)
    throw new Refusal('bad_input', `Write down the ${kind}, in a few words. Nothing was saved.`, 'text');
  if (kind !== 'praise' && aboutStaffId)
    throw new Refusal('bad_input', 'Only praise is for a colleague. Nothing was saved.', 'aboutStaffId');
}

function mustBeColleague(book: ReadBook, staffId: number | null | undefined): void {
  if (staffId && !getColleague(book, staffId))
    throw new Refusal('not_found', 'That colleague is not in the book. Nothing was saved.', 'aboutStaffId');
}

const LONGEST_QUOTE = 160;
const shortened = (text: string): string =>
  text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE).trimEnd().toWellFormed()}…` : text;

function inWords(kind: FeedbackRow['kind'], score: number | null, text: string | null): string {
  const what = kind === 'score' ? `score of ${score}` : kind;
  return text ? `${what}: ${shortened(text)}` : what;
}

const update: Write<'feedback.update'> = ({ book, nowMs, note }, input) => {
  const before = getFeedback(book, input.id);
  mustFit(before, input);
  mustBeColleague(book, input.aboutStaffId);
  const text = input.text === undefined ? before.text : input.text || null;
  const aboutStaffId = input.aboutStaffId === undefined ? before.aboutStaffId : input.aboutStaffId;
  const status = input.status ?? before.status;
  updateFeedback(
    book,
    input.id,
    {
      text,
      aboutStaffId,
      status,
      // Who knew of the one answer does not know of the next; neither has another colleague seen it.
      isTold: input.isTold ?? (before.isTold && status === before.status),
      isSeen: input.isSeen ?? (before.isSeen && aboutStaffId === before.aboutStaffId),
    },
    nowMs,
  );
  note({
    sentence: `${before.customerName ?? 'Somebody'}: ${changeInWords(before, input)}: ${shortened(text ?? `score of ${before.score}`)}`,
    customerId: before.customerId,
  });
  return {};
};

type Change = ParsedInput<'feedback.update'>;

function mustFit(before: FeedbackRow, { status, isTold, text, aboutStaffId, isSeen }: Change): void {
  if (before.kind !== 'suggestion' && (status !== undefined || isTold !== undefined))
    throw new Refusal('bad_input', 'Only a suggestion has a status, and an author who is told. Nothing was changed.');
  if (before.kind !== 'praise' && (aboutStaffId || isSeen !== undefined))
    throw new Refusal('bad_input', 'Only praise is for a colleague. Nothing was changed.', 'aboutStaffId');
  if (before.kind !== 'score' && text !== undefined && !text)
    throw new Refusal('bad_input', `A ${before.kind} needs a few words. Nothing was changed.`, 'text');
}

function changeInWords({ kind }: FeedbackRow, { status, isTold, isSeen }: Change): string {
  if (status !== undefined) return `suggestion ${status === 'new' ? 'opened again' : statusWords[status]}`;
  if (isTold !== undefined) return isTold ? 'told what became of their suggestion' : 'not told yet of their suggestion';
  if (isSeen !== undefined) return isSeen ? 'praise seen' : 'praise not seen yet';
  return `${kind} corrected`;
}

const statusWords = { considering: 'considered', planned: 'planned', done: 'done', declined: 'declined' };

const list: Read<'feedback.list'> = ({ book }, input) => ({
  total: countFeedback(book, input),
  feedback: listFeedback(book, input),
});

const report: Report<'feedback.report'> = ({ book, today }, { from, to }) => readFeedbackReport(book, from, to, today);

const makeSlip: Write<'slips.make'> = ({ book, settings, nowMs, today, note }, { customerId, visitId }) => {
  const customer = getCustomer(book, customerId);
  if (visitId && getVisit(book, visitId).customerId !== customerId)
    throw new Refusal('bad_input', 'That visit is somebody else’s. Nothing was printed or saved.', 'visitId');
  const code = unusedCode(book);
  const id = insertSlip(book, { code, customerId, visitId: visitId ?? null, madeAtMs: nowMs, madeOn: today });
  note({ sentence: `${customer.name}: slip ${code}`, customerId });
  return { id, slip: slipOf(book, findSlip(book, code, 'code'), settings.shopName) };
};

const getSlip: Read<'slips.get'> = ({ book, settings }, { code }) =>
  slipOf(book, findSlip(book, code, 'code'), settings.shopName);

export const feedbackMethods = {
  'feedback.add': add,
  'feedback.update': update,
  'feedback.list': list,
  'feedback.report': report,
  'slips.make': makeSlip,
  'slips.get': getSlip,
};

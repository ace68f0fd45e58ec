import { addDays, type Day, formatDay } from '../../shared/dates.ts';
import { Refusal } from '../../shared/result.ts';
import { getCustomer } from '../customers/queries.ts';
import type { Read, Report, Write, WriteContext } from '../engine/context.ts';
import { getColleague } from '../staff/queries.ts';
import {
  countOpenOn,
  countPromises,
  dayGiven,
  getPromise,
  insertPromise,
  listPromises,
  movePromise,
  settlePromise,
} from './queries.ts';
import { readPromiseReport } from './report.ts';

/** A day that lies back this far was mistyped. */
const LONG_AGO_DAYS = 366;

const make: Write<'promises.make'> = (context, input) => {
  const { book, settings, staffId, today, note } = context;
  const customer = getCustomer(book, input.customerId);
  const { atMs, day } = dayGiven(context, input.atMs);
  if (input.dueOn < addDays(day, -LONG_AGO_DAYS))
    throw new Refusal('bad_input', 'That day is long past. Check the date; nothing was saved.', 'dueOn');
  const owner = input.staffId === undefined ? staffId : input.staffId;
  if (owner !== null && getColleague(book, owner)?.isActive !== true)
    throw new Refusal('not_found', 'That colleague is not in the book, or has left. Choose who sees to it.', 'staffId');
  mustBeTheirs(context, input.complaintId, customer.id);
  const sameDay = countOpenOn(book, input.dueOn);
  const id = insertPromise(book, {
    kind: 'promise',
    customerId: customer.id,
    text: input.text,
    dueOn: input.dueOn,
    staffId: owner,
    madeAtMs: atMs,
    madeBy: staffId,
    complaintId: input.complaintId ?? null,
    feedbackId: null,
  });
  note({
    sentence: `${customer.name}: promised for ${formatDay(input.dueOn, settings.locale, today)}: ${input.text}`,
    customerId: customer.id,
  });
  return { id, sameDay };
};

function mustBeTheirs({ book }: WriteContext, complaintId: number | null | undefined, customerId: number): void {
  if (complaintId === null || complaintId === undefined) return;
  const whose = book
    .prepare<[number], { customer_id: number | null }>('SELECT customer_id FROM complaints WHERE id = ?')
    .get(complaintId);
  if (whose === undefined)
    throw new Refusal('not_found', 'That complaint is not in the book; perhaps it was undone.', 'complaintId');
  if (whose.customer_id !== null && whose.customer_id !== customerId)
    throw new Refusal('bad_input', 'That complaint is somebody else’s. Nothing was saved.', 'complaintId');
}

const keep: Write<'promises.keep'> = (context, input) => {
  const on = input.on ?? context.today;
  if (on > context.today)
    throw new Refusal('bad_input', 'That day has not come yet. Check the date; nothing was saved.', 'on');
  return settle(context, input.id, { state: 'kept', on, note: input.note });
};

const breakPromise: Write<'promises.break'> = (context, input) =>
  settle(context, input.id, { state: 'broken', on: context.today, note: input.note, isTold: input.isTold });

interface Outcome {
  state: 'kept' | 'broken';
  on: Day;
  note?: string | null | undefined;
  isTold?: boolean | undefined;
}

function settle(context: WriteContext, id: number, outcome: Outcome): Record<string, never> {
  const before = getOpenPromise(context, id);
  settlePromise(context.book, id, {
    state: outcome.state,
    on: outcome.on,
    note: outcome.note === undefined ? before.note : outcome.note || null,
    isTold: outcome.isTold ?? before.isTold,
  });
  const word = before.kind === 'promise' ? `promise ${outcome.state}` : callBackWords[outcome.state];
  context.note({ sentence: `${before.customerName}: ${word}: ${before.text}`, customerId: before.customerId });
  return {};
}

const callBackWords = { kept: 'called back', broken: 'not called back' };

function getOpenPromise({ book, today }: WriteContext, id: number): ReturnType<typeof getPromise> {
  const promise = getPromise(book, id, today);
  if (promise.state !== 'open')
    throw new Refusal(
      'conflict',
      `“${promise.text}” was settled already: ${promise.state}. Undo that first if it was wrong.`,
      'id',
    );
  return promise;
}

const move: Write<'promises.move'> = (context, input) => {
  const { book, settings, today, note } = context;
  const before = getOpenPromise(context, input.id);
  if (input.dueOn === before.dueOn)
    throw new Refusal('conflict', 'It is for that day already; nothing was changed.', 'dueOn');
  if (input.dueOn < today)
    throw new Refusal('bad_input', 'That day has passed. Choose today or a later one; nothing was changed.', 'dueOn');
  movePromise(book, input.id, {
    dueOn: input.dueOn,
    // Who hears of it only once the day has passed was let down all the same.
    countedOn: input.isTold && today <= before.countedOn ? input.dueOn : before.countedOn,
    note: input.note === undefined ? before.note : input.note || null,
    isTold: before.isTold && input.isTold,
  });
  const what = before.kind === 'promise' ? 'promise' : 'call-back';
  const told = input.isTold ? ', and they know' : '';
  note({
    sentence: `${before.customerName}: ${what} moved to ${formatDay(input.dueOn, settings.locale, today)}${told}: ${before.text}`,
    customerId: before.customerId,
  });
  return {};
};

const list: Read<'promises.list'> = ({ book, today }, input) => ({
  total: countPromises(book, input),
  promises: listPromises(book, input, today),
});

const report: Report<'promises.report'> = ({ book, today }, { from, to }) => readPromiseReport(book, from, to, today);

export const promiseMethods = {
  'promises.make': make,
  'promises.keep': keep,
  'promises.break': breakPromise,
  'promises.move': move,
  'promises.list': list,
  'promises.report': report,
};

import { formatDay } from '../../shared/dates.ts';
import { Refusal } from '../../shared/result.ts';
import { isoWeek } from '../../shared/weeks.ts';
import type { Report, Write } from '../engine/context.ts';
import { getColleague } from '../staff/queries.ts';
import {
  firstVisitDay,
  getClosedWeek,
  getDecision,
  insertClosedWeek,
  insertDecision,
  listClosedWeeks,
  settleDecision,
} from './queries.ts';
import { readWeek } from './week.ts';
import { listWeeks, reviewWeek } from './weeks.ts';

const week: Report<'review.week'> = (context, input) =>
  getClosedWeek(context.book, input.week ?? isoWeek(context.today)) ?? readWeek(context, input.week);

const weeks: Report<'review.weeks'> = ({ book, today }) => {
  const closed = listClosedWeeks(book);
  return {
    weeks: listWeeks(firstVisitDay(book), today).map(one => ({ ...one, isClosed: closed.has(one.week) })),
  };
};

const decide: Write<'review.decide'> = ({ book, settings, today, note }, input) => {
  const { state } = reviewWeek(input.week, today, null);
  if (state === 'future')
    throw new Refusal(
      'bad_input',
      'That week has not begun. Decide it in the week that is on; nothing was saved.',
      'week',
    );
  if (getClosedWeek(book, input.week) !== null)
    throw new Refusal(
      'conflict',
      'The review of that week is closed and kept as it was. Decide it in the week that is on, or undo the closing; nothing was saved.',
      'week',
    );
  const staffId = input.staffId ?? null;
  const colleague = staffId === null ? null : getColleague(book, staffId);
  if (staffId !== null && colleague?.isActive !== true)
    throw new Refusal('not_found', 'That colleague is not in the book, or has left. Choose who does it.', 'staffId');
  const due = input.due ?? null;
  if (due !== null && due < today)
    throw new Refusal('bad_input', 'That day has passed. Choose today or a later one; nothing was saved.', 'due');
  const by = colleague === null ? '' : `, ${colleague.name}`;
  const when = due === null ? '' : `, by ${formatDay(due, settings.locale, today)}`;
  note({ sentence: `Decided: ${input.text}${by}${when}` });
  return { id: insertDecision(book, { week: input.week, text: input.text, staffId, due, decidedOn: today }) };
};

const SETTLED = { open: 'Open again', done: 'Done', dropped: 'Dropped' } as const;

const settle: Write<'review.settle'> = ({ book, today, note }, { id, state, result }) => {
  const before = getDecision(book, id, today);
  const after = result === undefined ? before.result : result || null;
  if (before.state === state && before.result === after)
    throw new Refusal('conflict', 'It stands like that already; nothing was changed.', 'state');
  const settledOn = state === 'open' ? null : before.state === state ? before.settledOn : today;
  settleDecision(book, id, { state, result: after, settledOn });
  note({ sentence: `${SETTLED[state]}: ${before.text}${after === null ? '' : `: ${after}`}` });
  return {};
};

const close: Write<'review.close'> = (context, input) => {
  const { book, today, nowMs, note } = context;
  if (reviewWeek(input.week, today, null).state === 'future')
    throw new Refusal('bad_input', 'That week has not begun, so there is nothing to close yet.', 'week');
  if (getClosedWeek(book, input.week) !== null)
    throw new Refusal('conflict', 'The review of that week is closed already; nothing was changed.', 'week');
  insertClosedWeek(book, { ...readWeek(context, input.week), isClosed: true, closedAtMs: nowMs }, today);
  note({ sentence: `The review of week ${input.week} closed` });
  return {};
};

export const reviewMethods = {
  'review.week': week,
  'review.weeks': weeks,
  'review.decide': decide,
  'review.settle': settle,
  'review.close': close,
};

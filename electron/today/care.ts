import type { ComplaintRow } from '../../shared/contract/complaints.ts';
import type { FeedbackRow } from '../../shared/contract/feedback.ts';
import type { PromiseRow } from '../../shared/contract/promises.ts';
import type { TodayEntry } from '../../shared/contract/today.ts';
import { addDays, daysBetween, formatDay } from '../../shared/dates.ts';
import { formatMoney } from '../../shared/money.ts';
import { nameOf } from '../customers/queries.ts';
import type { Context } from '../engine/context.ts';
import { listUnseenPraise, listUntold } from '../feedback/queries.ts';
import { listDuePromises } from '../promises/queries.ts';
import { isOwner } from '../staff/queries.ts';
import { about, type Who } from './entry.ts';
import { listPressing, listRequestsToOwner, listToFollowUp } from './queries.ts';

/** Of each kind at most so many; the board and the lists have the rest. */
const MOST_OF_A_KIND = 50;
/** Nobody is asked any more whether something is right that was made right longer ago than this. */
const LATEST_FOLLOW_UP_DAYS = 60;

/** What is owed to customers and colleagues today, most pressing first. */
export const careEntries = (context: Context): TodayEntry[] => [
  ...requests(context),
  ...complaints(context),
  ...promises(context),
  ...followUps(context),
  ...untold(context),
  ...praise(context),
];

function requests({ book, staffId, settings }: Context): TodayEntry[] {
  if (!isOwner(book, staffId)) return [];
  return listRequestsToOwner(book, MOST_OF_A_KIND).map(row => {
    const cost = formatMoney(row.cost_minor, settings.currency, settings.locale);
    return about(
      {
        kind: 'request',
        requestId: row.request_id,
        complaintId: row.complaint_id,
        headline: `${row.asked_by ?? 'Somebody'} asks for ${cost}`,
        detail: row.request_note ? `${row.text} · ${row.request_note}` : row.text,
      },
      row.customer_id === null
        ? null
        : { customerId: row.customer_id, name: nameOf(row), hasPhoto: row.has_photo === 1, isKey: row.is_key === 1 },
    );
  });
}

const complaints = (context: Context): TodayEntry[] =>
  listPressing(context, MOST_OF_A_KIND).map(complaint =>
    about(
      {
        kind: 'complaint',
        complaintId: complaint.id,
        headline: waitInWords(complaint),
        detail: complaint.isSecondFailure ? `Second failure: ${complaint.text}` : complaint.text,
        inDays: complaint.age?.isLate ? -Math.max(1, daysBetween(complaint.openedOn, context.today)) : 0,
      },
      whoOf(complaint),
    ),
  );

function waitInWords({ age, stage, staffName }: ComplaintRow): string {
  const by = staffName ? `, ${staffName}` : '';
  if (age === null) return `Open${by}`;
  if (age.isLate) return `${spanInWords(age.openMinutes - age.targetMinutes)} past the target${by}`;
  const left = spanInWords(age.targetMinutes - age.openMinutes);
  return stage === 'new' ? `${left} left to answer${by}` : `${left} left to make it right${by}`;
}

/** Opening time in hours and minutes: days would be taken for those of the calendar. */
function spanInWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 || hours >= 24 ? `${hours} h` : `${hours} h ${rest} min`;
}

function promises({ book, today, settings }: Context): TodayEntry[] {
  return listDuePromises(book, today, MOST_OF_A_KIND).map(promise =>
    about(
      {
        kind: promise.kind,
        promiseId: promise.id,
        complaintId: promise.complaintId,
        feedbackId: promise.feedbackId,
        headline: `${dueInWords(promise, settings.locale, today)}${promise.staffName ? `, by ${promise.staffName}` : ''}`,
        detail: promise.text,
        inDays: promise.inDays,
      },
      whoOf(promise),
    ),
  );
}

function dueInWords({ kind, dueOn, inDays }: PromiseRow, locale: string, today: string): string {
  const what = kind === 'promise' ? 'Promised' : 'Call back';
  if (inDays === 0) return kind === 'promise' ? `${what} for today` : `${what} today`;
  const late = `${-inDays === 1 ? '1 day' : `${-inDays} days`} late`;
  return kind === 'promise' ? `${what} for ${formatDay(dueOn, locale, today)}, ${late}` : `${what}, ${late}`;
}

/** Those made right long enough ago, and not too long, to ask whether it is right. */
function followUps({ book, today, settings }: Context): TodayEntry[] {
  const days = settings.followUpAfterDays;
  const from = addDays(today, -Math.max(LATEST_FOLLOW_UP_DAYS, days));
  return listToFollowUp(book, from, addDays(today, -days), MOST_OF_A_KIND).map(row =>
    about(
      {
        kind: 'follow_up',
        complaintId: row.complaint_id,
        headline: `Made right ${formatDay(row.resolved_on_day, settings.locale, today)}: ask whether it is${row.staff_name ? `, ${row.staff_name}` : ''}`,
        detail: row.text,
        inDays: daysBetween(today, addDays(row.resolved_on_day, days)),
      },
      { customerId: row.id, name: nameOf(row), hasPhoto: row.has_photo === 1, isKey: row.is_key === 1 },
    ),
  );
}

function untold({ book }: Context): TodayEntry[] {
  return listUntold(book, MOST_OF_A_KIND).map(said =>
    about(
      {
        kind: 'tell',
        feedbackId: said.id,
        headline:
          said.status === 'done'
            ? 'Tell them: their suggestion is done'
            : 'Tell them why their suggestion was declined',
        detail: said.text,
      },
      authorOf(said),
    ),
  );
}

function praise({ book, staffId }: Context): TodayEntry[] {
  if (staffId === null) return [];
  return listUnseenPraise(book, staffId, MOST_OF_A_KIND).map(said =>
    about({ kind: 'praise', feedbackId: said.id, headline: 'Praise for you', detail: said.text }, authorOf(said)),
  );
}

const whoOf = ({ customerId, customerName, hasPhoto, isKey }: ComplaintRow | PromiseRow): Who | null =>
  customerId === null || customerName === null ? null : { customerId, name: customerName, hasPhoto, isKey };

const authorOf = ({ customerId, customerName, hasPhoto }: FeedbackRow): Who | null =>
  customerId === null || customerName === null ? null : { customerId, name: customerName, hasPhoto, isKey: false };

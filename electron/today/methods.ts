import type { TodayEntry } from '../../shared/contract/today.ts';
import { daysBetween, formatDay, nextAnniversary } from '../../shared/dates.ts';
import { initials } from '../../shared/names.ts';
import { countCustomers, nameOf } from '../customers/queries.ts';
import type { Context, Report } from '../engine/context.ts';
import { careEntries } from './care.ts';
import { decisionEntries } from './decisions.ts';
import { listBirthdays, listOverdue, listSeen, type SeenRow, type TodayRow } from './queries.ts';
import { touchEntries } from './touch.ts';

/** Birthdays are shown from so many days before. */
const BIRTHDAYS_AHEAD_DAYS = 7;
const MOST_OVERDUE = 12;
const MOST_SEEN = 30;

const list: Report<'today.list'> = context => {
  const { book, today } = context;
  const seen = listSeen(book, today, MOST_SEEN);
  const isHere = new Set<number | null>(seen.latest.map(row => row.id));
  const entries = [
    ...careEntries(context),
    ...decisionEntries(context),
    ...touchEntries(context),
    ...birthdays(context),
    ...overdue(context).filter(entry => !isHere.has(entry.customerId)),
    ...seen.latest.map(row => seenEntry(row, context)),
  ];
  return {
    today,
    entries,
    seenToday: seen.total,
    regulars: countCustomers(book),
  };
};

function birthdays({ book, today, settings }: Context): TodayEntry[] {
  return listBirthdays(book, today, BIRTHDAYS_AHEAD_DAYS)
    .map(row => {
      const next = nextAnniversary(row.born!, today);
      const turns = next.turns ? `, ${next.turns}` : '';
      const when =
        next.inDays === 0 ? 'today' : next.inDays === 1 ? 'tomorrow' : formatDay(next.on, settings.locale, today);
      const headline = row.companion ? `${row.companion}’s birthday ${when}` : `Birthday ${when}${turns}`;
      return entry(row, row.companion ? 'companion_birthday' : 'birthday', headline, row.detail, next.inDays);
    })
    .sort((a, b) => a.inDays - b.inDays || Number(b.isKey) - Number(a.isKey));
}

/** Key regulars first, those who are late by most of their own rhythm. */
function overdue({ book, today }: Context): TodayEntry[] {
  return listOverdue(book, today, MOST_OVERDUE).map(row => {
    const days = daysBetween(row.last_day!, today);
    const usual = Math.max(1, Math.round(row.median_gap_days!));
    return entry(
      row,
      row.is_key ? 'key_overdue' : 'overdue',
      `${days} days, usually every ${usual === 1 ? 'day' : `${usual} days`}`,
      row.detail,
      daysBetween(today, row.overdue_day!),
    );
  });
}

/** When they were here, and what they had. */
function seenEntry(row: SeenRow, { settings }: Context): TodayEntry {
  const time = new Intl.DateTimeFormat(settings.locale, {
    timeZone: settings.timeZone,
    hour: '2-digit',
    minute: '2-digit',
  });
  return entry(row, 'seen_today', time.format(row.seen_at_ms), row.items, 0);
}

function entry(
  row: TodayRow,
  kind: TodayEntry['kind'],
  headline: string,
  detail: string | null,
  inDays: number,
): TodayEntry {
  const name = nameOf(row);
  return {
    kind,
    customerId: row.id,
    complaintId: null,
    requestId: null,
    promiseId: null,
    planId: null,
    decisionId: null,
    feedbackId: null,
    name,
    initials: initials(name),
    hasPhoto: row.has_photo === 1,
    headline,
    detail,
    inDays,
    isKey: row.is_key === 1,
  };
}

export const todayMethods = { 'today.list': list };

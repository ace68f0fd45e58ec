import { type Day, dayOf } from '../../shared/dates.ts';
import { fold } from '../../shared/fold.ts';
import { formatMoney, sumMinor } from '../../shared/money.ts';
import { Refusal } from '../../shared/result.ts';
import type { ReadBook } from '../book/handles.ts';
import { getCustomer } from '../customers/queries.ts';
import { getStats } from '../customers/rhythm-queries.ts';
import type { Read, Write } from '../engine/context.ts';
import { refuseAhead } from './dated-ahead.ts';
import { countVisits, getVisit, insertVisit, listItemNames, listUsualItems, listVisits } from './queries.ts';

const record: Write<'visits.record'> = ({ book, settings, nowMs, staffId, note }, input) => {
  const customer = getCustomer(book, input.customerId);
  const atMs = input.atMs ?? nowMs;
  refuseAhead(atMs, nowMs);
  const items = (input.items ?? []).map(item => ({ ...item, amountMinor: item.amountMinor ?? null }));
  const priced = items.filter(item => item.amountMinor !== null);
  const amountMinor =
    input.amountMinor ??
    (priced.length > 0 && priced.length === items.length ? sumMinor(items.map(item => item.amountMinor)) : null);
  const isRefund = (amountMinor ?? 0) < 0;
  const day = dayOf(atMs, settings.timeZone);
  // As of before this visit: the summary is worked out again when the action ends.
  const stats = getStats(book, customer.id);
  const isFirstToday = !isRefund && !cameOn(book, customer.id, day, stats?.last_day ?? null);
  const id = insertVisit(book, {
    customerId: customer.id,
    atMs,
    day,
    amountMinor,
    isRefund,
    note: input.note || null,
    staffId,
    sourceKey: null,
    items,
  })!;
  const what =
    amountMinor === null
      ? 'visit'
      : `${isRefund ? 'refund' : 'sale'} of ${formatMoney(Math.abs(amountMinor), settings.currency, settings.locale)}`;
  note({ sentence: `${customer.name}: ${what}`, customerId: customer.id });
  return { id, visitDays: (stats?.visit_days ?? 0) + (isFirstToday ? 1 : 0), isFirstToday };
};

/** Nearly every visit is later than the last, which the summary knows. */
const cameOn = (book: ReadBook, customerId: number, day: Day, lastDay: Day | null): boolean =>
  lastDay !== null &&
  day <= lastDay &&
  book
    .pluck<[number, string], number>(
      'SELECT 1 FROM visits WHERE customer_id = ? AND day = ? AND voided_at_ms IS NULL AND is_refund = 0',
    )
    .get(customerId, day) !== undefined;

const voidVisit: Write<'visits.void'> = ({ book, nowMs, note }, { id }) => {
  const visit = getVisit(book, id);
  if (visit.isVoided) throw new Refusal('conflict', 'That visit was voided already.', 'id');
  book.prepare('UPDATE visits SET voided_at_ms = ? WHERE id = ?').run(nowMs, id);
  note({
    sentence: `${getCustomer(book, visit.customerId).name}: visit of ${visit.day} voided`,
    customerId: visit.customerId,
  });
  return {};
};

const list: Read<'visits.list'> = ({ book }, { customerId, offset, limit }) => ({
  total: countVisits(book, customerId),
  visits: listVisits(book, customerId, offset, limit),
});

const suggest: Read<'items.suggest'> = ({ book }, { text, customerId }) => {
  const prefix = fold(text);
  const usual = customerId === undefined ? [] : listUsualItems(book, customerId, 8).map(item => item.name);
  const fitting = usual.filter(name => fold(name).includes(prefix));
  return { names: [...new Set([...fitting, ...(prefix === '' ? [] : listItemNames(book, prefix, 8))])].slice(0, 8) };
};

export const visitMethods = {
  'visits.record': record,
  'visits.void': voidVisit,
  'visits.list': list,
  'items.suggest': suggest,
};

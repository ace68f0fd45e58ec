import { dayOf } from '../../shared/dates.ts';
import { formatMoney } from '../../shared/money.ts';
import { Refusal } from '../../shared/result.ts';
import type { Report, Write } from '../engine/context.ts';
import { listDaySales } from '../retention/day-sales.ts';
import { refuseAhead } from '../visits/dated-ahead.ts';
import { getPassersBy, insertPassersBy } from './queries.ts';

const record: Write<'passersBy.record'> = ({ book, settings, nowMs, staffId, note }, input) => {
  const atMs = input.atMs ?? nowMs;
  refuseAhead(atMs, nowMs);
  const amountMinor = input.amountMinor ?? null;
  const day = dayOf(atMs, settings.timeZone);
  const id = insertPassersBy(book, {
    ...{ atMs, day, sales: input.sales, amountMinor, staffId, sourceKey: null },
    note: input.note || null,
  })!;
  const amount =
    amountMinor === null ? '' : ` of ${formatMoney(Math.abs(amountMinor), settings.currency, settings.locale)}`;
  const what = (amountMinor ?? 0) < 0 ? 'refund' : input.sales === 1 ? 'sale' : `${input.sales} sales`;
  note({ sentence: `Somebody we do not know: ${what}${amount}` });
  return { id };
};

const voidRow: Write<'passersBy.void'> = ({ book, nowMs, note }, { id }) => {
  const row = getPassersBy(book, id);
  if (row.voided_at_ms !== null) throw new Refusal('conflict', 'That was voided already.', 'id');
  book.prepare('UPDATE passers_by SET voided_at_ms = ? WHERE id = ?').run(nowMs, id);
  note({ sentence: `Somebody we do not know: sale of ${row.day} voided` });
  return {};
};

const days: Report<'passersBy.days'> = ({ book }, { from, to }) => ({ days: listDaySales(book, from, to) });

export const passersByMethods = { 'passersBy.record': record, 'passersBy.void': voidRow, 'passersBy.days': days };

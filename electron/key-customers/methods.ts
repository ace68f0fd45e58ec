import { Refusal } from '../../shared/result.ts';
import type { Report, Write } from '../engine/context.ts';
import { expectedReader } from '../model/expected.ts';
import { getColleague } from '../staff/queries.ts';
import { listKeptBy, readContinuity } from './continuity.ts';
import { readHandover } from './handover.ts';
import { itemsOf, readRestOn } from './items.ts';
import { describeKeyPeople, findKeyPeople } from './key-people.ts';
import { readRecognition } from './recognition.ts';
import { readSalesShare } from './sales-share.ts';

const list: Report<'keyCustomers.list'> = (context, { limit, asOf = context.today }) => {
  const people = findKeyPeople(context.book, asOf).slice(0, limit);
  const ids = people.map(person => person.id);
  return {
    asOf,
    people: describeKeyPeople(context, people, asOf, expectedReader(context, asOf)),
    shareOfSales: readSalesShare(context.book, people, asOf),
    items: itemsOf(context.book, ids, asOf),
  };
};

const restOn: Report<'items.restOn'> = (context, { item, asOf }) => readRestOn(context, item, asOf ?? context.today);

const report: Report<'continuity.report'> = (context, { asOf }) => readContinuity(context, asOf ?? context.today);

const handover: Report<'continuity.handover'> = (context, { staffId, limit }) => readHandover(context, staffId, limit);

const handOver: Write<'continuity.handOver'> = ({ book, note }, { fromStaffId, toStaffId, customerIds }) => {
  const from = getColleague(book, fromStaffId);
  if (!from) throw new Refusal('not_found', 'That colleague is not in the book.', 'fromStaffId');
  const to = toStaffId === null ? null : getColleague(book, toStaffId);
  if (toStaffId !== null && to?.isActive !== true)
    throw new Refusal(
      'not_found',
      'That colleague is not in the book, or has left. Choose somebody who is here.',
      'toStaffId',
    );
  if (fromStaffId === toStaffId)
    throw new Refusal('conflict', `${from.name} knows them best already; nothing was changed.`, 'toStaffId');
  const theirs = listKeptBy(book, fromStaffId);
  const ids = customerIds === undefined ? theirs : [...new Set(customerIds)];
  if (ids.length === 0)
    throw new Refusal('conflict', `Nobody is noted as known best by ${from.name}; nothing was changed.`);
  const isTheirs = new Set(theirs);
  if (!ids.every(id => isTheirs.has(id)))
    throw new Refusal(
      'conflict',
      `Somebody of these is not known best by ${from.name}. Nothing was changed.`,
      'customerIds',
    );
  book
    .prepare('UPDATE customers SET known_best_by_staff_id = ? WHERE id IN (SELECT value FROM json_each(?))')
    .run(toStaffId, JSON.stringify(ids));
  const people = ids.length === 1 ? '1 regular' : `${ids.length} regulars`;
  note({ sentence: `${people} handed over from ${from.name} to ${to?.name ?? 'nobody yet'}` });
  return { people: ids.length };
};

const recognition: Report<'recognition.report'> = (context, { from, to }) => readRecognition(context, { from, to });

export const keyCustomerMethods = {
  'keyCustomers.list': list,
  'items.restOn': restOn,
  'continuity.report': report,
  'continuity.handover': handover,
  'continuity.handOver': handOver,
  'recognition.report': recognition,
};

import { Refusal } from '../../shared/result.ts';
import { getCustomer } from '../customers/queries.ts';
import type { Read, Report, Write } from '../engine/context.ts';
import { refuseLoop } from './loops.ts';
import {
  describeNodes,
  getReferral,
  listReferrals,
  listToThank,
  removeReferral,
  setReferral,
  thankSender,
} from './queries.ts';
import { readReferralReport } from './report.ts';
import { placeInTree } from './tree.ts';

const set: Write<'referrals.set'> = ({ book, nowMs, today, note }, { customerId, referredBy }) => {
  const customer = getCustomer(book, customerId);
  const before = getReferral(book, customerId);
  if (referredBy === null) {
    if (before === null)
      throw new Refusal('conflict', `Nobody is noted as having sent ${customer.name}; nothing was changed.`);
    removeReferral(book, customerId);
    const sender = getCustomer(book, before.referredBy);
    note({ sentence: `${customer.name}: not sent by ${sender.name} after all`, customerId });
    return {};
  }
  const sender = getCustomer(book, referredBy);
  refuseLoop(book, customerId, referredBy);
  if (before?.referredBy === referredBy)
    throw new Refusal('conflict', `It is noted already that ${sender.name} sent ${customer.name}.`, 'referredBy');
  setReferral(book, customerId, referredBy, { nowMs, today });
  note({ sentence: `${customer.name}: sent by ${sender.name}`, customerId });
  return {};
};

const tree: Report<'referrals.tree'> = ({ book }, { customerId }) => {
  if (customerId !== undefined) getCustomer(book, customerId);
  const nodes = describeNodes(book, placeInTree(listReferrals(book), customerId ?? null));
  return { nodes, generations: 1 + (nodes.at(-1)?.generation ?? -1) };
};

const report: Report<'referrals.report'> = ({ book, today, settings }, range) =>
  readReferralReport(book, range, { today, settings });

const thank: Write<'referrals.thank'> = ({ book, today, note }, { customerId }) => {
  const sender = getCustomer(book, customerId);
  if (thankSender(book, customerId, today) === 0)
    throw new Refusal(
      'conflict',
      `${sender.name} waits for no thank-you: they were thanked already, or sent nobody. Nothing was changed.`,
      'customerId',
    );
  note({ sentence: `${sender.name}: thanked for sending people`, customerId });
  return {};
};

const toThank: Read<'referrals.toThank'> = ({ book }) => ({
  people: listToThank(book).map(({ customerId, name, initials, sent }) => ({ customerId, name, initials, sent })),
});

export const referralMethods = {
  'referrals.set': set,
  'referrals.tree': tree,
  'referrals.report': report,
  'referrals.thank': thank,
  'referrals.toThank': toThank,
};

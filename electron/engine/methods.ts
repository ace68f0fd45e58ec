import { type Contract, contract, type MethodName } from '../../shared/contract/index.ts';
import { actionMethods } from '../actions/methods.ts';
import { bookMethods } from '../book/methods.ts';
import { cardMethods } from '../cards/methods.ts';
import { companionMethods } from '../companions/methods.ts';
import { complaintMethods } from '../complaints/methods.ts';
import { complaintReportMethods } from '../complaints/report.ts';
import { customerMethods } from '../customers/methods.ts';
import { doubleMethods } from '../doubles/methods.ts';
import { feedbackMethods } from '../feedback/methods.ts';
import { groupMethods } from '../groups/methods.ts';
import { keyCustomerMethods } from '../key-customers/methods.ts';
import { mailingMethods } from '../mailings/methods.ts';
import { modelMethods } from '../model/methods.ts';
import { offerMethods } from '../offers/methods.ts';
import { passersByMethods } from '../passers-by/methods.ts';
import { planMethods } from '../plans/methods.ts';
import { preferenceMethods } from '../preferences/methods.ts';
import { programmeMethods } from '../programmes/methods.ts';
import { threadMethods } from '../programmes/threads.ts';
import { promiseMethods } from '../promises/methods.ts';
import { referralMethods } from '../referrals/methods.ts';
import { retentionMethods } from '../retention/methods.ts';
import { reviewMethods } from '../review/methods.ts';
import { settingsMethods } from '../settings/methods.ts';
import { staffMethods } from '../staff/methods.ts';
import { todayMethods } from '../today/methods.ts';
import { touchMethods } from '../touches/methods.ts';
import { transferMethods } from '../transfer/methods.ts';
import { visitMethods } from '../visits/methods.ts';
import type { Bulk, Read, Report, Study, Write } from './context.ts';

type Perform<M extends MethodName> = {
  read: Read<M>;
  write: Write<M>;
  report: Report<M>;
  study: Study<M>;
  bulk: Bulk<M>;
  control: never;
}[Contract[M]['kind']];
/** Methods that a thread performs; the client answers the others itself. */
type PerformedName = { [M in MethodName]: Contract[M]['kind'] extends 'control' ? never : M }[MethodName];

/** What performs each method of the contract. */
export const methods: { [M in PerformedName]: Perform<M> } = {
  ...keyCustomerMethods,
  ...offerMethods,
  ...modelMethods,
  ...reviewMethods,
  ...customerMethods,
  ...doubleMethods,
  ...companionMethods,
  ...preferenceMethods,
  ...visitMethods,
  ...complaintMethods,
  ...complaintReportMethods,
  ...promiseMethods,
  ...feedbackMethods,
  ...touchMethods,
  ...planMethods,
  ...programmeMethods,
  ...referralMethods,
  ...cardMethods,
  ...groupMethods,
  ...mailingMethods,
  ...threadMethods,
  ...retentionMethods,
  ...passersByMethods,
  ...todayMethods,
  ...staffMethods,
  ...settingsMethods,
  ...actionMethods,
  ...transferMethods,
  ...bookMethods,
};

export const isPerformed = (name: MethodName): name is PerformedName => contract[name].kind !== 'control';

import type { ParsedInput } from '../../shared/contract/index.ts';
import { formatDay } from '../../shared/dates.ts';
import { Refusal } from '../../shared/result.ts';
import { getCustomer } from '../customers/queries.ts';
import type { Read, Write, WriteContext } from '../engine/context.ts';
import { getGroup } from '../groups/queries.ts';
import { getColleague } from '../staff/queries.ts';
import { getPlan, insertPlan, isInPlan, listPlans, type PlanFields, snooze, updatePlan } from './queries.ts';
import { cadenceInWords } from './words.ts';

type Given = Omit<Partial<ParsedInput<'plans.update'>>, 'id'>;

const add: Write<'plans.add'> = (context, input) => {
  const plan = { ...planWith(empty, input), started_on_day: context.today };
  const whom = checkPlan(context, plan);
  const id = insertPlan(context.book, plan);
  context.note({
    sentence: `New plan: ${plan.name}, for ${whom}, ${cadenceInWords(plan)}`,
    customerId: plan.customer_id,
  });
  return { id };
};

const update: Write<'plans.update'> = (context, { id, ...given }) => {
  const before = getPlan(context.book, id);
  const after = { ...planWith(before, given), id };
  // One that was ended, or is for others now, begins anew, or everybody in it would be late by the time before.
  const isForOthers = before.customer_id !== after.customer_id || before.group_id !== after.group_id;
  if (isForOthers || (before.is_active === 0 && after.is_active === 1)) after.started_on_day = context.today;
  const whom = checkPlan(context, after);
  updatePlan(context.book, after);
  const what = before.is_active === 1 && after.is_active === 0 ? 'Plan ended' : 'Plan changed';
  context.note({
    sentence: `${what}: ${after.name}, for ${whom}, ${cadenceInWords(after)}`,
    customerId: after.customer_id,
  });
  return {};
};

const empty: PlanFields = {
  ...{ name: '', kind: 'call', customer_id: null, group_id: null, every_days: null, after_visit: null },
  ...{ after_days: null, staff_id: null, is_active: 1, started_on_day: '' },
};

/** A plan with what is given changed. Who says one person, or one cadence, takes back the other. */
function planWith(plan: PlanFields, given: Given): PlanFields {
  const after = { ...plan };
  if (given.name !== undefined) after.name = given.name;
  if (given.kind !== undefined) after.kind = given.kind;
  if (typeof given.customerId === 'number' && given.groupId === undefined) after.group_id = null;
  if (typeof given.groupId === 'number' && given.customerId === undefined) after.customer_id = null;
  if (given.customerId !== undefined) after.customer_id = given.customerId;
  if (given.groupId !== undefined) after.group_id = given.groupId;
  if (typeof given.everyDays === 'number' && given.afterVisit === undefined) {
    after.after_visit = null;
    after.after_days = null;
  }
  if (typeof given.afterVisit === 'number' && given.everyDays === undefined) after.every_days = null;
  if (given.everyDays !== undefined) after.every_days = given.everyDays;
  if (given.afterVisit !== undefined) after.after_visit = given.afterVisit;
  if (given.afterDays !== undefined) after.after_days = given.afterDays;
  if (given.staffId !== undefined) after.staff_id = given.staffId;
  if (given.isActive !== undefined) after.is_active = given.isActive ? 1 : 0;
  return after;
}

/** Refuses a plan that makes no sense; gives whom it is for. */
function checkPlan({ book }: WriteContext, plan: PlanFields): string {
  if ((plan.customer_id === null) === (plan.group_id === null))
    throw new Refusal(
      'bad_input',
      'A plan is for one person or for a group. Choose one of them; nothing was saved.',
      'customerId',
    );
  if ((plan.every_days === null) === (plan.after_visit === null))
    throw new Refusal(
      'bad_input',
      'A plan comes round every so many days, or once after a visit. Choose one of them; nothing was saved.',
      'everyDays',
    );
  if ((plan.after_visit === null) !== (plan.after_days === null))
    throw new Refusal(
      'bad_input',
      'Say after which visit, and how many days after it. Nothing was saved.',
      plan.after_visit === null ? 'afterVisit' : 'afterDays',
    );
  if (plan.staff_id !== null && getColleague(book, plan.staff_id)?.isActive !== true)
    throw new Refusal('not_found', 'That colleague is not in the book, or has left. Choose who does it.', 'staffId');
  return plan.customer_id === null ? getGroup(book, plan.group_id!).name : getCustomer(book, plan.customer_id).name;
}

const list: Read<'plans.list'> = ({ book, today }) => ({ plans: listPlans(book, today) });

const later: Write<'plans.snooze'> = ({ book, settings, nowMs, staffId, today, note }, input) => {
  const plan = getPlan(book, input.planId);
  const customer = getCustomer(book, input.customerId);
  if (plan.is_active === 0 || !isInPlan(book, plan.id, customer.id))
    throw new Refusal(
      'conflict',
      `“${plan.name}” is not for ${customer.name} any more; nothing was changed.`,
      'planId',
    );
  if (input.until <= today)
    throw new Refusal('bad_input', 'Choose a day that is still to come; nothing was changed.', 'until');
  if (input.reason === '')
    throw new Refusal('bad_input', 'Say why not now, in a word or two; nothing was changed.', 'reason');
  snooze(book, {
    ...{ planId: plan.id, customerId: customer.id, until: input.until, reason: input.reason },
    ...{ atMs: nowMs, staffId },
  });
  const until = formatDay(input.until, settings.locale, today);
  note({ sentence: `${customer.name}: “${plan.name}” not before ${until}: ${input.reason}`, customerId: customer.id });
  return {};
};

export const planMethods = {
  'plans.add': add,
  'plans.update': update,
  'plans.list': list,
  'plans.snooze': later,
};

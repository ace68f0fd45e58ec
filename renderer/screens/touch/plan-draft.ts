import type { MethodInput } from '../../../shared/contract/index.ts';
import type { Plan } from '../../../shared/contract/plans.ts';
import type { TouchKind } from '../../../shared/contract/touches.ts';
import { readWhole } from './read-figures.ts';
import type { Person } from './whom.ts';

/** A plan while it is being written: figures as they are typed. */
export interface PlanDraft {
  name: string;
  kind: TouchKind;
  whom: 'person' | 'group';
  person: Person | null;
  groupId: number | null;
  cadence: 'every' | 'after';
  every: string;
  unit: 'days' | 'weeks';
  afterVisit: string;
  afterDays: string;
  staffId: number | null;
}

export const newPlan: PlanDraft = {
  ...{ name: '', kind: 'call', whom: 'group', person: null, groupId: null, cadence: 'every', every: '6' },
  ...{ unit: 'weeks', afterVisit: '3', afterDays: '10', staffId: null },
};

/** A plan as it stands, to be changed. Whole weeks are said in weeks. */
export function draftOf(plan: Plan): PlanDraft {
  const inWeeks = plan.everyDays !== null && plan.everyDays % 7 === 0;
  return {
    name: plan.name,
    kind: plan.kind,
    whom: plan.customerId === null ? 'group' : 'person',
    person: plan.customerId === null ? null : { id: plan.customerId, name: plan.customerName ?? '' },
    groupId: plan.groupId,
    cadence: plan.everyDays === null ? 'after' : 'every',
    every: plan.everyDays === null ? newPlan.every : String(inWeeks ? plan.everyDays / 7 : plan.everyDays),
    unit: plan.everyDays === null || inWeeks ? 'weeks' : 'days',
    afterVisit: String(plan.afterVisit ?? newPlan.afterVisit),
    afterDays: String(plan.afterDays ?? newPlan.afterDays),
    staffId: plan.staffId,
  };
}

export interface Cadence {
  everyDays: number | null;
  afterVisit: number | null;
  afterDays: number | null;
}

/** How often, when it can be told; null while a figure is missing or makes no sense. */
export function cadenceOf(draft: PlanDraft): Cadence | null {
  if (draft.cadence === 'every') {
    const often = readWhole(draft.every, 1, draft.unit === 'weeks' ? 104 : 730);
    if (often === undefined) return null;
    return { everyDays: often * (draft.unit === 'weeks' ? 7 : 1), afterVisit: null, afterDays: null };
  }
  const [afterVisit, afterDays] = [readWhole(draft.afterVisit, 1, 100), readWhole(draft.afterDays, 0, 366)];
  if (afterVisit === undefined || afterDays === undefined) return null;
  return { everyDays: null, afterVisit, afterDays };
}

type PlanInput = Omit<MethodInput<'plans.add'>, 'name'> & { customerId: number | null; groupId: number | null };

/** What is asked of the book, but for the name; null while something is missing. */
export function planInput(draft: PlanDraft): PlanInput | null {
  const cadence = cadenceOf(draft);
  const customerId = draft.whom === 'person' ? (draft.person?.id ?? null) : null;
  const groupId = draft.whom === 'group' ? draft.groupId : null;
  if (cadence === null || (customerId === null && groupId === null)) return null;
  return { kind: draft.kind, customerId, groupId, ...cadence, staffId: draft.staffId };
}

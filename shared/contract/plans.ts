import { z } from 'zod';
import { createdRow, day, id, lineText, requiredText, written } from './common.ts';
import { method } from './define.ts';
import { touchKind } from './touches.ts';

const everyDays = z.int().min(1).max(730).describe('any contact resets the clock');
const planFields = {
  name: requiredText(200, 'A plan needs a name.'),
  kind: touchKind.describe('what is usually done'),
  customerId: id.nullish().describe('for one person'),
  groupId: id.nullish().describe('for everyone in a group, as it is each day'),
  everyDays: everyDays.nullish(),
  afterVisit: z.int().min(1).max(100).nullish().describe('once, so many days (afterDays) after this visit'),
  afterDays: z.int().min(0).max(366).nullish(),
  staffId: id.nullish().describe('who does it; whoever knows them best, when left out'),
};

export const plan = z.object({
  id,
  name: z.string(),
  kind: touchKind,
  customerId: id.nullable(),
  customerName: z.string().nullable(),
  groupId: id.nullable(),
  groupName: z.string().nullable(),
  everyDays: z.int().nullable(),
  afterVisit: z.int().nullable(),
  afterDays: z.int().nullable(),
  staffId: id.nullable(),
  staffName: z.string().nullable(),
  isActive: z.boolean(),
  startedOn: z.string(),
  people: z.int(),
  due: z.int().describe('due today or late'),
});
export type Plan = z.infer<typeof plan>;

export const plans = {
  'plans.add': method({
    input: z.strictObject(planFields),
    output: createdRow,
    who: 'staff',
    kind: 'write',
    summary: 'A plan for one person or a group: every so many days, or once, so many days after a visit.',
  }),
  'plans.update': method({
    input: z.strictObject({ id, ...z.object(planFields).partial().shape, isActive: z.boolean().optional() }),
    output: written,
    who: 'staff',
    kind: 'write',
    summary: 'Changes a plan, or ends it.',
  }),
  'plans.list': method({
    input: z.strictObject({}),
    output: z.object({ plans: z.array(plan) }),
    who: 'anyone',
    kind: 'read',
    summary: 'All plans with how many they are for and how many are due.',
  }),
  'plans.snooze': method({
    input: z.strictObject({ planId: id, customerId: id, until: day, reason: lineText }),
    output: written,
    who: 'staff',
    kind: 'write',
    summary: 'Not now, and why.',
  }),
};

import { z } from 'zod';
import {
  atMs,
  createdRow,
  day,
  id,
  limit,
  lineText,
  nameText,
  noteText,
  offset,
  requiredText,
  written,
} from './common.ts';
import { method } from './define.ts';

/** Ways of staying in touch. `card` comes from a batch that was sent; `visit` is us visiting them. */
export const touchKind = z.enum(['call', 'note', 'email', 'visit', 'gift', 'sample', 'article', 'card']);
export type TouchKind = z.infer<typeof touchKind>;

export const touch = z.object({
  id,
  customerId: id,
  customerName: z.string(),
  kind: touchKind,
  note: z.string().nullable(),
  atMs: z.int(),
  day: z.string(),
  by: z.string().nullable(),
});
export type Touch = z.infer<typeof touch>;

/** Somebody whose turn it is. */
export const dueTouch = z.object({
  planId: id,
  planName: z.string(),
  kind: touchKind,
  customerId: id,
  name: z.string(),
  initials: z.string(),
  hasPhoto: z.boolean(),
  isKey: z.boolean(),
  phone: z.string().nullable(),
  dueOn: z.string(),
  inDays: z.int().describe('0 today, negative when late'),
  lastTouchOn: z.string().nullable(),
  lastTouchKind: touchKind.nullable(),
  why: z.string().describe('“every 42 days, last a card on 3 Oct”'),
  about: z.string().nullable().describe('something to talk about: the dog, the newest note'),
  staffId: id.nullable(),
  staffName: z.string().nullable(),
});
export type DueTouch = z.infer<typeof dueTouch>;

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

const consistency = z.object({
  due: z.int(),
  done: z.int().describe('within a week of their day'),
  rate: z.number().nullable(),
});

export const touches = {
  'touches.add': method({
    input: z.strictObject({
      customerId: id,
      kind: touchKind.exclude(['card']),
      note: noteText.nullish(),
      atMs: atMs.optional().describe('now, when left out'),
    }),
    output: createdRow,
    who: 'staff',
    kind: 'write',
    summary: 'A call, note, e-mail, visit, gift, sample or article; resets the clock of every plan for them.',
  }),
  'touches.list': method({
    input: z.strictObject({
      customerId: id.optional(),
      from: day.optional(),
      to: day.optional(),
      offset,
      limit: limit(500, 100),
    }),
    output: z.object({ total: z.int(), touches: z.array(touch) }),
    who: 'anyone',
    kind: 'read',
    summary: 'How we stayed in touch, newest first.',
  }),
  'touches.due': method({
    input: z.strictObject({
      day: day.optional().describe('today, when left out'),
      staffId: id.optional(),
      limit: limit(1000, 200),
    }),
    output: z.object({ day: z.string(), total: z.int(), due: z.array(dueTouch) }),
    who: 'anyone',
    kind: 'read',
    summary: 'Whose turn it is by their plan, the latest first; snoozed ones left out.',
  }),
  'touches.report': method({
    input: z.strictObject({ from: day, to: day }),
    output: consistency.extend({
      touches: z.int(),
      byPlan: z.array(consistency.extend({ planId: id, name: z.string() })),
      byKind: z.array(z.object({ kind: touchKind, n: z.int() })),
    }),
    who: 'anyone',
    kind: 'report',
    summary: 'Consistency: touches done within a week of their day / touches due, from day to day, both included.',
  }),
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

const jar = z.object({ id, name: z.string(), count: z.int(), lowAt: z.int(), isLow: z.boolean() });
export type Jar = z.infer<typeof jar>;

export const programme = z.object({
  id,
  name: z.string(),
  give: z.string().describe('what is given'),
  costMinor: z.int().describe('of one give'),
  isUnexpected: z.boolean(),
  groupId: id,
  groupName: z.string(),
  from: z.string(),
  to: z.string(),
  jarId: id.nullable(),
  state: z.enum(['coming', 'running', 'over']),
  people: z.int(),
  given: z.int(),
});
export type Programme = z.infer<typeof programme>;

const programmeFields = {
  name: requiredText(200, 'A programme needs a name.'),
  give: requiredText(300, 'Say what is given.'),
  costMinor: z.int().min(0).max(1_000_000_000),
  isUnexpected: z.boolean().default(true),
  groupId: id,
  from: day,
  to: day,
  jarId: id.nullish().describe('the treat jar it comes from'),
};

export const programmes = {
  'programmes.threads': method({
    input: z.strictObject({}),
    output: z.object({
      threads: z.array(
        z.object({
          name: z.string().describe('dog people, sourdough people, early birds'),
          kind: z.enum(['companion', 'preference', 'item', 'hours', 'birthday']),
          filter: z.record(z.string(), z.unknown()).describe('for groups.create'),
          people: z.int(),
          who: z.array(z.object({ customerId: id, name: z.string() })).describe('a few of them'),
          idea: z.string().describe('what one might give'),
        }),
      ),
    }),
    who: 'anyone',
    kind: 'report',
    summary: 'What people have in common: groups the app proposes, with how many and who.',
  }),
  'programmes.add': method({
    input: z.strictObject(programmeFields),
    output: createdRow,
    who: 'staff',
    kind: 'write',
    summary: 'A giving programme: what is given to whom over which days, expected or not.',
  }),
  'programmes.update': method({
    input: z.strictObject({ id, ...z.object(programmeFields).partial().shape }),
    output: written,
    who: 'staff',
    kind: 'write',
    summary: 'Changes a programme; an earlier last day ends it.',
  }),
  'programmes.list': method({
    input: z.strictObject({}),
    output: z.object({ programmes: z.array(programme) }),
    who: 'anyone',
    kind: 'report',
    summary: 'All programmes, running ones first.',
  }),
  'programmes.give': method({
    input: z.strictObject({ programmeId: id, customerId: id, note: noteText.nullish() }),
    output: createdRow.extend({ left: z.int().nullable().describe('in the jar') }),
    who: 'staff',
    kind: 'write',
    summary: 'Given. Once a person; taken out of the jar.',
  }),
  'programmes.results': method({
    input: z.strictObject({ id }),
    output: z.object({
      people: z.int(),
      given: z.int(),
      returned: z
        .object({ count: z.int(), of: z.int(), waiting: z.int(), share: z.number().nullable() })
        .describe('came back within their own usual gap'),
      costMinor: z.int(),
      costPerReturnMinor: z.int().nullable(),
      isEnough: z.boolean(),
    }),
    who: 'anyone',
    kind: 'report',
    summary: 'What came of it: given, came back within their own gap, cost per return.',
  }),
  'jars.add': method({
    input: z.strictObject({
      name: requiredText(200, 'A jar needs a name.'),
      count: z.int().min(0).max(1_000_000),
      lowAt: z.int().min(0).max(1_000_000).default(10),
    }),
    output: createdRow,
    who: 'staff',
    kind: 'write',
    summary: 'The treat jar: so many of a give, warned when low.',
  }),
  'jars.update': method({
    input: z.strictObject({
      id,
      name: nameText.optional(),
      count: z.int().min(0).max(1_000_000).optional(),
      lowAt: z.int().min(0).max(1_000_000).optional(),
    }),
    output: written,
    who: 'staff',
    kind: 'write',
    summary: 'Filled up, or counted again.',
  }),
  'jars.list': method({
    input: z.strictObject({}),
    output: z.object({ jars: z.array(jar) }),
    who: 'anyone',
    kind: 'read',
    summary: 'The treat jars and what is left.',
  }),
};

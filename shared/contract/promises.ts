import { z } from 'zod';
import { atMs, createdRow, day, id, LIMIT, limit, noteText, offset, requiredText, written } from './common.ts';
import { method } from './define.ts';

export const promiseState = z.enum(['open', 'kept', 'broken']);
export type PromiseState = z.infer<typeof promiseState>;

export const promise = z.object({
  id,
  kind: z.enum(['promise', 'call_back']).describe('a call-back is owed for a low score; nobody was promised it'),
  customerId: id,
  customerName: z.string(),
  initials: z.string(),
  hasPhoto: z.boolean(),
  isKey: z.boolean(),
  text: z.string(),
  dueOn: z.string().describe('the day it is for now'),
  firstDueOn: z.string().describe('the day it was made for'),
  moves: z.int(),
  isTold: z.boolean().describe('the customer was told of every move'),
  state: promiseState,
  inDays: z.int().describe('until its day: 0 today, negative when late; of settled ones until the day it was settled'),
  staffId: id.nullable().describe('who sees to it'),
  staffName: z.string().nullable(),
  madeAtMs: z.int(),
  madeBy: z.string().nullable(),
  settledOn: z.string().nullable(),
  note: z.string().nullable(),
  complaintId: id.nullable(),
  feedbackId: id.nullable(),
});
export type PromiseRow = z.infer<typeof promise>;

export const promises = {
  'promises.make': method({
    input: z.strictObject({
      customerId: id,
      text: requiredText(LIMIT.line, 'Write down what was promised.'),
      dueOn: day,
      staffId: id.nullish().describe('who sees to it; whoever promises, when left out'),
      complaintId: id.nullish(),
      atMs: atMs.optional().describe('now, when left out'),
    }),
    output: createdRow.extend({ sameDay: z.int().describe('what else is promised for that day') }),
    who: 'staff',
    kind: 'write',
    summary: 'Anything said aloud: what, for whom, by which day, and who sees to it.',
  }),
  'promises.keep': method({
    input: z.strictObject({ id, note: noteText.nullish(), on: day.optional().describe('today, when left out') }),
    output: written,
    who: 'staff',
    kind: 'write',
    summary: 'It was done.',
  }),
  'promises.break': method({
    input: z.strictObject({ id, note: noteText.nullish(), isTold: z.boolean().optional() }),
    output: written,
    who: 'staff',
    kind: 'write',
    summary: 'It will not be done.',
  }),
  'promises.move': method({
    input: z.strictObject({
      id,
      dueOn: day,
      isTold: z.boolean().default(false).describe('the customer was told'),
      note: noteText.nullish(),
    }),
    output: written,
    who: 'staff',
    kind: 'write',
    summary:
      'Another day. Counts as kept by the new day only when the customer was told before the old one had passed.',
  }),
  'promises.list': method({
    input: z.strictObject({
      customerId: id.optional(),
      dueOn: day.optional().describe('only those for this day'),
      from: day.optional(),
      to: day.optional(),
      staffId: id.optional(),
      state: z.enum(['open', 'kept', 'broken', 'all']).default('all'),
      kind: z.enum(['promise', 'call_back', 'all']).default('all'),
      offset,
      limit: limit(500, 100),
    }),
    output: z.object({ total: z.int(), promises: z.array(promise) }),
    who: 'anyone',
    kind: 'read',
    summary: 'Promises by their day: open ones the earliest first, settled ones the latest first.',
  }),
  'promises.report': method({
    input: z.strictObject({ from: day, to: day }),
    output: z.object({
      due: z.int().describe('promises whose day was in these days and has passed, or that were settled'),
      kept: z.int().describe('by their day'),
      keptLate: z.int(),
      broken: z.int(),
      open: z.int().describe('past their day and neither kept nor broken'),
      moved: z.int(),
      rate: z.number().nullable().describe('kept / due'),
      byColleague: z.array(
        z.object({ staffId: id.nullable(), name: z.string().nullable(), due: z.int(), kept: z.int() }),
      ),
    }),
    who: 'anyone',
    kind: 'report',
    summary: 'Kept-promise rate: promises kept by their day / promises due from day to day, both included.',
  }),
};

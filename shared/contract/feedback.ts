import { z } from 'zod';
import { atMs, createdRow, day, id, limit, nameText, noteText, offset, written } from './common.ts';
import { method } from './define.ts';

export const feedbackKind = z.enum(['suggestion', 'praise', 'score']);
export type FeedbackKind = z.infer<typeof feedbackKind>;

export const suggestionStatus = z.enum(['new', 'considering', 'planned', 'done', 'declined']);
export type SuggestionStatus = z.infer<typeof suggestionStatus>;

export const feedbackRow = z.object({
  id,
  kind: feedbackKind,
  customerId: id.nullable(),
  customerName: z.string().nullable(),
  initials: z.string().nullable(),
  hasPhoto: z.boolean(),
  score: z.int().nullable().describe('how likely to recommend us, 0 to 10'),
  text: z.string().nullable(),
  atMs: z.int(),
  day: z.string(),
  takenBy: z.string().nullable(),
  source: z.enum(['counter', 'slip']),
  aboutStaffId: id.nullable(),
  aboutStaffName: z.string().nullable().describe('the colleague who is praised'),
  isSeen: z.boolean().describe('the praised colleague has seen it'),
  status: suggestionStatus.nullable().describe('of a suggestion'),
  isTold: z.boolean().describe('its author knows that it is done, or why not'),
  callBackId: id.nullable().describe('the call-back it opened, as a promise'),
});
export type FeedbackRow = z.infer<typeof feedbackRow>;

export const slip = z.object({
  code: z.string().describe('as printed, such as K4T-9RM; found by the search'),
  customerId: id,
  customerName: z.string(),
  visitId: id.nullable(),
  madeOn: z.string(),
  shopName: z.string(),
  isAnswered: z.boolean(),
});
export type Slip = z.infer<typeof slip>;

export const feedback = {
  'feedback.add': method({
    input: z.strictObject({
      customerId: id.nullish(),
      kind: feedbackKind,
      score: z.int().min(0, 'A score is 0 to 10.').max(10, 'A score is 0 to 10.').nullish(),
      text: noteText.nullish(),
      aboutStaffId: id.nullish().describe('praise: for whom'),
      slipCode: nameText.nullish().describe('from a slip: says who it was'),
      atMs: atMs.optional().describe('now, when left out'),
    }),
    output: createdRow.extend({ callBackId: id.nullable(), callBackOn: z.string().nullable() }),
    who: 'staff',
    kind: 'write',
    summary: 'A suggestion, praise, or a score from 0 to 10. A score of 0 to 6 opens a call-back due within two days.',
  }),
  'feedback.update': method({
    input: z.strictObject({
      id,
      status: suggestionStatus.optional(),
      text: noteText.nullish(),
      aboutStaffId: id.nullish(),
      isTold: z.boolean().optional().describe('its author was told'),
      isSeen: z.boolean().optional().describe('the praised colleague has seen it'),
    }),
    output: written,
    who: 'staff',
    kind: 'write',
    summary: "A suggestion's status, that its author was told, that a colleague saw their praise.",
  }),
  'feedback.list': method({
    input: z.strictObject({
      customerId: id.optional(),
      kind: feedbackKind.optional(),
      status: suggestionStatus.optional(),
      aboutStaffId: id.optional(),
      from: day.optional(),
      to: day.optional(),
      offset,
      limit: limit(500, 100),
    }),
    output: z.object({ total: z.int(), feedback: z.array(feedbackRow) }),
    who: 'anyone',
    kind: 'read',
    summary: 'What customers said, newest first.',
  }),
  'feedback.report': method({
    input: z.strictObject({ from: day, to: day }),
    output: z.object({
      nps: z.number().nullable().describe('% of 9-10 less % of 0-6, -100 to 100; null without scores'),
      n: z.int().describe('scores it rests on'),
      promoters: z.int(),
      passives: z.int(),
      detractors: z.int(),
      isEnough: z.boolean().describe('rests on enough scores to be shown as a figure'),
      byScore: z.array(z.int()).length(11).describe('how many gave 0, 1, … 10'),
      suggestions: z.int(),
      suggestionsDone: z.int(),
      praise: z.int(),
      callBacks: z.object({ due: z.int(), doneInTime: z.int() }),
      slips: z.object({ printed: z.int(), answered: z.int() }),
    }),
    who: 'anyone',
    kind: 'report',
    summary: 'The net promoter score and what else was said from day to day, both included.',
  }),
  'slips.make': method({
    input: z.strictObject({ customerId: id, visitId: id.nullish() }),
    output: createdRow.extend({ slip }),
    who: 'staff',
    kind: 'write',
    summary: 'An after-sale slip to print, with a code that finds the customer when it comes back.',
  }),
  'slips.get': method({
    input: z.strictObject({ code: nameText }),
    output: slip,
    who: 'anyone',
    kind: 'read',
    summary: 'The slip with this code, however it is typed.',
  }),
};

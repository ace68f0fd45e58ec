import { z } from 'zod';
import {
  amountMinor,
  atMs,
  createdRow,
  day,
  id,
  LIMIT,
  limit,
  lineText,
  nameText,
  noteText,
  offset,
  requiredText,
  written,
} from './common.ts';
import { method } from './define.ts';

/** Where a complaint stands: new, answered, being fixed, made right (it stands closed), and asked afterwards whether it is right. */
export const stage = z.enum(['new', 'acknowledged', 'fixing', 'made_right', 'followed_up']);
export type Stage = z.infer<typeof stage>;

export const severity = z.enum(['low', 'medium', 'high']);
export type Severity = z.infer<typeof severity>;

/** What can be done about a complaint. `extra` is what goes beyond right; `verdict` is what the customer said afterwards. */
export const complaintStep = z.enum([
  'acknowledge',
  'apologise',
  'fix',
  'resolve',
  'extra',
  'followUp',
  'verdict',
  'reopen',
]);
export type ComplaintStep = z.infer<typeof complaintStep>;

export const verdict = z.enum(['right', 'not_right', 'no_answer']);
export type Verdict = z.infer<typeof verdict>;
/** “not right”, “not-right” and “notRight” are how people write it. */
const verdictInput = z.preprocess(
  word =>
    typeof word === 'string'
      ? word.replace(/(?<=[a-z])[A-Z]/g, letter => `_${letter.toLowerCase()}`).replaceAll(/[\s-]+/g, '_')
      : word,
  verdict,
);

const costMinor = amountMinor
  .refine(cost => cost >= 0, 'A cost cannot be below nothing.')
  .describe("what it costs the shop, in minor units of the shop's currency");

/** How long something has taken or may take: minutes in which the shop was open. */
const openMinutes = z.int().describe('minutes in which the shop was open');

const age = z.object({
  openMinutes,
  targetMinutes: z.int(),
  isLate: z.boolean(),
});

/** What a complaint looks like in a list and on the board. */
export const complaintRow = z.object({
  id,
  customerId: id.nullable().describe('null: we do not know who it was'),
  customerName: z.string().nullable(),
  initials: z.string().nullable(),
  hasPhoto: z.boolean(),
  isKey: z.boolean(),
  text: z.string(),
  category: z.string().nullable(),
  severity,
  stage,
  openedAtMs: z.int(),
  openedOn: z.string().describe('the day in the shop'),
  resolvedAtMs: z.int().nullable(),
  verdict: verdict.nullable(),
  staffId: id.nullable().describe('who sees to it'),
  staffName: z.string().nullable(),
  costMinor: z.int(),
  isSecondFailure: z.boolean().describe('another complaint of theirs was open, or not 90 days old'),
  waitsForOwner: z.boolean().describe('somebody asked the owner and has no answer yet'),
  age: age
    .nullable()
    .describe('while open: until the first answer against its target, then until it is right; null once made right'),
});
export type ComplaintRow = z.infer<typeof complaintRow>;

export const complaintStepRow = z.object({
  id,
  step: complaintStep,
  atMs: z.int(),
  day: z.string(),
  by: z.string().nullable(),
  note: z.string().nullable(),
  costMinor: z.int().nullable(),
  verdict: verdict.nullable(),
  approvedBy: z.string().nullable().describe('the owner who said yes, when it was above the allowance'),
});

export const allowance = z.object({
  ok: z.boolean().describe('may be done now, without asking'),
  limitMinor: z.int().nullable().describe('what this colleague may give on one complaint; null: no limit, the owner'),
  leftMinor: z.int().nullable().describe('of that, what is left on this complaint; null: no limit'),
  needs: z.enum(['none', 'owner']),
});
export type Allowance = z.infer<typeof allowance>;

export const costRequest = z.object({
  id,
  complaintId: id,
  customerId: id.nullable(),
  customerName: z.string().nullable(),
  complaintText: z.string(),
  step: complaintStep,
  costMinor: z.int(),
  note: z.string().nullable(),
  askedBy: z.string().nullable(),
  askedAtMs: z.int(),
  state: z.enum(['waiting', 'approved', 'declined']),
  decidedBy: z.string().nullable(),
  decidedAtMs: z.int().nullable(),
  decisionNote: z.string().nullable(),
});
export type CostRequest = z.infer<typeof costRequest>;

/** Whether someone whose problem was fixed came back, once that can be said. */
export const cameBack = z.object({
  state: z.enum(['returned', 'not_returned', 'waiting', 'unknown']).describe('waiting: the window has not passed'),
  windowDays: z.int().nullable().describe('2 x their own usual gap as of closing, at least 30 days'),
  until: z.string().nullable().describe('the last day of the window'),
  returnedOn: z.string().nullable(),
});
export type CameBack = z.infer<typeof cameBack>;

export const complaint = complaintRow.extend({
  wouldMakeItRight: z.string().nullable().describe("in the customer's words"),
  visitId: id.nullable(),
  visitText: z.string().nullable().describe('the day and what they bought'),
  item: z.string().nullable(),
  openedBy: z.string().nullable(),
  firstResponseAtMs: z.int().nullable(),
  firstResponseMinutes: openMinutes.nullable(),
  resolutionMinutes: openMinutes.nullable().describe('opened to made right, reopening counts'),
  reopened: z.int().describe('how often'),
  cause: z.string().nullable(),
  change: z.string().nullable().describe('what changes so that it does not happen again'),
  previousId: id.nullable().describe('the complaint that makes this one a second failure'),
  steps: z.array(complaintStepRow).describe('oldest first'),
  requests: z.array(costRequest),
  allowance: allowance.describe('of the caller, for a cost of nothing'),
  valueToDateMinor: z.int().nullable().describe('of the customer; null without a customer or a margin'),
  spentMinor: z.int().nullable().describe('what the customer has spent here; null without a customer'),
  expectedValueMinor: z.int().nullable().describe('the next twelve months; null until the model provides it'),
  cameBack,
});
export type Complaint = z.infer<typeof complaint>;

export const budget = z.object({
  month: z.string().describe('YYYY-MM'),
  budgetMinor: z.int().nullable().describe('null: none set'),
  spentMinor: z.int(),
  leftMinor: z.int().nullable().describe('below nothing when overspent'),
  closed: z.int().describe('complaints made right this month'),
  returned: z.int().describe('of the complaints of the last twelve months whose window has passed: came back'),
  returnedOf: z.int(),
  returnedValueMinor: z
    .int()
    .describe('spent by those after their complaint was made right, in the last twelve months'),
});
export type Budget = z.infer<typeof budget>;

const duration = z.object({
  medianMinutes: z.number().nullable().describe('in opening hours'),
  p90Minutes: z.number().nullable(),
  n: z.int(),
});

const share = z.object({
  count: z.int(),
  of: z.int(),
  share: z.number().nullable().describe('count / of; null when there is nothing to divide by'),
});

export const complaintsReport = z.object({
  from: z.string(),
  to: z.string(),
  opened: z.int(),
  closed: z.int().describe('made right in these days, and still so'),
  openNow: z.int(),
  reopened: z.int(),
  secondFailures: z.int(),
  byCategory: z.array(z.object({ category: z.string().nullable(), n: z.int() })),
  causes: z
    .array(z.object({ cause: z.string(), n: z.int(), changes: z.array(z.string()) }))
    .describe('what was diagnosed, the most frequent first'),
  firstResponse: duration.describe('of those opened in these days'),
  resolution: duration.describe('of those opened in these days and made right since'),
  targets: z.object({ firstResponseMinutes: z.int(), resolutionMinutes: z.int() }),
  costMinor: z.int().describe('spent on making it right in these days'),
  confirmed: share.describe('the customer said it is right, of those closed in these days'),
  returned: share
    .extend({ waiting: z.int().describe('closed, their window has not passed: in no figure') })
    .describe('came back within 2 x own gap (at least 30 days) after closing, of those whose window has passed'),
  comparison: share
    .extend({ rule: z.string().describe('who they are compared with, in plain words'), isEnough: z.boolean() })
    .describe('people like them who had no complaint'),
  isEnough: z.boolean().describe('rests on enough people to say anything about who came back'),
});
export type ComplaintsReport = z.infer<typeof complaintsReport>;

const what = {
  category: nameText.nullish(),
  severity: severity.optional(),
  wouldMakeItRight: noteText.nullish().describe("what would make it right, in the customer's words"),
  visitId: id.nullish().describe('the visit it is about'),
  item: nameText.nullish().describe('the thing it is about'),
};

const text = requiredText(LIMIT.note, 'Write down what happened, in a few words.');
const identified = z.strictObject({ id });

export const complaints = {
  'complaints.open': method({
    input: z.strictObject({
      customerId: id.nullish(),
      text,
      ...what,
      atMs: atMs.optional().describe('when we were told; now, when left out'),
    }),
    output: createdRow.extend({
      isSecondFailure: z.boolean(),
      allowance: allowance.describe('of the caller: what may be done about it without asking'),
    }),
    who: 'staff',
    kind: 'write',
    summary: 'Logs a complaint: any dissatisfaction where an answer is expected. With or without a known customer.',
  }),
  'complaints.step': method({
    input: z.strictObject({
      id,
      step: complaintStep,
      note: noteText.nullish(),
      costMinor: costMinor.nullish(),
      verdict: verdictInput.optional().describe('with the step `verdict`: right, not_right or no_answer'),
      dueOn: day.nullish().describe('with the step `fix`: what was promised by when; becomes a promise'),
      atMs: atMs.optional().describe('now, when left out'),
    }),
    output: createdRow.extend({ stage, leftMinor: z.int().nullable() }),
    who: 'staff',
    kind: 'write',
    summary:
      'Notes what was done: acknowledge, apologise, fix, resolve, extra, followUp, verdict, reopen. A cost above what the colleague may give is refused (code over_allowance): ask the owner with complaints.request.',
  }),
  'complaints.update': method({
    input: z.strictObject({
      id,
      text: text.optional(),
      ...what,
      customerId: id.nullish().describe('who it was, once that is known'),
      staffId: id.nullish().describe('who sees to it'),
      cause: lineText.nullish(),
      change: noteText.nullish().describe('what changes so that it does not happen again'),
    }),
    output: written,
    who: 'staff',
    kind: 'write',
    summary: 'Changes what is given and leaves the rest; null clears a field. The diagnosis is noted here.',
  }),
  'complaints.get': method({
    input: identified,
    output: complaint,
    who: 'anyone',
    kind: 'read',
    summary: 'One complaint with its steps, what may be spent on it, and whether they came back.',
  }),
  'complaints.list': method({
    input: z.strictObject({
      state: z.enum(['open', 'closed', 'all']).default('all'),
      stage: stage.optional(),
      customerId: id.optional(),
      category: z.string().max(LIMIT.name).optional(),
      text: z.string().max(200).optional().describe('words of the complaint or of the name, from their beginnings'),
      offset,
      limit: limit(500, 100),
    }),
    output: z.object({ total: z.int(), complaints: z.array(complaintRow) }),
    who: 'anyone',
    kind: 'report',
    summary: 'Complaints, newest first, a page at a time.',
  }),
  'complaints.board': method({
    input: z.strictObject({
      closedDays: z.int().min(0).max(3660).default(30).describe('how long closed ones stay on it'),
    }),
    output: z.object({
      columns: z.array(z.object({ stage, total: z.int(), late: z.int(), complaints: z.array(complaintRow) })),
      requests: z.array(costRequest).describe('waiting for the owner'),
      budget,
      categories: z.array(z.string()),
    }),
    who: 'anyone',
    kind: 'report',
    summary: 'The board: open complaints by stage, the latest against its target first, and those closed lately.',
  }),
  'complaints.allowance': method({
    input: z.strictObject({
      complaintId: id.optional().describe('left out: for a complaint that is not in the book yet'),
      costMinor: costMinor.default(0),
    }),
    output: allowance,
    who: 'anyone',
    kind: 'read',
    summary: 'Whether the caller may spend so much on this complaint without asking.',
  }),
  'complaints.request': method({
    input: z.strictObject({
      id: id.describe('the complaint'),
      step: complaintStep,
      costMinor,
      note: noteText.nullish(),
    }),
    output: createdRow,
    who: 'staff',
    kind: 'write',
    summary: "Asks the owner for more than one's own allowance; waits in the owner's Today.",
  }),
  'complaints.decide': method({
    input: z.strictObject({ requestId: id, approve: z.boolean(), note: noteText.nullish() }),
    output: written,
    who: 'owner',
    kind: 'write',
    summary: 'The owner says yes, which takes the step, or no.',
  }),
  'complaints.report': method({
    input: z.strictObject({ from: day, to: day }),
    output: complaintsReport,
    who: 'anyone',
    kind: 'report',
    summary:
      'How complaints were answered and made right from day to day, both included, and whether people came back, beside people like them.',
  }),
};

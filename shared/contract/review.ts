import { z } from 'zod';
import { createdRow, customerRef, day, id, noteText, requiredText, written } from './common.ts';
import { complaintsReport } from './complaints.ts';
import { method } from './define.ts';
import { coverage, share } from './figures.ts';
import { fairness, keyCustomer, offer, wordOfMouth } from './key-customers.ts';
import { cohortTable, flowPeriod } from './retention.ts';
import { slippingPerson } from './rhythm.ts';

export const week = z
  .string()
  .regex(/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/, 'A week looks like 2026-W47.')
  .describe('an ISO week, YYYY-Www');

export const decisionState = z.enum(['open', 'done', 'dropped']);

export const decision = z.object({
  id,
  week,
  text: z.string(),
  staffId: id.nullable(),
  by: z.string().nullable().describe('who does it'),
  due: day.nullable(),
  state: decisionState,
  decidedOn: day,
  settledOn: day.nullable(),
  result: z.string().nullable().describe('what came of it, in words'),
  isLate: z.boolean(),
});
export type Decision = z.infer<typeof decision>;

/** One of the five figures: the figure as it is printed, a sentence, how it changed, and what it rests on. */
export const figure = z.object({
  key: z.enum(['active', 'retained', 'made_right', 'sent', 'coverage']),
  value: z.string().nullable().describe('as it is printed; null: not enough yet'),
  change: z.number().nullable().describe('against the week before; in people, or percentage points'),
  sentence: z.string(),
  restsOn: z.string().describe('window and how many people'),
  missing: z.string().nullable(),
});
export type Figure = z.infer<typeof figure>;

export const weekReview = z.object({
  week,
  from: day,
  to: day,
  asOf: day.describe('data up to this day'),
  state: z.enum(['done', 'running', 'future']),
  isClosed: z.boolean().describe('as it was shown when the review was closed'),
  closedAtMs: z.int().nullable(),
  previousWeek: week.nullable(),
  nextWeek: week.nullable(),
  shopState: z.enum(['first_day', 'little', 'closed', 'usual']).describe('closed: no visit for two weeks or more'),
  notice: z.string().nullable().describe('something true and useful for a shop that is new or closed'),
  decided: z.array(decision).describe('decisions of earlier weeks that are open or were settled since the last review'),
  figures: z.array(figure).length(5),
  flow: z.array(flowPeriod).describe('the last 13 weeks, this one last'),
  cohorts: cohortTable,
  coverage,
  repeat: share,
  slipping: z.object({ total: z.int(), valueAtRiskMinor: z.int(), people: z.array(slippingPerson) }),
  madeRight: z.object({
    report: complaintsReport.describe('of the last 90 days'),
    opened: z.int().describe('in this week'),
    closed: z.int(),
    waiting: z.int(),
    spentMinor: z.int(),
    budgetMinor: z.int().nullable(),
    leftMinor: z.int().nullable(),
    cameBackMinor: z.int().describe('spent by those who came back, since their complaint was closed'),
    causes: z.array(z.object({ cause: z.string(), n: z.int() })).describe('that came up more than once in 90 days'),
    promises: z.object({ due: z.int(), kept: z.int() }),
  }),
  thank: z.object({
    suggestions: z.int(),
    people: z
      .array(customerRef.extend({ reason: z.string(), line: z.string() }))
      .describe('first of the suggestions for a card'),
    senders: z.array(customerRef.extend({ sent: z.array(z.string()) })),
    consistency: share.describe('touches done within their window, of those due'),
  }),
  wordOfMouth,
  key: z.object({
    people: z.array(keyCustomer),
    items: z.array(z.object({ item: z.string(), people: z.int(), of: z.int(), spentMinor: z.int() })),
    shareOfSales: z.number().nullable(),
  }),
  said: z.object({
    nps: z.number().nullable(),
    scores: z.int(),
    isEnough: z.boolean(),
    counts: z
      .object({ complaint: z.int(), suggestion: z.int(), praise: z.int() })
      .optional()
      .describe('of the whole week; missing in weeks closed before they were counted'),
    voices: z.array(
      z.object({
        kind: z.enum(['suggestion', 'praise', 'score', 'complaint']),
        customerId: id.nullable(),
        name: z.string().nullable(),
        score: z.int().nullable(),
        text: z.string(),
        on: day,
      }),
    ),
  }),
  fairness,
  offers: z.array(offer),
  continuity: z.object({
    keyPeople: z.int(),
    keyKept: z.int(),
    without: z.array(customerRef.extend({ formerKeeper: z.string().nullable() })),
  }),
  recognition: z.array(z.object({ staffId: id, name: z.string(), sentence: z.string(), points: z.number() })),
  decisions: z.array(decision).describe('taken in this review'),
});
export type WeekReview = z.infer<typeof weekReview>;

export const review = {
  'review.week': method({
    input: z.strictObject({ week: week.optional().describe('the running one when left out') }),
    output: weekReview,
    who: 'anyone',
    kind: 'report',
    summary: "The owner's week, every figure of the page; a closed week comes back as it was shown then.",
  }),
  'review.weeks': method({
    input: z.strictObject({}),
    output: z.object({ weeks: z.array(z.object({ week, from: day, to: day, isClosed: z.boolean() })) }),
    who: 'anyone',
    kind: 'report',
    summary: 'The weeks there are, the newest first.',
  }),
  'review.decide': method({
    input: z.strictObject({
      week,
      text: requiredText(500, 'What was decided?'),
      staffId: id.nullish().describe('who does it'),
      due: day.nullish(),
    }),
    output: createdRow,
    who: 'staff',
    kind: 'write',
    summary: 'A decision of a week, assigned and dated; it appears in Today, and in the next review with its result.',
  }),
  'review.settle': method({
    input: z.strictObject({ id, state: decisionState, result: noteText.nullish() }),
    output: written,
    who: 'staff',
    kind: 'write',
    summary: 'What came of a decision.',
  }),
  'review.close': method({
    input: z.strictObject({ week }),
    output: written,
    who: 'staff',
    kind: 'write',
    summary: 'The review is done; the week is kept as it was shown.',
  }),
};

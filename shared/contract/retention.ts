import { z } from 'zod';
import {
  amountMinor,
  atMs,
  createdRow,
  customerRef,
  day,
  id,
  LIMIT,
  limit,
  noteText,
  offset,
  written,
} from './common.ts';
import { method } from './define.ts';
import { groupFilter } from './groups.ts';
import { touchKind } from './touches.ts';

export const asOf = day.optional().describe('the answer as of that day, from data up to it; today when left out');

/** A share with the uncertainty of a sample of its size: the Wilson interval at 95 %. */
export const share = z.object({
  count: z.int(),
  of: z.int(),
  share: z.number().nullable().describe('0 to 1; null of nobody'),
  low: z.number().nullable(),
  high: z.number().nullable(),
  isEnough: z.boolean().describe('rests on enough people to be shown as a figure'),
});
export type Share = z.infer<typeof share>;

/** How much of the shop a figure covers. Refunds count as money, not as visits. */
export const coverage = z.object({
  from: day,
  to: day,
  visitsLinked: z.int(),
  visitsAll: z.int(),
  shareOfVisits: z.number().nullable(),
  salesLinkedMinor: z.int(),
  salesAllMinor: z.int(),
  shareOfSales: z.number().nullable(),
});
export type Coverage = z.infer<typeof coverage>;

const missing = z.string().nullable().describe('what is missing, in a sentence, when there is not enough to go by');

export const cohortCell = z.object({
  n: z.int().describe('periods since the first one, from 0'),
  active: z.int().nullable().describe('null in a period that has not begun'),
  state: z.enum(['done', 'running', 'future']),
});

export const cohortTable = z.object({
  asOf: day,
  unit: z.enum(['month', 'quarter']),
  mode: z.enum(['classic', 'unbounded']),
  cohorts: z.array(
    z.object({
      start: day.describe('first day of the month or quarter of the first visit'),
      size: z.int(),
      cells: z.array(cohortCell),
    }),
  ),
  coverage,
  missing,
});
export type CohortTable = z.infer<typeof cohortTable>;

/** One period of the flow: activeAtStart + new + returned + wonBack - slipping - lapsed = activeAtEnd, exactly. */
export const flowPeriod = z.object({
  from: day,
  to: day.describe('the last day of the period; the figures of a running one are as of today'),
  state: z.enum(['done', 'running', 'future']),
  activeAtStart: z.int().describe('active at the end of the day before'),
  new: z.int().describe('first visit in the period, active at its end'),
  returned: z
    .int()
    .describe('not active at the start, active at the end; came before, and never lapsed by their own rhythm'),
  wonBack: z.int().describe('the same, of those who came back after having been lapsed'),
  slipping: z.int().describe('active at the start, not at the end, not lapsed by their own rhythm'),
  lapsed: z.int().describe('active at the start, not at the end, lapsed by their own rhythm'),
  activeAtEnd: z.int(),
  retentionRate: z.number().nullable().describe('(E - N) / S; null when S is 0'),
  churnRate: z.number().nullable(),
});
export type FlowPeriod = z.infer<typeof flowPeriod>;

export const rfmName = z.enum([
  'champions',
  'loyal',
  'new',
  'promising',
  'needs_attention',
  'at_risk',
  'cant_lose',
  'dormant',
]);
export type RfmName = z.infer<typeof rfmName>;

const rfmGroup = z.object({
  name: rfmName,
  people: z.int(),
  visits: z.int().describe('visit days in the window'),
  spentMinor: z.int().describe('in the window'),
  shareOfSpend: z.number().nullable(),
  medianDaysSinceLast: z.number().nullable(),
});

/** Somebody behind a figure. */
export const personBehind = customerRef.extend({
  firstDay: z.string().nullable(),
  lastDay: z.string().nullable(),
  visitDays: z.int(),
  spentMinor: z.int(),
});

/** In weeks, where they have a unit. */
export const visitParameters = z.object({
  r: z.number(),
  alpha: z.number().describe('in weeks'),
  a: z.number(),
  b: z.number(),
});

const positive = z.number().positive().max(1e9);
const sideOf = z.enum(['keeper', 'found_us', 'companion', 'preference', 'referred']);
/** Of the people of a side: all, those the share counts, or those it misses. */
const sidePart = z.enum(['all', 'stayed', 'gone']).default('all');

const whom = z
  .strictObject({ groupId: id.optional(), filter: groupFilter.optional() })
  .describe('a saved group, or a filter; everybody when both are left out');

const comparedSide = z.object({
  name: z.string().describe('who it is, in words'),
  people: z.int(),
  retained: share.describe('active, of those first seen 90 days ago or longer'),
  repeat: share.describe('two or more visit days, of those with one or more'),
  visitsPerPerson: z.number().nullable().describe('visit days in the last 365 days, of those with any'),
  spentPerPersonMinor: z.int().nullable().describe('in the last 365 days'),
  medianGapDays: z.number().nullable(),
});
export type ComparedSide = z.infer<typeof comparedSide>;

export const slippingPerson = customerRef.extend({
  state: z.enum(['overdue', 'lapsed']),
  daysSinceLast: z.int(),
  usualGapDays: z.number(),
  lateAfterDays: z.number(),
  lastDay: z.string(),
  valueAtRiskMinor: z
    .int()
    .describe('what they would bring in twelve months at their own rhythm and spend, times the margin'),
  lastKnown: z.string().nullable().describe('the last thing known of them, in a few words'),
  next: z.enum(['call', 'card', 'treat', 'make_right']).describe('the next thing to do'),
  nextWhy: z.string(),
  keeper: z.string().nullable().describe('who knows them best'),
  sent: z.int().describe('people they sent'),
  phone: z.string().nullable(),
  lastTouch: z
    .object({ kind: touchKind, day: z.string() })
    .nullable()
    .describe(
      'the last call, card or other contact until now, whichever day is looked at, so that nobody is called twice',
    ),
});
export type SlippingPerson = z.infer<typeof slippingPerson>;

export const retention = {
  'retention.cohorts': method({
    input: z.strictObject({
      unit: z.enum(['month', 'quarter']).default('month'),
      mode: z.enum(['classic', 'unbounded']).default('classic'),
      from: day.optional().describe('cohorts from the one this day is in'),
      to: day.optional().describe('cohorts up to the one this day is in'),
      groupId: id.optional(),
      asOf,
    }),
    output: cohortTable,
    who: 'anyone',
    kind: 'report',
    summary:
      'Of those who first came in a month or quarter, how many came again in each one since (classic), or in it or later (unbounded).',
  }),
  'retention.flow': method({
    input: z.strictObject({ from: day, to: day, unit: z.enum(['week', 'month']).default('week'), asOf }),
    output: z.object({ asOf: day, periods: z.array(flowPeriod), coverage, missing }),
    who: 'anyone',
    kind: 'report',
    summary:
      'Active regulars from week to week or month to month: new, returned, won back, slipping, lapsed. It adds up.',
  }),
  'retention.summary': method({
    input: z.strictObject({ from: day, to: day, asOf }),
    output: z.object({
      asOf: day,
      retained: share.describe('active at the start and at the end, of those active at the start: (E - N) / S'),
      repeat: share.describe('two or more visit days, of those with one or more, in the window'),
      regulars: z
        .object({ people: z.int(), visits: z.int(), spentMinor: z.int() })
        .describe('linked to a person with 2 or more visit days'),
      once: z
        .object({ people: z.int(), visits: z.int(), spentMinor: z.int() })
        .describe('linked to a person seen on one day'),
      passersBy: z.object({ visits: z.int(), spentMinor: z.int() }).describe('linked to nobody'),
      coverage,
      missing,
    }),
    who: 'anyone',
    kind: 'report',
    summary: 'Retention rate, repeat purchase rate, and regulars against passers-by in a window of days.',
  }),
  'retention.rfm': method({
    input: z.strictObject({ asOf }),
    output: z.object({
      asOf: day,
      windowDays: z.int(),
      people: z.int(),
      groups: z.array(rfmGroup),
      cells: z
        .array(z.object({ r: z.int(), f: z.int(), m: z.int(), people: z.int() }))
        .describe('people by quintile of recency, frequency and spend, 5 is best; empty ones left out'),
      coverage,
      missing,
    }),
    who: 'anyone',
    kind: 'report',
    summary: 'Recency, visits and spend of the last 365 days in quintiles, and the named groups.',
  }),
  'retention.breakdown': method({
    input: z.strictObject({ by: sideOf, asOf }),
    output: z.object({ asOf: day, sides: z.array(comparedSide), coverage, missing }),
    who: 'anyone',
    kind: 'report',
    summary:
      'Retention side by side: by who knows them best, how they found us, with and without a companion, by preference, sent by someone or not.',
  }),
  'retention.compare': method({
    input: z.strictObject({ a: whom, b: whom, asOf }),
    output: z.object({ asOf: day, a: comparedSide, b: comparedSide, coverage, missing }),
    who: 'anyone',
    kind: 'report',
    summary: 'Any two groups side by side, with the uncertainty of each share.',
  }),
  'retention.people': method({
    input: z.strictObject({
      of: z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('cohort'),
          unit: z.enum(['month', 'quarter']),
          mode: z.enum(['classic', 'unbounded']),
          start: day,
          n: z.int().min(0),
          groupId: id.optional(),
        }),
        z.strictObject({
          kind: z.literal('flow'),
          from: day,
          to: day,
          part: z.enum(['activeAtStart', 'new', 'returned', 'wonBack', 'slipping', 'lapsed', 'activeAtEnd']),
        }),
        z.strictObject({ kind: z.literal('rfm'), name: rfmName }),
        z
          .strictObject({ kind: z.literal('side'), by: sideOf, name: z.string().max(LIMIT.line), part: sidePart })
          .describe('a side of retention.breakdown'),
        z
          .strictObject({ kind: z.literal('group'), groupId: id.optional(), part: sidePart })
          .describe('a saved group as retention.compare has it; everybody when left out'),
        z
          .strictObject({ kind: z.literal('window'), from: day, to: day, who: z.enum(['regulars', 'once']) })
          .describe('who came in a window of retention.summary'),
        z
          .strictObject({
            kind: z.literal('chance'),
            parameters: z.strictObject({ r: positive, alpha: positive, a: positive, b: positive }),
            band: z.int().min(0).max(9).describe('the tenth of the chances given: 7 is 70 % up to 80 %'),
            part: z.enum(['all', 'came', 'stayed_away']).default('all'),
          })
          .describe('a point of the calibration of model.fit; as of its day, with the parameters of its backtest'),
      ]),
      asOf,
      offset,
      limit: limit(500, 100),
    }),
    output: z.object({ total: z.int(), people: z.array(personBehind) }),
    who: 'anyone',
    kind: 'report',
    summary: 'The people behind a point of a chart, those who spent most first.',
  }),
  'rhythm.slipping': method({
    input: z.strictObject({
      limit: limit(500, 50),
      offset,
      states: z
        .array(z.enum(['overdue', 'lapsed']))
        .min(1)
        .max(2)
        .default(['overdue']),
      asOf,
    }),
    output: z.object({ asOf: day, total: z.int(), valueAtRiskMinor: z.int(), people: z.array(slippingPerson) }),
    who: 'anyone',
    kind: 'report',
    summary: 'Who is slipping away by their own rhythm, those with the most value at risk first.',
  }),
  'rhythm.of': method({
    input: z.strictObject({ customerId: id, asOf }),
    output: z.object({
      asOf: day,
      visitDays: z.int(),
      firstDay: z.string().nullable(),
      lastDay: z.string().nullable(),
      daysSinceLast: z.int().nullable(),
      usualGapDays: z.number().nullable(),
      isOwn: z.boolean(),
      lateAfterDays: z.number().nullable(),
      lapsedAfterDays: z.number().nullable(),
      isActive: z.boolean().describe('last visit within the larger of 2 x the usual gap and the floor of the shop'),
      state: z.enum(['new', 'on_time', 'overdue', 'lapsed', 'never']),
    }),
    who: 'anyone',
    kind: 'report',
    summary: "One person's own rhythm: usual gap, overdue, lapsed.",
  }),
  'passersBy.record': method({
    input: z.strictObject({
      atMs: atMs.optional().describe('now, when left out'),
      sales: z
        .int()
        .min(1)
        .max(100_000)
        .default(1)
        .describe('how many sales; more than one for the rest of a day from the till'),
      amountMinor: amountMinor.nullish().describe('of all of them; negative for a refund'),
      note: noteText.nullish(),
    }),
    output: createdRow,
    who: 'staff',
    kind: 'write',
    summary: 'Sales linked to nobody we know, so that every figure can say how much of the shop it covers.',
  }),
  'passersBy.void': method({
    input: z.strictObject({ id }),
    output: written,
    who: 'staff',
    kind: 'write',
    summary: 'It did not happen; kept in the history, counted nowhere.',
  }),
  'passersBy.days': method({
    input: z.strictObject({ from: day, to: day }),
    output: z.object({
      days: z.array(
        z.object({
          day,
          visitsLinked: z.int(),
          salesLinkedMinor: z.int(),
          visitsUnlinked: z.int(),
          salesUnlinkedMinor: z.int(),
        }),
      ),
    }),
    who: 'anyone',
    kind: 'report',
    summary: 'Day by day what was linked to a person and what was not; days without anything are left out.',
  }),
};

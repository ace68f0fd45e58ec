import { z } from 'zod';
import { customerRef, day, id, LIMIT, limit, offset } from './common.ts';
import { method } from './define.ts';
import { asOf, coverage, missing, share } from './figures.ts';
import { groupFilter } from './groups.ts';

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
      retained: share.describe(
        'active at the start and at the end, of those active at the start; the rate of retention.flow, (E - N) / S, counts those who came back, too',
      ),
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
    summary: 'Who stayed, repeat purchase rate, and regulars against passers-by in a window of days.',
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
};

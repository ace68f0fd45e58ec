import { z } from 'zod';
import { day, id } from './common.ts';
import { method } from './define.ts';
import { expectedRange } from './expected.ts';
import { asOf } from './figures.ts';
import { visitParameters } from './retention.ts';

const forecastError = z.object({
  meanAbsolute: z.number().describe('mean of |forecast - visits| per person'),
  rootMeanSquare: z.number(),
  total: z.number().describe('visits forecast over all people'),
});

export const backtestResult = z.object({
  parameters: visitParameters
    .optional()
    .describe('fitted on the days before the held-out weeks; not there in a fit kept by an earlier version'),
  holdoutWeeks: z.int(),
  customers: z.int(),
  actualTotal: z.int(),
  byRepeatVisits: z.array(
    z.object({
      repeatVisits: z.int(),
      orMore: z.boolean(),
      customers: z.int(),
      expected: z.number().nullable(),
      actual: z.number().nullable(),
    }),
  ),
  calibration: z
    .array(
      z.object({
        from: z.number(),
        to: z.number(),
        customers: z.int(),
        came: z.int(),
        predicted: z.number().nullable(),
        actual: z.number().nullable(),
      }),
    )
    .describe('of those given about the same chance to come, how many came'),
  model: forecastError,
  repeatLastPeriod: forecastError.describe('the same if everybody came as often as in the weeks before'),
});
export type BacktestResult = z.infer<typeof backtestResult>;

export const visitModelFit = z.object({
  parameters: visitParameters,
  logLikelihood: z.number(),
  n: z.int().describe('customers it is fitted on'),
  isConverged: z.boolean(),
  atBounds: z.array(z.string()),
  backtest: backtestResult.nullable().describe('null below the data floor of the held-out time'),
});

export const modelFit = z.object({
  asOf: day,
  missing: z.string().nullable().describe('what is missing, in a sentence; the models are null then'),
  repeatCustomers: z.int(),
  weeks: z.number(),
  bgnbd: visitModelFit.nullable(),
  mbgnbd: visitModelFit.nullable().describe('the one that is shown'),
  gammaGamma: z
    .object({
      parameters: z.object({ p: z.number(), q: z.number(), gamma: z.number() }),
      logLikelihood: z.number(),
      n: z.int().describe('customers with a repeat visit and an amount above nothing'),
      isConverged: z.boolean(),
    })
    .nullable()
    .describe('null without amounts'),
});
export type ModelFit = z.infer<typeof modelFit>;

export const prediction = z.object({
  asOf: day,
  days: z.int(),
  missing: z.string().nullable(),
  alive: z.number().nullable().describe('probability that they still come, 0 to 1 (MBG/NBD)'),
  visits: z.number().nullable().describe('expected visit days'),
  spendMinor: z.int().nullable().describe('expected spend before the margin; null without amounts'),
  valueMinor: z.int().nullable().describe('expected spend times the margin'),
  range: expectedRange.nullable(),
});
export type Prediction = z.infer<typeof prediction>;

export const model = {
  'model.fit': method({
    input: z.strictObject({ asOf, job: z.string().max(60).optional().describe('a name to follow its progress by') }),
    output: modelFit,
    who: 'anyone',
    kind: 'study',
    summary:
      "BG/NBD, MBG/NBD and Gamma-Gamma fitted on the shop's own book, with a backtest on the last 13 weeks. Below the data floor it says what is missing.",
  }),
  'model.latest': method({
    input: z.strictObject({ asOf }),
    output: z.object({ fit: modelFit.nullable(), missing: z.string().nullable() }),
    who: 'anyone',
    kind: 'report',
    summary: 'The models as they were fitted last, at a quiet moment of the last two weeks; null before that.',
  }),
  'model.cancel': method({
    input: z.strictObject({}),
    output: z.object({}),
    who: 'anyone',
    kind: 'control',
    summary: 'Stops the fit that is running; it answers with the code cancelled.',
  }),
  'model.predict': method({
    input: z.strictObject({ customerId: id, days: z.int().min(1).max(3660).default(365), asOf }),
    output: prediction,
    who: 'anyone',
    kind: 'study',
    summary: 'Whether one person still comes, how often and what for in the coming days, with a range.',
  }),
};

import { z } from 'zod';
import { day, id } from './common.ts';
import { method } from './define.ts';
import { asOf } from './retention.ts';

const visitParameters = z.object({
  r: z.number(),
  alpha: z.number().describe('in weeks'),
  a: z.number(),
  b: z.number(),
});

const forecastError = z.object({
  meanAbsolute: z.number().describe('mean of |forecast - visits| per person'),
  rootMeanSquare: z.number(),
  total: z.number().describe('visits forecast over all people'),
});

export const backtestResult = z.object({
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
  range: z
    .object({
      visitsLow: z.int(),
      visitsHigh: z.int(),
      spendLowMinor: z.int().nullable(),
      spendHighMinor: z.int().nullable(),
    })
    .nullable()
    .describe('80 % of people like them end within it'),
});
export type Prediction = z.infer<typeof prediction>;

export const model = {
  'model.fit': method({
    input: z.strictObject({ asOf, job: z.string().max(60).optional().describe('a name to follow its progress by') }),
    output: modelFit,
    who: 'anyone',
    kind: 'report',
    summary:
      "BG/NBD, MBG/NBD and Gamma-Gamma fitted on the shop's own book, with a backtest on the last 13 weeks. Below the data floor it says what is missing.",
  }),
  'model.predict': method({
    input: z.strictObject({ customerId: id, days: z.int().min(1).max(3660).default(365), asOf }),
    output: prediction,
    who: 'anyone',
    kind: 'report',
    summary: 'Whether one person still comes, how often and what for in the coming days, with a range.',
  }),
};

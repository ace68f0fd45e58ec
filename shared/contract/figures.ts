/** What stands beside every figure: as of when, how sure, how much of the shop it covers, and what is missing. */
import { z } from 'zod';
import { day } from './common.ts';

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

export const missing = z
  .string()
  .nullable()
  .describe('what is missing, in a sentence, when there is not enough to go by');

import { z } from 'zod';
import { day } from './common.ts';

export const expectedRange = z
  .object({
    visitsLow: z.int(),
    visitsHigh: z.int(),
    spendLowMinor: z.int().nullable(),
    spendHighMinor: z.int().nullable(),
  })
  .describe('80 % of people like them end within it');

/** What is expected of one person in the next twelve months, from the models fitted last. */
export const expected = z.object({
  alive: z.number().describe('probability that they still come, 0 to 1 (MBG/NBD)'),
  visits: z.number().describe('expected visit days'),
  spendMinor: z.int().nullable().describe('expected spend before the margin; null without amounts'),
  valueMinor: z.int().nullable().describe('expected spend x the margin of the settings; null while no margin is set'),
  range: expectedRange,
  fittedOn: day.describe('the day up to which the models know the shop'),
});
export type Expected = z.infer<typeof expected>;

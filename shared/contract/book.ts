import { z } from 'zod';
import { method } from './define.ts';

export const book = {
  'book.info': method({
    input: z.strictObject({}),
    output: z.object({
      path: z.string(),
      uuid: z.string(),
      schemaVersion: z.int(),
      appVersion: z.string(),
      customers: z.int(),
      visits: z.int(),
      companions: z.int(),
      preferences: z.int(),
      sizeBytes: z.int(),
      today: z.string().describe('the day in the shop, as the engine sees it'),
      nowMs: z.int(),
      isDemo: z.boolean(),
    }),
    who: 'anyone',
    kind: 'report',
    summary: 'Which book is open, how much is in it, and what day it is there.',
  }),
  'book.fillDemo': method({
    input: z.strictObject({
      seed: z.int().min(0).max(2_147_483_647).default(7),
      regulars: z.int().min(1).max(20_000).default(2400),
    }),
    output: z.object({ customers: z.int(), visits: z.int(), actionId: z.int() }),
    who: 'anyone',
    kind: 'bulk',
    summary: 'Fills an empty book with the demo shop; refused when the book has people in it.',
  }),
};

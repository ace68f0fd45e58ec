import { z } from 'zod';
import { amountMinor, atMs, createdRow, day, id, noteText, written } from './common.ts';
import { method } from './define.ts';

export const passersBy = {
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

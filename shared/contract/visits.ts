import { z } from 'zod';
import {
  amountMinor,
  atMs,
  createdRow,
  id,
  LIMIT,
  limit,
  nameText,
  noteText,
  offset,
  requiredText,
  written,
} from './common.ts';
import { method } from './define.ts';

export const visitItem = z.object({ name: z.string(), quantity: z.number(), amountMinor: z.int().nullable() });

export const visit = z.object({
  id,
  customerId: id,
  atMs: z.int(),
  day: z.string(),
  amountMinor: z.int().nullable(),
  items: z.array(visitItem),
  note: z.string().nullable(),
  by: z.string().nullable(),
  isRefund: z.boolean(),
  isVoided: z.boolean(),
});
export type Visit = z.infer<typeof visit>;

export const visits = {
  'visits.record': method({
    input: z.strictObject({
      customerId: id,
      atMs: atMs.optional().describe('now, when left out'),
      amountMinor: amountMinor.nullish(),
      items: z
        .array(
          z.strictObject({
            name: requiredText(LIMIT.name, 'An item needs a name.'),
            quantity: z.number().min(-10_000).max(10_000).default(1),
            amountMinor: amountMinor.nullish(),
          }),
        )
        .max(100)
        .optional(),
      note: noteText.nullish(),
    }),
    output: createdRow.extend({ visitDays: z.int(), isFirstToday: z.boolean() }),
    who: 'staff',
    kind: 'write',
    summary:
      'A visit, or a sale when there is an amount. A cash visit without a till counts too. A negative amount is a refund.',
  }),
  'visits.void': method({
    input: z.strictObject({ id }),
    output: written,
    who: 'staff',
    kind: 'write',
    summary: 'It did not happen; kept in the history, counted nowhere.',
  }),
  'visits.list': method({
    input: z.strictObject({ customerId: id, offset, limit: limit(500, 50) }),
    output: z.object({ total: z.int(), visits: z.array(visit) }),
    who: 'anyone',
    kind: 'read',
    summary: 'Visits of one person, newest first.',
  }),
  'items.suggest': method({
    input: z.strictObject({ text: nameText, customerId: id.optional() }),
    output: z.object({ names: z.array(z.string()) }),
    who: 'anyone',
    kind: 'read',
    summary: 'Items that begin so; with a customer, what they usually have comes first.',
  }),
};

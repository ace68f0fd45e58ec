import { z } from 'zod';
import { customerRef, day, id, limit, offset } from './common.ts';
import { method } from './define.ts';
import { asOf } from './figures.ts';
import { touchKind } from './touches.ts';

export const slippingPerson = customerRef.extend({
  state: z.enum(['overdue', 'lapsed']),
  daysSinceLast: z.int(),
  usualGapDays: z.number(),
  isOwn: z
    .boolean()
    .optional()
    .describe('the usual gap rests on them alone, else leans on the shop; missing in weeks closed before it was kept'),
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

export const rhythm = {
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
};

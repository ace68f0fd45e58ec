import { z } from 'zod';
import { day, id, written } from './common.ts';
import { method } from './define.ts';

/** Someone in the tree of who sent whom; parents come before their children. */
export const referralNode = z.object({
  customerId: id,
  name: z.string(),
  initials: z.string(),
  referredBy: id.nullable(),
  generation: z.int().describe('0: nobody sent them'),
  sent: z.int().describe('people they sent themselves'),
  sentInAll: z.int().describe('people they sent, and those sent by these, and so on'),
  cameBack: z.int().describe('of those they sent themselves: came back at least once'),
  visitDays: z.int(),
  spentMinor: z.int(),
  lastDay: z.string().nullable(),
});
export type ReferralNode = z.infer<typeof referralNode>;

const side = z.object({
  people: z.int(),
  retained: z
    .object({ count: z.int(), of: z.int(), share: z.number().nullable() })
    .describe('active today, of those known for 90 days or longer'),
  spentMinor: z.int(),
  spentPerPersonMinor: z.int().nullable(),
});

export const referrals = {
  'referrals.set': method({
    input: z.strictObject({ customerId: id, referredBy: id.nullable().describe('null: nobody sent them after all') }),
    output: written,
    who: 'staff',
    kind: 'write',
    summary:
      'Who sent them. Nobody can send themselves, nor someone who sent them (code referral_loop). Queues a thank-you for the sender.',
  }),
  'referrals.tree': method({
    input: z.strictObject({ customerId: id.optional().describe('only the tree this person is in') }),
    output: z.object({ nodes: z.array(referralNode), generations: z.int() }),
    who: 'anyone',
    kind: 'report',
    summary: 'Who sent whom, generation by generation.',
  }),
  'referrals.report': method({
    input: z.strictObject({ from: day, to: day }),
    output: z.object({
      newCustomers: z.int().describe('first visit in these days'),
      referred: z.int().describe('of these, sent by someone'),
      share: z.number().nullable(),
      advocates: z
        .array(
          z.object({
            customerId: id,
            name: z.string(),
            initials: z.string(),
            sent: z.int(),
            cameBack: z.int(),
            isThanked: z.boolean(),
          }),
        )
        .describe('by people sent who came back, the most first; all time'),
      creators: z.int().describe('customers whose referral came back at least once'),
      referredSide: side,
      otherSide: side,
      savingMinor: z
        .int()
        .nullable()
        .describe('referred customers x advertising cost per new customer; null while that is not set'),
      isEnough: z.boolean(),
    }),
    who: 'anyone',
    kind: 'report',
    summary: 'Who sends people who come back, and referred against other.',
  }),
  'referrals.thank': method({
    input: z.strictObject({ customerId: id.describe('the sender') }),
    output: written,
    who: 'staff',
    kind: 'write',
    summary: 'The sender was thanked; takes them off the list of thank-yous that wait.',
  }),
  'referrals.toThank': method({
    input: z.strictObject({}),
    output: z.object({
      people: z.array(
        z.object({
          customerId: id,
          name: z.string(),
          initials: z.string(),
          sent: z.array(z.object({ customerId: id, name: z.string(), cameBack: z.boolean() })),
        }),
      ),
    }),
    who: 'anyone',
    kind: 'read',
    summary: 'Senders who have not been thanked yet for somebody they sent.',
  }),
};

import { z } from 'zod';
import { amountMinor, createdRow, customerRef, day, id, limit, requiredText, written } from './common.ts';
import { method } from './define.ts';
import { asOf } from './figures.ts';

export const keyCustomer = customerRef.extend({
  because: z
    .array(z.enum(['named', 'value', 'visits', 'influence']))
    .describe(
      'named: marked in the book; value: among the 20 who spent most in the last 365 days (visits: came most, in a shop without amounts); influence: among the 20 who sent most people who came back, two at least',
    ),
  valueMinor: z.int().describe('of the last 365 days, times the margin; the money itself while no margin is set'),
  sentValueMinor: z.int().describe('the same of the people they sent'),
  expectedMinor: z.int().nullable().describe('in the next twelve months, times the margin; null below the data floor'),
  alive: z.number().nullable().describe('probability that they still come'),
  visitDays: z.int(),
  usualGapDays: z.number().nullable(),
  daysSinceLast: z.int().nullable(),
  state: z.enum(['new', 'on_time', 'overdue', 'lapsed', 'never']),
  keeperId: id.nullable(),
  keeper: z.string().nullable(),
  isKeeperGone: z.boolean(),
  sent: z.int(),
  sentCameBack: z.int(),
});
export type KeyCustomer = z.infer<typeof keyCustomer>;

export const offerAudience = z.enum(['new', 'existing', 'everyone']);

export const offer = z.object({
  id,
  name: z.string(),
  audience: offerAudience,
  valueMinor: z.int().describe('what it is worth to a customer'),
  fromDay: day,
  toDay: day.nullable().describe('null: until further notice'),
  isCurrent: z.boolean(),
});
export type Offer = z.infer<typeof offer>;

export const fairness = z.object({
  asOf: day,
  bestNewMinor: z.int().describe('best current offer a newcomer gets'),
  bestExistingMinor: z.int().describe('best current offer an existing customer gets'),
  gapMinor: z.int().describe('the first less the second; a warning above zero'),
  isUnfair: z.boolean(),
  sentence: z.string(),
});
export type Fairness = z.infer<typeof fairness>;

const offerFields = {
  name: requiredText(200, 'An offer needs a name.'),
  audience: offerAudience,
  valueMinor: amountMinor.refine(minor => minor >= 0, 'An offer below nothing makes no sense here.'),
  fromDay: day,
  toDay: day.nullish(),
};

export const keyCustomers = {
  'keyCustomers.list': method({
    input: z.strictObject({ limit: limit(200, 20), asOf }),
    output: z.object({
      asOf: day,
      people: z.array(keyCustomer),
      shareOfSales: z.number().nullable().describe('of all linked sales of the last 365 days, theirs'),
      items: z
        .array(
          z.object({
            item: z.string(),
            people: z.int().describe('of these key customers, who rest on it'),
            of: z.int(),
            spentMinor: z.int(),
          }),
        )
        .describe('the items they rest on, those of most people first'),
    }),
    who: 'anyone',
    kind: 'report',
    summary: 'The people one cannot afford to lose, by value and by whom they sent, and the items they rest on.',
  }),
  'items.restOn': method({
    input: z.strictObject({ item: requiredText(200, 'Which item?'), asOf }),
    output: z.object({
      item: z.string().nullable().describe('as it is written in the book; null when nobody bought it'),
      buyers: z.int().describe('in the last 365 days'),
      regulars: z.int().describe('of these, bought it on a quarter of their visits or more, and twice at least'),
      keyBuyers: z.int().describe('of the first 20 key customers'),
      keyOf: z.int(),
      spentMinor: z
        .int()
        .describe('on it in the last 365 days by those who rest on it, as far as prices of items are known'),
      atRiskMinor: z.int().describe('value of the last 365 days of those who rest on it'),
      sentence: z.string(),
      people: z
        .array(customerRef.extend({ times: z.int(), isTop: z.boolean(), valueMinor: z.int() }))
        .describe('who rest on it, by value; at most 100'),
    }),
    who: 'anyone',
    kind: 'report',
    summary: 'Before this item is dropped: who rests on it.',
  }),
  'continuity.report': method({
    input: z.strictObject({ asOf }),
    output: z.object({
      asOf: day,
      keyPeople: z.int(),
      keyKept: z.int().describe('of these, with a keeper who is still here'),
      keepers: z.array(
        z.object({
          staffId: id,
          name: z.string(),
          isGone: z.boolean(),
          people: z.int(),
          keyPeople: z.int(),
          valueMinor: z.int(),
        }),
      ),
      without: z
        .array(customerRef.extend({ valueMinor: z.int(), formerKeeper: z.string().nullable() }))
        .describe('key customers without a keeper; at most 50'),
    }),
    who: 'anyone',
    kind: 'report',
    summary: 'Who knows whom best: key customers without a keeper, and those whose keeper left.',
  }),
  'continuity.handover': method({
    input: z.strictObject({ staffId: id, limit: limit(500, 60) }),
    output: z.object({
      name: z.string(),
      total: z.int(),
      people: z.array(
        customerRef.extend({
          sayFirst: z.string(),
          rhythm: z.string(),
          promises: z.array(z.string()),
          preferences: z.array(z.string()),
          avoid: z.array(z.string()).describe('what they dislike, and what never to suggest'),
          allergies: z.array(z.string()),
          companions: z.array(z.string()),
          usual: z.array(z.string()),
          valueMinor: z.int(),
        }),
      ),
    }),
    who: 'anyone',
    kind: 'report',
    summary: 'The handover brief to print when a colleague leaves: what to say first to each person they know best.',
  }),
  'continuity.handOver': method({
    input: z.strictObject({
      fromStaffId: id,
      toStaffId: id.nullable().describe('null: nobody yet'),
      customerIds: z.array(id).max(5000).optional().describe('all of theirs when left out'),
    }),
    output: written.extend({ people: z.int() }),
    who: 'staff',
    kind: 'write',
    summary: 'Somebody else knows them best from now on; one undo takes it back.',
  }),
  'recognition.report': method({
    input: z.strictObject({ from: day, to: day }),
    output: z.object({
      weights: z.object({
        notes: z.number(),
        recoveries: z.number(),
        promisesKept: z.number(),
        returns: z.number(),
        signUps: z.number(),
      }),
      colleagues: z.array(
        z.object({
          staffId: id,
          name: z.string(),
          notes: z.int().describe('preferences, companions and notes taken'),
          recoveries: z.int().describe('complaints they saw to whose customer said it is right, or came back'),
          promisesKept: z.int(),
          returns: z.int().describe('visits by regulars they know best'),
          signUps: z.int(),
          praise: z.array(z.string()),
          points: z.number(),
          sentence: z.string(),
        }),
      ),
    }),
    who: 'anyone',
    kind: 'report',
    summary: 'What colleagues did that brings people back; the weights are the owner’s, and sign-ups alone never lead.',
  }),
  'offers.add': method({
    input: z.strictObject(offerFields),
    output: createdRow,
    who: 'staff',
    kind: 'write',
    summary: 'An offer, with whom it is for and what it is worth.',
  }),
  'offers.update': method({
    input: z.strictObject({
      id,
      name: offerFields.name.optional(),
      audience: offerAudience.optional(),
      valueMinor: offerFields.valueMinor.optional(),
      fromDay: day.optional(),
      toDay: day.nullish(),
    }),
    output: written,
    who: 'staff',
    kind: 'write',
    summary: 'Changes an offer.',
  }),
  'offers.remove': method({
    input: z.strictObject({ id }),
    output: written,
    who: 'staff',
    kind: 'write',
    summary: 'Removes an offer.',
  }),
  'offers.list': method({
    input: z.strictObject({ asOf }),
    output: z.object({ offers: z.array(offer), fairness }),
    who: 'anyone',
    kind: 'read',
    summary: 'Offers, current ones first, and whether newcomers get the better deal.',
  }),
};

export const wordOfMouth = z.object({
  from: day,
  to: day,
  newCustomers: z.int(),
  referred: z.int(),
  sources: z.array(z.object({ source: z.string(), people: z.int() })),
  savingMinor: z.int().nullable(),
});

import { z } from 'zod';
import { customerRef, id, limit, offset, written } from './common.ts';
import { method } from './define.ts';

/** One of two cards, with what tells people apart. */
export const doubleLine = customerRef.extend({
  knownAs: z.string().nullable(),
  company: z.string().nullable(),
  language: z.string().nullable(),
  phones: z.array(z.string()),
  emails: z.array(z.string()),
  birthday: z.string().nullable(),
  street: z.string().nullable(),
  postalCode: z.string().nullable(),
  city: z.string().nullable(),
  companions: z.string().describe('names, joined'),
  visitDays: z.int(),
  lastDay: z.string().nullable(),
});
export type DoubleLine = z.infer<typeof doubleLine>;

const doublePair = z.object({
  first: doubleLine.describe('who came more often'),
  second: doubleLine,
  why: z.array(z.string()).describe('what they have in common: same phone, name one letter apart …'),
  likelihood: z.number().describe('of being one person, 0 to 1; electron/doubles/weights.ts says how'),
});
export type DoublePair = z.infer<typeof doublePair>;

export const doubles = {
  'doubles.list': method({
    input: z.strictObject({ offset, limit: limit(200, 50) }),
    output: z.object({ total: z.int(), pairs: z.array(doublePair) }),
    who: 'anyone',
    kind: 'report',
    summary:
      'Cards of the whole book that are likely of one person, the likeliest first, and why; customers.merge makes them one.',
  }),
  'doubles.apart': method({
    input: z.strictObject({ id, otherId: id }),
    output: written,
    who: 'staff',
    kind: 'write',
    summary: 'These are two people: the pair is not listed again.',
  }),
};

import { z } from 'zod';
import { createdRow, id, nameText, requiredText, written } from './common.ts';
import { method } from './define.ts';

const jar = z.object({ id, name: z.string(), count: z.int(), lowAt: z.int(), isLow: z.boolean() });
export type Jar = z.infer<typeof jar>;

export const jars = {
  'jars.add': method({
    input: z.strictObject({
      name: requiredText(200, 'A jar needs a name.'),
      count: z.int().min(0).max(1_000_000),
      lowAt: z.int().min(0).max(1_000_000).default(10),
    }),
    output: createdRow,
    who: 'staff',
    kind: 'write',
    summary: 'The treat jar: so many of a give, warned when low.',
  }),
  'jars.update': method({
    input: z.strictObject({
      id,
      name: nameText.optional(),
      count: z.int().min(0).max(1_000_000).optional(),
      lowAt: z.int().min(0).max(1_000_000).optional(),
    }),
    output: written,
    who: 'staff',
    kind: 'write',
    summary: 'Filled up, or counted again.',
  }),
  'jars.list': method({
    input: z.strictObject({}),
    output: z.object({ jars: z.array(jar) }),
    who: 'anyone',
    kind: 'read',
    summary: 'The treat jars and what is left.',
  }),
};

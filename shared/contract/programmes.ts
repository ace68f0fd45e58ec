import { z } from 'zod';
import { createdRow, day, id, noteText, requiredText, written } from './common.ts';
import { method } from './define.ts';

export const programme = z.object({
  id,
  name: z.string(),
  give: z.string().describe('what is given'),
  costMinor: z.int().describe('of one give'),
  isUnexpected: z.boolean(),
  groupId: id,
  groupName: z.string(),
  from: z.string(),
  to: z.string(),
  jarId: id.nullable(),
  state: z.enum(['coming', 'running', 'over']),
  people: z.int(),
  given: z.int(),
});
export type Programme = z.infer<typeof programme>;

const programmeFields = {
  name: requiredText(200, 'A programme needs a name.'),
  give: requiredText(300, 'Say what is given.'),
  costMinor: z.int().min(0).max(1_000_000_000),
  isUnexpected: z.boolean().default(true),
  groupId: id,
  from: day,
  to: day,
  jarId: id.nullish().describe('the treat jar it comes from'),
};

export const programmes = {
  'programmes.threads': method({
    input: z.strictObject({}),
    output: z.object({
      threads: z.array(
        z.object({
          name: z.string().describe('dog people, sourdough people, early birds'),
          kind: z.enum(['companion', 'preference', 'item', 'hours', 'birthday']),
          filter: z.record(z.string(), z.unknown()).describe('for groups.create'),
          people: z.int(),
          who: z.array(z.object({ customerId: id, name: z.string() })).describe('a few of them'),
          idea: z.string().describe('what one might give'),
        }),
      ),
    }),
    who: 'anyone',
    kind: 'report',
    summary: 'What people have in common: groups the app proposes, with how many and who.',
  }),
  'programmes.add': method({
    input: z.strictObject(programmeFields),
    output: createdRow,
    who: 'staff',
    kind: 'write',
    summary: 'A giving programme: what is given to whom over which days, expected or not.',
  }),
  'programmes.update': method({
    input: z.strictObject({ id, ...z.object(programmeFields).partial().shape }),
    output: written,
    who: 'staff',
    kind: 'write',
    summary: 'Changes a programme; an earlier last day ends it.',
  }),
  'programmes.list': method({
    input: z.strictObject({}),
    output: z.object({ programmes: z.array(programme) }),
    who: 'anyone',
    kind: 'report',
    summary: 'All programmes, running ones first.',
  }),
  'programmes.give': method({
    input: z.strictObject({ programmeId: id, customerId: id, note: noteText.nullish() }),
    output: createdRow.extend({ left: z.int().nullable().describe('in the jar') }),
    who: 'staff',
    kind: 'write',
    summary: 'Given. Once a person; taken out of the jar.',
  }),
  'programmes.results': method({
    input: z.strictObject({ id }),
    output: z.object({
      people: z.int(),
      given: z.int(),
      returned: z
        .object({ count: z.int(), of: z.int(), waiting: z.int(), share: z.number().nullable() })
        .describe('came back within their own usual gap'),
      costMinor: z.int(),
      costPerReturnMinor: z.int().nullable(),
      isEnough: z.boolean(),
    }),
    who: 'anyone',
    kind: 'report',
    summary: 'What came of it: given, came back within their own gap, cost per return.',
  }),
};

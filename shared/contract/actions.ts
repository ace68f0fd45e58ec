import { z } from 'zod';
import { id, limit, offset, written } from './common.ts';
import { method } from './define.ts';

export const action = z.object({
  id,
  atMs: z.int(),
  by: z.string().nullable(),
  method: z.string(),
  sentence: z.string().describe('what was done, for people'),
  changes: z.int().describe('rows changed'),
  undoes: id.nullable(),
  undoneBy: id.nullable(),
});
export type Action = z.infer<typeof action>;

export const rowChange = z.object({
  table: z.string(),
  rowId: id,
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
});

export const actions = {
  'actions.list': method({
    input: z.strictObject({ customerId: id.optional(), offset, limit: limit(500, 50) }),
    output: z.object({ actions: z.array(action), hasMore: z.boolean() }),
    who: 'anyone',
    kind: 'read',
    summary: 'What was done, by whom and when, newest first.',
  }),
  'actions.get': method({
    input: z.strictObject({ id, limit: limit(500, 100) }),
    output: action.extend({ rows: z.array(rowChange) }),
    who: 'anyone',
    kind: 'read',
    summary: 'One action with the rows before and after.',
  }),
  'actions.undo': method({
    input: z.strictObject({ actionId: id }),
    output: written.extend({ sentence: z.string() }),
    who: 'staff',
    kind: 'write',
    summary: 'Takes one action back; refuses, saying why, if something later rests on it. An undo can be undone.',
  }),
};

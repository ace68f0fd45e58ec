import { z } from 'zod';
import { createdRow, id, LIMIT, requiredText, written } from './common.ts';
import { method } from './define.ts';

export const colleague = z.object({ id, name: z.string(), isActive: z.boolean() });
export type Colleague = z.infer<typeof colleague>;

const name = requiredText(LIMIT.name, 'A colleague needs a name.');

export const staff = {
  'staff.add': method({
    input: z.strictObject({ name }),
    output: createdRow,
    who: 'anyone',
    kind: 'write',
    summary: 'Adds a colleague by name.',
  }),
  'staff.update': method({
    input: z.strictObject({ id, name: name.optional(), isActive: z.boolean().optional() }),
    output: written,
    who: 'anyone',
    kind: 'write',
    summary: 'Renames a colleague, or notes that they left.',
  }),
  'staff.list': method({
    input: z.strictObject({}),
    output: z.object({ staff: z.array(colleague) }),
    who: 'anyone',
    kind: 'read',
    summary: 'Everyone who works or worked here.',
  }),
};

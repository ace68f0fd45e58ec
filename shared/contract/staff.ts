import { z } from 'zod';
import { amountMinor, createdRow, id, LIMIT, requiredText, written } from './common.ts';
import { method } from './define.ts';

export const role = z.enum(['owner', 'staff']);
export type Role = z.infer<typeof role>;

const allowanceMinor = amountMinor
  .refine(amount => amount >= 0, 'An allowance cannot be below nothing.')
  .nullable()
  .describe('what they may give on one complaint without asking; null: what the settings say for everyone');

export const colleague = z.object({
  id,
  name: z.string(),
  isActive: z.boolean(),
  role,
  allowanceMinor,
});
export type Colleague = z.infer<typeof colleague>;

const name = requiredText(LIMIT.name, 'A colleague needs a name.');

export const staff = {
  'staff.add': method({
    input: z.strictObject({ name, role: role.optional(), allowanceMinor: allowanceMinor.optional() }),
    output: createdRow,
    who: 'anyone',
    kind: 'write',
    summary: 'Adds a colleague by name. Once there is an owner, only an owner names another or sets an allowance.',
  }),
  'staff.update': method({
    input: z.strictObject({
      id,
      name: name.optional(),
      isActive: z.boolean().optional(),
      role: role.optional(),
      allowanceMinor: allowanceMinor.optional(),
    }),
    output: written,
    who: 'anyone',
    kind: 'write',
    summary:
      'Renames a colleague, or notes that they left. Role and allowance are the owner’s to change, once there is one.',
  }),
  'staff.list': method({
    input: z.strictObject({}),
    output: z.object({ staff: z.array(colleague) }),
    who: 'anyone',
    kind: 'read',
    summary: 'Everyone who works or worked here.',
  }),
};

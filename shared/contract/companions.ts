import { z } from 'zod';
import { birthday, createdRow, id, LIMIT, noteText, requiredText, written } from './common.ts';
import { method } from './define.ts';

export const companionKind = z.enum(['dog', 'cat', 'child', 'partner', 'parent', 'friend', 'other']);
export type CompanionKind = z.infer<typeof companionKind>;

export const companion = z.object({
  id,
  customerId: id,
  kind: companionKind,
  name: z.string(),
  birthday: z.string().nullable(),
  note: z.string().nullable(),
});
export type Companion = z.infer<typeof companion>;

const name = requiredText(LIMIT.name, 'A companion needs a name.');

export const companions = {
  'companions.add': method({
    input: z.strictObject({
      customerId: id,
      name,
      kind: companionKind.default('dog'),
      birthday: birthday.nullish(),
      note: noteText.nullish(),
    }),
    output: createdRow,
    who: 'staff',
    kind: 'write',
    summary: 'Adds the dog, the child, the partner.',
  }),
  'companions.update': method({
    input: z.strictObject({
      id,
      name: name.optional(),
      kind: companionKind.optional(),
      birthday: birthday.nullish(),
      note: noteText.nullish(),
    }),
    output: written,
    who: 'staff',
    kind: 'write',
    summary: 'Changes what is given and leaves the rest.',
  }),
  'companions.remove': method({
    input: z.strictObject({ id }),
    output: written,
    who: 'staff',
    kind: 'write',
    summary: 'Takes a companion off the card, with the preferences about them.',
  }),
};

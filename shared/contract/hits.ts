/** Who a search finds, and what of them matched. */
import { z } from 'zod';
import { id } from './common.ts';

export const matchField = z.enum([
  'name',
  'known_as',
  'company',
  'companion',
  'preference',
  'email',
  'phone',
  'card_code',
  'complaint',
  'slip',
]);

export const hit = z.object({
  id,
  name: z.string(),
  knownAs: z.string().nullable(),
  initials: z.string(),
  hasPhoto: z.boolean(),
  isKey: z.boolean(),
  hasAllergy: z.boolean(),
  match: z.object({
    field: matchField,
    label: z.string().describe('dog, likes, phone …; empty for the name'),
    pieces: z.array(z.object({ text: z.string(), hit: z.boolean() })).describe('what matched, cut where it matched'),
    how: z.enum(['exact', 'prefix', 'inside', 'nickname', 'typo', 'joined', 'partial', 'digits']),
  }),
  namePieces: z.array(z.object({ text: z.string(), hit: z.boolean() })),
  about: z.array(z.string()).describe('what tells two people of one name apart: the dog, the usual, the town'),
  phoneEnd: z.string().nullable(),
  lastDay: z.string().nullable(),
  daysSinceLast: z.int().nullable(),
  visitDays: z.int(),
  isOverdue: z.boolean(),
});
export type Hit = z.infer<typeof hit>;

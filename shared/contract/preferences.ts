import { z } from 'zod';
import { createdRow, id, LIMIT, requiredText, written } from './common.ts';
import { method } from './define.ts';

export const preferenceKind = z.enum([
  'likes',
  'dislikes',
  'allergy',
  'size',
  'usual',
  'treat',
  'need',
  'never_suggest',
  'note',
]);
export type PreferenceKind = z.infer<typeof preferenceKind>;

export const preference = z.object({
  id,
  customerId: id,
  companionId: id.nullable(),
  companionName: z.string().nullable(),
  kind: preferenceKind,
  text: z.string(),
  notedBy: z.string().nullable(),
  notedAtMs: z.int(),
  notedOn: z.string().describe('the day in the shop'),
  isRetired: z.boolean(),
});
export type Preference = z.infer<typeof preference>;

/** `never-suggest` is how people write it; the book keeps `never_suggest`. */
const kindInput = z.preprocess(
  kind => (kind === 'never-suggest' || kind === 'neverSuggest' ? 'never_suggest' : kind),
  preferenceKind,
);
const text = requiredText(LIMIT.line, 'Write down what to remember.');

/** A first note about someone who is being added; `companion` counts the companions that come along, from 0. */
export const firstPreference = z.strictObject({ kind: kindInput, text, companion: z.int().min(0).max(9).nullish() });

export const preferences = {
  'preferences.add': method({
    input: z.strictObject({ customerId: id, kind: kindInput, text, companionId: id.nullish() }),
    output: createdRow,
    who: 'staff',
    kind: 'write',
    summary:
      'Notes a like, a dislike, an allergy, a size, the usual, a treat, a need, what never to suggest, or a note.',
  }),
  'preferences.update': method({
    input: z.strictObject({ id, kind: kindInput.optional(), text: text.optional(), companionId: id.nullish() }),
    output: written,
    who: 'staff',
    kind: 'write',
    summary: 'Corrects a note.',
  }),
  'preferences.retire': method({
    input: z.strictObject({ id }),
    output: written,
    who: 'staff',
    kind: 'write',
    summary: 'No longer so; kept in the history.',
  }),
};

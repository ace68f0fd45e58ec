import { z } from 'zod';
import { consentChannel } from './card.ts';
import { amountMinor, createdRow, id, limit, lineText, nameText, offset, requiredText, written } from './common.ts';
import { customerSort, listRow } from './customers.ts';
import { method } from './define.ts';
import { preferenceKind } from './preferences.ts';

const days = z.int().min(0).max(36_500);
const range = <T extends z.ZodType>(of: T) => z.strictObject({ min: of.optional(), max: of.optional() });

/** Everything known may be asked for; whatever is given must all hold. */
export const groupFilter = z.strictObject({
  isKey: z.boolean().optional(),
  states: z
    .array(z.enum(['new', 'on_time', 'overdue', 'lapsed', 'never']))
    .min(1)
    .max(5)
    .optional(),
  visitDays: range(z.int().min(0)).optional(),
  usualGapDays: range(z.number().min(0)).optional(),
  lastSeenDays: range(days).optional().describe('days since the last visit'),
  knownForDays: range(days).optional().describe('days since the first visit'),
  spentMinor: range(amountMinor).optional(),
  valueToDateMinor: range(amountMinor).optional(),
  preference: z
    .strictObject({ kind: preferenceKind.optional(), text: lineText.optional() })
    .optional()
    .describe('in force; words by their beginnings'),
  companion: z.strictObject({ kind: z.string().max(40).optional(), name: nameText.optional() }).optional(),
  hasCompanion: z.boolean().optional(),
  item: z
    .strictObject({ name: nameText, times: z.int().min(1).max(10_000).default(1) })
    .optional()
    .describe('bought at least so often'),
  hours: z
    .strictObject({ from: z.int().min(0).max(23), to: z.int().min(1).max(24) })
    .optional()
    .describe('comes mostly (half of the visits or more) between these hours'),
  consent: z.array(consentChannel).min(1).max(4).optional().describe('said yes to all of these'),
  hasAddress: z.boolean().optional(),
  city: nameText.optional(),
  postalCode: nameText.optional().describe('beginning'),
  country: nameText.optional(),
  language: z.string().max(35).optional(),
  birthdayWithinDays: z.int().min(0).max(366).optional().describe('theirs'),
  score: range(z.int().min(0).max(10)).optional().describe('the newest score they gave'),
  complaint: z.enum(['open', 'ever', 'never']).optional(),
  tags: z.array(nameText).min(1).max(10).optional().describe('all of these'),
  knownBestBy: id.nullable().optional().describe('null: nobody'),
  foundUs: lineText.optional(),
  isReferred: z.boolean().optional(),
  notTouchedDays: days.optional().describe('no touch for so many days'),
});
export type GroupFilter = z.infer<typeof groupFilter>;

export const group = z.object({
  id,
  name: z.string(),
  filter: groupFilter,
  sentence: z.string().describe('who it is, in a plain sentence'),
  count: z.int(),
});
export type Group = z.infer<typeof group>;

const name = requiredText(200, 'A group needs a name.');

/** Who a list is for: a saved group, or a filter. */
const whom = { groupId: id.optional(), filter: groupFilter.optional() };

export const groups = {
  'groups.create': method({
    input: z.strictObject({ name, filter: groupFilter }),
    output: createdRow,
    who: 'staff',
    kind: 'write',
    summary: 'Saves a filter under a name. It updates by itself.',
  }),
  'groups.gather': method({
    input: z.strictObject({ name, customerIds: z.array(id).min(1).max(5000) }),
    output: createdRow,
    who: 'staff',
    kind: 'write',
    summary:
      'A group of these very people: its name becomes a tag of theirs, and the group is whoever has the tag. A group there is of that tag takes them in.',
  }),
  'groups.update': method({
    input: z.strictObject({ id, name: name.optional(), filter: groupFilter.optional() }),
    output: written,
    who: 'staff',
    kind: 'write',
    summary: 'Changes a group.',
  }),
  'groups.remove': method({
    input: z.strictObject({ id }),
    output: written,
    who: 'staff',
    kind: 'write',
    summary: 'Removes a group that no plan and no programme rests on.',
  }),
  'groups.list': method({
    input: z.strictObject({}),
    output: z.object({ groups: z.array(group) }),
    who: 'anyone',
    kind: 'report',
    summary: 'All groups with how many are in each today.',
  }),
  'groups.count': method({
    input: z.strictObject({ filter: groupFilter }),
    output: z.object({ count: z.int(), sentence: z.string() }),
    who: 'anyone',
    kind: 'report',
    summary: 'How many a filter finds, and the filter as a plain sentence; for the one being edited.',
  }),
  'groups.members': method({
    input: z.strictObject({
      id: id.optional(),
      filter: groupFilter.optional(),
      sort: customerSort.default('name'),
      offset,
      limit: limit(5000, 100),
    }),
    output: z.object({ total: z.int(), members: z.array(listRow) }),
    who: 'anyone',
    kind: 'report',
    summary: 'Who is in a group (id), or found by a filter, a page at a time.',
  }),
  'mailings.list': method({
    input: z.strictObject({
      ...whom,
      channel: z.enum(['email', 'post']),
      format: z.enum(['csv', 'eml']).default('csv'),
      subject: lineText.optional(),
      text: z.string().max(20_000).optional(),
    }),
    output: z.object({
      fileName: z.string(),
      content: z.string(),
      included: z.int(),
      leftOut: z.array(z.object({ reason: z.string(), n: z.int() })),
    }),
    who: 'staff',
    kind: 'report',
    summary:
      'For a newsletter or letters: a CSV for a mail merge or a ready .eml draft, only with those who consented; who was left out and why.',
  }),
};

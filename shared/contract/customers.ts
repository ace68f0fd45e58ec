import { z } from 'zod';
import { card, consentChannel, timelineEntry } from './card.ts';
import {
  birthday,
  createdRow,
  day,
  email,
  id,
  LIMIT,
  languageTag,
  limit,
  lineText,
  nameText,
  noteText,
  offset,
  phone,
  requiredText,
  written,
} from './common.ts';
import { method } from './define.ts';
import { hit } from './hits.ts';
import { firstPreference } from './preferences.ts';

const consentInput = z.strictObject({
  channel: consentChannel,
  isGranted: z.boolean(),
  givenOn: day.optional(),
  source: lineText.optional().describe('where they said so: at the counter, on a form, an import'),
});

/** What one may say about a person; all optional, at least one name or contact is needed to create. */
const profileFields = {
  givenName: nameText.nullish(),
  middleName: nameText.nullish(),
  familyName: nameText.nullish(),
  knownAs: nameText.nullish().describe('what they are called at the counter'),
  company: nameText.nullish(),
  pronunciation: nameText.nullish(),
  phones: z.array(phone).max(LIMIT.list).optional(),
  emails: z.array(email).max(LIMIT.list).optional(),
  birthday: birthday.nullish(),
  street: lineText.nullish(),
  city: nameText.nullish(),
  postalCode: nameText.nullish(),
  region: nameText.nullish(),
  country: nameText.nullish(),
  language: languageTag.nullish(),
  since: day.nullish().describe('regular since'),
  foundUs: lineText.nullish().describe('how they found us'),
  knownBestBy: id.nullish().describe('the colleague who knows them best'),
  isKey: z.boolean().optional().describe('a key customer'),
  cardCode: nameText.nullish(),
  externalId: nameText.nullish().describe('their id in another system'),
  tags: z.array(requiredText(LIMIT.name, 'A tag needs a word.')).max(50).optional(),
  note: noteText.nullish(),
  consents: z.array(consentInput).max(4).optional(),
};

export const customerFilter = z.strictObject({
  text: z.string().max(200).optional(),
  isKey: z.boolean().optional(),
  state: z.enum(['new', 'on_time', 'overdue', 'lapsed', 'never']).optional(),
  hasCompanion: z.string().max(40).optional().describe('a kind of companion, such as dog'),
  hasAllergy: z.boolean().optional(),
  knownBestBy: id.optional(),
  tag: z.string().max(200).optional(),
});

export const customerSort = z.enum([
  'name',
  '-name',
  'lastDay',
  '-lastDay',
  'visitDays',
  '-visitDays',
  'spentMinor',
  '-spentMinor',
  'city',
  '-city',
  'since',
  '-since',
]);

export const listRow = z.object({
  id,
  name: z.string(),
  sortName: z.string(),
  initials: z.string(),
  knownAs: z.string().nullable(),
  city: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  companions: z.string().describe('names, joined'),
  isKey: z.boolean(),
  hasAllergy: z.boolean(),
  since: z.string().nullable(),
  lastDay: z.string().nullable(),
  visitDays: z.int(),
  spentMinor: z.int(),
  usualGapDays: z.number().nullable(),
  isOwnRhythm: z.boolean().describe('the usual gap rests on them alone, else leans on the shop'),
  state: z.enum(['new', 'on_time', 'overdue', 'lapsed', 'never']),
  expectedMinor: z
    .int()
    .nullable()
    .describe('expected spend of the next twelve months x the margin; null as on the card'),
  alive: z.number().nullable().describe('probability that they still come'),
});
export type ListRow = z.infer<typeof listRow>;

const identified = z.strictObject({ id });

/** What a card says once, so that of two cards one has to give way. Lists come together, and a regular since the earlier day. */
export const mergeField = z.enum([
  'givenName',
  'middleName',
  'familyName',
  'knownAs',
  'company',
  'pronunciation',
  'birthday',
  'street',
  'city',
  'postalCode',
  'region',
  'country',
  'language',
  'foundUs',
  'knownBestBy',
  'cardCode',
  'externalId',
  'note',
  'photo',
]);
export type MergeField = z.infer<typeof mergeField>;

export const customers = {
  'customers.create': method({
    input: z.strictObject({
      ...profileFields,
      companions: z
        .array(
          z.strictObject({ name: requiredText(LIMIT.name, 'A companion needs a name.'), kind: nameText.optional() }),
        )
        .max(10)
        .optional(),
      preferences: z.array(firstPreference).max(20).optional(),
    }),
    output: createdRow,
    who: 'staff',
    kind: 'write',
    summary: 'Adds a person; at least a name, a phone or an e-mail. Companions and first notes may come along.',
  }),
  'customers.update': method({
    input: z.strictObject({ id, ...profileFields }),
    output: written,
    who: 'staff',
    kind: 'write',
    summary: 'Changes what is given and leaves the rest; null clears a field.',
  }),
  'customers.get': method({
    input: identified,
    output: card,
    who: 'anyone',
    kind: 'read',
    summary: 'The card of one person: what to say now, allergies, preferences, companions, rhythm, timeline.',
  }),
  'customers.search': method({
    input: z.strictObject({ text: z.string().max(200).describe('what was typed so far'), limit: limit(50, 12) }),
    output: z.object({ text: z.string(), hits: z.array(hit) }),
    who: 'anyone',
    kind: 'read',
    summary: 'Finds people by anything: name, companion, preference, e-mail, phone digits, card code. Best first.',
  }),
  'customers.similar': method({
    input: z.strictObject({
      text: z.string().max(200).optional(),
      phones: z.array(z.string().max(60)).max(LIMIT.list).optional(),
      emails: z.array(z.string().max(254)).max(LIMIT.list).optional(),
      limit: limit(10, 3),
    }),
    output: z.object({
      hits: z.array(hit.extend({ why: z.string().describe('same phone, same e-mail, nearly the same name') })),
    }),
    who: 'anyone',
    kind: 'read',
    summary: 'People who may already be the one being added.',
  }),
  'customers.list': method({
    input: z.strictObject({
      filter: customerFilter.optional(),
      sort: customerSort.default('name'),
      offset,
      limit: limit(500, 100),
    }),
    output: z.object({ total: z.int(), rows: z.array(listRow) }),
    who: 'anyone',
    kind: 'report',
    summary: 'The whole book as a table, a page at a time.',
  }),
  'customers.timeline': method({
    input: z.strictObject({ id, offset, limit: limit(200, 50) }),
    output: z.object({ entries: z.array(timelineEntry), hasMore: z.boolean() }),
    who: 'anyone',
    kind: 'read',
    summary: 'Everything that happened with one person, newest first.',
  }),
  'customers.setPhoto': method({
    input: z.strictObject({
      id,
      dataUrl: z
        .string()
        .max(1_500_000, 'That picture is too large: at most 1 MB.')
        .regex(/^data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/=]+$/, 'A photo is a PNG, JPEG or WebP picture.')
        .nullable(),
    }),
    output: written,
    who: 'staff',
    kind: 'write',
    summary: 'Sets or removes the photo.',
  }),
  'customers.merge': method({
    input: z.strictObject({
      id: id.describe('the card that goes'),
      intoId: id.describe('the card that stays'),
      take: z
        .array(mergeField)
        .max(mergeField.options.length)
        .default([])
        .describe(
          'where what the card that goes says wins; else the one that stays keeps its own and gets what it lacks',
        ),
    }),
    output: createdRow.extend({
      brought: z
        .object({ visits: z.int(), preferences: z.int(), companions: z.int(), complaints: z.int(), promises: z.int() })
        .describe('what the card that went has brought along, doubles left out'),
    }),
    who: 'staff',
    kind: 'write',
    summary:
      'Two cards of one person become one: everything of one goes to the other. The number of the one that went still finds them.',
  }),
  'customers.photo': method({
    input: identified,
    output: z.object({ dataUrl: z.string().nullable() }),
    who: 'anyone',
    kind: 'read',
    summary: 'The photo as a data URL.',
  }),
};

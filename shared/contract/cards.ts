import { z } from 'zod';
import { createdRow, id, LIMIT, limit, lineText, nameText, offset, requiredText, written } from './common.ts';
import { method } from './define.ts';
import { stock } from './stocks.ts';

export const cardReason = z.enum([
  'second_visit',
  'round_number',
  'years',
  'made_right',
  'referral',
  'birthday',
  'companion_birthday',
  'kindness',
  'long_unthanked',
  'just_because',
  'by_hand',
]);
export type CardReason = z.infer<typeof cardReason>;

export const suggestion = z.object({
  customerId: id,
  name: z.string(),
  initials: z.string(),
  isKey: z.boolean(),
  reason: cardReason,
  evidence: z.string().describe('“48th visit on Tuesday”'),
  line: z.string().describe('a personal line made from what is known; may be empty'),
  hasAddress: z.boolean(),
  postConsent: z.boolean().nullable().describe('null: never asked'),
  lastThankedOn: z.string().nullable(),
});
export type Suggestion = z.infer<typeof suggestion>;

export const batchState = z.enum(['draft', 'printed', 'sent']);

const batchSummary = z.object({
  id,
  name: z.string(),
  stock: z.string(),
  design: z.string(),
  state: batchState,
  people: z.int(),
  madeOn: z.string(),
  printedOn: z.string().nullable(),
  sentOn: z.string().nullable(),
});
export type BatchSummary = z.infer<typeof batchSummary>;

export const batchPerson = z.object({
  customerId: id,
  name: z.string(),
  initials: z.string(),
  line: z.string(),
  text: z.string().describe('the whole text of their card, fields filled in'),
  language: z.string().nullable(),
  reason: cardReason.nullable(),
  evidence: z.string().nullable(),
  addressLines: z.array(z.string()),
  printedOn: z.string().nullable(),
});
export type BatchPerson = z.infer<typeof batchPerson>;

export const batch = batchSummary.extend({
  text: z.string().describe('with fields in braces: {name}, {line}, {companion} …'),
  texts: z.record(z.string(), z.string()).describe('the same in other languages, by language'),
  signedBy: z.string(),
  start: z.int(),
  cropMarks: z.boolean(),
  flip: z.enum(['none', 'long', 'short']).describe('the back: none, or how the sheet is turned'),
  persons: z.array(batchPerson),
});
export type Batch = z.infer<typeof batch>;

const text = z.string().max(LIMIT.note).describe('with fields in braces; an unknown field is refused by its name');
const person = z.strictObject({
  customerId: id,
  line: z.string().max(500).nullish(),
  reason: cardReason.nullish(),
  evidence: lineText.nullish(),
});

const batchFields = {
  name: requiredText(200, 'A batch needs a name.'),
  stock: nameText,
  design: nameText.optional(),
  text: text.optional(),
  texts: z.record(z.string().max(35), text).optional(),
  signedBy: nameText.optional(),
  cropMarks: z.boolean().optional(),
  flip: z.enum(['none', 'long', 'short']).optional(),
};

/** One side of one card on a page. */
export const sheetCard = z.object({
  page: z.int().describe('sheet, from 1'),
  side: z.enum(['front', 'back']),
  customerId: id,
  xMm: z.number(),
  yMm: z.number(),
  widthMm: z.number(),
  heightMm: z.number(),
  isUpsideDown: z
    .boolean()
    .describe('turned by 180 degrees within its box: inside a folded card turned across its fold'),
  text: z.string().describe('empty on the picture side of a card with a back'),
});
export type SheetCard = z.infer<typeof sheetCard>;

export const cards = {
  'cards.suggestions': method({
    input: z.strictObject({
      week: z
        .string()
        .regex(/^\d{4}-W\d{2}$/, 'A week looks like 2026-W47.')
        .optional(),
      limit: limit(200, 40),
    }),
    output: z.object({ week: z.string(), people: z.array(suggestion) }),
    who: 'anyone',
    kind: 'report',
    summary:
      'Who deserves a card this week and why, one reason each, nobody thanked within the spacing of the settings.',
  }),
  'cards.createBatch': method({
    input: z.strictObject({ ...batchFields, people: z.array(person).max(5000) }),
    output: createdRow,
    who: 'staff',
    kind: 'write',
    summary: 'A draft: people with a line each, a design, a stock, who signs.',
  }),
  'cards.updateBatch': method({
    input: z.strictObject({ batchId: id, ...z.object(batchFields).partial().shape }),
    output: written,
    who: 'staff',
    kind: 'write',
    summary: 'Changes the text, the design, the stock or who signs of a draft.',
  }),
  'cards.addPeople': method({
    input: z.strictObject({ batchId: id, people: z.array(person).max(5000).optional(), groupId: id.optional() }),
    output: written.extend({ added: z.int() }),
    who: 'staff',
    kind: 'write',
    summary: 'Adds people, or everyone of a group; who is in it already stays as they are.',
  }),
  'cards.removePerson': method({
    input: z.strictObject({ batchId: id, customerId: id }),
    output: written,
    who: 'staff',
    kind: 'write',
    summary: 'Takes someone out of a draft.',
  }),
  'cards.setLine': method({
    input: z.strictObject({ batchId: id, customerId: id, line: z.string().max(500) }),
    output: written,
    who: 'staff',
    kind: 'write',
    summary: 'Their personal line.',
  }),
  'cards.batches': method({
    input: z.strictObject({ offset, limit: limit(200, 50) }),
    output: z.object({ total: z.int(), batches: z.array(batchSummary) }),
    who: 'anyone',
    kind: 'read',
    summary: 'All batches, newest first.',
  }),
  'cards.get': method({
    input: z.strictObject({ batchId: id }),
    output: batch,
    who: 'anyone',
    kind: 'report',
    summary: 'A batch with everyone in it and the text of each card.',
  }),
  'cards.preview': method({
    input: z.strictObject({
      text,
      customerId: id.optional(),
      line: z.string().max(500).optional(),
      signedBy: nameText.optional(),
    }),
    output: z.object({ text: z.string(), fields: z.array(z.string()).describe('the fields there are') }),
    who: 'anyone',
    kind: 'read',
    summary:
      'A text with its fields filled in for one person; an unknown field is refused by its name (code unknown_field).',
  }),
  'cards.sheet': method({
    input: z.strictObject({
      batchId: id,
      start: z.int().min(1).max(1000).optional().describe('first free position on the first sheet, from 1, row by row'),
      customerIds: z.array(id).max(5000).optional().describe('reprint only these'),
    }),
    output: z.object({
      pageWidthMm: z.number(),
      pageHeightMm: z.number(),
      pages: z.int(),
      stock,
      design: z.string(),
      cropMarks: z.boolean(),
      flip: z.enum(['none', 'long', 'short']),
      signedBy: z.string(),
      cards: z.array(sheetCard),
    }),
    who: 'anyone',
    kind: 'report',
    summary:
      'Where each card stands on which page, from the top left in mm, offset of the printer included, and its text.',
  }),
  'cards.markPrinted': method({
    input: z.strictObject({ batchId: id, customerIds: z.array(id).max(5000).optional() }),
    output: written,
    who: 'staff',
    kind: 'write',
    summary: 'Printed, all or these.',
  }),
  'cards.markSent': method({
    input: z.strictObject({ batchId: id }),
    output: written,
    who: 'staff',
    kind: 'write',
    summary: "On their way: a touch on each person's timeline, and their clocks start anew.",
  }),
  'cards.removeBatch': method({
    input: z.strictObject({ batchId: id }),
    output: written,
    who: 'staff',
    kind: 'write',
    summary: 'Throws a draft away.',
  }),
  'cards.labels': method({
    input: z.strictObject({
      batchId: id.optional(),
      groupId: id.optional(),
      customerIds: z.array(id).max(5000).optional(),
      stock: nameText,
      start: z.int().min(1).max(1000).optional(),
    }),
    output: z.object({
      pageWidthMm: z.number(),
      pageHeightMm: z.number(),
      pages: z.int(),
      stock,
      cards: z.array(sheetCard).describe('the address as text, a line each'),
      withoutAddress: z
        .array(z.object({ customerId: id, name: z.string() }))
        .describe('want post, but have no address'),
      withoutConsent: z.array(
        z.object({ customerId: id, name: z.string(), reason: z.enum(['said_no', 'never_asked']) }),
      ),
    }),
    who: 'anyone',
    kind: 'report',
    summary:
      'Address labels or envelopes: for a group to those who said yes to post, for a batch or people to those who did not say no. The others are named.',
  }),
};

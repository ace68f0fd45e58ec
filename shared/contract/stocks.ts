import { z } from 'zod';
import { createdRow, nameText, requiredText, written } from './common.ts';
import { method } from './define.ts';

const mm = z.number().min(-2000).max(2000);
const lengthMm = z.number().min(1).max(2000);

/** A sheet of cards or labels. Millimetres from the top left of the page as it is printed. */
export const stock = z.object({
  id: z.string().describe('built in, such as a6-4up or 5160; shop:3 for one the shop defined'),
  name: z.string(),
  kind: z.enum(['card', 'folded', 'label', 'envelope', 'slip']),
  pageWidthMm: z.number(),
  pageHeightMm: z.number(),
  widthMm: z.number(),
  heightMm: z.number(),
  leftMm: z.number(),
  topMm: z.number(),
  pitchXMm: z.number(),
  pitchYMm: z.number(),
  columns: z.int(),
  rows: z.int(),
  offsetXMm: z.number().describe("the printer's shift, set by the shop"),
  offsetYMm: z.number(),
  isOwn: z.boolean(),
});
export type Stock = z.infer<typeof stock>;

const stockFields = {
  name: requiredText(200, 'A stock needs a name.'),
  kind: z.enum(['card', 'folded', 'label', 'envelope', 'slip']),
  pageWidthMm: lengthMm,
  pageHeightMm: lengthMm,
  widthMm: lengthMm,
  heightMm: lengthMm,
  leftMm: mm.default(0),
  topMm: mm.default(0),
  pitchXMm: mm.optional(),
  pitchYMm: mm.optional(),
  columns: z.int().min(1).max(20).default(1),
  rows: z.int().min(1).max(50).default(1),
};

export const stocks = {
  'stocks.list': method({
    input: z.strictObject({}),
    output: z.object({
      stocks: z.array(stock),
      designs: z.array(z.object({ id: z.string(), name: z.string(), isOneInk: z.boolean() })),
    }),
    who: 'anyone',
    kind: 'read',
    summary: 'Every stock, built in or the shop’s own, and the designs.',
  }),
  'stocks.add': method({
    input: z.strictObject(stockFields),
    output: createdRow.extend({ stock: z.string() }),
    who: 'staff',
    kind: 'write',
    summary: 'A stock of the shop’s own; refused when it does not fit on its page.',
  }),
  'stocks.setOffset': method({
    input: z.strictObject({
      stock: nameText,
      offsetXMm: z.number().min(-20).max(20),
      offsetYMm: z.number().min(-20).max(20),
    }),
    output: written,
    who: 'staff',
    kind: 'write',
    summary: 'How far this printer is off on this stock.',
  }),
  'stocks.remove': method({
    input: z.strictObject({ stock: nameText }),
    output: written,
    who: 'staff',
    kind: 'write',
    summary: 'Removes a stock of the shop’s own.',
  }),
};

import { z } from 'zod';
import { actionId, id, LIMIT } from './common.ts';
import { method } from './define.ts';

const filePath = z.string().min(1).max(4096);
const importAs = z.enum(['customers', 'sales', 'contacts']);

/** Column name (as in the header row) -> field. */
const mapping = z
  .record(z.string().max(LIMIT.line), z.string().max(40))
  .refine(map => Object.keys(map).length <= 300, 'At most 300 columns can be mapped.');

const source = z.strictObject({
  path: filePath,
  fileName: z.string().max(LIMIT.line).optional().describe('what people call the file'),
  as: importAs.optional(),
  mapping: mapping.optional().describe('column name -> field; replaces what was recognised or guessed'),
  dateOrder: z.enum(['DMY', 'MDY', 'YMD']).optional(),
  job: z.string().max(60).optional().describe('a name to follow and cancel it by'),
});

const reasonCount = z.object({ reason: z.string(), message: z.string(), count: z.int() });

export const importFigures = z.object({
  created: z.int().describe('people added'),
  matched: z.int().describe('rows or customers that were in the book already'),
  updated: z.int().describe('of the matched, those that gained something new'),
  companions: z.int().describe('dogs, cats, children and partners added to cards'),
  preferences: z.int().describe('allergies, likes, usuals and the like added to cards'),
  skipped: z.int().describe('rows left out, each with its reason'),
  visits: z.int().describe('sales and visits added'),
  alreadyThere: z.int().describe('sales that were in the book already'),
  unlinked: z.int().describe('sales linked to nobody, counted among the passers-by; they are among those skipped, too'),
  customers: z.int().describe('different people the file speaks of'),
  customerDays: z.int().describe('person-days with at least one sale in the file'),
  rows: z.int(),
  reasons: z.array(reasonCount),
  skippedRows: z
    .array(z.object({ line: z.int(), reason: z.string(), message: z.string() }))
    .describe('the first 200 rows left out'),
  leftOut: z
    .array(reasonCount.extend({ line: z.int().describe('of the first of them') }))
    .describe('what was left out of rows that were taken: a phone that is none, a note that is too long'),
  currencySet: z
    .string()
    .nullable()
    .describe("the currency of the file, when the shop had none set and it became the shop's"),
});
export type ImportFigures = z.infer<typeof importFigures>;

export const transfer = {
  'transfer.inspect': method({
    input: source,
    output: z.object({
      format: z.enum(['csv', 'vcard']),
      kind: z.enum(['customers', 'sales']),
      recognised: z.string().nullable().describe('which export it is, when its header row is known'),
      encoding: z.string(),
      delimiter: z.string().nullable(),
      columns: z.array(
        z.object({
          name: z.string(),
          field: z.string().nullable(),
          isGuess: z.boolean(),
          samples: z.array(z.string()),
        }),
      ),
      fields: z.array(z.object({ field: z.string(), label: z.string() })).describe('what a column can be mapped to'),
      missing: z.array(z.string()).describe('what must still be mapped before it can run'),
    }),
    who: 'staff',
    kind: 'report',
    summary: 'Looks into a file: what it is, its columns, what each seems to be.',
  }),
  'transfer.preview': method({
    input: source,
    output: importFigures.extend({
      dateOrder: z.object({ order: z.string(), isSure: z.boolean(), example: z.string().nullable() }).nullable(),
      sample: z
        .array(
          z.object({
            line: z.int(),
            outcome: z.enum(['create', 'match', 'skip']),
            text: z.string(),
            detail: z.string(),
          }),
        )
        .describe('the first rows of each outcome'),
    }),
    who: 'staff',
    kind: 'bulk',
    summary: 'Runs the whole import and takes it back: exactly what would be created, matched and skipped.',
  }),
  'transfer.run': method({
    input: source,
    output: importFigures.extend({ actionId: actionId.nullable().describe('null when nothing changed') }),
    who: 'staff',
    kind: 'bulk',
    summary: 'Imports the file as one action; one undo takes all of it back.',
  }),
  'transfer.cancel': method({
    input: z.strictObject({}),
    output: z.object({}),
    who: 'staff',
    kind: 'control',
    summary: 'Stops the running import or preview; nothing of it is kept.',
  }),
  'transfer.history': method({
    input: z.strictObject({}),
    output: z.object({
      imports: z.array(
        z.object({
          id,
          atMs: z.int(),
          fileName: z.string(),
          kind: z.string(),
          actionId,
          created: z.int(),
          visits: z.int(),
          undoneBy: id.nullable(),
        }),
      ),
    }),
    who: 'anyone',
    kind: 'read',
    summary: 'Past imports, newest first.',
  }),
};

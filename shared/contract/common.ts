import { z } from 'zod';

/** Limits that every text of the contract keeps to, in characters. */
export const LIMIT = { name: 200, line: 500, note: 4000, list: 20 } as const;

/** Blanks, joiners and marks of direction alone show nothing, and nobody can type them. */
const INVISIBLE = /^[\p{Cc}\p{Cf}\p{Z}]*$/u;

const cleaned = (text: string): string => {
  const clean = text.replaceAll('\u0000', '').toWellFormed().trim();
  return INVISIBLE.test(clean) ? '' : clean;
};

const printable = (max: number) =>
  z.string().max(max, `That is too long: at most ${max} characters fit here.`).transform(cleaned);

export const nameText = printable(LIMIT.name);
export const lineText = printable(LIMIT.line);
export const noteText = printable(LIMIT.note);
export const languageTag = printable(35).describe('BCP 47, such as de or pt-BR');

/** A text that may not be empty once trimmed. */
export const requiredText = (max: number, message: string) => printable(max).refine(text => text.length > 0, message);

export const id = z.int().positive();
export const actionId = z.int().positive().describe('the action, for actions.undo');
export const atMs = z.int().min(-2_208_988_800_000).max(4_102_444_800_000).describe('UTC epoch milliseconds');
export const amountMinor = z
  .int()
  .min(-1_000_000_000_000)
  .max(1_000_000_000_000)
  .describe("integer minor units of the shop's currency (cents)");

const dayPattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** True for a day that exists in the calendar; 30 February does not. */
function existsInCalendar(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Further off, a day is a slip of the keys, and sums over all days between would find no end. */
const isNear = (day: string): boolean => day >= '1900-01-01' && day <= '2199-12-31';

export const day = z
  .string()
  .regex(dayPattern, 'A day looks like 2026-11-21.')
  .refine(existsInCalendar, 'There is no such day in the calendar.')
  .refine(isNear, 'A day lies between 1900 and 2199. Look at the year.')
  .describe('a day in the shop, YYYY-MM-DD');

export const birthday = z
  .string()
  .regex(
    /^(\d{4}-)?(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
    'A birthday looks like 1984-06-02, or 06-02 without the year.',
  )
  .refine(text => existsInCalendar(text.length === 5 ? `2024-${text}` : text), 'There is no such day in the calendar.')
  .refine(text => text.length === 5 || isNear(text), 'A birthday lies between 1900 and 2199. Look at the year.')
  .describe('YYYY-MM-DD, or MM-DD when the year is not known');

export const email = printable(254).refine(
  text => /^[^\s@]+@[^\s@]+$/.test(text),
  'That does not look like an e-mail address.',
);
export const phone = printable(60).refine(text => /\p{Nd}/u.test(text), 'A phone number needs at least one digit.');

export const offset = z.int().min(0).max(100_000_000).default(0);
export const limit = (most: number, usual: number) => z.int().min(1).max(most).default(usual);

/** Every write answers with at least this. */
export const written = z.object({ actionId });
export const createdRow = z.object({ id, actionId });

/** Somebody in a list, enough to tell them apart and to open their card. */
export const customerRef = z.object({
  customerId: id,
  name: z.string(),
  initials: z.string(),
  hasPhoto: z.boolean(),
  isKey: z.boolean(),
});

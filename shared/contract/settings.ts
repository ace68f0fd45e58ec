import { z } from 'zod';
import { DEFAULT_OPENING_HOURS, openingHoursSchema } from '../opening-hours.ts';
import { amountMinor, lineText, nameText, requiredText, written } from './common.ts';
import { method } from './define.ts';

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

const openTarget = z.int().min(1).max(100_000);
const picture = z
  .string()
  .max(700_000, 'That picture is too large: at most 500 kB.')
  .regex(/^data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/=]+$/, 'A picture is PNG, JPEG or WebP.')
  .nullable();
const weight = z.number().min(0).max(100);
const amount = amountMinor.refine(minor => minor >= 0, 'An amount below nothing makes no sense here.');

/** What the shop can set. Defaults are what a new book starts with. */
const fields = {
  shopName: nameText,
  currency: z.string().regex(/^[A-Z]{3}$/, 'A currency is three letters, such as EUR.'),
  locale: z
    .string()
    .max(35)
    .refine(isLocale, 'That is not a language tag such as en-GB.')
    .describe('dates and money are written so'),
  timeZone: z.string().max(60).refine(isTimeZone, 'That is not a time zone such as Europe/Berlin.'),
  marginPercent: z.number().min(0).max(100).nullable().describe('of every sale, what is left; for value to date'),
  activeFloorDays: z
    .int()
    .min(1)
    .max(366)
    .describe('the shortest time without a visit after which nobody counts as active'),
  openingHours: openingHoursSchema.describe('ages of complaints count while the shop is open'),
  firstResponseTargetMinutes: openTarget.describe('opening time until a complaint has had its first answer'),
  resolutionTargetMinutes: openTarget.describe('opening time until it is made right'),
  followUpAfterDays: z.int().min(0).max(366).describe('days after it was made right until one asks whether it is'),
  staffAllowanceMinor: amount.describe('what a colleague may give on one complaint without asking'),
  makeRightBudgetMinor: amount.nullable().describe('a month, for making it right; null: none set'),
  complaintCategories: z.array(requiredText(60, 'A category needs a name.')).min(1).max(20),
  apologyPrompt: z.array(lineText).max(10).describe('what to say, line by line'),
  thankSpacingDays: z
    .int()
    .min(0)
    .max(730)
    .describe('nobody is suggested for a card again before so many days have passed'),
  adCostPerNewCustomerMinor: amount.nullable().describe('what one new customer costs in advertising; null: not known'),
  recognitionWeights: z
    .strictObject({ notes: weight, recoveries: weight, promisesKept: weight, returns: weight, signUps: weight })
    .describe('what counts how much when colleagues are recognised; the owner’s to change'),
  signedBy: nameText.describe('who signs the cards'),
  logoDataUrl: picture.describe('on cards and slips'),
  signatureDataUrl: picture.describe('a hand-written signature, on cards'),
  theme: z.enum(['system', 'light', 'dark']),
  textSize: z.enum(['normal', 'large']),
};

export const settingsShape = z.object(fields);
export type Settings = z.infer<typeof settingsShape>;

export const defaultSettings: Settings = {
  shopName: 'My shop',
  currency: 'EUR',
  locale: 'en-GB',
  timeZone: 'UTC',
  marginPercent: null,
  activeFloorDays: 30,
  openingHours: DEFAULT_OPENING_HOURS,
  firstResponseTargetMinutes: 240,
  resolutionTargetMinutes: 1440,
  followUpAfterDays: 7,
  staffAllowanceMinor: 2000,
  makeRightBudgetMinor: null,
  complaintCategories: ['Quality', 'Wrong item', 'Waiting', 'Service', 'Price', 'Sold out', 'Other'],
  thankSpacingDays: 60,
  adCostPerNewCustomerMinor: null,
  recognitionWeights: { notes: 1, recoveries: 5, promisesKept: 3, returns: 0.1, signUps: 0.5 },
  signedBy: '',
  logoDataUrl: null,
  signatureDataUrl: null,
  // HEARD: hear, empathise, apologise, resolve, diagnose.
  apologyPrompt: [
    'Hear: let them finish. Say back what happened, without excuses.',
    'Empathise: “I would be annoyed too.”',
    'Apologise: “I am sorry this happened.” For the thing itself, not for how they feel.',
    'Resolve: say what you do about it now, and by when. Ask: “Would that make it right?”',
    'Diagnose: afterwards, note why it happened and what changes.',
  ],
  theme: 'system',
  textSize: 'normal',
};

export const settings = {
  'settings.get': method({
    input: z.strictObject({}),
    output: settingsShape,
    who: 'anyone',
    kind: 'read',
    summary: 'All settings of the shop.',
  }),
  'settings.set': method({
    input: z.strictObject(fields).partial(),
    output: written,
    who: 'anyone',
    kind: 'write',
    summary:
      'Changes the settings that are given. What may be spent on making it right is the owner’s to change, once there is one.',
  }),
};

import { z } from 'zod';
import { nameText, written } from './common.ts';
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
    summary: 'Changes the settings that are given.',
  }),
};

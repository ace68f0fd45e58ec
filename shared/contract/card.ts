/** What there is to know of somebody at the counter: who they are, what to say now, and what happened. */
import { z } from 'zod';
import { day, id } from './common.ts';
import { companion } from './companions.ts';
import { complaintRow } from './complaints.ts';
import { expected } from './expected.ts';
import { preference } from './preferences.ts';
import { promise } from './promises.ts';

export const consentChannel = z.enum(['email', 'sms', 'phone', 'post']);

export const consent = z.object({
  channel: consentChannel,
  isGranted: z.boolean(),
  givenOn: day,
  source: z.string(),
});

export const profile = z.object({
  id,
  name: z.string().describe('as it is said: in the order of its language'),
  sortName: z.string(),
  givenName: z.string().nullable(),
  middleName: z.string().nullable().describe('found by, but not said'),
  familyName: z.string().nullable(),
  knownAs: z.string().nullable(),
  company: z.string().nullable(),
  pronunciation: z.string().nullable(),
  phones: z.array(z.string()),
  emails: z.array(z.string()),
  birthday: z.string().nullable(),
  street: z.string().nullable(),
  city: z.string().nullable(),
  postalCode: z.string().nullable(),
  region: z.string().nullable(),
  country: z.string().nullable(),
  language: z.string().nullable(),
  since: z.string().nullable(),
  foundUs: z.string().nullable(),
  knownBestBy: id.nullable(),
  isKey: z.boolean(),
  cardCode: z.string().nullable(),
  externalId: z.string().nullable(),
  tags: z.array(z.string()),
  note: z.string().nullable(),
  hasPhoto: z.boolean(),
  createdAtMs: z.int(),
});
export type Profile = z.infer<typeof profile>;

/** How often someone comes; definitions in electron/customers/rhythm.ts. Days throughout. */
export const rhythm = z.object({
  visitDays: z.int(),
  firstDay: z.string().nullable(),
  lastDay: z.string().nullable(),
  daysSinceLast: z.int().nullable(),
  usualGapDays: z.number().nullable().describe('median gap; null before there is anything to go by'),
  isOwn: z.boolean().describe('rests on this person alone (4 or more visit days), else leans on the shop'),
  lateAfterDays: z.number().nullable(),
  state: z.enum(['new', 'on_time', 'overdue', 'lapsed']),
  recent: z.array(z.object({ day: z.string(), amountMinor: z.int() })).describe('the last visit days, oldest first'),
});
export type Rhythm = z.infer<typeof rhythm>;

export const sayNow = z.object({
  kind: z.enum([
    'complaint',
    'promise',
    'after_complaint',
    'give',
    'birthday',
    'companion_birthday',
    'won_back',
    'overdue',
    'first_time',
    'second_time',
    'milestone',
    'treat',
    'usual',
    'greeting',
  ]),
  headline: z.string(),
  detail: z.string().nullable(),
});
export type SayNow = z.infer<typeof sayNow>;

export const allergy = z.object({
  id,
  text: z.string(),
  about: z.string().nullable().describe("the companion's name, or null for the person"),
});

export const timelineEntry = z.object({
  kind: z.enum([
    'visit',
    'sale',
    'refund',
    'preference',
    'retired',
    'companion',
    'joined',
    'imported',
    'changed',
    'complaint',
    'complaint_step',
    'promise',
    'feedback',
    'slip',
    'touch',
    'give',
    'referral',
  ]),
  atMs: z.int(),
  day: z.string(),
  text: z.string(),
  amountMinor: z.int().nullable(),
  by: z.string().nullable().describe('the colleague'),
  visitId: id.nullable(),
  complaintId: id.nullable(),
  isVoided: z.boolean(),
  actionId: id.nullable().describe('undo takes this entry back'),
});
export type TimelineEntry = z.infer<typeof timelineEntry>;

export const card = profile.extend({
  knownBestByName: z.string().nullable(),
  sayNow,
  allergies: z.array(allergy),
  preferences: z.array(preference).describe('in force and retired, newest first; allergies included'),
  companions: z.array(companion),
  consents: z.array(consent),
  rhythm,
  visits: z.int(),
  spentMinor: z.int(),
  valueToDateMinor: z.int().nullable().describe('spent x the margin of the settings; null while no margin is set'),
  expected: expected.nullable().describe('the next twelve months; null below the data floor, or before the first fit'),
  usualItems: z.array(z.object({ name: z.string(), times: z.int() })),
  visitedToday: z.boolean(),
  openComplaints: z.array(complaintRow).describe('the latest against its target first'),
  openPromises: z.array(promise).describe('by their day, call-backs included'),
  gives: z
    .array(z.object({ programmeId: id, programme: z.string(), give: z.string(), isUnexpected: z.boolean() }))
    .describe('of running programmes, not given yet'),
  referredBy: z.object({ customerId: id, name: z.string() }).nullable(),
  sent: z.array(z.object({ customerId: id, name: z.string(), cameBack: z.boolean() })).describe('whom they sent us'),
  isReferralAsked: z.boolean().describe('false at the first visits of somebody of whom nobody asked who sent them'),
  lastTouch: z.object({ kind: z.string(), day: z.string() }).nullable(),
  madeRight: z
    .object({ complaintId: id, text: z.string(), resolvedOn: z.string() })
    .nullable()
    .describe('a complaint made right since their last visit, or the visit of today is the first one since'),
  timeline: z.array(timelineEntry),
});
export type Card = z.infer<typeof card>;

import { z } from 'zod';
import { id } from './common.ts';
import { method } from './define.ts';

export const todayEntry = z.object({
  kind: z.enum([
    'request',
    'complaint',
    'promise',
    'call_back',
    'follow_up',
    'tell',
    'praise',
    'touch',
    'thank_sender',
    'jar_low',
    'decision',
    'birthday',
    'companion_birthday',
    'key_overdue',
    'overdue',
    'seen_today',
  ]),
  customerId: id.nullable().describe('null: a complaint or praise of somebody we do not know'),
  complaintId: id.nullable().describe('complaint, follow-up, request'),
  requestId: id.nullable(),
  promiseId: id.nullable().describe('promise, call-back'),
  planId: id.nullable().describe('touch: whose turn it is by this plan'),
  decisionId: id.nullable().describe('a decision of the owner’s week that is due'),
  feedbackId: id.nullable().describe('a suggestion whose author is to be told; praise to be shown'),
  name: z.string(),
  initials: z.string(),
  hasPhoto: z.boolean(),
  headline: z.string().describe('what it is about, in a few words'),
  detail: z.string().nullable(),
  inDays: z.int().describe('0 today, 1 tomorrow; negative: so many days late'),
  isKey: z.boolean(),
});
export type TodayEntry = z.infer<typeof todayEntry>;

export const today = {
  'today.list': method({
    input: z.strictObject({}),
    output: z.object({
      today: z.string(),
      entries: z.array(todayEntry).describe('most pressing first'),
      seenToday: z.int(),
      regulars: z.int(),
    }),
    who: 'anyone',
    kind: 'report',
    summary:
      'What wants attention today: requests to the owner, complaints waiting, promises and follow-ups due, praise, birthdays, key regulars overdue, who was here.',
  }),
};

import { z } from 'zod';
import { id } from './common.ts';
import { method } from './define.ts';

export const todayEntry = z.object({
  kind: z.enum(['birthday', 'companion_birthday', 'key_overdue', 'overdue', 'seen_today']),
  customerId: id,
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
    summary: 'What wants attention today: birthdays, key regulars overdue, who was here.',
  }),
};

import { z } from 'zod';
import { atMs, createdRow, day, id, limit, noteText, offset } from './common.ts';
import { method } from './define.ts';

/** Ways of staying in touch. `card` comes from a batch that was sent; `visit` is us visiting them. */
export const touchKind = z.enum(['call', 'note', 'email', 'visit', 'gift', 'sample', 'article', 'card']);
export type TouchKind = z.infer<typeof touchKind>;

export const touch = z.object({
  id,
  customerId: id,
  customerName: z.string(),
  kind: touchKind,
  note: z.string().nullable(),
  atMs: z.int(),
  day: z.string(),
  by: z.string().nullable(),
});
export type Touch = z.infer<typeof touch>;

/** Somebody whose turn it is. */
export const dueTouch = z.object({
  planId: id,
  planName: z.string(),
  kind: touchKind,
  customerId: id,
  name: z.string(),
  initials: z.string(),
  hasPhoto: z.boolean(),
  isKey: z.boolean(),
  phone: z.string().nullable(),
  dueOn: z.string(),
  inDays: z.int().describe('0 today, negative when late'),
  lastTouchOn: z.string().nullable(),
  lastTouchKind: touchKind.nullable(),
  why: z.string().describe('“every 42 days, last a card on 3 Oct”'),
  about: z.string().nullable().describe('something to talk about: the dog, the newest note'),
  staffId: id.nullable(),
  staffName: z.string().nullable(),
});
export type DueTouch = z.infer<typeof dueTouch>;

const consistency = z.object({
  due: z.int(),
  done: z.int().describe('within a week of their day'),
  rate: z.number().nullable(),
});

export const touches = {
  'touches.add': method({
    input: z.strictObject({
      customerId: id,
      kind: touchKind.exclude(['card']),
      note: noteText.nullish(),
      atMs: atMs.optional().describe('now, when left out'),
    }),
    output: createdRow,
    who: 'staff',
    kind: 'write',
    summary: 'A call, note, e-mail, visit, gift, sample or article; resets the clock of every plan for them.',
  }),
  'touches.list': method({
    input: z.strictObject({
      customerId: id.optional(),
      from: day.optional(),
      to: day.optional(),
      offset,
      limit: limit(500, 100),
    }),
    output: z.object({ total: z.int(), touches: z.array(touch) }),
    who: 'anyone',
    kind: 'read',
    summary: 'How we stayed in touch, newest first.',
  }),
  'touches.due': method({
    input: z.strictObject({
      day: day.optional().describe('today, when left out'),
      staffId: id.optional(),
      limit: limit(1000, 200),
    }),
    output: z.object({ day: z.string(), total: z.int(), due: z.array(dueTouch) }),
    who: 'anyone',
    kind: 'read',
    summary: 'Whose turn it is by their plan, the latest first; snoozed ones left out.',
  }),
  'touches.report': method({
    input: z.strictObject({ from: day, to: day }),
    output: consistency.extend({
      touches: z.int(),
      byPlan: z.array(consistency.extend({ planId: id, name: z.string() })),
      byKind: z.array(z.object({ kind: touchKind, n: z.int() })),
    }),
    who: 'anyone',
    kind: 'report',
    summary: 'Consistency: touches done within a week of their day / touches due, from day to day, both included.',
  }),
};

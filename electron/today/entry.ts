import type { TodayEntry } from '../../shared/contract/today.ts';
import { initials } from '../../shared/names.ts';

const NOBODY_KNOWN = 'Somebody we don’t know';

/** Whom an entry is about. */
export type Who = Pick<TodayEntry, 'name' | 'hasPhoto' | 'isKey'> & { customerId: number };

/** What an entry says. */
export type What = Pick<TodayEntry, 'kind' | 'headline' | 'detail'> & Partial<TodayEntry>;

/** An entry of today about somebody, or about nobody known. */
export const about = (what: What, who: Who | null): TodayEntry => ({
  customerId: null,
  complaintId: null,
  requestId: null,
  promiseId: null,
  planId: null,
  decisionId: null,
  feedbackId: null,
  name: NOBODY_KNOWN,
  initials: who === null ? '?' : initials(who.name),
  hasPhoto: false,
  inDays: 0,
  isKey: false,
  ...(who && { customerId: who.customerId, name: who.name, hasPhoto: who.hasPhoto, isKey: who.isKey }),
  ...what,
});

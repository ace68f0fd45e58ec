import { expect, it } from 'vitest';
import { lateWords } from '../../../renderer/screens/week/late-words.ts';
import type { SlippingPerson } from '../../../shared/contract/rhythm.ts';
import { person } from './week-samples.ts';

const late: SlippingPerson = {
  ...person(1),
  ...{ state: 'overdue', daysSinceLast: 40, usualGapDays: 16.4, lateAfterDays: 24, lastDay: '2026-10-12' },
  ...{ valueAtRiskMinor: 0, lastKnown: null, next: 'card', nextWhy: '', keeper: null, sent: 0, phone: null },
  lastTouch: null,
};

it('says a rhythm is theirs only where it rests on them alone', () => {
  expect(lateWords({ ...late, isOwn: true })).toBe('40 days, usually 16');
  expect(lateWords({ ...late, isOwn: false })).toBe('40 days, about 16 reckoned with the shop’s');
  // A week closed before this was kept.
  expect(lateWords(late)).toBe('40 days, usually 16');
});

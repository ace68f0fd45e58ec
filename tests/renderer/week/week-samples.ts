import type { PointKey } from '../../../renderer/screens/week/agenda-points.ts';
import type { Decision, WeekReview } from '../../../shared/contract/review.ts';
import { formatMoney } from '../../../shared/money.ts';
import { openEngine } from '../../fixtures.ts';

export const words = { locale: 'en-IE', money: (minor: number) => formatMoney(minor, 'EUR', 'en-IE') };

/** The week of a shop that has noted nothing; what a case is about is laid over it. */
export const emptyWeek = (): Promise<WeekReview> => openEngine().call('review.week', {});

/** A point of the agenda: what is so, and the two sentences of it. */
export type Case = [what: string, point: PointKey, over: () => Partial<WeekReview>, soWhat: string, nowWhat: string];

export const many = <T>(count: number, one: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => one(at));
export const person = (at: number, name = `Person ${at}`) => ({
  ...{ customerId: at + 1, name, initials: 'P', hasPhoto: false, isKey: false },
});
export const decision = (more: Partial<Decision> = {}): Decision => ({
  ...{ id: 1, week: '2026-W46', text: 'Rye till eleven', staffId: null, by: null, due: null, state: 'open' },
  ...{ decidedOn: '2026-11-14', settledOn: null, result: null, isLate: false },
  ...more,
});
export const keyPeople = (...states: ('on_time' | 'overdue' | 'lapsed')[]): WeekReview['key']['people'] =>
  states.map((state, at) => ({
    ...person(at),
    ...{ because: ['value'], valueMinor: 100, sentValueMinor: 0, expectedMinor: null, alive: null, visitDays: 9 },
    ...{ usualGapDays: 7, daysSinceLast: 3, state, keeperId: null, keeper: null, isKeeperGone: false },
    ...{ sent: 0, sentCameBack: 0 },
  }));
export const voice = (kind: WeekReview['said']['voices'][number]['kind']) => ({
  ...{ kind, customerId: null, name: null, score: null, text: 'Lovely', on: '2026-11-20' },
});

import { describe, expect, it } from 'vitest';
import { ageWords } from '../../../renderer/components/complaint-words.ts';
import { isClosedOn, nearDays, nextOpenDay } from '../../../renderer/components/day-choices.ts';
import { aboutKey, aboutOrToday, complaintOf, noVisit } from '../../../renderer/screens/counter/complaint-draft.ts';
import { scoreAfter } from '../../../renderer/screens/counter/score-keys.ts';
import type { Visit } from '../../../shared/contract/visits.ts';
import { DEFAULT_OPENING_HOURS } from '../../../shared/opening-hours.ts';

const visit = (id: number, day: string, more: Partial<Visit> = {}): Visit => ({
  id,
  customerId: 1,
  atMs: 0,
  day,
  amountMinor: null,
  items: [],
  note: null,
  by: null,
  isRefund: false,
  isVoided: false,
  ...more,
});
const draft = { text: ' Stale ', category: null, severity: null, wish: '  ', about: null };

describe('a complaint as it is logged', () => {
  it('is about the visit of today unless somebody says otherwise', () => {
    const visits = [visit(3, '2026-11-21'), visit(2, '2026-11-14')];
    expect(aboutOrToday(null, visits, '2026-11-21')).toBe('3');
    expect(aboutOrToday(noVisit, visits, '2026-11-21')).toBe(noVisit);
    expect(aboutOrToday(null, [visit(3, '2026-11-21', { isVoided: true })], '2026-11-21')).toBe(noVisit);
  });

  it('carries only what was filled in', () => {
    expect(complaintOf(draft, 7, noVisit)).toEqual({ text: 'Stale', customerId: 7 });
    expect(complaintOf({ ...draft, category: 'Quality', wish: 'a loaf' }, null, aboutKey(3, 'Rye, sliced'))).toEqual({
      text: 'Stale',
      customerId: null,
      category: 'Quality',
      wouldMakeItRight: 'a loaf',
      visitId: 3,
      item: 'Rye, sliced',
    });
  });
});

describe('days to promise', () => {
  it('begin with today, and the next open one skips Sunday', () => {
    expect(nearDays('2026-11-21').slice(0, 2)).toEqual(['2026-11-21', '2026-11-22']);
    expect(nearDays('2026-11-21').at(-1)).toBe('2026-11-27');
    expect(nextOpenDay('2026-11-21', DEFAULT_OPENING_HOURS, 'Europe/Dublin')).toBe('2026-11-23');
    expect(isClosedOn('2026-11-22', DEFAULT_OPENING_HOURS, 'Europe/Dublin')).toBe(true);
  });

  it('a shop that never opens still offers tomorrow', () => {
    const never = { week: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }, closed: [] };
    expect(nextOpenDay('2026-11-21', never, 'UTC')).toBe('2026-11-22');
  });
});

describe('ages and scores', () => {
  const age = (openMinutes: number, targetMinutes = 240) => ({
    age: { openMinutes, targetMinutes, isLate: openMinutes > targetMinutes },
  });

  it('an age is said in opening hours, and how late it is once past its target', () => {
    expect([
      ageWords(age(0)),
      ageWords(age(45)),
      ageWords(age(200)),
      ageWords(age(600)),
      ageWords({ age: null }),
    ]).toEqual([null, 'open 45 min', 'open 3 h', '6 h late', null]);
  });

  it('1 and then 0 is ten, anything else begins anew', () => {
    expect([scoreAfter(null, 1), scoreAfter(1, 0), scoreAfter(10, 3), scoreAfter(2, 0)]).toEqual([1, 10, 3, 0]);
  });
});

import { describe, expect, it } from 'vitest';
import { cadenceWords } from '../../../renderer/screens/touch/cadence-words.ts';
import { cadenceOf, draftOf, newPlan, planInput } from '../../../renderer/screens/touch/plan-draft.ts';
import {
  daysLeft,
  lastDayToEnd,
  newProgramme,
  programmeInput,
  programmeOf,
} from '../../../renderer/screens/touch/programme-draft.ts';
import { readWhole } from '../../../renderer/screens/touch/read-figures.ts';
import { contract } from '../../../shared/contract/index.ts';
import type { Plan } from '../../../shared/contract/plans.ts';

const today = '2026-11-21';
const aPlan: Plan = {
  ...{ id: 1, name: 'Key regulars', kind: 'call', customerId: null, customerName: null, groupId: 3, groupName: 'Key' },
  ...{ everyDays: 42, afterVisit: null, afterDays: null, staffId: null, staffName: null, isActive: true },
  ...{ startedOn: today, people: 5, due: 0 },
};

describe('a plan being written', () => {
  it('says weeks as days to the book, and whole weeks as weeks to people', () => {
    expect(cadenceOf(newPlan)).toEqual({ everyDays: 42, afterVisit: null, afterDays: null });
    expect(draftOf(aPlan)).toMatchObject({ every: '6', unit: 'weeks', cadence: 'every' });
    expect(draftOf({ ...aPlan, everyDays: 10 })).toMatchObject({ every: '10', unit: 'days' });
  });

  it('is unchanged when nothing was changed', () => {
    const { name: _, ...input } = { name: aPlan.name, ...planInput(draftOf(aPlan)) };
    expect(input).toEqual({
      ...{
        kind: 'call',
        customerId: null,
        groupId: 3,
        everyDays: 42,
        afterVisit: null,
        afterDays: null,
        staffId: null,
      },
    });
    const once = { ...aPlan, everyDays: null, afterVisit: 3, afterDays: 10 };
    expect(planInput(draftOf(once))).toMatchObject({ everyDays: null, afterVisit: 3, afterDays: 10 });
  });

  it('asks for nothing that the book would refuse to read', () => {
    const input = planInput({ ...newPlan, groupId: 3 });
    expect(contract['plans.add'].input.safeParse({ name: 'Key', ...input }).success).toBe(true);
  });

  it('cannot be saved without a person or group, or with a figure that makes no sense', () => {
    expect(planInput(newPlan)).toBeNull();
    expect(planInput({ ...newPlan, whom: 'person' })).toBeNull();
    expect(planInput({ ...newPlan, groupId: 3, every: '' })).toBeNull();
    expect(planInput({ ...newPlan, groupId: 3, every: '0' })).toBeNull();
    expect(planInput({ ...newPlan, groupId: 3, every: '105' })).toBeNull();
    expect(planInput({ ...newPlan, groupId: 3, cadence: 'after', afterVisit: 'x' })).toBeNull();
  });

  it('is said in words', () => {
    const none = { everyDays: null, afterVisit: null, afterDays: null };
    expect(cadenceWords({ ...none, everyDays: 42 })).toBe('every 6 weeks');
    expect(cadenceWords({ ...none, everyDays: 7 })).toBe('every week');
    expect(cadenceWords({ ...none, everyDays: 1 })).toBe('every day');
    expect(cadenceWords({ ...none, afterVisit: 3, afterDays: 10 })).toBe('once, 10 days after the 3rd visit');
    expect(cadenceWords({ ...none, afterVisit: 22, afterDays: 0 })).toBe('once, on the day of the 22nd visit');
  });
});

describe('a programme being written', () => {
  const draft = { ...newProgramme(today), give: 'A biscuit', groupId: 2 };

  it('runs for two weeks, and is named after what is given, when nobody says otherwise', () => {
    expect(programmeInput(draft, 18)).toMatchObject({ name: 'A biscuit', from: today, to: '2026-12-04' });
    expect(programmeInput({ ...draft, name: 'Tin' }, 18)?.name).toBe('Tin');
  });

  it('cannot be saved without a give, a group, an amount or days in their order', () => {
    expect(programmeInput({ ...draft, give: ' ' }, 18)).toBeNull();
    expect(programmeInput({ ...draft, groupId: null }, 18)).toBeNull();
    expect(programmeInput(draft, null)).toBeNull();
    expect(programmeInput({ ...draft, to: '2026-11-20' }, 18)).toBeNull();
    expect(programmeInput({ ...draft, from: '' }, 18)).toBeNull();
  });

  it('is made of a thread in one press', () => {
    const thread = {
      name: 'Dog people',
      kind: 'companion' as const,
      filter: {},
      people: 9,
      who: [],
      idea: 'A biscuit',
    };
    const input = programmeOf(thread, 4, today);
    expect(input).toMatchObject({ name: 'Dog people', give: 'A biscuit', groupId: 4, from: today });
    expect(contract['programmes.add'].input.safeParse(input).success).toBe(true);
  });

  it('ended now was given yesterday for the last time, unless it began today', () => {
    expect(lastDayToEnd({ from: '2026-11-01' }, today)).toBe('2026-11-20');
    expect(lastDayToEnd({ from: today }, today)).toBe(today);
    expect(daysLeft({ to: today }, today)).toBe(1);
  });
});

describe('figures as they are typed', () => {
  it('are whole and within their limits', () => {
    expect(readWhole(' 12 ', 1, 20)).toBe(12);
    for (const text of ['', '-1', '1.5', '21', '1e1', 'x']) expect(readWhole(text, 1, 20)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { allowanceInWords, isOwner, ownersInWords } from '../../../renderer/screens/complaints/allowance-words.ts';
import { byGroup, groupOf } from '../../../renderer/screens/complaints/promise-groups.ts';
import { bareCode, isWholeCode, readScore } from '../../../renderer/screens/complaints/slip-code.ts';
import type { Allowance } from '../../../shared/contract/complaints.ts';

const money = (minor: number) => `€${(minor / 100).toFixed(2)}`;
const allowed = (limitMinor: number | null, leftMinor: number | null): Allowance => ({
  ok: true,
  limitMinor,
  leftMinor,
  needs: 'none',
});
const colleague = (id: number, name: string, role: 'owner' | 'staff', isActive = true) => ({
  id,
  name,
  role,
  isActive,
  allowanceMinor: null,
});

describe('what one may give', () => {
  it('is said in green words and amount while all of it is there', () => {
    expect(allowanceInWords(allowed(2000, 2000), 'Mara', money)).toEqual({
      tone: 'good',
      text: 'You may give up to €20.00 on this without asking anyone.',
    });
  });

  it('is for the owner to decide', () => {
    expect(allowanceInWords(allowed(null, null), null, money).text).toBe('You decide.');
  });

  it('is amber once some is given, and names who to ask above it', () => {
    expect(allowanceInWords(allowed(2000, 300), 'Mara', money)).toEqual({
      tone: 'due',
      text: '€3.00 left; above that ask Mara (owner).',
    });
    expect(allowanceInWords(allowed(2000, 0), null, money).text).toBe('Nothing left to give on this; ask the owner.');
    expect(allowanceInWords(allowed(0, 0), 'Mara', money).tone).toBe('due');
  });

  it('names the owners who are still here', () => {
    const staff = [colleague(1, 'Mara', 'owner'), colleague(2, 'Ole', 'owner', false), colleague(3, 'Jonas', 'staff')];
    expect(ownersInWords(staff)).toBe('Mara');
    expect(ownersInWords([...staff, colleague(4, 'Ines', 'owner')])).toBe('Mara or Ines');
    expect(ownersInWords([])).toBeNull();
    expect(isOwner(staff, 1)).toBe(true);
    expect(isOwner(staff, 2)).toBe(false);
    expect(isOwner(staff, null)).toBe(false);
  });
});

describe('promises by their day', () => {
  it.each([
    [-3, 'late'],
    [0, 'today'],
    [1, 'tomorrow'],
    [2, 'week'],
    [6, 'week'],
    [7, 'later'],
  ] as const)('in %i days is %s', (inDays, group) => {
    expect(groupOf({ inDays })).toBe(group);
  });

  it('leave out headings without any and keep their order', () => {
    const groups = byGroup([{ inDays: 1 }, { inDays: -1 }, { inDays: -4 }]);
    expect(groups.map(({ group, promises }) => [group, promises.length])).toEqual([
      ['late', 2],
      ['tomorrow', 1],
    ]);
  });
});

describe('a slip as it is typed', () => {
  it('has the same code with or without hyphen, blanks and capitals', () => {
    expect(bareCode(' k4t-9rm ')).toBe('K4T9RM');
    expect(isWholeCode('k4t 9rm')).toBe(true);
    expect(isWholeCode('k4t-9r')).toBe(false);
  });

  it('has a score of 0 to 10 and nothing else', () => {
    expect(['0', '10', ' 7 '].map(readScore)).toEqual([0, 10, 7]);
    expect(['', '11', '-1', '7.5', 'ten', '100'].map(readScore)).toEqual([null, null, null, null, null, null]);
  });
});

import { describe, expect, it } from 'vitest';
import { byDay, lastDayShown } from '../../../renderer/screens/touch/due-days.ts';
import { kindForKey, kindsFor, loggedKinds } from '../../../renderer/screens/touch/touch-kinds.ts';
import { lineForKey } from '../../../renderer/store/keys.ts';
import { touchKind } from '../../../shared/contract/touches.ts';

const today = '2026-11-21';

describe('whose turn it is, by day', () => {
  it('stands under late, today and this week, in the order it came', () => {
    const due = ['2026-10-01', '2026-11-20', '2026-11-21', '2026-11-22', '2026-11-27'].map(dueOn => ({ dueOn }));
    const groups = byDay(due, today);
    expect(groups.map(({ group, due: some }) => [group, some.length])).toEqual([
      ['late', 2],
      ['today', 1],
      ['week', 2],
    ]);
    expect(groups.flatMap(group => group.due)).toEqual(due);
  });

  it('leaves out headings without anybody', () => {
    expect(byDay([{ dueOn: today }], today).map(({ group }) => group)).toEqual(['today']);
    expect(byDay([], today)).toEqual([]);
  });

  it('shows seven days, today included', () => {
    expect(lastDayShown(today)).toBe('2026-11-27');
  });
});

describe('the keys of a line', () => {
  it('are one for each kind of touch but the card, which comes from a batch', () => {
    expect(loggedKinds.map(({ kind }) => kind).toSorted()).toEqual(touchKind.exclude(['card']).options.toSorted());
    expect(new Set(loggedKinds.map(({ key }) => key)).size).toBe(loggedKinds.length);
    for (const { kind, key } of loggedKinds) {
      expect(kindForKey(key)).toBe(kind);
      expect(kindForKey(key.toLowerCase())).toBe(kind);
    }
  });

  it('leave Z, the figures and the arrows for something else', () => {
    for (const key of ['z', 'Z', '1', 'ArrowDown', 'Enter']) expect(kindForKey(key)).toBeNull();
  });

  it('have first what the plan asks for', () => {
    expect(kindsFor('gift')[0]?.kind).toBe('gift');
    expect(kindsFor('card')).toEqual(loggedKinds);
    expect(kindsFor('gift')).toHaveLength(loggedKinds.length);
  });

  it('walk within the list and stop at its ends', () => {
    expect(lineForKey('ArrowDown', -1, 5, 3)).toBe(0);
    expect(lineForKey('ArrowDown', 4, 5, 3)).toBe(4);
    expect(lineForKey('PageUp', 1, 5, 3)).toBe(0);
    expect(lineForKey('End', 0, 5, 3)).toBe(4);
    expect(lineForKey('ArrowDown', 0, 0, 3)).toBeNull();
    expect(lineForKey('x', 0, 5, 3)).toBeNull();
  });
});

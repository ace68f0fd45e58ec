import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stageOf, whyNot } from '../../../electron/complaints/stages.ts';
import { ageInWords, inHours, shareOfTarget } from '../../../renderer/screens/complaints/age-words.ts';
import {
  type BoardColumn,
  FoldedTexts,
  filterColumns,
  isFiltering,
  noFilter,
} from '../../../renderer/screens/complaints/board-filter.ts';
import { boardCommand } from '../../../renderer/screens/complaints/board-keys.ts';
import { foldedStages } from '../../../renderer/screens/complaints/folded-stages.ts';
import {
  moveBetween,
  nextStep,
  stageBeside,
  stages,
  stepForKey,
  stepKeys,
  stepsAt,
} from '../../../renderer/screens/complaints/stages.ts';
import { lineForKey } from '../../../renderer/store/keys.ts';
import type { ComplaintRow, ComplaintStep } from '../../../shared/contract/complaints.ts';

const aRow = (fields: Partial<ComplaintRow> = {}): ComplaintRow => ({
  id: 1,
  customerId: 1,
  customerName: 'Zoë Blessing',
  initials: 'ZB',
  hasPhoto: false,
  isKey: false,
  text: 'The loaf was burnt',
  category: 'Quality',
  severity: 'medium',
  stage: 'new',
  openedAtMs: 0,
  openedOn: '2026-11-21',
  resolvedAtMs: null,
  verdict: null,
  staffId: null,
  staffName: null,
  costMinor: 0,
  isSecondFailure: false,
  waitsForOwner: false,
  age: { openMinutes: 10, targetMinutes: 240, isLate: false },
  ...fields,
});

const press = (key: string, more: Partial<Parameters<typeof boardCommand>[0]> = {}) =>
  boardCommand({ key, ctrlKey: false, metaKey: false, altKey: false, repeat: false, ...more });

const stageArb = fc.constantFrom(...stages);

describe('moving a card on the board', () => {
  it('takes the step of the column it goes to', () => {
    expect(moveBetween('new', 'acknowledged')).toEqual({ step: 'acknowledge' });
    expect(moveBetween('new', 'fixing')).toEqual({ step: 'fix' });
    expect(moveBetween('fixing', 'made_right')).toEqual({ step: 'resolve' });
    expect(moveBetween('made_right', 'followed_up')).toEqual({ step: 'followUp' });
  });

  it('opens again what was made right when it goes back', () => {
    expect(moveBetween('made_right', 'fixing')).toEqual({ step: 'reopen' });
    expect(moveBetween('followed_up', 'fixing')).toEqual({ step: 'reopen' });
  });

  it('says why when a move makes no sense', () => {
    expect(moveBetween('acknowledged', 'new')).toEqual({ why: 'board.why.noWayBack' });
    expect(moveBetween('new', 'followed_up')).toEqual({ why: 'board.why.rightFirst' });
    expect(moveBetween('made_right', 'new')).toEqual({ why: 'board.why.reopenedIsFixing' });
  });

  it('never offers a step the book would refuse, and the step leads where it was dropped', () => {
    const before: Record<string, ComplaintStep[]> = {
      new: [],
      acknowledged: ['acknowledge'],
      fixing: ['fix'],
      made_right: ['resolve'],
      followed_up: ['resolve', 'followUp'],
    };
    const facts = (steps: ComplaintStep[]) =>
      stageOf(steps.map(step => ({ step, atMs: 0, onDay: '2026-11-21', costMinor: null, verdict: null })));
    fc.assert(
      fc.property(stageArb, stageArb, (from, to) => {
        const move = moveBetween(from, to);
        if ('why' in move) return;
        expect(whyNot(facts(before[from]!), move.step)).toBeNull();
        expect(facts([...before[from]!, move.step]).stage).toBe(to);
      }),
    );
    for (const stage of stages) {
      for (const step of stepsAt(stage)) expect(whyNot(facts(before[stage]!), step)).toBeNull();
      const next = nextStep(stage);
      if (next) expect(stepsAt(stage)).toContain(next);
    }
  });

  it('goes a stage on or back with the brackets, and nowhere beyond the ends', () => {
    expect(stageBeside('new', 1)).toBe('acknowledged');
    expect(stageBeside('made_right', -1)).toBe('fixing');
    expect(stageBeside('followed_up', -1)).toBe('fixing');
    expect(stageBeside('new', -1)).toBeNull();
    expect(stageBeside('followed_up', 1)).toBeNull();
  });
});

describe('the keys of the board', () => {
  it('have a letter of their own for every step', () => {
    expect(new Set(Object.values(stepKeys)).size).toBe(Object.keys(stepKeys).length);
    expect(stepForKey('M')).toBe('resolve');
    expect(stepForKey('q')).toBeNull();
  });

  it('move with brackets, AltGr or not, and with Alt and an arrow', () => {
    expect(press(']')).toEqual({ do: 'move', direction: 1 });
    expect(press('[', { ctrlKey: true, altKey: true })).toEqual({ do: 'move', direction: -1 });
    expect(press('ArrowRight', { altKey: true })).toEqual({ do: 'move', direction: 1 });
    expect(press('ArrowRight')).toEqual({ do: 'cross', direction: 1 });
  });

  it('take no ten steps when held down, and leave the browser its own', () => {
    expect(press(']', { repeat: true })).toBeNull();
    expect(press('a', { repeat: true })).toBeNull();
    expect(press('ArrowDown', { repeat: true })).toEqual({ do: 'walk', key: 'ArrowDown' });
    expect(press('a', { ctrlKey: true })).toBeNull();
    expect(press('Tab')).toBeNull();
  });

  it('never leave the column', () => {
    const keys = fc.constantFrom('ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End');
    fc.assert(
      fc.property(keys, fc.nat(500), fc.integer({ min: 1, max: 500 }), fc.nat(9), (key, at, count, perPage) => {
        const to = lineForKey(key, at, count, perPage)!;
        return to >= 0 && to < count;
      }),
    );
    expect(lineForKey('End', 0, 0, 3)).toBeNull();
    expect(lineForKey('constructor', 0, 3, 3)).toBeNull();
  });
});

describe('the filter of the board', () => {
  const columns: BoardColumn[] = [
    {
      stage: 'new',
      complaints: [aRow(), aRow({ id: 2, customerName: null, text: 'Coffee was cold', category: 'Waiting' })],
    },
    {
      stage: 'fixing',
      complaints: [aRow({ id: 3, staffId: 7, age: { openMinutes: 300, targetMinutes: 240, isLate: true } })],
    },
  ];
  const texts = new FoldedTexts();
  texts.take(columns);
  const ids = (filter: Partial<typeof noFilter>, mine: number | null = null) =>
    filterColumns(columns, { ...noFilter, ...filter }, texts, mine).flatMap(column =>
      column.complaints.map(row => row.id),
    );

  it('finds words from their beginning, whatever the accents, in words, name and category', () => {
    expect(ids({ text: 'BURN' })).toEqual([1, 3]);
    expect(ids({ text: 'zoe bur' })).toEqual([1, 3]);
    expect(ids({ text: 'waiting cold' })).toEqual([2]);
    expect(ids({ text: 'urnt' })).toEqual([]);
    expect(ids({ text: ' ' })).toEqual([1, 2, 3]);
  });

  it('keeps the late ones, mine, or those of a category', () => {
    expect(ids({ isLate: true })).toEqual([3]);
    expect(ids({ isMine: true }, 7)).toEqual([3]);
    expect(ids({ isMine: true })).toEqual([]);
    expect(ids({ category: 'Waiting' })).toEqual([2]);
    expect(isFiltering(noFilter)).toBe(false);
    expect(isFiltering({ ...noFilter, isLate: true })).toBe(true);
  });

  it('folds a text once for as long as its words stay, and anew when they change', () => {
    const folded = new FoldedTexts();
    folded.take(columns);
    const before = folded.of(1);
    folded.take([{ stage: 'new', complaints: [aRow()] }]);
    expect(folded.of(1)).toBe(before);
    expect(folded.of(2)).toBe('');
    folded.take([{ stage: 'new', complaints: [aRow({ text: 'The roll was burnt' })] }]);
    expect(folded.of(1)).toContain(' roll ');
  });
});

describe('ages in words', () => {
  it.each([
    [0, '0 min'],
    [25, '25 min'],
    [60, '1 h'],
    [100, '1 h 40'],
    [605, '10 h'],
    [1570, '26 h'],
  ])('%i minutes are %s', (minutes, words) => {
    expect(inHours(minutes)).toBe(words);
  });

  it('say how much of the target is used up, and once late how far past it one is', () => {
    expect(ageInWords({ openMinutes: 100, targetMinutes: 240, isLate: false })).toBe('1 h 40 of 4 h');
    expect(ageInWords({ openMinutes: 360, targetMinutes: 240, isLate: true })).toBe('2 h past the target');
    expect(shareOfTarget({ openMinutes: 60, targetMinutes: 240, isLate: false })).toBe(0.25);
    expect(shareOfTarget({ openMinutes: 999, targetMinutes: 240, isLate: true })).toBe(1);
  });
});

it('beside an open complaint its own column and the next one keep their room', () => {
  const columns = stages.map(stage => ({ stage, complaints: stage === 'acknowledged' ? [1] : [] }));
  expect([...foldedStages(columns, 'fixing')]).toEqual(['new', 'acknowledged', 'followed_up']);
  expect([...foldedStages(columns, 'followed_up')]).toEqual(['new', 'acknowledged', 'fixing']);
  expect([...foldedStages(columns, null)]).toEqual(['new', 'made_right', 'followed_up']);
});

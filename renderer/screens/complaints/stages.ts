import type { ComplaintStep, Stage } from '../../../shared/contract/complaints.ts';
import type { PlainKey } from '../../locales/t.ts';

/** The columns of the board, from left to right. */
export const stages: readonly Stage[] = ['new', 'acknowledged', 'fixing', 'made_right', 'followed_up'];

/** A move on the board is a step, or a sentence that says why it makes no sense. */
export type Move = { step: ComplaintStep } | { why: PlainKey };

const forward: Readonly<Record<Stage, ComplaintStep>> = {
  new: 'acknowledge',
  acknowledged: 'acknowledge',
  fixing: 'fix',
  made_right: 'resolve',
  followed_up: 'followUp',
};

/** What it takes to get a complaint from one stage to another. */
export function moveBetween(from: Stage, to: Stage): Move {
  if (from === to) return { why: 'board.why.same' };
  const isClosed = from === 'made_right' || from === 'followed_up';
  if (isClosed && to === 'fixing') return { step: 'reopen' };
  if (isClosed && to === 'followed_up') return { step: 'followUp' };
  if (isClosed) return { why: to === 'made_right' ? 'board.why.alreadyAsked' : 'board.why.reopenedIsFixing' };
  if (to === 'followed_up') return { why: 'board.why.rightFirst' };
  if (stages.indexOf(to) < stages.indexOf(from)) return { why: 'board.why.noWayBack' };
  return { step: forward[to] };
}

/** The stage `[` and `]` lead to; null at an end. Back from made right means: it was not right, so it is being fixed again. */
export function stageBeside(stage: Stage, direction: -1 | 1): Stage | null {
  if (direction === -1 && stage === 'followed_up') return 'fixing';
  return stages[stages.indexOf(stage) + direction] ?? null;
}

/** Which steps make sense at a stage, in the order of the buttons. */
export function stepsAt(stage: Stage): readonly ComplaintStep[] {
  if (stage === 'made_right') return ['followUp', 'verdict', 'extra', 'reopen'];
  if (stage === 'followed_up') return ['verdict', 'extra', 'reopen'];
  const steps: ComplaintStep[] = ['acknowledge', 'apologise', 'fix', 'resolve', 'extra'];
  return stage === 'new' ? steps : steps.slice(1);
}

/** The one button in green: what usually comes next. */
export function nextStep(stage: Stage): ComplaintStep | null {
  const next: Readonly<Record<Stage, ComplaintStep | null>> = {
    new: 'acknowledge',
    acknowledged: 'fix',
    fixing: 'resolve',
    made_right: 'followUp',
    followed_up: null,
  };
  return next[stage];
}

/** A key each, the same on the board and in the detail. */
export const stepKeys: Readonly<Record<ComplaintStep, string>> = {
  acknowledge: 'a',
  apologise: 's',
  fix: 'f',
  resolve: 'm',
  extra: 'x',
  followUp: 'u',
  verdict: 'v',
  reopen: 'o',
};

export function stepForKey(key: string): ComplaintStep | null {
  const letter = key.toLowerCase();
  return (Object.keys(stepKeys) as ComplaintStep[]).find(step => stepKeys[step] === letter) ?? null;
}

type Immediate = 'acknowledge' | 'apologise' | 'followUp';

/** Steps that ask for nothing are taken at once; the others open their form. */
export function isImmediate(kind: string): kind is Immediate {
  return kind === 'acknowledge' || kind === 'apologise' || kind === 'followUp';
}

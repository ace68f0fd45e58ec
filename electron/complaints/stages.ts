import type { ComplaintStep, Stage, Verdict } from '../../shared/contract/complaints.ts';
import type { Day } from '../../shared/dates.ts';

/** What one step says of where the complaint stands. */
export interface StepFact {
  step: ComplaintStep;
  atMs: number;
  onDay: Day;
  costMinor: number | null;
  /** Of the step `verdict`. */
  verdict: Verdict | null;
}

/** What the steps come to. The complaint stands closed while `resolvedAtMs` is set. */
export interface Standing {
  stage: Stage;
  /** The first of acknowledge, apologise, fix, resolve, extra: what a customer is told or handed is an answer. */
  firstResponseAtMs: number | null;
  resolvedAtMs: number | null;
  resolvedOnDay: Day | null;
  /** Of the way it was made right last; `not_right` stays noted until it is made right anew. */
  verdict: Verdict | null;
  /** How often it was open again. */
  reopened: number;
  costMinor: number;
}

const NEW: Standing = {
  stage: 'new',
  firstResponseAtMs: null,
  resolvedAtMs: null,
  resolvedOnDay: null,
  verdict: null,
  reopened: 0,
  costMinor: 0,
};

/** Where a complaint stands after its steps, oldest first. A step that makes no sense where it is adds its cost and nothing else. */
export function stageOf(steps: readonly StepFact[]): Standing {
  let standing = NEW;
  for (const step of steps) {
    const costMinor = standing.costMinor + (step.costMinor ?? 0);
    standing = { ...(whyNot(standing, step.step) === null ? taken(standing, step) : standing), costMinor };
  }
  return standing;
}

function taken(standing: Standing, { step, atMs, onDay, verdict }: StepFact): Standing {
  const answered = { ...standing, firstResponseAtMs: standing.firstResponseAtMs ?? atMs };
  switch (step) {
    case 'acknowledge':
    case 'apologise':
    case 'extra':
      return { ...answered, stage: standing.stage === 'new' ? 'acknowledged' : standing.stage };
    case 'fix':
      return { ...answered, stage: 'fixing' };
    case 'resolve':
      return { ...answered, stage: 'made_right', resolvedAtMs: atMs, resolvedOnDay: onDay, verdict: null };
    case 'followUp':
      return { ...standing, stage: 'followed_up' };
    case 'verdict':
      return verdict === 'not_right' ? openAgain(standing, verdict) : { ...standing, stage: 'followed_up', verdict };
    case 'reopen':
      return openAgain(standing, null);
  }
}

const openAgain = (standing: Standing, verdict: Verdict | null): Standing => ({
  ...standing,
  stage: 'fixing',
  resolvedAtMs: null,
  resolvedOnDay: null,
  verdict,
  reopened: standing.reopened + 1,
});

/** Why this step cannot be taken where the complaint stands, as a sentence; null when it can. */
export function whyNot({ resolvedAtMs }: Pick<Standing, 'resolvedAtMs'>, step: ComplaintStep): string | null {
  const isClosed = resolvedAtMs !== null;
  if (isClosed && step === 'fix') return 'It was made right already. Reopen it first; nothing was saved.';
  if (isClosed && step === 'resolve') return 'It was made right already; nothing was saved.';
  if (!isClosed && step === 'reopen') return 'It is still open, so there is nothing to reopen.';
  if (!isClosed && (step === 'followUp' || step === 'verdict'))
    return 'It is still open. Note first how it was made right; nothing was saved.';
  return null;
}

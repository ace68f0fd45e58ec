import type { Complaint, ComplaintRow, ComplaintStep, Stage } from '../../../shared/contract/complaints.ts';
import type { MethodInput } from '../../../shared/contract/index.ts';
import { type PlainKey, t } from '../../locales/t.ts';
import { showProblem } from '../../store/toasts.ts';
import { write } from '../../store/write.ts';
import { focusWhenThere } from './complaints-store.ts';
import { moveBetween } from './stages.ts';

export const stepWords: Readonly<Record<ComplaintStep, PlainKey>> = {
  acknowledge: 'step.acknowledge',
  apologise: 'step.apologise',
  fix: 'step.fix',
  resolve: 'step.resolve',
  extra: 'step.extra',
  followUp: 'step.followUp',
  verdict: 'step.verdict',
  reopen: 'step.reopen',
};

type Who = Pick<Complaint, 'customerName'>;

export function nameOf({ customerName }: Who): string {
  return customerName ?? t('complaint.unknown');
}

/** Takes a step and says so in a toast with Undo. */
export function takeStep(complaint: Who & { id: number }, step: Omit<MethodInput<'complaints.step'>, 'id'>) {
  const sentence = t('step.done', { step: t(stepWords[step.step]), name: nameOf(complaint) });
  return write('complaints.step', { id: complaint.id, ...step }, sentence);
}

/** Moves a card to another column: takes the step that leads there, or says in words why none does. */
export async function moveTo(row: ComplaintRow, stage: Stage): Promise<void> {
  const move = moveBetween(row.stage, stage);
  if ('why' in move) {
    if (row.stage !== stage) showProblem(t(move.why));
    return;
  }
  const result = await takeStep(row, { step: move.step });
  if (result.ok) focusWhenThere(row.id, row.stage);
  else showProblem(result.error.message);
}

import type { ComplaintStep } from '../../../shared/contract/complaints.ts';
import { t } from '../../locales/t.ts';
import { write } from '../../store/write.ts';

const said = {
  acknowledge: 'answer.acknowledged',
  apologise: 'answer.apologised',
  resolve: 'answer.resolved',
} as const;

interface StepMore {
  note?: string;
  costMinor?: number;
}

/** One step about a complaint, said in a toast with its words; `text` is what the complaint says. */
export function takeStep(id: number, step: ComplaintStep & keyof typeof said, text: string, more: StepMore = {}) {
  return write('complaints.step', { id, step, ...more }, t(said[step], { what: text }));
}

/** Something beyond right, said in a toast with what was given. */
export function giveExtra(id: number, name: string, more: StepMore) {
  const { note } = more;
  const sentence = note ? t('answer.extraDoneWhat', { name, what: note }) : t('answer.extraDone', { name });
  return write('complaints.step', { id, step: 'extra', ...more }, sentence);
}

/** What the customer said when asked whether it is right. */
export function noteVerdict(id: number, verdict: 'right' | 'not_right' | 'no_answer', name: string) {
  return write('complaints.step', { id, step: 'verdict', verdict }, t(`verdict.done.${verdict}`, { name }));
}

export const verdicts = ['right', 'not_right', 'no_answer'] as const;

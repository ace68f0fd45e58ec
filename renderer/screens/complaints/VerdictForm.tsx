import { useState } from 'react';
import type { Verdict } from '../../../shared/contract/complaints.ts';
import { Choices } from '../../components/Choices.tsx';
import { FormFrame } from '../../components/FormFrame.tsx';
import { TextField } from '../../components/TextField.tsx';
import { t } from '../../locales/t.ts';
import { useWriting } from '../../store/use-writing.ts';
import type { DetailFormProps } from './DetailForm.tsx';
import { nameOf, takeStep } from './take-step.ts';

const verdicts: readonly Verdict[] = ['right', 'not_right', 'no_answer'];

/** What the customer said afterwards. Not right means it is being fixed again. */
export function VerdictForm({ complaint, onDone }: DetailFormProps) {
  const [verdict, setVerdict] = useState<Verdict>('right');
  const [note, setNote] = useState('');
  const { error, isBusy, run } = useWriting();
  return (
    <FormFrame
      className="detail-form"
      title={t('said.verdict.title', { name: nameOf(complaint) })}
      saveLabel={t('save')}
      error={error}
      isBusy={isBusy}
      onSave={() => void run(takeStep(complaint, { step: 'verdict', verdict, note: note.trim() || null }), onDone)}
      onCancel={onDone}
    >
      <Choices
        label={t('said.verdict.label')}
        choices={verdicts.map(key => ({ key, label: t(`said.verdict.${key}`) }))}
        value={verdict}
        onChange={setVerdict}
        autoFocus
      />
      <TextField label={t('said.verdict.note')} value={note} onChange={setNote} maxLength={4000} />
      {verdict === 'not_right' && (
        <p className="cost-answer" data-tone="due">
          {t('said.verdict.reopens')}
        </p>
      )}
    </FormFrame>
  );
}

import { useState } from 'react';
import { Choices } from '../../components/Choices.tsx';
import { FormFrame } from '../../components/FormFrame.tsx';
import { TextField } from '../../components/TextField.tsx';
import { t } from '../../locales/t.ts';
import { useWriting } from '../../store/use-writing.ts';
import type { DetailFormProps } from './DetailForm.tsx';
import { isImmediate, stepsAt } from './stages.ts';
import { nameOf, stepWords, takeStep } from './take-step.ts';

/** Words to go with a step: why it is opened again, or what was said when it was acknowledged. */
export function NoteForm({ complaint, isReopening, onDone }: DetailFormProps & { isReopening: boolean }) {
  const steps = stepsAt(complaint.stage).filter(isImmediate);
  const [chosen, setChosen] = useState(steps[0] ?? 'followUp');
  const [note, setNote] = useState('');
  const { error, isBusy, run } = useWriting();
  const step = isReopening ? 'reopen' : chosen;
  return (
    <FormFrame
      className="detail-form"
      title={t(isReopening ? 'note.titleReopen' : 'note.title', { name: nameOf(complaint) })}
      saveLabel={isReopening ? t('act.reopen') : t('save')}
      error={error}
      isBusy={isBusy}
      isDisabled={!isReopening && note.trim() === ''}
      onSave={() => void run(takeStep(complaint, { step, note: note.trim() || null }), onDone)}
      onCancel={onDone}
    >
      <TextField
        label={t(isReopening ? 'note.why' : 'note.text')}
        value={note}
        onChange={setNote}
        maxLength={4000}
        autoFocus
      />
      {!isReopening && steps.length > 0 && (
        <Choices
          label={t('note.step')}
          choices={steps.map(key => ({ key, label: t(stepWords[key]) }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
    </FormFrame>
  );
}

import { useState } from 'react';
import { isDay } from '../../../shared/dates.ts';
import { DayField } from '../../components/DayField.tsx';
import { FormFrame } from '../../components/FormFrame.tsx';
import { TextField } from '../../components/TextField.tsx';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { useWriting } from '../../store/use-writing.ts';
import type { DetailFormProps } from './DetailForm.tsx';
import { nameOf, takeStep } from './take-step.ts';

/** Being fixed: what is done about it, and by when, which becomes a promise. */
export function FixForm({ complaint, onDone }: DetailFormProps) {
  const { today } = useFormat();
  const [note, setNote] = useState('');
  const [dueOn, setDueOn] = useState('');
  const { error, isBusy, run } = useWriting();
  const isKnown = complaint.customerId !== null;
  const onSave = () => {
    const step = { step: 'fix' as const, note: note.trim() || null, dueOn: dueOn === '' ? null : dueOn };
    void run(takeStep(complaint, step), onDone);
  };
  return (
    <FormFrame
      className="detail-form"
      title={t('fix.title', { name: nameOf(complaint) })}
      saveLabel={t('step.fix')}
      error={error}
      isBusy={isBusy}
      isDisabled={dueOn !== '' && !isDay(dueOn)}
      onSave={onSave}
      onCancel={onDone}
    >
      <TextField
        label={t('fix.note')}
        placeholder={t('fix.example')}
        value={note}
        onChange={setNote}
        maxLength={4000}
        autoFocus
      />
      {today !== '' && (
        <>
          <DayField label={t('fix.byWhen')} value={dueOn} onChange={setDueOn} today={today} />
          {isKnown && dueOn !== '' && <p className="field-hint">{t('fix.byWhenHint')}</p>}
        </>
      )}
    </FormFrame>
  );
}

import { useState } from 'react';
import type { Complaint } from '../../../shared/contract/complaints.ts';
import { AllowanceLine } from '../../components/AllowanceLine.tsx';
import { DayField } from '../../components/DayField.tsx';
import { useNextOpenDay } from '../../components/use-next-open-day.ts';
import { WordsField } from '../../components/WordsField.tsx';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { write } from '../../store/write.ts';
import { FootForm, leaveForm } from './FootForm.tsx';
import { PromisedThatDay } from './PromisedThatDay.tsx';
import { useSaving } from './use-saving.ts';

/** It will be fixed, and by when: becomes a promise. */
export function FixForm({ complaint, name }: { complaint: Complaint; name: string }) {
  const { today, day } = useFormat();
  const [note, setNote] = useState('');
  const [dueOn, setDueOn] = useNextOpenDay(today);
  const { error, isBusy, save } = useSaving();
  const onSave = () => {
    const input = { id: complaint.id, step: 'fix', note: note.trim(), dueOn } as const;
    void save(
      () => write('complaints.step', input, t('answer.fixing', { day: day(dueOn), what: note.trim() })),
      leaveForm,
    );
  };
  return (
    <FootForm
      title={t('answer.title', { name })}
      lead={<AllowanceLine allowance={complaint.allowance} />}
      error={error}
      isBusy={isBusy}
      isDisabled={note.trim() === '' || dueOn === ''}
      onSave={onSave}
    >
      <WordsField
        label={t('answer.fixNote')}
        value={note}
        onChange={setNote}
        maxLength={500}
        placeholder={t('answer.fixExample')}
        autoFocus
        isMain
      />
      <DayField label={t('promise.day')} value={dueOn} onChange={setDueOn} today={today} />
      <PromisedThatDay day={dueOn} />
    </FootForm>
  );
}

import { useState } from 'react';
import { addDays } from '../../../shared/dates.ts';
import { fold } from '../../../shared/fold.ts';
import { FormFrame } from '../../components/FormFrame.tsx';
import { TextField } from '../../components/TextField.tsx';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { useRead } from '../../store/read.ts';
import { useWriting } from '../../store/use-writing.ts';
import { write } from '../../store/write.ts';
import { ChipButton } from './BoardHead.tsx';
import type { DetailFormProps } from './DetailForm.tsx';
import { nameOf } from './take-step.ts';

/** Why it happened, in words used before where they fit, and what changes. */
export function DiagnosisForm({ complaint, onDone }: DetailFormProps) {
  const { today } = useFormat();
  const [cause, setCause] = useState(complaint.cause ?? '');
  const [change, setChange] = useState(complaint.change ?? '');
  const { error, isBusy, run } = useWriting();
  const used = useRead('complaints.report', { from: addDays(today, -730), to: today }).value?.causes ?? [];
  const typed = fold(cause);
  const fitting = used.filter(one => fold(one.cause) !== typed && ` ${fold(one.cause)}`.includes(` ${typed}`));
  const onSave = () => {
    const fields = { id: complaint.id, cause: cause.trim() || null, change: change.trim() || null };
    void run(write('complaints.update', fields, t('diagnosis.done', { name: nameOf(complaint) })), onDone);
  };
  return (
    <FormFrame
      className="detail-form"
      title={t('diagnosis.formTitle')}
      saveLabel={t('save')}
      error={error}
      isBusy={isBusy}
      onSave={onSave}
      onCancel={onDone}
    >
      <TextField
        label={t('diagnosis.cause')}
        placeholder={t('diagnosis.causeExample')}
        value={cause}
        onChange={setCause}
        maxLength={500}
        autoFocus
      />
      {fitting.length > 0 && (
        <fieldset className="choices board-chips" aria-label={t('diagnosis.before')}>
          {fitting.slice(0, 4).map(one => (
            <ChipButton key={one.cause} isOn={false} onPress={() => setCause(one.cause)}>
              {t('diagnosis.times', { cause: one.cause, count: one.n })}
            </ChipButton>
          ))}
        </fieldset>
      )}
      <TextField
        label={t('diagnosis.change')}
        placeholder={t('diagnosis.changeExample')}
        value={change}
        onChange={setChange}
        maxLength={4000}
      />
    </FormFrame>
  );
}

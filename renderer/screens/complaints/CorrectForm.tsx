import { useState } from 'react';
import { Choices } from '../../components/Choices.tsx';
import { categoryChoices, severityChoices } from '../../components/complaint-words.ts';
import { FormFrame } from '../../components/FormFrame.tsx';
import { MaybeOne } from '../../components/MaybeOne.tsx';
import { WordsField } from '../../components/WordsField.tsx';
import { t } from '../../locales/t.ts';
import { useSession } from '../../store/session.ts';
import { useWriting } from '../../store/use-writing.ts';
import { write } from '../../store/write.ts';
import type { DetailFormProps } from './DetailForm.tsx';
import { nameOf } from './take-step.ts';

/** What was written in a hurry put right: the words, what it is about, how serious, and the wish. */
export function CorrectForm({ complaint, onDone }: DetailFormProps) {
  const known = useSession(state => state.settings.complaintCategories);
  const [text, setText] = useState(complaint.text);
  const [category, setCategory] = useState(complaint.category);
  const [severity, setSeverity] = useState(complaint.severity);
  const [wish, setWish] = useState(complaint.wouldMakeItRight ?? '');
  const { error, isBusy, run } = useWriting();
  // One that the shop no longer has stays what it was until another is chosen.
  const categories = [...new Set([...known, ...(complaint.category ? [complaint.category] : [])])];
  const onSave = () => {
    const fields = { text: text.trim(), category, severity, wouldMakeItRight: wish.trim() || null };
    const sentence = t('correct.done', { name: nameOf(complaint) });
    void run(write('complaints.update', { id: complaint.id, ...fields }, sentence), onDone);
  };
  return (
    <FormFrame
      className="detail-form"
      title={t('correct.title', { name: nameOf(complaint) })}
      saveLabel={t('save')}
      error={error}
      isBusy={isBusy}
      isDisabled={text.trim() === ''}
      onSave={onSave}
      onCancel={onDone}
    >
      <WordsField label={t('complain.what')} value={text} onChange={setText} maxLength={4000} autoFocus />
      <MaybeOne
        label={t('complain.category')}
        choices={categoryChoices(categories)}
        value={category}
        onChange={setCategory}
      />
      <div className="field">
        <span className="field-label">{t('complain.severity')}</span>
        <Choices
          label={t('complain.severity')}
          choices={severityChoices}
          withAlt
          value={severity}
          onChange={setSeverity}
        />
      </div>
      <WordsField label={t('complain.wish')} value={wish} onChange={setWish} maxLength={4000} />
    </FormFrame>
  );
}

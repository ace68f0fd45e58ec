import { t } from '../../locales/t.ts';
import { goTo } from '../../store/place.ts';
import { write } from '../../store/write.ts';
import { ComplaintFields } from './ComplaintFields.tsx';
import { FreeToGive } from './ComplaintPanel.tsx';
import { complaintOf, noVisit, useComplaintDraft } from './complaint-draft.ts';
import { close } from './counter-store.ts';
import { UnknownForm } from './UnknownForm.tsx';
import { useSaving } from './use-saving.ts';

/** A complaint of somebody who is not in the book, or not known. */
export function UnknownComplaint() {
  const { draft, change } = useComplaintDraft();
  const { error, isBusy, save } = useSaving();
  const onSave = () => {
    let opened = 0;
    const writing = async () => {
      const result = await write('complaints.open', complaintOf(draft, null, noVisit), t('complain.doneUnknown'));
      if (result.ok) opened = result.value.id;
      return result;
    };
    void save(writing, () => {
      close();
      goTo('complaints', opened);
    });
  };
  return (
    <UnknownForm
      title={t('complain.unknown')}
      how={t('complain.unknownHow')}
      lead={<FreeToGive />}
      saveLabel={t('complain.log')}
      error={error}
      isBusy={isBusy}
      isDisabled={draft.text.trim() === ''}
      onSave={onSave}
    >
      <ComplaintFields draft={draft} change={change} />
    </UnknownForm>
  );
}

import type { FormEvent } from 'react';
import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { t } from '../../locales/t.ts';
import { goTo } from '../../store/place.ts';
import { write } from '../../store/write.ts';
import { ComplaintFields } from './ComplaintFields.tsx';
import { FreeToGive } from './ComplaintPanel.tsx';
import { complaintOf, noVisit, useComplaintDraft } from './complaint-draft.ts';
import { close } from './counter-store.ts';
import { focusSearch } from './focus.ts';
import { useSaving } from './use-saving.ts';

/** A complaint of somebody who is not in the book, or not known. */
export function UnknownComplaint() {
  const { draft, change } = useComplaintDraft();
  const { error, isBusy, save } = useSaving();
  const leave = () => {
    close();
    focusSearch();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (isBusy || draft.text.trim() === '') return;
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
    <section className="adding" aria-labelledby="unknown-complaint">
      <form className="sheet adding-form" aria-label={t('complain.unknown')} onSubmit={onSubmit}>
        <FreeToGive />
        <h1 id="unknown-complaint">{t('complain.unknown')}</h1>
        <p className="today-quiet">{t('complain.unknownHow')}</p>
        <ComplaintFields draft={draft} change={change} />
        <ErrorNote error={error} />
        <div className="foot-buttons">
          <Button tone="quiet" keyCap="Esc" onPress={leave}>
            {t('cancel')}
          </Button>
          <Button tone="go" type="submit" keyCap="Enter" isDisabled={isBusy || draft.text.trim() === ''}>
            {t('complain.log')}
          </Button>
        </div>
      </form>
    </section>
  );
}

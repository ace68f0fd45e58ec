import { type FormEvent, useEffect, useState } from 'react';
import type { Card } from '../../../shared/contract/card.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { SaveOrCancel } from '../../components/SaveOrCancel.tsx';
import { t } from '../../locales/t.ts';
import { write } from '../../store/write.ts';
import { leaveForm } from './FootForm.tsx';
import { PhotoField } from './PhotoField.tsx';
import { ProfileFields } from './ProfileFields.tsx';
import { changesOf, draftOf, lineFields } from './profile-changes.ts';
import { useSaving } from './use-saving.ts';

/** Fields that show an error about them at their own place. */
const placedFields = [...lineFields, 'phones', 'emails', 'tags'];

/** Everything the book knows of a person, to be corrected in one place. */
export function ProfileDialog({ card }: { card: Card }) {
  const [draft, setDraft] = useState(() => draftOf(card));
  const [isBirthdayWhole, setIsBirthdayWhole] = useState(true);
  const { error, isBusy, save } = useSaving();
  const isPlaced = placedFields.some(field => error?.field?.startsWith(field));
  useEffect(() => {
    if (error) document.querySelector('.profile [data-invalid]')?.scrollIntoView({ block: 'center' });
  }, [error]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const changes = changesOf(card, draft, t('profile.consentSource'));
    if (changes === null) return leaveForm();
    void save(() => write('customers.update', changes, t('done.changed', { name: card.name })), leaveForm);
  };
  return (
    <Dialog
      title={t('profile.title', { name: card.name })}
      isOpen
      onClose={leaveForm}
      width="wide"
      foot={<SaveOrCancel form="profile-form" isDisabled={isBusy || !isBirthdayWhole} onCancel={leaveForm} />}
    >
      <PhotoField card={card} />
      <form id="profile-form" className="profile" onSubmit={submit}>
        <ProfileFields
          draft={draft}
          onChange={changed => setDraft({ ...draft, ...changed })}
          onBirthdayWhole={setIsBirthdayWhole}
          wrong={error}
        />
        {!isPlaced && <ErrorNote error={error} />}
      </form>
    </Dialog>
  );
}

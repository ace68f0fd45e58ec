import type { FormEvent, ReactNode } from 'react';
import type { RegularsError } from '../../../shared/result.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { SaveOrCancel } from '../../components/SaveOrCancel.tsx';
import { t } from '../../locales/t.ts';
import { closePanel } from './counter-store.ts';
import { focusCard } from './focus.ts';

interface FootFormProps {
  title: string;
  /** What is read before anything else. */
  lead?: ReactNode;
  error: RegularsError | null;
  isBusy: boolean;
  isDisabled?: boolean;
  onSave: () => void;
  /** What Enter does, when it is not saving. */
  saveLabel?: string;
  /** Buttons that do something else with the same thing, on the right. */
  more?: ReactNode;
  children: ReactNode;
}

/** A small form at the foot of the card, where its button was: Enter saves, Esc puts it away. */
export function FootForm(props: FootFormProps) {
  const { title, lead, error, isBusy, isDisabled = false, onSave, saveLabel = t('save'), more, children } = props;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isBusy && !isDisabled) onSave();
  };
  return (
    <form className="foot-form" aria-label={title} onSubmit={submit}>
      {lead}
      <h2>{title}</h2>
      {children}
      <ErrorNote error={error} />
      <div className="foot-buttons">
        <SaveOrCancel saveLabel={saveLabel} isDisabled={isBusy || isDisabled} onCancel={leaveForm} />
        <span className="foot-space" />
        {more}
      </div>
    </form>
  );
}

/** Puts the form away and gives the keys back to the card. */
export function leaveForm(): void {
  closePanel();
  focusCard();
}

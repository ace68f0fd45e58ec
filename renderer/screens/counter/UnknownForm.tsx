import { type FormEvent, type ReactNode, useId } from 'react';
import type { RegularsError } from '../../../shared/result.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { SaveOrCancel } from '../../components/SaveOrCancel.tsx';
import { close } from './counter-store.ts';
import { focusSearch } from './focus.ts';

interface UnknownFormProps {
  title: string;
  /** When it is rather somebody's. */
  how: string;
  /** What is read before anything else. */
  lead?: ReactNode;
  saveLabel: string;
  error: RegularsError | null;
  isBusy: boolean;
  isDisabled: boolean;
  onSave: () => void;
  children: ReactNode;
}

/** A form about somebody who is not in the book, or not known, in the place of a card: Enter saves, Esc leaves. */
export function UnknownForm(props: UnknownFormProps) {
  const { title, how, lead, saveLabel, error, isBusy, isDisabled, onSave, children } = props;
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isBusy && !isDisabled) onSave();
  };
  return (
    <section className="adding" aria-labelledby={id}>
      <form className="sheet adding-form" aria-label={title} onSubmit={submit}>
        {lead}
        <h1 id={id}>{title}</h1>
        <p className="today-quiet">{how}</p>
        {children}
        <ErrorNote error={error} />
        <div className="foot-buttons">
          <SaveOrCancel saveLabel={saveLabel} isDisabled={isBusy || isDisabled} onCancel={leaveForSearch} />
        </div>
      </form>
    </section>
  );
}

export function leaveForSearch(): void {
  close();
  focusSearch();
}

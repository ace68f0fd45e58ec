import type { FormEvent, ReactNode } from 'react';
import type { RegularsError } from '../../shared/result.ts';
import { ErrorNote } from './ErrorNote.tsx';
import { SaveOrCancel } from './SaveOrCancel.tsx';

interface FormFrameProps {
  /** How the room lays it out. */
  className: string;
  title: string;
  isTitleHidden?: boolean;
  /** What the button that saves says. */
  saveLabel: string;
  error: RegularsError | null;
  isBusy: boolean;
  isDisabled?: boolean;
  onSave: () => void;
  onCancel: () => void;
  /** A button that does something else with the same thing. */
  more?: ReactNode;
  children: ReactNode;
}

/** A form of a room: Enter saves, Esc puts it away. */
export function FormFrame(props: FormFrameProps) {
  const {
    className,
    title,
    isTitleHidden = false,
    saveLabel,
    error,
    isBusy,
    isDisabled = false,
    onSave,
    onCancel,
  } = props;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isBusy && !isDisabled) onSave();
  };
  return (
    <form className={className} aria-label={title} onSubmit={submit}>
      {!isTitleHidden && <h3>{title}</h3>}
      {props.children}
      <ErrorNote error={error} />
      <div className="form-buttons">
        <SaveOrCancel saveLabel={saveLabel} isDisabled={isBusy || isDisabled} onCancel={onCancel} />
        {props.more}
      </div>
    </form>
  );
}

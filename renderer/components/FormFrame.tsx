import type { FormEvent, ReactNode } from 'react';
import type { RegularsError } from '../../shared/result.ts';
import { t } from '../locales/t.ts';
import { Button } from './Button.tsx';
import { ErrorNote } from './ErrorNote.tsx';

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
  /** Buttons that do something else with the same thing. */
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
        {props.more}
        <Button tone="quiet" keyCap="Esc" onPress={onCancel}>
          {t('cancel')}
        </Button>
        <Button tone="go" type="submit" keyCap="Enter" isDisabled={isBusy || isDisabled}>
          {saveLabel}
        </Button>
      </div>
    </form>
  );
}

import type { FormEvent, ReactNode } from 'react';
import type { RegularsError } from '../../../shared/result.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { t } from '../../locales/t.ts';

interface FormFrameProps {
  title: string;
  /** What the button that saves says. */
  saveLabel: string;
  error: RegularsError | null;
  isBusy: boolean;
  isDisabled?: boolean;
  onSave: () => void;
  onCancel: () => void;
  children: ReactNode;
}

/** A small form at the foot of the detail: Enter saves, Esc puts it away. */
export function FormFrame(props: FormFrameProps) {
  const { title, saveLabel, error, isBusy, isDisabled = false, onSave, onCancel, children } = props;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isBusy && !isDisabled) onSave();
  };
  return (
    <form className="detail-form" aria-label={title} onSubmit={submit}>
      <h3>{title}</h3>
      {children}
      <ErrorNote error={error} />
      <div className="detail-form-buttons">
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

import { type KeyboardEvent, useRef, useState } from 'react';
import type { RegularsError } from '../../../shared/result.ts';
import { TextField } from '../../components/TextField.tsx';
import { undoLast } from '../../store/toasts.ts';
import { isUndoPress } from '../../store/use-undo-key.ts';

interface SavedFieldProps {
  label: string;
  hint?: string;
  /** As it stands in the book. */
  value: string;
  placeholder?: string;
  inputMode?: 'text' | 'decimal' | 'numeric';
  maxLength?: number;
  /** What is wrong with what was typed; null when it may be saved. */
  check: (text: string) => string | null;
  save: (text: string) => Promise<RegularsError | null>;
}

/** A line that is saved when one leaves it or presses Enter; Esc takes back what was typed. */
export function SavedField(props: SavedFieldProps) {
  const { label, hint, value, placeholder, inputMode = 'text', maxLength = 200, check, save } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const isSaving = useRef(false);
  const leave = async () => {
    if (draft === null) return;
    const text = draft.trim();
    if (text === value) return reset();
    const wrong = check(text);
    if (wrong !== null) return setError(wrong);
    // Enter and leaving right after it are one saving.
    if (isSaving.current) return;
    isSaving.current = true;
    const refused = await save(text);
    isSaving.current = false;
    if (refused) setError(refused.message);
    else reset();
  };
  const reset = () => {
    setDraft(null);
    setError(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') void leave();
    else if (event.key === 'Escape' && draft !== null) reset();
    else if (draft === null && isUndoPress(event)) {
      // Nothing typed since it was saved: it is the saving that is taken back.
      event.preventDefault();
      void undoLast();
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys and the leaving of the field inside
    <div onKeyDown={onKeyDown} onBlur={() => void leave()}>
      <TextField
        label={label}
        value={draft ?? value}
        onChange={text => {
          setDraft(text);
          setError(null);
        }}
        hint={hint}
        placeholder={placeholder}
        error={error ?? undefined}
        inputMode={inputMode}
        maxLength={maxLength}
      />
    </div>
  );
}

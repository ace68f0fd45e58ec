import { type KeyboardEvent, useEffect, useState } from 'react';
import type { RegularsError, Result } from '../../../shared/result.ts';

interface SavedTextProps {
  label: string;
  value: string;
  save: (value: string) => Promise<Result<unknown>>;
  isRequired?: boolean;
  maxLength?: number;
  hasLabel?: boolean;
}

/** A line that is saved when one leaves it or presses Enter; Esc brings back what was there. */
export function SavedText({ label, value, save, isRequired, maxLength = 200, hasLabel }: SavedTextProps) {
  const [text, setText] = useState(value);
  const [error, setError] = useState<RegularsError | null>(null);
  useEffect(() => setText(value), [value]);
  const keep = async () => {
    if (text.trim() === value.trim()) return setError(null);
    if (isRequired && text.trim() === '') return setText(value);
    const result = await save(text.trim());
    setError(result.ok ? null : result.error);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') setText(value);
    else if (event.key === 'Enter') event.currentTarget.blur();
    else return;
    event.preventDefault();
  };
  return (
    <label className="field">
      <span className={hasLabel ? 'field-label' : 'unseen'}>{label}</span>
      <input
        className="input"
        value={text}
        maxLength={maxLength}
        spellCheck={false}
        aria-invalid={error !== null || undefined}
        onChange={event => setText(event.target.value)}
        onBlur={() => void keep()}
        onKeyDown={onKeyDown}
      />
      {error && (
        <span className="field-error" role="alert">
          {error.message}
        </span>
      )}
    </label>
  );
}

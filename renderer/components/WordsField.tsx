import { type KeyboardEvent, useId } from 'react';

interface WordsFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  hint?: string;
  autoFocus?: boolean;
  maxLength?: number;
  /** The question everything else is about: in large type. */
  isMain?: boolean;
}

/** Room for a few sentences that grows with them. Enter saves the form, Shift+Enter begins a new line. */
export function WordsField(props: WordsFieldProps) {
  const { label, value, onChange, placeholder, hint, isMain = false, ...rest } = props;
  const id = useId();
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  };
  return (
    <div className="field words" data-main={isMain || undefined}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        className="input"
        rows={1}
        spellCheck
        value={value}
        onChange={event => onChange(event.target.value)}
        onKeyDown={onKeyDown}
        placeholder={placeholder ?? ''}
        aria-describedby={hint ? `${id}-hint` : undefined}
        {...rest}
      />
      {hint && (
        <span className="field-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </div>
  );
}

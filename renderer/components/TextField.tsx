import type { HTMLInputTypeAttribute, Ref } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';

interface TextFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string | undefined;
  /** The sentence of an error about this field. */
  error?: string | undefined;
  placeholder?: string | undefined;
  type?: HTMLInputTypeAttribute;
  inputMode?: 'text' | 'decimal' | 'numeric' | 'tel' | 'email';
  autoFocus?: boolean;
  isMultiline?: boolean;
  maxLength?: number;
  lang?: string;
  inputRef?: Ref<HTMLInputElement>;
}

/** A labelled line to write on, with a hint and its error below. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, hint, error, placeholder, isMultiline, inputRef, ...rest } = props;
  return (
    <AriaTextField
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      // A refusal already read must not keep the corrected form from being sent again.
      validationBehavior="aria"
      autoComplete="off"
      {...rest}
    >
      <Label className="field-label">{label}</Label>
      {isMultiline ? (
        <TextArea className="input" placeholder={placeholder ?? ''} spellCheck />
      ) : (
        <Input className="input" placeholder={placeholder ?? ''} ref={inputRef ?? null} spellCheck={false} />
      )}
      {hint && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  );
}

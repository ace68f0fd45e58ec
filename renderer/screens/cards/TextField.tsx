import { useEffect, useId, useRef, useState } from 'react';
import { MERGE_FIELDS, type MergeField } from '../../../shared/merge-fields.ts';
import type { RegularsError, Result } from '../../../shared/result.ts';
import { t } from '../../locales/t.ts';
import type { Preview } from './use-preview.ts';

/** What a field stands for, for people. */
const fieldWords = (field: string) => (field in MERGE_FIELDS ? MERGE_FIELDS[field as MergeField] : undefined);

interface TextFieldProps {
  preview: Preview;
  /** Of the translation one writes; null for the shop's own text. */
  language: string | null;
  isDisabled: boolean;
  save: (text: string) => Promise<Result<unknown>>;
}

/** The shop's text. A field is put in where the cursor is; what cannot be saved says so below, by name. */
export function TextField({ preview, language, isDisabled, save }: TextFieldProps) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  /** Handed over already, and not in the book yet as far as this window knows. */
  const handed = useRef<string | null>(null);
  const [refused, setRefused] = useState<RegularsError | null>(null);
  const error = preview.error ?? refused;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever came into the book, what was handed over is behind us
  useEffect(() => {
    handed.current = null;
  }, [preview.kept]);
  const keep = async () => {
    const { text, kept } = preview;
    if (text === kept || text === handed.current || preview.error) return;
    handed.current = text;
    const result = await save(text);
    setRefused(result.ok ? null : result.error);
    if (!result.ok) handed.current = null;
  };
  const put = (field: string) => {
    const element = area.current!;
    const { selectionStart: from, selectionEnd: to, value } = element;
    preview.setText(`${value.slice(0, from)}{${field}}${value.slice(to)}`);
    const after = from + field.length + 2;
    element.focus();
    requestAnimationFrame(() => element.setSelectionRange(after, after));
  };
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {t('batch.words')}
      </label>
      <textarea
        id={id}
        ref={area}
        className="input text-words"
        spellCheck
        lang={language ?? undefined}
        maxLength={4000}
        value={preview.text}
        aria-invalid={error !== null || undefined}
        aria-describedby={`${id}-error`}
        onChange={event => preview.setText(event.target.value)}
        onBlur={() => void keep()}
        onKeyDown={event => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void keep();
        }}
      />
      <span className="field-error" id={`${id}-error`} role="alert">
        {error?.message}
      </span>
      {!isDisabled && (
        <span className="text-chips">
          {preview.fields.map(field => (
            // The cursor stays where it is in the text.
            <button
              key={field}
              type="button"
              className="text-chip"
              title={fieldWords(field)}
              onMouseDown={event => event.preventDefault()}
              onClick={() => put(field)}
            >
              {`{${field}}`}
            </button>
          ))}
        </span>
      )}
    </div>
  );
}

import { useId } from 'react';

interface DateInputProps {
  label: string;
  /** YYYY-MM-DD, or '' before there is one. */
  value: string;
  onChange: (day: string) => void;
  min?: string;
}

export function DateInput({ label, value, onChange, min }: DateInputProps) {
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="date"
        className="input"
        value={value}
        {...(min ? { min } : {})}
        onChange={event => onChange(event.target.value)}
      />
    </div>
  );
}

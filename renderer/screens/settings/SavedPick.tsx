import { useId, useState } from 'react';
import type { RegularsError } from '../../../shared/result.ts';
import { gather, type PickOption } from './pick-options.ts';

interface SavedPickProps {
  label: string;
  hint: string;
  options: readonly PickOption[];
  value: string;
  save: (option: PickOption) => Promise<RegularsError | null>;
}

/** One of very many, in the list of the system: its first letters find it. Saved when chosen. */
export function SavedPick({ label, hint, options, value, save }: SavedPickProps) {
  const id = useId();
  const [error, setError] = useState<string | null>(null);
  const choose = async (key: string) => {
    const option = options.find(one => one.id === key);
    if (option) setError((await save(option))?.message ?? null);
  };
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="input"
        aria-describedby={`${id}-hint`}
        value={value}
        onChange={event => void choose(event.target.value)}
      >
        {gather(options).map(({ group, options: of }) =>
          group === '' ? (
            <Options key="" of={of} />
          ) : (
            <optgroup key={group} label={group}>
              <Options of={of} />
            </optgroup>
          ),
        )}
      </select>
      <span className="field-hint" id={`${id}-hint`}>
        {hint}
      </span>
      {error && (
        <span className="field-error" role="alert">
          {error}
        </span>
      )}
    </div>
  );
}

function Options({ of }: { of: readonly PickOption[] }) {
  return of.map(({ id, label }) => (
    <option key={id} value={id}>
      {label}
    </option>
  ));
}

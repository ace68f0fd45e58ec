import { useState } from 'react';
import { TextField } from '../../components/TextField.tsx';
import { t } from '../../locales/t.ts';

interface WrittenFieldProps {
  label: string;
  /** What stands there at first; from then on it is what was typed. */
  start: string;
  isShort?: boolean;
  onChange: (text: string) => void;
}

/** A field that keeps what was typed as it was typed, whatever is made of it. */
export function WrittenField({ label, start, isShort = false, onChange }: WrittenFieldProps) {
  const [text, setText] = useState(start);
  return (
    <div className="condition-text" data-short={isShort || undefined}>
      <TextField
        label={label}
        value={text}
        maxLength={isShort ? 9 : 200}
        {...(isShort ? { inputMode: 'numeric' as const } : {})}
        onChange={typed => {
          setText(typed);
          onChange(typed);
        }}
      />
    </div>
  );
}

interface Bounds {
  min?: number | undefined;
  max?: number | undefined;
}

interface RangeProps {
  value: Bounds;
  read: (text: string) => number | undefined;
  write: (figure: number) => string;
  onChange: (bounds: Bounds) => void;
}

/** From, to, or both. */
export function Range({ value, read, write, onChange }: RangeProps) {
  const [bounds, setBounds] = useState(value);
  const set = (side: keyof Bounds, text: string) => {
    const { [side]: _, ...other } = bounds;
    const figure = read(text);
    const changed = figure === undefined ? other : { ...other, [side]: figure };
    setBounds(changed);
    onChange(changed);
  };
  return (
    <>
      {(['min', 'max'] as const).map(side => (
        <WrittenField
          key={side}
          label={t(`condition.${side}`)}
          start={value[side] === undefined ? '' : write(value[side])}
          isShort
          onChange={text => set(side, text)}
        />
      ))}
    </>
  );
}

interface AnyOfProps<K extends string> {
  choices: readonly { key: K; label: string }[];
  value: readonly K[];
  onChange: (keys: K[]) => void;
}

/** One or several, all in sight. */
export function AnyOf<K extends string>({ choices, value, onChange }: AnyOfProps<K>) {
  return (
    <div className="choices">
      {choices.map(({ key, label }) => {
        const isOn = value.includes(key);
        const without = value.filter(one => one !== key);
        return (
          <button
            key={key}
            type="button"
            className="choice"
            aria-pressed={isOn}
            data-selected={isOn || undefined}
            onClick={() => onChange(isOn ? without : [...value, key])}
          >
            {label}
          </button>
        );
      })}
    </div>
  );
}

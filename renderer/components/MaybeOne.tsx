import type { KeyboardEvent } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import type { Choice } from './Choices.tsx';
import { Kbd } from './Kbd.tsx';

interface MaybeOneProps<K extends string> {
  label: string;
  choices: readonly Choice<K>[];
  value: K | null;
  onChange: (key: K | null) => void;
}

/** One of a few or none: its digit, a tap or Space chooses, the same again takes it back. Enter saves the form. */
export function MaybeOne<K extends string>({ label, choices, value, onChange }: MaybeOneProps<K>) {
  const toggle = (key: K) => onChange(key === value ? null : key);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const pressed = /^[1-9]$/.test(event.key) ? choices[Number(event.key) - 1] : undefined;
    if (pressed) toggle(pressed.key);
    else if (event.key === 'Enter') (event.target as HTMLElement).closest('form')?.requestSubmit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="field" onKeyDownCapture={onKeyDown}>
      <span className="field-label" aria-hidden="true">
        {label}
      </span>
      <ToggleButtonGroup
        className="choices"
        aria-label={label}
        selectionMode="single"
        selectedKeys={value === null ? [] : [value]}
        onSelectionChange={keys => onChange(([...keys][0] as K | undefined) ?? null)}
      >
        {choices.map((choice, at) => (
          <ToggleButton key={choice.key} id={choice.key} className="choice">
            {choice.label}
            {at < 9 && <Kbd>{at + 1}</Kbd>}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}

import type { KeyboardEvent } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { AltCap } from './AltCap.tsx';
import type { Choice } from './Choices.tsx';
import { Kbd } from './Kbd.tsx';
import { useAltKeys } from './use-alt-keys.ts';

interface MaybeOneProps<K extends string> {
  label: string;
  choices: readonly Choice<K>[];
  value: K | null;
  onChange: (key: K | null) => void;
}

/** One of a few or none: Alt and its key, a tap or Space chooses, the same again takes it back. Enter saves the form. */
export function MaybeOne<K extends string>({ label, choices, value, onChange }: MaybeOneProps<K>) {
  const toggle = (key: K) => onChange(key === value ? null : key);
  const group = useAltKeys(choices, toggle);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey) return;
    (event.target as HTMLElement).closest('form')?.requestSubmit();
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="field" onKeyDownCapture={onKeyDown}>
      <span className="field-label" aria-hidden="true">
        {label}
      </span>
      <ToggleButtonGroup
        ref={group}
        className="choices"
        aria-label={label}
        selectionMode="single"
        selectedKeys={value === null ? [] : [value]}
        onSelectionChange={keys => onChange(([...keys][0] as K | undefined) ?? null)}
      >
        <AltCap />
        {choices.map(choice => (
          <ToggleButton key={choice.key} id={choice.key} className="choice">
            {choice.label}
            {choice.keyCap && <Kbd>{choice.keyCap}</Kbd>}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}

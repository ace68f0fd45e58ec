import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { AltCap } from './AltCap.tsx';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-paths.ts';
import { Kbd } from './Kbd.tsx';
import { useAltKeys } from './use-alt-keys.ts';

export interface Choice<K extends string> {
  key: K;
  label: string;
  icon?: IconName;
  keyCap?: string;
}

interface ChoicesProps<K extends string> {
  label: string;
  choices: readonly Choice<K>[];
  value: K;
  onChange: (key: K) => void;
  autoFocus?: boolean;
  /** The key caps are pressed with Alt, from anywhere in the form. */
  withAlt?: boolean;
}

/** One of a few, all in sight; arrows choose. */
export function Choices<K extends string>(props: ChoicesProps<K>) {
  const { label, choices, value, onChange, autoFocus = false, withAlt = false } = props;
  // A value that none of them has would leave no radio for Tab to stop at.
  const chosen = choices.some(({ key }) => key === value) ? value : null;
  const group = useAltKeys(withAlt ? choices : [], onChange);
  return (
    <RadioGroup
      ref={group}
      className="choices"
      aria-label={label}
      orientation="horizontal"
      value={chosen}
      onChange={key => onChange(key as K)}
    >
      {withAlt && <AltCap />}
      {choices.map(choice => (
        <Radio key={choice.key} className="choice" value={choice.key} autoFocus={autoFocus && choice.key === value}>
          {choice.icon && <Icon name={choice.icon} />}
          {choice.label}
          {choice.keyCap && <Kbd>{choice.keyCap}</Kbd>}
        </Radio>
      ))}
    </RadioGroup>
  );
}

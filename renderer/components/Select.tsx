import { Button as AriaButton } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-paths.ts';

export interface SelectOption<K extends string> {
  key: K;
  label: string;
  icon?: IconName;
}

interface SelectProps<K extends string> {
  label: string;
  options: readonly SelectOption<K>[];
  value: K;
  onChange: (key: K) => void;
}

/** One of several, from a list that opens. */
export function Select<K extends string>({ label, options, value, onChange }: SelectProps<K>) {
  return (
    <AriaSelect className="field" value={value} onChange={key => key !== null && onChange(key as K)}>
      <Label className="field-label">{label}</Label>
      <AriaButton className="picker-button">
        <SelectValue />
        <Icon name="down" size={1} />
      </AriaButton>
      <Popover className="picker-list">
        <ListBox items={options.map(option => ({ ...option, id: option.key }))}>
          {option => (
            <ListBoxItem className="picker-option" id={option.key} textValue={option.label}>
              {option.icon && <Icon name={option.icon} />}
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

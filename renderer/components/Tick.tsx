import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { Icon } from './Icon.tsx';

interface TickProps {
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  children: ReactNode;
}

/** Yes or no, with its words. */
export function Tick({ isSelected, onChange, children }: TickProps) {
  return (
    <Checkbox className="tick" isSelected={isSelected} onChange={onChange}>
      <span className="tick-box" aria-hidden="true">
        <Icon name="check" size={1} />
      </span>
      {children}
    </Checkbox>
  );
}

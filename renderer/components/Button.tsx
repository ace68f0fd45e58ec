import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-paths.ts';
import { Kbd } from './Kbd.tsx';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  /** `go` is the one thing to do here, `harm` takes something away, `quiet` stays in the background. */
  tone?: 'plain' | 'go' | 'quiet' | 'harm';
  icon?: IconName;
  /** The key that does the same, printed on the button. */
  keyCap?: string;
  /** Leave out only together with an `aria-label`. */
  children?: ReactNode;
}

export function Button({ tone = 'plain', icon, keyCap, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className="button" data-tone={tone}>
      {icon && <Icon name={icon} />}
      {children}
      {keyCap && <Kbd>{keyCap}</Kbd>}
    </AriaButton>
  );
}

import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-paths.ts';

interface FlagProps {
  /** `due` is amber, `harm` brick, `good` green. The word inside says the same. */
  tone?: 'plain' | 'due' | 'harm' | 'good';
  icon?: IconName;
  children: ReactNode;
}

export function Flag({ tone = 'plain', icon, children }: FlagProps) {
  return (
    <span className="flag" data-tone={tone}>
      {icon && <Icon name={icon} size={1.1} />}
      {children}
    </span>
  );
}

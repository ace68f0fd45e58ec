import type { ReactNode } from 'react';

/** A key cap. Hidden from screen readers: whoever uses one hears the action's name. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <span className="kbd" aria-hidden="true">
      {children}
    </span>
  );
}

import './print.css';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** What the paper gets in place of the screen, for as long as it is shown. Nothing to be seen on the screen itself. */
export function PrintPage({ children }: { children: ReactNode }) {
  return createPortal(
    <div className="print-page" aria-hidden="true">
      {children}
    </div>,
    document.body,
  );
}

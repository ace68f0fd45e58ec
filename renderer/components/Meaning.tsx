import type { ReactNode } from 'react';
import { t } from '../locales/t.ts';

/** What a figure means, one press away. */
export function Meaning({ children }: { children: ReactNode }) {
  return (
    <details className="meaning">
      <summary>{t('measure.meaning')}</summary>
      <p>{children}</p>
    </details>
  );
}

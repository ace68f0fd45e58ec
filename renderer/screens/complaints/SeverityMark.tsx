import type { Severity } from '../../../shared/contract/complaints.ts';
import { t } from '../../locales/t.ts';

const filled: Readonly<Record<Severity, number>> = { low: 1, medium: 2, high: 3 };

/** How serious, as one to three points and a word. */
export function SeverityMark({ severity }: { severity: Severity }) {
  return (
    <span className="gravity" data-severity={severity}>
      <span className="gravity-points" aria-hidden="true">
        {[1, 2, 3].map(point => (
          <i key={point} data-on={point <= filled[severity] || undefined} />
        ))}
      </span>
      {t(`severity.${severity}`)}
    </span>
  );
}

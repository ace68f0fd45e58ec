import type { ImportFigures } from '../../../shared/contract/transfer.ts';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';

/** Why rows are left out, how often, and which they are. */
export function Reasons({ figures: { reasons, skippedRows } }: { figures: ImportFigures }) {
  const { locale } = useFormat();
  if (reasons.length === 0) return null;
  return (
    <section aria-labelledby="import-why">
      <h3 id="import-why">{t('import.why')}</h3>
      {reasons.map(({ reason, message, count }) => (
        <div className="line" key={reason}>
          <span className="line-what">{count.toLocaleString(locale)} ×</span>
          <span className="line-text">{message}</span>
        </div>
      ))}
      {skippedRows.length > 0 && (
        <details className="import-rows">
          <summary>{t('import.whyRows')}</summary>
          {skippedRows.map(({ line, reason, message }) => (
            <div className="line" key={`${line} ${reason}`}>
              <span className="line-what">{t('import.line', { line })}</span>
              <span className="line-text">{message}</span>
            </div>
          ))}
        </details>
      )}
    </section>
  );
}

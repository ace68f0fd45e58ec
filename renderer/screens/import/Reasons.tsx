import type { ImportFigures } from '../../../shared/contract/transfer.ts';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';

/** Why rows are left out, how often, and which they are; and what is left out of those that are taken. */
export function Reasons({ figures: { reasons, skippedRows, leftOut } }: { figures: ImportFigures }) {
  return (
    <>
      {reasons.length > 0 && (
        <section aria-labelledby="import-why">
          <h3 id="import-why">{t('import.why')}</h3>
          {reasons.map(({ reason, message, count }) => (
            <Reason key={reason} count={count} message={message} />
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
      )}
      {leftOut.length > 0 && (
        <section aria-labelledby="import-partly">
          <h3 id="import-partly">{t('import.partly')}</h3>
          {leftOut.map(({ reason, message, count, line }) => (
            <Reason key={reason} count={count} message={`${message} ${t('import.partlyFirst', { line })}`} />
          ))}
        </section>
      )}
    </>
  );
}

function Reason({ count, message }: { count: number; message: string }) {
  const { locale } = useFormat();
  return (
    <div className="line">
      <span className="line-what">{count.toLocaleString(locale)} ×</span>
      <span className="line-text">{message}</span>
    </div>
  );
}

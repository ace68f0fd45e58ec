import type { RegularsError } from '../../../shared/result.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { Icon } from '../../components/Icon.tsx';
import { t } from '../../locales/t.ts';
import { FileButton } from './FileButton.tsx';
import { useImport } from './import-store.ts';

const known = [
  ['import.knowsTills', 'import.knowsTillsList'],
  ['import.knowsBooks', 'import.knowsBooksList'],
  ['import.knowsMail', 'import.knowsMailList'],
  ['import.knowsOther', 'import.knowsOtherList'],
] as const;

/** Nothing chosen yet: where to press or drop, and what is understood. */
export function ChooseFile({ dropError }: { dropError: RegularsError | null }) {
  const { stage, fileName, error } = useImport();
  const isOpening = stage === 'opening';
  return (
    <>
      <header>
        <h1 className="page-title">{t('import.title')}</h1>
        <p className="import-promise">{t('import.promise')}</p>
      </header>
      <section className="sheet import-choose">
        <div className="import-drop">
          <Icon name="import" size={2.5} />
          <FileButton tone="go" autoFocus isDisabled={isOpening}>
            {t('import.choose')}
          </FileButton>
          <p role="status">{isOpening ? t('import.opening', { name: fileName }) : t('import.drop')}</p>
          <ErrorNote error={dropError ?? error} />
        </div>
        <div className="import-known">
          <h2>{t('import.knows')}</h2>
          {known.map(([what, list]) => (
            <div className="line" key={what}>
              <span className="line-what">{t(what)}</span>
              <span className="line-text">{t(list)}</span>
            </div>
          ))}
        </div>
      </section>
    </>
  );
}

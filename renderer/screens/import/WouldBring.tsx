import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { t, tCount } from '../../locales/t.ts';
import { useOnChange } from '../../store/changes.ts';
import { useFormat } from '../../store/format.ts';
import { Figures } from './Figures.tsx';
import { ImportProgress } from './ImportProgress.tsx';
import { look, type Preview, runImport, useImport } from './import-store.ts';
import { Reasons } from './Reasons.tsx';
import { Sample } from './Sample.tsx';

/** What importing the file would do to the book, and the button that does it. */
export function WouldBring() {
  const { stage, preview, error, wasStopped, found, decided } = useImport();
  const isAtWork = stage === 'looking' || stage === 'importing';
  const isReady = stage === 'ready' && found?.missing.length === 0;
  const isMissing = stage === 'ready' && !isReady && !error;
  const wasChanged = Object.keys(decided).length > 0;
  return (
    <section className="sheet import-panel import-would" aria-labelledby="import-would">
      <h2 id="import-would">{t('import.would')}</h2>
      <ErrorNote error={error} />
      {wasStopped && <p role="status">{t('import.stopped')}</p>}
      {isAtWork && <ImportProgress />}
      {!isAtWork && preview && <Brought preview={preview} />}
      {isMissing && <p className="import-quiet">{t('import.sayFirst')}</p>}
      {isReady && !preview && (
        <>
          {wasChanged && !error && !wasStopped && <p className="import-quiet">{t('import.lookAgain')}</p>}
          <Button tone="go" autoFocus onPress={() => void look()}>
            {t('import.look')}
          </Button>
        </>
      )}
    </section>
  );
}

function Brought({ preview }: { preview: Preview }) {
  const isNew = preview.created + preview.updated + preview.visits > 0;
  return (
    <>
      {isNew ? <RunButton preview={preview} /> : <NothingNew />}
      <Figures figures={preview} />
      <Reasons figures={preview} />
      <Sample rows={preview.sample} />
    </>
  );
}

/** True only until the book changes: whoever takes the import back has a file to import again. */
function NothingNew() {
  useOnChange(({ nouns }) => {
    if (nouns.length === 0 || nouns.includes('customers') || nouns.includes('visits')) void look();
  });
  return <p role="status">{t('import.nothingNew')}</p>;
}

function RunButton({ preview: { created, visits } }: { preview: Preview }) {
  const { locale } = useFormat();
  const words =
    visits > 0
      ? tCount('import.runSales', visits, { count: visits.toLocaleString(locale) })
      : created > 0
        ? tCount('import.runPeople', created, { count: created.toLocaleString(locale) })
        : t('import.run');
  return (
    <div>
      <Button tone="go" icon="import" autoFocus onPress={() => void runImport()}>
        {words}
      </Button>
    </div>
  );
}

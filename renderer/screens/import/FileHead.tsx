import { Button } from '../../components/Button.tsx';
import { Choices } from '../../components/Choices.tsx';
import { t } from '../../locales/t.ts';
import { fileSize } from '../../store/file-size.ts';
import { useFormat } from '../../store/format.ts';
import { FileButton } from './FileButton.tsx';
import { howWritten } from './file-words.ts';
import { startOver, takeAs, useImport } from './import-store.ts';

/** Which file it is and what it was taken for. */
export function FileHead() {
  const { stage, fileName, sizeBytes, found } = useImport();
  const { locale } = useFormat();
  const isBusy = stage !== 'ready';
  if (!found) return null;
  const what = found.recognised ?? t(found.kind === 'sales' ? 'import.isSales' : 'import.isPeople');
  return (
    <header className="import-file">
      <div className="import-file-words">
        <h1>{what}</h1>
        <p>
          <b>{fileName}</b> · {fileSize(sizeBytes, locale)} · {howWritten(found)}
        </p>
      </div>
      {found.format === 'csv' && !isBusy && (
        <Choices
          label={t('import.as')}
          choices={[
            { key: 'customers', label: t('import.asPeople'), icon: 'person' },
            { key: 'sales', label: t('import.asSales'), icon: 'sale' },
          ]}
          value={found.kind}
          onChange={as => void takeAs(as)}
        />
      )}
      <Button tone="quiet" isDisabled={isBusy} onPress={startOver}>
        {t('import.putAway')}
      </Button>
      <FileButton isDisabled={isBusy}>{t('import.another')}</FileButton>
    </header>
  );
}

import { Button } from '../../components/Button.tsx';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { stop, useImport } from './import-store.ts';

/** How far it is, and the way to stop it. */
export function ImportProgress() {
  const { stage, progress } = useImport();
  const { locale } = useFormat();
  const { done = 0, total = 0, message = '' } = progress ?? {};
  const percent = total > 0 && (done / total).toLocaleString(locale, { style: 'percent' });
  return (
    <div className="import-progress">
      <p role="status">{t(stage === 'looking' ? 'import.looking' : 'import.importing')}</p>
      <progress aria-label={t('import.progress')} {...(total > 0 ? { value: done, max: total } : {})} />
      <p className="import-quiet">{[message, percent].filter(Boolean).join(' · ')}</p>
      <Button autoFocus onPress={() => void stop()}>
        {t('import.stop')}
      </Button>
    </div>
  );
}

import { Button } from '../../components/Button.tsx';
import { t } from '../../locales/t.ts';
import { fileSize } from '../../store/file-size.ts';
import { useFormat } from '../../store/format.ts';
import { goTo } from '../../store/place.ts';
import { useSession } from '../../store/session.ts';

/** Which file is open and how much is in it. */
export function BookPanel() {
  const info = useSession(state => state.info);
  const { locale } = useFormat();
  if (!info) return <p className="settings-quiet">{t('loading')}</p>;
  const figures = [
    [t('settings.customers'), info.customers],
    [t('settings.visits'), info.visits],
    [t('settings.companions'), info.companions],
    [t('settings.preferences'), info.preferences],
  ] as const;
  return (
    <>
      <p className="settings-quiet">{t('settings.bookHint')}</p>
      {info.isDemo && <p className="settings-demo">{t('settings.isDemo')}</p>}
      <div className="sheet settings-sheet">
        <dl className="settings-figures">
          {figures.map(([label, count]) => (
            <div key={label}>
              <dd className="figure">{count.toLocaleString(locale)}</dd>
              <dt>{label}</dt>
            </div>
          ))}
        </dl>
        <div className="line">
          <span className="line-what">{t('settings.path')}</span>
          <span className="line-text">{info.path}</span>
        </div>
        <div className="line">
          <span className="line-what">{t('settings.size')}</span>
          <span className="line-text">{fileSize(info.sizeBytes, locale)}</span>
        </div>
      </div>
      <div className="settings-way">
        <Button icon="import" onPress={() => goTo('import')}>
          {t('settings.import')}
        </Button>
        <span className="settings-quiet">{t('settings.importHint')}</span>
      </div>
    </>
  );
}

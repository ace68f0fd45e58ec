import { t } from '../../locales/t.ts';
import { useSession } from '../../store/session.ts';
import { readWeight } from './numbers.ts';
import { SavedField } from './SavedField.tsx';
import { saveSetting } from './save-setting.ts';

const parts = ['notes', 'recoveries', 'promisesKept', 'returns', 'signUps'] as const;

/** What counts how much when colleagues are recognised in the review. */
export function RecognitionFields() {
  const { recognitionWeights, locale } = useSession(state => state.settings);
  return (
    <section className="settings-recognition">
      <h3>{t('recognition.title')}</h3>
      <p className="settings-quiet">{t('recognition.hint')}</p>
      <div className="settings-fields">
        {parts.map(part => (
          <SavedField
            key={part}
            label={t(`recognition.${part}`)}
            value={recognitionWeights[part].toLocaleString(locale)}
            inputMode="decimal"
            maxLength={6}
            check={text => (readWeight(text) === undefined ? t('recognition.wrong') : null)}
            save={text =>
              saveSetting(
                'recognitionWeights',
                { ...recognitionWeights, [part]: readWeight(text) ?? recognitionWeights[part] },
                t(`recognition.${part}`),
                text,
              )
            }
          />
        ))}
      </div>
    </section>
  );
}

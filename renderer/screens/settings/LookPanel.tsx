import { useState } from 'react';
import type { RegularsError } from '../../../shared/result.ts';
import { Choices } from '../../components/Choices.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { t } from '../../locales/t.ts';
import { useSession } from '../../store/session.ts';
import { saveSetting } from './save-setting.ts';

const themes = ['system', 'light', 'dark'] as const;
const sizes = ['normal', 'large'] as const;

export function LookPanel() {
  const { theme, textSize } = useSession(state => state.settings);
  const [error, setError] = useState<RegularsError | null>(null);
  return (
    <div className="settings-fields">
      <ErrorNote error={error} />
      <div className="field">
        <span className="field-label">{t('settings.theme')}</span>
        <Choices
          label={t('settings.theme')}
          choices={themes.map(key => ({ key, label: t(`settings.theme.${key}`) }))}
          value={theme}
          onChange={async next =>
            setError(await saveSetting('theme', next, t('settings.theme'), t(`settings.theme.${next}`)))
          }
        />
      </div>
      <div className="field">
        <span className="field-label">{t('settings.textSize')}</span>
        <Choices
          label={t('settings.textSize')}
          choices={sizes.map(key => ({ key, label: t(`settings.textSize.${key}`) }))}
          value={textSize}
          onChange={async next =>
            setError(await saveSetting('textSize', next, t('settings.textSize'), t(`settings.textSize.${next}`)))
          }
        />
      </div>
    </div>
  );
}

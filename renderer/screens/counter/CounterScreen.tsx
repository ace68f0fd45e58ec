import { t } from '../../locales/t.ts';

export function CounterScreen() {
  return <main className="room page">{t('loading')}</main>;
}

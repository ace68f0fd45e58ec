import type { ListRow } from '../../../shared/contract/customers.ts';
import { Flag } from '../../components/Flag.tsx';
import { t } from '../../locales/t.ts';

/** Where someone stands by their own rhythm; amber only for what is due. */
export function StateFlag({ state }: { state: ListRow['state'] }) {
  if (state === 'overdue') return <Flag tone="due">{t('regulars.state.overdue')}</Flag>;
  if (state === 'new') return <Flag tone="good">{t('regulars.state.new')}</Flag>;
  if (state === 'lapsed') return <Flag>{t('regulars.state.lapsed')}</Flag>;
  return <span className="quiet">{t(`regulars.state.${state}`)}</span>;
}

import './week-room.css';
import { RoomTabs } from '../../components/RoomTabs.tsx';
import { t } from '../../locales/t.ts';
import { useUndoKey } from '../../store/use-undo-key.ts';
import { AgendaPage } from './AgendaPage.tsx';
import { RetentionPage } from './retention/RetentionPage.tsx';
import { setTab, useRoom } from './week-store.ts';

/** The owner's week: the agenda of fifteen minutes, and the retention behind it. */
export function WeekScreen() {
  const tab = useRoom(state => state.tab);
  useUndoKey();
  return (
    <RoomTabs
      title={t('agenda.title')}
      label={t('agenda.tabs')}
      pages={[
        { key: 'agenda', label: t('agenda.tab'), keyCap: 'A', page: <AgendaPage /> },
        { key: 'retention', label: t('agenda.retention'), keyCap: 'R', page: <RetentionPage /> },
      ]}
      selected={tab}
      onSelect={setTab}
    />
  );
}

import './touch.css';
import { RoomTabs } from '../../components/RoomTabs.tsx';
import { t } from '../../locales/t.ts';
import { useUndoKey } from '../../store/use-undo-key.ts';
import { DueTab } from './DueTab.tsx';
import { GivingTab } from './GivingTab.tsx';
import { GroupsTab } from './GroupsTab.tsx';
import { PlansTab } from './PlansTab.tsx';
import { SentTab } from './SentTab.tsx';
import { setTab, useRoom } from './touch-store.ts';

/** Staying in touch: whose turn it is, by which plan, what is given to whom, groups, and who sent whom. */
export function TouchScreen() {
  const tab = useRoom(state => state.tab);
  useUndoKey();
  return (
    <RoomTabs
      title={t('touch.title')}
      label={t('touch.tabs')}
      pages={[
        { key: 'due', label: t('touch.tab.due'), page: <DueTab /> },
        { key: 'plans', label: t('touch.tab.plans'), page: <PlansTab /> },
        { key: 'giving', label: t('touch.tab.giving'), page: <GivingTab /> },
        { key: 'groups', label: t('touch.tab.groups'), page: <GroupsTab /> },
        { key: 'sent', label: t('touch.tab.sent'), page: <SentTab /> },
      ]}
      selected={tab}
      onSelect={setTab}
    />
  );
}
